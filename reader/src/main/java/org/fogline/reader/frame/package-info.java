/** Who is said to have done what to whom: event words with their arguments. */
@NullMarked
package org.fogline.reader.frame;

import org.jspecify.annotations.NullMarked;
