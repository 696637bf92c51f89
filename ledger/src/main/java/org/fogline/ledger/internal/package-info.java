/** How the case file is kept; not for use from outside of the ledger. */
@NullMarked
package org.fogline.ledger.internal;

import org.jspecify.annotations.NullMarked;
