package org.fogline.reader.discourse;

/** What stands for or against taking places over: how the claim is told, and how far it stands from what was told. */
public enum PlaceCircumstance {
    /** It is a total, of a time or of more than one event. */
    SUM,
    /** A figure so large that it is seldom that of one event. */
    HUGE,
    /** What more than a year has cost, or a figure that only a war comes to. */
    OVER_A_YEAR,
    /** It has a day by its own words. */
    OWN_DAY,
    /** Its own day is another than that of the story. */
    OTHER_DAY,
    /** The place of the story was named in this paragraph. */
    STORY_HERE,
    /** In the paragraph before. */
    STORY_NEXT,
    /** Its sentence opens a paragraph. */
    OPENS_PARAGRAPH
}
