package org.fogline.reckon;

import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What is known beside the claims: who owns whom, and what lies in what. */
public interface Background {

    /** Nothing is known: every source is an account of its own, every place lies in no other. */
    Background NONE = new Background() {
        @Override
        public String accountOf(String source) {
            return source;
        }

        @Override
        public @Nullable String actorParent(String actor) {
            return null;
        }

        @Override
        public boolean knowsPlace(String place) {
            return true;
        }

        @Override
        public @Nullable String placeParent(String place) {
            return null;
        }

        @Override
        public double kilometres(String place, String other) {
            return Double.NaN;
        }
    };

    /** The account that a source speaks for: its owner or itself. */
    String accountOf(String source);

    /** The actor of which this one is a part, or null. */
    @Nullable
    String actorParent(String actor);

    /** Whether the place is in the gazetteer; one that is not may lie anywhere. */
    boolean knowsPlace(String place);

    /** The place in which this one lies, or null. */
    @Nullable
    String placeParent(String place);

    /** The distance between two places in kilometres; not a number if it is not known. */
    double kilometres(String place, String other);

    /** Whether the actor only tells of a conflict and is no party to it: a monitor, an aid organisation, a news medium. */
    default boolean onlyTells(String actor) {
        return false;
    }

    /** Whether the part is the whole, or lies in it, by actors' parents. */
    default boolean isActorWithin(String part, String whole) {
        Set<String> seen = new HashSet<>();
        for (String actor = part; actor != null && seen.add(actor); actor = actorParent(actor)) {
            if (actor.equals(whole)) {
                return true;
            }
        }
        return false;
    }

    /** Whether the part is the whole, or lies in it, by places' parents. */
    default boolean isPlaceWithin(String part, String whole) {
        Set<String> seen = new HashSet<>();
        for (String place = part; place != null && seen.add(place); place = placeParent(place)) {
            if (place.equals(whole)) {
                return true;
            }
        }
        return false;
    }
}
