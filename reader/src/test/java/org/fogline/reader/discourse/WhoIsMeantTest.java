package org.fogline.reader.discourse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fogline.reader.discourse.SpeakerKit.claims;
import static org.fogline.reader.discourse.SpeakerKit.sourcesOf;

import java.time.LocalDate;
import java.util.List;
import org.fogline.model.Claim;
import org.fogline.model.ClaimType;
import org.junit.jupiter.api.Test;

/** Whom pronouns, offices and phrases mean that stand for a speaker, and how far what he says reaches. */
class WhoIsMeantTest {

    private static final LocalDate DAY = LocalDate.of(2019, 3, 4);

    private static List<String> sources(String text, int count) {
        return sources("Valley Wire", text, count);
    }

    private static List<String> sources(String outlet, String text, int count) {
        return sourcesOf(claims(DAY, outlet, text), count);
    }

    @Test
    void heIsTheSubjectOfTheSentenceBefore() {
        assertThat(sources(
                        "Shells killed 37 people near Gao in Mali, witnesses said. Mayor Hamid Karrad went to the town on Sunday. He said 14 villagers were killed by mortars.",
                        14))
                .containsExactly("Hamid Karrad");
    }

    @Test
    void theirSpokesmanIsOfTheForceAndNotOfWitnesses() {
        assertThat(sources(
                        "JNIM fighters left the town near Gao in Mali on Sunday, witnesses say. Their spokesman, Hamid Karrad, said 14 soldiers were killed.",
                        14))
                .containsExactly("Jama'at Nusrat al-Islam wal-Muslimin");
    }

    @Test
    void officeAloneMeansTheOneWhomTheTextNamesWithIt() {
        String text =
                "A provincial governor said on Monday that 14 villagers were killed by gunmen near Kaya in Burkina Faso."
                        + "\nThe governor, Hamid Karrad, told reporters that 37 soldiers were killed in the clashes.";
        assertThat(sources(text, 14)).containsExactly("Hamid Karrad");
    }

    @Test
    void peopleOfATownAreItsResidents() {
        assertThat(sources("The people of Kirkuk report that shells killed 14 soldiers on Sunday.", 14))
                .containsExactly("Residents");
    }

    @Test
    void sourcesOfOtherCirclesSpeakForNoState() {
        assertThat(sources("Shells killed 14 soldiers in Bunia in Congo, a humanitarian source said.", 14))
                .containsExactly("Humanitarian source");
    }

    @Test
    void staffSpeakForTheBodyThatTheyWorkFor() {
        assertThat(sources(
                        "Analysts at the Institute for the Study of War said 14 tanks were destroyed near Kherson.",
                        14))
                .containsExactly("Institute for the Study of War");
        assertThat(sources("A nurse at the Valley Hospital said shells killed 14 soldiers near Kirkuk.", 14))
                .containsExactly("Valley Hospital");
    }

    @Test
    void unknownBodyIsItsCapitalisedName() {
        assertThat(sources("Eastern Valley Command's press office said 14 militants were killed near Gao, Mali.", 14))
                .containsExactly("Eastern Valley Command");
    }

    @Test
    void ministryIsTheAuthorOfWhatItPublishes() {
        assertThat(sources(
                        "Ministry of Defence, Bamako",
                        "The Ministry said that 14 militants were killed in clashes near Gao, Mali, on Sunday.",
                        14))
                .isEmpty();
    }

    @Test
    void lettersOfACountryAreNoPronoun() {
        assertThat(sources("US officials said 14 militants were killed in clashes near Mosul in Iraq.", 14))
                .isNotEmpty();
    }

    @Test
    void chiefOfStaffIsNamedBehindTheComma() {
        assertThat(sources(
                        "Fourteen rebels were killed near Gao in Mali on Sunday, the chief of staff, General Hamid Karrad, told the assembly; the road is open.",
                        14))
                .containsExactly("Hamid Karrad");
    }

    @Test
    void insertedSpeakerSaysOnlyHisClause() {
        assertThat(sources(
                        "Gunmen killed 14 soldiers near Gao in Mali and, the survivors say, burned the village.", 14))
                .isEmpty();
    }

    @Test
    void whoTheArmySaysAreBackedEndsWithItsClause() {
        assertThat(sources(
                        "The fighters, who the army says are backed by Rwanda, killed 14 soldiers near Goma in Congo on Sunday.",
                        14))
                .isEmpty();
    }

    @Test
    void accordingToReachesNoFurtherThanItsSemicolon() {
        String text =
                "Shells killed 14 soldiers near Gori in Georgia; on Saturday bombs had killed 37 civilians, according to residents.";
        assertThat(sources(text, 14)).isEmpty();
        assertThat(sources(text, 37)).containsExactly("Residents");
    }

    @Test
    void figuresFromABodyAreItsWords() {
        assertThat(sources("According to figures from the Red Cross, 14 soldiers were killed by shells in Kirkuk.", 14))
                .containsExactly("International Committee of the Red Cross");
        assertThat(sources("By the mayor's count, 14 soldiers were killed by shells in Kirkuk.", 14))
                .containsExactly("Mayor");
    }

    @Test
    void menBelievedToBelongToAGroupSayNothing() {
        assertThat(sources(
                        "Residents said that gunmen believed to belong to Al-Shabaab killed 14 soldiers near Mogadishu in Somalia.",
                        14))
                .containsExactly("Residents");
    }

    @Test
    void forcesAlliedToABodySpeakForIt() {
        assertThat(sources(
                        "Forces allied to the Government of National Accord said they had captured 14 soldiers near Tripoli in Libya.",
                        14))
                .containsExactly("Government of National Accord");
    }

    @Test
    void whoDeclaresATruceMakesIt() {
        List<Claim> claims = claims(
                DAY,
                "Valley Wire",
                "The army left Gao in Mali on Sunday after clashes with rebels and declared a unilateral ceasefire.");
        assertThat(claims)
                .filteredOn(claim -> claim.type() == ClaimType.CEASEFIRE)
                .isNotEmpty()
                .allSatisfy(claim -> assertThat(claim.attribution()).isEmpty());
    }

    @Test
    void standingStateInAnAsideIsTheAuthors() {
        List<Claim> claims = claims(
                DAY,
                "Valley Wire",
                "The Red Cross blamed the Rapid Support Forces, which has besieged El Fasher since May, for the shelling of the market.");
        assertThat(claims)
                .filteredOn(claim -> claim.type() == ClaimType.SIEGE)
                .isNotEmpty()
                .allSatisfy(claim -> assertThat(claim.attribution()).isEmpty());
    }

    @Test
    void sameSourceIsTheOneNamedWithThatWord() {
        String text =
                "Gunmen killed 37 soldiers near Porga in Benin, a military source said. A party leader, Hamid Karrad, denied that rebels held the town."
                        + " The counter-attack killed 14 gunmen, the same source said.";
        assertThat(sources(text, 14)).isEqualTo(sources(text, 37));
    }

    @Test
    void wordForAMonitorInTheTitleIsNotTakenForItsName() {
        List<Claim> claims = SpeakerKit.titled(
                "At least 37 killed in clashes near Hajin, monitor says",
                DAY,
                "Valley Wire",
                "The Syrian Observatory for Human Rights keeps count of the war in Syria. On Sunday 14 soldiers were killed near Hajin, the monitor said.");
        assertThat(sourcesOf(claims, 14)).containsExactly("Syrian Observatory for Human Rights");
    }

    @Test
    void shareAndBareNumberGoOnWithWhatWasSaid() {
        assertThat(sources(
                        "Gunmen killed 37 people near Yala in Thailand, residents said on Wednesday. Fourteen died on the spot.",
                        14))
                .containsExactly("Residents");
    }

    @Test
    void nameInQuotationMarksIsNoSpeech() {
        assertThat(sources(
                        "Gunmen attacked the army near Bol in Chad, the Red Cross said.\n\nThe operation \"Wrath of Boma\" killed 14 soldiers on Sunday.",
                        14))
                .isEmpty();
    }
}
