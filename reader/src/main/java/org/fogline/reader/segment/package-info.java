/** Text to blocks, sentences and tokens. */
@NullMarked
package org.fogline.reader.segment;

import org.jspecify.annotations.NullMarked;
