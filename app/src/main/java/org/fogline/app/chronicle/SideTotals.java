package org.fogline.app.chronicle;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.fogline.app.words.UnitWords;
import org.fogline.model.Claim;
import org.fogline.model.Count;
import org.fogline.model.Effect;
import org.fogline.model.Loss;
import org.fogline.model.PartOf;
import org.fogline.model.Stance;
import org.fogline.model.Unit;
import org.fogline.model.Where;
import org.jspecify.annotations.Nullable;

/**
 * What each account says of the dead of one side: its totals since the beginning, its totals for a stretch only, and what
 * its single incidents come to.
 *
 * @param side whose dead, in words
 * @param accounts by account, the one with the highest total first
 */
record SideTotals(String side, List<AccountTotals> accounts) {

    static final String CIVILIANS = UnitWords.CIVILIANS;
    static final String NOT_SAID = "People whose side is not said";

    /** A total that an account gives; {@code from} is null where it says no beginning. */
    record Total(Numbered claim, Loss loss, @Nullable LocalDate from, LocalDate day) {}

    /** What the itemised incidents come to at the end of a day. */
    record Step(LocalDate day, long sum) {}

    /** The totals of one account. */
    record AccountTotals(String account, List<Total> totals, List<Total> stretches, List<Step> itemised) {

        /** The last total since the beginning, the highest of its day; null if there is none. */
        @Nullable
        Total latest() {
            return totals.isEmpty() ? null : totals.get(totals.size() - 1);
        }
    }

    /** Totals and incidents of the dead, by side: named sides first, and first of them those of whom most accounts speak. */
    static List<SideTotals> of(List<Numbered> claims, Voices voices) {
        Map<String, List<Dead>> bySide = new TreeMap<>();
        Set<String> amended = new HashSet<>();
        for (Numbered numbered : claims) {
            Claim claim = numbered.claim();
            if (claim.stance() == Stance.AMENDS && claim.of() != null) {
                amended.add(claim.of());
            }
        }
        for (Numbered numbered : claims) {
            if (counts(numbered.claim(), amended)) {
                for (Loss loss : numbered.claim().losses()) {
                    if (isDead(loss) && !isPartOfSameSide(numbered.claim(), loss, voices)) {
                        bySide.computeIfAbsent(sideOf(loss, voices), side -> new ArrayList<>())
                                .add(new Dead(numbered, loss, voices.account(numbered.claim())));
                    }
                }
            }
        }
        List<SideTotals> sides = new ArrayList<>();
        bySide.forEach((side, dead) -> sides.add(new SideTotals(side, accounts(dead, voices))));
        sides.sort(Comparator.comparing(SideTotals::isNamed)
                .thenComparingInt(SideTotals::accountsWithTotals)
                .thenComparingInt(SideTotals::totalCount)
                .reversed()
                .thenComparing(SideTotals::side));
        return sides;
    }

    /** How many accounts give a total since the beginning. */
    int accountsWithTotals() {
        return (int)
                accounts.stream().filter(account -> !account.totals().isEmpty()).count();
    }

    /** Whether the dead are those of a side that is named. */
    private boolean isNamed() {
        return !side.equals(CIVILIANS) && !side.equals(NOT_SAID);
    }

    /** How many totals since the beginning there are. */
    int totalCount() {
        return accounts.stream().mapToInt(account -> account.totals().size()).sum();
    }

    /** Whether the totals are of more than one day, so that there is something to draw over time. */
    boolean hasCourse() {
        return accounts.stream()
                        .flatMap(account -> account.totals().stream())
                        .map(Total::day)
                        .distinct()
                        .count()
                > 1;
    }

    private record Dead(Numbered numbered, Loss loss, String account) {
        Claim claim() {
            return numbered.claim();
        }
    }

    /** What tells one incident of an outlet's day from another. */
    private record Item(Count count, Unit unit, String places) {}

    private static boolean counts(Claim claim, Set<String> amended) {
        boolean said = switch (claim.stance()) {
            case ASSERTS, CONFIRMS, AMENDS -> true;
            case DENIES, DOUBTS -> false;
        };
        return said && !claim.planned() && !amended.contains(claim.id());
    }

    /** "heavy losses", "a number of": some, but no number that could stand beside others. */
    private static boolean saysNoNumber(Count count) {
        return count.low() <= 1 && count.high() == null;
    }

    private static boolean isDead(Loss loss) {
        return loss.effects().equals(List.of(Effect.KILLED)) && loss.unit().isPeople();
    }

    /** A part of a figure adds nothing to it, unless it gives one side's part of a figure over more than one. */
    private static boolean isPartOfSameSide(Claim claim, Loss loss, Voices voices) {
        PartOf partOf = loss.partOf();
        if (partOf == null) {
            return false;
        }
        if (partOf.claim() != null
                || partOf.loss() < 0
                || partOf.loss() >= claim.losses().size()) {
            return true;
        }
        Loss larger = claim.losses().get(partOf.loss());
        return loss.cause() != null || sideOf(larger, voices).equals(sideOf(loss, voices));
    }

    private static String sideOf(Loss loss, Voices voices) {
        if (!loss.sides().isEmpty()) {
            return voices.belligerents(loss.sides());
        }
        return UnitWords.isCivilian(loss.unit()) ? CIVILIANS : NOT_SAID;
    }

    private static List<AccountTotals> accounts(List<Dead> dead, Voices voices) {
        Map<String, List<Dead>> byAccount = new TreeMap<>();
        dead.forEach(one -> byAccount
                .computeIfAbsent(one.account, account -> new ArrayList<>())
                .add(one));
        LocalDate start = usualStart(dead);
        List<AccountTotals> accounts = new ArrayList<>();
        byAccount.forEach((account, here) -> {
            List<Total> all = totals(here);
            List<Total> sinceStart =
                    all.stream().filter(total -> isSince(start, total)).toList();
            List<Total> stretches =
                    all.stream().filter(total -> !isSince(start, total)).toList();
            accounts.add(new AccountTotals(account, sinceStart, stretches, itemised(here, start, voices)));
        });
        accounts.sort(Comparator.comparingLong(SideTotals::highest).reversed().thenComparing(AccountTotals::account));
        return accounts;
    }

    private static long highest(AccountTotals account) {
        return account.totals().stream()
                .mapToLong(total -> total.loss().count().low())
                .max()
                .orElse(-1);
    }

    /** The first day that most totals have in common: the day from which the campaign is counted; null if none says one. */
    private static @Nullable LocalDate usualStart(List<Dead> dead) {
        Map<LocalDate, Integer> starts = new TreeMap<>();
        for (Dead one : dead) {
            LocalDate from = one.claim().when().from();
            if (DayBook.isTotal(one.claim()) && from != null) {
                starts.merge(from, 1, Integer::sum);
            }
        }
        LocalDate best = null;
        for (Map.Entry<LocalDate, Integer> entry : starts.entrySet()) {
            if (best == null || entry.getValue() > starts.getOrDefault(best, 0)) {
                best = entry.getKey();
            }
        }
        return best;
    }

    /** A total that begins within two days of the usual start, or says no beginning, runs from the start. */
    private static boolean isSince(@Nullable LocalDate start, Total total) {
        LocalDate from = total.from();
        return start == null
                || from == null
                || (!from.isAfter(start.plusDays(2)) && !from.isBefore(start.minusDays(2)));
    }

    private static List<Total> totals(List<Dead> dead) {
        List<Total> totals = new ArrayList<>();
        Set<List<Object>> seen = new HashSet<>();
        for (Dead one : dead) {
            LocalDate day = one.claim().when().to();
            LocalDate from = one.claim().when().from();
            if (!DayBook.isTotal(one.claim()) || day == null || saysNoNumber(one.loss.count())) {
                continue;
            }
            Object start = from == null ? "none" : from;
            if (seen.add(List.of(day, start, one.loss.count()))) {
                totals.add(new Total(one.numbered, one.loss, from, day));
            }
        }
        totals.sort(Comparator.comparing(Total::day)
                .thenComparingLong(total -> total.loss().count().low()));
        return totals;
    }

    /**
     * The running sum of the incidents' lower bounds. Outlets of one account often tell the same incident, so of each day
     * only the outlet with the largest sum counts, and what one outlet says twice counts once.
     */
    private static List<Step> itemised(List<Dead> dead, @Nullable LocalDate start, Voices voices) {
        Map<LocalDate, Map<String, Set<Item>>> days = new TreeMap<>();
        for (Dead one : dead) {
            LocalDate day = DayBook.dayOf(one.claim());
            if (!DayBook.isTotal(one.claim()) && day != null && (start == null || !day.isBefore(start.minusDays(2)))) {
                days.computeIfAbsent(day, date -> new TreeMap<>())
                        .computeIfAbsent(voices.speaker(one.claim()), speaker -> new HashSet<>())
                        .add(new Item(one.loss.count(), one.loss.unit(), places(one.claim())));
            }
        }
        List<Step> steps = new ArrayList<>();
        long sum = 0;
        for (Map.Entry<LocalDate, Map<String, Set<Item>>> day : days.entrySet()) {
            sum += day.getValue().values().stream()
                    .mapToLong(counts ->
                            counts.stream().mapToLong(item -> item.count.low()).sum())
                    .max()
                    .orElse(0);
            steps.add(new Step(day.getKey(), sum));
        }
        return steps;
    }

    private static String places(Claim claim) {
        return claim.where().stream().map(Where::place).sorted().toList().toString();
    }
}
