package org.fogline.reader.discourse;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.fogline.model.Claim;
import org.fogline.model.PlaceRelation;
import org.fogline.model.Where;
import org.fogline.reader.Passages;
import org.junit.jupiter.api.Test;

/** The places of claims: by heads of items, by names with their kinds, by nouns for areas, and of totals. */
class WhereTest {

    private static List<List<String>> read(String text) {
        return Passages.claims(LocalDate.of(2025, 3, 12), text).stream()
                .map(Claim::where)
                .map(places -> places.stream().map(Where::place).toList())
                .toList();
    }

    private static List<String> last(String text) {
        List<List<String>> all = read(text);
        return all.isEmpty() ? List.of("no claim") : all.get(all.size() - 1);
    }

    @Test
    void aHeadOfPlacesNamesTheNarrowestAndNoneWhereTheItemNamesOne() {
        String lead = "Events of the day in Indonesia\n\n";
        assertThat(last(lead + "- Pidie, Sarulangun: gunmen burnt two schools."))
                .containsExactly("Sarulangun");
        assertThat(last(lead + "- Pidie, Sarulangun: gunmen burnt two schools at Meurah."))
                .containsExactly("Meurah");
    }

    @Test
    void aPointOfTheCompassIsAPlaceOnlyInTheLandThatHasOneOfThatName() {
        assertThat(last("Week of the war in Nigeria\n\nTroops killed four rebels in the North Central."))
                .containsExactly("North-Central Nigeria");
        assertThat(last("Separatists in Cameroon\n\nRebels killed three soldiers in the North-West."))
                .containsExactly("North-West Region, Cameroon");
        assertThat(last("Shelling of Idlib in Syria\n\nIn the North West two rebels were killed."))
                .doesNotContain("North-West Region, Cameroon", "North-West Nigeria");
    }

    @Test
    void whereSomebodyIsFromIsNotWhereItHappened() {
        String story = "Raid in Somalia\n\nAl-Shabaab attacked a base in Mogadishu on Tuesday.\n\n";
        assertThat(last(story + "Three soldiers from Uganda and a civilian died in the attack, the mission said."))
                .containsExactly("Mogadishu");
        assertThat(last(story + "\"They burnt two trucks,\" said Amin Dorra, a police officer from Afgoye in Lower"
                        + " Shabelle."))
                .containsExactly("Mogadishu");
    }

    @Test
    void aHeadThatIsAlonePlacesWhatFollows() {
        assertThat(last("Advisory\n\nIncident 4. 3 March, 60 km southeast of Aden. A missile hit a ship."))
                .containsExactly("Aden");
    }

    @Test
    void aBareCapitalBesideThePlaceOfATitleIsItsGovernment() {
        assertThat(read("Cabinda: rebels say they killed 14 soldiers, Luanda silent\n\nMore follows.")
                        .get(0))
                .containsExactly("Cabinda");
    }

    @Test
    void harmToldOfAnotherPlaceInPassingDoesNotMoveTheStoryThere() {
        String text = "Raid on Gao leaves ten dead\n\n"
                + "Ten soldiers were killed when gunmen stormed their camp in Gao on Monday, the army said.\n\n"
                + "Thirty people have been wounded in Ansongo.\n\n"
                + "The gunmen took two vehicles and burnt the post, the army said.";
        assertThat(last(text)).containsExactly("Gao");
        Claim raid = Passages.claims(LocalDate.of(2025, 3, 12), text).get(3);
        assertThat(raid.why())
                .filteredOn(reason -> reason.field().equals("where"))
                .singleElement()
                .satisfies(reason -> assertThat(reason.note())
                        .startsWith("weighed ")
                        .contains("not taken: Ansongo (place-of-the-story, "));
    }

    @Test
    void theKindOfAPlaceMayStandBehindItsName() {
        assertThat(last("Report\n\nFive farmers were killed in the Oldbury farming district on Monday."))
                .containsExactly("Oldbury");
        assertThat(last("Report\n\nFive farmers were killed in the Oldbury Trust Land on Monday."))
                .containsExactly("Oldbury Trust Land");
        assertThat(last("Report\n\nIn the Marolik sub-sector three soldiers were captured."))
                .containsExactly("Marolik");
    }

    @Test
    void theWholeNameBehindItsKind() {
        assertThat(last("Report\n\nRebels attacked the village of Nova Zambezia, killing three men."))
                .containsExactly("Nova Zambezia");
        assertThat(last("Report from Peru\n\nSixteen people were killed in San Miguel del Ene."))
                .containsExactly("San Miguel del Ene");
    }

    @Test
    void whereAVictimIsFromIsNotWhereItHappened() {
        assertThat(last("Report\n\nGunmen in Warrenpoint killed a man, Mr John Doe, aged 29, of London."))
                .containsExactly("Warrenpoint");
    }

    @Test
    void aWaterThatIsCrossedIsNotWhereItHappened() {
        assertThat(last("Report\n\nShells fell on Maungdaw on Monday. Some 7,000 people fled across the Olbar River."))
                .doesNotContain("Olbar River");
    }

    @Test
    void theProvinceIsThatOfThePlaceNamedBefore() {
        assertThat(last("Report\n\nA drone hit a car in Izium on Monday. Since January 280 people of the province have"
                        + " been killed."))
                .containsExactly("Kharkiv Oblast");
    }

    @Test
    void totalsAreOfTheAreaThatTheTitleNames() {
        assertThat(last("Fighting in Sinaloa\n\nCULIACÁN, March 9 — Two soldiers were wounded in Mazatlán on Saturday."
                        + "\n\nSome 300 people have been killed since January."))
                .containsExactly("Sinaloa");
    }

    @Test
    void withoutATitleTotalsAreOfTheAreaThatHoldsItsPlaces() {
        assertThat(last("Bulletin\n\nA shell killed two men in Hadrut on Sunday.\n\nA shell killed one man in"
                        + " Stepanakert on Monday.\n\nSince the war began 31 civilians have been killed."))
                .containsExactly("Nagorno-Karabakh");
    }

    @Test
    void theTotalOfAProvincesBodyIsOfTheProvince() {
        assertThat(last("Strike on Rafah\n\nA strike killed nine people in Rafah on Sunday.\n\nSince October 36,050"
                        + " people have been killed, the Gaza Health Ministry said."))
                .containsExactly("Gaza Strip");
    }

    @Test
    void aDatelineMayEndWithAColon() {
        assertThat(last("Report\n\nNew Delhi, March 9: The army said four soldiers were killed in Srinagar."))
                .containsExactly("Srinagar");
    }

    @Test
    void whereTheWoundedAreBroughtIsNotWhereItHappened() {
        assertThat(last("Report\n\nMilitiamen attacked Bule on Monday.\n\nSixty-two people were killed, and 36 of the"
                        + " injured were taken to Bunia."))
                .doesNotContain("Bunia");
    }

    @Test
    void whatAnotherVerbBehindTheClaimTakesIsNotItsPlace() {
        assertThat(read("Report\n\nA bomb exploded in San Salvador on Sunday. Volunteers have taken out 139 dead, but"
                                + " cannot enter Soyapango.")
                        .stream()
                        .flatMap(List::stream))
                .doesNotContain("Soyapango");
    }

    @Test
    void aLineOfHeldLandIsOfThePartThatFollows() {
        assertThat(last(
                        "Report from India\n\nTwo soldiers were killed in a clash along the Line of Control in the Machil"
                                + " sector."))
                .containsExactly("Machil");
    }

    @Test
    void aDirectionAloneIsNoName() {
        assertThat(last("Report from Angola\n\nThe system fell into Western hands. Four soldiers were killed in"
                        + " Menongue."))
                .containsExactly("Menongue");
    }

    @Test
    void aTableOfLossesBeforeAnyPlaceIsOfTheWholeText() {
        assertThat(
                        read("RESULTS OF THE OPERATION\n\n- Rebels killed: 886\n- Soldiers killed: 58\n\nEvents of the day in"
                                        + " Aceh\n\n- Pidie, Tangse: a soldier was killed in an ambush.")
                                .get(0))
                .doesNotContain("Tangse");
    }

    @Test
    void namesInARowAreAllPlaces() {
        assertThat(last("Report\n\nMilitiamen attacked Djorlo, Koloye and Tamadjour, three villages in the east."))
                .containsExactly("Djorlo", "Koloye", "Tamadjour");
    }

    @Test
    void aNameThatOnlyBeginsLikeAKnownOneIsItsOwn() {
        assertThat(last("Report\n\nRebels killed four men at Beni Ollari on Monday."))
                .containsExactly("Beni Ollari");
        assertThat(last("Report\n\nRebels killed four men along the Kwango River."))
                .containsExactly("Kwango River");
    }

    @Test
    void whatLiesOnAWayLiesBetweenItsEnds() {
        assertThat(last("Report\n\nA mine on the road from Awasse to Dirkali killed two soldiers."))
                .containsExactly("Awasse", "Dirkali");
        assertThat(last("Report\n\nFour soldiers were killed near Mushaki, on the Sake axis."))
                .containsExactly("Mushaki");
    }

    @Test
    void thePlaceThatOpensASentenceHoldsTheUnknownOneInIt() {
        assertThat(last("Report\n\nIn Rutshuru, rebels attacked Kikuku and two children were killed."))
                .containsExactly("Kikuku");
    }

    @Test
    void theLandOfAPeopleIsItsCountry() {
        assertThat(last("Report\n\nJets struck six camps on Nigerian soil on Monday."))
                .containsExactly("Nigeria");
    }

    @Test
    void whereTheHurtAreTakenIsNotWhereItHappened() {
        assertThat(
                        last(
                                "Report\n\nRebels attacked Lanuza on Friday. Four soldiers were wounded and brought to a hospital in Tandag."))
                .containsExactly("Lanuza");
    }

    @Test
    void aHospitalWithTheNameOfATownStandsInIt() {
        assertThat(last("Report from Iraq\n\nHelicopters bombed Fallujah General Hospital, killing eight."))
                .containsExactly("Fallujah");
    }

    @Test
    void theTownIsTheOneThatWasCalledSo() {
        assertThat(
                        last(
                                "Report\n\nThe toll of the raid on the town of Homoine has reached 38, officials in Maputo said. They held the town until Sunday."))
                .containsExactly("Homoine");
    }

    @Test
    void aDirectionIsNoProvince() {
        assertThat(last("Report\n\nSixty tanks were destroyed north-west of Esztergom."))
                .containsExactly("Esztergom");
    }

    @Test
    void anOperationIsNotWhereItIsCalledAfter() {
        assertThat(last("Report\n\nIn the Karbala-1 operations the army liberated the city of Mehran."))
                .containsExactly("Mehran");
    }

    @Test
    void linesWithoutAMarkBehindThemAreHeadlines() {
        assertThat(read(
                        "News\n\nHeadlines this morning\nMissile kills seven at Marib mosque\nCoalition jets bomb Hodeidah airport\n"
                                + "Forces retake Mocha"))
                .containsExactly(List.of("Marib"), List.of("Hodeidah airport"), List.of("Mocha"));
    }

    @Test
    void namesOfPlacesThatBeginWithTheirKind() {
        assertThat(last("Report\n\nThree soldiers were killed on Mount Matebian on Monday."))
                .containsExactly("Mount Matebian");
    }

    @Test
    void peopleAreTakenFromWhereTheyWere() {
        assertThat(last("Report\n\nGunmen abducted nine women from the village of Marolik on Monday."))
                .containsExactly("Marolik");
    }

    @Test
    void aVillageMayBeCalledAsAGroupIs() {
        assertThat(last("Report\n\nThe mujahidin captured a spy of the army in the village of Islah."))
                .containsExactly("Islah");
    }

    @Test
    void aTitleMayHaveItsDay() {
        assertThat(last("Goma: what we know at 18h00, Sunday 3 February 2008\n\nTwo shells fell on the hotel."))
                .containsExactly("Goma");
    }

    @Test
    void whereAPartDiedIsNotWhereAllDid() {
        assertThat(last("Report\n\nIn Mirbat the army lost six men in all, including those on the Jebel Ollar."))
                .containsExactly("Mirbat");
    }

    @Test
    void theWordsBetweenNamesSayWhichLiesInWhich() {
        String lead = "Report from the Philippines\n\n";
        assertThat(last(lead + "Two rebels were killed in a clash in Barangay Tulunan, Bilar on Monday."))
                .containsExactly("Tulunan");
        assertThat(last(lead + "Two rebels were killed in a clash at Sitio Malinao, Barangay Tulunan."))
                .containsExactly("Sitio Malinao");
        assertThat(last(lead + "Two rebels were killed in a clash in San Mariano, Isabela on Monday."))
                .containsExactly("San Mariano");
        assertThat(last(lead + "Rebels attacked San Mariano, Isabela and Sulu on Monday, killing two soldiers."))
                .contains("Isabela");
        assertThat(last("Report from Peru\n\nA soldier was killed in a clash in Omaspata, Junín region, on Monday."))
                .containsExactly("Omaspata");
        assertThat(last("Report from Congo\n\nSix men were killed in Vusengo (Ituri province) on Monday."))
                .containsExactly("Vusengo");
        assertThat(last("Report from Thailand\n\nGunmen killed two rangers in Ban Lamae in tambon Koh Tulo of"
                        + " Narathiwat's Tak Bai district."))
                .containsExactly("Ban Lamae");
        assertThat(
                        last(
                                "Report from Congo\n\nSix men were killed in the Batulu chiefdom, Beni territory, eastern DRC."))
                .containsExactly("Batulu");
    }

    @Test
    void aNameGoesOnWhereTheGazetteerKnowsItsParts() {
        assertThat(last("Report from El Salvador\n\nRebels killed two soldiers in San Antonio Los Cedros on Monday."))
                .containsExactly("San Antonio Los Cedros");
        assertThat(last("Report from Colombia\n\nTwo soldiers were killed in a place called Cerro Gigante."))
                .containsExactly("Cerro Gigante");
        assertThat(last("Report from Indonesia\n\nGunmen killed four workers of PT Indo Mulia Baru in Wamena."))
                .containsExactly("Wamena");
        assertThat(last("Report from Myanmar\n\nJets bombed Nant Thar village on Monday, killing two women."))
                .containsExactly("Nant Thar");
        assertThat(last("Report from Myanmar\n\nJets bombed Kan Myint village on Monday, killing two women."))
                .containsExactly("Kan Myint");
    }

    @Test
    void theWordForAKindIsNoPartOfTheName() {
        assertThat(last("Report\n\nA jet bombed Taung Lwin Village on Monday, killing two women."))
                .containsExactly("Taung Lwin");
        assertThat(last("Report from Colombia\n\nTwo soldiers were killed in the southern Amazonian department of"
                        + " Caquetá."))
                .containsExactly("Caquetá");
    }

    @Test
    void aBodyIsCalledAfterAPlaceThatIsNotTheActs() {
        assertThat(last("Report from Myanmar\n\nThe Yesagyo People's Defence Force ambushed a convoy near Pakokku,"
                        + " killing five soldiers."))
                .containsExactly("Pakokku");
    }

    @Test
    void ofNamesakesTheOneThatTheWordsBesideItSay() {
        assertThat(last("Report from Peru\n\nTwo soldiers were killed in the highland department of Huancavelica."))
                .containsExactly("Huancavelica Region");
        assertThat(last("Report from El Salvador\n\nRebels killed a soldier in Santa Clara, San Vicente department."))
                .containsExactly("Santa Clara");
        assertThat(last("Report from Mexico\n\nGunmen killed five officers in the states of Jalisco and Colima."))
                .containsExactly("Jalisco", "Colima");
    }

    @Test
    void aDirectionBeforeTheKindIsNoDistance() {
        assertThat(Passages.claims(
                                LocalDate.of(2025, 3, 12),
                                "Report from El Salvador\n\nSix rebels were killed in the northeast province of Morazán.")
                        .get(0)
                        .where()
                        .get(0)
                        .relation())
                .isEqualTo(PlaceRelation.IN);
    }

    @Test
    void whatOnlySaysWhereAPlaceLiesIsNotWhereItHappened() {
        assertThat(last("Report from Mozambique\n\nInsurgents entered Manguela village, about 20 km south of Nampula,"
                        + " and killed two men."))
                .containsExactly("Manguela");
        assertThat(
                        last(
                                "Report from Mozambique\n\nInsurgents attacked Quirola in the district of Ibo, killing two men."))
                .containsExactly("Quirola");
        assertThat(last("Report from Mozambique\n\nTwo men were killed in the Nantola region of Muidumbe."))
                .containsExactly("Nantola");
        assertThat(last("Report from Nigeria\n\nGunmen killed 25 people in Gatava, a village in the Sabon Birni Local"
                        + " Government Area of Sokoto State."))
                .containsExactly("Gatava");
        assertThat(last("Report from Guatemala\n\nSoldiers attacked the hamlet of Quilom, 15 kilometres from Santa"
                        + " Cruz Ixtlapan, Huehuetenango, and killed 20 people."))
                .containsExactly("Quilom");
    }

    @Test
    void aHyphenJoinsTheDistrictsOfABorder() {
        assertThat(last("Report from India\n\nSix rebels were killed in a forest along the border of Bijapur-Dantewada"
                        + " districts."))
                .containsExactly("Bijapur", "Dantewada");
    }

    @Test
    void shortenedUnitsAndKindsAreNoPlaces() {
        assertThat(last("Report from the Philippines\n\nRebels attacked the 94th IB detachment at Purok Ibalon, Brgy."
                        + " Tulunan, killing two soldiers."))
                .doesNotContain("IB", "94th IB");
        assertThat(last("Report from South Sudan\n\nFighting erupted in Nasir Town on Sunday, killing three people."))
                .containsExactly("Nasir");
    }

    @Test
    void lettersBeforeAPostAreThoseWhoseItIs() {
        assertThat(last("Report from Mozambique\n\nRebels killed three soldiers at an FDS position near Mueda."))
                .containsExactly("Mueda");
        assertThat(last("Report from India\n\nTwo rebels were killed in J&K's Shopian."))
                .containsExactly("Shopian");
    }

    @Test
    void betweenAndHowFarOffOnlyTellWhereAPlaceLies() {
        assertThat(last("Report from Somalia\n\nSoldiers killed seven gunmen in a village called Qulane between Olgane"
                        + " and Mahas."))
                .containsExactly("Qulane");
        assertThat(last("Report from Myanmar\n\nTroops raided the village of Ywar Hlaing, three miles from Kawlin."))
                .containsExactly("Ywar Hlaing");
        assertThat(last("Report from Nigeria\n\nGunmen attacked Zakura. They returned to the village, 160 kilometres"
                        + " from the state capital, Gusau, and burnt ten homes."))
                .containsExactly("Zakura");
        assertThat(last("Report from Afghanistan\n\nSoldiers killed nine rebels in the Panjshir Valley northeast of"
                        + " Kabul."))
                .containsExactly("Panjshir Valley");
    }

    @Test
    void ofTheEndsOfAWayOnlyThePlaceWhereItRuns() {
        assertThat(last("Report from Myanmar\n\nRebels ambushed a convoy on the Monywa-Kalewa highway in Mingin and"
                        + " killed two soldiers."))
                .containsExactly("Mingin");
        assertThat(last("Report from Iran\n\nA bomb killed two guards on the Khash-Zahedan road in south-east Iran."))
                .containsExactly("Khāsh", "Zahedan");
    }

    @Test
    void aPartOfAPlaceIsNoRegionElsewhere() {
        assertThat(last("Report from Mozambique\n\nGuerrillas killed nine soldiers in Tete's Eastern region."))
                .containsExactly("Tete");
    }

    @Test
    void anAreaHoldsTheNameBehindItThatTheGazetteerLacks() {
        assertThat(last("Report from Somalia\n\nThe fighting broke out at the Galmudug forces base in the vicinity of"
                        + " Shebelaw. Five soldiers were killed."))
                .containsExactly("Shebelaw");
    }

    @Test
    void theWordsBehindACapitalTellOfIt() {
        assertThat(last("Report from Somalia\n\nThe group was behind a bombing in the capital Mogadishu that took some"
                        + " 600 lives."))
                .containsExactly("Mogadishu");
        assertThat(last("Report from Lebanon\n\nTwo men were killed in Tripoli. The highest cost was in Beirut, which"
                        + " was under siege for two months."))
                .containsExactly("Beirut");
    }

    @Test
    void theStoryGoesOnInWhatLiesWithinItsArea() {
        assertThat(last("Report from Vietnam\n\nThe action switched back to Binh Thuan Province. A company was met just"
                        + " north of Phan Thiet. The troops killed sixty-two guerrillas."))
                .containsExactly("Phan Thiết");
    }

    @Test
    void wardsAreKindsOfPlaces() {
        assertThat(last("Report from Nigeria\n\nGunmen killed three persons in Nzoro Council Ward."))
                .containsExactly("Nzoro");
    }

    @Test
    void anAdjectiveMayStandBetweenThePrepositionAndTheName() {
        assertThat(last("Report\n\nShells fell on Srebrenica on Saturday. Elsewhere nine people were killed in clashes"
                        + " in central Bosnia, officials said in Zagreb."))
                .containsExactly("Bosnia");
    }

    @Test
    void aTownDoesNotHoldTheLandInWhichItLies() {
        assertThat(last("Report\n\nEighty fighters were killed in areas outside Yemen's central city of Marib."))
                .containsExactly("Marib");
    }

    @Test
    void aProvinceMayLoseItsArticleAndADistrictBeCalledAfterAMountain() {
        assertThat(last("Report from Yemen\n\nSix soldiers were killed in the northern province of Jawf."))
                .containsExactly("Al Jawf");
        assertThat(last("Report from Yemen\n\nWarplanes bombed the Morad Mountain District and killed six soldiers."))
                .containsExactly("Morad Mountain District");
    }

    @Test
    void whereAttackersSetOutIsBesideThePointWhereTheTargetIsNamed() {
        assertThat(last("Report\n\nSerb troops were advancing on Gorazde from the direction of Rogatica."))
                .containsExactly("Goražde");
    }

    @Test
    void aFigureBetweenTwoNamesBeginsSomethingElse() {
        assertThat(last("Report from Turkey\n\nThree soldiers were killed in Kars, 4 in Mardin and 1 in Van."))
                .containsExactly("Kars", "Mardin", "Van");
    }

    @Test
    void aPlaceBeforeTheNounForABodyIsWhatTheBodyIsCalledAfter() {
        assertThat(last("Report from Indonesia\n\nGunmen attacked workers on the Brazza River. Two men died in the"
                        + " attack, according to the director of Papua Police."))
                .containsExactly("Brazza River");
    }

    @Test
    void aCapitalOfWhichSomethingIsSaidIsAPlace() {
        assertThat(last("Report\n\nDiyala had 30 killed. Baghdad was the worst affected with 379 killed."))
                .containsExactly("Baghdad");
    }

    @Test
    void whatStandsInBracketsOrBehindADistrictSaysWhereItLies() {
        assertThat(last("Report from India\n\nThree people were killed at Pallel (Tengnoupal)."))
                .containsExactly("Pallel");
        assertThat(last("Report from Indonesia\n\nClashes in Puncak district, Central Papua, killed four soldiers."))
                .containsExactly("Puncak");
    }

    @Test
    void aCapitalWithAColonBeforeAnotherPlaceIsWhereItWasWritten() {
        assertThat(
                        last(
                                "Report\n\nKabul: Gunmen stormed a checkpoint in northern Kunduz province, killing 15 policemen."))
                .containsExactly("Kunduz Province");
    }

    @Test
    void theFirstOfTwoNamesIsWhatTheNounBetweenThemSays() {
        assertThat(last("Report from Afghanistan\n\nClashes in Haidar Abat locality of Faiz Abad district killed two"
                        + " soldiers."))
                .containsExactly("Haidar Abat");
        assertThat(last("Report from Afghanistan\n\nThe rebels attacked posts in the Dasht-e Archi district of Kunduz"
                        + " and killed two soldiers."))
                .containsExactly("Dasht-e-Archi");
    }

    @Test
    void whatTheVerbAddsIsNarrowerThanTheLandOfTheEvent() {
        assertThat(last("Report from India\n\nThe blast in Bijapur district took place in Tarrum area on Wednesday and"
                        + " killed two constables."))
                .contains("Tarrum");
    }

    @Test
    void whatAnAsideSaysOfAPersonIsWhereHeIsFrom() {
        assertThat(last(
                        "Report from India\n\nA bomb exploded in Tarrum village. Two constables, among them Bharat Saru,"
                                + " a resident of Raipur, were killed in the blast."))
                .containsExactly("Tarrum");
    }

    @Test
    void aMineThatIsLaidIsNoPlace() {
        assertThat(last("Land mines killed two Russian soldiers in Chechnya on Monday."))
                .containsExactly("Chechnya");
    }

    @Test
    void aHillThatWasNamedIsMeantByItsNoun() {
        assertThat(last(
                        "Report from Georgia\n\nFighting went on for Karu Hill on Monday. On Tuesday the soldiers attacked"
                                + " positions on the hill. Four rebels were killed."))
                .containsExactly("Karu Hill");
        assertThat(last(
                        "Report from Georgia\n\nRebels shelled Hill 417 near Gori on Monday. The army retook the hill on"
                                + " Tuesday, killing nine of them."))
                .containsExactly("Hill 417");
    }

    @Test
    void whatFollowsAStreetIsToldOfItsTown() {
        assertThat(last(
                        "Report from Somalia\n\nGunmen blocked a house on Baker Street in Mogadishu.\n\nThree policemen were"
                                + " killed in the exchange of fire."))
                .containsExactly("Mogadishu");
    }

    @Test
    void twoPartsOfALandShareItsName() {
        assertThat(last("Clashes in North and South Kivu killed 14 people on Monday."))
                .containsExactlyInAnyOrder("North Kivu", "South Kivu");
        assertThat(last("Militants killed nine soldiers in North and South Waziristan on Sunday."))
                .containsExactlyInAnyOrder("North Waziristan", "South Waziristan");
    }

    @Test
    void whitherSomebodySetsOutIsNotWhereItHappened() {
        assertThat(last(
                        "Report from Nigeria\n\nSoldiers raided Bama on Monday. Villagers found six bodies after the column"
                                + " left for Maiduguri."))
                .containsExactly("Bama");
    }

    @Test
    void whereTheHurtAreTreatedIsNotWhereTheyWereHurt() {
        assertThat(last("Report from Syria\n\nA shell hit Saraqib on Monday. The governor said that nine soldiers were"
                        + " killed; the injured are being treated in Antakya."))
                .containsExactly("Saraqib");
    }

    @Test
    void whenceAnAircraftCameIsNotWhereItStruck() {
        assertThat(
                        last(
                                "Report from Syria\n\nA shell hit Saraqib on Monday. Drones sent up from Hmeimim killed two people."))
                .containsExactly("Saraqib");
    }

    @Test
    void theNameOfAnOperationIsNoPlace() {
        assertThat(last("In Afrin in Syria 40 soldiers have died since Operation Shield of the Euphrates began."))
                .containsExactly("Afrin");
    }

    @Test
    void inADirectionOfTheFrontThePlaceThatFollowsIsMeant() {
        assertThat(last(
                        "Report from Ukraine\n\nIn the Zaporozhye direction, an assault near Malaya Tokmachka was broken up;"
                                + " the enemy lost four tanks."))
                .containsExactly("Mala Tokmachka");
    }

    @Test
    void thoseDrivenOutOfATownWereFoughtThere() {
        assertThat(last(
                        "Report from Ukraine\n\nAssault groups threw the enemy out of the last quarters of Uglegorsk. In"
                                + " these battles the enemy lost 60 men killed."))
                .containsExactly("Vuhlehirsk");
        assertThat(last(
                        "Report from Syria\n\nRebels opened a push out of Idlib into the western countryside of Aleppo. Nine"
                                + " soldiers were killed."))
                .containsExactly("Aleppo");
    }

    @Test
    void aBuildingThatIsStormedIsThePlace() {
        assertThat(last("Report from Haiti\n\nOn Saturday they stormed the National Penitentiary. Nine warders were"
                        + " killed."))
                .containsExactly("National Penitentiary");
    }

    @Test
    void aNumberedHeadPlacesWhatFollowsThoughItIsACapital() {
        assertThat(last("Report on Bosnia\n\n1. Gorazde. Heavy fighting. Nine soldiers were killed.\n\n2. Sarajevo. One"
                        + " woman was wounded by a sniper in a tram."))
                .containsExactly("Sarajevo");
    }

    @Test
    void anAttackInATitleIsNoPlace() {
        assertThat(last("Nine Soldiers Killed in Ambush on Base\n\nNine soldiers died in Baidoa, Somalia, on Sunday."))
                .doesNotContain("Ambush");
    }
}
