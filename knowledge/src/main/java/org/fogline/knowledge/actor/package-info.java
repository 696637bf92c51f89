/**
 * Who fights, speaks and suffers: actors with their names, countries, generic words for them, and what a word means in
 * whose mouth.
 */
@NullMarked
package org.fogline.knowledge.actor;

import org.jspecify.annotations.NullMarked;
