package org.fogline.knowledge.actor;

import org.fogline.model.Coded;

/**
 * A word for one who speaks.
 *
 * @param words "defence minister"
 * @param countsAs who is the source
 * @param kind what sort of word it is
 * @param plural whether it speaks of several
 */
public record SpeakerWord(String words, CountsAs countsAs, Kind kind, boolean plural) {

    /** Who is the source where such a word stands. */
    public enum CountsAs implements Coded {
        /** The body for which the person speaks: a spokesman, an official. */
        BODY,
        /** The person: a minister, a commander. */
        SELF,
        /** A person or a circle that has no name: a resident, witnesses. */
        UNNAMED
    }

    /** What sort of word it is. */
    public enum Kind implements Coded {
        OFFICE,
        /** Who speaks for a body where the text leaves out the name: "a senior official", "an adviser". */
        OFFICIAL,
        RANK,
        ROLE,
        CROWD,
        /** A word for a medium behind or before its name: "channel", "radio". */
        OUTLET,
        /** A body by its kind: "the command", "the ombudsman’s office". */
        BODY,
        PAPER;

        /** Whether it says what someone is for a body: an office, or that he is one of its officials. */
        public boolean isOfficial() {
            return this == OFFICE || this == OFFICIAL;
        }
    }
}
