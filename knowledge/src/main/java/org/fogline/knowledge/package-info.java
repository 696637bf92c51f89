/** What is known before reading: actors, places, words and perspectives, loaded from plain data files. */
@NullMarked
package org.fogline.knowledge;

import org.jspecify.annotations.NullMarked;
