package org.fogline.ledger;

import org.fogline.model.Coded;

/** How a claim of the case stands. */
public enum ClaimStatus implements Coded {
    /** As the reader read it. */
    READ(true),
    /** An analyst accepted it. */
    ACCEPTED(true),
    /** An analyst corrected a field. */
    CORRECTED(true),
    /** Entered by hand, or made by a split or a merge. */
    ADDED(true),
    /** An analyst rejected it. */
    REJECTED(false),
    /** Replaced by the parts that it was split into, or by the claim that it was merged into. */
    REPLACED(false),
    /** A later reading of the document does not have it. */
    GONE(false),
    /** The decision that made it was undone. */
    UNDONE(false);

    private final boolean visible;

    ClaimStatus(boolean visible) {
        this.visible = visible;
    }

    /** Whether queries show such claims unless told otherwise. */
    public boolean visible() {
        return visible;
    }
}
