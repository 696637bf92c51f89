package org.fogline.reader.discourse;

/** Where days that a claim may take over come from, where its own sentence names none for it. */
public enum DayOrigin {
    /** The day of which the text last spoke. */
    STORY("day-of-the-story"),
    /** The claim told before it in the same sentence. */
    CLAIM_IN_SENTENCE("day-of-the-claim-before"),
    /** The last claim, in the same paragraph. */
    CLAIM_IN_PARAGRAPH("day-of-the-claim-before"),
    /** The last claim, in a paragraph before. */
    CLAIM_BEFORE("day-of-the-claim-before"),
    /** The last claim of that kind of event. */
    LIKE_CLAIM("day-of-the-like-claim-before"),
    /** The first claim with a day, of which a report mostly tells. */
    LEAD("day-of-the-lead"),
    /** The day on which it was said, told in this sentence. */
    SAID("day-of-statement"),
    /** The day on which its speaker spoke, told before. */
    SAID_BEFORE("day-of-statement"),
    /** Up to the day on which it was said, told in this sentence. */
    UP_TO_SAID("total-as-of"),
    /** Up to the day on which its speaker spoke, told before. */
    UP_TO_SAID_BEFORE("total-as-of"),
    /** The day of the statement or, where none is said, of publication. */
    STATEMENT("stands-on-the-day-of-statement"),
    /** Up to that day. */
    UP_TO_STATEMENT("total-up-to-the-statement"),
    /** A stretch of days that the paragraph names. */
    WINDOW("window-of-the-paragraph"),
    /** A stretch of days that an earlier paragraph names. */
    WINDOW_BEFORE("window-named-before"),
    /** The stretch of days of which the whole report tells: "1 - 30 June", "this week". */
    PERIOD("period-of-the-report"),
    /** The first day that a claim of the same paragraph has by its own words. */
    PARAGRAPH("day-of-the-paragraph"),
    /** The stretch of the last total, in the same paragraph. */
    TOTAL("window-of-the-total-before"),
    /** The stretch of the last total, in a paragraph before. */
    TOTAL_BEFORE("window-of-the-total-before"),
    /** From the campaign's start to the statement. */
    CAMPAIGN("total-of-the-campaign"),
    /** No day. */
    NONE("no-day-said");

    private final String rule;

    DayOrigin(String rule) {
        this.rule = rule;
    }

    /** The name of the rule that takes days from there. */
    public String rule() {
        return rule;
    }
}
