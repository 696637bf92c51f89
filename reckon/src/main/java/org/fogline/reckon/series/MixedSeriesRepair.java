package org.fogline.reckon.series;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The least number of claims to leave out of a series that has both running totals and what single days added. Proven
 * least, in O(n² log n).
 *
 * <p>A dynamic program over days and the number of claims kept: A[k] is the smallest total with which k of the claims so
 * far can be met. A day's growth of at least w lets it keep every claim of growth up to w, so A becomes the smallest
 * A[k − j] + w of its j-th smallest claim; then the day's running totals are met at their lows or above. Whatever came
 * before, a smaller total leaves more room, so nothing else need be remembered.
 */
public final class MixedSeriesRepair {

    private static final long NONE = Long.MAX_VALUE / 4;

    /** The names of the claims that go, sorted; least in number. */
    public record Result(List<String> dropped) {}

    private final TreeMap<Integer, List<RunningTotal>> totals = new TreeMap<>();
    private final TreeMap<Integer, List<DailyGrowth>> growths = new TreeMap<>();
    private final int size;

    private MixedSeriesRepair(List<RunningTotal> totals, List<DailyGrowth> growths) {
        totals.stream()
                .sorted(Comparator.comparing(RunningTotal::name))
                .forEach(total -> this.totals
                        .computeIfAbsent(total.day(), day -> new ArrayList<>())
                        .add(total));
        growths.stream()
                .sorted(Comparator.comparingLong(DailyGrowth::low).thenComparing(DailyGrowth::name))
                .forEach(growth -> this.growths
                        .computeIfAbsent(growth.day(), day -> new ArrayList<>())
                        .add(growth));
        this.size = totals.size() + growths.size();
    }

    public static Result repair(List<RunningTotal> totals, List<DailyGrowth> growths) {
        return new MixedSeriesRepair(totals, growths).run();
    }

    /** The smallest totals of a day, and from which count and growth each came. */
    private record Stage(int day, long[] least, long[] total, int[] fromCount, int[] grownBy) {}

    private Result run() {
        TreeSet<Integer> days = new TreeSet<>(totals.keySet());
        days.addAll(growths.keySet());
        List<Stage> stages = new ArrayList<>();
        long[] least = new long[] {0};
        for (int day : days) {
            Stage stage = stage(day, least);
            stages.add(stage);
            least = stage.least();
        }
        return new Result(dropped(stages, least.length - 1));
    }

    private Stage stage(int day, long[] before) {
        List<DailyGrowth> grown = growths.getOrDefault(day, List.of());
        long[] risen = new long[before.length + grown.size()];
        int[] grownBy = new int[risen.length];
        Arrays.fill(risen, NONE);
        for (int kept = 0; kept < before.length; kept++) {
            for (int more = 0; more <= grown.size(); more++) {
                long value = before[kept] + (more == 0 ? 0 : grown.get(more - 1).low());
                if (value < risen[kept + more]) {
                    risen[kept + more] = value;
                    grownBy[kept + more] = more;
                }
            }
        }
        // A larger count with a smaller total makes the smaller count pointless at its own total.
        int[] best = new int[risen.length];
        int last = risen.length - 1;
        best[last] = last;
        for (int kept = last - 1; kept >= 0; kept--) {
            best[kept] = risen[kept] < risen[best[kept + 1]] ? kept : best[kept + 1];
        }
        return meet(day, risen, grownBy, best);
    }

    private Stage meet(int day, long[] risen, int[] grownBy, int[] best) {
        List<RunningTotal> claimed = totals.getOrDefault(day, List.of());
        TreeSet<Long> values = new TreeSet<>();
        for (long value : risen) {
            values.add(value);
        }
        claimed.forEach(total -> values.add(total.low()));
        long[] least = new long[risen.length + claimed.size()];
        long[] total = new long[least.length];
        int[] fromCount = new int[least.length];
        int[] fromGrowth = new int[least.length];
        Arrays.fill(least, NONE);
        long[] envelope = new long[risen.length];
        for (int kept = 0; kept < risen.length; kept++) {
            envelope[kept] = risen[best[kept]];
        }
        int reached = -1;
        for (long value : values) {
            if (value >= NONE) {
                continue;
            }
            int highest = highest(envelope, value);
            if (highest < 0) {
                continue;
            }
            int count = best[highest];
            int met =
                    (int) claimed.stream().filter(claim -> meets(claim, value)).count();
            for (int kept = reached + 1; kept <= count + met; kept++) {
                least[kept] = value;
                total[kept] = value;
                fromCount[kept] = count - grownBy[count];
                fromGrowth[kept] = grownBy[count];
                reached = kept;
            }
        }
        return new Stage(
                day,
                Arrays.copyOf(least, reached + 1),
                Arrays.copyOf(total, reached + 1),
                Arrays.copyOf(fromCount, reached + 1),
                Arrays.copyOf(fromGrowth, reached + 1));
    }

    /** The largest count whose envelope is at most the value; the envelope rises. */
    private static int highest(long[] envelope, long value) {
        int position = Arrays.binarySearch(envelope, value);
        if (position < 0) {
            return -position - 2;
        }
        while (position + 1 < envelope.length && envelope[position + 1] == value) {
            position++;
        }
        return position;
    }

    private List<String> dropped(List<Stage> stages, int kept) {
        List<String> dropped = new ArrayList<>();
        int count = kept;
        for (int position = stages.size() - 1; position >= 0; position--) {
            Stage stage = stages.get(position);
            long value = stage.total()[count];
            for (RunningTotal total : totals.getOrDefault(stage.day(), List.of())) {
                if (!meets(total, value)) {
                    dropped.add(total.name());
                }
            }
            List<DailyGrowth> grown = growths.getOrDefault(stage.day(), List.of());
            for (int index = stage.grownBy()[count]; index < grown.size(); index++) {
                dropped.add(grown.get(index).name());
            }
            count = stage.fromCount()[count];
        }
        Collections.sort(dropped);
        return List.copyOf(dropped);
    }

    /** The number of claims in the series. */
    int size() {
        return size;
    }

    private static boolean meets(RunningTotal total, long value) {
        return total.low() <= value && value <= total.highOr(NONE);
    }
}
