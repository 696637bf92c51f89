package org.fogline.app.chronicle;

import org.fogline.model.Claim;

/**
 * A claim with the number by which the page names it, from 1, in the order of the days.
 *
 * @param number the number
 * @param claim the claim
 */
record Numbered(int number, Claim claim) {

    /** The fragment of the claim's entry. */
    String anchor() {
        return "claim-" + number;
    }

    /** The fragment of its passage in the document's text. */
    String passageAnchor() {
        return "passage-" + number;
    }
}
