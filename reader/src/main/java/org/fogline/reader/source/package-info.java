/** Files to plain text with its structure; every offset downstream counts in that text. */
@NullMarked
package org.fogline.reader.source;

import org.jspecify.annotations.NullMarked;
