package org.fogline.reader.discourse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fogline.reader.discourse.SpeakerKit.claims;

import java.time.LocalDate;
import java.util.List;
import org.fogline.model.ActorRole;
import org.fogline.model.Claim;
import org.fogline.model.Role;
import org.junit.jupiter.api.Test;

class WhoDidItTest {

    private static List<String> of(String outlet, LocalDate day, String text, String words, Role role) {
        Claim claim = claims(day, outlet, text).stream()
                .filter(candidate -> candidate.quote().text().contains(words))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no claim on: " + words));
        return claim.actors().stream()
                .filter(actor -> actor.role() == role)
                .map(ActorRole::actor)
                .toList();
    }

    private static List<String> doer(String outlet, LocalDate day, String text, String words) {
        return of(outlet, day, text, words, Role.INITIATOR);
    }

    @Test
    void gunmenAreTheGroupThatTheTextNames() {
        String text = "Gunmen attacked a village near Bamako, Mali, on Sunday. "
                + "Residents said the men belonged to Katiba Macina, a jihadist group.";
        assertThat(doer("Sahel Wire", LocalDate.of(2022, 5, 10), text, "Gunmen attacked"))
                .containsExactly("Katiba Macina");
    }

    @Test
    void aCountryBeforeTheWordForAnAttackIsWhereItHappened() {
        String text = "Terrorists killed 28 soldiers in a Niger ambush on Monday.";
        assertThat(doer("Sahel Wire", LocalDate.of(2019, 5, 16), text, "ambush"))
                .doesNotContain("Niger government");
    }

    @Test
    void partisanWordInANeutralMouthHasItsNeutralMeaning() {
        String text = "Separatists ambushed an army patrol near Bamenda, Cameroon, on Friday.";
        assertThat(doer("Gulf Courier", LocalDate.of(2021, 3, 8), text, "ambushed"))
                .containsExactly("Ambazonian separatists");
        assertThat(of("Gulf Courier", LocalDate.of(2021, 3, 8), text, "ambushed", Role.TARGET))
                .containsExactly("Cameroonian government");
    }

    @Test
    void adjectiveOfACountryTellsWhoseRebelsTheyAre() {
        String text = "Colombian guerrillas attacked a police station in Cauca on Monday. "
                + "The FARC said its men had been there.";
        assertThat(doer("Andes Wire", LocalDate.of(2012, 7, 10), text, "guerrillas attacked"))
                .containsExactly("FARC");
    }

    @Test
    void whoTellsOfItsEnemysLossesInflictedThem() {
        String text = "Three Russian tanks were destroyed near Avdiivka on Monday.";
        assertThat(doer("Ukrainian Armed Forces", LocalDate.of(2023, 11, 7), text, "tanks"))
                .containsExactly("Ukraine");
    }

    @Test
    void whoTakesATownTakesItFromItsEnemy() {
        String text = "The Taliban captured the town of Faizabad, Afghanistan, on Sunday.";
        assertThat(of("Oxus Wire", LocalDate.of(2021, 8, 2), text, "captured", Role.TARGET))
                .containsExactly("Afghan government");
    }

    @Test
    void theGroupIsTheArmedGroupNamedLast() {
        String text = "Al-Shabaab fighters stormed a base near Kismayo, Somalia, on Monday. "
                + "The group captured the town of Afmadow the next day.";
        assertThat(doer("Horn Wire", LocalDate.of(2020, 2, 4), text, "captured the town"))
                .containsExactly("Al-Shabaab");
    }

    @Test
    void totalsOfBothSidesHaveNoDoer() {
        String text = "The ministry said 31 soldiers and 80 Boko Haram fighters had been killed in Borno, Nigeria, "
                + "since the start of March.";
        List<Claim> found = claims(LocalDate.of(2020, 3, 30), "Lagoon Wire", text);
        assertThat(found)
                .flatExtracting(Claim::actors)
                .extracting(ActorRole::role)
                .doesNotContain(Role.INITIATOR, Role.TARGET);
    }

    @Test
    void housesOfVillagersAreNobodysLoss() {
        String text = "Boko Haram fighters burned 20 houses in a village near Maiduguri, Nigeria, on Friday.";
        List<Claim> found = claims(LocalDate.of(2020, 3, 30), "Lagoon Wire", text);
        assertThat(found)
                .flatExtracting(Claim::losses)
                .allSatisfy(loss -> assertThat(loss.sides()).isEmpty());
    }

    @Test
    void peacekeepersAreTheMissions() {
        String text = "Two Bangladeshi peacekeepers of MINUSCA were killed near Bangui, Central African Republic.";
        List<Claim> found = claims(LocalDate.of(2022, 10, 5), "Ubangi Wire", text);
        assertThat(found)
                .flatExtracting(Claim::losses)
                .allSatisfy(loss -> assertThat(loss.sides()).containsExactly("MINUSCA"));
    }

    @Test
    void attackersInAGroupsMouthAreThoseItFights() {
        String text =
                "Soldiers of the caliphate killed 40 of the attackers south of Damascus in Syria this week, where the "
                        + "Nusayri army opened a campaign. Hay'at Tahrir al-Sham gave up its posts to the army.";
        List<Claim> found = claims(LocalDate.of(2018, 5, 4), "Al-Naba", text);
        assertThat(found)
                .flatExtracting(Claim::losses)
                .singleElement()
                .satisfies(loss -> assertThat(loss.sides()).containsExactly("Syrian government and allies"));
    }

    @Test
    void attacksInAGroupsOwnBulletinAreItsOwn() {
        String text = "Bombardment of enemy trenches near Smara in Western Sahara on Sunday.";
        assertThat(doer("Polisario Front", LocalDate.of(1986, 3, 4), text, "Bombardment"))
                .containsExactly("Polisario Front");
    }

    @Test
    void killersOfASideAreNoPartiesToAClash() {
        String text = "Troops killed 40 Boko Haram fighters near Maiduguri, Nigeria, on Friday.";
        assertThat(doer("Lagoon Wire", LocalDate.of(2020, 3, 30), text, "killed"))
                .containsExactly("Nigerian government");
        assertThat(of("Lagoon Wire", LocalDate.of(2020, 3, 30), text, "killed", Role.TARGET))
                .containsExactly("Boko Haram");
    }

    @Test
    void halfACountryIsNotTheOtherHalf() {
        String text =
                "North Vietnam captured the town of Quang Tri in South Vietnam on Monday; 17 soldiers were killed.";
        assertThat(doer("Delta Wire", LocalDate.of(1972, 5, 2), text, "captured"))
                .containsExactly("North Vietnam");
    }

    @Test
    void rebelsAreNotTheJihadistsNamedBeforeThem() {
        String text = "Fighting went on in northern Syria between the Islamic State and other groups. "
                + "On Monday rebels killed seven regime soldiers near Azaz.";
        assertThat(doer("Mashriq Press", LocalDate.of(2014, 3, 12), text, "rebels killed"))
                .containsExactly("Syrian rebels");
    }

    @Test
    void whatACountryLeadsIsOfItsCoalition() {
        String text = "Saudi-led air strikes killed nine Houthi fighters in Yemen's Hajjah province on Sunday.";
        assertThat(doer("Gulf Courier", LocalDate.of(2021, 9, 14), text, "air strikes"))
                .containsExactly("Saudi-led coalition");
    }

    @Test
    void groupsOfAnOccupiedCountryFightWhoseArmyIsThere() {
        String text =
                "The Lion's Den launched an assault near Nablus in the West Bank on Friday, Palestinian residents said.";
        assertThat(of("Levant Wire", LocalDate.of(2022, 10, 12), text, "assault", Role.TARGET))
                .containsExactly("Israel");
    }

    @Test
    void theyBehindWhenAreThoseOfWhomWasJustTold() {
        String text =
                "The Algerian army said on Sunday that fighters of Al-Qaeda in the Islamic Maghreb had killed nine "
                        + "soldiers when they ambushed a lorry near Bouira.";
        assertThat(doer("Maghreb Wire", LocalDate.of(2014, 4, 20), text, "ambushed"))
                .containsExactly("Al-Qaeda in the Islamic Maghreb");
    }

    @Test
    void aPeopleThatBesiegesATownIsItsSide() {
        String text =
                "Hizballah attacked a patrol near Marjayoun in Lebanon on Monday. Israelis besieged the village of Blida "
                        + "after the attack.";
        assertThat(doer("Levant Wire", LocalDate.of(1992, 3, 12), text, "besieged"))
                .containsExactly("Israel");
    }

    @Test
    void ofThoseWhoLostMenInAnAttackTheGroupAttacked() {
        String text =
                "Six Yemeni soldiers and two assailants of Al-Qaeda in the Arabian Peninsula were killed in an attack on "
                        + "a military base in Abyan on Monday.";
        assertThat(doer("Gulf Courier", LocalDate.of(2019, 3, 18), text, "attack on"))
                .containsExactly("Al-Qaeda in the Arabian Peninsula");
    }

    @Test
    void whoAttacksOnlyCiviliansIsNotSaidToHaveAttackedTheState() {
        String text = "Boko Haram gunmen attacked farmers near Dikwa in Nigeria on Monday.";
        assertThat(of("Sahel Wire", LocalDate.of(2020, 5, 12), text, "attacked", Role.TARGET))
                .isEmpty();
    }

    @Test
    void anotherCountOfAnAttackHasItsDoers() {
        String text =
                "Al-Shabaab gunmen stormed a hotel in Mogadishu, Somalia, on Friday, killing 12 people, police said. "
                        + "A hospital put the dead at 15.";
        assertThat(doer("Horn Wire", LocalDate.of(2020, 8, 17), text, "at 15")).containsExactly("Al-Shabaab");
    }

    @Test
    void aShortNameBehindALongOneStandsInNoSubjectsWay() {
        String text = "Four people were killed after Boko Haram (JAS) gunmen raided a village in Borno on Monday.";
        assertThat(doer("Sahel Wire", LocalDate.of(2020, 2, 13), text, "raided"))
                .containsExactly("Boko Haram");
    }

    @Test
    void whatSomeoneIsAccusedOfIsHisDeed() {
        String text = "UNITA accused government forces in Lubango, Angola, of attacking its positions with artillery.";
        assertThat(doer("Gulf Courier", LocalDate.of(1993, 1, 8), text, "of attacking"))
                .containsExactly("Angolan government");
    }

    @Test
    void whoHoldsAPlaceStandsBeforeTheWord() {
        String text = "Rebels of UNITA attacked Angolan troops holding the bridge of Huambo on Monday.";
        assertThat(doer("Gulf Courier", LocalDate.of(1993, 1, 8), text, "holding the bridge of Huambo"))
                .containsExactly("Angolan government");
    }

    @Test
    void whoLeftDidNotForThatDoWhatIsToldNext() {
        String text = "Angolan soldiers withdrew from Cuito on Monday. "
                + "Residents counted at least seven people who died in attacks there.";
        assertThat(doer("Gulf Courier", LocalDate.of(1993, 1, 8), text, "seven people"))
                .isEmpty();
    }

    @Test
    void whoSuffersBySnipingDidNotSnipe() {
        String text = "Three Saudi soldiers were killed by sniping near Najran, Saudi Arabia, on Saturday evening.";
        LocalDate day = LocalDate.of(2019, 2, 10);
        assertThat(doer("Al-Masirah", day, text, "sniping")).doesNotContain("Saudi Arabia");
        assertThat(of("Al-Masirah", day, text, "sniping", Role.TARGET)).containsExactly("Saudi Arabia");
    }

    @Test
    void whoTellsOfItsEnemysAttackWasAttacked() {
        String text = "Israel said that Syria attacked its troops along the Golan Heights "
                + "and that Egypt attacked along the Suez Canal.";
        assertThat(of("Gulf Courier", LocalDate.of(1973, 10, 6), text, "Egypt attacked", Role.TARGET))
                .containsExactly("Israel");
    }

    @Test
    void twoFightEachOther() {
        String text = "Fifteen Philippine soldiers were killed in a firefight with Abu Sayyaf gunmen in Patikul, Sulu.";
        assertThat(of("Gulf Courier", LocalDate.of(2016, 8, 30), text, "firefight", Role.PARTY))
                .containsExactlyInAnyOrder("Abu Sayyaf", "Philippines");
    }

    @Test
    void aPaperWithTheNameOfACountryDoesNotSpeakForIt() {
        List<Claim> found = claims(
                LocalDate.of(2018, 7, 24),
                "Pakistan Today",
                "Soldiers killed nine Taliban near Kunduz, Afghanistan, on Sunday.");
        assertThat(found.get(0).actors()).contains(ActorRole.of("Afghan government", Role.INITIATOR));
    }

    @Test
    void whoIsBlamedBehindAnActHasDoneIt() {
        String text = "A bomb exploded outside a police station in Lima, Peru, on Monday, wounding three officers. "
                + "The attack was blamed on the Shining Path.";
        assertThat(doer("Andes Wire", LocalDate.of(1990, 7, 10), text, "exploded"))
                .containsExactly("Shining Path");
    }

    @Test
    void whoClaimsAnActBehindItHasDoneIt() {
        String text = "Two bombs went off in Belfast on Monday, killing two soldiers. "
                + "The Provisional IRA admitted that it had planted them.";
        assertThat(doer("Isles Wire", LocalDate.of(1974, 7, 10), text, "went off"))
                .containsExactly("Provisional IRA");
    }

    @Test
    void weaponIsOfThoseWhoLeftIt() {
        String text = "A booby trap left by Islamic State killed four residents near Baghouz, Syria, on Monday.";
        assertThat(doer("Gulf Courier", LocalDate.of(2019, 2, 12), text, "booby trap"))
                .containsExactly("Islamic State");
    }

    @Test
    void gunmenDressedAsSoldiersAreGunmen() {
        String text = "Gunmen dressed as policemen attacked a village near Bamako, Mali, on Sunday. "
                + "Residents said the men belonged to Katiba Macina, a jihadist group.";
        assertThat(doer("Sahel Wire", LocalDate.of(2022, 5, 10), text, "attacked"))
                .containsExactly("Katiba Macina");
    }

    @Test
    void shellsAreOfThoseWhoFiredThem() {
        String text = "Three women were killed by mortar shells that JNIM fighters fired on Gao, Mali, on Monday.";
        assertThat(doer("Sahel Wire", LocalDate.of(2022, 5, 10), text, "mortar shells"))
                .containsExactly("Jama'at Nusrat al-Islam wal-Muslimin");
    }

    @Test
    void whoDetonatesAVehicleIsNoWeapon() {
        String text = "JNIM detonated two booby-trapped vehicles at a post in Niafunke, Mali, on Friday.";
        assertThat(doer("Sahel Wire", LocalDate.of(2022, 5, 10), text, "detonated"))
                .containsExactly("Jama'at Nusrat al-Islam wal-Muslimin");
    }

    @Test
    void aHouseStruckFromTheAirIsNotTheEnemys() {
        String text =
                "Afghan soldiers and the Taliban fought in Kunduz. On Friday an Afghan helicopter fired on a house.";
        assertThat(of("Gulf Courier", LocalDate.of(2019, 2, 12), text, "helicopter fired", Role.TARGET))
                .isEmpty();
        String base =
                "Afghan soldiers and the Taliban fought in Kunduz. On Friday Afghan helicopters bombed a training camp.";
        assertThat(of("Gulf Courier", LocalDate.of(2019, 2, 12), base, "helicopters bombed", Role.TARGET))
                .containsExactly("Taliban");
    }

    @Test
    void rocketsOfWhichAStateTellsAreOfTheGroupBehindItsBorder() {
        String text =
                "Hezbollah fighters were killed near Bint Jbeil, Lebanon, today.\n\n129 rockets were fired at Haifa.";
        assertThat(doer("Israel Defense Forces", LocalDate.of(2006, 7, 26), text, "129 rockets"))
                .containsExactly("Hizballah");
    }

    @Test
    void aircraftAtAForceAreOfThePartyThatTells() {
        String text = "Ukrainian troops fought near Vovchansk, Ukraine, on Saturday.\n\n"
                + "On Sunday Ka-52 helicopters hit a concentration of manpower.";
        assertThat(doer("Russian Ministry of Defence", LocalDate.of(2024, 5, 13), text, "Ka-52"))
                .containsExactly("Russia");
    }

    @Test
    void whoSaysItIsNotWhoCame() {
        String text = "Gunmen of the Zetas fought marines in Tampico, Mexico, on Sunday.\n\n"
                + "The navy said that armed men travelling in trucks attacked marines.";
        assertThat(doer("Gulf Courier", LocalDate.of(2014, 5, 13), text, "armed men travelling"))
                .containsExactly("Los Zetas");
    }

    @Test
    void whatAPlaceIsOfDidNotAttack() {
        String text = "Boko Haram is at war with the army.\n\n"
                + "Nine civilians were killed in an attack in the eastern region of Nigeria on Sunday.";
        assertThat(doer("Gulf Courier", LocalDate.of(2014, 5, 13), text, "Nine civilians"))
                .doesNotContain("Nigerian government");
    }

    @Test
    void whoFellInTheAttackToldBeforeMadeIt() {
        String text = "Al-Shabaab stormed a base of Kenyan troops at El Adde, Somalia, on Sunday.\n\n"
                + "The attack left nine of the assailants dead, the Kenyan army said.";
        assertThat(doer("Gulf Courier", LocalDate.of(2014, 5, 13), text, "attack left nine"))
                .containsExactly("Al-Shabaab");
    }
}
