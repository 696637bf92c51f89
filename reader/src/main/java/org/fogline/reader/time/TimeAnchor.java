package org.fogline.reader.time;

/** On what the days of an expression depend. */
public enum TimeAnchor {
    /** On nothing: the words give the days whole ("4 May 2018"). */
    ITSELF,
    /** On the day of the statement or of the publication ("yesterday", "on Tuesday", "4 May" without a year). */
    DOCUMENT,
    /** On the day that the text last spoke of ("the next day"). */
    STORY,
    /** On the start of the campaign that the text gives ("the 26th day of the war"). */
    CAMPAIGN
}
