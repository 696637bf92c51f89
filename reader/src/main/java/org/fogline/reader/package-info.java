/** Document text to claims: a cascade of small stages, each with one job. */
@NullMarked
package org.fogline.reader;

import org.jspecify.annotations.NullMarked;
