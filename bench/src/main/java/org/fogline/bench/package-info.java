/** Benchmarks and accuracy runs. */
@NullMarked
package org.fogline.bench;

import org.jspecify.annotations.NullMarked;
