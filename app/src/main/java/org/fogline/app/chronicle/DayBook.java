package org.fogline.app.chronicle;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.fogline.model.Claim;
import org.fogline.model.ClaimType;
import org.fogline.model.DatePrecision;
import org.fogline.model.Scope;
import org.fogline.model.When;
import org.jspecify.annotations.Nullable;

/**
 * All claims in the order in which the page tells them: day by day, within a day account by account, then those that are
 * dated to no day, then the order of battle. A saying again follows its fuller claim and has no entry of its own.
 *
 * @param days the days, earliest first
 * @param undated claims that are dated to a month, a year or not at all
 * @param relations links in the order of battle
 * @param all every claim that has a number, by number
 * @param sayingsAgain for the id of a fuller claim, those that say it again
 */
record DayBook(
        List<Day> days,
        List<Group> undated,
        List<Numbered> relations,
        List<Numbered> all,
        Map<String, List<Claim>> sayingsAgain) {

    private static final int MOST_DAYS_OF_ONE_ACT = 3;

    /** One day, with its claims by account. */
    record Day(LocalDate date, List<Group> groups) {
        int size() {
            return groups.stream().mapToInt(group -> group.claims().size()).sum();
        }
    }

    /** The claims of one account. */
    record Group(String account, List<Numbered> claims) {}

    /** Sorts and numbers the claims. */
    static DayBook of(List<Claim> claims, Voices voices) {
        Map<String, Claim> byId = new LinkedHashMap<>();
        claims.forEach(claim -> byId.put(claim.id(), claim));
        Map<String, List<Claim>> again = new LinkedHashMap<>();
        Map<LocalDate, List<Claim>> dated = new TreeMap<>();
        List<Claim> undated = new ArrayList<>();
        List<Claim> relations = new ArrayList<>();
        for (Claim claim : byId.values()) {
            String fuller = claim.repeats();
            if (fuller != null && byId.containsKey(fuller) && !fuller.equals(claim.id())) {
                again.computeIfAbsent(fuller, id -> new ArrayList<>()).add(claim);
                continue;
            }
            LocalDate day = dayOf(claim);
            if (claim.type() == ClaimType.RELATION) {
                relations.add(claim);
            } else if (day != null) {
                dated.computeIfAbsent(day, date -> new ArrayList<>()).add(claim);
            } else {
                undated.add(claim);
            }
        }
        List<Numbered> all = new ArrayList<>();
        List<Day> days = new ArrayList<>();
        dated.forEach((date, here) -> days.add(new Day(date, groups(here, voices, all))));
        List<Group> vague = groups(undated, voices, all);
        List<Numbered> links = number(sorted(relations), all);
        return new DayBook(List.copyOf(days), vague, links, List.copyOf(all), again);
    }

    /** The day under which a claim stands: the end of a total, the beginning of all else; null for none. */
    static @Nullable LocalDate dayOf(Claim claim) {
        When when = claim.when();
        return switch (when.precision()) {
            case DAY, AFTER -> when.from();
            case BEFORE -> when.to();
            case RANGE -> isTotal(claim) ? when.to() : when.from();
            case MONTH, YEAR -> isTotal(claim) ? when.to() : null;
            case UNKNOWN -> null;
        };
    }

    /**
     * Whether the claim adds up more than one incident: it says so, or it tells of losses over several days with no single
     * act behind them, or over more days than one act takes.
     */
    static boolean isTotal(Claim claim) {
        boolean range = claim.when().precision() == DatePrecision.RANGE;
        return claim.scope() != Scope.INCIDENT
                || range && claim.type() == ClaimType.TOLL
                || range && !claim.losses().isEmpty() && days(claim.when()) > MOST_DAYS_OF_ONE_ACT;
    }

    private static long days(When when) {
        LocalDate from = when.from();
        LocalDate to = when.to();
        return from == null || to == null ? 0 : ChronoUnit.DAYS.between(from, to) + 1;
    }

    private static List<Group> groups(List<Claim> claims, Voices voices, List<Numbered> all) {
        Map<String, List<Claim>> byAccount = new TreeMap<>();
        for (Claim claim : claims) {
            byAccount
                    .computeIfAbsent(voices.account(claim), account -> new ArrayList<>())
                    .add(claim);
        }
        List<Group> groups = new ArrayList<>();
        byAccount.forEach((account, here) -> groups.add(new Group(account, number(sorted(here), all))));
        return List.copyOf(groups);
    }

    private static List<Claim> sorted(List<Claim> claims) {
        List<Claim> sorted = new ArrayList<>(claims);
        sorted.sort(Comparator.comparing(Claim::scope)
                .thenComparing(Claim::document)
                .thenComparing(claim -> claim.quote().span())
                .thenComparing(Claim::id));
        return sorted;
    }

    private static List<Numbered> number(List<Claim> claims, List<Numbered> all) {
        List<Numbered> numbered = new ArrayList<>();
        for (Claim claim : claims) {
            Numbered next = new Numbered(all.size() + 1, claim);
            all.add(next);
            numbered.add(next);
        }
        return List.copyOf(numbered);
    }
}
