package org.fogline.ledger;

import org.fogline.model.Coded;

/** What an analyst decided. */
public enum DecisionKind implements Coded {
    ACCEPT,
    CORRECT,
    REJECT,
    ADD,
    SPLIT,
    MERGE,
    ALIAS,
    NOTE,
    GRADE_SOURCE,
    GRADE_CLAIM,
    SENSITIVE,
    LINK,
    ACCOUNT
}
