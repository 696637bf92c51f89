/** How words and names are brought to one form before they are looked up. */
@NullMarked
package org.fogline.knowledge.text;

import org.jspecify.annotations.NullMarked;
