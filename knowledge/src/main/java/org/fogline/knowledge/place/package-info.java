/** Places of the world and of its wars: names, variants, parents, coordinates, and which of several is meant. */
@NullMarked
package org.fogline.knowledge.place;

import org.jspecify.annotations.NullMarked;
