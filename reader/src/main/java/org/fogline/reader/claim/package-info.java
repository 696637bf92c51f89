/** Frames and discourse to claims. */
@NullMarked
package org.fogline.reader.claim;

import org.jspecify.annotations.NullMarked;
