/** What single words and phrases of a sentence name: counts, times, places, actors, things. */
@NullMarked
package org.fogline.reader.mention;

import org.jspecify.annotations.NullMarked;
