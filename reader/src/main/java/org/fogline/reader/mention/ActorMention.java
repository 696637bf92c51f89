package org.fogline.reader.mention;

import java.util.List;
import org.fogline.knowledge.actor.Affix;

/**
 * Words that may name an actor, before it is decided which.
 *
 * @param first the first token
 * @param end the token after the last
 * @param kind how the words name it
 * @param values by kind: canonical names of candidates, generic roles, the folded perspective word followed by
 *     the roles that it has in a neutral mouth, or country codes
 * @param affix what a prefix or suffix does ("pro-" gives {@code same}, "anti-" gives {@code opposed}); empty for none
 */
public record ActorMention(int first, int end, Kind kind, List<String> values, String affix) {

    /** How words name an actor. */
    public enum Kind {
        /** A name or an alias. */
        NAMED,
        /** A generic word such as "the regime", "rebels". */
        ROLE,
        /** A word whose meaning depends on who says it, such as "apostates". */
        PERSPECTIVE,
        /** A country's adjective, such as "Syrian". */
        DEMONYM
    }

    /** Whether it names who stands behind others: "the Norland-backed fighters". */
    public boolean isBacker() {
        return affix.equals(Affix.Meaning.SAME.code());
    }

    public int length() {
        return end - first;
    }
}
