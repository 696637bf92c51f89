package org.fogline.reckon.sum;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;

/**
 * The cheapest set of assertions to leave out so that the rest can hold together.
 *
 * <p>Implicit hitting sets (R. Reiter, "A theory of diagnosis from first principles", 1987; J. Davies and F. Bacchus,
 * "Solving MAXSAT by solving a sequence of simpler SAT instances", 2011): a repair must hit every contradiction. The
 * cheapest set that hits those known so far is tried; if the rest still contradicts itself, new contradictions are found,
 * as many as there are after leaving out one member of each, and it begins again. When the rest can hold, no cheaper
 * repair exists.
 */
public final class Repair {

    /**
     * What was found.
     *
     * @param dropped the assertions to leave out
     * @param proven whether no cheaper set does
     * @param least what any repair costs at the least
     * @param contradictions the minimal contradictions that were found on the way
     * @param rounds how often a set was tried
     */
    public record Result(BitSet dropped, boolean proven, long least, List<Certificate> contradictions, int rounds) {}

    private final SumSolver solver;
    private final long[] weights;
    private final long deadline;
    private final List<Certificate> certificates = new ArrayList<>();
    private final List<BitSet> sets = new ArrayList<>();
    private final int[] occurrences;

    /** @param weights what it costs to leave out each assertion, each at least 1 */
    private Repair(SumSolver solver, long[] weights, long milliseconds) {
        this.solver = solver;
        this.weights = weights;
        this.deadline = System.nanoTime() + milliseconds * 1_000_000;
        this.occurrences = new int[weights.length];
    }

    /** The least number of assertions, within a time. */
    public static Result least(SumSolver solver, long milliseconds) {
        long[] weights = new long[solver.problem().assertions().size()];
        Arrays.fill(weights, 1);
        return cheapest(solver, weights, milliseconds);
    }

    /** The cheapest set of assertions, within a time; after it the best set found is given, not proven. */
    public static Result cheapest(SumSolver solver, long[] weights, long milliseconds) {
        return new Repair(solver, weights, milliseconds).run(solver.problem().all());
    }

    private Result run(BitSet all) {
        BitSet best = all;
        long least = 0;
        int rounds = 0;
        while (true) {
            rounds++;
            HittingSet.Result hitting = HittingSet.of(sets, weights, left());
            least = hitting.proven() ? Math.max(least, hitting.weight()) : least;
            BitSet dropped = hitting.members();
            int known = sets.size();
            BitSet repaired = extend(all, dropped);
            if (sets.size() == known) {
                return new Result(
                        dropped, hitting.proven() && solver.isComplete(), least, List.copyOf(certificates), rounds);
            }
            if (repaired != null && weight(repaired) < weight(best)) {
                best = repaired;
            }
            if (weight(best) == least || left() <= 0) {
                boolean proven = weight(best) == least && solver.isComplete();
                return new Result(best, proven, least, List.copyOf(certificates), rounds);
            }
        }
    }

    /**
     * Finds contradictions outside of a set, leaving out one more member after each; the set that is left out at the end
     * is a repair.
     */
    private BitSet extend(BitSet all, BitSet dropped) {
        BitSet left = (BitSet) all.clone();
        left.andNot(dropped);
        BitSet repair = (BitSet) dropped.clone();
        while (true) {
            List<Certificate> found = solver.contradictions(left);
            if (found.isEmpty()) {
                return repair;
            }
            List<BitSet> fresh = new ArrayList<>();
            for (Certificate certificate : found) {
                BitSet members = solver.problem().assertionsOf(certificate);
                certificates.add(certificate);
                fresh.add(members);
                members.stream().forEach(member -> occurrences[member]++);
            }
            sets.addAll(fresh);
            for (BitSet members : fresh) {
                if (!members.intersects(repair)) {
                    int worst = worst(members);
                    left.clear(worst);
                    repair.set(worst);
                }
            }
        }
    }

    /** The member of most contradictions for its weight. */
    private int worst(BitSet members) {
        return members.stream()
                .reduce((one, other) ->
                        (long) occurrences[other] * weights[one] > (long) occurrences[one] * weights[other]
                                ? other
                                : one)
                .orElseThrow();
    }

    private long weight(BitSet members) {
        return members.stream().mapToLong(member -> weights[member]).sum();
    }

    private long left() {
        return (deadline - System.nanoTime()) / 1_000_000;
    }
}
