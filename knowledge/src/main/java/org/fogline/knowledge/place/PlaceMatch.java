package org.fogline.knowledge.place;

import java.util.List;

/**
 * Words that may name a place.
 *
 * @param from the index of the first word
 * @param to the index after the last word
 * @param candidates what they may name, at least one: listed places first, then by size
 * @param everydayWord whether the name is also an ordinary word or a person's name ("Nice", "Victoria"), so that it
 *     takes a second sign to believe that a place is meant
 */
public record PlaceMatch(int from, int to, List<Candidate> candidates, boolean everydayWord) {

    public PlaceMatch {
        candidates = List.copyOf(candidates);
    }

    public int length() {
        return to - from;
    }

    /** Whether the spelling was found as it stands, not only by the rules of transliteration. */
    public boolean isExact() {
        return candidates.get(0).how() != MatchKind.TRANSLITERATED;
    }
}
