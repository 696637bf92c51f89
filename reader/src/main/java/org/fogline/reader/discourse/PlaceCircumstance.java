package org.fogline.reader.discourse;

/** What stands for or against taking places over: how the claim is told, and how far it stands from what was told. */
public enum PlaceCircumstance {
    /** It is a total, of a time or of more than one event. */
    SUM,
    /** A figure so large that it is seldom that of one event. */
    HUGE,
    /** It has a day by its own words. */
    OWN_DAY,
    /** The place of the story was named in this paragraph. */
    STORY_HERE,
    /** In the paragraph before. */
    STORY_NEXT
}
