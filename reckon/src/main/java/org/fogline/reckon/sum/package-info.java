/** Sums over cells and days: inequalities, certificates, exact solvers for a single series and for small sets. */
@NullMarked
package org.fogline.reckon.sum;

import org.jspecify.annotations.NullMarked;
