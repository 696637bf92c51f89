package org.fogline.reader;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.fogline.model.Claim;
import org.fogline.model.ClaimType;
import org.fogline.model.Count;
import org.fogline.model.Effect;
import org.fogline.model.Loss;
import org.junit.jupiter.api.Test;

/** Which losses and which events are found, each rule on sentences of its own. */
class LossesAndEventsTest {

    private static List<Claim> claims(String body) {
        return Passages.claims(LocalDate.of(2021, 3, 8), "A week of the war\n\n" + body);
    }

    private static List<String> losses(String body) {
        return claims(body).stream()
                .flatMap(claim -> claim.losses().stream())
                .map(loss -> loss.effects().get(0) + " " + loss.count().low())
                .toList();
    }

    @Test
    void harmToldInOneBreathBelongsToOneAct() {
        List<Claim> claims = claims(
                "GAO, Mali, March 8 (Sahel Wire) -- At least 12 militants were killed and seven wounded in clashes near Gao on Sunday.");
        assertThat(claims).hasSize(1);
        assertThat(claims.get(0).type()).isEqualTo(ClaimType.CLASH);
        assertThat(claims.get(0).losses()).extracting(Loss::count).containsExactly(Count.atLeast(12), Count.exactly(7));
    }

    @Test
    void whatAnActIsDoneWithDecidesItsType() {
        assertThat(claims("Army helicopters attacked a camp of the rebels near Djibo."))
                .extracting(Claim::type)
                .containsExactly(ClaimType.AIRSTRIKE);
        assertThat(claims("Mortar rounds fell on Sirte and wounded four people."))
                .extracting(Claim::type)
                .containsExactly(ClaimType.SHELLING);
        assertThat(claims("An army truck hit a landmine near Gao, killing two soldiers."))
                .extracting(Claim::type)
                .containsExactly(ClaimType.BOMBING);
    }

    @Test
    void aListOfLossesIsReadToItsEnd() {
        assertThat(losses("The rebels suffered losses of 15 fighters, three tanks and a mortar near Gao."))
                .containsExactlyInAnyOrder("KILLED 15", "DESTROYED 3", "DESTROYED 1");
    }

    @Test
    void linesWithLabelsAndNumbersAreLosses() {
        assertThat(
                        losses(
                                "Enemy losses over the past day:\nPersonnel (killed and wounded): 210\nTanks: 4\nDrones shot down: 3\n"))
                .containsExactly("KILLED 210", "DESTROYED 4", "SHOT_DOWN 3");
    }

    @Test
    void aStateOfHarmIsALoss() {
        assertThat(losses("Rebels ambushed a patrol near Jos. Eight soldiers were killed and two are missing."))
                .containsExactly("KILLED 8", "MISSING 2");
    }

    @Test
    void aShareOfTheVictimsIsPartOfTheirNumber() {
        List<Claim> claims =
                claims("An air strike on Sirte killed 20 people on Sunday. Seven of the dead were children.");
        assertThat(claims).hasSize(1);
        assertThat(claims.get(0).losses()).hasSize(2);
        assertThat(claims.get(0).losses().get(1).partOf()).isNotNull();
    }

    @Test
    void anotherFigureIsOfTheHarmToldBefore() {
        List<Claim> claims = claims("Gunmen killed 20 villagers near Jos on Sunday. Residents put the figure at 31.");
        assertThat(claims).hasSize(2);
        assertThat(claims.get(1).losses().get(0).effects()).containsExactly(Effect.KILLED);
        assertThat(claims.get(1).losses().get(0).count()).isEqualTo(Count.exactly(31));
    }

    @Test
    void peopleWhoCrossOrLeaveAreDisplacedAndForcesWithdraw() {
        List<Claim> people = claims("Fighting near Gao goes on. Some 20,000 people have crossed into Chad.");
        assertThat(people).extracting(Claim::type).contains(ClaimType.EVACUATION);
        assertThat(claims("Rebel fighters left Bambari on Sunday."))
                .extracting(Claim::type)
                .containsExactly(ClaimType.WITHDRAWAL);
    }

    @Test
    void whatWouldHaveHappenedOrWillIsNotTold() {
        assertThat(
                        losses(
                                "Rebels hold Gao. More than 200 people would have been killed. If the siege goes on, patients will die."))
                .isEmpty();
    }

    @Test
    void aReviewOfAWarFilmHasNoClaims() {
        assertThat(
                        claims(
                                "In the new film a platoon of soldiers holds a bridge; eleven of them are dead by the second reel. The drama premiered in cinemas on Friday and its director won two awards."))
                .isEmpty();
    }

    @Test
    void whoeverActsInASentenceThatAClaimTookUpIsSoughtInThatSentence() {
        assertThat(losses(
                        "Eight groups joined the Mujahideen Shura Council on January 15, among them al-Qaeda in Iraq.\n\n"
                                + "Its members say they raid villages every week[source needed] and once claimed responsibility for "
                                + "an attack on what they claimed were Badr and Interior Ministry officers in the Doura district of "
                                + "Baghdad. They killed 11 people."))
                .containsExactly("KILLED 11");
    }

    @Test
    void whatFallsIntoSomebodysHandsIsCaptured() {
        assertThat(losses("Rebels attacked Jos. Three howitzers and 11 mortars fell into our hands."))
                .containsExactly("CAPTURED 3", "CAPTURED 11");
        assertThat(losses("Rebels attacked Jos. Eight trucks are now in the hands of the army."))
                .containsExactly("CAPTURED 8");
    }

    @Test
    void armsOfSomebodyThatAreSeizedAreCountedWithoutANumber() {
        assertThat(losses("Soldiers fought rebels near Jos. Soldiers seized his rifle."))
                .containsExactly("CAPTURED 1");
        assertThat(losses("Soldiers fought rebels near Jos. The army captured their rifles and two mortars."))
                .containsExactly("CAPTURED 1", "CAPTURED 2");
    }

    @Test
    void aGroupHasAsManyMenAsTheWordsBetweenCommasSay() {
        assertThat(losses("The last group of rebels, 531 men, surrendered near Jos on Tuesday."))
                .containsExactly("CAPTURED 531");
    }

    @Test
    void whoTellsOfTheDeadIsNoneOfThem() {
        assertThat(
                        losses(
                                "Rebels shelled Jos. The number of hostages who died stands at 322, among them 155 children, a prosecutor said."))
                .containsExactly("KILLED 322", "KILLED 155");
    }

    @Test
    void attacksThatAPlaceWithstoodTookPlace() {
        assertThat(claims("The army still holds Jos despite repeated rebel assaults."))
                .extracting(Claim::type)
                .contains(ClaimType.CONTROL, ClaimType.ASSAULT);
    }

    @Test
    void statesTellOfActs() {
        assertThat(claims("Fighting near Gao goes on. Some 17,000 civilians are sheltering inside the base."))
                .extracting(Claim::type)
                .contains(ClaimType.EVACUATION);
        assertThat(losses("The army fought rebels near Gao. The army has 200 rebels in its custody."))
                .containsExactly("CAPTURED 200");
        assertThat(claims("Rebels drove hundreds of villagers from Gao over the weekend."))
                .extracting(Claim::type)
                .containsExactly(ClaimType.EVACUATION);
    }

    @Test
    void whoIsToLeaveHasNotLeftYet() {
        List<Claim> claims = claims("Under a deal with the army, the rebels are to leave Gao within a week.");
        assertThat(claims).extracting(Claim::type).contains(ClaimType.WITHDRAWAL);
        assertThat(claims).allMatch(claim -> claim.type() != ClaimType.WITHDRAWAL || claim.planned());
    }

    @Test
    void whoIsInHospitalBesideTheDeadIsWounded() {
        assertThat(losses("Rebels shelled Jos. Eleven people are dead and 30 in hospital."))
                .containsExactly("KILLED 11", "WOUNDED 30");
    }

    @Test
    void prisonersWhoLeaveTheirJailAreFree() {
        assertThat(losses("Rebels and soldiers fought near Jos. In exchange 39 prisoners left jail on Sunday."))
                .containsExactly("RELEASED 39");
    }
}
