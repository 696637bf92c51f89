package org.fogline.reckon.score;

/** A part of a claim that is compared once the claim, or the loss, has been found. */
public enum Slot {
    SIDES("sides"),
    WHEN("when"),
    WHERE("where"),
    SOURCE("source"),
    INITIATOR("initiator"),
    TARGET("target"),
    SAID("said"),
    REPORT("report");

    private final String word;

    Slot(String word) {
        this.word = word;
    }

    /** The slot as a word of the claim format. */
    public String word() {
        return word;
    }
}
