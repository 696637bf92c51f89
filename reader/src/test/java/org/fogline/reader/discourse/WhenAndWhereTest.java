package org.fogline.reader.discourse;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.fogline.model.Claim;
import org.fogline.model.ClaimType;
import org.fogline.model.Document;
import org.fogline.model.DocumentInfo;
import org.fogline.model.When;
import org.fogline.model.Where;
import org.fogline.reader.Reader;
import org.junit.jupiter.api.Test;

/** Each rule of days and places by a text of a sentence or three, written on Wednesday 12 March 2025. */
class WhenAndWhereTest {

    private static final Reader READER = Reader.builtIn();
    private static final LocalDate PUBLISHED = LocalDate.of(2025, 3, 12);

    private static List<Claim> read(String text) {
        String whole = "A report\n\n" + text;
        Document document = new Document(
                "test",
                "text/plain",
                "0".repeat(64),
                whole,
                new DocumentInfo(null, PUBLISHED, null, null, null, "en"),
                List.of());
        return READER.read(document).claims().stream()
                .filter(claim -> claim.type() != ClaimType.RELATION)
                .toList();
    }

    /** When a text without a date of its own says that the last of its claims happened. */
    private static String undated(String text) {
        Document document = new Document(
                "test",
                "text/plain",
                "0".repeat(64),
                text,
                new DocumentInfo(null, null, null, null, null, "en"),
                List.of());
        List<Claim> claims = READER.read(document).claims();
        return days(claims.get(claims.size() - 1).when());
    }

    /** The days on which the speakers of the last claim spoke. */
    private static String said(String text) {
        List<Claim> claims = read(text);
        return claims.get(claims.size() - 1).attribution().stream()
                .map(speaker -> speaker.said() == null
                        ? "unknown"
                        : String.valueOf(speaker.said().from()))
                .toList()
                .toString();
    }

    private static String last(String text) {
        List<Claim> claims = read(text);
        return claims.isEmpty() ? "no claim" : describe(claims.get(claims.size() - 1));
    }

    private static String describe(Claim claim) {
        When when = claim.when();
        return days(when) + " "
                + claim.where().stream().map(Where::place).sorted().toList();
    }

    private static String days(When when) {
        LocalDate from = when.from();
        LocalDate to = when.to();
        if (from == null && to == null) {
            return "unknown";
        }
        return from != null && from.equals(to)
                ? from.toString()
                : (from == null ? "" : from) + ".." + (to == null ? "" : to);
    }

    @Test
    void theDayOfTheEventBeforeTheDayOfSaying() {
        assertThat(last("The army said on Tuesday that four soldiers were killed in an attack in Mosul on Sunday."))
                .isEqualTo("2025-03-09 [Mosul]");
    }

    @Test
    void theDayOfSayingWhereNoOtherIsNamed() {
        assertThat(last("The army said on Tuesday that four soldiers were killed in an attack in Mosul."))
                .isEqualTo("2025-03-11 [Mosul]");
    }

    @Test
    void aLaterParagraphGoesOnWithTheEventsDayAndPlace() {
        assertThat(last("A bomb exploded in Mosul on Sunday, killing four soldiers.\n\nTwelve people were wounded."))
                .isEqualTo("2025-03-09 [Mosul]");
    }

    @Test
    void theDayAndHourThatOpenAnEntryAreThoseOfWhatItTells() {
        String later = "11 March, 09:10 \u2013 Two soldiers were killed in Tikrit.\n\n";
        assertThat(last(later + "10 March, 23:50 \u2013 Four soldiers were killed in an attack in Mosul tonight."))
                .isEqualTo("2025-03-10 [Mosul]");
        assertThat(last(later + "10 March, 13:15 \u2013 Four soldiers were killed in an attack in Mosul yesterday."))
                .isEqualTo("2025-03-09 [Mosul]");
        assertThat(last("11.03, 09:10\nTwo soldiers were killed in Tikrit.\n\n10.03, 23:50\nFour soldiers were"
                        + " killed in Mosul."))
                .isEqualTo("2025-03-10 [Mosul]");
    }

    @Test
    void anHourIsOfTheDayOfTheEntryUnlessItTellsOfAnother() {
        assertThat(last("10:20 Five soldiers were killed in Tikrit on 1 March.\n\n08:00 Clashes went on in Mosul until"
                        + " dawn."))
                .isEqualTo("2025-03-12 [Mosul]");
    }

    @Test
    void anHourIsNotOfTheDayThatOpensATotal() {
        assertThat(last("Thirty soldiers have been killed in Mosul since Sunday.\n\nAt about noon shells killed four"
                        + " civilians in Tikrit."))
                .isEqualTo("2025-03-12 [Tikrit]");
        assertThat(last("Rebels killed five soldiers in Mosul on 2 March.\n\nShells killed four civilians in Tikrit"
                        + " at dawn."))
                .isEqualTo("2025-03-12 [Tikrit]");
    }

    @Test
    void itemsOfADigestHaveTheDayOfWhatIsToldBelow() {
        List<Claim> claims = read("HEADLINES\n\n* Four soldiers killed in rebel raid in Mosul\n\nRebels raided an army"
                + " post in Mosul on Sunday, killing four soldiers.");
        assertThat(describe(claims.get(0))).isEqualTo("2025-03-09 [Mosul]");
    }

    @Test
    void theStartOfATotalMayStandFarBehindIt() {
        assertThat(last("Monitors counted 40 dead since the outbreak of clashes between the army, on one hand, and a"
                        + " militia, on the other, in the hills of Mosul on 3 March."))
                .startsWith("2025-03-03..2025-03-12");
        assertThat(last("The operation, launched on 3 March to open the road, goes on. Forty soldiers have been killed"
                        + " since it began."))
                .startsWith("2025-03-03..2025-03-12");
    }

    @Test
    void sinceADayInATextWithoutADateHasNoEnd() {
        assertThat(undated("A note\n\nSince martial law was declared on 19 May 2003 the army has killed 40 rebels in"
                        + " Mosul."))
                .isEqualTo("2003-05-19..");
    }

    @Test
    void whatIsPutInTellsOnlyOfWhatStandsBeforeIt() {
        assertThat(last("Two air strikes on the village of Tal Afar, which has been under rebel control since February,"
                        + " killed 23 people and injured 18 on 8 March."))
                .startsWith("2025-03-08 ");
        assertThat(last("The toll of the war, which began on 8 January, is now 2,049."))
                .startsWith("2025-01-08..");
    }

    @Test
    void aTimeThatOpensItsSentenceIsOfAllThatNoNearerOneDates() {
        assertThat(describe(read("Over the past day the rebels, who hide behind civilians, shelled the city of Mosul 14"
                                + " times, while our units, having taken Tikrit on Saturday, rested.")
                        .get(0)))
                .startsWith("2025-03-11..2025-03-12 ");
    }

    @Test
    void aVerbInsideTheSubjectHasTheTimeBehindIt() {
        assertThat(describe(
                        read("On Monday eight soldiers captured in Mosul at the start of this month were handed over to"
                                        + " the Red Cross.")
                                .get(0)))
                .startsWith("2025-03-01..2025-03-10 ");
    }

    @Test
    void theMorningBehindANightIsItsSecondDay() {
        assertThat(last(
                        "Rebels killed eight civilians in Mosul in the night of 8 to 9 March. A patrol sent there the next"
                                + " morning lost one soldier."))
                .startsWith("2025-03-09 ");
    }

    @Test
    void whatIsToldElsewhereWasNotSaidOnTheDayNamedBefore() {
        assertThat(last(
                        "The army said last Thursday that four soldiers had been killed in Mosul.\n\nElsewhere, the army"
                                + " said, rebels shot two policemen in Tikrit on Monday."))
                .isEqualTo("2025-03-10 [Tikrit]");
    }

    @Test
    void theDayBesideASourceInBracketsIsThatOfSaying() {
        assertThat(said("Four soldiers killed in attack in Mosul (Reuters, 25/2)."))
                .isEqualTo("[2025-02-25]");
    }

    @Test
    void noWordsOfTimeLeaveTheDayUnknown() {
        assertThat(last("Four soldiers were killed in an attack in Mosul.")).isEqualTo("unknown [Mosul]");
    }

    @Test
    void theWeekendIsTheOneGoneBy() {
        assertThat(last("Four soldiers were killed in an attack in Mosul over the weekend."))
                .isEqualTo("2025-03-08..2025-03-09 [Mosul]");
    }

    @Test
    void sinceAnUnknownStartIsATotalUpToTheStatement() {
        assertThat(last("Since the start of the operation 40 soldiers have been killed in Mosul."))
                .isEqualTo("..2025-03-12 [Mosul]");
    }

    @Test
    void sinceWhatHappenedOnADayRunsToTheStatement() {
        assertThat(last("Since returning to Mosul on Saturday, the army has killed 40 militants."))
                .isEqualTo("2025-03-08..2025-03-12 [Mosul]");
    }

    @Test
    void aTollThatRisesIsATotalUpToItsDay() {
        assertThat(last("The death toll from the fighting in Mosul rose to 40 on Sunday."))
                .startsWith("..2025-03-09");
    }

    @Test
    void aStandingStateIsThatOfTheStatement() {
        assertThat(last("Four soldiers were killed in an attack in Mosul on Sunday. The army still controls the city."))
                .isEqualTo("2025-03-12 [Mosul]");
    }

    @Test
    void theDatelineIsNotWhereItHappened() {
        assertThat(last("BAGHDAD, March 12 (Agency) – Four soldiers were killed in an attack in Mosul on Sunday."))
                .isEqualTo("2025-03-09 [Mosul]");
    }

    @Test
    void theMostSpecificPlaceIsTaken() {
        assertThat(last("Four soldiers were killed on Sunday in an attack in Taloqan, the capital of Takhar province."))
                .isEqualTo("2025-03-09 [Taloqan]");
    }

    @Test
    void aNameThatTheGazetteerLacksIsAPlaceAfterItsKind() {
        assertThat(last("Four soldiers were killed on Sunday in an attack on the village of Zubrakaly."))
                .isEqualTo("2025-03-09 [Zubrakaly]");
    }

    @Test
    void aNameThatTheGazetteerLacksIsAPlaceBeforeItsKind() {
        assertThat(last("Four soldiers were killed on Sunday in an attack in Mogadishu's Zubrakaly district."))
                .isEqualTo("2025-03-09 [Zubrakaly]");
    }

    @Test
    void aNameThatTheGazetteerLacksIsAPlaceAfterAt() {
        assertThat(last("Soldiers clashed with militants at Zubrakaly on Sunday."))
                .isEqualTo("2025-03-09 [Zubrakaly]");
    }

    @Test
    void aPoliceStationBearsTheNameOfItsPlace() {
        assertThat(last("On Sunday a car bomb exploded at the Zubrakaly police post, killing two policemen."))
                .isEqualTo("2025-03-09 [Zubrakaly]");
    }

    @Test
    void betweenTwoUnknownPlacesAreBoth() {
        assertThat(last("Four soldiers were killed on Sunday in an ambush between Zubrakaly and Mirokan."))
                .isEqualTo("2025-03-09 [Mirokan, Zubrakaly]");
    }

    @Test
    void aStateThatActsIsNotAPlace() {
        assertThat(
                        last(
                                "Four soldiers were killed in an attack in Mosul on Saturday.\n\nIsrael shelled Rafah on Sunday, killing four civilians."))
                .isEqualTo("2025-03-09 [Rafah]");
    }

    @Test
    void aCapitalThatSpeaksIsNotAPlace() {
        assertThat(last("Moscow said that four soldiers were killed in an attack in Donetsk on Sunday."))
                .isEqualTo("2025-03-09 [Donetsk]");
    }

    @Test
    void aPersonsNameIsNotAPlace() {
        assertThat(last("Four soldiers were killed in an attack on Sunday, Governor Umaru Bago said."))
                .isEqualTo("2025-03-09 []");
    }

    @Test
    void thePlaceOfTheEventsNounBeforeOthers() {
        assertThat(last("Clashes in Mosul on Sunday killed four soldiers from Basra."))
                .isEqualTo("2025-03-09 [Mosul]");
    }

    @Test
    void aNounPointsBackToThePlaceNamedBefore() {
        assertThat(last("Rebels attacked Bakhmut on Sunday. Nine people were wounded in the town on Monday."))
                .isEqualTo("2025-03-10 [Bakhmut]");
        assertThat(
                        last(
                                "A bomb went off in the village of Tirimba on Sunday. Six soldiers were killed there on Monday."))
                .isEqualTo("2025-03-10 [Tirimba]");
        assertThat(last("The army shelled Goma on Sunday. Four soldiers were killed in a nearby village on Monday."))
                .doesNotContain("village");
    }

    @Test
    void whatAnAttackTakesIsAPlaceHereAndLater() {
        assertThat(last("Gunmen raided Dankurmi on Sunday, killing six soldiers."))
                .isEqualTo("2025-03-09 [Dankurmi]");
        assertThat(last("Militants marched on Obalanga and killed six soldiers on Sunday."))
                .isEqualTo("2025-03-09 [Obalanga]");
        assertThat(
                        last(
                                "Gunmen raided Dankurmi on Sunday. On Monday Dankurmi came under mortar fire, which killed two."))
                .isEqualTo("2025-03-10 [Dankurmi]");
    }

    @Test
    void plainGazaIsTheStrip() {
        assertThat(last("Four soldiers were killed in Gaza on Sunday.")).isEqualTo("2025-03-09 [Gaza Strip]");
        assertThat(last("Four soldiers were killed in Gaza City on Sunday.")).isEqualTo("2025-03-09 [Gaza City]");
    }

    @Test
    void whatYearsHaveCostIsToldOfTheCountry() {
        assertThat(last("Two soldiers were killed in Bamenda on Sunday. "
                        + "More than 3,000 people have been killed since 2017."))
                .endsWith("[Cameroon]");
    }

    @Test
    void aHeadlineHasTheDayOfItsAccount() {
        String whole = "Ambush kills nine soldiers\n\nNine soldiers were killed in an ambush near Djibo on Sunday.";
        Document document = new Document(
                "test",
                "text/plain",
                "0".repeat(64),
                whole,
                new DocumentInfo(null, PUBLISHED, null, null, null, "en"),
                List.of());
        assertThat(READER.read(document).claims())
                .extracting(claim -> days(claim.when()))
                .containsOnly("2025-03-09");
    }

    @Test
    void whatIsLookedBackToIsNotTheStorysDay() {
        assertThat(last("Gunmen stormed a post near Mosul on Sunday. The army had taken the post four days earlier. "
                        + "The gunmen also shelled a market."))
                .startsWith("2025-03-09");
    }

    @Test
    void theDayOfAPossessorIsTheEventsAndNotTheSayings() {
        assertThat(last("The ministry said on Tuesday that Sunday's attack in Mosul killed four soldiers."))
                .startsWith("2025-03-09");
    }

    @Test
    void theClauseThatACountOfDaysStartsFromIsDatedByIt() {
        assertThat(last("The rebels left Mosul on Monday, five days after they captured the airport."))
                .startsWith("2025-03-05");
    }

    @Test
    void sumsInThePerfectRunUpToTheDayOfTelling() {
        assertThat(last("Rebels shelled Mosul on Sunday. Nearly 6,300 people have fled the area."))
                .startsWith("..2025-03-12");
    }

    @Test
    void aNameOfSeveralPlacesTellsWhichWereNotTaken() {
        Claim claim = read("The Libyan National Army said that 12 soldiers were killed near Tripoli on Sunday.")
                .get(0);
        assertThat(claim.why())
                .filteredOn(reason -> reason.field().equals("where"))
                .singleElement()
                .satisfies(reason -> assertThat(reason.note())
                        .startsWith("Tripoli (LY): ")
                        .contains("not taken: ")
                        .contains("(LB)"));
    }

    private static List<String> places(String text) {
        List<Claim> claims = read(text);
        return claims.isEmpty()
                ? List.of("no claim")
                : claims.get(claims.size() - 1).where().stream()
                        .map(Where::place)
                        .sorted()
                        .toList();
    }

    @Test
    void aLineOfPlaceAndDayIsNotWhereItHappened() {
        assertThat(places("Cotonou, 12 March.\n\nEight soldiers were killed in an attack on Tuesday, the army said."))
                .doesNotContain("Alibori");
        assertThat(places("By Ann Roe in Nairobi, 12 March 2025\n\nGunmen killed four soldiers in Mandera on Monday. "
                        + "The attack wounded three people."))
                .doesNotContain("Nairobi");
    }

    @Test
    void theVillageInsideTheRegionThatIsNamedFirst() {
        assertThat(places("Gunmen killed nine people in Ban Saimu, in the south of Thailand, on Monday."))
                .containsExactly("Ban Saimu");
    }

    @Test
    void theSouthernSuburbsOfACityHaveANameOfTheirOwn() {
        assertThat(places("An Israeli air strike on the southern suburbs of Beirut killed three people on Monday."))
                .containsExactly("Dahiyeh");
    }

    @Test
    void theVillageIsTheLastVillageAndNotTheTownBesideIt() {
        assertThat(places("Serb troops entered Račak near Štimlje on Monday. Eleven men were killed in the village."))
                .containsExactly("Račak");
    }

    @Test
    void theLineThatOpensAListPlacesItsItems() {
        Document document = new Document(
                "test",
                "text/plain",
                "0".repeat(64),
                "Balance of a week\n\nOn Friday the army shelled Raqqa.\n\nOutcome of the battles of Mosul and Tikrit:\n"
                        + "- 12 soldiers killed;\n- two tanks destroyed.\n",
                new DocumentInfo(null, PUBLISHED, null, null, null, "en"),
                List.of());
        assertThat(READER.read(org.fogline.reader.source.SourceReader.structured(document)).claims().stream()
                        .filter(claim -> !claim.losses().isEmpty())
                        .flatMap(claim -> claim.where().stream().map(Where::place)))
                .contains("Mosul", "Tikrit")
                .doesNotContain("Raqqa");
    }

    @Test
    void aPlaceNamedInPassingDoesNotMoveAParagraphThatHasOne() {
        assertThat(
                        last(
                                "Gunmen attacked a post in Mosul on Sunday. The commander had studied in Basra. Four soldiers died."))
                .contains("Mosul");
    }

    @Test
    void aListGoesOnWithTheDayOfTheLineThatOpensIt() {
        assertThat(read("Later on 4 March:\n\n• Four soldiers were killed in an attack in Mosul.\n"
                                + "• Two tanks were destroyed in Tikrit.")
                        .stream()
                        .map(WhenAndWhereTest::describe))
                .containsExactly("2025-03-04 [Mosul]", "2025-03-04 [Tikrit]");
    }

    @Test
    void whatIsSaidLongAfterTheStorysDayIsOfTheDayOfSaying() {
        assertThat(last(
                        "A bomb exploded in Mosul on 20 February, killing four soldiers.\n\nThe army reported on 9 March "
                                + "that it had repelled an attack in Tikrit."))
                .isEqualTo("2025-03-09 [Tikrit]");
    }

    @Test
    void peopleWhoHaveFledAreCountedUpToTheStatement() {
        assertThat(last("Clashes broke out in Mosul on Sunday.\n\nNearly 6,300 people have fled the city."))
                .startsWith("..2025-03-12");
    }

    @Test
    void anotherActInAnotherPlaceWithoutADayIsOfNone() {
        assertThat(last(
                        "A bomb exploded in Mosul on Sunday, killing four soldiers.\n\nIn Tikrit, the army said, militants "
                                + "had abducted two farmers."))
                .isEqualTo("unknown [Tikrit]");
    }

    @Test
    void anHourBesideADateIsOfThatDate() {
        assertThat(last("On the night of 1 to 2 March, around 22:00, gunmen attacked a post in Mosul."))
                .isEqualTo("2025-03-01..2025-03-02 [Mosul]");
    }

    @Test
    void theWeekIsThatOfTheReport() {
        assertThat(last(
                        "Review of operations, Monday 24 February to Sunday 2 March 2025\n\nThis week, gunmen attacked a "
                                + "post in Mosul."))
                .isEqualTo("2025-02-24..2025-03-02 [Mosul]");
    }

    @Test
    void withoutADateDaysCountFromTheTimeOfWhichTheTextTells() {
        Document undated = new Document(
                "test",
                "text/plain",
                "0".repeat(64),
                "In August 1987 four brigades set out from Mosul. On 3 October gunmen attacked a post in Tikrit.",
                new DocumentInfo(null, null, null, null, null, "en"),
                List.of());

        assertThat(READER.read(undated).claims())
                .extracting(WhenAndWhereTest::describe)
                .contains("1987-10-03 [Tikrit]");
    }

    @Test
    void whatWasWeighedIsTold() {
        List<Claim> claims =
                read("A bomb exploded in Mosul on Sunday, killing four soldiers.\n\nTwelve people were wounded.");

        assertThat(claims.get(claims.size() - 1).why())
                .anySatisfy(reason ->
                        assertThat(reason.note()).startsWith("weighed ").contains("not taken: "));
    }

    @Test
    void aDayOfTheMonthIsTheOneNextToTheDayToldBefore() {
        assertThat(undated(
                        "The raids\n\nOn 27 October 1964 rebels attacked Mosul and killed four soldiers. On 2 November"
                                + " soldiers shelled Taloqan. On the 29th a bridge was blown up in Mosul."))
                .isEqualTo("1964-10-29");
    }

    @Test
    void aDayOfThatMonth() {
        assertThat(last("In August 1996 rebels captured Mosul, and on the 31st of that month the two sides signed a"
                        + " ceasefire in Taloqan."))
                .startsWith("1996-08-31");
    }

    @Test
    void whatEndedDaysOfFightingDidNotLastAsLong() {
        assertThat(last("The army said on Tuesday that it had captured Mosul after two days of fighting."))
                .startsWith("2025-03-11");
    }

    @Test
    void whatIsPlannedForAWeekdayIsOfTheNext() {
        assertThat(last("The army said that its soldiers would withdraw from Mosul on Friday."))
                .startsWith("2025-03-14");
    }

    @Test
    void theDayOfSayingBehindWhatTheStatementIs() {
        assertThat(said(
                        "Four soldiers were killed in an attack in Mosul on Sunday, the army said in a statement received"
                                + " by the agency on Monday."))
                .isEqualTo("[2025-03-10]");
    }

    @Test
    void theDayOfSayingBeforeTheSpeaker() {
        assertThat(said("In a statement emailed on Monday, the army said that four soldiers were killed in an attack in"
                        + " Mosul on Sunday."))
                .isEqualTo("[2025-03-10]");
    }

    @Test
    void theEveningOfLastNightIsTheDayOfSaying() {
        assertThat(said("The army said last night that four soldiers were killed in an attack in Mosul on Sunday."))
                .isEqualTo("[2025-03-11]");
    }

    @Test
    void whoGoesOnSpeakingSpeaksOnTheSameDay() {
        assertThat(said(
                        "The army said on Monday that the road was open. Four soldiers were killed in an attack in Mosul on"
                                + " Sunday, the army said."))
                .isEqualTo("[2025-03-10]");
    }

    @Test
    void theHourThatOpensALogsEntryIsThatOfSaying() {
        assertThat(said("09:30 Police say four soldiers were killed in an attack in Mosul on Sunday."))
                .isEqualTo("[2025-03-12]");
    }

    @Test
    void theAttackersOfTheNextSentenceDateTheAttack() {
        assertThat(
                        read("Ten people were killed in an attack on a market in Mosul, police said on Tuesday. The gunmen arrived"
                                        + " late on Sunday and fired at traders for an hour.")
                                .get(0)
                                .when()
                                .from())
                .isEqualTo(LocalDate.of(2025, 3, 9));
    }

    @Test
    void anHourOfALogIsOfItsDayWhateverDayAnEntryNames() {
        assertThat(
                        last(
                                "20:10 Shells fell on Mosul.\n\n18:05 Three people were killed in an attack in Mosul yesterday."))
                .startsWith("2025-03-11");
        assertThat(last(
                        "18:05 Three people were killed in an attack in Mosul yesterday.\n\n16:30 Gunmen attacked Taloqan"
                                + " and killed two people."))
                .startsWith("2025-03-12");
    }

    @Test
    void theDayBeforeWhenCountsFromWhatStandsBeforeIt() {
        assertThat(last(
                        "The governor said on Tuesday that ten soldiers had died the day before when their convoy was ambushed"
                                + " in Mosul."))
                .startsWith("2025-03-10");
    }

    @Test
    void aTimeBehindARelativeClauseIsOfTheMainOne() {
        assertThat(last("Rebels captured Mosul, which the army had held since May, on 4 March."))
                .startsWith("2025-03-04");
    }

    @Test
    void theYearOfTheTitleIsThatOfAnUndatedText() {
        assertThat(
                        undated(
                                "The battle of the ford (1978)\n\nOn 12 September gunmen attacked Mosul and killed four soldiers."))
                .isEqualTo("1978-09-12");
    }

    @Test
    void theDayOfAPaperIsThatOfSaying() {
        assertThat(said("An army communique of last Thursday put rebel losses in an attack in Mosul at 180 dead."))
                .isEqualTo("[2025-03-06]");
    }

    @Test
    void whereTheFightersCameFromDatesTheAttackToo() {
        assertThat(
                        read("Ten soldiers were killed in an attack on a base in Mosul, police said on Wednesday. The fighters came in"
                                        + " on foot from the river late on Monday.")
                                .get(0)
                                .when()
                                .from())
                .isEqualTo(LocalDate.of(2025, 3, 10));
    }

    @Test
    void whatIsOnlyPlannedHasNoDayButItsOwn() {
        assertThat(
                        last(
                                "Gunmen attacked Mosul on Sunday and killed four soldiers. The army plans to withdraw from Taloqan."))
                .startsWith("unknown");
    }

    @Test
    void theDayInsideTheSubjectIsThatOfThePaper() {
        assertThat(said("A statement by the army, issued on Monday evening, spoke of five dead in an attack in Mosul."))
                .isEqualTo("[2025-03-10]");
    }

    @Test
    void theDayOfAClaimBeforeItsWords() {
        assertThat(said("The army's claim of 10 March that it killed 40 rebels in Mosul is part of the war."))
                .isEqualTo("[2025-03-10]");
    }

    @Test
    void theDayBeforeAndSaidIsOfBoth() {
        assertThat(
                        said(
                                "The president suspended talks on Monday and said that four soldiers had been killed in Mosul."))
                .isEqualTo("[2025-03-10]");
    }

    @Test
    void aDayThatAnItemNamesIsThatOfItsNextSentence() {
        assertThat(
                        last(
                                "- On March 4 the army took its revenge. A drone fired on a bus station in Mosul and killed ten people."))
                .startsWith("2025-03-04");
    }

    @Test
    void aSentenceThatIsADatelineTellsWhenTheDispatchWasWritten() {
        assertThat(last("BAGHDAD, March 10. Gunmen yesterday killed four soldiers in Mosul."))
                .startsWith("2025-03-09");
    }

    @Test
    void aLineThatIsADatelineTellsWhenTheDispatchWasWritten() {
        assertThat(last("BAGHDAD, MARCH 10\n\nGunmen this morning killed four soldiers in Mosul."))
                .startsWith("2025-03-10");
    }

    @Test
    void theDayOfAReportBehindAccordingToIsThatOfTheSaying() {
        assertThat(
                        last(
                                "In February the army killed 284 rebels in Mosul, according to the ministry's report published on March 9."))
                .startsWith("2025-02-01");
    }

    @Test
    void aTotalHasTheStartAndTheEndThatItsSentenceNames() {
        assertThat(last("As of Monday evening the army has lost 23 soldiers in Mosul since 3 March."))
                .startsWith("2025-03-03..2025-03-10");
        assertThat(last("Losses from 3 March: 23 soldiers killed in Mosul.")).startsWith("2025-03-03..2025-03-12");
    }

    @Test
    void aThirdDayOfShellingIsThatDay() {
        assertThat(last("The army shelled Mosul for a third day.")).startsWith("2025-03-12");
    }

    @Test
    void whatHasHappenedSoFarCountsFromWhatTheParagraphTellsOf() {
        assertThat(last("Since dawn our fighters have been attacking Mosul. So far 26 soldiers have been killed."))
                .startsWith("2025-03-12 ");
    }

    @Test
    void hoursBeforeAnAfternoonAreOfTheSameDay() {
        assertThat(
                        last(
                                "The army took Mosul yesterday afternoon. An hour and a half earlier jets had bombed the town."))
                .startsWith("2025-03-11");
    }

    @Test
    void figuresUnderALineThatSaysAsOfWhenAreTotals() {
        assertThat(last("Status as of 10 March 2025, 6 p.m.\n\nSoldiers killed: 58"))
                .startsWith("..2025-03-10");
    }

    @Test
    void entriesOfALogAreOfItsDay() {
        assertThat(last("09:05 The army shelled Mosul on Tuesday.\n\n10:30 The road is closed. Five tanks were burnt."))
                .startsWith("2025-03-12");
    }

    @Test
    void aDayBehindABackgroundClauseIsTheSentences() {
        assertThat(last("Rebels attacked a platoon that was sheltering from the rain in Mosul on Tuesday."))
                .startsWith("2025-03-11");
    }

    @Test
    void whatSaysWhoSomeoneIsMovesNoStory() {
        assertThat(
                        last(
                                "On 3 March rebels attacked a column in Mosul. The commander, who was wounded on 9 February, spoke of many dead. Dozens of vehicles were burned."))
                .startsWith("2025-03-03");
    }

    @Test
    void theDayOfTheAttackInWhichTheDeadAreCountedIsNoDayOfSaying() {
        assertThat(last("The army put the rebel dead in an attack in Mosul on 3 March at 44."))
                .startsWith("2025-03-03");
    }

    @Test
    void noSuchAttackIsOfTheDayOfTheAttackAskedAbout() {
        assertThat(
                        last(
                                "Asked about a report that troops had lost 60 men in an attack in Mosul on Saturday, the spokesman said that no such attack took place."))
                .startsWith("2025-03-08");
    }

    @Test
    void aLineOverTheTextNamesTheWeekOfItsTotals() {
        assertThat(last("Emergency: week ended 9 March\n\nFifty-two rebels were killed in Mosul in the week."))
                .startsWith("2025-03-03..2025-03-09");
    }

    @Test
    void daysOfACampaignCountFromItsStart() {
        assertThat(
                        last(
                                "Operation Long Road began on 5 March. In these four days the army has killed 22 rebels in Mosul."))
                .startsWith("2025-03-05..2025-03-08");
    }

    @Test
    void aTotalOfABattleCountsFromItsStart() {
        assertThat(last("So far 291 rebels have been killed in the operation, which began on 5 March, in Mosul."))
                .startsWith("2025-03-05..2025-03-12");
    }

    @Test
    void whatStandsInBracketsBehindTheDaysOfAListIsNotItsDays() {
        assertThat(
                        last(
                                "Losses of the rebels from 1 March to 9 March 2025 (in brackets: over the past day):\n\n- Killed: 318 rebels (+20)"))
                .startsWith("2025-03-01..2025-03-09");
    }

    @Test
    void anHourInALineOfItsOwnDatesTheBlocksUnderIt() {
        assertThat(said("17:30\n\nThe monitor says that 32 people have been killed in Mosul since Monday."))
                .isEqualTo("[2025-03-12]");
    }

    @Test
    void hoursInFourFiguresOpenTheEntriesOfALog() {
        assertThat(
                        last(
                                "1510 CAR BOMB GOES OFF IN MOSUL\n\n1640 AT LEAST TEN DEAD\n\n1855 POLICE CHIEF: 27 SOLDIERS DEAD IN MOSUL"))
                .startsWith("2025-03-12");
    }

    @Test
    void whatFollowsTheEntriesOfAListOfDaysIsOfNoneOfThem() {
        assertThat(
                        last(
                                "2 March. Rebels attacked a patrol in Mosul.\n\n5 March. Rebels attacked the barracks in Mosul.\n\nThe army has told its friends that 30 rebels died in Mosul."))
                .doesNotStartWith("2025-03-05");
    }

    @Test
    void aLineThatOpensWithAnHourDatesWhatStandsUnderIt() {
        assertThat(last("18:50 The border under fire\n\nShells killed five civilians in Mosul."))
                .startsWith("2025-03-12");
    }

    @Test
    void aLengthBesideDaysIsOfThem() {
        assertThat(last("Rebels held Mosul for about 24 hours between 7 and 8 March."))
                .startsWith("2025-03-07..2025-03-08");
    }

    @Test
    void aWarThatBeganWhenSomethingHappenedIsSinceThen() {
        assertThat(
                        last(
                                "The war, which began when rebels crossed the border in March 2019, has killed thousands in Mosul."))
                .startsWith("2019-03-01..2025-03-12");
    }

    @Test
    void aDayToldOfTheActJustToldIsIts() {
        assertThat(describe(
                        read("Eighteen people were killed in an attack on a market in Mosul, the mayor said on Tuesday."
                                        + " The attack, which lasted an hour, took place on Sunday.")
                                .get(0)))
                .startsWith("2025-03-09");
        assertThat(describe(read("Nine people were killed in an air strike on Mosul, doctors said."
                                + " The strike hit late on Sunday.")
                        .get(0)))
                .startsWith("2025-03-09");
    }

    @Test
    void sinceThenIsSinceTheDaysNamedJustBefore() {
        assertThat(
                        last(
                                "Rebels began their march on Mosul in January. More than 900 people have been killed since then."))
                .startsWith("2025-01-01..2025-03-12");
        assertThat(last("Attacks in Mosul grew from 1 June 2024. In that month alone, 160 people were killed."))
                .startsWith("2024-06-01..2024-06-30");
    }

    @Test
    void daysNamedBesideACountAreThose() {
        assertThat(
                        last(
                                "Rebels attacked Mosul on Monday. Two weeks earlier, on 20 February, nine people were killed there."))
                .startsWith("2025-02-20");
        assertThat(
                        last(
                                "Rebels attacked Mosul on Monday. Three years ago, in October 2021, nine people were killed there."))
                .startsWith("2021-10-01..2021-10-31");
        assertThat(last("In March so far, 63 people were killed in Mosul.")).startsWith("2025-03-01..2025-03-12");
        assertThat(last("Rioters killed 30 people in two days of violence in Mosul on Sunday and Monday."))
                .startsWith("2025-03-09..2025-03-10");
        assertThat(last("At least 61 people were killed in nine days of fighting which began on 2 March in Mosul."))
                .startsWith("2025-03-02..2025-03-10");
    }

    @Test
    void anEntryThatTellsOfAnotherDayGoesOnWithIt() {
        assertThat(last("11:00 - Rebels left Mosul on Monday. Six clerks were killed by them."))
                .startsWith("2025-03-10");
    }

    @Test
    void whatIsToldOfHappenedWhenItBegan() {
        assertThat(last("Five soldiers were killed in a gunfight at Mosul that began on Saturday afternoon."))
                .startsWith("2025-03-08");
    }

    @Test
    void aCountThatEndsInAPlaceIsNoLink() {
        assertThat(
                        last(
                                "Rebels shelled Mosul on 5 March. Four people were killed three days before in a village nearby."))
                .startsWith("2025-03-02");
    }

    @Test
    void whatIsCountedSinceAnEventIsSinceItsDay() {
        assertThat(
                        last(
                                "Since the landings on Friday, five soldiers have been killed and more than 40 aircraft destroyed near Mosul."))
                .startsWith("2025-03-07..2025-03-12");
    }

    @Test
    void aTextWithoutADateGoesOnFewDaysAtATime() {
        assertThat(
                        undated(
                                "On Monday 14 December 2020 rebels shelled Mosul. On Wednesday, nine soldiers were killed there."))
                .isEqualTo("2020-12-16");
        assertThat(undated(
                        "On Monday 14 December 2020 rebels shelled Mosul. On Sunday, nine soldiers were killed there."))
                .isEqualTo("2020-12-13");
    }

    @Test
    void whatTheLeadLooksBackToDatesNothingAfterIt() {
        assertThat(last(
                        "Two days after rebels killed 76 policemen in Mosul, gunmen attacked a police station in Tikrit on"
                                + " Tuesday. One constable was killed."))
                .startsWith("2025-03-11");
    }

    @Test
    void anUndatedAccountGoesOnFromTheDayItNamedLast() {
        assertThat(undated("The governor announced on 2 January 2009 that four soldiers had been killed in Mosul.\n\n"
                        + "On 20 February rebels attacked a post in Tikrit, killing two soldiers."))
                .isEqualTo("2009-02-20");
        assertThat(
                        undated(
                                "On 11 July 2012 rebels shelled a post in Mosul. The governor said on 12 July that nobody was hurt.\n\n"
                                        + "On the night of the 14th a convoy was ambushed near Tikrit, and three soldiers were killed."))
                .isEqualTo("2012-07-14");
    }

    @Test
    void anUndatedAccountLooksBackWhereTheDayLiesFarAhead() {
        assertThat(undated("On 11 July 2012 rebels shelled a post in Mosul.\n\n"
                        + "The six soldiers had been captured in November."))
                .startsWith("2011-11-01");
    }

    @Test
    void daysOfTheMonthOfWhichAnUndatedTextTellsLieInIt() {
        assertThat(undated(
                        "The month in figures\n\nApril 2023 was the bloodiest month of the year. We counted 14 people dead in Mosul.\n\n"
                                + "On the 8th two traders were shot dead in Tikrit."))
                .isEqualTo("2023-04-08");
    }

    @Test
    void sinceWhatHappenedOpensTheDaysOfAnUndatedText() {
        assertThat(
                        undated(
                                "Since martial law was declared on 19 May 2003 the army says it has killed 319 rebels in Mosul."))
                .isEqualTo("2003-05-19..");
    }

    @Test
    void itemsOfARoundUpAreOfItsDay() {
        assertThat(last("Following are incidents in Iraq reported on Tuesday as of 1600 GMT.\n\n"
                        + "MOSUL - A car bomb killed six people, police said.\n\n"
                        + "TIKRIT - Two soldiers were killed by a roadside bomb, the army said."))
                .isEqualTo("2025-03-11 [Tikrit]");
        assertThat(
                        last(
                                "PERIOD: 110001 TO 112359 MARCH 2025\n\n1. MOSUL. Hospitals reported seven killed and 29 wounded."))
                .startsWith("2025-03-11");
    }

    @Test
    void anHourWithAPointHeadsTheEntryOfALog() {
        assertThat(last("18.55 Two soldiers were killed in Mosul, the army says.\n\n"
                        + "17.30 Rockets hit Tikrit. Three people were wounded."))
                .isEqualTo("2025-03-12 [Tikrit]");
    }

    @Test
    void anHourLaterIsOfTheSameDay() {
        assertThat(
                        last(
                                "Rebels shot two policemen dead in Mosul on Sunday. An hour later they fired on a post in Tikrit, killing a guard."))
                .isEqualTo("2025-03-09 [Tikrit]");
    }

    @Test
    void aLengthLiesInsideTheStretchToldJustBefore() {
        assertThat(
                        last(
                                "In the third week of February the army attacked Mosul. The rebels claim that they killed 45 soldiers in three days."))
                .startsWith("2025-02-15..2025-02-21");
    }

    @Test
    void sinceThatDayCountsUpToTheReport() {
        assertThat(
                        last(
                                "Rebels captured Mosul on 11 November 2022. Since that day 40 residents of Mosul have been killed by shelling."))
                .startsWith("2022-11-11..2025-03-12");
    }

    @Test
    void whatAPlaceWasUsedForDatesNoCapture() {
        assertThat(last("The army has captured Mosul, the town the rebels had used as their base since 2019."))
                .doesNotStartWith("2019");
    }

    @Test
    void fourFiguresAreAnHourWhereADayStandsBehindThem() {
        assertThat(last("A grenade was thrown into a cafe in Mosul at 2115 on 4 March, killing one man."))
                .isEqualTo("2025-03-04 [Mosul]");
    }

    @Test
    void hoursInBracketsHeadEntries() {
        assertThat(last("[10:02] Five soldiers shot dead by snipers in Mosul since yesterday evening.\n\n"
                        + "[11:20] Rebels fired on a patrol near Tikrit, killing two soldiers."))
                .isEqualTo("2025-03-12 [Tikrit]");
    }

    @Test
    void whatWasRecordedThisWeekHappenedInIt() {
        assertThat(
                        last(
                                "Rebels attacked Mosul. The monitoring centre recorded 19 deaths of soldiers in Mosul this week."))
                .startsWith("2025-03-10..2025-03-12");
    }

    @Test
    void anAfternoonBriefingIsOfTheDayOfTheReport() {
        assertThat(
                        last(
                                "Rebels shelled Mosul overnight. At the afternoon briefing the army said that 20 rebels had been killed in the past 24 hours."))
                .startsWith("2025-03-11..2025-03-12");
    }

    @Test
    void hoursOfASituationReportAreOfItsDay() {
        assertThat(last(
                        "PERIOD: 110001 TO 112359 MARCH 2025\n\n1. GENERAL. The ceasefire signed on 15 February is not observed.\n\n"
                                + "2. MOSUL. A soldier was wounded by sniper fire near the station at 1420."))
                .isEqualTo("2025-03-11 [Mosul]");
    }
}
