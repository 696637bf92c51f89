/** Who says so, and over which stretch of a sentence. */
@NullMarked
package org.fogline.reader.attribution;

import org.jspecify.annotations.NullMarked;
