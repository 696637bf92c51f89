package org.fogline.reckon.sum;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The cheapest set of assertions to leave out so that the rest can hold together.
 *
 * <p>Implicit hitting sets (R. Reiter, "A theory of diagnosis from first principles", 1987; J. Davies and F. Bacchus,
 * "Solving MAXSAT by solving a sequence of simpler SAT instances", 2011): a repair must hit every contradiction. The
 * cheapest set that hits those known so far is tried; if the rest still contradicts itself, new contradictions are found,
 * as many as a few looks find after leaving out one member of each, and it begins again. When the rest can hold, no cheaper
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

    /** How often to look for further contradictions after leaving out those just found. */
    private static final int LOOKS = 4;

    private static final int FIRST_LOOKS = 12;

    /** When the time is over, a repair is still made smaller for a quarter of it, and for this long at the least. */
    private static final long GRACE = 1_000;

    private final SumSolver solver;
    private final long[] weights;
    private final long deadline;
    private final long lastDeadline;
    private final List<Certificate> certificates = new ArrayList<>();
    private final List<BitSet> sets = new ArrayList<>();
    private final Set<BitSet> known = new HashSet<>();
    private final int[] occurrences;

    /** @param weights what it costs to leave out each assertion, each at least 1 */
    private Repair(SumSolver solver, long[] weights, long milliseconds) {
        this.solver = solver;
        this.weights = weights;
        this.deadline = System.nanoTime() + milliseconds * 1_000_000;
        this.lastDeadline = deadline + (milliseconds / 4 + GRACE) * 1_000_000;
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
        long least = 0;
        int rounds = 0;
        while (true) {
            rounds++;
            HittingSet.Result hitting = HittingSet.of(sets, weights, left());
            least = Math.max(least, hitting.least());
            int before = sets.size();
            BitSet repaired = extend(all, hitting.members(), sets.isEmpty() ? FIRST_LOOKS : LOOKS);
            if (sets.size() == before || (repaired != null && weight(repaired) == least)) {
                BitSet dropped = sets.size() == before || repaired == null ? hitting.members() : repaired;
                return result(dropped, least, rounds);
            }
            if (left() <= 0) {
                return result(lean(all, quickly(all, hitting.members())), least, rounds);
            }
        }
    }

    /** A repair that leaves out what some already do, found at once where the native library is there. */
    private BitSet quickly(BitSet all, BitSet dropped) {
        BitSet left = (BitSet) all.clone();
        left.andNot(dropped);
        BitSet missed = solver.missed(left);
        if (missed != null) {
            missed.or(dropped);
            return missed;
        }
        BitSet whole = extend(all, dropped, Integer.MAX_VALUE);
        return whole == null ? all : whole;
    }

    private Result result(BitSet dropped, long least, int rounds) {
        boolean proven = weight(dropped) == least && solver.isComplete();
        return new Result(dropped, proven, least, List.copyOf(certificates), rounds);
    }

    /**
     * Finds contradictions outside of a set, leaving out one more member after each.
     *
     * @param looks how often to look for more
     * @return what is left out at the end, a repair; null if there was no look left to see that it is one
     */
    private @Nullable BitSet extend(BitSet all, BitSet dropped, int looks) {
        BitSet left = (BitSet) all.clone();
        left.andNot(dropped);
        BitSet repair = (BitSet) dropped.clone();
        for (int look = 0; look < looks; look++) {
            if (look > 0 && looks < Integer.MAX_VALUE && left() <= 0) {
                return null;
            }
            List<Certificate> found = solver.contradictions(left);
            if (found.isEmpty()) {
                return repair;
            }
            List<BitSet> toHit = new ArrayList<>();
            for (Certificate certificate : found) {
                BitSet members = solver.problem().assertionsOf(certificate);
                toHit.add(members);
                if (known.add(members)) {
                    certificates.add(certificate);
                    sets.add(members);
                    members.stream().forEach(member -> occurrences[member]++);
                }
            }
            for (BitSet members : toHit) {
                if (!members.intersects(repair)) {
                    int worst = worst(members);
                    left.clear(worst);
                    repair.set(worst);
                }
            }
        }
        return null;
    }

    /** Takes back in what a repair need not leave out, as far as the time goes. */
    private BitSet lean(BitSet all, BitSet repair) {
        BitSet lean = (BitSet) repair.clone();
        BitSet kept = (BitSet) all.clone();
        kept.andNot(repair);
        for (int member : repair.stream().toArray()) {
            if (System.nanoTime() > lastDeadline) {
                return lean;
            }
            kept.set(member);
            if (known.stream().noneMatch(set -> only(set, lean, member)) && solver.isFeasible(kept)) {
                lean.clear(member);
            } else {
                kept.clear(member);
            }
        }
        return lean;
    }

    /** Whether a set meets the other in this member alone. */
    private static boolean only(BitSet set, BitSet other, int member) {
        BitSet common = (BitSet) set.clone();
        common.and(other);
        return common.cardinality() == 1 && common.get(member);
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
