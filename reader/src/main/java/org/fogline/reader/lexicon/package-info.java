/** Look-up of words and phrases among tokens. */
@NullMarked
package org.fogline.reader.lexicon;

import org.jspecify.annotations.NullMarked;
