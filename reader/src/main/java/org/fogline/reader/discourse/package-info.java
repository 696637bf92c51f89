/** What carries over from sentence to sentence: days, places, speakers, sides. */
@NullMarked
package org.fogline.reader.discourse;

import org.jspecify.annotations.NullMarked;
