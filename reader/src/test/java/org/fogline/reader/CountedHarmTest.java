package org.fogline.reader;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.fogline.model.Claim;
import org.fogline.model.ClaimType;
import org.fogline.model.Scope;
import org.junit.jupiter.api.Test;

/** What is counted, with which harm, in which unit, each rule on sentences of its own. */
class CountedHarmTest {

    private static List<Claim> claims(String body) {
        return Passages.claims(LocalDate.of(2021, 3, 8), "A week of the war and its airstrikes\n\n" + body);
    }

    /** The losses of a passage as "12 combatant killed", the parts of others with a mark before them. */
    private static List<String> losses(String body) {
        return claims(body).stream()
                .flatMap(claim -> claim.losses().stream())
                .map(loss -> (loss.partOf() == null ? "" : "of them ")
                        + loss.count().low() + " "
                        + loss.unit().code() + " "
                        + loss.effects().stream().map(effect -> effect.code()).collect(Collectors.joining("+")))
                .toList();
    }

    @Test
    void anAgeBehindSomebodyBelongsToWhomItIsToldOf() {
        assertThat(losses("Soldiers shot dead ten villagers near Jos, among them two boys aged 12 and 13."))
                .containsExactly("10 civilian killed", "of them 2 child killed");
        assertThat(losses("A woman aged 40 and a girl aged 12 were killed by a shell near Jos."))
                .containsExactly("1 woman killed", "1 child killed");
        assertThat(losses("A shell killed a woman, 40, and her son, 12, near Jos."))
                .containsExactly("1 woman killed", "1 child killed");
        assertThat(losses("Rebels shot dead a man aged 40 and 12 others near Jos."))
                .anyMatch(loss -> loss.startsWith("13 ") || loss.startsWith("12 "));
    }

    @Test
    void headlinesJoinThoseWhomTheyCountByACommaAlone() {
        assertThat(losses("Four rebels, two soldiers killed in gunfight near Jos"))
                .containsExactly("4 combatant killed", "2 combatant killed");
        assertThat(losses("Twelve people, seven soldiers and five civilians, were killed near Jos."))
                .containsExactly("12 person killed", "of them 7 combatant killed", "of them 5 civilian killed");
    }

    @Test
    void aNameBehindOnePersonIsNoOtherPerson() {
        assertThat(losses("Rebels killed a teacher, Amin Dorra, and his wife near Jos."))
                .containsExactly("1 civilian killed", "1 woman killed");
        assertThat(losses("Rebels killed a farmer, Amin Dorra, along with his wife and two small daughters near Jos."))
                .containsExactly("1 civilian killed", "1 woman killed", "2 child killed");
        assertThat(losses("Soldiers killed a rebel leader, Amin Dorra, and 14 others near Jos."))
                .containsExactly("1 officer killed", "14 combatant killed");
        assertThat(losses("Soldiers killed a rebel commander named Amin Dorra and 14 others near Jos."))
                .containsExactly("1 officer killed", "14 combatant killed");
    }

    @Test
    void whoHadToFleeDid() {
        assertThat(losses("Some 300 families had to leave their homes in Jos."))
                .containsExactly("270 family displaced");
        assertThat(losses("A resident told reporters that 300 villagers had to flee."))
                .containsExactly("300 civilian displaced");
        assertThat(losses("More than 61,000 refugees shelter in Jos and Kano."))
                .containsExactly("61001 person displaced");
    }

    @Test
    void ofWhomTheSameIsTold() {
        assertThat(losses("A villager was shot dead near Jos, as were a woman and a child."))
                .containsExactly("1 civilian killed", "1 woman killed", "1 child killed");
    }

    @Test
    void whatATollCouldRiseForIsAFigureOfItsOwn() {
        assertThat(losses("The toll of the raid on Jos could rise because 16 people are still missing."))
                .containsExactly("16 person missing");
    }

    @Test
    void aNounBehindTwoNumbersIsOfBoth() {
        assertThat(losses("Two French and three Malian soldiers were killed near Gao."))
                .containsExactly("2 combatant killed", "3 combatant killed");
    }

    @Test
    void whereABombGoesOffIsNotDestroyed() {
        assertThat(losses("A suicide bomber detonated at the base near Jos, killing two soldiers."))
                .containsExactly("2 combatant killed");
    }

    @Test
    void aNumberBetweenQuotesCountsTheNounBehindThem() {
        assertThat(losses("An officer said \"about 30\" troops had been killed near Jos."))
                .containsExactly("27 combatant killed");
    }

    @Test
    void oneNumberIsOverAllNounsOfAList() {
        assertThat(losses("More than 10,000 civilians, troops and police have died in the violence in Jos."))
                .containsExactly("10001 person killed");
        assertThat(losses("At least 30 soldiers, policemen and militiamen were killed near Jos."))
                .containsExactly("30 combatant killed");
    }

    @Test
    void menOfADescribedGroupAreCounted() {
        assertThat(losses("Sixteen men from volunteer groups backing up the army were killed near Jos."))
                .containsExactly("16 person killed");
    }

    @Test
    void aShareIsOfTheNumberThatItNames() {
        assertThat(losses(
                        "A raid on a village near Jos killed 25 people, while 11 rebels were neutralised. Two of the 25"
                                + " were soldiers."))
                .anyMatch(loss -> loss.endsWith("2 combatant killed"));
    }

    @Test
    void whatOneOfThemSufferedIsNotToldOfAll() {
        assertThat(losses("The blast near Jos injured seven people, including a soldier who later died."))
                .contains("7 person wounded", "1 combatant killed");
    }

    @Test
    void whoBearsWoundsIsCountedAndNotTheWounds() {
        assertThat(losses("Five civilians, including a girl, sustained various injuries in the shelling of Jos."))
                .containsExactly("5 civilian wounded", "of them 1 child wounded");
        assertThat(losses("The blast in Jos caused several injuries.")).containsExactly("3 person wounded");
    }

    @Test
    void theWoundedWhoAreMovedAreTold() {
        for (String told : List.of(
                "Six wounded soldiers were airlifted from Jos to a hospital.",
                "Six wounded soldiers were evacuated from Jos.",
                "Six wounded soldiers were flown south from Jos.")) {
            assertThat(losses(told)).as(told).containsExactly("6 combatant wounded");
        }
    }

    @Test
    void aNumberIsPutAtWhatItIs() {
        assertThat(losses("Two soldiers were shot near Jos. The ministry put the deaths at 11."))
                .contains("11 combatant killed");
        assertThat(losses("He put the number of tanks destroyed near Jos at five."))
                .containsExactly("5 tank destroyed");
    }

    @Test
    void oneNumberMayStandForTwoHarms() {
        assertThat(losses("Near Jos a total of 38 rebels were killed and wounded and six vehicles were destroyed."))
                .containsExactly("38 combatant killed+wounded", "6 vehicle destroyed");
        // each was taken first and then killed
        assertThat(losses("Two policemen were seized and shot dead near Jos."))
                .containsExactlyInAnyOrder("2 combatant captured", "2 combatant killed");
    }

    @Test
    void manyUnarmedPeopleWhoArriveAreDisplaced() {
        assertThat(losses("Some 300 people, 80 of them children, have reached Jos since Friday."))
                .contains("270 person displaced", "of them 80 child displaced");
        assertThat(losses("The committee registered 71 new families in Jos.")).containsExactly("71 family displaced");
        assertThat(losses("Three ministers arrived in Jos. 300 troops reached Jos."))
                .isEmpty();
    }

    @Test
    void partsMayBeListedBehindManyWords() {
        assertThat(losses("Troops near Jos killed 40 bandits comprising 12 adult males, 18 women and 10 children."))
                .containsExactly(
                        "40 combatant killed",
                        "of them 12 combatant killed",
                        "of them 18 woman killed",
                        "of them 10 child killed");
        assertThat(losses("The dead are 31, of whom 25 pupils and six soldiers."))
                .containsExactly("31 person killed", "of them 25 civilian killed", "of them 6 combatant killed");
        assertThat(losses("In March 52 people were killed in Sirte, among whom 11 were children."))
                .containsExactly("52 person killed", "of them 11 child killed");
        assertThat(losses("Doctors said 30 wounded had been brought in, among them four children."))
                .containsExactly("30 person wounded", "of them 4 child wounded");
    }

    @Test
    void partsMayFallToSomebody() {
        assertThat(losses("The army killed 180 rebels near Jos, forty-four of whom fell to snipers."))
                .containsExactly("180 combatant killed", "of them 44 combatant killed");
        assertThat(losses("Gunmen abducted six men near Jos, two of whom were later shot dead."))
                .noneMatch(loss -> loss.startsWith("of them 2") && loss.endsWith("captured"));
    }

    @Test
    void partsEndWhereAnotherFigureBegins() {
        assertThat(
                        losses(
                                "Airstrikes killed 61 people, including 20 guards and 14 civilians, and 33 injured, 12 of them civilians."))
                .containsExactly(
                        "61 person killed",
                        "of them 20 combatant killed",
                        "of them 14 civilian killed",
                        "33 person wounded",
                        "of them 12 civilian wounded");
        assertThat(losses("4,120 civilians have been killed in the war, among them 310 children, and 9,800 injured."))
                .containsExactly("4120 civilian killed", "of them 310 child killed", "9800 person wounded");
    }

    @Test
    void theWholeIsTheOneWhoseHarmARelativeClauseTells() {
        assertThat(
                        losses(
                                "The mission named 81 civilians, including 7 women and 4 children, who were executed near Gao."))
                .containsExactly("81 civilian killed", "of them 7 woman killed", "of them 4 child killed");
    }

    @Test
    void aSecondFigureNeedsNoVerbOfItsOwn() {
        assertThat(losses("The governor put the dead at 70, including 9 policemen, and the injured at 210."))
                .containsExactly("70 person killed", "of them 9 combatant killed", "210 person wounded");
        assertThat(losses("Our losses: two killed, one wounded, three tanks destroyed."))
                .containsExactly("2 combatant killed", "1 combatant wounded", "3 tank destroyed");
    }

    @Test
    void menMayBeDestroyedWithTheirThings() {
        assertThat(losses("Up to 35 servicemen, three pickups and a howitzer were destroyed near Sirte."))
                .containsExactlyInAnyOrder("0 combatant killed", "3 vehicle destroyed", "1 artillery destroyed");
    }

    @Test
    void whatIsTakenIsCountedAlsoInBarePlurals() {
        assertThat(losses("Weapons, nine vehicles and a quantity of small arms were seized by the troops."))
                .containsExactly("1 weapon captured", "9 vehicle captured", "1 weapon captured");
        assertThat(losses("A machine gun and two tanks fell into the hands of the rebels."))
                .containsExactly("1 weapon captured", "2 tank captured");
        assertThat(losses("Twelve policemen surrendered with their weapons and three Humvees."))
                .containsExactly("12 combatant captured", "1 weapon captured", "3 vehicle captured");
        assertThat(losses("The army destroyed or captured 34 tanks.")).containsExactly("34 tank destroyed+captured");
    }

    @Test
    void whoDiesWithTheFirstIsCountedAndWhomHeFoughtIsNot() {
        assertThat(losses("A colonel was killed near Gao with six of his guards."))
                .containsExactly("1 officer killed", "6 combatant killed");
        assertThat(losses("Three soldiers were killed in clashes with 20 rebels near Gao."))
                .containsExactly("3 combatant killed");
    }

    @Test
    void whatFliesAndIsDestroyedByAirDefencesIsShotDown() {
        List<Claim> claims = claims("Air defences intercepted and destroyed 12 drones over Sirte.");
        assertThat(claims).extracting(Claim::type).containsExactly(ClaimType.SHOOTDOWN);
        assertThat(losses("Air defences intercepted and destroyed 12 drones over Sirte."))
                .containsExactly("12 drone shot-down");
    }

    @Test
    void aGroupHasItsSizeBehindIt() {
        assertThat(losses("The airstrike killed a family of seven.")).containsExactly("7 family-member killed");
        assertThat(losses("Five members of one family were executed by the troops."))
                .containsExactly("5 family-member killed");
        assertThat(losses("Artillery fire killed a woman of 48.")).containsExactly("1 woman killed");
    }

    @Test
    void oneOfTheInjuredWhoDiedIsDead() {
        assertThat(losses("The airstrike on Sirte wounded 12 people. One of the injured died in hospital."))
                .contains("1 person killed");
    }

    @Test
    void wordsOfPartisansForDeathAreKnown() {
        assertThat(losses("Sepoy Imran Khan and Naik Asif Ali embraced martyrdom in an exchange of fire near Bannu."))
                .containsExactly("2 combatant killed");
        assertThat(losses("Twenty-six of our fighters joined the caravan of martyrs."))
                .containsExactly("26 combatant killed");
    }

    @Test
    void litresAreNoTanks() {
        assertThat(losses(
                        "Troops destroyed 30 boats and 61 storage tanks and recovered 716,700 litres of stolen crude."))
                .noneMatch(loss -> loss.startsWith("716700"));
    }

    @Test
    void harmIsToldOnceForNumbersOfSeveralPlaces() {
        assertThat(losses("Eleven were killed in Gao, 30 in Timbuktu and three in Kidal."))
                .containsExactly("11 person killed", "30 person killed", "3 person killed");
    }

    @Test
    void oneNumberMayStandOverThreeHarms() {
        assertThat(losses("More than 1,800 enemy soldiers have been killed, wounded or captured near Sirte."))
                .containsExactly("1801 combatant killed+wounded+captured");
        assertThat(losses("The rebels lost more than 530 troops killed and wounded, nine pickups and four field guns."))
                .containsExactly("531 combatant killed+wounded", "9 vehicle destroyed", "4 artillery destroyed");
        assertThat(losses("The rebels lost 55 killed, 120 wounded and nine captured near Gao."))
                .containsExactly("55 combatant killed", "120 combatant wounded", "9 combatant captured");
    }

    @Test
    void irrecoverableLossesAreTheDeadOfALargerNumber() {
        assertThat(losses("The rebels lost 372 fighters near Sirte, of them 181 irrecoverably."))
                .containsExactly("372 combatant killed+wounded", "of them 181 combatant killed");
    }

    @Test
    void aListIsReadBeforeAndBehindItsVerb() {
        assertThat(losses("56 vehicles of the rebels, nine tanks and a large quantity of arms were captured near Gao."))
                .containsExactly("56 vehicle captured", "9 tank captured", "1 weapon captured");
        assertThat(
                        losses(
                                "The following equipment was recovered near Gao: twenty rifles, three machine guns and a truck."))
                .contains("20 weapon captured", "3 weapon captured", "1 vehicle captured");
        assertThat(
                        losses(
                                "Losses of the rebels: 143 killed, 61 of them by snipers; 17 trucks destroyed; 4 depots burned."))
                .containsExactly(
                        "143 combatant killed",
                        "of them 61 combatant killed",
                        "17 vehicle destroyed",
                        "4 depot destroyed");
    }

    @Test
    void aNumberIsReachedBehindAnAside() {
        assertThat(
                        losses(
                                "The number of terrorists killed since January, including those in the north, has reached 1,651."))
                .containsExactly("1651 combatant killed");
        assertThat(losses("The number of prisoners taken from the rebels has reached 640."))
                .contains("640 prisoner captured");
    }

    @Test
    void thoseCountedBeforeAreMeantByAllAndThem() {
        assertThat(losses("Nine militants stormed the base at Gao; all were killed."))
                .contains("9 combatant killed");
        assertThat(losses("The rebels captured four soldiers near Gao and executed them."))
                .contains("4 combatant killed");
    }

    @Test
    void bodiesAreCountedByWhoTheyAre() {
        assertThat(losses("The body of a man was recovered from the rubble of the airstrike."))
                .containsExactly("1 person killed");
        assertThat(losses("The bodies of a woman and her two daughters were found after the airstrike."))
                .containsExactly("1 woman killed", "2 child killed");
    }

    @Test
    void sharesOfANumberAreCounted() {
        assertThat(losses("Of the 61 killed in Gao, 40 were civilians."))
                .containsExactly("61 person killed", "of them 40 civilian killed");
        assertThat(losses("The war has killed 3,200 people, two thirds of them civilians."))
                .containsExactly("3200 person killed", "of them 2133 civilian killed");
        assertThat(losses("Almost all of its 20,000 inhabitants have fled the town of Gao."))
                .containsExactly("18000 civilian displaced");
    }

    @Test
    void whoIsKilledIsAPersonThoughTheNounIsUnknown() {
        assertThat(losses("An airstrike on Sirte killed nine nuclear physicists."))
                .containsExactly("9 civilian killed");
        assertThat(losses("Rebels ambushed a patrol near Jos. Four people are still missing."))
                .contains("4 person missing");
    }

    @Test
    void spoilsAreListedBehindTheirLabel() {
        assertThat(losses("The rebels overran a base near Gao.\n\nCaptured: 21 vehicles, 40 rifles and 11 mortars."))
                .contains("21 vehicle captured", "40 weapon captured", "11 artillery captured");
    }

    @Test
    void harmOverAMonthIsATotal() {
        for (String total : List.of(
                "The Turkish army neutralised 104 PKK members in northern Iraq last month.",
                "Fifteen gunmen died in clashes in Tamaulipas in February.",
                "At least 61 people have been killed in attacks on villages around Bankass since the start of January.",
                "Since 1 January, 41 people have been killed by shelling in El Obeid.")) {
            assertThat(claims(total))
                    .as(total)
                    .anyMatch(claim -> claim.type() == ClaimType.TOLL && claim.scope() == Scope.CUMULATIVE);
        }
    }

    @Test
    void whatIsCountedFromIsNotTheAct() {
        assertThat(claims("Since Operation Vijay began on January 26, 94 Indian soldiers have been killed in Kargil."))
                .anyMatch(claim -> claim.type() == ClaimType.TOLL
                        && claim.losses().size() == 1
                        && claim.scope() == Scope.CUMULATIVE);
    }

    @Test
    void aMassacreInAMonthIsOneDeed() {
        assertThat(claims("In February rebels murdered 28 villagers near Mandera."))
                .noneMatch(claim -> claim.scope() == Scope.CUMULATIVE);
    }
}
