/** Which claims speak of the same event, with the evidence for each link. */
@NullMarked
package org.fogline.reckon.link;

import org.jspecify.annotations.NullMarked;
