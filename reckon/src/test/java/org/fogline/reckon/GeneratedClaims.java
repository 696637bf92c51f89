package org.fogline.reckon;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.fogline.model.ActorRole;
import org.fogline.model.Attribution;
import org.fogline.model.Claim;
import org.fogline.model.ClaimType;
import org.fogline.model.Count;
import org.fogline.model.DateRange;
import org.fogline.model.Effect;
import org.fogline.model.Extent;
import org.fogline.model.Loss;
import org.fogline.model.PlaceRelation;
import org.fogline.model.Quote;
import org.fogline.model.Role;
import org.fogline.model.Scope;
import org.fogline.model.Span;
import org.fogline.model.Unit;
import org.fogline.model.When;
import org.fogline.model.Where;

/**
 * Claims by one source about a known truth: on each of four places and on each day one incident of the government and one
 * of Hizballah, which is a part of it. Incidents are told singly; totals run over a place, or over all, and some days. Some
 * are false. Which claims are one is fixed: incidents of one place, day and side, and totals of one place, side and window.
 */
final class GeneratedClaims {

    static final String SOURCE = "Radio";
    private static final String PART = "Hizballah";
    private static final String WHOLE = ClaimsOfABattle.GOVERNMENT;
    private static final List<String> LEAVES = List.of("Joura", "al-Qadam", "Yalda", "Tadamon");
    private static final Map<String, List<Integer>> INSIDE = Map.of(
            "Joura", List.of(0),
            "al-Qadam", List.of(0, 1),
            "Yalda", List.of(2),
            "Tadamon", List.of(3),
            "Southern Damascus", List.of(0, 1, 2, 3));
    private static final List<String> PLACES = INSIDE.keySet().stream().sorted().toList();
    private static final LocalDate FIRST = LocalDate.parse("2018-05-01");

    final List<Claim> claims = new ArrayList<>();
    final Policy policy;
    private final long[][][] truth;
    private final List<Policy.Pair> cut = new ArrayList<>();
    private final List<Policy.Pair> forced = new ArrayList<>();
    private final List<String> told = new ArrayList<>();
    private final Random random;
    private final int days;

    GeneratedClaims(long seed, int days, int count, double falseShare, Reading reading) {
        this.random = new Random(seed);
        this.days = days;
        this.truth = new long[LEAVES.size()][days][2];
        for (long[][] place : truth) {
            for (long[] day : place) {
                day[0] = random.nextInt(3) == 0 ? random.nextInt(30) : 0;
                day[1] = random.nextInt(4) == 0 ? random.nextInt(9) : 0;
            }
        }
        for (int number = 0; number < count; number++) {
            boolean isFalse = random.nextDouble() < falseShare;
            if (random.nextInt(5) < 2) {
                addIncident("c" + number, isFalse);
            } else {
                addTotal("c" + number, isFalse);
            }
        }
        this.policy = new Policy(reading, Windows.AS_CLAIMED, null, Map.of(), cut, forced);
    }

    Reckoning reckoning(List<Claim> some) {
        return Reckoning.of(some, SmallBackground.southernDamascus(), policy);
    }

    /** A place, a side and some days. */
    Question question() {
        int from = random.nextInt(days);
        int to = from + random.nextInt(days - from);
        return new Question(
                random.nextInt(3) == 0 ? PART : WHOLE,
                Effect.KILLED,
                Unit.COMBATANT,
                PLACES.get(random.nextInt(PLACES.size())),
                FIRST.plusDays(from),
                FIRST.plusDays(to));
    }

    /** What the answer is in truth. */
    long truth(Question question) {
        LocalDate from = question.from();
        LocalDate to = question.to();
        String place = question.place();
        if (from == null || to == null || place == null) {
            throw new IllegalArgumentException("not one of these questions: " + question);
        }
        return sum(place, PART.equals(question.side()), day(from), day(to));
    }

    private static int day(LocalDate day) {
        return (int) (day.toEpochDay() - FIRST.toEpochDay());
    }

    private long sum(String place, boolean onlyPart, int from, int to) {
        long sum = 0;
        for (int leaf : INSIDE.getOrDefault(place, List.of())) {
            for (int day = from; day <= to; day++) {
                sum += truth[leaf][day][1] + (onlyPart ? 0 : truth[leaf][day][0]);
            }
        }
        return sum;
    }

    private void addIncident(String id, boolean isFalse) {
        int leaf = random.nextInt(LEAVES.size());
        int day = random.nextInt(days);
        boolean part = random.nextBoolean();
        long number = truth[leaf][day][part ? 1 : 0];
        fixLinks(id, "incident " + leaf + " " + day + " " + part);
        claims.add(claim(id, ClaimType.REPEL, part ? PART : WHOLE, count(number, isFalse))
                .when(When.day(FIRST.plusDays(day), null))
                .where(List.of(Where.of(LEAVES.get(leaf), PlaceRelation.IN)))
                .build());
    }

    /** What tells of the same is linked, and nothing else. */
    private void fixLinks(String id, String what) {
        for (int other = 0; other < told.size(); other++) {
            Policy.Pair pair = new Policy.Pair(claims.get(other).id(), id);
            (told.get(other).equals(what) ? forced : cut).add(pair);
        }
        told.add(what);
    }

    private void addTotal(String id, boolean isFalse) {
        String place = PLACES.get(random.nextInt(PLACES.size()));
        int from = random.nextInt(days);
        int to = from + random.nextInt(days - from);
        boolean part = random.nextInt(3) == 0;
        fixLinks(id, "total " + place + " " + from + " " + to + " " + part);
        claims.add(claim(id, ClaimType.TOLL, part ? PART : WHOLE, count(sum(place, part, from, to), isFalse))
                .scope(Scope.CUMULATIVE)
                .when(When.range(FIRST.plusDays(from), FIRST.plusDays(to), null).withExtent(Extent.THROUGHOUT))
                .where(List.of(Where.of(place, PlaceRelation.IN)))
                .build());
    }

    private Count count(long truth, boolean isFalse) {
        long said = isFalse ? random.nextInt(2) == 0 ? truth / 3 : truth * 2 + 3 + random.nextInt(9) : truth;
        return switch (random.nextInt(4)) {
            case 0 -> Count.atLeast(Math.max(0, said - (isFalse ? 0 : random.nextInt(3))));
            case 1 -> Count.between(Math.max(0, said - 2), said + 2);
            default -> Count.exactly(said);
        };
    }

    private static Claim.Builder claim(String id, ClaimType type, String side, Count count) {
        String words = "passage of " + id;
        return Claim.builder("reports", new Quote(new Span(0, words.length()), words), type)
                .id(id)
                .attribution(List.of(
                        new Attribution(SOURCE, null, null, null, DateRange.day(LocalDate.parse("2018-06-01")))))
                .actors(List.of(ActorRole.of("Islamic State", Role.INITIATOR), ActorRole.of(side, Role.TARGET)))
                .losses(List.of(Loss.of(Effect.KILLED, List.of(side), Unit.COMBATANT, count, null)));
    }
}
