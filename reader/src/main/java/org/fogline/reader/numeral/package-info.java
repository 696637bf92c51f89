/** Numbers in words and digits. */
@NullMarked
package org.fogline.reader.numeral;

import org.jspecify.annotations.NullMarked;
