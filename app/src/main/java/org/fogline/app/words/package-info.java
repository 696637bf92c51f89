/** Claims in plain words, for people to read. */
@NullMarked
package org.fogline.app.words;

import org.jspecify.annotations.NullMarked;
