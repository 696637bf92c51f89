/** Counts of people and things, and the measures that are none. */
@NullMarked
package org.fogline.reader.number;

import org.jspecify.annotations.NullMarked;
