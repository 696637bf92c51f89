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
     * @param reasons in words, the first the weightiest kind
     */
    public record Ranked(Place place, MatchKind how, double score, List<String> reasons) {
        public Ranked {
            reasons = List.copyOf(reasons);
        }
    }
}
