package org.fogline.reckon.sum;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.fogline.reckon.series.Ladder;
import org.fogline.reckon.sum.SumProblem.Inequality;

/**
 * Contradictions by shortest paths alone: for each region that some inequality speaks of, the lower bounds inside of it and
 * the upper bounds over it make a ladder of running sums. What is found is a contradiction; what needs the sums of several
 * regions at once is not found. Fast, and in need of no native library.
 */
final class LadderSearch {

    /** A ladder: what may stand on it, by number. */
    private record Region(List<Integer> inequalities) {}

    private final SumProblem problem;
    private final List<Region> regions = new ArrayList<>();

    LadderSearch(SumProblem problem) {
        this.problem = problem;
        Map<CellSet, Integer> sizes = new LinkedHashMap<>();
        problem.inequalities().forEach(inequality -> sizes.merge(inequality.cells(), 1, Integer::sum));
        for (CellSet cells : sizes.keySet()) {
            List<Integer> fitting = new ArrayList<>();
            for (int number = 0; number < problem.inequalities().size(); number++) {
                Inequality inequality = problem.inequalities().get(number);
                boolean fits = inequality.sense() == Sense.AT_LEAST
                        ? cells.containsAll(inequality.cells())
                        : inequality.cells().containsAll(cells);
                if (fits) {
                    fitting.add(number);
                }
            }
            regions.add(new Region(fitting));
        }
    }

    /** Sets of active assertions that contradict themselves and share no assertion; empty if no ladder finds any. */
    List<BitSet> disjoint(BitSet active, int limit) {
        BitSet left = (BitSet) active.clone();
        List<BitSet> found = new ArrayList<>();
        for (Region region : regions) {
            while (found.size() < limit) {
                BitSet conflict = conflict(region, left);
                if (conflict.isEmpty()) {
                    break;
                }
                found.add(conflict);
                left.andNot(conflict);
            }
        }
        return found;
    }

    private BitSet conflict(Region region, BitSet active) {
        List<Ladder.Step> steps = strongest(region, active);
        BitSet used = new BitSet();
        for (Ladder.Step step : new Ladder(steps).contradiction()) {
            for (int assertion : problem.assertionIndices(problem.inequalities().get(Integer.parseInt(step.name())))) {
                if (active.get(assertion)) {
                    used.set(assertion);
                }
            }
        }
        return used;
    }

    /** Of several bounds on one window only the strongest can matter. */
    private List<Ladder.Step> strongest(Region region, BitSet active) {
        Map<Long, Ladder.Step> lowest = new TreeMap<>();
        Map<Long, Ladder.Step> highest = new TreeMap<>();
        for (int number : region.inequalities()) {
            Inequality inequality = problem.inequalities().get(number);
            long bound = problem.bound(inequality, active);
            if (bound < 0) {
                continue;
            }
            long window = (long) inequality.from() << 32 | (inequality.to() & 0xffffffffL);
            String name = Integer.toString(number);
            if (inequality.sense() == Sense.AT_LEAST) {
                Ladder.Step step = new Ladder.Step(name, inequality.from(), inequality.to(), bound, null);
                lowest.merge(window, step, (old, fresh) -> fresh.low() > old.low() ? fresh : old);
            } else {
                Ladder.Step step = new Ladder.Step(name, inequality.from(), inequality.to(), 0, bound);
                highest.merge(window, step, (old, fresh) -> high(fresh) < high(old) ? fresh : old);
            }
        }
        List<Ladder.Step> steps = new ArrayList<>(lowest.values());
        steps.addAll(highest.values());
        return steps;
    }

    private static long high(Ladder.Step step) {
        Long high = step.high();
        return high == null ? Long.MAX_VALUE : high;
    }
}
