package org.fogline.reader.discourse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fogline.reader.discourse.SpeakerKit.claims;
import static org.fogline.reader.discourse.SpeakerKit.sidesOf;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class WhoseLossTest {

    private static List<String> sides(String outlet, String text, int count) {
        return sidesOf(claims(LocalDate.of(2019, 3, 4), outlet, text), count);
    }

    @Test
    void membersOfABodyAreItsLoss() {
        assertThat(sides("Valley Wire", "Two militants of the proscribed Lashkar-e-Taiba were killed in Kashmir.", 2))
                .containsExactly("Lashkar-e-Taiba");
    }

    @Test
    void possessiveIsTheActorNamedBefore() {
        assertThat(sides("Valley Wire", "South Africa said four of its soldiers were killed near Goma, Congo.", 4))
                .containsExactly("South Africa");
    }

    @Test
    void deadInOnesOwnRanksAreTheSpeakers() {
        assertThat(sides("Valley Wire", "The Taliban reported 48 dead in their own ranks in Kunduz, Afghanistan.", 48))
                .containsExactly("Taliban");
    }

    @Test
    void bareNumberGoesWithTheNumberBefore() {
        assertThat(sides("Valley Wire", "Twelve Afghan soldiers were killed and 30 wounded near Kunduz.", 30))
                .containsExactly("Afghan government");
    }

    @Test
    void enemyInAPartysOwnBulletinIsItsEnemy() {
        assertThat(sides("Ukrainian Armed Forces", "The enemy lost 14 tanks near Avdiivka on Monday.", 14))
                .containsExactly("Russia");
    }

    @Test
    void civiliansHaveNoSide() {
        assertThat(sides(
                        "Valley Wire",
                        "Fourteen civilians were killed in clashes near Kunduz, Afghanistan, officials said.",
                        14))
                .isEmpty();
    }

    @Test
    void whoLostThemIsSaidByItsNameNotByTheNoun() {
        assertThat(sides("Ukrainian Armed Forces", "The enemy lost 37 soldiers near Avdiivka on Monday.", 37))
                .containsExactly("Russia");
    }

    @Test
    void aNationsMenAreItsFightersWhereItsStateFightsAnother() {
        String text = "Armenian and Azerbaijani troops fought near Jermuk on Monday. 135 Armenians surrendered.";
        assertThat(sides("Valley Wire", text, 135)).containsExactly("Armenia");
    }

    @Test
    void aNationsDeadAreNobodysFightersWhereNoOtherStateIsAtWarWithIt() {
        String text = "The government and the Islamic State fought near Mosul in Iraq. 849 Iraqis were killed.";
        assertThat(sides("Valley Wire", text, 849)).isEmpty();
    }

    @Test
    void thoseWhoSurrenderToAnotherStateAreTheirNationsFighters() {
        String text = "Azerbaijani troops stormed the town of Lachin on Monday; 135 Armenians surrendered.";
        assertThat(sides("Valley Wire", text, 135)).containsExactly("Armenia");
    }

    @Test
    void soldiersAreThoseOfTheCountryInWhichTheyFell() {
        String text = "JNIM fighters attacked an army post near Gao in Mali on Monday and another near Mopti in Mali. "
                + "In Niger, 61 soldiers were killed near Tillabéri on Tuesday, and troops fled from Ayorou in Niger.";
        assertThat(sides("Sahel Wire", text, 61)).containsExactly("Niger government");
    }

    @Test
    void positionsOfFightersAreTheirs() {
        String text = "US-led coalition strikes near Raqqa, Syria, destroyed 17 bunkers of Islamic State.";
        assertThat(sides("Valley Wire", text, 17)).containsExactly("Islamic State");
    }

    @Test
    void wordsInAnItemOnACountryAreToldByIt() {
        String text = "- INDIA: Maoists killed 4 policemen in Bijapur.\n- PAKISTAN: 12 soldiers died in Quetta.\n"
                + "- SOMALIA: Al-Shabaab attacked Qoryoley.\n";
        assertThat(sides("Valley Wire", text, 4)).containsExactly("India");
    }

    @Test
    void relativeClauseCountsTheLossesOfWhomItDescribes() {
        assertThat(sides(
                        "Valley Wire",
                        "The French shelled the town in Morocco. The Riffians, whose losses are put at 300, withdrew.",
                        300))
                .containsExactly("Rif Republic");
    }
}
