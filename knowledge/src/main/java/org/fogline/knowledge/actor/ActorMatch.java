package org.fogline.knowledge.actor;

import java.util.List;

/**
 * An actor's name found among words.
 *
 * @param from the index of its first word
 * @param to the index after its last word
 * @param candidates the actors that the name may mean, at least one
 * @param acronym whether it is written in capital letters only
 * @param everydayWord whether the name is also an ordinary word or a place, so that a second sign should be asked for
 */
public record ActorMatch(int from, int to, List<Actor> candidates, boolean acronym, boolean everydayWord) {

    public ActorMatch {
        candidates = List.copyOf(candidates);
    }

    /** The actor that the name means first of all. */
    public Actor actor() {
        return candidates.get(0);
    }

    public int length() {
        return to - from;
    }
}
