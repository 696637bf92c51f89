package org.fogline.knowledge.actor;

import org.fogline.model.Coded;

/**
 * A word that is joined to an actor's name and says how others stand to that actor: "pro-", "-backed".
 *
 * @param word without its hyphen
 * @param position before or after the name
 * @param meaning on whose side those are that are so called
 */
public record Affix(String word, Position position, Meaning meaning) {

    /** Where it is joined. */
    public enum Position implements Coded {
        PREFIX,
        SUFFIX
    }

    /** On whose side. */
    public enum Meaning implements Coded {
        /** On the side of the actor that is named. */
        SAME,
        /** Of the coalition that the country leads that is named. */
        LED,
        /** Against the actor that is named. */
        OPPOSED,
        /** Neither: another relation, or a place that the actor holds. */
        NONE
    }
}
