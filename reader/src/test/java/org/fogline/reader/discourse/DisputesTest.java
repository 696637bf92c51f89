package org.fogline.reader.discourse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fogline.reader.discourse.SpeakerKit.claims;

import java.time.LocalDate;
import java.util.List;
import org.fogline.model.ActorRole;
import org.fogline.model.Attribution;
import org.fogline.model.Claim;
import org.fogline.model.ClaimType;
import org.fogline.model.Role;
import org.fogline.model.Stance;
import org.junit.jupiter.api.Test;

class DisputesTest {

    private static final LocalDate DAY = LocalDate.of(2023, 3, 6);

    /** Each claim as "TYPE stance by X < Y". */
    private static List<String> told(String text) {
        return claims(DAY, "Valley Wire", text).stream()
                .map(claim -> claim.type() + " " + claim.stance().code() + " by "
                        + String.join(
                                " < ",
                                claim.attribution().stream()
                                        .map(Attribution::source)
                                        .toList()))
                .toList();
    }

    @Test
    void whatOneClaimsAndAnotherDeniesIsToldTwice() {
        assertThat(
                        told(
                                "The Congolese government denied the rebels' claim that M23 had shot down a helicopter near Goma."))
                .containsExactlyInAnyOrder("SHOOTDOWN denies by Congolese government", "SHOOTDOWN asserts by M23");
        assertThat(
                        told(
                                "The army of Ukraine denied the Russian claim that Bakhmut had been captured from its soldiers."))
                .containsExactlyInAnyOrder("CAPTURE denies by Ukraine", "CAPTURE asserts by Russia");
    }

    @Test
    void aClaimThatTheAuthorCallsUntrueIsTheOthersAndDenied() {
        assertThat(told("The claim of the Armenian side that the Azerbaijani army had captured the village of Talish on"
                        + " Sunday does not correspond to reality."))
                .containsExactlyInAnyOrder("CAPTURE denies by ", "CAPTURE asserts by Armenia");
    }

    @Test
    void wordsForUntruthDenyWhatWasSaidBefore() {
        String said = "M23 said it had captured Sake from the Congolese army. ";
        assertThat(told(said + "Kinshasa called this untrue."))
                .containsExactly("CAPTURE asserts by M23", "CAPTURE denies by Congolese government");
        assertThat(told(said + "\"This is a lie,\" the Congolese army's spokesman said."))
                .contains("CAPTURE asserts by M23", "CAPTURE denies by Congolese government");
        assertThat(told(said + "\"There is no truth in that,\" the Congolese army's spokesman said."))
                .contains("CAPTURE asserts by M23", "CAPTURE denies by Congolese government");
    }

    @Test
    void aDenialOfWhatWasSaidBeforeRepeatsNoLosses() {
        Claim denial = claims(
                        DAY,
                        "Valley Wire",
                        "M23 said it had killed 14 soldiers near Sake on Monday. The Congolese army denied it.")
                .stream()
                .filter(claim -> claim.stance() == Stance.DENIES)
                .findFirst()
                .orElseThrow();
        assertThat(denial.losses()).isEmpty();
        assertThat(denial.of()).isNotNull();
    }

    @Test
    void anActThatABodyConfirmsIsTheOneToldBefore() {
        assertThat(
                        told(
                                "Gunmen attacked the village of Tora in Zamfara, Nigeria, residents said. The police confirmed the attack."))
                .containsExactly("ASSAULT asserts by Residents", "ASSAULT confirms by Nigeria Police Force");
    }

    @Test
    void whatIsRefusedIsNoDenial() {
        assertThat(told("The Congolese army rejected the blockade, during which 14 soldiers were killed near Sake."))
                .noneMatch(claim -> claim.contains("denies"));
    }

    @Test
    void whatSomeoneWillSayNobodyHasSaid() {
        assertThat(told("M23 said it had captured Sake from the Congolese army. Kinshasa will deny it."))
                .containsExactly("CAPTURE asserts by M23");
    }

    @Test
    void itIsNotTrueThatDeniesWhatFollows() {
        assertThat(told("It is not true that M23 captured Sake from the Congolese army."))
                .containsExactly("CAPTURE denies by ");
    }

    @Test
    void whoBlamesSomeoneTellsAgainWhatWasToldBefore() {
        List<Claim> claims = claims(
                DAY,
                "Valley Wire",
                "Gunmen on a motorcycle shot dead two soldiers in Batticaloa on Sunday. Police blamed the Tigers.");
        Claim blame = claims.get(claims.size() - 1);
        assertThat(blame.type()).isEqualTo(ClaimType.KILLING);
        assertThat(blame.quote().text()).isEqualTo("Police blamed the Tigers");
        assertThat(blame.actors()).contains(ActorRole.of("Liberation Tigers of Tamil Eelam", Role.INITIATOR));
        assertThat(blame.losses()).isEmpty();
        assertThat(blame.of()).isNull();
    }

    @Test
    void anAttackIsBlamedOnSomeoneByWhoSpeaks() {
        assertThat(
                        told(
                                "On Friday rockets hit the airport of Hodeidah. The Yemeni government blamed the Houthis for the attack."))
                .contains("SHELLING asserts by Yemeni government");
        assertThat(
                        told(
                                "On Friday a bomb exploded at a market in Maiduguri, killing nine people. The governor of Borno blamed the attack on Boko Haram."))
                .hasSize(2);
        assertThat(told("On Friday a bomb exploded in Mardin. Turkey accused Syria of arming the rebels."))
                .noneMatch(claim -> claim.startsWith("BOMBING asserts by Turkey"));
    }

    @Test
    void whoConfirmsADeathConfirmsTheKilling() {
        assertThat(
                        told(
                                "The army said it had killed a rebel commander, Ali Hassan, near Jos on Friday. M23 confirmed his death."))
                .anyMatch(claim -> claim.equals("KILLING confirms by M23"));
    }
}
