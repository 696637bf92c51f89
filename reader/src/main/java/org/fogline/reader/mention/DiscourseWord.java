package org.fogline.reader.mention;

import org.fogline.knowledge.text.Table;
import org.fogline.knowledge.text.WordSet;
import org.fogline.model.Coded;

/** Kinds of words by which a text is followed from sentence to sentence; the words are in {@code discourse-words.csv}. */
public enum DiscourseWord implements Coded {
    /** What opens a list of what happened: "Following are developments reported on Tuesday". */
    LIST_OPENER,
    /** What such a list holds. */
    LISTED,
    /** In a line over a report, before the day or two of which it tells: "Period: 220001 to 222359 July 1993". */
    COVERS,
    /** What has a first day from which its days and totals count. */
    CAMPAIGN,
    /** How it begins. */
    BEGINS,
    /** What leads a stretch of days. */
    LEADS_DAYS,
    /** How a state lasts. */
    GOES_ON,
    /** How bodies are found. */
    FINDS,
    /** How the hurt come to those who tend them. */
    TAKES_IN,
    /** How somebody leaves his dead behind. */
    LEAVES,
    /** What is left of them. */
    BODIES,
    /** Who lives under somebody and does not fight for him. */
    POPULACE,
    /** What people tell one another. */
    TOLD,
    /** What holds somebody's numbers. */
    RECKONING,
    /** How somebody sees or tells it. */
    VIEW,
    /** Where somebody speaks to the press. */
    BRIEFING,
    /** What a text is that tells it again in short. */
    SUMS_UP,
    /** How a count is told: "losses were given as 67". */
    GIVES,
    /** How a paper goes on: "so runs the bulletin". */
    RUNS,
    /** A house for the sick and the wounded. */
    HOSPITAL,
    /** What no one speaks by: "evidence", "the agreement". */
    NO_VOICE,
    /** What word, news or a figure does on its way from whoever sends it. */
    ARRIVES,
    /** Before whom somebody speaks. */
    AUDIENCE,
    /** How somebody speaks there, of whatever. */
    SPEAKS,
    /** How somebody speaks to those who are named right behind it. */
    TELLS,
    /** Who tells of the place where he lives: "villagers in X said". */
    LOCAL,
    /** Who tends the dead and the wounded. */
    HELPS,
    /** What belongs to an outlet that speaks of itself. */
    OUTLET,
    /** What a body holds and is called by: "the breakaway region of X". */
    TERRITORY,
    /** Where anybody may publish, which is no outlet. */
    PLATFORM,
    /** Who asks in an interview or leads through a broadcast: the author's voice. */
    INTERVIEWER,
    /** Who answers in an interview. */
    ANSWERER,
    /** What tells of a station's service behind its name. */
    STATION,
    /** What a station reads out for the one who issued it. */
    BULLETIN,
    /** Who is on the way somewhere, so that an attack on them is an ambush. */
    ON_THE_ROAD,
    /** What binds fighters to a party: "fighters linked to X". */
    LINKS,
    /** Who someone is by a place: "(aged 36, resident of X)". */
    DWELLER,
    /** What was filmed. */
    FILM,
    /** What was photographed. */
    PICTURE,
    /** How films and pictures tell: "a video shows two men". */
    SHOWS,
    /** How films and pictures become public. */
    COMES_OUT,
    /** One of several told before: "the second shows". */
    ONE_OF_SEVERAL,
    /** How a sentence opens that tells of the time told before: "at the same time", "while this was going on". */
    SAME_TIME,
    /** Before "by" and who says so: "going by the group's figures". */
    GOES_BY,
    /** Whether somebody is believed: "if the army is to be believed". */
    BELIEVES,
    /** What an event is that somebody told before reports: "the last reported incident". */
    CLAIMED,
    /** How a sentence goes on to another event. */
    ANOTHER_EVENT,
    /** What a part of a state is called: "the Northmarch State Government". */
    REGION,
    /** Who governs it. */
    GOVERNS,
    /** What somebody did with a weapon that did harm: "a bomb placed by X". */
    LAYS,
    /** What fighters are to their leader: "rebels loyal to N. N.". */
    LOYAL,
    /** What somebody does to look like another: "gunmen dressed as soldiers". */
    DISGUISES,
    /** How somebody is said to have done what was told before: "police suspect X". */
    BLAMES,
    /** The same where the words have a speaker and no deed of their own: "the police accuse the rebels". */
    ACCUSES,
    /** How it is said to be somebody's: "attributed to X". */
    ATTRIBUTES,
    /** How somebody says himself that he did it: "X claimed the attack". */
    CLAIMS,
    /** What the one takes who says so. */
    RESPONSIBILITY,
    /** How somebody begins a way, before "for" and whither: "left for X". */
    SETS_OUT,
    /** How those are driven off who held a place: "threw them out of X". */
    DRIVES_OUT,
    /** What is done with the hurt where they are brought: "are treated in X". */
    TREATS,
    /** How somebody comes to a place, so that the story goes on there: "entered X". */
    REACHES,
    /** How a speaker and those to whom he speaks come together: "who was reached by telephone". */
    CONTACTS,
    /** How somebody leaves a place: "fighters leaving X". */
    GOES_AWAY,
    /** What a person of whom nothing but the last name is known is called by: "Dr Doe". */
    TITLE,
    /** Who somebody is by another: "a brother of the mayor", "the head of the zone". */
    OF_SOMEBODY,
    /** How others help or house a group that is none of theirs: "the Norland-backed group". */
    BACKED,
    /** Whose officials and leaders speak for no state: "Kurdish authorities". */
    PEOPLES,
    /** What has a number: "Situation Report No. 9". */
    NUMBERED_PAPER,
    /** What a station's name begins with: "Radio Norland". */
    STATION_KIND,
    /** What an outlet is called by its kind: "the daily N.". */
    MEDIUM;

    private final WordSet words = new WordSet();

    static {
        for (Table.Row row :
                Table.builtIn("discourse-words.csv", "words", "kind").rows()) {
            kind(row).words.addAll(row.list("words"));
        }
    }

    private static DiscourseWord kind(Table.Row row) {
        try {
            return Coded.parse(DiscourseWord.class, row.text("kind"));
        } catch (IllegalArgumentException exception) {
            throw row.wrong("kind", String.valueOf(exception.getMessage()));
        }
    }

    /** Whether a word, in its base form or the plural ("counts", "tallies"), is of this kind. */
    public boolean isWordOrPlural(String word) {
        return isWord(word)
                || word.endsWith("s") && isWord(word.substring(0, word.length() - 1))
                || word.endsWith("ies") && isWord(word.substring(0, word.length() - 3) + "y");
    }

    /** Whether a word, in its base form, is of this kind. */
    public boolean isWord(String word) {
        return words.contains(word);
    }
}
