package org.fogline.reckon.sum;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Answers for one sum problem: can a set of assertions hold together, and if not, which minimal set cannot.
 *
 * <p>Sets with few rows are solved exactly ({@link SmallSolver}). Larger ones are searched with {@link LinearModel}, and
 * what it finds is proved again exactly. Without the native library, each region's own ladder is searched by shortest
 * paths: what is found is right, but not all is found ({@link #isComplete()}). Not safe for use by more than one thread.
 */
public final class SumSolver {

    /** Beyond this many assertions the exact solver is not even tried. */
    private static final int LARGE = 4 * SmallSolver.ROWS;

    private final SumProblem problem;
    private final CertificateChecker checker;
    private final RoundedProof proof;
    private @Nullable LinearModel model;
    private @Nullable LadderSearch ladders;
    private @Nullable ManyContradictions many;
    private final int large;
    private boolean complete = true;

    public SumSolver(SumProblem problem) {
        this(problem, LARGE);
    }

    /** @param large beyond this many assertions the linear program is asked first */
    SumSolver(SumProblem problem, int large) {
        this.problem = problem;
        this.large = large;
        this.checker = new CertificateChecker(problem.rowsById());
        this.proof = new RoundedProof(problem);
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
        // Once a linear program is set up it answers sooner than all parts and wholes are looked over again.
        boolean seen = model == null && problem.hasPartAboveWhole(active);
        return !seen && anyContradiction(active) == null;
    }

    /**
     * A contradiction among the assertions of which each is needed, or null if they can hold together. Its certificate
     * has been checked.
     */
    public @Nullable Certificate contradiction(BitSet active) {
        Certificate found = anyContradiction(active);
        return found == null ? null : shrink(found);
    }

    /**
     * Contradictions among the assertions, as many as one look finds; empty if they can hold together. Their certificates
     * have been checked; not each assertion of a large one may be needed.
     */
    List<Certificate> contradictions(BitSet active) {
        if (active.cardinality() > large) {
            List<Certificate> byLadders = new ArrayList<>();
            for (BitSet conflict : ladders().disjoint(active, Integer.MAX_VALUE)) {
                Certificate certificate = SmallSolver.contradiction(problem, conflict);
                if (certificate != null) {
                    checked(certificate);
                    byLadders.add(certificate);
                }
            }
            if (!byLadders.isEmpty()) {
                return byLadders;
            }
        }
        if (active.cardinality() > large && NativeSolver.isAvailable()) {
            ManyContradictions.Found found = many().of(active);
            found.certificates().forEach(this::checked);
            if (found.feasible() || !found.certificates().isEmpty()) {
                return found.certificates();
            }
        }
        Certificate one = anyContradiction(active);
        return one == null ? List.of() : List.of(one);
    }

    /** Some assertions without which the others can hold together, by one linear program; null if there is none for it. */
    @Nullable
    BitSet missed(BitSet active) {
        return active.cardinality() > large && NativeSolver.isAvailable() ? many().missed(active) : null;
    }

    private ManyContradictions many() {
        if (many == null) {
            many = new ManyContradictions(problem);
        }
        return many;
    }

    private @Nullable Certificate anyContradiction(BitSet active) {
        if (active.cardinality() > large && NativeSolver.isAvailable()) {
            return byLinearProgram(active);
        }
        try {
            return checked(SmallSolver.contradiction(problem, active));
        } catch (TooLargeException exception) {
            return NativeSolver.isAvailable() ? byLinearProgram(active) : byLadders(active);
        }
    }

    private @Nullable Certificate byLinearProgram(BitSet active) {
        LinearModel linear = model();
        linear.activate(active);
        Map<Integer, Double> conflict = linear.conflict();
        if (conflict.isEmpty()) {
            return null;
        }
        try {
            // A conflict that the exact solver does not confirm comes from rounding: the assertions can hold together.
            Certificate rounded = proof.of(active, conflict);
            return rounded != null
                    ? rounded
                    : checked(SmallSolver.contradiction(
                            problem, LinearModel.assertions(problem, conflict.keySet(), active)));
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
            Certificate smaller = anyContradiction(rest);
            if (smaller != null) {
                best = smaller;
                needed = problem.assertionsOf(smaller);
            }
        }
        return best;
    }

    private @Nullable Certificate byLadders(BitSet active) {
        complete = false;
        List<BitSet> found = ladders().disjoint(active, 1);
        return found.isEmpty() ? null : checked(SmallSolver.contradiction(problem, found.get(0)));
    }

    private LadderSearch ladders() {
        if (ladders == null) {
            ladders = new LadderSearch(problem);
        }
        return ladders;
    }

    LinearModel model() {
        if (model == null) {
            model = new LinearModel(problem, LinearModel.Purpose.ONE, problem.all());
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
