package org.fogline.reckon.sum;

import com.google.ortools.linearsolver.MPConstraint;
import com.google.ortools.linearsolver.MPSolver;
import com.google.ortools.linearsolver.MPVariable;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A cheapest set that has a member of each of some sets. Sets that share no member are solved apart; small parts by
 * branching on the members of the smallest set that is not hit yet, large ones by OR-Tools' CP-SAT.
 */
final class HittingSet {

    private static final int SEARCH_LIMIT = 5_000;

    /**
     * What was found.
     *
     * @param members the set
     * @param weight what it costs
     * @param proven whether no set costs less
     */
    record Result(BitSet members, long weight, boolean proven) {}

    private final long[] weights;
    private int steps;

    private HittingSet(long[] weights) {
        this.weights = weights;
    }

    static Result of(List<BitSet> sets, long[] weights, long milliseconds) {
        BitSet members = new BitSet();
        long weight = 0;
        boolean proven = true;
        for (List<BitSet> part : parts(sets)) {
            Result result = new HittingSet(weights).solve(minimal(part), milliseconds);
            members.or(result.members());
            weight += result.weight();
            proven &= result.proven();
        }
        return new Result(members, weight, proven);
    }

    private Result solve(List<BitSet> sets, long milliseconds) {
        BitSet greedy = greedy(sets);
        BitSet best = search(sets, new BitSet(), greedy);
        if (steps < SEARCH_LIMIT) {
            return new Result(best, weight(best), true);
        }
        Result byModel = NativeSolver.isAvailable() ? bySat(sets, milliseconds) : null;
        return byModel != null && byModel.weight() <= weight(best) ? byModel : new Result(best, weight(best), false);
    }

    private BitSet search(List<BitSet> sets, BitSet chosen, BitSet best) {
        if (++steps >= SEARCH_LIMIT || weight(chosen) + disjointBound(sets, chosen) >= weight(best)) {
            return best;
        }
        BitSet smallest = null;
        for (BitSet set : sets) {
            if (!set.intersects(chosen) && (smallest == null || set.cardinality() < smallest.cardinality())) {
                smallest = set;
            }
        }
        if (smallest == null) {
            return (BitSet) chosen.clone();
        }
        BitSet found = best;
        for (int member = smallest.nextSetBit(0); member >= 0; member = smallest.nextSetBit(member + 1)) {
            chosen.set(member);
            found = search(sets, chosen, found);
            chosen.clear(member);
        }
        return found;
    }

    /** The sum of the cheapest members of sets that share none: no hitting set costs less. */
    private long disjointBound(List<BitSet> sets, BitSet chosen) {
        BitSet used = (BitSet) chosen.clone();
        long bound = 0;
        for (BitSet set : sets) {
            if (!set.intersects(used)) {
                used.or(set);
                bound += set.stream().mapToLong(member -> weights[member]).min().orElse(0);
            }
        }
        return bound;
    }

    private BitSet greedy(List<BitSet> sets) {
        BitSet chosen = new BitSet();
        while (true) {
            Map<Integer, Integer> counts = new TreeMap<>();
            for (BitSet set : sets) {
                if (!set.intersects(chosen)) {
                    set.stream().forEach(member -> counts.merge(member, 1, Integer::sum));
                }
            }
            if (counts.isEmpty()) {
                return chosen;
            }
            int best = -1;
            double bestValue = -1;
            for (Map.Entry<Integer, Integer> count : counts.entrySet()) {
                double value = (double) count.getValue() / weights[count.getKey()];
                if (value > bestValue) {
                    bestValue = value;
                    best = count.getKey();
                }
            }
            chosen.set(best);
        }
    }

    private @Nullable Result bySat(List<BitSet> sets, long milliseconds) {
        MPSolver solver = MPSolver.createSolver("SAT");
        if (solver == null) {
            return null;
        }
        solver.setTimeLimit(Math.max(100, milliseconds));
        solver.setNumThreads(1);
        Map<Integer, MPVariable> variables = new TreeMap<>();
        for (BitSet set : sets) {
            MPConstraint hit = solver.makeConstraint(1, set.cardinality());
            set.stream()
                    .forEach(member -> hit.setCoefficient(
                            variables.computeIfAbsent(member, key -> solver.makeBoolVar("m" + key)), 1));
        }
        variables.forEach((member, variable) -> solver.objective().setCoefficient(variable, weights[member]));
        solver.objective().setMinimization();
        MPSolver.ResultStatus status = solver.solve();
        if (status != MPSolver.ResultStatus.OPTIMAL && status != MPSolver.ResultStatus.FEASIBLE) {
            return null;
        }
        BitSet members = new BitSet();
        variables.forEach((member, variable) -> members.set(member, variable.solutionValue() > 0.5));
        return new Result(members, weight(members), status == MPSolver.ResultStatus.OPTIMAL);
    }

    private long weight(BitSet members) {
        return members.stream().mapToLong(member -> weights[member]).sum();
    }

    /** Sets that hold another set are hit with it. */
    private static List<BitSet> minimal(List<BitSet> sets) {
        List<BitSet> sorted = new ArrayList<>(sets);
        sorted.sort((left, right) -> {
            int bySize = left.cardinality() - right.cardinality();
            return bySize != 0 ? bySize : left.toString().compareTo(right.toString());
        });
        List<BitSet> kept = new ArrayList<>();
        for (BitSet set : sorted) {
            if (kept.stream().noneMatch(smaller -> holds(set, smaller))) {
                kept.add(set);
            }
        }
        return kept;
    }

    private static boolean holds(BitSet set, BitSet smaller) {
        BitSet rest = (BitSet) smaller.clone();
        rest.andNot(set);
        return rest.isEmpty();
    }

    private static List<List<BitSet>> parts(List<BitSet> sets) {
        Map<Integer, Integer> parent = new HashMap<>();
        for (BitSet set : sets) {
            int first = set.nextSetBit(0);
            set.stream().forEach(member -> parent.put(root(parent, member), root(parent, first)));
        }
        Map<Integer, List<BitSet>> parts = new TreeMap<>();
        for (BitSet set : sets) {
            parts.computeIfAbsent(root(parent, set.nextSetBit(0)), key -> new ArrayList<>())
                    .add(set);
        }
        return new ArrayList<>(parts.values());
    }

    private static int root(Map<Integer, Integer> parent, int member) {
        int node = member;
        while (parent.getOrDefault(node, node) != node) {
            node = parent.getOrDefault(node, node);
        }
        return node;
    }
}
