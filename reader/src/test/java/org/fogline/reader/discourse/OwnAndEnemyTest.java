package org.fogline.reader.discourse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fogline.reader.discourse.SpeakerKit.claims;
import static org.fogline.reader.discourse.SpeakerKit.sidesOf;

import java.time.LocalDate;
import java.util.List;
import org.fogline.model.ActorRole;
import org.fogline.model.Role;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Who "our forces", "the enemy" and words of their kind are, in the mouths of the parties to wars of all decades. */
class OwnAndEnemyTest {

    private static List<String> sides(int year, @Nullable String source, String text, int count) {
        return sidesOf(claims(LocalDate.of(year, 6, 20), source, text), count);
    }

    private static List<String> doers(int year, @Nullable String source, String text) {
        return claims(LocalDate.of(year, 6, 20), source, text).stream()
                .flatMap(claim -> claim.actors().stream())
                .filter(actor -> actor.role() == Role.INITIATOR)
                .map(ActorRole::actor)
                .distinct()
                .toList();
    }

    @Test
    void enemyInAWarOfTwoStatesIsTheOtherState() {
        String text = "Our forces repelled an attack near Khorramshahr; 41 of the enemy were killed. "
                + "The Basra road is mined.";
        assertThat(sides(1983, "IRNA", text, 41)).containsExactly("Republic of Iraq under Saddam Hussein");
    }

    @Test
    void colonialTroopsAreTheColonialPowers() {
        String text = "FRONT FOR THE LIBERATION OF MOZAMBIQUE\n\nWar communiqué\n\n"
                + "In Cabo Delgado 33 colonialist soldiers were killed by our fighters at Mueda.";
        assertThat(sides(1970, null, text, 33)).containsExactly("Portugal");
    }

    @Test
    void statementOfAMovementBearsItsNameInItsOwnLanguage() {
        String text = "FRENTE SANDINISTA DE LIBERACIÓN NACIONAL\n\nWar communiqué No. 4\n\n"
                + "Our comrades took the barracks at Estelí; 27 enemy soldiers were killed.";
        assertThat(sides(1979, null, text, 27)).containsExactly("Nicaraguan National Guard");
    }

    @Test
    void governmentOfAColonyIsTheColonialPowers() {
        String text = "Mau Mau gangs attacked a post near Nyeri, Kenya, on Friday. Thirteen soldiers were killed.";
        assertThat(sides(1954, "Valley Wire", text, 13)).containsExactly("United Kingdom");
    }

    @Test
    void soldiersOfAStateAbroadAreOfTheForceItHasThere() {
        String text =
                "Tigers attacked an Indian patrol near Jaffna, Sri Lanka, on Friday; 13 Indian soldiers were killed.";
        assertThat(sides(1988, "Valley Wire", text, 13)).containsExactly("Indian Peace Keeping Force");
    }

    @Test
    void ofOursAreTheTellersOwn() {
        String text = "Statement of Al-Shabaab\n\n"
                + "The mujahideen ambushed enemy soldiers near Kismayo, Somalia, on Monday; 14 of ours were wounded.";
        assertThat(sides(2019, null, text, 14)).containsExactly("Al-Shabaab");
    }

    @Test
    void ownKilledBeforeAFigureAreTheTellers() {
        String text = "Army briefing, Srinagar, 3 July 1999\n\n"
                + "Two enemy posts near Drass were taken; enemy artillery is silent. Cumulative from 6 May: own killed 163, wounded 417.";
        assertThat(sides(1999, null, text, 163)).containsExactly("India");
    }

    @Test
    void whoDeniesThatATownFellHasLostItToHisEnemy() {
        String text = "Iraq denied that the town of Fao had fallen. Iranian troops had attacked it on Sunday.";
        assertThat(doers(1986, "Valley Wire", text)).containsOnly("Iran");
    }

    @Test
    void menOfAllRanksAreTheTellers() {
        String text = "Eastern Command, Calcutta, 9 December 1971\n\n"
                + "Our troops took Jessore on Tuesday. Since 3 December 163 of all ranks have been killed.";
        assertThat(sides(1971, null, text, 163)).containsExactly("India");
    }

    @Test
    void townInOurHandsIsHeldByTheTeller() {
        String text = "Arakan Army\nInformation Desk\n\n"
                + "Our comrades took the last enemy post on Monday. All outposts in Paletwa are now in our hands.";
        assertThat(doers(2024, null, text)).containsExactly("Arakan Army");
    }

    @Test
    void asManyAsWereToldOfAreThose() {
        String text = "Four gunmen of Boko Haram attacked an army post near Maiduguri, Nigeria, on Monday. "
                + "All four were shot dead.";
        assertThat(sides(2016, "Valley Wire", text, 4)).containsExactly("Boko Haram");
    }

    @Test
    void fightersLinkedToAGroupAreItsFighters() {
        String text = "Fighters linked to Boko Haram seized the town of Bama, Nigeria, on Monday.";
        assertThat(doers(2014, "Valley Wire", text)).containsExactly("Boko Haram");
    }

    @Test
    void lossesOfTheEnemyInAHeadingAreThoseOfTheList() {
        String text = "Total combat losses of the enemy since 24 February:\n\n- tanks: 1,412\n- helicopters: 173\n";
        assertThat(sides(2022, "Ukrainian Armed Forces", text, 1412)).containsExactly("Russia");
    }

    @Test
    void forcesOfTheSouthAreThoseOfTheWarOfThatYear() {
        String text = "Southern forces lost 13 tanks near Aden, Yemen, on Friday.";
        assertThat(sides(1994, "Valley Wire", text, 13)).containsExactly("Democratic Republic of Yemen");
    }

    @Test
    void ourFightersInAPartysPaperAreItsOwnWhoeverSaysThatTheyDied() {
        String text = "BALOCH LIBERATION ARMY\nMedia release\n\n"
                + "The enemy's media wing, ISPR, claims that it killed 23 of our fighters at Dasht, Pakistan. This is a lie.";
        assertThat(sides(2023, null, text, 23)).containsExactly("Baloch Liberation Army");
    }

    @Test
    void enemyWhoAdmitsHisDeadHasLostThem() {
        String text = "Military media of the Islamic Resistance\n\n"
                + "The mujahideen shelled an Israeli post near Markaba, Lebanon, on Monday. "
                + "The enemy admitted the killing of 14 of its soldiers.";
        assertThat(sides(2024, null, text, 14)).containsExactly("Israel");
        assertThat(doers(2024, null, text)).containsExactly("Hizballah");
    }

    @Test
    void agencyInTheDatelineSpeaksForItsOwner() {
        String text = "Provinces, SANA – Units of our armed forces killed 12 terrorists near Rankous on Saturday.";
        assertThat(sides(2014, null, text, 12)).containsExactly("Syrian rebels");
    }
}
