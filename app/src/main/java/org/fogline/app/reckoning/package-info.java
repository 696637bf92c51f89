/** The reckoning as the command line and the chronicle show it. */
@NullMarked
package org.fogline.app.reckoning;

import org.jspecify.annotations.NullMarked;
