/** A single series: running totals of one thing by one source, solved exactly and without a solver. */
@NullMarked
package org.fogline.reckon.series;

import org.jspecify.annotations.NullMarked;
