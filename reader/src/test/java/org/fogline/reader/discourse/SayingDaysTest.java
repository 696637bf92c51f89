package org.fogline.reader.discourse;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.fogline.model.Attribution;
import org.fogline.model.Claim;
import org.fogline.model.DateRange;
import org.fogline.model.Loss;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The days on which something was said, and who says what stands in digests, logs and lists. */
class SayingDaysTest {

    private static final LocalDate WEDNESDAY = LocalDate.of(2015, 5, 6);
    private static final LocalDate TUESDAY = LocalDate.of(2015, 5, 5);

    @Test
    void whoWasReachedSpokeThatDay() {
        assertThat(saidOn(
                        "Reached by telephone on Tuesday, the mayor of Buni Yadi, Musa Bukar, said 24 men were abducted.",
                        24))
                .isEqualTo(TUESDAY);
        assertThat(saidOn(
                        "A spokesman for the Pakistani Taliban, who telephoned reporters in Peshawar on Tuesday, said the"
                                + " movement had lost seven men in Miranshah.",
                        7))
                .isEqualTo(TUESDAY);
    }

    @Test
    void aPaperHasItsDay() {
        assertThat(saidOn(
                        "Some forty militants were killed on Monday near Djibo, the general staff said in a statement that"
                                + " reached this paper on Tuesday.",
                        36))
                .isEqualTo(TUESDAY);
        assertThat(saidOn(
                        "Islamic State, in a statement put out on its channels on 3 May, claims that six soldiers were"
                                + " killed at Mandimba.",
                        6))
                .isEqualTo(LocalDate.of(2015, 5, 3));
        assertThat(saidOn(
                        "In a statement that six soldiers were killed on Tuesday, the army of Norland said no more.",
                        6))
                .isNull();
    }

    @Test
    void aFigureIsCorrectedOnTheDayBehindIt() {
        assertThat(saidOn("The army raised its toll from Friday's fighting near Kobane to 46 dead on Sunday.", 46))
                .isEqualTo(LocalDate.of(2015, 5, 3));
    }

    @Test
    void anItemOfADigestHasTheDayOfItsHeading() {
        List<Claim> claims = SpeakerKit.titled("What the radios said", WEDNESDAY, "Radio Watch", """
                1. Radio Burundi in French, 1830 gmt, 5 May. Rebels attacked the camp at Rugazi on Monday night and killed 13 civilians.

                2. The same station in Kirundi, 1900 gmt. Rebels ambushed a minibus at Mageyo and killed four soldiers.
                """);
        assertThat(SpeakerKit.sourcesOf(claims, 4)).containsExactly("Radio Burundi");
        assertThat(saidOn(claims, 4)).isEqualTo(TUESDAY);
        assertThat(saidOn(claims, 13)).isEqualTo(TUESDAY);
    }

    @Test
    void aLabelBeforeAnEventTellsWhoSaysTheLine() {
        List<Claim> claims = SpeakerKit.titled("Summary of claims", WEDNESDAY, "Monitor", """
                - Mariupol city council: six dead, including a girl, in a strike on a shelter.
                - General Staff: rebels attacked Donetsk, seven soldiers killed.

                [09:10] Breaking: nine soldiers killed in clashes near Luhansk.
                """);
        assertThat(SpeakerKit.sourcesOf(claims, 6)).containsExactly("Mariupol city council");
        assertThat(SpeakerKit.sourcesOf(claims, 9)).isEmpty();
    }

    @Test
    void aNumberedItemHasItsLabel() {
        List<Claim> claims = SpeakerKit.titled("Incidents of the day", WEDNESDAY, "Monitor", """
                (1) UNAMA: rebels shot dead two deminers in Kandahar.

                Hospital: 7 dead and 31 wounded in clashes.
                """);
        assertThat(SpeakerKit.sourcesOf(claims, 2)).hasSize(1);
        assertThat(SpeakerKit.sourcesOf(claims, 7)).containsExactly("Hospital");
    }

    @Test
    void allWhoSpeakAtABriefingSpokeOnItsDay() {
        List<Claim> claims =
                SpeakerKit.titled("Summary of the press conference, Joint Operations Command", WEDNESDAY, null, """
                Speakers: Brig. Gen. Yahya Rasool, spokesman of the Joint Operations Command

                1. Opening statement. Brig. Gen. Rasool said that 40 soldiers were killed near Mosul. Seven tanks were destroyed there.
                """);
        assertThat(SpeakerKit.sourcesOf(claims, 40)).containsExactly("Iraqi Joint Operations Command");
        assertThat(saidOn(claims, 40)).isEqualTo(WEDNESDAY);
        assertThat(saidOn(claims, 7)).isEqualTo(WEDNESDAY);
    }

    @Test
    void aNumberedPaperHasItsDay() {
        assertThat(saidOn(
                        "Sixty people died in clashes in April at Zamzam, OCHA says in its Situation Report No. 9 of 4 May.",
                        60))
                .isEqualTo(LocalDate.of(2015, 5, 4));
    }

    @Test
    void whoDescribesHimselfByADeedSpeaks() {
        List<Claim> claims = SpeakerKit.claims(
                WEDNESDAY,
                "Desk",
                "A Red Cross delegate who toured two hospitals said he had counted 300 people wounded in clashes.");
        assertThat(SpeakerKit.sourcesOf(claims, 300)).containsExactly("International Committee of the Red Cross");
    }

    @Test
    void thoseWhoLeadAPeopleSpeakForNoState() {
        List<Claim> claims = SpeakerKit.claims(
                WEDNESDAY, "Desk", "Kurdish authorities said nine people were killed when Turkish jets bombed Kobane.");
        assertThat(SpeakerKit.sourcesOf(claims, 9)).containsExactly("Kurdish authorities");
    }

    @Test
    void aGroupByItsSeatIsTheMonitor() {
        List<Claim> claims = SpeakerKit.claims(
                WEDNESDAY,
                "Desk",
                "The Syrian Observatory for Human Rights said rebels killed 12 soldiers near Idlib on Monday. The"
                        + " Britain-based group said six rebels also died.");
        assertThat(SpeakerKit.sourcesOf(claims, 6)).containsExactly("Syrian Observatory for Human Rights");
    }

    private static @Nullable LocalDate saidOn(String text, int count) {
        return saidOn(SpeakerKit.claims(WEDNESDAY, "Desk", text), count);
    }

    private static @Nullable LocalDate saidOn(List<Claim> claims, int count) {
        for (Claim claim : claims) {
            for (Loss loss : claim.losses()) {
                if (loss.count().low() == count) {
                    return claim.attribution().stream()
                            .map(Attribution::said)
                            .filter(said -> said != null)
                            .map(DateRange::from)
                            .findFirst()
                            .orElse(null);
                }
            }
        }
        throw new AssertionError("no loss of " + count + " in " + claims);
    }
}
