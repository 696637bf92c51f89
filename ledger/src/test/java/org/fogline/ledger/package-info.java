@NullMarked
package org.fogline.ledger;

import org.jspecify.annotations.NullMarked;
