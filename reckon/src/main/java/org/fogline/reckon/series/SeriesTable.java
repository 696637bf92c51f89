package org.fogline.reckon.series;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/** Many series side by side: for each the least number of claims that must go before it agrees with itself, proven. */
public final class SeriesTable {

    /**
     * One series.
     *
     * @param name its name
     * @param claims the number of its claims
     * @param dropped the claims that go
     * @param contradictions all its minimal sets of up to four claims that cannot all hold
     */
    public record Line(String name, int claims, List<String> dropped, List<SeriesContradictions.Set> contradictions) {}

    private final TreeMap<String, List<RunningTotal>> totals = new TreeMap<>();
    private final TreeMap<String, List<DailyGrowth>> growths = new TreeMap<>();

    /** Adds a running total to a series. */
    public void add(String series, RunningTotal total) {
        totals.computeIfAbsent(series, key -> new ArrayList<>()).add(total);
    }

    /** Adds what one day added to a series. */
    public void add(String series, DailyGrowth growth) {
        growths.computeIfAbsent(series, key -> new ArrayList<>()).add(growth);
    }

    /** A line for each series, by name. */
    public List<Line> lines() {
        TreeSet<String> names = new TreeSet<>(totals.keySet());
        names.addAll(growths.keySet());
        return names.stream().map(this::line).toList();
    }

    /** The sum of what must go over all lines. */
    public static int dropped(List<Line> lines) {
        return lines.stream().mapToInt(line -> line.dropped().size()).sum();
    }

    /** How many series do not agree with themselves. */
    public static long disagreeing(List<Line> lines) {
        return lines.stream().filter(line -> !line.dropped().isEmpty()).count();
    }

    /** The number of minimal sets by their size. */
    public static Map<Integer, Long> setsBySize(List<Line> lines) {
        Map<Integer, Long> sizes = new TreeMap<>();
        for (Line line : lines) {
            line.contradictions().forEach(set -> sizes.merge(set.claims().size(), 1L, Long::sum));
        }
        return sizes;
    }

    private Line line(String name) {
        List<RunningTotal> ownTotals = totals.getOrDefault(name, List.of());
        List<DailyGrowth> ownGrowths = growths.getOrDefault(name, List.of());
        List<String> dropped = ownGrowths.isEmpty()
                ? RunningTotalsRepair.repair(ownTotals).dropped().stream()
                        .map(RunningTotal::name)
                        .toList()
                : MixedSeriesRepair.repair(ownTotals, ownGrowths).dropped();
        return new Line(
                name, ownTotals.size() + ownGrowths.size(), dropped, SeriesContradictions.all(ownTotals, ownGrowths));
    }
}
