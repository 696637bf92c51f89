package org.fogline.reckon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import org.fogline.model.Claim;
import org.fogline.model.ClaimJson;
import org.fogline.model.Count;
import org.fogline.model.Effect;
import org.fogline.model.Loss;
import org.fogline.model.PlaceRelation;
import org.fogline.model.Scope;
import org.fogline.model.Stance;
import org.fogline.model.Unit;
import org.fogline.model.When;
import org.fogline.model.Where;
import org.fogline.reckon.link.Event;
import org.fogline.reckon.sum.CertificateChecker;
import org.fogline.reckon.world.Assertion;
import org.junit.jupiter.api.Test;

class ReckoningTest {

    private static final Policy EXACT = Policy.DEFAULT.withReading(Reading.EXACT);
    private static final Question BATTLE = new Question(
            ClaimsOfABattle.GOVERNMENT,
            Effect.KILLED,
            Unit.COMBATANT,
            "Southern Damascus",
            LocalDate.parse("2018-04-19"),
            LocalDate.parse("2018-05-14"));

    private static Reckoning reckoning(List<Claim> claims, Policy policy) {
        return Reckoning.of(claims, SmallBackground.southernDamascus(), policy);
    }

    private static Reckoning battle(Policy policy) {
        return reckoning(ClaimsOfABattle.islamicState().claims(), policy);
    }

    private static List<String> sentences(AccountReckoning account) {
        AccountReckoning.Contradictions contradictions = account.contradictions(100, 60_000);
        assertThat(contradictions.complete()).isTrue();
        return contradictions.found().stream().map(Contradiction::sentence).toList();
    }

    private static List<String> ids(List<Assertion> assertions) {
        return assertions.stream().map(assertion -> assertion.claim().id()).toList();
    }

    @Test
    void theSumOf480Against640IsAMinimalContradictionInWords() {
        AccountReckoning account = battle(Policy.DEFAULT).account("Islamic State");
        assertThat(sentences(account))
                .contains(
                        "180 (19 Apr–3 May, issue 130) + 300 (4–10 May, issue 132) = 480; but 640 (19 Apr–10 May, issue 131)."
                                + " Read as rounded figures: at most 535, and at least 635.");
        CertificateChecker checker =
                new CertificateChecker(account.world().problem().rowsById());
        for (Contradiction contradiction : account.contradictions(100, 60_000).found()) {
            assertThat(checker.complaint(contradiction.certificate())).isNull();
        }
    }

    @Test
    void nineHundredIsAcceptedRoundedAndExceededByOneExactly() {
        assertThat(sentences(battle(Policy.DEFAULT).account("Islamic State"))).noneMatch(text -> text.contains("900"));
        assertThat(sentences(battle(EXACT).account("Islamic State")))
                .contains(
                        "900 (19 Apr–17 May, issue 132); but 640 (19 Apr–10 May, issue 131) + 261 (11–17 May, issue 132) = 901.");
    }

    @Test
    void anAmendedFigureIsCountedOnce() {
        Reckoning reckoning = battle(EXACT);
        assertThat(reckoning.assertions())
                .noneMatch(assertion -> assertion.claim().id().equals("n20"));
        assertThat(reckoning.messages()).anyMatch(text -> text.contains("n20 was amended by n30"));
        Question day = BATTLE.withWindow(LocalDate.parse("2018-05-06"), LocalDate.parse("2018-05-06"));
        BoundAnswer answer =
                reckoning.account("Islamic State", day).bounds(List.of(day)).get(0);
        assertThat(answer.low()).isEqualTo(30);
        assertThat(ids(answer.lowFrom())).containsExactly("n30");
    }

    @Test
    void twoFiguresForOneEventAreLinkedAndTheirDisagreementByOneShown() {
        Reckoning reckoning = battle(Policy.DEFAULT);
        Event event = reckoning.events().stream()
                .filter(each -> each.id().equals("i65"))
                .findFirst()
                .orElseThrow();
        assertThat(event.claims()).extracting(Claim::id).containsExactly("i65", "i66");
        assertThat(event.links().get(0).score()).isPositive();
        assertThat(sentences(reckoning.account("Islamic State")))
                .anyMatch(text -> text.contains("are linked as one event: at least 66, but at most 65."));
        assertThat(reckoning.events())
                .anyMatch(each -> each.claims().stream().map(Claim::id).toList().equals(List.of("t600", "t640")));
    }

    @Test
    void aLinkCanBeCut() {
        Policy cut = Policy.DEFAULT.withLinks(List.of(new Policy.Pair("i66", "i65")), List.of());
        assertThat(sentences(battle(cut).account("Islamic State"))).noneMatch(text -> text.contains("linked"));
    }

    @Test
    void aTotalOfAnotherPlaceIsAnotherCountAndTakesNothingFromABound() {
        ClaimsOfABattle battle = new ClaimsOfABattle();
        battle.total("whole", "Radio", null, "2018-05-06", "2018-05-01", "2018-05-05", Count.atLeast(50), null);
        Claim whole = battle.claims().get(0);
        Claim town = totalOf(whole, "town", "al-Qadam", Count.atLeast(20));
        Claim beside = totalOf(whole, "beside", "Tadamon", Count.atLeast(19));
        Question asked = new Question(
                ClaimsOfABattle.GOVERNMENT,
                Effect.KILLED,
                Unit.COMBATANT,
                "al-Qadam",
                LocalDate.parse("2018-05-01"),
                LocalDate.parse("2018-05-05"));
        for (List<Claim> claims : List.of(List.of(town), List.of(town, whole), List.of(town, beside, whole))) {
            Reckoning reckoning = reckoning(claims, EXACT);
            assertThat(reckoning.events()).hasSize(claims.size());
            assertThat(reckoning
                            .account("Radio", asked)
                            .bounds(List.of(asked))
                            .get(0)
                            .low())
                    .isEqualTo(20);
        }
    }

    private static Claim totalOf(Claim total, String id, String place, Count count) {
        return total.toBuilder()
                .id(id)
                .where(List.of(Where.of(place, PlaceRelation.IN)))
                .losses(List.of(
                        Loss.of(Effect.KILLED, List.of(ClaimsOfABattle.GOVERNMENT), Unit.COMBATANT, count, null)))
                .build();
    }

    @Test
    void fourteenOfThe180AreNotItemised() {
        Reckoning reckoning = battle(Policy.DEFAULT);
        NotItemised remainder = reckoning.notItemised(reckoning.account("Islamic State")).stream()
                .filter(each -> each.total().claim().id().equals("t180"))
                .findFirst()
                .orElseThrow();
        assertThat(remainder.sum()).isEqualTo(166);
        assertThat(remainder.remainder()).isEqualTo(14);
        assertThat(remainder.items()).hasSize(10);
    }

    @Test
    void aTotalToldAgainAsAnIncidentIsNoneOfItsItems() {
        List<Claim> claims = new ArrayList<>(ClaimsOfABattle.islamicState().claims());
        claims.stream()
                .filter(claim -> claim.id().equals("t180"))
                .map(claim ->
                        claim.toBuilder().id("again").scope(Scope.INCIDENT).build())
                .findFirst()
                .ifPresent(claims::add);
        Reckoning reckoning = reckoning(claims, Policy.DEFAULT);
        assertThat(reckoning.notItemised(reckoning.account("Islamic State")))
                .isNotEmpty()
                .allMatch(each -> !ids(each.items()).contains("again"));
    }

    @Test
    void oneWrongClaimDoesNotFillTheFirstContradictions() {
        ClaimsOfABattle battle = ClaimsOfABattle.islamicState();
        battle.total("t009", "Al-Naba", "issue 131", "2018-05-11", "2018-04-19", "2018-05-10", Count.exactly(9), null);
        List<Contradiction> told = ReckoningReport.of(reckoning(battle.claims(), EXACT)).accounts().stream()
                .filter(page -> page.account().equals("Islamic State"))
                .findFirst()
                .orElseThrow()
                .contradictions();
        List<Contradiction> ofTheWrongOne = told.stream()
                .filter(each -> ids(each.claims()).contains("t009"))
                .toList();
        assertThat(ofTheWrongOne).hasSizeGreaterThan(4);
        assertThat(told.subList(0, 3)).filteredOn(ofTheWrongOne::contains).hasSizeLessThan(2);
    }

    @Test
    void aTotalThatIsToldAgainGivesItsContradictionOnceInTheReport() {
        ClaimsOfABattle battle = ClaimsOfABattle.islamicState();
        battle.incident("w640", "Al-Naba", null, "2018-05-16", "2018-05-10", "Southern Damascus", Count.exactly(640));
        Claim again = battle.claims().get(battle.claims().size() - 1).toBuilder()
                .when(When.range(LocalDate.parse("2018-04-19"), LocalDate.parse("2018-05-10"), null))
                .build();
        List<Claim> claims = new ArrayList<>(battle.claims());
        claims.set(claims.size() - 1, again);
        Reckoning reckoning = reckoning(claims, Policy.DEFAULT);
        assertThat(sentences(reckoning.account("Islamic State")))
                .filteredOn(text -> text.contains("but 640"))
                .hasSize(2);
        assertThat(ReckoningReport.of(reckoning).accounts().get(0).contradictions())
                .filteredOn(told -> told.sentence().contains("but 640"))
                .singleElement()
                .satisfies(told -> assertThat(told.claims()).allMatch(Assertion::isTotal));
    }

    @Test
    void readAsRollingDaysTheContradictionIsAStrainOnOneDay() {
        Reckoning reckoning = battle(EXACT.withWindows(Windows.ROLLING));
        AccountReckoning account = reckoning.account("Islamic State");
        assertThat(sentences(account)).noneMatch(text -> text.contains("480"));
        Strain strain = reckoning.strains(account).get(0);
        assertThat(strain.remainder()).isEqualTo(160);
        assertThat(strain.days()).containsExactly(LocalDate.parse("2018-04-19"));
        assertThat(strain.sentence()).contains("7.0 times the daily mean of its parts (480 in 21 days)");
    }

    @Test
    void theIndependentFigureStandsBesideTheAccountsOwnBoundsWithoutAFactor() {
        Reckoning reckoning =
                reckoning(ClaimsOfABattle.islamicState().withIndependentTotal().claims(), Policy.DEFAULT);
        Comparison comparison = reckoning.comparison("Islamic State");
        assertThat(comparison.pairs()).hasSize(1);
        Comparison.Pair pair = comparison.pairs().get(0);
        assertThat(pair.independent().low()).isEqualTo(270);
        assertThat(pair.independent().high()).isEqualTo(330);
        assertThat(pair.own().low()).isGreaterThan(500);
        assertThat(pair.own().high()).isNotNull();
        assertThat(pair.note()).contains("not said from which day");
        assertThat(comparison.factor()).isNull();
    }

    @Test
    void theRepairNamesWhatElseCouldBeDoubted() {
        RepairAnswer repair = battle(Policy.DEFAULT).account("Islamic State").repair();
        assertThat(repair.proven()).isTrue();
        assertThat(repair.doubted()).hasSize(2);
        assertThat(repair.least()).isEqualTo(2);
    }

    @Test
    void boundsAreConditionalOnTheClaimsKept() {
        BoundAnswer answer = battle(Policy.DEFAULT)
                .account("Islamic State", BATTLE)
                .bounds(List.of(BATTLE))
                .get(0);
        assertThat(answer.leftOut()).hasSize(2);
        assertThat(answer.lowProof()).isNotNull();
        assertThat(answer.high()).isEqualTo(950);
    }

    @Test
    void theOrderOfTheClaimsChangesNothing() {
        List<Claim> shuffled = new ArrayList<>(ClaimsOfABattle.islamicState().claims());
        Collections.shuffle(shuffled, new Random(7));
        assertThat(sentences(reckoning(shuffled, EXACT).account("Islamic State")))
                .isEqualTo(sentences(battle(EXACT).account("Islamic State")));
        assertThat(reckoning(shuffled, EXACT).events()).isEqualTo(battle(EXACT).events());
    }

    @Test
    void estimatesNameTheirPolicyAndClaims() {
        Reckoning reckoning =
                reckoning(ClaimsOfABattle.islamicState().withIndependentTotal().claims(), Policy.DEFAULT);
        Question open = BATTLE.withWindow(null, BATTLE.to());
        Estimate ucdp = reckoning.estimate(EstimatePolicy.UCDP_LIKE, open);
        assertThat(ucdp.best()).isEqualTo(270);
        assertThat(ucdp.bestIsLeast()).isTrue();
        assertThat(ucdp.high()).isNull();
        assertThat(ucdp.openHigh())
                .contains("Islamic State: the totals count from 19 Apr, and nothing bounds the days before")
                .contains("A monitor: it is not said over which days the totals count");
        assertThat(ucdp.parts())
                .extracting(Estimate.Part::interest)
                .containsExactlyInAnyOrder(Interest.THIRD_PARTY, Interest.SELF_SERVING);
        assertThat(reckoning.estimate(EstimatePolicy.RANGE, open).best()).isNull();
        Estimate conservative = reckoning.estimate(EstimatePolicy.CONSERVATIVE, open);
        assertThat(conservative.best()).isEqualTo(270);
        assertThat(conservative.high()).isNull();
    }

    @Test
    void aHighIsTheMostOfAnAccountAndNeverALeast() {
        Reckoning reckoning = reckoning(ClaimsOfABattle.islamicState().claims(), Policy.DEFAULT);
        Question whole = BATTLE.withWindow(BATTLE.from(), LocalDate.parse("2018-05-17"));
        Estimate range = reckoning.estimate(EstimatePolicy.RANGE, whole);
        assertThat(range.low()).isEqualTo(896);
        assertThat(range.high()).isEqualTo(950);
        assertThat(range.openHigh()).isNull();
        Estimate conservative = reckoning.estimate(EstimatePolicy.CONSERVATIVE, whole);
        assertThat(conservative.high()).isEqualTo(conservative.best()).isEqualTo(923);
        Estimate later = reckoning.estimate(
                EstimatePolicy.RANGE, BATTLE.withWindow(BATTLE.from(), LocalDate.parse("2018-05-30")));
        assertThat(later.high()).isNull();
        assertThat(later.openHigh()).contains("until 17 May, and nothing bounds the days after");
    }

    @Test
    void nonsenseGetsAMessageAndNoBound() {
        ClaimsOfABattle battle = new ClaimsOfABattle();
        battle.total("a", "Radio", null, "2018-05-01", "2018-04-19", "2018-04-30", Count.exactly(5), null);
        Claim nowhere =
                battle.claims().get(0).toBuilder().id("b").where(List.of()).build();
        Claim first = battle.claims().get(0).toBuilder()
                .id("c")
                .stance(Stance.AMENDS)
                .of("d")
                .build();
        Claim second = battle.claims().get(0).toBuilder()
                .id("d")
                .stance(Stance.AMENDS)
                .of("c")
                .build();
        Reckoning reckoning = reckoning(List.of(nowhere, first, second), EXACT);
        assertThat(reckoning.messages())
                .anyMatch(text -> text.contains("b#0") && text.contains("a total over no place"))
                .anyMatch(text -> text.contains("run in a circle"));
        assertThat(reckoning.assertions()).hasSize(3);
        Question everywhere = new Question(null, Effect.KILLED, Unit.PERSON, null, null, null);
        BoundAnswer answer = reckoning(List.of(nowhere), EXACT)
                .account("Radio", everywhere)
                .bounds(List.of(everywhere))
                .get(0);
        assertThat(answer.low()).isEqualTo(5);
        assertThat(answer.high()).isNull();
        assertThatThrownBy(() -> BATTLE.withWindow(LocalDate.parse("2018-05-02"), LocalDate.parse("2018-05-01")))
                .hasMessageContaining("ends (2018-05-01) before it starts");
        assertThatThrownBy(() -> reckoning.account("Nobody")).hasMessageContaining("no account 'Nobody'");
    }

    @Test
    void tooManyClaimsOnOneDayAreRefusedInWords() {
        ClaimsOfABattle battle = new ClaimsOfABattle();
        battle.incident("a", "Radio", null, "2018-05-01", "2018-05-01", "Yalda", Count.exactly(5));
        Claim one = battle.claims().get(0);
        List<Claim> many = new ArrayList<>();
        for (int number = 0; number < 50_000; number++) {
            many.add(one.toBuilder().id("m" + number).build());
        }
        Reckoning reckoning = reckoning(many, EXACT);
        assertThatThrownBy(() -> reckoning.account("Radio", BATTLE))
                .hasMessageContaining("50000 counted losses in one world are more than the 20000");
        assertThatThrownBy(() -> reckoning.bearing(List.of("Radio"), BATTLE)).hasMessageContaining("narrow");
        assertThatThrownBy(reckoning::events).hasMessageContaining("50000 claims end on 2018-05-01");
        battle.incident("b", "Gazette", null, "2018-05-01", "2018-05-01", "Yalda", Count.exactly(7));
        many.add(battle.claims().get(1));
        AccountReckoning other = Objects.requireNonNull(reckoning(many, EXACT).bearing(List.of("Gazette"), BATTLE));
        assertThat(other.bounds(List.of(BATTLE)).get(0).low()).isEqualTo(7);
    }

    @Test
    void theGoldClaimsOfTheSeedSayTheSame() throws IOException {
        Path gold = SharedFiles.find("seed/gold.jsonl");
        if (gold == null) {
            return;
        }
        List<Claim> claims = ClaimJson.readAll(Files.readString(gold));
        Reckoning reckoning = reckoning(claims, Policy.DEFAULT);
        AccountReckoning account = reckoning.account("Islamic State", BATTLE);
        assertThat(sentences(account)).anyMatch(text -> text.contains("= 480; but 640"));
        assertThat(sentences(reckoning(claims, EXACT).account("Islamic State")))
                .anyMatch(text -> text.contains("= 901."));
        assertThat(reckoning.notItemised(account)).anyMatch(each -> each.sum() == 166 && each.remainder() == 14);
        assertThat(reckoning.comparison("Islamic State").pairs()).hasSize(1);
        assertThat(reckoning.messages()).anyMatch(text -> text.contains("s054 was amended by s055"));
        Set<String> accounts = Set.copyOf(reckoning.accounts());
        assertThat(accounts).doesNotContain("Amaq", "Al-Naba", "Nashir");
    }
}
