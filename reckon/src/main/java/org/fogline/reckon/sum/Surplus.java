package org.fogline.reckon.sum;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.fogline.reckon.sum.SumProblem.Inequality;

/**
 * How often more each cell is counted by upper bounds than by lower ones, on each day on which that can change. Where an
 * upper bound is taken more often than its cells and days need, it can be taken less often, and the proof gets stronger.
 */
final class Surplus {

    private final SumProblem problem;
    private final Map<Integer, Long> multipliers;
    private final int[] days;
    private final Map<Integer, long[]> byCell = new TreeMap<>();

    /** @param multipliers by number of inequality */
    Surplus(SumProblem problem, Map<Integer, Long> multipliers) {
        this.problem = problem;
        this.multipliers = new TreeMap<>(multipliers);
        TreeSet<Integer> bends = new TreeSet<>();
        for (int number : multipliers.keySet()) {
            Inequality inequality = problem.inequalities().get(number);
            bends.add(inequality.from());
            bends.add(inequality.to() + 1);
        }
        this.days = bends.stream().mapToInt(Integer::intValue).toArray();
        multipliers.forEach((number, times) -> count(problem.inequalities().get(number), times));
    }

    /** The multipliers, with those of these upper bounds as small as they can be; the first are made smaller first. */
    Map<Integer, Long> trim(List<Integer> uppers) {
        for (int number : uppers) {
            Inequality upper = problem.inequalities().get(number);
            long times = multipliers.getOrDefault(number, 0L);
            long spare = Math.min(times, least(upper));
            if (spare > 0) {
                count(upper, -spare);
                multipliers.put(number, times - spare);
            }
        }
        multipliers.values().removeIf(times -> times == 0);
        return multipliers;
    }

    private void count(Inequality inequality, long times) {
        long signed = inequality.sense() == Sense.AT_MOST ? times : -times;
        for (int cell : inequality.cells().toArray()) {
            long[] counts = byCell.computeIfAbsent(cell, key -> new long[days.length]);
            for (int index = 0; index < days.length; index++) {
                if (inequality.from() <= days[index] && days[index] <= inequality.to()) {
                    counts[index] += signed;
                }
            }
        }
    }

    private long least(Inequality upper) {
        long least = Long.MAX_VALUE;
        for (int cell : upper.cells().toArray()) {
            long[] counts = byCell.getOrDefault(cell, new long[days.length]);
            for (int index = 0; index < days.length; index++) {
                if (upper.from() <= days[index] && days[index] <= upper.to()) {
                    least = Math.min(least, counts[index]);
                }
            }
        }
        return least;
    }
}
