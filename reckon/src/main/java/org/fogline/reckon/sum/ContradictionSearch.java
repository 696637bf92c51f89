package org.fogline.reckon.sum;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * All minimal contradictions of a sum problem.
 *
 * <p>The MARCO method (M. Liffiton, A. Previti, A. Malik and J. Marques-Silva, "Fast, flexible MUS enumeration", 2016): a
 * set that is not yet known to hold or to contradict itself is tried; if it contradicts itself it is shrunk to a minimal
 * contradiction, and no later set may hold that; if not it is grown as far as it goes, and every later set must hold
 * something else. When no set is left, all have been found.
 */
public final class ContradictionSearch {

    /**
     * What was found.
     *
     * @param contradictions minimal contradictions, those with the fewest assertions first
     * @param complete whether these are all
     */
    public record Result(List<Certificate> contradictions, boolean complete) {}

    private final SumSolver solver;
    private final BitSet all;
    private final List<BitSet> minimal = new ArrayList<>();
    private final List<BitSet> outside = new ArrayList<>();

    private ContradictionSearch(SumSolver solver) {
        this.solver = solver;
        this.all = solver.problem().all();
    }

    /**
     * Searches until all are found, a number is reached, or the time is over. Rows that bear on one another through no
     * cell are searched apart: a contradiction lies in one such part.
     */
    public static Result all(SumSolver solver, int limit, long milliseconds) {
        long deadline = System.nanoTime() + milliseconds * 1_000_000;
        SumProblem problem = solver.problem();
        List<Certificate> found = new ArrayList<>();
        boolean complete = true;
        for (List<Row> part : Relevance.parts(problem)) {
            SumSolver partSolver = new SumSolver(SumProblem.of(part));
            Result result = new ContradictionSearch(partSolver).run(limit - found.size(), deadline);
            found.addAll(result.contradictions());
            complete &= result.complete();
        }
        // What is minimal in one part may hold a contradiction of another part.
        List<BitSet> sets = found.stream().map(problem::assertionsOf).toList();
        List<Certificate> minimal = new ArrayList<>();
        for (int index = 0; index < found.size(); index++) {
            boolean isMinimal = true;
            for (int other = 0; other < sets.size() && isMinimal; other++) {
                boolean inside = holds(sets.get(index), sets.get(other));
                isMinimal = !inside || other == index || (sets.get(other).equals(sets.get(index)) && other > index);
            }
            if (isMinimal) {
                minimal.add(found.get(index));
            }
        }
        minimal.sort((left, right) -> {
            int bySize = Integer.compare(left.lines().size(), right.lines().size());
            return bySize != 0
                    ? bySize
                    : left.lines().toString().compareTo(right.lines().toString());
        });
        return new Result(List.copyOf(minimal), complete);
    }

    /** Minimal contradictions that share no assertion, so many that the rest can hold together; small ones first. */
    public static List<Certificate> disjoint(SumSolver solver) {
        SumProblem problem = solver.problem();
        List<Certificate> disjoint = new ArrayList<>();
        BitSet left = problem.all();
        while (true) {
            List<Certificate> found = new ArrayList<>(solver.contradictions(left));
            if (found.isEmpty()) {
                return disjoint;
            }
            found.sort(Comparator.comparingInt(
                    certificate -> problem.assertionsOf(certificate).cardinality()));
            for (Certificate certificate : found) {
                BitSet members = problem.assertionsOf(certificate);
                Certificate minimal = holds(left, members) ? solver.contradiction(members) : null;
                if (minimal != null) {
                    disjoint.add(minimal);
                    left.andNot(problem.assertionsOf(minimal));
                }
            }
        }
    }

    private Result run(int limit, long deadline) {
        List<Certificate> found = new ArrayList<>();
        boolean complete = false;
        while (found.size() < limit && System.nanoTime() < deadline) {
            BitSet seed = unexplored();
            if (seed == null) {
                complete = solver.isComplete();
                break;
            }
            Certificate contradiction = solver.contradiction(seed);
            if (contradiction != null) {
                found.add(contradiction);
                minimal.add(solver.problem().assertionsOf(contradiction));
            } else {
                BitSet missing = (BitSet) all.clone();
                missing.andNot(grown(seed));
                outside.add(missing);
            }
        }
        return new Result(List.copyOf(found), complete);
    }

    private BitSet grown(BitSet seed) {
        BitSet grown = (BitSet) seed.clone();
        for (int assertion = all.nextSetBit(0); assertion >= 0; assertion = all.nextSetBit(assertion + 1)) {
            if (!grown.get(assertion)) {
                grown.set(assertion);
                if (minimal.stream().anyMatch(set -> holds(grown, set)) || !solver.isFeasible(grown)) {
                    grown.clear(assertion);
                }
            }
        }
        return grown;
    }

    /** A largest set that holds no known contradiction and lies in no set that is known to hold together. */
    private @Nullable BitSet unexplored() {
        return choose(new BitSet(), new BitSet(), 0);
    }

    /**
     * @param in what must be in the set, one from each of the first {@code position} outsides
     * @param out what must not
     */
    private @Nullable BitSet choose(BitSet in, BitSet out, int position) {
        if (minimal.stream().anyMatch(set -> holds(in, set))) {
            return null;
        }
        if (position < outside.size()) {
            BitSet missing = outside.get(position);
            if (missing.intersects(in)) {
                return choose(in, out, position + 1);
            }
            BitSet tried = (BitSet) out.clone();
            for (int member = missing.nextSetBit(0); member >= 0; member = missing.nextSetBit(member + 1)) {
                if (!tried.get(member)) {
                    in.set(member);
                    BitSet found = choose(in, tried, position + 1);
                    in.clear(member);
                    if (found != null) {
                        return found;
                    }
                    tried.set(member);
                }
            }
            return null;
        }
        return fill(in, out);
    }

    /** Takes in whatever completes no known contradiction. */
    private BitSet fill(BitSet in, BitSet out) {
        BitSet set = (BitSet) in.clone();
        for (int member = all.nextSetBit(0); member >= 0; member = all.nextSetBit(member + 1)) {
            if (!set.get(member) && !out.get(member)) {
                set.set(member);
                if (minimal.stream().anyMatch(known -> holds(set, known))) {
                    set.clear(member);
                }
            }
        }
        return set;
    }

    private static boolean holds(BitSet set, BitSet smaller) {
        BitSet rest = (BitSet) smaller.clone();
        rest.andNot(set);
        return rest.isEmpty();
    }
}
