package org.fogline.reader.discourse;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.fogline.model.Claim;
import org.junit.jupiter.api.Test;

/** Who says what in the summary of a briefing and in a list of what the papers lead with. */
class BriefingTest {

    private static final LocalDate DAY = LocalDate.of(2024, 6, 14);

    @Test
    void whoOpenedTheBriefingGoesOnInTheNextParagraph() {
        List<Claim> claims = SpeakerKit.titled(
                "Summary of the weekly press conference",
                DAY,
                null,
                "The spokesman of the Malian army said that a convoy had been ambushed near Gao.\n\n"
                        + "Displaced. In Menaka 14 civilians were killed on Monday when rebels shelled the market.");
        assertThat(SpeakerKit.sourcesOf(claims, 14)).containsExactly("Malian government");
    }

    @Test
    void aBodyAtTheHeadOfAParagraphSpeaksInIt() {
        List<Claim> claims = SpeakerKit.titled(
                "Notes from a press briefing in Gao",
                DAY,
                null,
                "1. Army. The spokesman of the Malian army said that a convoy had been ambushed near Gao.\n\n"
                        + "2. MINUSMA. In Menaka 14 civilians were killed on Monday when rebels shelled the market.");
        assertThat(SpeakerKit.sourcesOf(claims, 14)).containsExactly("MINUSMA");
    }

    @Test
    void whatStandsInBracketsWasNotSaidThere() {
        List<Claim> claims = SpeakerKit.titled(
                "Notes from a press briefing in Gao",
                DAY,
                null,
                "The spokesman of the Malian army said that a convoy had been ambushed near Gao. (In Menaka 14 civilians"
                        + " were killed on Monday when rebels shelled the market.)");
        assertThat(SpeakerKit.sourcesOf(claims, 14)).isEmpty();
    }

    @Test
    void anyOtherTextHasNoOpener() {
        List<Claim> claims = SpeakerKit.titled(
                "War in Mali",
                DAY,
                null,
                "The spokesman of the Malian army said that a convoy had been ambushed near Gao.\n\n"
                        + "Displaced. In Menaka 14 civilians were killed on Monday when rebels shelled the market.");
        assertThat(SpeakerKit.sourcesOf(claims, 14)).isEmpty();
    }

    @Test
    void anOutletSaysAllOfItsLine() {
        List<Claim> claims = SpeakerKit.titled(
                "What the papers say",
                DAY,
                null,
                "- Reuters: Army back in Menaka\n- Le Monde: The war nobody watches\n- Al Jazeera: Talks put off\n"
                        + "- The Valley Tribune: Bomb in Gao market. On Thursday 14 civilians were killed there.");
        assertThat(SpeakerKit.sourcesOf(claims, 14)).containsExactly("The Valley Tribune");
    }
}
