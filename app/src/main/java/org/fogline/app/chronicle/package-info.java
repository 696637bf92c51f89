/** The chronicle: a case told as one page, whose every figure opens to its passage. */
@NullMarked
package org.fogline.app.chronicle;

import org.jspecify.annotations.NullMarked;
