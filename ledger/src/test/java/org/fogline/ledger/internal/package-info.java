@NullMarked
package org.fogline.ledger.internal;

import org.jspecify.annotations.NullMarked;
