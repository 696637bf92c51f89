/** How well one file of claims agrees with another: found, missed, extra, and wrong in which slot. */
@NullMarked
package org.fogline.reckon.score;

import org.jspecify.annotations.NullMarked;
