package org.fogline.reckon.series;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * All minimal sets of up to four claims of one series that cannot all hold.
 *
 * <p>Running totals alone contradict one another in pairs only: an earlier (or same-day) low above a later high. With
 * growths of single days a set is a low, the growths of days after it, and a high that they would pass. Two growths of
 * one day may speak of the same, so a set holds at most one for each day.
 */
public final class SeriesContradictions {

    /**
     * A minimal set: {@code base} (the earlier total's low, 0 if there is none) plus the growths exceeds {@code high}.
     *
     * @param claims the names, in order of days
     * @param least what the lower bounds add up to
     * @param high the upper bound that they pass
     */
    public record Set(List<String> claims, long least, long high) {}

    private final List<RunningTotal> totals;
    private final List<DailyGrowth> growths;

    private SeriesContradictions(List<RunningTotal> totals, List<DailyGrowth> growths) {
        this.totals = new ArrayList<>(totals);
        this.growths = new ArrayList<>(growths);
        this.totals.sort(Comparator.comparingInt(RunningTotal::day).thenComparing(RunningTotal::name));
        this.growths.sort(Comparator.comparingInt(DailyGrowth::day).thenComparing(DailyGrowth::name));
    }

    /** Every minimal set of at most four claims. */
    public static List<Set> all(List<RunningTotal> totals, List<DailyGrowth> growths) {
        return new SeriesContradictions(totals, growths).find();
    }

    private List<Set> find() {
        List<Set> found = new ArrayList<>();
        for (RunningTotal upper : totals) {
            Long high = upper.high();
            if (high == null) {
                continue;
            }
            extend(found, null, 0, Integer.MIN_VALUE, upper, high, new ArrayList<>());
            for (RunningTotal lower : totals) {
                if (lower.day() > upper.day() || lower == upper || lower.low() == 0) {
                    continue;
                }
                if (lower.low() > high) {
                    found.add(new Set(List.of(lower.name(), upper.name()), lower.low(), high));
                } else {
                    extend(found, lower, lower.low(), lower.day(), upper, high, new ArrayList<>());
                }
            }
        }
        return List.copyOf(found);
    }

    private void extend(
            List<Set> found,
            @org.jspecify.annotations.Nullable RunningTotal lower,
            long sum,
            int after,
            RunningTotal upper,
            long high,
            List<DailyGrowth> chosen) {
        int room = 4 - 1 - (lower == null ? 0 : 1) - chosen.size();
        if (room == 0) {
            return;
        }
        for (DailyGrowth growth : growths) {
            if (growth.day() <= after || growth.day() > upper.day() || growth.low() == 0) {
                continue;
            }
            List<DailyGrowth> more = new ArrayList<>(chosen);
            more.add(growth);
            long least = sum + growth.low();
            if (least <= high) {
                extend(found, lower, least, growth.day(), upper, high, more);
            } else if (isMinimal(lower, least, high, more)) {
                List<String> names = new ArrayList<>();
                if (lower != null) {
                    names.add(lower.name());
                }
                more.forEach(each -> names.add(each.name()));
                names.add(upper.name());
                found.add(new Set(List.copyOf(names), least, high));
            }
        }
    }

    /** Every member is needed: without it the sum stays within the bound. */
    private static boolean isMinimal(
            @org.jspecify.annotations.Nullable RunningTotal lower, long least, long high, List<DailyGrowth> chosen) {
        return (lower == null || least - lower.low() <= high)
                && chosen.stream().allMatch(growth -> least - growth.low() <= high);
    }
}
