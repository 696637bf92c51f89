/** The case file: documents, claims and decisions, appended and hash-chained. */
@NullMarked
package org.fogline.ledger;

import org.jspecify.annotations.NullMarked;
