package org.fogline.reckon.sum;

import com.google.ortools.linearsolver.MPConstraint;
import com.google.ortools.linearsolver.MPSolver;
import com.google.ortools.linearsolver.MPVariable;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A cheapest set that has a member of each of some sets. What can be seen at once is taken away first: sets that hold
 * another, members that are in no set without a cheaper one, sets of one member. What is left falls into parts that share
 * no member; small parts are solved by branching on the members of the smallest set that is not hit yet, large ones by
 * SCIP (in OR-Tools).
 */
final class HittingSet {

    private static final int SEARCH_LIMIT = 2_000;

    /**
     * What was found.
     *
     * @param members the set
     * @param weight what it costs
     * @param least what any set costs at the least; the same if no set costs less
     */
    record Result(BitSet members, long weight, long least) {

        boolean proven() {
            return least == weight;
        }
    }

    private final long[] weights;
    private int steps;

    private HittingSet(long[] weights) {
        this.weights = weights;
    }

    static Result of(List<BitSet> sets, long[] weights, long milliseconds) {
        HittingSet reducing = new HittingSet(weights);
        BitSet members = new BitSet();
        List<BitSet> kernel = reducing.reduced(sets, members);
        long weight = reducing.weight(members);
        long least = weight;
        for (List<BitSet> part : parts(kernel)) {
            Result result = new HittingSet(weights).solve(part, milliseconds);
            members.or(result.members());
            weight += result.weight();
            least += result.least();
        }
        return new Result(members, weight, least);
    }

    /** Sets that have to be hit besides; members that have to be taken are added to {@code taken}. */
    private List<BitSet> reduced(List<BitSet> sets, BitSet taken) {
        List<BitSet> left = new ArrayList<>();
        sets.forEach(set -> left.add((BitSet) set.clone()));
        boolean changed = true;
        while (changed) {
            List<BitSet> minimal = minimal(left);
            changed = minimal.size() < left.size();
            left.clear();
            BitSet single = new BitSet();
            minimal.stream().filter(set -> set.cardinality() == 1).forEach(single::or);
            minimal.stream().filter(set -> !set.intersects(single)).forEach(left::add);
            taken.or(single);
            BitSet useless = useless(left);
            left.forEach(set -> set.andNot(useless));
            changed |= !single.isEmpty() || !useless.isEmpty();
        }
        return left;
    }

    /** Members for each of which another one that is kept is in all of its sets and costs no more. */
    private BitSet useless(List<BitSet> sets) {
        Map<Integer, BitSet> setsOf = new TreeMap<>();
        for (int index = 0; index < sets.size(); index++) {
            for (int member : sets.get(index).stream().toArray()) {
                setsOf.computeIfAbsent(member, key -> new BitSet()).set(index);
            }
        }
        BitSet useless = new BitSet();
        setsOf.forEach((member, own) -> {
            BitSet others = sets.get(own.nextSetBit(0));
            boolean replaceable = others.stream().anyMatch(other -> {
                BitSet otherSets = setsOf.get(other);
                return other != member
                        && otherSets != null
                        && !useless.get(other)
                        && weights[other] <= weights[member]
                        && holds(otherSets, own);
            });
            useless.set(member, replaceable);
        });
        return useless;
    }

    private Result solve(List<BitSet> sets, long milliseconds) {
        BitSet greedy = greedy(sets);
        BitSet best = search(sets, new BitSet(), greedy);
        if (steps < SEARCH_LIMIT) {
            return new Result(best, weight(best), weight(best));
        }
        Result byModel = NativeSolver.isAvailable() ? byProgram(sets, milliseconds) : null;
        long least = byModel == null ? disjointBound(sets, new BitSet()) : byModel.least();
        return byModel != null && byModel.weight() <= weight(best) ? byModel : new Result(best, weight(best), least);
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

    private @Nullable Result byProgram(List<BitSet> sets, long milliseconds) {
        MPSolver solver = MPSolver.createSolver("SCIP");
        if (solver == null) {
            return null;
        }
        try {
            return byProgram(solver, sets, milliseconds);
        } finally {
            solver.delete();
        }
    }

    private @Nullable Result byProgram(MPSolver solver, List<BitSet> sets, long milliseconds) {
        solver.setTimeLimit(Math.max(100, milliseconds));
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
        if (sets.stream().anyMatch(set -> !set.intersects(members))) {
            return null;
        }
        long weight = weight(members);
        boolean proven = status == MPSolver.ResultStatus.OPTIMAL;
        long least = proven ? weight : (long) Math.ceil(solver.objective().bestBound() - 1e-6);
        return new Result(members, weight, Math.max(0, Math.min(least, weight)));
    }

    private long weight(BitSet members) {
        return members.stream().mapToLong(member -> weights[member]).sum();
    }

    /** Sets that hold another set are hit with it. */
    private static List<BitSet> minimal(List<BitSet> sets) {
        List<BitSet> sorted = new ArrayList<>(sets);
        sorted.sort(Comparator.comparingInt(BitSet::cardinality).thenComparing(BitSet::toString));
        List<BitSet> kept = new ArrayList<>();
        for (BitSet set : sorted) {
            if (kept.stream().noneMatch(smaller -> holds(set, smaller))) {
                kept.add(set);
            }
        }
        return kept;
    }

    private static boolean holds(BitSet set, BitSet smaller) {
        for (int member = smaller.nextSetBit(0); member >= 0; member = smaller.nextSetBit(member + 1)) {
            if (!set.get(member)) {
                return false;
            }
        }
        return true;
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
