package org.fogline.knowledge.place;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which place a mention means, and why.
 *
 * @param place the place; null if nothing in the text speaks for any candidate, so that the words stay words
 * @param ranking all candidates, the likeliest first
 */
public record Resolution(@Nullable Place place, List<Ranked> ranking) {

    public Resolution {
        ranking = List.copyOf(ranking);
    }

    /**
     * A candidate with what speaks for it.
     *
     * @param score the sum of its reasons' weights; comparable within one ranking only
     * @param told its reasons, the first the weightiest kind
     */
    public record Ranked(Place place, MatchKind how, double score, List<Reason> told) {

        /** What speaks for it, in words. */
        public List<String> reasons() {
            return told.stream().map(Reason::toString).toList();
        }
    }

    /** What speaks for a candidate, in parts that are joined where somebody asks: nearly nobody does. */
    public record Reason(String words, Object about, String behind, Object last) {

        Reason(String words, Object about, String behind) {
            this(words, about, behind, "");
        }

        Reason(String words, Object about) {
            this(words, about, "", "");
        }

        Reason(String words) {
            this(words, "", "", "");
        }

        @Override
        public String toString() {
            return words + about + behind + last;
        }
    }
}
