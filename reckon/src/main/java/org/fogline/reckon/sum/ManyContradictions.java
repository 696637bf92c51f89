package org.fogline.reckon.sum;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.fogline.reckon.sum.SumProblem.Inequality;
import org.jspecify.annotations.Nullable;

/**
 * Many contradictions of a large problem at once.
 *
 * <p>The elastic program (J. Chinneck and E. Dravnieks, "Locating minimal infeasible constraint sets in linear programs",
 * 1991) lets each inequality be missed and makes the sum of what is missed least. What must be missed is set aside; the
 * rest can hold together, and with each one that was set aside it contradicts itself: a program with one slack for all finds
 * how, and goes on from its last basis for the next. What the programs find is proved again in exact arithmetic.
 */
final class ManyContradictions {

    private final SumProblem problem;
    private final LinearModel elastic;
    private final LinearModel shared;

    ManyContradictions(SumProblem problem) {
        this.problem = problem;
        this.elastic = new LinearModel(problem, LinearModel.Purpose.MANY);
        this.shared = new LinearModel(problem, LinearModel.Purpose.ONE);
    }

    /**
     * What was found.
     *
     * @param feasible whether the active assertions can hold together
     * @param certificates contradictions, not checked yet; none also where the exact solver could not confirm any
     */
    record Found(boolean feasible, List<Certificate> certificates) {}

    Found of(BitSet active) {
        elastic.activate(active);
        BitSet violated = elastic.violated();
        if (violated.isEmpty()) {
            return new Found(true, List.of());
        }
        BitSet rest = (BitSet) active.clone();
        for (int number = violated.nextSetBit(0); number >= 0; number = violated.nextSetBit(number + 1)) {
            for (int assertion : problem.assertionIndices(problem.inequalities().get(number))) {
                rest.clear(assertion);
            }
        }
        List<Certificate> certificates = new ArrayList<>();
        for (int number = violated.nextSetBit(0); number >= 0; number = violated.nextSetBit(number + 1)) {
            Inequality missed = problem.inequalities().get(number);
            BitSet with = (BitSet) rest.clone();
            for (int assertion : problem.assertionIndices(missed)) {
                with.set(assertion, active.get(assertion));
            }
            shared.activate(with);
            BitSet conflict = shared.conflict();
            Certificate certificate = conflict == null ? null : exact(conflict);
            if (certificate != null) {
                certificates.add(certificate);
            }
        }
        return new Found(false, certificates);
    }

    private @Nullable Certificate exact(BitSet conflict) {
        try {
            return SmallSolver.contradiction(problem, conflict);
        } catch (TooLargeException exception) {
            return null;
        }
    }
}
