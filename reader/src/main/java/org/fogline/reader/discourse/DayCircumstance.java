package org.fogline.reader.discourse;

/** What stands for or against taking over days: how the claim is told, and how far it stands from what was told. */
public enum DayCircumstance {
    /** Told in the past: "killed six". */
    PAST,
    /** "has killed six". */
    PERFECT,
    /** "Nearly 6,300 people have fled", "has now killed 191": a sum up to the day of telling. */
    PERFECT_TOTAL,
    /** "had killed six". */
    PAST_PERFECT,
    /** "kills six", "is fighting". */
    PRESENT,
    /** Without a verb. */
    VERBLESS,
    /** Planned, or told as what may be. */
    MODAL,
    /** Only harm is told, without an act. */
    HARM,
    /** It counts losses. */
    LOSSES,
    /** A figure so large that it is often a total. */
    LARGE,
    /** A figure so large that it is seldom that of one event. */
    HUGE,
    /** "Nobody was hurt." */
    NONE_LOST,
    /** People driven from their homes. */
    DISPLACED,
    /** A figure called a toll. */
    TOLL,
    /** A figure alone, for harm told before. */
    FIGURE,
    /** "which brings the dead to 12". */
    RISING,
    /** A place is held or besieged. */
    STATE,
    /** Such a state, told as standing: "still holds". */
    STANDING,
    /** Someone says it. */
    SPOKEN,
    /** The sentence names the day on which it was said. */
    DAY_OF_SAYING,
    /** Not firmly said. */
    HEDGED,
    /** Inside quotation marks. */
    QUOTED,
    /** The sentence has words of time that are another's. */
    OTHER_TIME,
    /** The event is "the attack". */
    DEFINITE,
    /** It stands in a list. */
    LISTED,
    /** The report tells of a stretch of days that its head names. */
    PERIODIC,
    /** The event word is of the kind of the claim that gave the story its day. */
    SAME_KIND,
    /** Its place is the story's. */
    SAME_PLACE,
    /** It has a place of its own that is not the story's. */
    OTHER_PLACE,
    /** It names no place of its own. */
    NO_PLACE,
    /** Others say it than said what gave the story its day. */
    OTHER_SOURCE,
    /** An act, told by others. */
    ACT_BY_OTHERS,
    /** Harm alone, told by others: often another count of the same dead. */
    HARM_BY_OTHERS,
    /** It says that there are more than those told before: "another five". */
    MORE,
    /** It harms as the claim did that gave the story its day. */
    SAME_HARM,
    /** The claim that gave the story its day counts losses. */
    LOSSES_BEFORE,
    /** So far the text has named one day. */
    ONE_DAY,
    /** The text has named three days or more. */
    MANY_DAYS,
    /** The story's day is of this paragraph. */
    SAME_PARAGRAPH,
    /** Of the paragraph before. */
    NEXT_PARAGRAPH,
    /** Of an earlier paragraph. */
    LATER_PARAGRAPH,
    /** Of this sentence or the one before. */
    NEXT_SENTENCE,
    /** The sentence just before, in the same paragraph, tells nothing but the day of the story. */
    DAY_NAMED_ALONE,
    /** The text has not named a day yet. */
    NO_STORY,
    /** The story's day is that of an event, not of a statement. */
    STORY_OF_EVENT,
    /** The story's day came with a claim. */
    STORY_OF_CLAIM,
    /** The story's day is days before the statement. */
    STALE,
    /** The story's day is a stretch. */
    STRETCH,
    /** The last claim has no day. */
    UNDATED_BEFORE,
    /** The last claim is of this paragraph and has no day. */
    UNDATED_IN_PARAGRAPH,
    /** The last claim of that kind is of this sentence or the one before. */
    LIKE_NEAR,
    /** It is of this paragraph. */
    LIKE_IN_PARAGRAPH,
    /** It is of the same place. */
    LIKE_AT_PLACE,
    /** It is of another place than the one that the claim names. */
    LIKE_ELSEWHERE,
    /** The first claim with a day is of this paragraph. */
    LEAD_IN_PARAGRAPH,
    /** It is of the same place. */
    LEAD_AT_PLACE,
    /** It is of another place than the one that the claim names. */
    LEAD_ELSEWHERE,
    /** The first claim with a day is of another day than the story. */
    STORY_MOVED,
    /** The last claim is of this sentence or the one before. */
    LAST_NEAR,
    /** The last claim names its day by its own words. */
    LAST_OF_OWN_DAY,
    /** The last claim is of the same place. */
    LAST_AT_PLACE,
    /** The last claim is of another place than the one that the claim names. */
    LAST_ELSEWHERE,
    /** The last claim is of the same kind of event. */
    LAST_OF_KIND,
    /** Others say the last claim. */
    LAST_BY_OTHERS,
    /** The claim that gave the story its day looks back: "two days after rebels had killed nine". */
    STORY_ASIDE,
    /** Of this sentence itself. */
    STORY_OF_SENTENCE,
    /** It was told four sentences ago or more. */
    STORY_FAR,
    /** The sentence goes to another event: "Elsewhere", "In a separate incident". */
    ANOTHER_EVENT,
    /** The event is "an attack". */
    INDEFINITE
}
