package org.fogline.reckon;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.fogline.model.Loss;
import org.fogline.model.Where;
import org.fogline.reckon.series.Ladder;
import org.fogline.reckon.series.RunningTotal;
import org.fogline.reckon.series.RunningTotalsRepair;
import org.fogline.reckon.world.Assertion;
import org.fogline.reckon.world.Wording;
import org.jspecify.annotations.Nullable;

/** Running totals of one source turned into bounds for every day between them, and where the source changed whom it counts. */
public final class Increments {

    private static final int MOST_DAYS = 4_000;

    /**
     * The total by the end of a day, as the kept claims allow it.
     *
     * @param day the day
     * @param low the least
     * @param high the most, or null
     */
    public record Level(LocalDate day, long low, @Nullable Long high) {}

    /**
     * What was added between two claims.
     *
     * @param from the day after the earlier claim's
     * @param to the later claim's day
     * @param low the least
     * @param high the most, or null
     */
    public record Growth(
            LocalDate from,
            LocalDate to,
            long low,
            @Nullable Long high) {}

    /**
     * A series of running totals.
     *
     * @param subject whom and what it counts, where and since when
     * @param claims the totals, by day
     * @param dropped the least number of claims that must go before the series agrees with itself
     * @param levels the total by each day
     * @param growths what was added from claim to claim
     */
    public record Series(
            String subject, List<Assertion> claims, List<Assertion> dropped, List<Level> levels, List<Growth> growths) {

        /** The bounds on this day, or null outside of the series. */
        public @Nullable Level level(LocalDate day) {
            return levels.stream()
                    .filter(level -> level.day().equals(day))
                    .findFirst()
                    .orElse(null);
        }
    }

    /**
     * All series of a source.
     *
     * @param series those with at least two totals, the longest first
     * @param flags where the source changed whom it counts, and other things that a person should look at
     */
    public record Answer(List<Series> series, List<String> flags) {}

    private Increments() {}

    /** The series of a source (or of all that one account says), by any of the names in the chain. */
    public static Answer of(List<Assertion> assertions, String source) {
        Map<String, List<Assertion>> groups = new LinkedHashMap<>();
        List<Assertion> totals = new ArrayList<>();
        for (Assertion assertion : assertions) {
            boolean said = assertion.account().equals(source)
                    || assertion.claim().attribution().stream()
                            .anyMatch(attribution -> attribution.source().equals(source));
            if (said
                    && assertion.isTotal()
                    && assertion.to() != null
                    && assertion.loss().partOf() == null) {
                totals.add(assertion);
                groups.computeIfAbsent(subject(assertion), key -> new ArrayList<>())
                        .add(assertion);
            }
        }
        List<Series> series = new ArrayList<>();
        groups.forEach((subject, claims) -> {
            if (claims.size() > 1) {
                series.add(series(subject, claims));
            }
        });
        series.sort(
                Comparator.comparingInt((Series one) -> -one.claims().size()).thenComparing(Series::subject));
        return new Answer(List.copyOf(series), flags(totals, groups));
    }

    private static Series series(String subject, List<Assertion> claims) {
        List<Assertion> byDay = new ArrayList<>(claims);
        byDay.sort(Comparator.comparing((Assertion claim) -> Reckoning.dayKey(claim.to()))
                .thenComparing(Assertion::id));
        List<RunningTotal> totals = new ArrayList<>();
        for (Assertion claim : byDay) {
            totals.add(new RunningTotal(claim.id(), day(claim.to()), claim.low(), claim.high()));
        }
        RunningTotalsRepair.Result repair = RunningTotalsRepair.repair(totals);
        int start = day(
                byDay.get(0).from() != null ? byDay.get(0).from() : byDay.get(0).to());
        List<Ladder.Step> steps = new ArrayList<>();
        TreeSet<Integer> claimed = new TreeSet<>();
        for (RunningTotal total : repair.kept()) {
            steps.add(new Ladder.Step(total.name(), start, total.day(), total.low(), total.high()));
            claimed.add(total.day());
        }
        Set<String> dropped = repair.dropped().stream().map(RunningTotal::name).collect(Collectors.toSet());
        return new Series(
                subject,
                List.copyOf(byDay),
                byDay.stream().filter(claim -> dropped.contains(claim.id())).toList(),
                levels(steps, claimed, start),
                growths(steps, claimed));
    }

    private static List<Level> levels(List<Ladder.Step> steps, TreeSet<Integer> claimed, int start) {
        TreeSet<Integer> days = new TreeSet<>(claimed);
        if (claimed.last() - claimed.first() <= MOST_DAYS) {
            for (int day = claimed.first(); day <= claimed.last(); day++) {
                days.add(day);
            }
        }
        int[] more = days.stream().mapToInt(Integer::intValue).toArray();
        Ladder ladder = new Ladder(steps, more);
        List<Level> levels = new ArrayList<>();
        for (int day : days) {
            Ladder.Range range = ladder.range(start, day);
            levels.add(new Level(LocalDate.ofEpochDay(day), range.low(), range.high()));
        }
        return List.copyOf(levels);
    }

    private static List<Growth> growths(List<Ladder.Step> steps, TreeSet<Integer> claimed) {
        Ladder ladder = new Ladder(steps);
        List<Growth> growths = new ArrayList<>();
        Integer before = null;
        for (int day : claimed) {
            if (before != null) {
                Ladder.Range range = ladder.range(before + 1, day);
                growths.add(new Growth(
                        LocalDate.ofEpochDay(before + 1L), LocalDate.ofEpochDay(day), range.low(), range.high()));
            }
            before = day;
        }
        return List.copyOf(growths);
    }

    /** Totals of one effect that differ in whom they count: flagged by the words, never guessed from a jump. */
    private static List<String> flags(List<Assertion> totals, Map<String, List<Assertion>> groups) {
        Map<String, List<Assertion>> byEffect = new TreeMap<>();
        for (Assertion total : totals) {
            if (total.loss().unit().isPeople()) {
                byEffect.computeIfAbsent(effects(total.loss()), key -> new ArrayList<>())
                        .add(total);
            }
        }
        List<String> flags = new ArrayList<>();
        for (List<Assertion> group : byEffect.values()) {
            group.sort(Comparator.comparing((Assertion claim) -> Reckoning.dayKey(claim.to()))
                    .thenComparing(Assertion::id));
            Assertion before = null;
            for (Assertion total : group) {
                if (before != null && !whom(before).equals(whom(total))) {
                    flags.add("the series changes whom it counts: until " + before.to() + " " + whom(before) + " ("
                            + before.figure() + "), on " + total.to() + " " + whom(total) + " (" + total.figure()
                            + ")");
                }
                before = total;
            }
        }
        groups.forEach((subject, claims) -> {
            if (claims.stream().anyMatch(claim -> claim.from() == null)) {
                flags.add(subject
                        + ": from which day the totals count is not said; they are taken to count from one day");
            }
        });
        return List.copyOf(flags);
    }

    private static String subject(Assertion claim) {
        return effects(claim.loss()) + " " + whom(claim) + ", "
                + (claim.claim().where().isEmpty()
                        ? "no place"
                        : claim.claim().where().stream()
                                .map(Where::place)
                                .sorted()
                                .collect(Collectors.joining(", ")))
                + ", "
                + (claim.from() == null
                        ? "since a day that is not said"
                        : "since " + Wording.window(claim.from(), claim.from()));
    }

    private static String effects(Loss loss) {
        return loss.effects().stream().map(effect -> effect.code()).sorted().collect(Collectors.joining("+"));
    }

    private static String whom(Assertion claim) {
        Loss loss = claim.loss();
        return loss.unit().code()
                + (loss.sides().isEmpty() ? "" : " of " + String.join(" and ", new TreeSet<>(loss.sides())));
    }

    private static int day(@Nullable LocalDate day) {
        return day == null ? 0 : (int) day.toEpochDay();
    }
}
