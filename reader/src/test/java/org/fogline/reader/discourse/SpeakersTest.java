package org.fogline.reader.discourse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fogline.reader.discourse.SpeakerKit.claims;
import static org.fogline.reader.discourse.SpeakerKit.sourcesOf;
import static org.fogline.reader.discourse.SpeakerKit.titled;

import java.time.LocalDate;
import java.util.List;
import org.fogline.model.Claim;
import org.junit.jupiter.api.Test;

class SpeakersTest {

    private static final LocalDate DAY = LocalDate.of(2019, 3, 4);

    private static List<String> sources(String text, int count) {
        return sourcesOf(claims(DAY, "Valley Wire", text), count);
    }

    @Test
    void officialsWithoutABodySpeakForTheStateOfTheText() {
        assertThat(sources("Seven militants were killed in clashes near Kunduz, Afghanistan, officials said.", 7))
                .containsExactly("Afghan government");
    }

    @Test
    void policeAreTheNationalForce() {
        assertThat(sources("Four soldiers were killed near Mogadishu in Somalia on Sunday, police said.", 4))
                .containsExactly("Somali Police Force");
    }

    @Test
    void unnamedCrowdIsItsPlainWord() {
        assertThat(sources("Nine villagers were killed in the attack near Maiduguri, two residents told reporters.", 9))
                .containsExactly("Residents");
        assertThat(sources("Nine villagers were killed in the attack near Maiduguri, witnesses said.", 9))
                .containsExactly("Witnesses");
    }

    @Test
    void spokesmanCountsAsHisBody() {
        assertThat(sources(
                        "The spokesman of the Libyan National Army, Colonel Salim Karrad, said that 12 soldiers were killed near Tripoli.",
                        12))
                .containsExactly("Libyan National Army");
    }

    @Test
    void whoTakesAnActUponHimselfSaysThatHeDidIt() {
        assertThat(sources(
                        "Al-Shabaab claimed responsibility for the killing of 12 soldiers near Afgoye in Somalia.", 12))
                .containsExactly("Al-Shabaab");
    }

    @Test
    void commanderSpeaksForHimself() {
        assertThat(sources(
                        "General Tomas Lindero, the regional commander, said that 12 soldiers were killed in the attack near Cali, Colombia.",
                        12))
                .containsExactly("Tomas Lindero");
    }

    @Test
    void ministryIsNamedByItsCountry() {
        assertThat(sources(
                        "The defence ministry said on Monday that 12 soldiers were killed near Baku, Azerbaijan.", 12))
                .containsExactly("Azerbaijani Ministry of Defence");
    }

    @Test
    void capitalStandsForItsGovernment() {
        assertThat(sources("Baku said 31 soldiers were killed in the fighting in Azerbaijan.", 31))
                .containsExactly("Azerbaijan");
    }

    @Test
    void documentsOwnOutletIsNeverASpeaker() {
        assertThat(sources("Twelve soldiers were killed near Kunduz, Afghanistan, residents told Valley Wire.", 12))
                .containsExactly("Residents");
        assertThat(sources("Our activists documented the death of 12 soldiers near Kunduz, Afghanistan.", 12))
                .isEmpty();
    }

    @Test
    void outletThatPassesOnStandsFirst() {
        assertThat(sources(
                        "The Israeli army, in a statement carried by Channel 12, said that 12 soldiers were wounded near Rafah.",
                        12))
                .hasSize(2)
                .first()
                .isEqualTo("Channel 12");
    }

    @Test
    void reportedSpeechGoesOnInItsParagraph() {
        List<Claim> claims = claims(
                DAY,
                "Valley Wire",
                "Four soldiers were killed near Mogadishu in Somalia, police said. Two militants were wounded.");
        assertThat(sourcesOf(claims, 2)).containsExactly("Somali Police Force");
    }

    @Test
    void lastNameInAHeadlineIsThePersonOfTheText() {
        List<Claim> claims = titled(
                "Karrad says 12 soldiers killed",
                DAY,
                "Valley Wire",
                "Governor Salim Karrad said that 12 soldiers were killed near Kunduz, Afghanistan.");
        assertThat(claims)
                .allSatisfy(claim -> assertThat(claim.attribution())
                        .hasSize(1)
                        .allSatisfy(by -> assertThat(by.source()).isEqualTo("Salim Karrad")));
    }

    @Test
    void headlinesSpeakerByKindIsTheOneNamedBelow() {
        List<Claim> claims = titled(
                "12 civilians killed in Somalia: rights body",
                DAY,
                "Valley Wire",
                "The Syrian Observatory for Human Rights said that 13 civilians were killed in the attack.");
        assertThat(sourcesOf(claims, 12)).containsExactly("Syrian Observatory for Human Rights");
    }

    @Test
    void eachSpeakerHasHisHalfOfASentence() {
        List<Claim> claims = claims(
                DAY,
                "Valley Wire",
                "The Taliban said 11 soldiers were killed near Kunduz, Afghanistan; residents said 14 soldiers were killed.");
        assertThat(sourcesOf(claims, 11)).containsExactly("Taliban");
        assertThat(sourcesOf(claims, 14)).containsExactly("Residents");
    }

    @Test
    void phrasesBehindTheVerbDoNotHideTheSpeaker() {
        assertThat(sources(
                        "A mine killed 12 soldiers near Kunduz, Afghanistan, the defence ministry said in a note made public on Sunday.",
                        12))
                .containsExactly("Afghan Ministry of Defence");
        assertThat(sources(
                        "Gunmen killed 14 farmers near Maiduguri, Nigeria, residents said in a call that was cut off after a minute.",
                        14))
                .containsExactly("Residents");
    }

    @Test
    void titleBeforeANameIsNoPartOfIt() {
        assertThat(sources("Transport Minister Rosa Quintero said that 12 soldiers died near Cali, Colombia.", 12))
                .containsExactly("Rosa Quintero");
    }

    @Test
    void whoIsDescribedBetweenNameAndVerbSpeaks() {
        assertThat(sources(
                        "A villager whom we met on the road counted 14 bodies after the attack near Kaya, Burkina Faso.",
                        14))
                .containsExactly("Villager");
    }

    @Test
    void pronounBehindASemicolonIsTheOneBeforeIt() {
        List<Claim> claims = claims(
                DAY,
                "Valley Wire",
                "Baku said 31 soldiers were killed in Azerbaijan. Yerevan said that five men were killed; it denied that its troops shelled Ganja.");
        assertThat(claims.stream()
                        .filter(claim -> claim.stance() == org.fogline.model.Stance.DENIES)
                        .flatMap(claim -> claim.attribution().stream())
                        .map(org.fogline.model.Attribution::source))
                .containsExactly("Armenia");
    }

    @Test
    void figureOfSomebodyIsHisWord() {
        assertThat(sources("The fighting near Goma went on. The ICRC's figure for January is 640 wounded.", 640))
                .containsExactly("International Committee of the Red Cross");
    }

    @Test
    void whoClosesAPassageHasToldWhatCameBefore() {
        List<Claim> claims = claims(
                DAY,
                "Valley Wire",
                "Gunmen ambushed a lorry of the police near Garissa in Kenya on Sunday. Nine reservists were killed, county commissioner Peter Lomuria told reporters. Three more were wounded.");
        assertThat(sourcesOf(claims, 9)).containsExactly("Peter Lomuria");
        assertThat(sourcesOf(claims, 3)).containsExactly("Peter Lomuria");
    }

    @Test
    void twoWhoSpeakTogetherAreBothNamed() {
        assertThat(sources(
                        "Militants killed 14 soldiers near Garissa in Kenya on Sunday, residents and the Kenya Red Cross said.",
                        14))
                .contains("Residents");
    }

    @Test
    void sourceThatContinuesBetweenCommasSpeaks() {
        assertThat(sources(
                        "The Libyan National Army said that 12 soldiers were killed near Tripoli. In Sirte, it continued, 21 soldiers were killed on Sunday.",
                        21))
                .containsExactly("Libyan National Army");
    }

    @Test
    void aPersonWithTheNameOfATownSpeaksBehindAccordingTo() {
        assertThat(sources(
                        "According to Zabi Amani, a police commander, 14 soldiers were killed in Kunduz, Afghanistan, on Sunday.",
                        14))
                .containsExactly("Zabi Amani");
    }

    @Test
    void whoIsToldOfBeforeTheCommaDoesNotSpeak() {
        assertThat(sources(
                        "Gunmen kidnapped 14 people near Kunduz in Afghanistan: a doctor, his driver and students, said Abdul Khateby.",
                        14))
                .containsExactly("Abdul Khateby");
    }

    @Test
    void closingSpeakersInThePluralSpeakInThePresentToo() {
        assertThat(sources("At least 60 tanks were burned near Kunduz, Afghanistan, Western diplomats estimate.", 60))
                .containsExactly("Western diplomats");
    }

    @Test
    void initialsArePartOfAName() {
        assertThat(sources("Twelve soldiers were killed near Kunduz, according to Lt. Gen. D. S. Hoodal.", 12))
                .containsExactly("D. S. Hoodal");
        assertThat(sources("Brigadier A. B. Lindero said that 12 soldiers were killed near Kunduz.", 12))
                .containsExactly("A. B. Lindero");
    }

    @Test
    void whoRegretsToAnnounceSpeaks() {
        assertThat(sources(
                        "The Afghan Ministry of Defence regrets to announce the death of 12 soldiers near Kunduz.", 12))
                .containsExactly("Afghan Ministry of Defence");
    }

    @Test
    void whoRecognisesHisDeadSpeaks() {
        assertThat(sources("The army attacked near Tiwinza on Friday. Peru recognises 38 dead.", 38))
                .containsExactly("Peru");
    }

    @Test
    void whatStandsBetweenTwoSayingsOfOnePaperItSaysToo() {
        String text =
                "The Afghan Ministry of Defence regrets to announce the death of 12 soldiers near Ghazni on Sunday. The communique said 38 insurgents were killed near Kunduz.\n"
                        + "In Herat seven shells fell on the bazaar and 14 people were wounded.\n"
                        + "Since Friday, the communique said, 74 insurgents have been killed.";
        assertThat(sources(text, 14)).containsExactly("Afghan Ministry of Defence");
    }

    @Test
    void lineOfAListOfHeadlinesMayCloseWithItsSpeaker() {
        String text = "Nine Malian soldiers killed in ambush near Mondoro – army\n"
                + "Burkina Faso: jihadists seize Djibo market, 40 villagers killed\n"
                + "Burkina Faso army says it lost 29 men at Djibo";
        assertThat(sources(text, 9)).containsExactly("Malian government");
        assertThat(sources(text, 29)).containsExactly("Burkina Faso government");
    }

    @Test
    void paperAndItsDayInBracketsBehindALineSayIt() {
        String text = "Headlines\n\n* GAM says it lost 11 men at Bireuen (AFP, 25/5)\n"
                + "* Marines' truck ambushed at Jambo Aye, 14 marines wounded (Lembah Indonesia, 23/5)";
        assertThat(sources(text, 11)).containsExactly("AFP", "Free Aceh Movement");
        assertThat(sources(text, 14)).containsExactly("Lembah Indonesia");
    }

    @Test
    void capitalBehindACountAloneSaysIt() {
        assertThat(sources("M23 shelled Goma on Sunday. Four more South African soldiers dead, Pretoria says.", 4))
                .containsExactly("South Africa");
    }

    @Test
    void ministryInACapitalIsThatStates() {
        assertThat(sources("The ministry in Bamako said that 15 jihadists were killed at Boulkessi.", 15))
                .containsExactly("Malian government");
    }

    @Test
    void whoPutOutAStatementSaysWhatFollows() {
        assertThat(sources(
                        "M23 shelled Goma on Sunday. The SANDF has now put out a statement. Three of its members were "
                                + "killed on Sunday.",
                        3))
                .containsExactly("South Africa");
    }
}
