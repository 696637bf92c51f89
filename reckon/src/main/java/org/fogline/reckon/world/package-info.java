/** From claims to worlds: whom, where and when a claim counts, as rows over cells and days. */
@NullMarked
package org.fogline.reckon.world;

import org.jspecify.annotations.NullMarked;
