package org.fogline.ledger.internal;

import org.fogline.model.Coded;

/** What claims are filtered by that a claim can have several of. */
enum Facet implements Coded {
    SOURCE,
    SIDE,
    EFFECT,
    PLACE,
    ACTOR
}
