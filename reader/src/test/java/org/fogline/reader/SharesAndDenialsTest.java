package org.fogline.reader;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.fogline.model.Attribution;
import org.fogline.model.Claim;
import org.fogline.model.ClaimType;
import org.fogline.model.Loss;
import org.fogline.model.PartOf;
import org.fogline.model.Stance;
import org.fogline.model.Where;
import org.junit.jupiter.api.Test;

/** Figures over several sides and their shares, and denials of what others have reported. */
class SharesAndDenialsTest {

    private static final String WAR = "Clashes between the Syrian army and the Islamic State continued on Monday.\n\n";

    private static List<Claim> claims(String body) {
        return Passages.claims(LocalDate.of(2018, 5, 20), "A week of the war in Syria\n\n" + WAR + body);
    }

    private static List<Loss> losses(String body) {
        return claims(body).stream().flatMap(claim -> claim.losses().stream()).toList();
    }

    private static String words(Loss loss) {
        return loss.count().low() + " " + String.join("+", loss.sides());
    }

    @Test
    void membersOfThoseWhoFightEachOtherAreOneFigureOverBoth() {
        String both = "340 Islamic State+Syrian government and allies";
        assertThat(losses("The deaths of 340 members of the regime forces, their allies and the \"Islamic State\""
                        + " group have been documented since 19 April."))
                .extracting(loss -> loss.count().low() + " "
                        + String.join("+", loss.sides().stream().sorted().toList()))
                .containsExactly(both);
        assertThat(losses("Since 19 April 340 members of the regime forces and of the Islamic State have been killed."))
                .extracting(loss -> loss.count().low() + " "
                        + String.join("+", loss.sides().stream().sorted().toList()))
                .containsExactly(both);
    }

    @Test
    void sharesBehindAmongThemAreThoseOfTheirBodies() {
        assertThat(losses("Since 19 April 540 people have been killed, among them 251 members of the regime forces and"
                        + " the militias loyal to them, 233 members of the Islamic State and 56 civilians."))
                .extracting(SharesAndDenialsTest::words)
                .containsExactly("540 ", "251 Syrian government and allies", "233 Islamic State", "56 ");
    }

    @Test
    void numbersFromABodyAreOfThatBody() {
        String state = "9 Syrian government and allies";
        for (String told : List.of(
                "On Monday 23 fighters of the Islamic State, nine from the regime forces and five civilians were killed.",
                "The dead include 23 fighters of the Islamic State, nine from the regime forces and five"
                        + " civilians.",
                "On Monday 37 people died, 23 of them from the Islamic State, nine from the regime forces and five"
                        + " civilians.",
                "The monitor documented 37 deaths on Monday: 23 from the Islamic State, nine from the regime forces and"
                        + " five civilians.")) {
            assertThat(losses(told))
                    .as(told)
                    .extracting(SharesAndDenialsTest::words)
                    .contains("23 Islamic State", state, "5 ");
        }
        assertThat(losses("Thirty fighters were killed on Monday, 21 from the Islamic State and nine from the regime"
                        + " forces."))
                .extracting(SharesAndDenialsTest::words)
                .containsExactly("30 ", "21 Islamic State", state);
    }

    @Test
    void sharesToldSideBySideAreNoPartsOfEachOther() {
        assertThat(losses("Of the dead, 21 were from the Islamic State and nine from the regime forces."))
                .allMatch(loss -> loss.partOf() == null)
                .extracting(SharesAndDenialsTest::words)
                .containsExactly("21 Islamic State", "9 Syrian government and allies");
    }

    @Test
    void aPartOfThoseWhoFellOnBothSidesNamesItsOwn() {
        assertThat(losses("Thirty fighters were killed on both sides, 20 of them from the Islamic State."))
                .extracting(SharesAndDenialsTest::words)
                .contains("20 Islamic State");
    }

    @Test
    void whoStandsBehindAGroupIsNotTheGroup() {
        for (String group : List.of(
                "Iranian-backed factions of the Islamic State",
                "Iranian-backed Islamic State fighters",
                "The Iranian-backed Islamic State")) {
            assertThat(losses(group + " attacked Palmyra on Monday and lost 12 men."))
                    .as(group)
                    .extracting(SharesAndDenialsTest::words)
                    .containsExactly("12 Islamic State");
        }
    }

    @Test
    void sharesBehindAColonGoOnBehindBodiesOfTwoNames() {
        assertThat(losses("The monitor has documented the deaths of 540 people: 251 members of the regime forces and"
                        + " the militias loyal to them, 233 of the Islamic State, and 56 civilians."))
                .extracting(SharesAndDenialsTest::words)
                .containsExactly("540 ", "251 Syrian government and allies", "233 Islamic State", "56 ");
    }

    @Test
    void oneOfThoseCountedBeforeGoesOnBehindAnd() {
        List<Loss> losses = losses("Since 19 April 342 fighters have been killed. Of these, 189 were members of the"
                + " regime forces, and 153 were members of the organisation.");
        assertThat(losses)
                .extracting(SharesAndDenialsTest::words)
                .endsWith("189 Syrian government and allies", "153 Islamic State");
        assertThat(losses.subList(1, 3)).extracting(Loss::partOf).containsOnly(new PartOf(null, 0));
    }

    @Test
    void livesAreCountedAsThePriceOfFighting() {
        assertThat(losses("The battle has cost 540 lives."))
                .extracting(loss -> loss.count().low())
                .containsExactly(540L);
        assertThat(losses("Doctors saved 40 lives.")).isEmpty();
    }

    @Test
    void aNumberOfThoseWhoWereMovedMayHaveTwoNouns() {
        assertThat(losses("The number of fighters and family members evacuated from Yarmouk Camp has reached 800."))
                .extracting(loss -> loss.effects().get(0) + " " + loss.count().low())
                .containsExactly("DISPLACED 800");
    }

    private static Claim denial(String body) {
        return claims(body).stream()
                .filter(claim -> claim.stance() == Stance.DENIES)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void whatReportsSayIsDeniedAndNotWhatStoodBeforeThem() {
        for (String denied : List.of(
                "The defence ministry denied the evacuation of Islamic State fighters from Yarmouk Camp.",
                "The defence ministry denied reports of the evacuation of Islamic State fighters from Yarmouk Camp.",
                "The defence ministry denied reports that Islamic State fighters had been evacuated from Yarmouk Camp.",
                "The defence ministry denied on Sunday what some outlets have circulated about the evacuation of Islamic"
                        + " State fighters from Yarmouk Camp.")) {
            Claim claim = denial(denied);
            assertThat(claim.type()).as(denied).isEqualTo(ClaimType.EVACUATION);
            assertThat(claim.where()).as(denied).extracting(Where::place).containsExactly("Yarmouk Camp");
            assertThat(claim.attribution())
                    .as(denied)
                    .extracting(Attribution::source)
                    .hasSize(1);
        }
    }

    @Test
    void aChargeThatIsRejectedIsNoAttack() {
        assertThat(claims("The governor rejected the charge."))
                .noneMatch(claim -> claim.stance() == Stance.DENIES && claim.type() == ClaimType.ASSAULT);
    }

    @Test
    void whereThoseAreDrivenWhoLeaveIsNotWhereTheStoryGoesOn() {
        List<Claim> claims =
                claims("Fighters were evacuated overnight from Yarmouk Camp. The buses drove towards Palmyra."
                        + " A truce was announced late on Saturday after heavy fighting.");
        assertThat(claims)
                .filteredOn(claim -> claim.type() == ClaimType.CEASEFIRE)
                .isNotEmpty()
                .allSatisfy(claim ->
                        assertThat(claim.where()).extracting(Where::place).doesNotContain("Palmyra"));
    }

    @Test
    void whatIsDeniedTwiceInOneBreathIsDeniedOnce() {
        assertThat(claims("An agreement between the army and the Islamic State was reported on Friday."
                        + " The state media denied it then and deny it now."))
                .filteredOn(claim -> claim.stance() == Stance.DENIES)
                .hasSize(1);
    }

    @Test
    void countedDaysAreNoDaysOfSaying() {
        assertThat(claims("The monitor documented the deaths of 540 people between 19 April and 19 May."))
                .filteredOn(claim -> !claim.losses().isEmpty())
                .extracting(claim -> claim.when().from() + " " + claim.when().to())
                .containsExactly("2018-04-19 2018-05-19");
    }

    @Test
    void theDayOfSayingIsNotReckonedFromItself() {
        assertThat(claims("Yesterday Amaq spoke of nine Syrian soldiers killed in Yarmouk Camp."))
                .filteredOn(claim -> !claim.losses().isEmpty())
                .extracting(claim -> claim.when().from())
                .containsExactly(LocalDate.of(2018, 5, 19));
    }

    @Test
    void whoDeniesOneThingAndSaysAnotherAssertsTheOther() {
        assertThat(
                        claims(
                                "The Islamic State denied that its men left the town and said that regime forces burned the village."))
                .filteredOn(claim -> claim.type() == ClaimType.DESTRUCTION)
                .extracting(Claim::stance)
                .containsExactly(Stance.ASSERTS);
    }

    @Test
    void itsSoldiersAreThoseOfWhoeverHasThem() {
        assertThat(
                        claims(
                                "The Islamic State claimed that its \"soldiers\" had killed 55 government troops in the village."))
                .last()
                .extracting(claim -> claim.actors().stream()
                        .map(actor -> actor.role().code() + " " + actor.actor())
                        .toList())
                .isEqualTo(List.of("initiator Islamic State", "target Syrian government and allies"));
    }

    @Test
    void whoLostMenInAFailedAttackMadeIt() {
        assertThat(
                        claims(
                                "The Islamic State said that twelve government soldiers were killed in a failed attack on the village."))
                .last()
                .extracting(claim -> claim.actors().stream()
                        .map(actor -> actor.role().code() + " " + actor.actor())
                        .toList())
                .isEqualTo(List.of("initiator Syrian government and allies", "target Islamic State"));
    }

    @Test
    void whoTreatsTheWoundedCountsNobodysFighters() {
        assertThat(Passages.claims(
                        LocalDate.of(2023, 10, 15),
                        "The Gaza Health Ministry said 2,670 martyrs and 9,600 wounded had reached its hospitals."))
                .flatExtracting(Claim::losses)
                .extracting(loss -> loss.unit() + " " + loss.count().low() + loss.sides())
                .containsExactly("PERSON 2670[]", "PERSON 9600[]");
    }
}
