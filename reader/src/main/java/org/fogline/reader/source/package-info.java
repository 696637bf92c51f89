/** Files to plain text with its structure. */
@NullMarked
package org.fogline.reader.source;

import org.jspecify.annotations.NullMarked;
