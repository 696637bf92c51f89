/** How the formats are read; not for users of the module. */
@NullMarked
package org.fogline.exchange.internal;

import org.jspecify.annotations.NullMarked;
