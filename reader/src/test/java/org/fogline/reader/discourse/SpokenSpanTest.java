package org.fogline.reader.discourse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fogline.reader.discourse.SpeakerKit.claims;
import static org.fogline.reader.discourse.SpeakerKit.sourcesOf;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class SpokenSpanTest {

    private static final LocalDate DAY = LocalDate.of(2019, 3, 4);

    private static List<String> sources(String text, int count) {
        return sourcesOf(claims(DAY, "Valley Wire", text), count);
    }

    @Test
    void verbBehindAnAside() {
        assertThat(sources(
                        "The mayor of Kirkuk, Hamid Karrad, put the toll of the clashes in Kirkuk at 25 soldiers.", 25))
                .containsExactly("Hamid Karrad");
        assertThat(sources(
                        "The Islamic State, in a statement carried by Amaq on Friday, claimed to have killed 14 soldiers near Hajin.",
                        14))
                .contains("Islamic State");
    }

    @Test
    void whoPassesItOnStandsFirstAlsoBehindTheSpeaker() {
        assertThat(sources("Fourteen soldiers were killed in Gao on Monday, a doctor said, according to Reuters.", 14))
                .containsExactly("Reuters", "Doctor");
        assertThat(sources("Fourteen soldiers were killed in Gao on Monday, Reuters quoted a doctor as saying.", 14))
                .containsExactly("Reuters", "Doctor");
    }

    @Test
    void whoRunsAnOutletIsNotItsName() {
        assertThat(sources(
                        "Fourteen soldiers were killed in Gao on Monday, the state-owned Daily Lantern newspaper said.",
                        14))
                .containsExactly("Daily Lantern");
    }

    @Test
    void bareNounBehindAnAsideIsWhatTheVerbPuts() {
        for (String aside : List.of("in a statement", "on their website", "over their radio, the Voice,")) {
            String told =
                    ("The Taliban, " + aside + ", put army dead near Kunduz, Afghanistan, at 25.").replace(",,", ",");
            assertThat(sources(told, 25)).as(told).containsExactly("Taliban");
        }
    }

    @Test
    void shareThatAnotherVoiceTellsIsItsOwn() {
        String text =
                "The army said 14 rebels were killed in an air strike near Gao on Monday. A doctor said 12 of the dead"
                        + " were farmers.";
        assertThat(sources(text, 12)).containsExactly("Doctor");
        assertThat(sources(text, 14)).doesNotContain("Doctor");
    }

    @Test
    void deadArePutByTheSpeaker() {
        assertThat(sources("The dead are put by residents at 29 soldiers since Sunday in Kirkuk.", 29))
                .containsExactly("Residents");
    }

    @Test
    void oneOfThemIsNamedBehindTheComma() {
        assertThat(sources(
                        "\"In the town alone 19 soldiers were killed on Monday\", claimed one of them, Hamid Karrad; nobody can tell.",
                        19))
                .containsExactly("Hamid Karrad");
    }

    @Test
    void whatIsQuotedBeforeTheSpeakerIsTheirs() {
        assertThat(sources(
                        "\"We received 19 dead since Sunday,\" Hamid Karrad, who runs the clinic in Jenin, told a reporter as the troops pulled out.",
                        19))
                .containsExactly("Hamid Karrad");
    }

    @Test
    void speakerBehindTheVerbIsNoPlaceBeforeIt() {
        assertThat(sources(
                        "At least 14 soldiers were killed in Bamako, Mali, on Monday, said Oumar Tarek, a doctor at the clinic.",
                        14))
                .containsExactly("Oumar Tarek");
    }

    @Test
    void accountFollowsAColon() {
        assertThat(sources(
                        "The Taliban gave their own version on Sunday: 83 soldiers killed near Kunduz, Afghanistan.",
                        83))
                .containsExactly("Taliban");
    }

    @Test
    void twoCountedCirclesSpeak() {
        assertThat(sources(
                        "Shells fell near Kirkuk on Tuesday, killing 37 people, two doctors and three residents said.",
                        37))
                .containsExactly("Doctors", "Residents");
    }

    @Test
    void oneOfACircleSpeaksForIt() {
        assertThat(sources("One of the residents told reporters that 37 fighters were killed near Kirkuk.", 37))
                .containsExactly("Residents");
    }

    @Test
    void dispatchWithADatelineGoesOnInReportedSpeech() {
        assertThat(sourcesOf(
                        claims(
                                DAY,
                                null,
                                "KIRKUK, Iraq, 4 March - A bomb killed 15 people near Kirkuk on Sunday, residents said. Six more were killed in hospital."),
                        6))
                .containsExactly("Residents");
    }
}
