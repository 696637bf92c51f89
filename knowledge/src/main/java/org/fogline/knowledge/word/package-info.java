/** Words of events, speech, hedging and grammar, with their inflected forms. */
@NullMarked
package org.fogline.knowledge.word;

import org.jspecify.annotations.NullMarked;
