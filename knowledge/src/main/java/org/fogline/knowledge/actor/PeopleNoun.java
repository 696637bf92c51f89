package org.fogline.knowledge.actor;

import org.fogline.model.Coded;
import org.fogline.model.Unit;

/**
 * A noun for people.
 *
 * @param word in the form in which it is found
 * @param unit in what those are counted whom it names
 * @param side what it says about their side
 * @param number how many it speaks of
 */
public record PeopleNoun(String word, Unit unit, Side side, Number number) {

    /** What a noun says about the side of those whom it names. */
    public enum Side implements Coded {
        /** In the service of a state: "soldier". */
        STATE,
        /** Of a group that is no state: "militant". */
        ARMED_GROUP,
        /** Of any side: "fighter", "dead". */
        ANY,
        /** Of none. */
        CIVILIAN
    }

    /** How many a noun speaks of. */
    public enum Number implements Coded {
        SINGULAR,
        PLURAL,
        /** Several, without a singular: "troops", "personnel". */
        COLLECTIVE
    }
}
