package org.fogline.reader.discourse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fogline.reader.discourse.SpeakerKit.claims;
import static org.fogline.reader.discourse.SpeakerKit.sidesOf;

import java.time.LocalDate;
import java.util.List;
import org.fogline.model.ActorRole;
import org.fogline.model.Claim;
import org.fogline.model.Role;
import org.junit.jupiter.api.Test;

/** Whose losses and deeds generic words, new groups and admissions tell of. */
class CastTest {

    private static List<String> sides(String outlet, int year, String text, int count) {
        return sidesOf(claims(LocalDate.of(year, 3, 4), outlet, text), count);
    }

    private static List<String> actors(String outlet, int year, String text, Role role) {
        return claims(LocalDate.of(year, 3, 4), outlet, text).stream()
                .map(Claim::actors)
                .flatMap(List::stream)
                .filter(actor -> actor.role() == role)
                .map(ActorRole::actor)
                .distinct()
                .toList();
    }

    @Test
    void soldiersInAStatesOwnMouthAreItsOwn() {
        String text = "The Russian defence ministry said 12 soldiers had been killed near Bakhmut, Ukraine.";
        assertThat(sides("Valley Wire", 2023, text, 12)).containsExactly("Russia");
    }

    @Test
    void whatIsAdmittedIsTheSpeakersLoss() {
        String text =
                "The Georgian defence ministry admitted that 19 servicemen had been killed and two tanks destroyed "
                        + "in the fighting with Russia near Gori, Georgia.";
        assertThat(sides("Valley Wire", 2009, text, 19)).containsExactly("Georgia");
        assertThat(sides("Valley Wire", 2009, text, 2)).containsExactly("Georgia");
    }

    @Test
    void whatIsAdmittedToHaveBeenDoneIsNoLossOfTheSpeakers() {
        String text = "The Taliban acknowledged that they had killed 14 policemen in Kunduz, Afghanistan, on Sunday.";
        assertThat(sides("Valley Wire", 2019, text, 14)).containsExactly("Afghan government");
    }

    @Test
    void aSideInAPhraseIsWhoseLossItIs() {
        String text = "The army clashed with FARC rebels in Cauca, Colombia. "
                + "On the government side, four were killed and nine wounded.";
        assertThat(sides("Valley Wire", 2012, text, 4)).containsExactly("Colombian government");
        assertThat(sides("Valley Wire", 2012, text, 9)).containsExactly("Colombian government");
    }

    @Test
    void rebelsOfTodayAreNotThoseOfAWarOfLongAgo() {
        String text = "Rebels attacked a gold mine and kidnapped five Chinese workers.";
        assertThat(actors("Valley Wire", 2024, text, Role.INITIATOR)).doesNotContain("Chinese Communist forces");
    }

    @Test
    void peopleOnTheSideOfACountryAreNobodys() {
        String text = "Shelling across the Line of Control killed 16 people on the Indian side on Sunday, "
                + "an official in Jammu said.";
        assertThat(sides("Valley Wire", 2019, text, 16)).isEmpty();
    }

    @Test
    void aGroupThatOnlyTheTextNamesActsAndSuffers() {
        String text = "Fighters of the Ndoro Liberation Front (NLF) attacked an army post near Bangui, "
                + "Central African Republic, on Monday, killing eight soldiers. The NLF lost 11 men, the army said.";
        assertThat(actors("Valley Wire", 2019, text, Role.INITIATOR)).contains("Ndoro Liberation Front");
        assertThat(sides("Valley Wire", 2019, text, 8)).containsExactly("Central African Republic government");
        assertThat(sides("Valley Wire", 2019, text, 11)).containsExactly("Ndoro Liberation Front");
    }

    @Test
    void aFrontOfTheWeatherIsNoGroup() {
        String text = "Two soldiers were killed near Bangui, Central African Republic, on Monday, "
                + "as the Cold Front moved over the Eastern Front.";
        assertThat(actors("Valley Wire", 2019, text, Role.INITIATOR)).doesNotContain("Cold Front", "Eastern Front");
    }

    @Test
    void militantsAreTheGroupThatTheParagraphNamedLast() {
        String text = "Islamic State fighters attacked an oil field near Homs, Syria, on Friday.\n\n"
                + "In Idlib, Hay'at Tahrir al-Sham shelled an army post on Sunday. Three militants were killed.";
        assertThat(sides("Valley Wire", 2020, text, 3)).containsExactly("Hay'at Tahrir al-Sham");
    }

    @Test
    void aMovementFarFromHomeIsItsBranch() {
        String text = "Puntland troops killed 17 Islamic State fighters near Bosaso, Somalia, on Sunday.";
        assertThat(sides("Valley Wire", 2025, text, 17)).containsExactly("Islamic State in Somalia");
    }

    @Test
    void harmToldAfterAnAttackIsItsTargets() {
        String text = "Fano fighters ambushed a convoy of the federal army near Gondar, Ethiopia, on Monday. "
                + "Two trucks were burned.";
        assertThat(sides("Valley Wire", 2024, text, 2)).containsExactly("Ethiopian government");
    }

    @Test
    void aHeadlineOpensWithTheAccountsParts() {
        List<Claim> found = SpeakerKit.titled(
                "Fourteen soldiers killed in Kunduz",
                LocalDate.of(2019, 3, 4),
                "Valley Wire",
                "Taliban fighters killed 14 soldiers in Kunduz, Afghanistan, on Sunday, officials said.");
        assertThat(found.get(0).actors()).contains(ActorRole.of("Taliban", Role.INITIATOR));
    }

    @Test
    void aThingOfTheEnemysIsCountedAsAThing() {
        String text = "Three enemy drones were shot down near Sumy on Monday.";
        assertThat(sides("Ukrainian Armed Forces", 2023, text, 3)).containsExactly("Russia");
    }

    @Test
    void linesUnderAHeadingAreWhoseLossesItAnnounces() {
        String text = "Enemy losses in the past day:\n\nPersonnel: 900\n\nTanks: 5\n\nDrones shot down: 31";
        assertThat(sides("General Staff of Ukraine", 2023, text, 900)).containsExactly("Russia");
        assertThat(sides("General Staff of Ukraine", 2023, text, 5)).containsExactly("Russia");
    }

    @Test
    void armyOfACountryIsThatOfItsGovernmentThen() {
        String text = "Iranian troops attacked near Basra, Iraq, on Sunday; 14 soldiers of the Iraqi army were killed.";
        assertThat(sides("Valley Wire", 1987, text, 14)).containsExactly("Republic of Iraq under Saddam Hussein");
        String later = "Islamic State fighters attacked near Kirkuk, Iraq; 14 soldiers of the Iraqi army were killed.";
        assertThat(sides("Valley Wire", 2016, later, 14)).containsExactly("Iraqi government");
    }

    @Test
    void contingentsAreTheMissionsInItsOwnMouth() {
        String text = "Katangese gendarmes attacked Jadotville in the Congo on Sunday. 14 Irish soldiers were wounded.";
        String note = "UNITED NATIONS OPERATION IN THE CONGO\n\nNote to correspondents\n\n" + text;
        assertThat(sidesOf(claims(LocalDate.of(1961, 9, 18), null, note), 14)).containsExactly("United Nations");
        assertThat(sides("Valley Wire", 1961, text, 14)).containsExactly("Ireland");
    }

    @Test
    void namesOfAPeopleAreWhoseTheyAreInTheCountry() {
        assertThat(sides("Valley Wire", 1994, "Fighting near Bihac in Bosnia killed 14 Serb soldiers on Sunday.", 14))
                .containsExactly("Bosnian Serb forces");
        assertThat(sides("Valley Wire", 1993, "Fighting near Knin in Croatia killed 14 Serb soldiers on Sunday.", 14))
                .containsExactly("Republic of Serbian Krajina");
    }

    @Test
    void banditsInAWarOfTheirTimeAreTheRebels() {
        String text = "Armed bandits attacked a town near Inhambane in Mozambique on Sunday. Troops killed 14 bandits.";
        assertThat(sides("Valley Wire", 1987, text, 14)).containsExactly("RENAMO");
    }

    @Test
    void aMonitorThatCountsTheDeadIsNoneOfBothSides() {
        String text = "Clashes between the regime forces and the \"Islamic State\" organization continued today in "
                + "Yarmouk Camp, Syria. The Observatory has now documented the death of about 340 members of the regime "
                + "forces, their allies and the \"Islamic State\" organization. Of these, 189 were members of the regime "
                + "forces. At least 275 combatants of both sides were killed from 19 April to 7 May.";
        assertThat(sides("Syrian Observatory for Human Rights", 2018, text, 275))
                .doesNotContain("Syrian Observatory for Human Rights");
    }
}
