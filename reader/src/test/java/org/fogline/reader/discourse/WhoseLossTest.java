package org.fogline.reader.discourse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fogline.reader.discourse.SpeakerKit.claims;
import static org.fogline.reader.discourse.SpeakerKit.sidesOf;

import java.time.LocalDate;
import java.util.List;
import org.fogline.model.Claim;
import org.fogline.model.Loss;
import org.fogline.model.Unit;
import org.junit.jupiter.api.Test;

class WhoseLossTest {

    private static List<String> sides(String outlet, String text, int count) {
        return sidesOf(claims(LocalDate.of(2019, 3, 4), outlet, text), count);
    }

    @Test
    void membersOfABodyAreItsLoss() {
        assertThat(sides("Valley Wire", "Two militants of the proscribed Lashkar-e-Taiba were killed in Kashmir.", 2))
                .containsExactly("Lashkar-e-Taiba");
    }

    @Test
    void possessiveIsTheActorNamedBefore() {
        assertThat(sides("Valley Wire", "South Africa said four of its soldiers were killed near Goma, Congo.", 4))
                .containsExactly("South Africa");
    }

    @Test
    void whoFightsForAGovernmentInHidingStandsForHimself() {
        assertThat(sides("Valley Wire", "The PDF said 14 of its fighters were killed in Sagaing, Myanmar.", 14))
                .containsExactly("People's Defence Forces");
    }

    @Test
    void aNationBeforeTheNounBehindAnotherNumberIsASide() {
        assertThat(sides("Valley Wire", "Fourteen French and three Malian soldiers were killed near Gao.", 14))
                .containsExactly("France");
    }

    @Test
    void whoIsForTheGovernmentIsItsSide() {
        assertThat(sides("Valley Wire", "Fourteen pro-government militants were killed in Marib, Yemen.", 14))
                .containsExactly("Yemeni government");
    }

    @Test
    void deathsAmongABodyAreItsLosses() {
        for (String told :
                List.of("There were 14 dead among the Taliban.", "He spoke of 14 deaths among the Taliban.")) {
            assertThat(sides("Valley Wire", "Clashes in Kunduz, Afghanistan. " + told, 14))
                    .as(told)
                    .containsExactly("Taliban");
        }
    }

    @Test
    void rebelsWhoDieInAStrikeOnAGroupAreItsMen() {
        String text =
                "The Colombian army bombed a camp of FARC dissidents in Cauca, Colombia, on Monday. Fourteen guerrillas"
                        + " died, the minister said. The ELN shot two policemen last week.";
        assertThat(sides("Valley Wire", text, 14)).containsExactly("FARC dissidents");
    }

    @Test
    void womenAmongFightersAreOfTheirSide() {
        String text =
                "The Tigers overran Elephant Pass in Sri Lanka on Monday. They put army dead at 1,000 and admitted"
                        + " losing 34 cadres, eight of them women.";
        assertThat(sides("Valley Wire", text, 8)).containsExactly("Liberation Tigers of Tamil Eelam");
    }

    @Test
    void armsGivenUpWithMenAreTheirs() {
        String text = "In Rakhine, Myanmar, 22 policemen surrendered to the Arakan Army with their weapons on Monday.";
        assertThat(sides("Valley Wire", text, 1)).containsExactly("Myanmar military");
    }

    @Test
    void deadInOnesOwnRanksAreTheSpeakers() {
        assertThat(sides("Valley Wire", "The Taliban reported 48 dead in their own ranks in Kunduz, Afghanistan.", 48))
                .containsExactly("Taliban");
    }

    @Test
    void bareNumberGoesWithTheNumberBefore() {
        assertThat(sides("Valley Wire", "Twelve Afghan soldiers were killed and 30 wounded near Kunduz.", 30))
                .containsExactly("Afghan government");
    }

    @Test
    void enemyInAPartysOwnBulletinIsItsEnemy() {
        assertThat(sides("Ukrainian Armed Forces", "The enemy lost 14 tanks near Avdiivka on Monday.", 14))
                .containsExactly("Russia");
    }

    @Test
    void civiliansHaveNoSide() {
        assertThat(sides(
                        "Valley Wire",
                        "Fourteen civilians were killed in clashes near Kunduz, Afghanistan, officials said.",
                        14))
                .isEmpty();
    }

    @Test
    void whoLostThemIsSaidByItsNameNotByTheNoun() {
        assertThat(sides("Ukrainian Armed Forces", "The enemy lost 37 soldiers near Avdiivka on Monday.", 37))
                .containsExactly("Russia");
    }

    @Test
    void aNationsMenAreItsFightersWhereItsStateFightsAnother() {
        String text = "Armenian and Azerbaijani troops fought near Jermuk on Monday. 135 Armenians surrendered.";
        assertThat(sides("Valley Wire", text, 135)).containsExactly("Armenia");
    }

    @Test
    void aNationsDeadAreNobodysFightersWhereNoOtherStateIsAtWarWithIt() {
        String text = "The government and the Islamic State fought near Mosul in Iraq. 849 Iraqis were killed.";
        assertThat(sides("Valley Wire", text, 849)).isEmpty();
    }

    @Test
    void whoPaysForWhatHeTakesHasLost() {
        String text =
                "Chadian troops took the town of Fada from the Libyan army on Monday for the loss of 18 dead and 54 "
                        + "wounded.";
        assertThat(sides("Valley Wire", text, 18)).containsExactly("Chad");
        assertThat(sides("Valley Wire", text, 54)).containsExactly("Chad");
    }

    @Test
    void menAreOfTheSideOfTheOfficersBesideThem() {
        String text = "Chinese guards fired on a Soviet patrol on Saturday. Two officers and 12 men were killed.";
        assertThat(sides("Valley Wire", text, 12)).containsExactly("Soviet Union");
    }

    @Test
    void thoseWhoSurrenderToAnotherStateAreTheirNationsFighters() {
        String text = "Azerbaijani troops stormed the town of Lachin on Monday; 135 Armenians surrendered.";
        assertThat(sides("Valley Wire", text, 135)).containsExactly("Armenia");
    }

    @Test
    void soldiersAreThoseOfTheCountryInWhichTheyFell() {
        String text = "JNIM fighters attacked an army post near Gao in Mali on Monday and another near Mopti in Mali. "
                + "In Niger, 61 soldiers were killed near Tillabéri on Tuesday, and troops fled from Ayorou in Niger.";
        assertThat(sides("Sahel Wire", text, 61)).containsExactly("Niger government");
    }

    @Test
    void positionsOfFightersAreTheirs() {
        String text = "US-led coalition strikes near Raqqa, Syria, destroyed 17 bunkers of Islamic State.";
        assertThat(sides("Valley Wire", text, 17)).containsExactly("Islamic State");
    }

    @Test
    void wordsInAnItemOnACountryAreToldByIt() {
        String text = "- INDIA: Maoists killed 4 policemen in Bijapur.\n- PAKISTAN: 12 soldiers died in Quetta.\n"
                + "- SOMALIA: Al-Shabaab attacked Qoryoley.\n";
        assertThat(sides("Valley Wire", text, 4)).containsExactly("India");
    }

    @Test
    void relativeClauseCountsTheLossesOfWhomItDescribes() {
        assertThat(sides(
                        "Valley Wire",
                        "The French shelled the town in Morocco. The Riffians, whose losses are put at 300, withdrew.",
                        300))
                .containsExactly("Rif Republic");
    }

    @Test
    void othersBesideSoldiersAreNoneOfThem() {
        String text = "A bomb killed two Somali soldiers and five others in Jowhar, Somalia.";
        assertThat(sides("Valley Wire", text, 2)).containsExactly("Somali government");
        assertThat(sides("Valley Wire", text, 5)).isEmpty();
    }

    @Test
    void othersHurtBesideDeadSoldiersAreSoldiers() {
        assertThat(sides("Valley Wire", "A bomb killed two Somali soldiers and wounded five others in Jowhar.", 5))
                .containsExactly("Somali government");
    }

    @Test
    void aForeignAgencyIsNoPartyToTheWar() {
        String text = "Armed separatists attacked a post in Wum, Cameroon, on Sunday, killing 17 soldiers.";
        assertThat(sides("Xinhua", text, 17)).containsExactly("Cameroonian government");
    }

    @Test
    void ofThemAreNotThoseWhoKilled() {
        String text = "Seleka rebels opened fire on French troops in Bangui, who killed 17 of them.";
        assertThat(sides("Valley Wire", text, 17)).containsExactly("Seleka");
    }

    @Test
    void ownLossesAreOfWhomTheSentenceTells() {
        String text = "The army killed 14 Al-Shabaab fighters while losing two of its own near Jowhar, Somalia.";
        assertThat(sides("Valley Wire", text, 2)).containsExactly("Somali government");
        assertThat(sides("Valley Wire", "Al-Shabaab put its own losses at nine in Jowhar, Somalia.", 9))
                .containsExactly("Al-Shabaab");
    }

    @Test
    void figureBehindNamedLossesIsTheirs() {
        assertThat(sides("Valley Wire", "Ethiopian losses now stand at 142 killed near Jowhar, Somalia.", 142))
                .containsExactly("Ethiopian government");
        assertThat(sides("Valley Wire", "The price for the Somali army was 42 dead near Jowhar.", 42))
                .containsExactly("Somali government");
    }

    @Test
    void civiliansOfAStateHaveNoSideEither() {
        assertThat(sides("Valley Wire", "Armenia shelled Ganja, Azerbaijan, which says 28 of its civilians died.", 28))
                .isEmpty();
    }

    @Test
    void hostagesWhoDieAreNobodysMen() {
        String text = "Russian commandos stormed the hospital held by Chechen separatists. 30 hostages were killed.";
        assertThat(sides("Valley Wire", text, 30)).isEmpty();
    }

    @Test
    void aCountryBeforeAColonSaysWhere() {
        String text = "Gunmen and soldiers fought in Quito, Ecuador, on Monday. Ecuador: 11 dead in a day of fighting.";
        assertThat(sides("Valley Wire", text, 11)).isEmpty();
    }

    @Test
    void coalitionOfRebelsIsNoState() {
        String text = "Seleka fighters attacked a post in Bambari, Central African Republic, killing 17 soldiers.";
        assertThat(sides("Valley Wire", text, 17)).containsExactly("Central African Republic government");
    }

    @Test
    void thoseKilledWereCaughtBefore() {
        String text = "Troops intercepted Al-Shabaab fighters near Afgoye, Somalia, on Monday and killed 17.";
        assertThat(sides("Valley Wire", text, 17)).containsExactly("Al-Shabaab");
    }

    @Test
    void nationalsKilledInTheirBaseAreItsForce() {
        String text = "Al-Shabaab attacked a Kenyan army base at Kulbiyow, Somalia, killing 57 Kenyans.";
        assertThat(sides("Valley Wire", text, 57)).containsExactly("Kenya");
    }

    @Test
    void deadOfAForceAreItsAlsoInTheMouthOfADoctor() {
        String text = "Al-Shabaab attacked Baidoa, Somalia. A doctor spoke of 31 government dead.";
        assertThat(sides("Valley Wire", text, 31)).containsExactly("Somali government");
    }

    @Test
    void whatIsRecoveredAfterAFightWasTheGroups() {
        String text = "Somali soldiers killed six Al-Shabaab fighters near Jowhar on Monday. "
                + "The following weapons were recovered: 17 rifles.";
        assertThat(sides("Valley Wire", text, 17)).containsExactly("Al-Shabaab");
    }

    @Test
    void ranksOfAForceStandAlsoBeforeItsName() {
        String text = "The Kenyan army said 41 men had been wounded in the ranks of Al-Shabaab near Jowhar, Somalia.";
        assertThat(sides("Valley Wire", text, 41)).containsExactly("Al-Shabaab");
    }

    @Test
    void onesOwnDeadAreNotThoseClaimedBehindThem() {
        String text =
                "Al-Shabaab fought Somali troops near Jowhar. It admitted 11 dead on its side while claiming that "
                        + "42 government troops were killed.";
        assertThat(sides("Valley Wire", text, 42)).containsExactly("Somali government");
    }

    @Test
    void officersOfNobodyNamedAreTheStates() {
        String text =
                "Al-Shabaab ambushed a patrol near Garissa in Kenya on Monday. Local people said 13 officers died.";
        assertThat(sides("Valley Wire", text, 13)).containsExactly("Kenya");
    }

    @Test
    void civilianContractorsHaveNoSide() {
        String text =
                "Al-Shabaab attacked the airport of Mogadishu, Somalia. Three soldiers and 12 civilian contractors died.";
        assertThat(sides("Valley Wire", text, 12)).isEmpty();
    }

    @Test
    void militantsAreTheBranchOfTheMovementThatTheTextNames() {
        String text =
                "Puntland forces captured two ISIS bases near Bosaso, Somalia. In the clashes 26 militants were killed.";
        assertThat(sides("Valley Wire", text, 26)).containsExactly("Islamic State in Somalia");
    }

    @Test
    void nationalityOfAGroupSaysNothingOfItsSide() {
        String text = "The army killed 16 Ugandan Allied Democratic Forces (ADF) rebels near Beni, DR Congo.";
        assertThat(sides("Valley Wire", text, 16)).containsExactly("Allied Democratic Forces");
    }

    @Test
    void otherMenOfTheSameNationGoWithItsSoldiers() {
        String text = "A bomb killed five Malian soldiers and wounded 13 Burkinabes at a camp near Gao, Mali.";
        assertThat(sides("Valley Wire", text, 5)).containsExactly("Malian government");
        String others = "A bomb killed five Malian soldiers near Gao, Mali. Four other Malians were injured.";
        assertThat(sides("Valley Wire", others, 4)).containsExactly("Malian government");
    }

    @Test
    void ourSideBeforeItsOwnFigureSaysNothingOfTheEnemys() {
        String text =
                "Units counter-attacked on Monday; the enemy lost 18 servicemen and a BMP, our side five servicemen.";
        assertThat(sides("Armenian Ministry of Defence", text, 18)).containsExactly("Azerbaijan");
        assertThat(sides("Armenian Ministry of Defence", text, 1)).containsExactly("Azerbaijan");
        assertThat(sides("Armenian Ministry of Defence", text, 5)).containsExactly("Armenia");
    }

    @Test
    void theDeadOfANationAreItsLossWhereTheyAreCounted() {
        String text = "Chinese troops attacked Indian posts on Sunday. A general put the Chinese dead at 400.";
        assertThat(sides("Valley Wire", text, 400)).containsExactly("China");
    }

    @Test
    void menOfWhoSpeaksAreOfHisSide() {
        String text = "A commander of the Taliban said 38 of his men and 11 Afghan soldiers were killed in Kunduz.";
        assertThat(sides("Valley Wire", text, 38)).containsExactly("Taliban");
    }

    @Test
    void whoIsForcedBackWithALossHasLostIt() {
        String text =
                "Chinese forces held the ridge near Seoul, Korea. A Turkish unit was forced back with the loss of 14 tanks.";
        assertThat(sides("Valley Wire", text, 14)).containsExactly("Turkey");
    }

    @Test
    void aBareFigureForThePriceIsOfTheThingsCountedBefore() {
        List<Claim> found = claims(
                LocalDate.of(1973, 10, 12),
                "Valley Wire",
                "Israeli planes shot down 20 Syrian aircraft on Thursday for the loss of two, an army spokesman said.");
        assertThat(sidesOf(found, 2)).containsExactly("Israel");
        assertThat(found.stream().flatMap(claim -> claim.losses().stream()).map(Loss::unit))
                .containsOnly(Unit.AIRCRAFT);
    }

    @Test
    void anUnknownBodyThatLosesMenAfterAnAttackIsOfThoseAttacked() {
        String text = "Chinese forces attacked the British brigade near Seoul on Sunday. The Fusiliers lost 62 men.";
        assertThat(sides("Valley Wire", text, 62)).containsExactly("United Kingdom");
    }

    @Test
    void theDeadWithAVerbOfTheirOwnAreNotWhoLostTheOthers() {
        String text = "Afghan troops suffered six dead, and 65 Taliban fighters were killed in Kunduz on Monday.";
        assertThat(sides("Valley Wire", text, 65)).containsExactly("Taliban");
    }

    @Test
    void casualtiesOfAForceIncludeItsDead() {
        String text = "Sri Lankan troops killed 20 Tamil Tigers near Jaffna. Army casualties included 12 dead.";
        assertThat(sides("Valley Wire", text, 12)).containsExactly("Sri Lankan government");
    }

    @Test
    void anAdjectiveBeforeADashAndAFigureSaysWhose() {
        String text = "The losses of the week in Vietnam:\n\nAmerican - 562 killed.\n\nSouth Vietnamese - 675 killed.";
        List<Claim> found = claims(LocalDate.of(1968, 5, 15), "Valley Wire", text);
        assertThat(sidesOf(found, 562)).containsExactly("United States");
        assertThat(sidesOf(found, 675)).containsExactly("South Vietnam");
    }

    @Test
    void lettersThatTheTextExplainsMeanThatBodyAlsoBehindAnArticle() {
        String text = "The Sri Lanka Army (SLA) shelled Jaffna on Sunday. Nine SLA soldiers were killed.";
        assertThat(sides("Valley Wire", text, 9)).containsExactly("Sri Lankan government");
    }

    @Test
    void aWordThatMeansAGroupOfLaterYearsDoesNotBringItIn() {
        List<Claim> found = claims(
                LocalDate.of(2008, 5, 15),
                "Valley Wire",
                "Government troops suffered six dead, and 65 rebels were killed near El Fasher, Sudan, on Monday.");
        assertThat(sidesOf(found, 65)).containsExactly("Sudan Liberation Movement");
    }

    @Test
    void communistTroopsAreThoseWhoFightTheState() {
        List<Claim> found = claims(
                LocalDate.of(1968, 5, 15),
                "Valley Wire",
                "South Vietnamese marines fought near Hue, Vietnam, on Monday. Ninety Communist soldiers were killed.");
        assertThat(sidesOf(found, 90)).containsExactly("Viet Cong");
    }

    @Test
    void moreDeadAreOfThoseToldOfJustBefore() {
        String text = "Rebels killed 16 Russian soldiers in Chechnya on Monday.\n\n"
                + "Three more were killed on Sunday when a mine blew up near Grozny.";
        assertThat(sides("Valley Wire", text, 3)).containsExactly("Russia");
    }

    @Test
    void whoDiesOfTheWoundedIsOfTheirSide() {
        String text = "A mine killed five Russian soldiers near Grozny in Chechnya and wounded 11, officials said.\n\n"
                + "Four of the wounded died later of their injuries.";
        assertThat(sides("Valley Wire", text, 4)).containsExactly("Russia");
    }

    @Test
    void severalMenHaveNoIts() {
        assertThat(sides(
                        "Valley Wire",
                        "The Afghan army said it killed 36 militants near Kunduz and that three of its soldiers were wounded.",
                        3))
                .containsExactly("Afghan government");
    }

    @Test
    void nobodyKillsHisOwnMen() {
        assertThat(sides(
                        "Valley Wire",
                        "Israeli troops hit a Hezbollah post near Khiam in Lebanon and killed nine of its men.",
                        9))
                .containsExactly("Hizballah");
    }

    @Test
    void assailantsAreThoseOfTheAttackTold() {
        assertThat(sides(
                        "Valley Wire",
                        "Taliban fighters raided a post of the Afghan army in Kunduz and nine of the assailants were killed.",
                        9))
                .containsExactly("Taliban");
    }

    @Test
    void kinOfSoldiersHaveNoSide() {
        assertThat(sides("Valley Wire", "The Taliban killed nine mothers of soldiers near Kunduz, Afghanistan.", 9))
                .isEmpty();
    }

    @Test
    void numberInTheNextSentenceGoesWithTheNumberBefore() {
        assertThat(sides(
                        "Valley Wire",
                        "Nine Afghan soldiers were killed in an ambush near Kunduz. Fourteen others were wounded.",
                        14))
                .containsExactly("Afghan government");
    }

    @Test
    void vigilantesAreThoseOfTheirPartOfTheCountry() {
        assertThat(sides("Valley Wire", "Bandits killed eleven vigilantes near Gusau in Zamfara, Nigeria.", 11))
                .containsExactly("Yan Sakai");
    }

    @Test
    void ourMenAreThoseOfTheBodyInTheTitle() {
        String text = "Six of our fighters gave their lives at Kyauktaw in Myanmar on Monday.";
        assertThat(sidesOf(SpeakerKit.titled("Arakan Army", LocalDate.of(2024, 1, 9), null, text), 6))
                .containsExactly("Arakan Army");
    }

    @Test
    void whoWasHurtBesideAForcesVehicleIsOfThatForce() {
        String text = "A roadside bomb went off under a pickup carrying rangers in Cho Airong, Thailand, on Monday; "
                + "13 were killed and 17 wounded.";
        assertThat(sides("Valley Wire", text, 13)).containsExactly("Thailand");
        assertThat(sides("Valley Wire", text, 17)).containsExactly("Thailand");
        String bus = "A bomb exploded as a bus carrying pilgrims passed a market in Yala, Thailand, on Monday; "
                + "13 were killed.";
        assertThat(sides("Valley Wire", bus, 13)).isEmpty();
    }

    @Test
    void membersOfSomeGroupAreNotTheAgencysThatTells() {
        String text = "Provinces, SANA – A unit of our armed forces clashed with a group that had tried to infiltrate "
                + "near Homs; 18 of its members were killed. The terrorists fled.";
        assertThat(sidesOf(claims(LocalDate.of(2014, 3, 8), null, text), 18))
                .isNotEmpty()
                .doesNotContain("SANA", "Syrian government and allies");
    }

    @Test
    void othersBesideSoldiersAndCiviliansHaveNoSide() {
        String text = "A car bomb in Kunduz, Afghanistan, killed three soldiers and a civilian and wounded 11 others.";
        assertThat(sides("Valley Wire", text, 11)).isEmpty();
    }

    @Test
    void themIsWhoOpensTheSentenceBefore() {
        String text = "Taliban fighters tried to reach the bridge in Kunduz, Afghanistan, on Monday. "
                + "Fourteen of them were killed.";
        assertThat(sides("Valley Wire", text, 14)).containsExactly("Taliban");
    }

    @Test
    void listGoesOnWithTheSideThatItNamedLast() {
        String text = "Statement of the Taliban on Kunduz, Afghanistan:\n\n"
                + "– killed of the Afghan army: 96 – captured: 12 – destroyed: 14 tanks";
        assertThat(sides("Taliban", text, 12)).containsExactly("Afghan government");
        assertThat(sides("Taliban", text, 14)).containsExactly("Afghan government");
    }

    @Test
    void aNationsDeadAreItsFightersInAWarOfStates() {
        String text = "Armenian and Azerbaijani troops fought near Jermuk on Monday. 135 Armenians dead.";
        assertThat(sides("Valley Wire", text, 135)).containsExactly("Armenia");
    }

    @Test
    void marinesAreThoseOfWhoFightsThere() {
        String text = "A sniper killed 13 Marines in Fallujah, Iraq, on Friday.";
        assertThat(sidesOf(claims(LocalDate.of(2004, 11, 13), "Valley Wire", text), 13))
                .containsExactly("United States");
        String isles = "A sniper killed 13 Marines in Marawi, Philippines, on Friday.";
        assertThat(sidesOf(claims(LocalDate.of(2017, 6, 9), "Valley Wire", isles), 13))
                .containsExactly("Philippines");
    }

    @Test
    void terroristsAreTheGroupThatTheParagraphNamedLast() {
        String text =
                "Troops met ISWAP fighters at Sabsawa in Borno State on Wednesday. Fourteen terrorists were killed.";
        assertThat(sidesOf(claims(LocalDate.of(2024, 7, 18), "Nigerian Army", text), 14))
                .containsExactly("Islamic State West Africa Province");
    }

    @Test
    void rebelsAreNoGroupThatTheTextDoesNotNameWhereItNamesAnother() {
        String text = "Allied Democratic Forces fighters raided a village near Mambasa in Ituri, Congo, on Friday. "
                + "The Congolese army said 14 rebels were killed.";
        assertThat(sidesOf(claims(LocalDate.of(2024, 5, 13), "Valley Wire", text), 14))
                .containsExactly("Allied Democratic Forces");
    }

    @Test
    void busesAreNobodysMateriel() {
        assertThat(sides("Valley Wire", "Taliban fighters burned 14 buses near Kunduz, Afghanistan, on Sunday.", 14))
                .isEmpty();
        assertThat(sides("Valley Wire", "Taliban fighters burned 14 tanks near Kunduz, Afghanistan, on Sunday.", 14))
                .containsExactly("Afghan government");
    }

    @Test
    void numberBehindCiviliansAndSoldiersHasNoSide() {
        String text = "The attack in Kunduz, Afghanistan, killed ten civilians and three soldiers and wounded 61.";
        assertThat(sides("Valley Wire", text, 61)).isEmpty();
    }

    @Test
    void numberBehindAPartGoesOnFromTheWhole() {
        String text = "Eight people, among them a soldier, were killed in Kunduz, Afghanistan, and 16 were wounded.";
        assertThat(sides("Valley Wire", text, 16)).isEmpty();
    }

    @Test
    void whoLeftBodiesBehindHasLostThem() {
        String text = "The Taliban fled from Kunduz, Afghanistan, on Sunday. They left 38 bodies behind.";
        assertThat(sides("Valley Wire", text, 38)).containsExactly("Taliban");
    }

    @Test
    void whatAGroupBroughtDownWasTheStates() {
        String text = "The Taliban said that a helicopter was brought down near Kunduz, Afghanistan, on Sunday.";
        assertThat(sides("Valley Wire", text, 1)).containsExactly("Afghan government");
    }

    @Test
    void whoLaysDownHisArmsIsAFighter() {
        String text = "The Afghan army and the Taliban fought in Kunduz, Afghanistan. On Sunday 61 men laid down their "
                + "arms, the Taliban said.";
        assertThat(sides("Valley Wire", text, 61)).containsExactly("Afghan government");
    }

    @Test
    void aNationsDeadAreItsFightersInTheMouthOfAGroupThatFightsThem() {
        String text =
                "Taliban fighters ambushed an Afghan convoy near Kunduz on Sunday. The Taliban said that 40 Afghans "
                        + "were killed in the ambush.";
        assertThat(sides("Valley Wire", text, 40)).containsExactly("Afghan government");
        String war = "Russian troops attacked Vovchansk, Ukraine, on Sunday. The General Staff in Kyiv said that 140 "
                + "Russians were killed on Monday in fighting.";
        assertThat(sidesOf(claims(LocalDate.of(2024, 5, 13), "Valley Wire", war), 140))
                .containsExactly("Russia");
    }

    @Test
    void ownRanksHoldForAllFiguresOfAListAndForNoOther() {
        String text = "The Taliban spoke of five dead and 29 wounded in their ranks in Kunduz, Afghanistan.";
        assertThat(sides("Valley Wire", text, 5)).containsExactly("Taliban");
        assertThat(sides("Valley Wire", text, 29)).containsExactly("Taliban");
        String both =
                "Afghan troops killed 300 Taliban fighters in Kunduz. The army spoke of 312, and of 48 dead in its "
                        + "own ranks.";
        assertThat(sides("Valley Wire", both, 312)).containsExactly("Taliban");
        assertThat(sides("Valley Wire", both, 48)).containsExactly("Afghan government");
    }

    @Test
    void anotherFigureIsForTheSameSide() {
        String text = "The Afghan army put its dead in Kunduz at 27 on Sunday. For the Taliban the figure was 140.";
        assertThat(sides("Valley Wire", text, 140)).containsExactly("Afghan government");
    }

    @Test
    void numberAtTheStartOfASentenceIsNoPartOfAName() {
        String text = "The mujahideen attacked Kunduz, Afghanistan.\n\nFourteen Mujahideen were martyred on Sunday.";
        assertThat(sides("Taliban", text, 14)).containsExactly("Taliban");
    }

    @Test
    void whoTendsTheWoundedHasNotLostThem() {
        String text = "Kenyan Red Cross: 30 injured brought to the hospital in Garissa, Kenya.";
        assertThat(sides("Valley Wire", text, 30)).isEmpty();
    }

    @Test
    void oneOfThoseInWhomAMineExplodedIsTheirs() {
        String text =
                "A mine exploded in a group of Free Syrian Army fighters near Azaz, Syria, on Sunday: one was killed "
                        + "and 14 were wounded.";
        assertThat(sides("Valley Wire", text, 14)).containsExactly("Free Syrian Army");
    }

    @Test
    void gunmenOfTheForcesOfAStateAreItsMen() {
        String text = "Fourteen soldiers and gunmen of the regime forces were killed near Homs, Syria, on Sunday.";
        assertThat(sides("Valley Wire", text, 14)).containsExactly("Syrian government and allies");
    }

    @Test
    void cavesAndWorkshopsForDronesAreAForces() {
        String text =
                "US-led coalition aircraft hit Islamic State near Raqqa, Syria, on Sunday and destroyed 17 caves.";
        assertThat(sides("Valley Wire", text, 17)).containsExactly("Islamic State");
    }

    @Test
    void armsRecoveredBehindAFightAreOfThoseWhoFellInIt() {
        String text = "Nigerian troops and Boko Haram fought near Gwoza on Monday.\n\n"
                + "On Tuesday troops killed five ISWAP fighters near Konduga, Borno. Fourteen rifles were recovered.";
        assertThat(sidesOf(claims(LocalDate.of(2021, 3, 4), "Valley Wire", text), 14))
                .containsExactly("Islamic State West Africa Province");
    }

    @Test
    void compatriotsAndChildrenAreNoFighters() {
        String text = "The coalition shelled Mushaki, Congo, on Sunday. Fourteen of our compatriots were killed.";
        assertThat(sidesOf(claims(LocalDate.of(2022, 3, 4), "M23", text), 14)).isEmpty();
        String house =
                "American drones bombed a house in Ghazni, Afghanistan, and killed a teacher and 14 of their children.";
        assertThat(sides("Valley Wire", house, 14)).isEmpty();
    }

    @Test
    void groupThatAnotherStateBacksIsTheGroup() {
        String text =
                "Houthi fighters shelled Marib, Yemen, on Sunday. Coalition jets struck back. The Iran-backed group "
                        + "said that 14 of its men were killed.";
        assertThat(sides("Valley Wire", text, 14)).containsExactly("Houthis");
    }

    @Test
    void aGroupOfAMovementSpeaksForItselfInItsPaper() {
        String text = "The mujahideen attacked the barracks at Gao in Mali on Sunday and killed 37 soldiers. "
                + "Fourteen of our brothers were martyred.";
        assertThat(sidesOf(claims(LocalDate.of(2019, 10, 31), "Az-Zallaqa", text), 14))
                .containsExactly("Jama'at Nusrat al-Islam wal-Muslimin");
    }

    private static final String GARISSA = "Al-Shabaab fighters clashed with Kenyan troops near Garissa on Monday. ";

    @Test
    void thingsAreOfWhomTheWordsBehindThemName() {
        assertThat(sides("Valley Wire", GARISSA + "Fourteen trucks belonging to the army were burned.", 14))
                .containsExactly("Kenya");
        assertThat(sides("Valley Wire", GARISSA + "Fourteen vehicles of the police were destroyed.", 14))
                .containsExactly("Kenya");
        assertThat(sides("Valley Wire", GARISSA + "The army seized 14 rifles from the militants.", 14))
                .containsExactly("Al-Shabaab");
    }

    @Test
    void aThirdIsOfTheSameSideAsTheTwoBefore() {
        String text = "Two Kenyan soldiers were killed near Garissa, Kenya, and a third died in hospital.";
        assertThat(sides("Valley Wire", text, 1)).containsExactly("Kenya");
    }

    @Test
    void fallenNationalsAreOfTheForceThatTheirStateHasThere() {
        String text = "Al-Shabaab stormed a base of Kenyan troops at El Adde, Somalia, on Friday. "
                + "Fourteen Kenyans were killed in the fighting.";
        assertThat(sides("Valley Wire", text, 14)).containsExactly("Kenya");
    }

    @Test
    void troopsOfANationAreItsOwnInEveryMouth() {
        assertThat(sides("Valley Wire", "Fourteen American troops were killed in Falluja, Iraq, on Monday.", 14))
                .containsExactly("United States");
    }

    @Test
    void whoRecordedDeadHasLostThem() {
        String text = "M23 rebels clashed with the Congolese army near Goma, Congo. The rebels deplored 14 killed.";
        assertThat(sides("Valley Wire", text, 14)).containsExactly("M23");
    }

    @Test
    void whoFellBackWithDeadHasLostThem() {
        String text = "Congolese soldiers attacked the M23 near Goma, Congo, on Monday. "
                + "The M23 withdrew before dawn with 14 killed.";
        assertThat(sides("Valley Wire", text, 14)).containsExactly("M23");
        String flight = "The M23 attacked Sake, Congo, on Monday. The rebels fled, leaving 14 bodies.";
        assertThat(sides("Valley Wire", flight, 14)).containsExactly("M23");
    }

    @Test
    void groupThatAnnouncesTheDeathOfAPersonHasLostHim() {
        String text = "Israel and Hezbollah traded fire in Lebanon on Sunday. "
                + "Hezbollah announced the death of Hasan Nur.";
        assertThat(sides("Valley Wire", text, 1)).containsExactly("Hizballah");
    }

    @Test
    void ofWhomNothingIsKnownIsNeverOfThoseWhomTheyStruck() {
        String text = "Unidentified men attacked army camps in Lusaka, Zambia, on Friday. "
                + "Fourteen assailants were killed, the army said.";
        assertThat(sides("Valley Wire", text, 14)).doesNotContain("Zambia");
    }

    @Test
    void whoAreToldToBeEliminatedAreNotTheSpeakersOwn() {
        String text = "Up to 14 servicemen of the 63rd Mechanised Brigade were eliminated near Bakhmut, Ukraine.";
        assertThat(sidesOf(claims(LocalDate.of(2022, 8, 14), "Russian Ministry of Defence", text), 0))
                .containsExactly("Ukraine");
    }

    @Test
    void theyAreNotWeWhoSpeak() {
        String text = "\"We lost five men and they lost 14,\" a spokesman for the Kenyan army said after a fight with "
                + "Al-Shabaab in Somalia.";
        assertThat(sides("Valley Wire", text, 14)).containsExactly("Al-Shabaab");
    }

    @Test
    void ofTwoWhoActTogetherNeitherHasLostWhatTheyDestroyed() {
        String text = "South African forces and UNITA destroyed 14 tanks south of Cuito Cuanavale, Angola.";
        assertThat(sidesOf(claims(LocalDate.of(1987, 11, 14), "Valley Wire", text), 14))
                .doesNotContain("UNITA", "South Africa");
    }

    @Test
    void bombUnderAMilitaryTruckStrikesTheState() {
        String text = "Boko Haram fights the army in Borno, Nigeria. A bomb destroyed 14 military trucks on Monday.";
        assertThat(sides("Valley Wire", text, 14)).containsExactly("Nigerian government");
    }

    @Test
    void aFightThatLedToADeathTookWhomItNames() {
        String text = "On Sunday a firefight ensued between troops and Boko Haram near Konduga, Nigeria, leading to the"
                + " death of 14 soldiers.";
        assertThat(sides("Valley Wire", text, 14)).containsExactly("Nigerian government");
    }

    @Test
    void aQuotedParticipleBehindAnAdverbIsStillTold() {
        String text =
                "Boko Haram fights the army in Borno, Nigeria. On Monday 14 insurgents were also \"neutralised\".";
        assertThat(sides("Valley Wire", text, 14)).containsExactly("Boko Haram");
    }
}
