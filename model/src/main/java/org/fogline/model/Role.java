package org.fogline.model;

/** What part an actor has in an event; {@code PARTY} where both sides do the same (clashes, agreements). */
public enum Role implements Coded {
    INITIATOR,
    TARGET,
    PARTY,
    MEDIATOR,
    BENEFICIARY
}
