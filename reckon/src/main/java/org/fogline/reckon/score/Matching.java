package org.fogline.reckon.score;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import org.fogline.model.Span;

/**
 * One-to-one pairs out of all pairs that could be: the best pair is taken first, then the best of those that are left.
 * Best is, in this order: the most slots agree, gold asks for it, the quotes cover each other most, it stands first in
 * the files. So the outcome hangs on the claims alone.
 */
final class Matching {

    private record Candidate(int gold, int predicted, int agreeing, boolean asked, double cover) {}

    private static final Comparator<Candidate> BEST_FIRST = Comparator.comparingInt(Candidate::agreeing)
            .thenComparing(Candidate::asked)
            .thenComparingDouble(Candidate::cover)
            .reversed()
            .thenComparingInt(Candidate::gold)
            .thenComparingInt(Candidate::predicted);

    private final List<Candidate> candidates = new ArrayList<>();

    /**
     * Adds a pair that could be.
     *
     * @param gold an index into the gold items
     * @param predicted an index into the predicted items
     * @param agreeing how many slots agree
     * @param asked whether gold asks for it (it is neither optional nor repeated)
     * @param cover how far the quotes cover each other, 0 to 1
     */
    void add(int gold, int predicted, int agreeing, boolean asked, double cover) {
        candidates.add(new Candidate(gold, predicted, agreeing, asked, cover));
    }

    /** For each gold index its predicted one, or -1. */
    int[] pairs(int goldSize) {
        int[] pairs = new int[goldSize];
        Arrays.fill(pairs, -1);
        BitSet taken = new BitSet();
        candidates.sort(BEST_FIRST);
        for (Candidate candidate : candidates) {
            if (pairs[candidate.gold] < 0 && !taken.get(candidate.predicted)) {
                pairs[candidate.gold] = candidate.predicted;
                taken.set(candidate.predicted);
            }
        }
        return pairs;
    }

    /** The share of the characters of either span that are in both, 0 to 1. */
    static double cover(Span one, Span other) {
        int common = Math.min(one.end(), other.end()) - Math.max(one.start(), other.start());
        return common <= 0 ? 0 : (double) common / one.union(other).length();
    }
}
