package org.fogline.reckon.sum;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.fogline.reckon.series.Ladder;
import org.jspecify.annotations.Nullable;

/**
 * Answers for one sum problem: can a set of assertions hold together, and if not, which minimal set cannot.
 *
 * <p>Sets with few rows are solved exactly ({@link SmallSolver}). Larger ones are searched with {@link LinearModel}, and
 * what it finds is proved again exactly. Without the native library, each region's own ladder is searched by shortest
 * paths: what is found is right, but not all is found ({@link #isComplete()}). Not safe for use by more than one thread.
 */
public final class SumSolver {

    private final SumProblem problem;
    private final CertificateChecker checker;
    private @Nullable LinearModel model;
    private boolean complete = true;

    public SumSolver(SumProblem problem) {
        this.problem = problem;
        this.checker = new CertificateChecker(problem.rowsById());
    }

    public SumProblem problem() {
        return problem;
    }

    /** Whether every answer so far is final; false where the native library was missed. */
    public boolean isComplete() {
        return complete;
    }

    /** Whether the assertions can hold together (over fractions). */
    public boolean isFeasible(BitSet active) {
        return anyContradiction(active) == null;
    }

    /**
     * A contradiction among the assertions of which each is needed, or null if they can hold together. Its certificate
     * has been checked.
     */
    public @Nullable Certificate contradiction(BitSet active) {
        Certificate found = anyContradiction(active);
        return found == null ? null : shrink(found);
    }

    private @Nullable Certificate anyContradiction(BitSet active) {
        try {
            return checked(SmallSolver.contradiction(problem, active));
        } catch (TooLargeException exception) {
            return NativeSolver.isAvailable() ? byLinearProgram(active) : byLadders(active);
        }
    }

    private @Nullable Certificate byLinearProgram(BitSet active) {
        LinearModel linear = model();
        linear.activate(active);
        BitSet conflict = linear.conflict();
        if (conflict == null) {
            return null;
        }
        try {
            // A conflict that the exact solver does not confirm comes from rounding: the assertions can hold together.
            return checked(SmallSolver.contradiction(problem, conflict));
        } catch (TooLargeException exception) {
            return byLadders(active);
        }
    }

    /** Leaves out what a contradiction does without. */
    private Certificate shrink(Certificate found) {
        Certificate best = found;
        BitSet needed = problem.assertionsOf(found);
        int[] members = needed.stream().toArray();
        for (int member : members) {
            if (!needed.get(member) || needed.cardinality() == 1) {
                continue;
            }
            BitSet rest = (BitSet) needed.clone();
            rest.clear(member);
            Certificate smaller = checked(SmallSolver.contradiction(problem, rest));
            if (smaller != null) {
                best = smaller;
                needed = problem.assertionsOf(smaller);
            }
        }
        return best;
    }

    private @Nullable Certificate byLadders(BitSet active) {
        complete = false;
        for (SumProblem.Inequality region : problem.inequalities()) {
            List<Ladder.Step> steps = new ArrayList<>();
            BitSet used = new BitSet();
            for (int index = 0; index < problem.inequalities().size(); index++) {
                SumProblem.Inequality inequality = problem.inequalities().get(index);
                long bound = problem.bound(inequality, active);
                boolean lower = inequality.sense() == Sense.AT_LEAST;
                boolean fits = lower
                        ? region.cells().containsAll(inequality.cells())
                        : inequality.cells().containsAll(region.cells());
                if (bound >= 0 && fits) {
                    steps.add(new Ladder.Step(
                            Integer.toString(index),
                            inequality.from(),
                            inequality.to(),
                            lower ? bound : 0,
                            lower ? null : (Long) bound));
                }
            }
            for (Ladder.Step step : new Ladder(steps).contradiction()) {
                for (int assertion :
                        problem.assertionIndices(problem.inequalities().get(Integer.parseInt(step.name())))) {
                    if (active.get(assertion)) {
                        used.set(assertion);
                    }
                }
            }
            if (!used.isEmpty()) {
                return checked(SmallSolver.contradiction(problem, used));
            }
        }
        return null;
    }

    LinearModel model() {
        if (model == null) {
            model = new LinearModel(problem);
        }
        return model;
    }

    private @Nullable Certificate checked(@Nullable Certificate certificate) {
        if (certificate != null) {
            String complaint = checker.complaint(certificate);
            if (complaint != null) {
                throw new IllegalStateException("a certificate that does not verify: " + complaint);
            }
        }
        return certificate;
    }
}
