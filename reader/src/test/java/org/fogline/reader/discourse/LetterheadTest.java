package org.fogline.reader.discourse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fogline.reader.discourse.SpeakerKit.sidesOf;

import java.time.LocalDate;
import java.util.List;
import org.fogline.model.Claim;
import org.junit.jupiter.api.Test;

/** Whose words a text is in by the lines over its first sentence. */
class LetterheadTest {

    private static List<String> sides(LocalDate day, String text, int count) {
        List<Claim> claims = SpeakerKit.claims(day, null, text);
        return sidesOf(claims, count);
    }

    @Test
    void commandOfANamedForceIssuesTheText() {
        String text = "General Command of the Rapid Support Forces\n\nOffice of the Official Spokesman\n\n"
                + "Our forces took the garrison of Babanusa on Monday; 73 enemy soldiers were killed.";
        assertThat(sides(LocalDate.of(2025, 12, 2), text, 73)).containsExactly("Sudanese Armed Forces");
    }

    @Test
    void ministryWithoutACountryIsThatOfTheTheatre() {
        String text = "MINISTRY OF DEFENCE\n\nPress release\n\n"
                + "In the past day 14 of our servicemen fell near Kidal, Mali, and Gao.";
        assertThat(sides(LocalDate.of(2022, 5, 2), text, 14)).containsExactly("Malian government");
    }

    @Test
    void radioOfAMovementSpeaksForIt() {
        String text = "Voice of the Broad Masses of Eritrea, 1500 GMT\n\n"
                + "More than 420 enemy soldiers were killed near Keren on Sunday.";
        assertThat(SpeakerKit.claims(LocalDate.of(1986, 3, 3), null, text))
                .flatExtracting(Claim::losses)
                .flatExtracting(loss -> loss.sides())
                .containsOnly("Derg");
    }

    @Test
    void headlineOnAMovementIsNoLetterhead() {
        String text = "The Polisario Front in the desert war\n\nBy Jane Roe\n\n"
                + "In Western Sahara 31 soldiers were killed near Smara on Monday.";
        assertThat(sides(LocalDate.of(1986, 3, 3), text, 31)).containsExactly("Morocco");
    }

    @Test
    void reportHeadedByAMovementUsesItsWords() {
        String text = "LTTE Field Report\n\n"
                + "Our fighters beat back an advance near Nagarkovil on Tuesday; 17 enemy soldiers were killed.";
        assertThat(sides(LocalDate.of(2008, 4, 2), text, 17)).containsExactly("Sri Lankan government");
    }

    @Test
    void armySpokenOfInTheHeadTellsInItsOwnWords() {
        String text = "Army briefing, Srinagar, 3 July 1999\n\n"
                + "Own casualties in the action: 13 killed. Two enemy bunkers were taken; enemy artillery is silent.";
        assertThat(sides(LocalDate.of(1999, 7, 3), text, 13)).containsExactly("India");
    }

    @Test
    void officeThatSignsTellsWhoseTextItIs() {
        String text = "Our men took a bridge near Jessore on Tuesday and buried 26 enemy soldiers.\n\n"
                + "Eastern Command, New Delhi, 9 December 1971";
        assertThat(sides(LocalDate.of(1971, 12, 9), text, 26)).containsExactly("Pakistan");
    }

    @Test
    void countryOverASituationReportDidNotIssueIt() {
        String text =
                "MALI: Situation report, 2 May 2022\n\nIn the past day 14 of our colleagues were killed near Kidal.";
        assertThat(sides(LocalDate.of(2022, 5, 2), text, 14)).isEmpty();
    }

    @Test
    void unitWithoutANationIsOfWhoIssuesTheText() {
        String text = "MINISTRY OF DEFENCE, LONDON\nStatement read by the spokesman, 12 June 1982\n\n"
                + "The 3rd Battalion of the Sample Regiment took Mount Longdon near Stanley from the Argentines"
                + " yesterday. Eleven members of the Battalion died.";
        assertThat(sides(LocalDate.of(1982, 6, 12), text, 11)).containsExactly("United Kingdom");
    }

    @Test
    void pressServiceInTheHeadIsTheOneWhoTells() {
        String text = "FROM THE PRESS SERVICE OF THE PEOPLE'S MILITIA, DONETSK PEOPLE'S REPUBLIC\n"
                + "(translated from the Russian)\n\n"
                + "Near Uglegorsk the enemy lost 31 men. We have buried 14 of our comrades.";
        assertThat(sides(LocalDate.of(2015, 2, 3), text, 31)).containsExactly("Ukraine");
        assertThat(sides(LocalDate.of(2015, 2, 3), text, 14)).containsExactly("Donetsk People's Republic");
    }
}
