package org.fogline.knowledge.actor;

import java.util.List;
import org.fogline.model.Coded;

/**
 * What a partisan word means in the mouth of one who uses it.
 *
 * @param kind whether it is the speaker's enemy, its own side, certain actors or civilians
 * @param actors the names of the actors that it may mean, the likeliest first; for an enemy those that are usual, perhaps
 *     none, of which the text must say which is fought; empty for the other kinds but ACTOR
 */
public record Meaning(Kind kind, List<String> actors) {

    public Meaning {
        actors = List.copyOf(actors);
    }

    /** Whom, as seen from the speaker. */
    public enum Kind implements Coded {
        ENEMY,
        OWN,
        CIVILIANS,
        ACTOR
    }
}
