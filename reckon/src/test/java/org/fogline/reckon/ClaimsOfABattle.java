package org.fogline.reckon;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.fogline.model.ActorRole;
import org.fogline.model.Attribution;
import org.fogline.model.Claim;
import org.fogline.model.ClaimType;
import org.fogline.model.Count;
import org.fogline.model.DatePrecision;
import org.fogline.model.DateRange;
import org.fogline.model.Effect;
import org.fogline.model.Extent;
import org.fogline.model.Loss;
import org.fogline.model.PlaceRelation;
import org.fogline.model.Quote;
import org.fogline.model.Role;
import org.fogline.model.Scope;
import org.fogline.model.Span;
import org.fogline.model.Stance;
import org.fogline.model.Unit;
import org.fogline.model.When;
import org.fogline.model.Where;
import org.jspecify.annotations.Nullable;

/** The figures that were claimed for the battle of southern Damascus in 2018, as claims. */
final class ClaimsOfABattle {

    static final String GOVERNMENT = "Syrian government and allies";
    static final String ISLAMIC_STATE = "Islamic State";

    private final List<Claim> claims = new ArrayList<>();

    List<Claim> claims() {
        return List.copyOf(claims);
    }

    /** What the Islamic State's outlets said: the weekly's totals, and incidents. */
    static ClaimsOfABattle islamicState() {
        ClaimsOfABattle battle = new ClaimsOfABattle();
        battle.total(
                "t180",
                "Al-Naba",
                "issue 130",
                "2018-05-04",
                "2018-04-19",
                "2018-05-03",
                Count.exactly(180),
                "in the last fortnight");
        battle.total(
                "t640", "Al-Naba", "issue 131", "2018-05-11", "2018-04-19", "2018-05-10", Count.exactly(640), null);
        battle.total(
                "t600", "Al-Naba", "issue 131", "2018-05-11", "2018-04-19", "2018-05-10", Count.atLeast(601), null);
        battle.total(
                "t260",
                "Al-Naba",
                "issue 132",
                "2018-05-18",
                "2018-05-11",
                "2018-05-17",
                Count.atLeast(261),
                "this week");
        battle.total(
                "t900", "Al-Naba", "issue 132", "2018-05-18", "2018-04-19", "2018-05-17", Count.exactly(900), null);
        battle.total(
                "t300",
                "Al-Naba",
                "issue 132",
                "2018-05-18",
                "2018-05-04",
                "2018-05-10",
                Count.exactly(300),
                "last week");
        battle.incident("i20", "Islamic State", null, "2018-04-27", "2018-04-27", "al-Qadam", Count.exactly(20));
        battle.incident("i08", "Islamic State", null, "2018-04-27", "2018-04-27", "al-Zayn", Count.exactly(8));
        battle.incident("i06", "Al-Naba", "issue 130", "2018-05-04", "2018-04-28", "Joura", Count.exactly(6));
        battle.incident("i07", "Al-Naba", "issue 130", "2018-05-04", "2018-04-28", "Yalda", Count.exactly(7));
        battle.incident(
                "i15", "Al-Naba", "issue 130", "2018-05-04", "2018-04-27", "al-Hajar al-Aswad", Count.exactly(15));
        battle.incident("i30", "Al-Naba", "issue 130", "2018-05-04", "2018-04-30", "Yarmouk Camp", Count.exactly(30));
        battle.incident("i14", "Al-Naba", "issue 130", "2018-05-04", "2018-05-01", "Yarmouk Camp", Count.exactly(14));
        battle.incident(
                "i35", "Al-Naba", "issue 130", "2018-05-04", "2018-05-01", "al-Hajar al-Aswad", Count.exactly(35));
        battle.incident("j15", "Al-Naba", "issue 130", "2018-05-04", "2018-05-02", "Yarmouk Camp", Count.exactly(15));
        battle.incident("i16", "Al-Naba", "issue 130", "2018-05-04", "2018-05-03", "Tadamon", Count.exactly(16));
        battle.incident("i66", "Amaq", null, "2018-05-04", "2018-05-04", "Yarmouk Camp", Count.atLeast(66));
        battle.incident("i65", "Al-Naba", "issue 131", "2018-05-11", "2018-05-04", "Yarmouk Camp", Count.exactly(65));
        battle.incident("n20", "Nashir", null, "2018-05-06", "2018-05-06", "Yarmouk Camp", Count.exactly(20));
        battle.claims.add(
                battle.claim("n30", "Nashir", null, "2018-05-06", ClaimType.REPEL, Count.exactly(30), Unit.COMBATANT)
                        .when(When.day(LocalDate.parse("2018-05-06"), null))
                        .where(List.of(Where.of("Yarmouk Camp", PlaceRelation.IN)))
                        .stance(Stance.AMENDS)
                        .of("n20")
                        .build());
        return battle;
    }

    /** The independent "about 300" by 14 May, with no day from which it counts. */
    ClaimsOfABattle withIndependentTotal() {
        Claim.Builder builder = claim(
                "about300", "A monitor", null, "2018-05-14", ClaimType.TOLL, Count.between(270, 330), Unit.COMBATANT);
        claims.add(builder.scope(Scope.CUMULATIVE)
                .actors(List.of(ActorRole.of(GOVERNMENT, Role.TARGET)))
                .when(new When(
                        null, LocalDate.parse("2018-05-14"), DatePrecision.BEFORE, Extent.THROUGHOUT, null, null))
                .where(List.of(Where.of("Southern Damascus", PlaceRelation.IN)))
                .build());
        return this;
    }

    void total(
            String id,
            String source,
            @Nullable String report,
            String said,
            String from,
            String to,
            Count count,
            @Nullable String words) {
        claims.add(claim(id, source, report, said, ClaimType.TOLL, count, Unit.COMBATANT)
                .scope(Scope.CUMULATIVE)
                .when(When.range(LocalDate.parse(from), LocalDate.parse(to), words)
                        .withExtent(Extent.THROUGHOUT))
                .where(List.of(Where.of("Southern Damascus", PlaceRelation.IN)))
                .build());
    }

    void incident(
            String id, String source, @Nullable String report, String said, String day, String place, Count count) {
        claims.add(claim(id, source, report, said, ClaimType.REPEL, count, Unit.COMBATANT)
                .when(When.day(LocalDate.parse(day), null))
                .where(List.of(Where.of(place, PlaceRelation.IN)))
                .build());
    }

    /** A running total of the dead of both sides by a monitor. */
    void monitorTotal(String id, String to, Count count, Unit unit) {
        Claim.Builder builder = claim(id, "Syrian Observatory for Human Rights", null, to, ClaimType.TOLL, count, unit);
        claims.add(builder.scope(Scope.CUMULATIVE)
                .actors(List.of())
                .losses(List.of(Loss.of(
                        Effect.KILLED,
                        unit == Unit.COMBATANT ? List.of(GOVERNMENT, ISLAMIC_STATE) : List.of(),
                        unit,
                        count,
                        null)))
                .when(When.range(LocalDate.parse("2018-04-19"), LocalDate.parse(to), null)
                        .withExtent(Extent.THROUGHOUT))
                .where(List.of(Where.of("Southern Damascus", PlaceRelation.IN)))
                .build());
    }

    private Claim.Builder claim(
            String id, String source, @Nullable String report, String said, ClaimType type, Count count, Unit unit) {
        String words = "passage of " + id;
        return Claim.builder("reports", new Quote(new Span(0, words.length()), words), type)
                .id(id)
                .attribution(List.of(new Attribution(source, null, null, report, DateRange.day(LocalDate.parse(said)))))
                .actors(List.of(ActorRole.of(ISLAMIC_STATE, Role.INITIATOR), ActorRole.of(GOVERNMENT, Role.TARGET)))
                .losses(List.of(Loss.of(Effect.KILLED, List.of(GOVERNMENT), unit, count, null)));
    }
}
