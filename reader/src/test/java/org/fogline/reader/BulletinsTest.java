package org.fogline.reader;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.fogline.model.Claim;
import org.fogline.model.ClaimType;
import org.fogline.model.Loss;
import org.junit.jupiter.api.Test;

/** Bulletins of staffs and armed groups: lists of figures, dated items, results behind an act. */
class BulletinsTest {

    private static List<Claim> read(String text) {
        return Passages.claims(LocalDate.of(2024, 3, 3), text);
    }

    private static List<String> losses(List<Claim> claims) {
        return claims.stream()
                .flatMap(claim -> claim.losses().stream())
                .map(BulletinsTest::words)
                .toList();
    }

    private static String words(Loss loss) {
        return loss.count().low() + " " + loss.effects().get(0).code() + " "
                + loss.unit().code() + " " + String.join("; ", loss.sides());
    }

    @Test
    void linesWithADashAndAFigureAreOneList() {
        List<Claim> claims = read("Losses of the invader\n\nRussian losses from 24.02.22 to 03.03.24:\n"
                + "personnel – 416,800 (+1150) persons liquidated\ntanks – 6,619 (+9) units,\n"
                + "MLRS – 1004 (+1)\nsearchlights – 12 (+0)\ncruise missiles – 1919 (+0)\nships / boats – 26 (+0)\n"
                + "Data are being updated.\n");

        assertThat(claims).hasSize(1);
        assertThat(losses(claims))
                .containsExactly(
                        "416800 killed combatant Russia",
                        "6619 destroyed tank Russia",
                        "1004 destroyed artillery Russia",
                        "1919 destroyed weapon Russia",
                        "26 destroyed ship Russia");
        assertThat(claims.get(0).when().from()).isEqualTo(LocalDate.of(2022, 2, 24));
        assertThat(claims.get(0).when().to()).isEqualTo(LocalDate.of(2024, 3, 3));
    }

    @Test
    void numberMayLeadALineOfSuchAList() {
        List<Claim> claims = read("Losses\n\nRussian losses on 2 March:\n\n- Personnel ≈ 300 (+20)\n- 12 tanks (+3)\n"
                + "- Aircraft: 347 (+1)\n");

        assertThat(losses(claims)).contains("12 destroyed tank Russia", "347 destroyed aircraft Russia");
    }

    @Test
    void whatIsDeliveredIsNoLoss() {
        List<Claim> claims = read("Aid for Ukraine\n\nThe war in Ukraine goes on. Aid delivered to Kyiv by Friday:\n"
                + "tanks – 31\nhowitzers – 142\nlorries – 300\n");

        assertThat(losses(claims)).isEmpty();
    }

    @Test
    void prisonersInACountOfLossesWereTaken() {
        assertThat(losses(read(
                        "News\n\nThe losses of the FARC in these days were 70 dead, 120 wounded and 40 prisoners.\n")))
                .contains("40 captured combatant FARC");
        assertThat(losses(read("News\n\nFARC losses in the operation were heavy. Total prisoners so far: 1,840.\n")))
                .anyMatch(loss -> loss.startsWith("1840 captured combatant"));
        assertThat(losses(read("News\n\nThe army freed 12 prisoners near Arauca, Colombia, on Friday.\n")))
                .anyMatch(loss -> loss.startsWith("12 released prisoner"));
    }

    @Test
    void resultsBelongToTheActOfTheirItem() {
        List<Claim> claims = read("War report\n\nMarch 1. Our units attacked the police station of Orito, Colombia. "
                + "Result: 5 policemen and a lieutenant dead; 3 rifles and a mortar recovered. No casualties of our own.\n\n"
                + "March 2. Ambush of a patrol at Santa Ana. Two soldiers dead.\n");

        assertThat(claims).extracting(Claim::type).containsExactly(ClaimType.ASSAULT, ClaimType.AMBUSH);
        assertThat(claims.get(0).losses()).hasSize(5);
        assertThat(claims.get(1).losses()).hasSize(1);
    }

    @Test
    void whoSignsTheReportIsItsAuthor() {
        List<Claim> claims = read("WAR REPORT\nEastern Bloc, Revolutionary Armed Forces of Colombia (FARC-EP)\n\n"
                + "The Eastern Bloc informs opinion of the following actions:\n\n"
                + "March 1. In Fortul our units attacked a police post. Two policemen dead.\n");

        assertThat(claims)
                .isNotEmpty()
                .allSatisfy(claim -> assertThat(claim.attribution()).isEmpty());
    }

    @Test
    void fightersWhoStrikeAConvoyAmbushIt() {
        List<Claim> claims =
                read("News\n\nFARC rebels fell upon a patrol near Arauca, Colombia, killing two soldiers.\n");

        assertThat(claims).extracting(Claim::type).containsExactly(ClaimType.AMBUSH);
    }

    @Test
    void stationsSayTheirItemsOfADigest() {
        List<Claim> claims = read(
                "FROM THE RADIOS, 3 MARCH 2024\n\n1. Khartoum in Arabic, 1730. Communique of the Valley "
                        + "Command. The army killed twelve rebels near Gedaref, Sudan.\n\n2. IRNA in English, 1610. Aircraft bombed a "
                        + "market in Kassala, killing five civilians. The mayor of Kassala said that six people were wounded.\n");

        assertThat(claims.stream().map(BulletinsTest::sources))
                .containsExactly("[Radio Omdurman, Valley Command]", "[IRNA]", "[IRNA, Mayor of Kassala]");
    }

    @Test
    void eachItemOfARoundUpHappenedWhereItOpens() {
        List<Claim> claims =
                read("Security developments in Iraq, March 3\n\nBAGHDAD - Gunmen killed two policemen in the "
                        + "city on Sunday, police said.\n\nRAMADI - U.S. forces killed 11 insurgents in the town, they said.\n\n"
                        + "KIRKUK - A roadside bomb wounded four soldiers on the road to Hawija, police said.\n\n"
                        + "MAHMUDIYA - Mortar rounds hit two houses, killing a woman, hospital sources said.\n");

        Claim last = claims.get(claims.size() - 1);
        assertThat(last.where()).extracting(where -> where.place()).containsExactly("Al Mahmudiyah");
    }

    private static String sources(Claim claim) {
        return claim.attribution().stream()
                .map(source -> source.source())
                .toList()
                .toString();
    }
}
