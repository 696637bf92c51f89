/** Words of time: found among tokens, and resolved to days once it is known when and about what they were said. */
@NullMarked
package org.fogline.reader.time;

import org.jspecify.annotations.NullMarked;
