package org.fogline.reader.discourse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fogline.reader.discourse.SpeakerKit.claims;
import static org.fogline.reader.discourse.SpeakerKit.sourcesOf;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class RunningVoiceTest {

    private static final LocalDate DAY = LocalDate.of(2019, 3, 4);

    private static List<String> sources(String text, int count) {
        return sourcesOf(claims(DAY, "Valley Wire", text), count);
    }

    @Test
    void quotationOverSentencesIsWhosoClosesIt() {
        assertThat(sources(
                        "\"A bomb killed 14 soldiers near Kirkuk. Then shells killed 19 people in the market,\" Hamid Karrad, a teacher, said.",
                        14))
                .containsExactly("Hamid Karrad");
    }

    @Test
    void quotedParagraphIsWhoseSpokeBefore() {
        String text =
                "The Islamic State said in a statement on its channel that the fighting went on near Hajin in Syria.\n"
                        + "“On Sunday a vehicle was destroyed and 19 soldiers were killed near Hajin. The raid went on.”";
        assertThat(sources(text, 19)).containsExactly("Islamic State");
    }

    @Test
    void speakerWhoAddsHasSaidWhatStandsBetween() {
        assertThat(sources(
                        "Shells killed 37 people in Kirkuk, the Red Cross said. On Sunday 14 civilians were killed in the market. Others are missing, it added.",
                        14))
                .containsExactly("International Committee of the Red Cross");
    }

    @Test
    void standingStatesAreTheAuthors() {
        assertThat(sources(
                        "Shells killed 37 people in Kirkuk, residents said. The war has killed 9,000 people in the province.",
                        9000))
                .isEmpty();
    }

    @Test
    void channelOfTheSpeakersOwnPassesNothingOn() {
        assertThat(sources(
                        "The Islamic State said on its channel that 14 soldiers were killed near Hajin in Syria.", 14))
                .containsExactly("Islamic State");
    }

    @Test
    void agencyOfALetterNameThatTheCountryAlsoHasIsTheAgency() {
        assertThat(sources("Shells killed 14 soldiers near Gao in Mali, a trader told AFP.", 14))
                .containsExactly("AFP", "Trader");
    }

    @Test
    void whoReportedCitesAnother() {
        assertThat(sources("Fourteen soldiers were killed near Gao in Mali, Reuters reported, citing residents.", 14))
                .containsExactly("Reuters", "Residents");
    }

    @Test
    void lettersInBracketsMeanTheNameBeforeThem() {
        assertThat(sources(
                        "The Valley Rights Council (VRC) counts the dead of the war near Gao in Mali. On Sunday 14 civilians were killed by shells, the VRC said.",
                        14))
                .containsExactly("Valley Rights Council");
    }

    @Test
    void nameGoesOnBehindForAndOf() {
        assertThat(sources(
                        "The Collective for Justice in Kirkuk said 14 civilians were killed by shells near Kirkuk.",
                        14))
                .containsExactly("Collective for Justice in Kirkuk");
        assertThat(sources(
                        "The Cooperative for Peace and Dialogue said 14 civilians were killed by shells near Kirkuk.",
                        14))
                .containsExactly("Cooperative for Peace and Dialogue");
    }

    @Test
    void menWhoWereToldToDigAreNoSourceOfTheArmy() {
        assertThat(sources(
                        "Gunmen killed 14 villagers who had been told by the army to dig a trench near Kaya in Burkina Faso.",
                        14))
                .isEmpty();
    }

    @Test
    void itemsBelowASpeakerAreHis() {
        String text = "The Ministry of Defence of Azerbaijan announced on Monday evening:\n\n"
                + "1. Fourteen soldiers were killed near Talish on Sunday.\n\n"
                + "2. Shells killed 19 soldiers near Fuzuli on Monday.\n\n"
                + "In Stepanakert the fire killed 37 civilians.";
        assertThat(sources(text, 14)).containsExactly("Azerbaijani Ministry of Defence");
        assertThat(sources(text, 19)).containsExactly("Azerbaijani Ministry of Defence");
        assertThat(sources(text, 37)).isEmpty();
    }

    @Test
    void paragraphsBelowAStatementThatFollowsAreItsIssuers() {
        String text = "The Ministry of Defence of Azerbaijan has published the following statement.\n\n"
                + "Fourteen soldiers were killed near Talish on Sunday.\n\n"
                + "Shells killed 19 soldiers near Fuzuli on Monday.\n\n"
                + "Residents said 37 civilians had been killed there.";
        assertThat(sources(text, 14)).containsExactly("Azerbaijani Ministry of Defence");
        assertThat(sources(text, 19)).containsExactly("Azerbaijani Ministry of Defence");
        assertThat(sources(text, 37)).containsExactly("Residents");
    }

    @Test
    void aQuotationGoesOnOverParagraphsToItsClosingMark() {
        String text = "The Ministry of Defence of Azerbaijan issued its communiqué, of which the text follows:\n\n"
                + "\"Fourteen soldiers were killed near Talish on Sunday.\n\n"
                + "Shells killed 19 soldiers near Fuzuli on Monday.\"\n\n"
                + "In Stepanakert the fire killed 37 civilians.";
        assertThat(sources(text, 14)).containsExactly("Azerbaijani Ministry of Defence");
        assertThat(sources(text, 19)).containsExactly("Azerbaijani Ministry of Defence");
        assertThat(sources(text, 37)).isEmpty();
    }

    @Test
    void aLabelBehindATimeOfDayTellsWhoSaysTheLine() {
        String text = "07:10 Kenya Red Cross: 14 people killed near Garissa, Kenya. Another 19 wounded.\n"
                + "11:15 Explosions heard. Two guards killed near Garissa.";
        assertThat(sources(text, 14)).containsExactly("Kenyan Red Cross");
        assertThat(sources(text, 19)).containsExactly("Kenyan Red Cross");
        assertThat(sources(text, 2)).isEmpty();
    }

    @Test
    void aParagraphUpToOneWhoAddsIsHis() {
        assertThat(sources(
                        "The Islamic State said that it had attacked a camp near Hajin in Syria.\n\n"
                                + "A convoy was hit and 19 soldiers were killed near Hajin. Two vehicles were burnt, it added.",
                        19))
                .containsExactly("Islamic State");
    }

    @Test
    void theSourceThatAddsInTheNextParagraphSaidTheSentenceBefore() {
        assertThat(sources(
                        "A military source in Syria said that 14 soldiers were killed near Hajin. The attackers fled, leaving 19 dead.\n\n"
                                + "In Hama, the source added, two vehicles were destroyed.",
                        19))
                .containsExactly("Syrian government and allies");
    }

    @Test
    void statementInTheFirstPersonIsItsMakersToTheEnd() {
        String text =
                "The spokesman of the Baloch Liberation Front, Gwahram Baloch, said in a statement on Sunday that fighters attacked a post in Kech.\n"
                        + "Near Turbat a bomb killed 14 soldiers.\n"
                        + "Our fighters burned 3 vehicles near Panjgur and withdrew.";
        assertThat(sources(text, 14)).containsExactly("Baloch Liberation Front");
        assertThat(sources(text, 3)).containsExactly("Baloch Liberation Front");
    }

    @Test
    void outletThatSpeaksOfItselfMakesNoStatement() {
        String text =
                "The spokesman of the Baloch Liberation Front said in a statement on Sunday that fighters attacked a post in Kech.\n"
                        + "Near Turbat a bomb killed 14 soldiers. Our correspondent saw the bodies.";
        assertThat(sources(text, 14)).isEmpty();
    }

    @Test
    void labelsTellWhoseTurnItIsInADialogue() {
        String text =
                "HOST: The army chief, General Hamid Karrad, is with us. General Hamid Karrad said the battle near Gao in Mali is over. How many?\n"
                        + "KARRAD: Rebels attacked the base on Sunday. They killed 14 soldiers.\n"
                        + "HOST: On Monday shells killed 37 people in Gao.\n"
                        + "KARRAD: That has to be verified.";
        assertThat(sources(text, 14)).containsExactly("Hamid Karrad");
        assertThat(sources(text, 37)).isEmpty();
    }

    @Test
    void whoFindsAThingSaysNothing() {
        assertThat(sources(
                        "The Red Cross said troops found 14 bodies near Gao in Mali on Sunday and shells killed 37 people.",
                        37))
                .containsExactly("International Committee of the Red Cross");
    }

    @Test
    void paperIsTheBodysAndNotACrowdsThatWasCitedBetween() {
        String text = "The Malian army said in a statement on Sunday that the fighting near Gao was over. "
                + "The rebels fled into the hills, according to pilots. Soldiers killed 14 rebels, the statement said.";
        assertThat(sources(text, 14)).containsExactly("Malian government");
    }

    @Test
    void asSomeoneInformsIsWhatHeSays() {
        assertThat(sources("Shells killed 14 pupils in Gao, Mali, on Sunday, as the Red Cross informs.", 14))
                .containsExactly("International Committee of the Red Cross");
    }

    @Test
    void aMediumOfTheirOwnIsTheirVoice() {
        String text = "FARC fighters killed 14 soldiers near Cali, Colombia, according to their own radio.";
        assertThat(sources(text, 14)).containsExactly("FARC");
    }

    @Test
    void anAccountWithoutACommaIsItsOwners() {
        assertThat(sources("By the Red Cross's account 14 soldiers were killed near Gao, Mali.", 14))
                .containsExactly("International Committee of the Red Cross");
    }

    @Test
    void hoursAndTimesOfDayDoNotBreakWhatSomeoneTells() {
        String text = "According to survivors, gunmen entered the town of Gao in Mali on Saturday. "
                + "A garrison resisted for an hour. They shot 14 patients in the hospital.";
        assertThat(sources(text, 14)).containsExactly("Survivors");
    }

    @Test
    void communiqueOfAMovementThatCallsItselfAStateIsTheMovements() {
        String text =
                "The Ministry of Defence of the Saharan Arab Democratic Republic issued the following communique:\n"
                        + "\"Our units attacked Smara on Sunday. In the battle 14 enemy soldiers were killed.\"";
        assertThat(sourcesOf(claims(LocalDate.of(1981, 10, 16), "Valley Wire", text), 14))
                .containsExactly("Polisario Front");
    }

    @Test
    void thoseWhoAreEstimatedAtANumberSayNothing() {
        String text = "The Malian army said on Sunday that the fighting near Gao was over. "
                + "The main body of the rebels, estimated at 3,000, fled into the hills, according to pilots. "
                + "Soldiers killed 14 rebels, the communique says.";
        assertThat(sources(text, 14)).containsExactly("Malian government");
    }

    @Test
    void answersOfATranscriptAreThoseOfThePersonNamedBelow() {
        String text = "Q. Losses?\nA. From 3 December until last night 212 soldiers were killed near Jessore.\n"
                + "Q. Did the enemy shoot down 11 aircraft?\nA. That is not correct.\n"
                + "(Briefing by Major General A. B. Lindero, Chief of Staff, 9 December 1971; transcript.)";
        assertThat(sources(text, 212)).containsExactly("A. B. Lindero");
    }

    @Test
    void whoOpensAParagraphHasToldItsNextSentences() {
        assertThat(sources(
                        "The army said that rebels had attacked five towns near Gao in Mali. A bus was burned and 14 civilians died.",
                        14))
                .containsExactly("Malian government");
    }

    @Test
    void whoSpeaksInTheMiddleOfAParagraphHasNotToldTheRest() {
        assertThat(sources(
                        "Rebels attacked five towns near Gao in Mali on Sunday. A mayor said that a bus was burned. A rocket killed 14 civilians.",
                        14))
                .isEmpty();
    }

    @Test
    void sumsUpToTheDayOfSpeakingAreTheSpeakers() {
        assertThat(sources(
                        "The army said that rebels had attacked five towns near Gao in Mali. Over the past day, 14 civilians were killed.",
                        14))
                .containsExactly("Malian government");
    }

    @Test
    void whoDeniesTellsWhatHappenedInstead() {
        assertThat(sources(
                        "The M23 denied that it had shelled Goma. Its fighters had killed 14 soldiers near the airport.",
                        14))
                .containsExactly("M23");
    }

    @Test
    void onlyVoiceOfAReportGoesOnOverParagraphs() {
        String text = "Shells hit a base near Gao in Mali, the army said on Monday.\n\n"
                + "The strike killed 14 rebels.\n\n\"The fight goes on,\" the army said.";
        assertThat(sources(text, 14)).containsExactly("Malian government");
    }

    @Test
    void onlyVoiceEndsWhereAnotherSpeaks() {
        String text = "Shells hit a base near Gao in Mali, the army said on Monday. A gate was burned.\n\n"
                + "The strike killed 14 rebels.\n\nThe Red Cross said that it could not reach the base.";
        assertThat(sources(text, 14)).isEmpty();
    }

    @Test
    void agencyAndWhomItCitesGoOnTogether() {
        assertThat(sources(
                        "Reuters, citing the Red Cross, said that a market near Gao in Mali was shelled. The dead were taken to the town and 14 civilians were treated.",
                        14))
                .containsExactly("Reuters", "International Committee of the Red Cross");
    }

    @Test
    void itIsNotTheAgencyOfTheDateline() {
        assertThat(sources(
                        "BAMAKO (Reuters) - The defence ministry in Bamako denied that rebels held Gao in Mali. The army had lost 14 men, it said.",
                        14))
                .containsExactly("Malian Ministry of Defence");
    }

    @Test
    void accountThatIsAnnouncedComesInTheNextSentence() {
        assertThat(sources(
                        "A resident of Gao in Mali, who would not be named, gave a different account. Shells destroyed a school and killed 14 pupils.",
                        14))
                .containsExactly("Resident of Gao");
    }

    @Test
    void whoOnlyReportsAtTheHeadHasIssuedTheRest() {
        String text = "The General Staff of the Armed Forces of Ukraine reports.\n\n"
                + "During the past day, the enemy shelled Kherson.\n\nIn the city, 14 civilians were killed.";
        assertThat(sources(text, 14)).containsExactly("General Staff of Ukraine");
    }

    @Test
    void whoReportedThisGoesOnInTheNextParagraphs() {
        String text =
                "The army shelled towns near Gao in Mali. This was reported by the governor of Gao, Amina Sample.\n\n"
                        + "In the market, a shell killed 14 civilians.";
        assertThat(sources(text, 14)).containsExactly("Amina Sample");
    }

    @Test
    void whatALeadBeginsTheNextParagraphGoesOnWith() {
        String text = "Shells hit a market near Gao in Mali, the governor, Amina Sample, said.\n\n"
                + "A bus burned and 14 civilians died.\n\nThe Red Cross said that it could not reach the market.";
        assertThat(sources(text, 14)).containsExactly("Amina Sample");
    }

    @Test
    void whatHappenedElsewhereIsNoPartOfTheLead() {
        String text = "Shells hit a market near Gao in Mali, the governor, Amina Sample, said.\n\n"
                + "Elsewhere, a bus burned and 14 civilians died.\n\nThe Red Cross said that it could not reach the market.";
        assertThat(sources(text, 14)).isEmpty();
    }
}
