package org.fogline.reckon.sum;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.fogline.reckon.sum.SumProblem.Inequality;
import org.jspecify.annotations.Nullable;

/**
 * Many contradictions of a large problem at once.
 *
 * <p>The {@link ElasticModel} of all inequalities says which ones must be missed, and its dual values which others bear on
 * that; among these few, each missed inequality is explained in turn. Contradictions of many claims say little about which
 * claim to doubt and cost much, so that they are looked for only where no smaller ones are found. What is found is proved
 * again in whole numbers.
 */
final class ManyContradictions {

    /** Within so many steps of the simplex method a small contradiction is nearly always found. */
    private static final int FEW_STEPS = 60;

    /** Contradictions of more inequalities are taken only if there are no smaller ones. */
    private static final int SMALL = 40;

    private static final int MANY_STEPS = 20_000;
    private static final int LARGE_ONES = 4;

    private final SumProblem problem;
    private final ElasticModel elastic;
    private final RoundedProof proof;

    ManyContradictions(SumProblem problem) {
        this.problem = problem;
        BitSet relevant = new BitSet();
        List<Inequality> inequalities = problem.inequalities();
        Set<Inequality> used = Collections.newSetFromMap(new IdentityHashMap<>());
        used.addAll(Relevance.of(problem, problem.all()));
        for (int number = 0; number < inequalities.size(); number++) {
            relevant.set(number, used.contains(inequalities.get(number)));
        }
        this.elastic = new ElasticModel(problem, relevant);
        this.proof = new RoundedProof(problem);
    }

    /**
     * What was found.
     *
     * @param feasible whether the active assertions can hold together
     * @param certificates contradictions that verify; none also where no proof in whole numbers was found
     */
    record Found(boolean feasible, List<Certificate> certificates) {}

    Found of(BitSet active) {
        BitSet violated = elastic.violated(active);
        if (violated.isEmpty()) {
            return new Found(true, List.of());
        }
        BitSet near = elastic.support();
        near.or(violated);
        try (ElasticModel part = new ElasticModel(problem, near)) {
            BitSet missed = part.violated(active);
            part.harden(missed);
            List<Certificate> found = new ArrayList<>();
            for (int number = missed.nextSetBit(0); number >= 0; number = missed.nextSetBit(number + 1)) {
                ElasticModel.Missed explained = part.explain(number, FEW_STEPS);
                if (explained.holds()) {
                    missed.clear(number);
                } else if (explained.multipliers().size() <= SMALL) {
                    add(found, prove(active, explained.multipliers()));
                }
            }
            return new Found(false, found.isEmpty() ? large(part, missed, active) : found);
        }
    }

    /** What the inequalities rest on that are missed where the sum of what is missed is least: the others hold there. */
    BitSet missed(BitSet active) {
        return LinearModel.assertions(
                problem, elastic.violated(active).stream().boxed().toList(), active);
    }

    private List<Certificate> large(ElasticModel part, BitSet missed, BitSet active) {
        List<Certificate> found = new ArrayList<>();
        for (int number = missed.nextSetBit(0);
                number >= 0 && found.size() < LARGE_ONES;
                number = missed.nextSetBit(number + 1)) {
            add(found, prove(active, part.explain(number, MANY_STEPS).multipliers()));
        }
        found.sort(Comparator.comparingInt(certificate -> certificate.lines().size()));
        return found;
    }

    private static void add(List<Certificate> found, @Nullable Certificate certificate) {
        if (certificate != null) {
            found.add(certificate);
        }
    }

    private @Nullable Certificate prove(BitSet active, Map<Integer, Double> multipliers) {
        if (multipliers.isEmpty()) {
            return null;
        }
        Certificate rounded = proof.of(active, multipliers);
        if (rounded != null) {
            return rounded;
        }
        BitSet conflict = LinearModel.assertions(problem, multipliers.keySet(), active);
        try {
            return SmallSolver.contradiction(problem, conflict);
        } catch (TooLargeException exception) {
            return null;
        }
    }
}
