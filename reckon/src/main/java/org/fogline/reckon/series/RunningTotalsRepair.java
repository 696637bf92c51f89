package org.fogline.reckon.series;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The least number of running totals to leave out so that the rest agree: so that some total that never falls meets all
 * of them. Proven least, in O(n log n).
 *
 * <p>A dynamic program over days and values. P(v) is the most claims up to the day that can be met with a total of at
 * most v. A day adds to P, at each value, the claims of the day that the value meets; then P becomes the highest value so
 * far (the total may rise later). P is a rising staircase, kept by its steps alone: a claim adds one step at its low, and
 * takes away the first step above its high, which is how longest rising subsequences are found (C. Schensted, 1961;
 * M. Fredman, 1975). The changes are kept and undone backwards to read off the total of each day, and with it the claims.
 */
public final class RunningTotalsRepair {

    private static final long TOP = Long.MAX_VALUE / 4;

    /**
     * What was found.
     *
     * @param kept the claims that agree, by day
     * @param dropped the least number of claims that must go, by day
     */
    public record Result(List<RunningTotal> kept, List<RunningTotal> dropped) {}

    private final List<RunningTotal> totals;
    private final TreeMap<Long, Integer> steps = new TreeMap<>();
    private final List<Long> added = new ArrayList<>();
    private final List<Long> removed = new ArrayList<>();

    private RunningTotalsRepair(List<RunningTotal> totals) {
        this.totals = totals;
    }

    /** The order of the claims does not matter; among sets of equal size one is chosen, always the same. */
    public static Result repair(List<RunningTotal> totals) {
        List<RunningTotal> sorted = new ArrayList<>(totals);
        sorted.sort(Comparator.comparingInt(RunningTotal::day)
                .thenComparingLong(RunningTotal::low)
                .thenComparing(RunningTotal::name));
        return new RunningTotalsRepair(sorted).run();
    }

    private Result run() {
        List<int[]> days = days();
        List<int[]> marks = new ArrayList<>();
        for (int[] day : days) {
            marks.add(new int[] {added.size(), removed.size()});
            for (int index = day[0]; index < day[1]; index++) {
                long low = totals.get(index).low();
                steps.merge(low, 1, Integer::sum);
                added.add(low);
            }
            for (int index = day[0]; index < day[1]; index++) {
                removeFirstAbove(totals.get(index).highOr(TOP));
            }
        }
        List<RunningTotal> kept = new ArrayList<>();
        List<RunningTotal> dropped = new ArrayList<>();
        long limit = TOP;
        for (int position = days.size() - 1; position >= 0; position--) {
            Long highestStep = steps.floorKey(limit);
            limit = highestStep == null ? 0 : highestStep;
            for (int index = days.get(position)[0]; index < days.get(position)[1]; index++) {
                RunningTotal total = totals.get(index);
                (total.low() <= limit && limit <= total.highOr(TOP) ? kept : dropped).add(total);
            }
            undo(marks.get(position));
        }
        kept.sort(Comparator.comparingInt(RunningTotal::day));
        dropped.sort(Comparator.comparingInt(RunningTotal::day));
        return new Result(List.copyOf(kept), List.copyOf(dropped));
    }

    private List<int[]> days() {
        List<int[]> days = new ArrayList<>();
        int start = 0;
        for (int index = 1; index <= totals.size(); index++) {
            if (index == totals.size()
                    || totals.get(index).day() != totals.get(start).day()) {
                days.add(new int[] {start, index});
                start = index;
            }
        }
        return days;
    }

    private void removeFirstAbove(long high) {
        Map.Entry<Long, Integer> step = steps.higherEntry(high);
        if (step != null) {
            lower(step.getKey());
            removed.add(step.getKey());
        }
    }

    private void undo(int[] mark) {
        while (removed.size() > mark[1]) {
            steps.merge(removed.remove(removed.size() - 1), 1, Integer::sum);
        }
        while (added.size() > mark[0]) {
            lower(added.remove(added.size() - 1));
        }
    }

    private void lower(long value) {
        steps.computeIfPresent(value, (key, count) -> count == 1 ? null : count - 1);
    }
}
