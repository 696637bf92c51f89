package org.fogline.reader.discourse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fogline.reader.discourse.SpeakerKit.claims;
import static org.fogline.reader.discourse.SpeakerKit.sourcesOf;
import static org.fogline.reader.discourse.SpeakerKit.titled;

import java.time.LocalDate;
import java.util.List;
import org.fogline.model.Claim;
import org.junit.jupiter.api.Test;

class SpeakerNamesTest {

    private static final LocalDate DAY = LocalDate.of(2019, 3, 4);

    private static List<String> sources(String text, int count) {
        return sourcesOf(claims(DAY, "Valley Wire", text), count);
    }

    @Test
    void nameBehindItsRankAndAComma() {
        assertThat(sources("A commander, Col. Salim Karrad, said that 12 soldiers were killed near Mosul, Iraq.", 12))
                .containsExactly("Salim Karrad");
        assertThat(sources("Nine rebels were killed near Nagpur, India, on Sunday, DIG Anil Verma told reporters.", 9))
                .containsExactly("Anil Verma");
        assertThat(sources(
                        "Nine rebels were killed near Nagpur, India, IGP (Operations) Anil Verma told reporters.", 9))
                .containsExactly("Anil Verma");
    }

    @Test
    void nameBehindTheBodyThatItsOfficeIsOf() {
        assertThat(sources(
                        "Deputy chief of the Russian General Staff Pavel Lindin admitted that 18 servicemen had been killed.",
                        18))
                .containsExactly("Pavel Lindin");
    }

    @Test
    void headOfADistrictKeepsItsPlace() {
        assertThat(sources("Five soldiers were killed on Monday, the prefect of Diffa said.", 5))
                .containsExactly("Prefect of Diffa");
        assertThat(sources("A nurse in Goma said that 14 soldiers were killed on Monday.", 14))
                .containsExactly("Nurse in Goma");
    }

    @Test
    void capitalOfTwoWordsIsNoPerson() {
        assertThat(sources("Phnom Penh said that 12 soldiers were killed at the border on Monday.", 12))
                .containsExactly("Cambodia");
    }

    @Test
    void mediumIsNamedByItsPlace() {
        assertThat(sources("Tehran Radio said that the bombing of the town killed 10 people.", 10))
                .containsExactly("Tehran Radio");
    }

    @Test
    void forceSpeaksForWhomItIsAlliedWith() {
        assertThat(sources(
                        "Forces loyal to the Libyan National Army said they had killed 18 fighters near Tripoli.", 18))
                .containsExactly("Libyan National Army");
    }

    @Test
    void wordMeansTheBodyNamedBefore() {
        assertThat(sources(
                        "The Islamic State lost ground near Hajin, Syria, on Sunday. The group said it had killed 11 soldiers.",
                        11))
                .containsExactly("Islamic State");
    }

    @Test
    void stateOfficeIsThatOfTheCountry() {
        assertThat(sources("The ombudsman's office counted 32 soldiers killed in Cali, Colombia, this month.", 32))
                .containsExactly("Colombian Ombudsman's Office");
    }

    @Test
    void whoDeniesSpeaksOnAsIt() {
        assertThat(sources(
                        "The Taliban said on Sunday that they had shelled a post near Kunduz. The Afghan Ministry of Defence rejected the claim."
                                + " It said that 21 militants had been killed.",
                        21))
                .containsExactly("Afghan Ministry of Defence");
    }

    @Test
    void bodyThatOpensTheSentenceBeforeIsIt() {
        assertThat(sources(
                        "The Taliban attacked a post near Kunduz, Afghanistan, on Sunday. It said that 21 soldiers had been killed.",
                        21))
                .containsExactly("Taliban");
        assertThat(sources("Aid workers of the Red Cross counted 44 soldiers killed near Kunduz, Afghanistan.", 44))
                .containsExactly("International Committee of the Red Cross");
    }

    @Test
    void countryThatOpensAHeadlineIsItsTopic() {
        assertThat(sourcesOf(
                        titled(
                                "Ecuador: 11 soldiers killed in ambush",
                                DAY,
                                "Valley Wire",
                                "Shots were heard in the night."),
                        11))
                .isEmpty();
    }

    @Test
    void surnameOpensAHeadline() {
        assertThat(sourcesOf(
                        titled(
                                "Lindero: 12 soldiers killed near Cali",
                                DAY,
                                "Valley Wire",
                                "The army withdrew from Cali, Colombia, President Tomas Lindero said on Saturday."),
                        12))
                .containsExactly("Tomas Lindero");
    }

    @Test
    void aSpokesmanSpeaksForHisBodyAlsoByHisNameAlone() {
        assertThat(sources(
                        "The spokesman of the Libyan National Army, Colonel Salim Karrad, said that fighting went on near Tripoli. "
                                + "Colonel Karrad said that 12 soldiers were killed.",
                        12))
                .containsExactly("Libyan National Army");
    }

    @Test
    void theKnownBodyInBracketsIsTheOneThatANameBeforeItMeans() {
        assertThat(sources("The Coast Armed Forces (M23) claimed on Monday the death of 14 soldiers near Goma.", 14))
                .containsExactly("M23");
    }

    @Test
    void whoSpeaksOnBehalfOfABodySpeaksForIt() {
        assertThat(sources(
                        "An unknown man said on behalf of M23 that its fighters had killed 14 soldiers near Goma.", 14))
                .containsExactly("M23");
    }

    @Test
    void whomAnOutletLearnedItFromSaysIt() {
        assertThat(sources(
                        "Gunmen killed 14 soldiers near Gao, Mali, on Monday, the paper learned from residents.", 14))
                .containsExactly("Residents");
    }

    @Test
    void aCapitalAheadTellsWhoseGeneralStaffSpeaks() {
        assertThat(sources(
                        "The Cypriot National Guard lost 37 men near Kyrenia. In Ankara, the General Staff announced that 57 soldiers had been killed.",
                        57))
                .containsExactly("Turkey");
    }

    @Test
    void anElectedOfficialIsOnePerson() {
        assertThat(sources("A local elected official spoke of 14 soldiers killed near Gao, Mali.", 14))
                .containsExactly("Local elected official");
    }

    @Test
    void lossesThatOneGivesAreSaidByHim() {
        assertThat(sources(
                        "The army fought near Goma on Monday. The Congolese army later gave its losses as 58 dead.",
                        58))
                .containsExactly("Congolese government");
    }

    @Test
    void underALetterheadTheIssuerIsTheAuthor() {
        String text = "REPUBLIC OF TOGO\nMinistry of Security\n\nCOMMUNIQUÉ\n\n"
                + "The government recalls that 14 soldiers were killed in an attack near Kpendjal on Monday.";
        assertThat(sourcesOf(claims(DAY, null, text), 14)).isEmpty();
    }

    @Test
    void aPersonOfOneNameKeepsTheTitle() {
        String text = "Mortars fell on the clinic in Goma. Fourteen people were killed there, said Dr Sample. "
                + "Sample spoke of 27 wounded.";
        assertThat(sources(text, 14)).containsExactly("Dr Sample");
        assertThat(sources(text, 27)).containsExactly("Dr Sample");
        assertThat(sources("Fourteen people were killed in Goma on Monday, said Dr Rami Sample, a surgeon.", 14))
                .containsExactly("Rami Sample");
    }

    @Test
    void aNameBeginsBehindWhatTheSentenceOpensWith() {
        assertThat(sources(
                        "In a press statement General Rami Sample explained that 14 rebels were killed near Goma.", 14))
                .containsExactly("Rami Sample");
        assertThat(sources("In a report Amnesty International said 14 people were killed near Goma.", 14))
                .containsExactly("Amnesty International");
    }

    @Test
    void anOutletPassesOnWhatItsOwnArmySays() {
        assertThat(sources(
                        "Israel attacked Syria on Monday. Damascus Radio, quoting a military spokesman, said that 14 "
                                + "Israeli soldiers were killed.",
                        14))
                .containsExactly("Damascus Radio", "Syrian government and allies");
    }

    @Test
    void aStatesOfficesAreNamedAfterIt() {
        assertThat(sources("Moldova's prosecutor general's office said 14 people were killed in Bender.", 14))
                .containsExactly("Prosecutor General's Office of Moldova");
        assertThat(sources("The Kenyan military prosecutor said 14 people were killed in Mandera.", 14))
                .containsExactly("Kenyan military prosecutor");
        assertThat(sources(
                        "Ukrainian troops held Kharkiv. In Kyiv, the General Staff said 14 Russian soldiers were killed.",
                        14))
                .containsExactly("General Staff of Ukraine");
    }

    @Test
    void whatABystanderSawIsKnownFromHim() {
        assertThat(sources("The road to Goma was open again. A driver saw 14 dead soldiers beside it on Monday.", 14))
                .containsExactly("Driver");
        assertThat(sources("Soldiers searched the road to Goma and saw 14 dead rebels beside it on Monday.", 14))
                .isEmpty();
    }

    @Test
    void aLabelMayHaveSeveralParts() {
        assertThat(sources(
                        "Rami Sample, spokesman of the Armenian defence ministry, on Facebook: 14 soldiers were killed.",
                        14))
                .containsExactly("Armenian Ministry of Defence");
        assertThat(sources("A doctor at Ayder hospital: 14 people were killed in Mekelle on Monday.", 14))
                .containsExactly("Ayder hospital");
        assertThat(sources("Balance for the period from 1 to 12 June: 14 terrorists were killed.", 14))
                .isEmpty();
    }

    @Test
    void aLetterheadWithADashIsNoHeadline() {
        String text = "Two of our patrols were shelled near Gornji Vakuf. Fourteen soldiers were killed there.";
        List<Claim> claims = SpeakerKit.titled("UNPROFOR - BOSNIA-HERZEGOVINA COMMAND", DAY, null, text);
        assertThat(sourcesOf(claims, 14)).isEmpty();
    }

    @Test
    void whoWorksAtANamedHealthCentreSpeaksForIt() {
        assertThat(sources("A nurse at the Jiga health centre said 14 people were killed in Jiga on Monday.", 14))
                .containsExactly("Jiga health centre");
    }

    @Test
    void whoSomebodyIsByAnotherBelongsToTheWordsForHim() {
        assertThat(sources("A brother of the village chief spoke of 14 people killed in Sossobe, Mali.", 14))
                .containsExactly("Brother of the village chief");
        assertThat(sources("Rami Sample fled Goma. His wife said 14 people had been killed there on Monday.", 14))
                .containsExactly("Wife");
    }

    @Test
    void aStationIsNamedBehindItsKind() {
        assertThat(sources("State-owned Radio Burundi said that 14 rebels had been killed in Bujumbura.", 14))
                .containsExactly("Radio Burundi");
    }

    @Test
    void aNicknameIsPartOfTheName() {
        assertThat(sources("UNITA's general secretary, Paulo Sample \"Gato\", said 14 soldiers died in Kuito.", 14))
                .containsExactly("Paulo Sample Gato");
    }

    @Test
    void aProvincesGovernmentIsNoStates() {
        assertThat(sources("The Assam government said 14 people were killed in Kokrajhar, India, on Monday.", 14))
                .containsExactly("Assam government");
    }

    @Test
    void whoBacksAGroupIsNotTheGroup() {
        assertThat(sources(
                        "Hezbollah fired rockets at Haifa, Israel. The Iran-backed group said 14 soldiers were killed.",
                        14))
                .containsExactly("Hizballah");
    }

    @Test
    void aSpokesmanMayStandBeforeHisName() {
        assertThat(sources(
                        "The spokesman of MINUSCA, Rami Sample, took part by video link. Mr Sample answered that 14 "
                                + "civilians were killed in Bangui.",
                        14))
                .containsExactly("MINUSCA");
    }

    @Test
    void anItemMayBeginWithItsStationInBrackets() {
        String text =
                "[Azerbaijani radio, Baku, 27 Feb] Soldiers seized the town of Khojaly. 14 people were killed.\n\n"
                        + "[Armenian radio, Yerevan, 27 Feb] Azerbaijani soldiers fled. 27 of them were killed near Khojaly.";
        List<Claim> claims = titled("From the archive", DAY, null, text);
        assertThat(sourcesOf(claims, 14)).containsExactly("Azerbaijani radio");
        assertThat(sourcesOf(claims, 27)).containsExactly("Armenian radio");
    }

    @Test
    void theSameNewspaperIsTheOneNamedLast() {
        assertThat(sources(
                        "Gunmen killed 26 people near Larbaa, Algeria, the newspaper El Watan reported. Nine shepherds "
                                + "were abducted, according to the daily Le Matin. The same newspaper wrote that 14 "
                                + "soldiers were killed.",
                        14))
                .containsExactly("Le Matin");
    }

    @Test
    void aNumberedPaperIsTheReportOfWhoIssuedIt() {
        List<Claim> claims = claims(
                DAY, null, "The Malian army said in its communiqué No. 27 that 14 jihadists were killed near Gao.");
        assertThat(claims.get(0).attribution().get(0).report()).isEqualTo("communiqué No. 27");
    }
}
