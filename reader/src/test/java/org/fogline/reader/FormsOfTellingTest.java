package org.fogline.reader;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.fogline.model.Claim;
import org.fogline.model.ClaimType;
import org.fogline.model.Loss;
import org.junit.jupiter.api.Test;

/** The forms in which English tells of losses and events, each on sentences of its own. */
class FormsOfTellingTest {

    static List<Claim> claims(String body) {
        return Passages.claims(LocalDate.of(2021, 3, 8), "The army and the rebels: a week of the war\n\n" + body);
    }

    /** Losses as "killed+wounded 3-9", with "<" before those that are part of another. */
    private static List<String> losses(String body) {
        return claims(body).stream()
                .flatMap(claim -> claim.losses().stream())
                .map(FormsOfTellingTest::words)
                .toList();
    }

    private static String words(Loss loss) {
        List<String> effects = loss.effects().stream()
                .map(effect -> effect.name().toLowerCase())
                .toList();
        Long high = loss.count().high();
        String count = high == null
                ? loss.count().low() + "+"
                : high == loss.count().low()
                        ? String.valueOf(high)
                        : loss.count().low() + "-" + high;
        return (loss.partOf() == null ? "" : "<") + String.join("+", effects) + " " + count;
    }

    private static List<ClaimType> types(String body) {
        return claims(body).stream().map(Claim::type).toList();
    }

    @Test
    void aParticleMayStandBehindTheObject() {
        assertThat(losses("Rebels took ten men hostage in Kaya on Friday.")).containsExactly("captured 10");
        assertThat(losses("The raiders set three army trucks ablaze near Kaya."))
                .containsExactly("destroyed 3");
        assertThat(types("The army chased the rebels out of Kaya on Friday.")).containsExactly(ClaimType.CAPTURE);
    }

    @Test
    void theSubjectOfAClauseIsNotTheObjectOfTheOneBefore() {
        assertThat(losses("The attackers killed 40 soldiers and seven others were taken captive."))
                .containsExactly("killed 40", "captured 7");
        assertThat(losses("The ministry said 78 soldiers and 210 rebels were killed."))
                .containsExactly("killed 78", "killed 210");
        assertThat(losses("Since the start of the offensive, 12 tanks and two helicopters have been destroyed."))
                .containsExactly("destroyed 12", "destroyed 2");
    }

    @Test
    void sharesBehindAColonArePartsOfTheWhole() {
        assertThat(losses("In Hama 514 people have died: 268 rebels, 154 soldiers and 92 civilians."))
                .containsExactly("killed 514", "<killed 268", "<killed 154", "<killed 92");
        assertThat(losses("Seven policemen were kidnapped: three in Machala and four in Quito."))
                .containsExactly("captured 7", "<captured 3", "<captured 4");
    }

    @Test
    void countedThingsGoOnBehindWhatIsAddedToOne() {
        assertThat(losses("Troops recovered three rifles, 200 rounds of ammunition and two motorcycles near Jos."))
                .containsExactly("captured 3", "captured 200", "captured 2");
        assertThat(losses("Mines killed six soldiers in Gao and four in Kidal."))
                .containsExactly("killed 6", "killed 4");
    }

    @Test
    void aNumberMayStandForThoseHurt() {
        assertThat(losses("Seven dead, 18 hurt as guided bombs hit Kharkiv."))
                .containsExactly("killed 7", "wounded 18");
        assertThat(losses("Gunmen stormed a bar in Juba, shooting dead one man and wounding another."))
                .containsExactly("killed 1", "wounded 1");
        assertThat(losses("Ukraine's air force shot down 33 of 45 drones.")).containsExactly("shot_down 33");
    }

    @Test
    void oneThingThatIsRuinedIsOneLoss() {
        assertThat(losses("The rebels burned down the police station of Juba.")).containsExactly("destroyed 1");
        assertThat(losses("The army burned 14 villages near Kutum.")).containsExactly("destroyed 1+");
        assertThat(losses("The patrol was ambushed near Gao with the loss of 29 armoured vehicles."))
                .containsExactly("destroyed 29");
    }

    @Test
    void harmBeforeTheNounOfCountedPeopleIsALoss() {
        assertThat(losses("There were hundreds of wounded soldiers in the hospital of Goma."))
                .containsExactly("wounded 200+");
        assertThat(losses("Army vehicles came under fire near Goma, without casualties."))
                .containsExactly("killed+wounded 0");
    }

    @Test
    void noHarmWithoutAnActIsNoClaim() {
        assertThat(claims("The rebels hold the hills. No one was hurt."))
                .noneMatch(claim ->
                        claim.losses().stream().anyMatch(loss -> loss.count().low() == 0));
    }

    @Test
    void whatStrikesAndTheStrikeAreOneEvent() {
        assertThat(types("A roadside bomb hit a military convoy near Gao, wounding four."))
                .containsExactly(ClaimType.BOMBING);
        assertThat(types("Shells fired by the rebels fell on the market of Gao, leaving nine dead."))
                .containsExactly(ClaimType.SHELLING);
        assertThat(types("Russia launched 45 drones and four missiles at Ukraine."))
                .hasSize(1);
    }

    @Test
    void theEventOfARelativeClauseStandsBeforeIt() {
        assertThat(types("It was the fifth day of a battle in which 100 soldiers have been killed."))
                .containsExactly(ClaimType.CLASH);
        assertThat(types("The ceasefire signed in Minsk on 12 February came into force at midnight."))
                .containsExactly(ClaimType.CEASEFIRE);
    }

    @Test
    void peopleDrivenFromTheirHomesAreDisplaced() {
        assertThat(losses("200,000 people have been driven from their homes by the rebels."))
                .containsExactly("displaced 200000");
        assertThat(losses("7,000 villagers evacuated from Martakert as the army advances."))
                .containsExactly("displaced 7000");
    }

    @Test
    void placesHavePartsThatAreTaken() {
        assertThat(types("Rebel fighters walked into the centre of Goma before dawn."))
                .containsExactly(ClaimType.CAPTURE);
        assertThat(types("The army has pushed the rebels from most of the city of Ghazni."))
                .containsExactly(ClaimType.CAPTURE);
    }

    @Test
    void aTotalOverATimeIsNotTheHarmOfOneAct() {
        assertThat(types("The rebels seized Gao on Friday, and the army has lost 550 men since the offensive began."))
                .contains(ClaimType.TOLL);
    }

    @Test
    void speechInsideASentencePartsNoSubject() {
        assertThat(losses("Four rebels, he says, were killed near Gao and a machine gun recovered."))
                .contains("killed 4", "captured 1");
    }

    @Test
    void aFrontedPhraseIsNotTheSubject() {
        assertThat(losses("As a result of the operations, one officer and three conscripts were martyred."))
                .containsExactly("killed 1", "killed 3");
        assertThat(types("Bombardment of Gao from air, land and sea continued."))
                .containsExactly(ClaimType.SHELLING);
    }

    @Test
    void weaponsThatNameAttacksAreThingsToo() {
        assertThat(losses("The rebels shot down a warplane near Gao.")).containsExactly("shot_down 1");
        assertThat(losses("MiG-23s bombed Luena, wrecking a transport plane.")).containsExactly("destroyed 1");
        assertThat(losses("A strike damaged a warehouse and two apartment blocks in Izmail."))
                .containsExactly("damaged 1", "damaged 2");
    }

    @Test
    void whatWasPossibleWasDone() {
        assertThat(claims("Rebels were able on Tuesday to overrun the barracks of Mansila."))
                .extracting(Claim::planned)
                .containsExactly(false);
        assertThat(claims("The rebels were unable to take the town of Mansila."))
                .isEmpty();
    }

    @Test
    void kidnappingIsToldApartFromKilling() {
        assertThat(types("Gunmen shot dead a builder near Arish and kidnapped his two sons."))
                .hasSize(2)
                .contains(ClaimType.ABDUCTION);
        assertThat(losses("At least a dozen people, four of them girls, were taken into the forest by rebels."))
                .containsExactly("captured 12+", "<captured 4");
    }

    @Test
    void unitsOfMenMoveAndAreSent() {
        assertThat(types("Three Russian columns crossed into Chechnya.")).containsExactly(ClaimType.ASSAULT);
        assertThat(types("The government sent an elite police unit to Gao.")).containsExactly(ClaimType.DEPLOYMENT);
    }

    @Test
    void aTotalIsAFigureForTheHarmBefore() {
        assertThat(losses("Twelve rebels were killed in a clash near Gao. The total for two days stands at 37."))
                .containsExactly("killed 12", "killed 37");
    }

    @Test
    void aListGoesOnBehindItsParticiples() {
        assertThat(losses("Enemy losses amounted to up to 45 personnel killed and wounded, a tank and two vehicles."))
                .containsExactly("killed+wounded 0-45", "destroyed 1", "destroyed 2");
    }

    @Test
    void sharesMayBeToldFirst() {
        assertThat(losses("Twelve soldiers were captured. Among them are two women."))
                .containsExactly("captured 12", "<captured 2");
        // a share that another voice tells is a claim of its own
        assertThat(losses("Twelve soldiers were captured. Among them, their leader said, are two women."))
                .containsExactly("captured 12", "captured 2");
        assertThat(losses("The last 531 servicemen in the works surrendered today."))
                .containsExactly("captured 531");
    }

    @Test
    void whatIsDeniedToHaveBeenDoneIsTold() {
        assertThat(claims("The rebels denied abducting anyone."))
                .extracting(Claim::stance)
                .containsExactly(org.fogline.model.Stance.DENIES);
    }

    @Test
    void townshipsAreNoPeople() {
        assertThat(losses("The regime has lost nine of its 17 townships.")).isEmpty();
    }
}
