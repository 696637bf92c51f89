package org.fogline.reckon;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.fogline.reckon.sum.Row;
import org.fogline.reckon.sum.Sense;
import org.fogline.reckon.world.Assertion;
import org.fogline.reckon.world.Wording;
import org.fogline.reckon.world.World;

/** What a total leaves open: the part that no incident itemises, and the days that must carry what its parts do not. */
final class Remainders {

    /** A strain below this ratio is not worth a line. */
    private static final double STRAIN = 2;

    private final World world;
    private final Map<String, String> eventOf;
    private final Map<String, Row> lower = new HashMap<>();
    private final Map<String, Row> upper = new HashMap<>();

    /** @param eventOf from a claim's id to its event's */
    Remainders(World world, Map<String, String> eventOf) {
        this.world = world;
        this.eventOf = eventOf;
        for (Row row : world.problem().rows()) {
            if (row.id().equals(row.assertion())) {
                lower.put(row.assertion(), row);
            } else if (row.sense() == Sense.AT_MOST && row.id().equals(row.assertion() + "^")) {
                upper.put(row.assertion(), row);
            }
        }
    }

    List<NotItemised> notItemised() {
        List<NotItemised> found = new ArrayList<>();
        for (Assertion total : world.assertions()) {
            Row whole = upper.get(total.id());
            if (whole == null || !total.isTotal()) {
                continue;
            }
            Map<String, Assertion> items = new TreeMap<>();
            for (Assertion item : world.assertions()) {
                Row part = lower.get(item.id());
                if (part != null && whole.covers(part) && isIncident(item)) {
                    items.merge(
                            eventOf.getOrDefault(item.claim().id(), item.claim().id()),
                            item,
                            (one, other) -> figure(one) >= figure(other) ? one : other);
                }
            }
            if (!items.isEmpty()) {
                List<Assertion> byDay = new ArrayList<>(items.values());
                byDay.sort(Comparator.comparing((Assertion item) -> String.valueOf(item.from()))
                        .thenComparing(Assertion::id));
                long sum = byDay.stream().mapToLong(Remainders::figure).sum();
                found.add(
                        new NotItemised(total, byDay, sum, total.loss().count().low() - sum));
            }
        }
        return found;
    }

    /** Not a part of another figure, and not the figure of a total over the total's own days, which says it again. */
    private boolean isIncident(Assertion item) {
        return !item.isTotal()
                && item.loss().partOf() == null
                && world.assertions().stream()
                        .noneMatch(total -> total.isTotal()
                                && total.from() != null
                                && !total.from().equals(total.to())
                                && total.from().equals(item.from())
                                && Objects.equals(total.to(), item.to())
                                && figure(total) == figure(item));
    }

    /** The strains, the largest ratio first. */
    List<Strain> strains() {
        List<Strain> found = new ArrayList<>();
        for (Assertion total : world.assertions()) {
            Row whole = lower.get(total.id());
            if (whole != null && total.isTotal() && total.from() != null && total.to() != null) {
                strain(total, whole, found);
            }
        }
        found.sort(Comparator.comparingDouble(Strain::ratio)
                .reversed()
                .thenComparing(strain -> strain.total().id()));
        return found;
    }

    private void strain(Assertion total, Row whole, List<Strain> found) {
        List<Row> parts = bestCover(whole, total);
        if (parts.isEmpty()) {
            return;
        }
        Set<Integer> open = new HashSet<>();
        for (int day = whole.from(); day <= whole.to(); day++) {
            open.add(day);
        }
        long sum = 0;
        long sumAsRead = 0;
        long covered = 0;
        for (Row part : parts) {
            sum += figure(world.assertion(part.assertion()));
            sumAsRead += part.bound();
            for (int day = part.from(); day <= part.to(); day++) {
                open.remove(day);
                covered++;
            }
        }
        long remainder = total.loss().count().low() - sum;
        long asRead = whole.bound() - sumAsRead;
        if (open.isEmpty() || remainder <= 0 || asRead <= 0 || sum == 0) {
            return;
        }
        double ratio = (double) remainder / open.size() / ((double) sum / covered);
        if (ratio < STRAIN) {
            return;
        }
        List<LocalDate> days = open.stream().sorted().map(LocalDate::ofEpochDay).toList();
        List<Assertion> claims =
                parts.stream().map(part -> world.assertion(part.assertion())).toList();
        String sentence = total.figure() + " (" + Wording.window(total.from(), total.to()) + ") holds only if at least "
                + remainder + " lie on " + dayWords(days) + " alone, "
                + String.format(Locale.ROOT, "%.1f", ratio) + " times the daily mean of its parts ("
                + sum + " in " + covered + " days)"
                + (asRead == remainder ? "" : "; read as rounded figures, at least " + asRead);
        found.add(new Strain(total, claims, days, remainder, asRead, ratio, sentence));
    }

    private static String dayWords(List<LocalDate> days) {
        return days.size() == 1
                ? Wording.window(days.get(0), days.get(0))
                : days.size() + " days (" + Wording.window(days.get(0), days.get(days.size() - 1)) + ")";
    }

    /** Totals inside the window that do not overlap and together cover the most days (weighted interval scheduling). */
    private List<Row> bestCover(Row whole, Assertion total) {
        List<Row> inside = new ArrayList<>();
        for (Row row : upper.values()) {
            boolean smaller = row.from() > whole.from() || row.to() < whole.to();
            if (smaller
                    && row.from() >= whole.from()
                    && row.to() <= whole.to()
                    && row.cells().containsAll(whole.cells())
                    && !row.assertion().equals(total.id())) {
                inside.add(row);
            }
        }
        inside.sort(Comparator.comparingInt(Row::to).thenComparing(Row::id));
        int count = inside.size();
        long[] days = new long[count + 1];
        long[] sums = new long[count + 1];
        boolean[] taken = new boolean[count + 1];
        int[] before = new int[count + 1];
        for (int index = 1; index <= count; index++) {
            Row row = inside.get(index - 1);
            int last = index - 1;
            while (last > 0 && inside.get(last - 1).to() >= row.from()) {
                last--;
            }
            before[index] = last;
            long with = days[last] + row.to() - row.from() + 1;
            long sum = sums[last] + row.bound();
            taken[index] = with > days[index - 1] || (with == days[index - 1] && sum < sums[index - 1]);
            days[index] = taken[index] ? with : days[index - 1];
            sums[index] = taken[index] ? sum : sums[index - 1];
        }
        List<Row> chosen = new ArrayList<>();
        for (int index = count; index > 0; ) {
            if (taken[index]) {
                chosen.add(0, inside.get(index - 1));
                index = before[index];
            } else {
                index--;
            }
        }
        return chosen;
    }

    private static long figure(Assertion item) {
        Long high = item.loss().count().high();
        return high == null ? item.loss().count().low() : high;
    }
}
