package org.fogline.app.reckoning;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.fogline.reckon.Increments;
import org.fogline.reckon.OwnSums;
import org.fogline.reckon.world.Assertion;
import org.fogline.reckon.world.Wording;

/** Series of running totals as tables, and another source's own sums beside them. */
public final class SeriesWords {

    private SeriesWords() {}

    /** A series of running totals as a table. */
    public static List<String> series(Increments.Series series, boolean everyDay) {
        List<String> lines = new ArrayList<>();
        lines.add(series.subject() + ": " + series.claims().size() + " totals");
        series.dropped()
                .forEach(claim -> lines.add("  left out, it disagrees with the rest: " + ReckonWords.claim(claim)));
        lines.add("  day         by then             claimed");
        for (Increments.Level level : series.levels()) {
            String claimed = series.claims().stream()
                    .filter(claim -> level.day().equals(claim.to()))
                    .map(claim -> claim.figure() + " [" + claim.claim().id() + "]")
                    .collect(Collectors.joining(", "));
            if (everyDay || !claimed.isEmpty()) {
                lines.add(String.format(
                        Locale.ROOT,
                        "  %s  %-18s  %s",
                        level.day(),
                        Wording.figure(level.low(), level.high()),
                        claimed));
            }
        }
        lines.add("  added between two claims:");
        for (Increments.Growth growth : series.growths()) {
            lines.add("    " + Wording.window(growth.from(), growth.to()) + ": "
                    + Wording.figure(growth.low(), growth.high()));
        }
        return lines;
    }

    /**
     * Another source's sums beside a series, with a flag in words where they lie outside.
     *
     * @param list whether to print the incidents that were summed
     */
    public static List<String> beside(String source, List<OwnSums.Beside> beside, boolean list) {
        List<String> lines = new ArrayList<>();
        lines.add("  beside it the incidents of " + source + ", summed:");
        lines.add(String.format(
                Locale.ROOT, "  %-10s  %-18s  %-51s  %s", "day", "the totals allow", "combatants", "with civilians"));
        List<String> flags = new ArrayList<>();
        for (OwnSums.Beside each : beside) {
            lines.add(String.format(
                    Locale.ROOT,
                    "  %s  %-18s  %-51s  %s",
                    each.day(),
                    Wording.figure(each.level().low(), each.level().high()),
                    sum(each.combatants()),
                    sum(each.withCivilians())));
            if (!each.isInside()) {
                flags.add("  flag: by " + Wording.window(each.day(), each.day()) + " the combatants ("
                        + sum(each.combatants())
                        + ") leave the bounds; with civilians it is " + sum(each.withCivilians())
                        + nearer(each) + ": the totals and " + source
                        + " may not count the same people, or not the same incidents");
            }
        }
        lines.addAll(flags);
        lines.addAll(incidents(beside, list));
        return lines;
    }

    private static List<String> incidents(List<OwnSums.Beside> beside, boolean list) {
        if (beside.isEmpty()) {
            return List.of();
        }
        List<Assertion> summed = beside.get(beside.size() - 1).withCivilians().claims();
        TreeMap<String, Long> places = summed.stream()
                .flatMap(item -> item.claim().where().stream())
                .collect(Collectors.groupingBy(where -> where.place(), TreeMap::new, Collectors.counting()));
        long claims = summed.stream().map(item -> item.claim().id()).distinct().count();
        List<String> lines = new ArrayList<>();
        String on = places.entrySet().stream()
                .map(place -> place.getKey() + " " + place.getValue())
                .collect(Collectors.joining(", "));
        lines.add("  summed: " + summed.size() + " figures of " + claims + " claims (" + on + ")"
                + (list ? ":" : "; --list prints them"));
        if (list) {
            summed.forEach(item -> lines.add("    " + ReckonWords.claim(item)));
        }
        return lines;
    }

    /** Where civilians bring the sum into the bounds, or nearer to them, the totals may count them. */
    private static String nearer(OwnSums.Beside each) {
        long without = Math.abs(each.combatants().by());
        long with = Math.abs(each.withCivilians().by());
        if (with == 0) {
            return ", so that the totals may count civilians by then";
        }
        return with >= without ? "" : ", nearer than the " + without + " without them";
    }

    private static String sum(OwnSums.Sum sum) {
        String figure = sum.least() == sum.most()
                ? Long.toString(sum.least())
                : sum.least() + " for sure, " + sum.most() + " at the most";
        return figure
                + (sum.by() == 0
                        ? ", inside"
                        : ", " + Math.abs(sum.by()) + (sum.by() < 0 ? " below the least" : " above the most"));
    }
}
