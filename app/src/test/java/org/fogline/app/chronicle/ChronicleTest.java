package org.fogline.app.chronicle;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.fogline.knowledge.actor.Actors;
import org.fogline.model.ActorRole;
import org.fogline.model.Attribution;
import org.fogline.model.Claim;
import org.fogline.model.ClaimType;
import org.fogline.model.Count;
import org.fogline.model.Document;
import org.fogline.model.DocumentInfo;
import org.fogline.model.Effect;
import org.fogline.model.Hedge;
import org.fogline.model.Loss;
import org.fogline.model.PlaceRelation;
import org.fogline.model.Quote;
import org.fogline.model.Relation;
import org.fogline.model.RelationType;
import org.fogline.model.Role;
import org.fogline.model.Scope;
import org.fogline.model.Span;
import org.fogline.model.Stance;
import org.fogline.model.Unit;
import org.fogline.model.When;
import org.fogline.model.Where;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;

/** The page of a small case, looked at through an HTML parser as a browser would. */
class ChronicleTest {

    private static final LocalDate START = LocalDate.of(2018, 4, 19);
    private static final String ARMY = "Syrian government and allies";

    private final List<Document> documents = new ArrayList<>();
    private final List<Claim> claims = new ArrayList<>();

    private Document document(String name, String text, DocumentInfo info) {
        Document document = new Document(name, "text/plain", "0".repeat(64), text, info, List.of());
        documents.add(document);
        return document;
    }

    private Document report(String name, String source, String text) {
        return document(name, text, new DocumentInfo("Report " + name, START, source, null, null, "en"));
    }

    private static Claim.Builder claim(Document document, String passage, ClaimType type) {
        int start = document.text().indexOf(passage);
        return Claim.builder(
                document.name(), Quote.of(document.text(), new Span(start, start + passage.length())), type);
    }

    private Claim add(Claim.Builder builder) {
        Claim claim = builder.build();
        claims.add(claim);
        return claim;
    }

    private static Loss killed(Count count) {
        return Loss.of(Effect.KILLED, List.of(ARMY), Unit.COMBATANT, count, null);
    }

    private Chronicle chronicle(PlaceFinder places) {
        return Chronicle.of(
                new ChronicleInput("Case", documents, claims, List.of(), "imprint", List.of()),
                Actors.builtIn(),
                places);
    }

    private Chronicle chronicle() {
        return chronicle((place, id) -> Optional.empty());
    }

    private org.jsoup.nodes.Document page() {
        return Jsoup.parse(chronicle().html());
    }

    private void addTotal(Document document, String passage, Count count, int day) {
        add(claim(document, passage, ClaimType.TOLL)
                .scope(Scope.CUMULATIVE)
                .when(When.range(START, LocalDate.of(2018, 5, day), null))
                .losses(List.of(killed(count))));
    }

    @Test
    void accountsStandSideBySideWithTheirLastTotals() {
        Document naba = report("n", "Al-Naba", "They count 640 dead. Now they count 900 dead.");
        Document monitor = report("m", "Syrian Observatory for Human Rights", "At least 251 soldiers were killed.");
        addTotal(naba, "640 dead", Count.exactly(640), 10);
        addTotal(naba, "900 dead", Count.exactly(900), 17);
        addTotal(monitor, "251 soldiers", Count.atLeast(251), 19);

        Element card = page().selectFirst("#beside .first");

        java.util.Objects.requireNonNull(card);
        assertThat(card.select("h3").text()).isEqualTo("Dead: " + ARMY);
        assertThat(card.select(".name b").eachText())
                .containsExactly("Islamic State", "Syrian Observatory for Human Rights");
        assertThat(card.select(".value").eachText()).containsExactly("900", "at least 251");
        assertThat(chronicle().summary()).contains("900", "at least 251", "17 May 2018");
    }

    @Test
    void everyLinkOnThePageLeadsSomewhere() {
        Document naba = report("n", "Al-Naba", "They count 640 dead. Then 900 dead, of whom 12 on Sunday at Qadam.");
        addTotal(naba, "640 dead", Count.exactly(640), 10);
        addTotal(naba, "900 dead", Count.exactly(900), 17);
        Claim said = add(claim(naba, "12 on Sunday at Qadam", ClaimType.CLASH)
                .when(When.day(LocalDate.of(2018, 5, 13), null))
                .losses(List.of(killed(Count.exactly(12)))));
        add(claim(naba, "12 on Sunday", ClaimType.CLASH)
                .repeats(said.id())
                .when(When.day(LocalDate.of(2018, 5, 13), null)));
        add(claim(naba, "They count", ClaimType.RELATION)
                .relation(new Relation("Liwa al-Quds", RelationType.ALLIED_WITH, ARMY)));

        org.jsoup.nodes.Document page = page();

        assertThat(page.select("a[href]")).isNotEmpty().allSatisfy(link -> {
            assertThat(link.attr("href")).startsWith("#");
            assertThat(page.getElementById(link.attr("href").substring(1)))
                    .as(link.outerHtml())
                    .isNotNull();
        });
        assertThat(page.select("[id]").eachAttr("id")).doesNotHaveDuplicates();
    }

    @Test
    void aClaimOpensToItsPassageAndToItsPlaceInTheText() {
        Document report = report("n", "Mashriq Press", "Before. Seven soldiers died at the gate. After.");
        add(claim(report, "Seven soldiers died", ClaimType.CLASH)
                .when(When.day(START, null))
                .losses(List.of(killed(Count.exactly(7)))));

        org.jsoup.nodes.Document page = page();
        Element article = page.getElementById("claim-1");

        java.util.Objects.requireNonNull(article);
        assertThat(article.select("details blockquote mark").text()).isEqualTo("Seven soldiers died");
        assertThat(article.select("details blockquote").text())
                .isEqualTo("Before. Seven soldiers died at the gate. After.");
        assertThat(article.select(".cite a").attr("href")).isEqualTo("#passage-1");
        assertThat(page.select(".report .text mark").text()).isEqualTo("Seven soldiers died");
        assertThat(page.select(".report .text").text())
                .contains("Before. Seven soldiers died")
                .contains("After.");
    }

    @Test
    void hedgesAmendmentsDenialsAndPlansAreShownAsSuch() {
        Document report = report("n", "Nashir", "Twenty died. Thirty died, not twenty. None left. Buses will come.");
        Claim twenty = add(claim(report, "Twenty died", ClaimType.REPEL)
                .when(When.day(START, null))
                .losses(List.of(killed(Count.exactly(20)))));
        add(claim(report, "Thirty died", ClaimType.REPEL)
                .stance(Stance.AMENDS)
                .of(twenty.id())
                .when(When.day(START, null))
                .losses(List.of(killed(Count.exactly(30)))));
        add(claim(report, "None left", ClaimType.EVACUATION)
                .stance(Stance.DENIES)
                .attribution(List.of(Attribution.of("SANA"))));
        add(claim(report, "Buses will come", ClaimType.EVACUATION)
                .planned(true)
                .hedge(Hedge.BELIEVED)
                .when(When.day(START, null)));

        org.jsoup.nodes.Document page = page();

        assertThat(page.select("#corrections .badge").eachText())
                .anyMatch(text -> text.startsWith("amends 20 to 30"))
                .contains("denial");
        assertThat(page.select("#corrections .who").eachText()).anyMatch(text -> text.contains("SANA denies"));
        assertThat(page.select("#days .badge").eachText())
                .anyMatch(text -> text.startsWith("later amended"))
                .contains("believed, not known", "announced, not said to have happened");
    }

    @Test
    void anAmendedFigureIsNotAddedUp() {
        Document report = report("n", "Nashir", "Twenty died. Thirty died, not twenty. In all 50 and 60 died.");
        Claim twenty = add(claim(report, "Twenty died", ClaimType.REPEL)
                .when(When.day(START, null))
                .losses(List.of(killed(Count.exactly(20)))));
        add(claim(report, "Thirty died", ClaimType.REPEL)
                .stance(Stance.AMENDS)
                .of(twenty.id())
                .when(When.day(START, null))
                .losses(List.of(killed(Count.exactly(30)))));
        Voices voices = new Voices(Actors.builtIn(), java.util.Map.of("n", report));

        List<SideTotals> sides = SideTotals.of(DayBook.of(claims, voices).all(), voices);

        assertThat(sides)
                .singleElement()
                .satisfies(side ->
                        assertThat(side.accounts().get(0).itemised()).containsExactly(new SideTotals.Step(START, 30)));
    }

    @Test
    void outletsOfOneAccountAreNotAddedUpOnOneDay() {
        Document amaq = report("a", "Amaq", "66 died at the camp.");
        Document naba = report("n", "Al-Naba", "65 died at the camp.");
        add(claim(amaq, "66 died", ClaimType.CLASH)
                .when(When.day(START, null))
                .losses(List.of(killed(Count.atLeast(66)))));
        add(claim(naba, "65 died", ClaimType.CLASH)
                .when(When.day(START, null))
                .losses(List.of(killed(Count.exactly(65)))));
        Voices voices = new Voices(Actors.builtIn(), java.util.Map.of("a", amaq, "n", naba));

        List<SideTotals> sides = SideTotals.of(DayBook.of(claims, voices).all(), voices);

        assertThat(sides.get(0).accounts()).singleElement().satisfies(account -> {
            assertThat(account.account()).isEqualTo("Islamic State");
            assertThat(account.itemised()).containsExactly(new SideTotals.Step(START, 66));
        });
    }

    @Test
    void aTotalForAStretchIsNoTotalSinceTheBeginning() {
        Document naba = report("n", "Al-Naba", "In all 180. In all 640. This week 260.");
        addTotal(naba, "In all 180", Count.exactly(180), 3);
        addTotal(naba, "In all 640", Count.exactly(640), 10);
        add(claim(naba, "This week 260", ClaimType.TOLL)
                .scope(Scope.CUMULATIVE)
                .when(When.range(LocalDate.of(2018, 5, 11), LocalDate.of(2018, 5, 17), null))
                .losses(List.of(killed(Count.atLeast(261)))));

        org.jsoup.nodes.Document page = page();

        assertThat(page.select("#totals svg.wide .point")).hasSize(2);
        assertThat(page.select("#totals svg.wide .stretch")).hasSize(1);
    }

    @Test
    void nothingThatADocumentSaysBecomesMarkup() {
        String hostile =
                "<script>alert(1)</script>\"'><img src=x onerror=alert(1)></style></script><!-- ${x} javascript:alert(1)";
        Document report = document(
                hostile,
                "Text " + hostile + " seven died " + hostile,
                new DocumentInfo(hostile, START, hostile, hostile, "javascript:alert(1)", "\"><b>"));
        add(claim(report, hostile + " seven died", ClaimType.CLASH)
                .when(When.day(START, hostile))
                .attribution(List.of(new Attribution(hostile, hostile, hostile, hostile, null)))
                .where(List.of(Where.of(hostile, PlaceRelation.IN)))
                .actors(List.of(ActorRole.of(hostile, Role.INITIATOR)))
                .losses(List.of(Loss.of(Effect.KILLED, List.of(hostile), Unit.COMBATANT, Count.exactly(7), hostile))));
        add(claim(report, "seven died", ClaimType.TOLL)
                .scope(Scope.CUMULATIVE)
                .when(When.range(START, START.plusDays(3), null))
                .losses(List.of(Loss.of(Effect.KILLED, List.of(hostile), Unit.COMBATANT, Count.exactly(8), null))));
        add(claim(report, "seven died", ClaimType.TOLL)
                .scope(Scope.CUMULATIVE)
                .when(When.range(START, START.plusDays(5), null))
                .losses(List.of(Loss.of(Effect.KILLED, List.of(hostile), Unit.COMBATANT, Count.exactly(9), null))));
        add(claim(report, "seven", ClaimType.RELATION).relation(new Relation(hostile, RelationType.PART_OF, "B")));
        Chronicle chronicle = Chronicle.of(
                new ChronicleInput(hostile, documents, claims, List.of(), hostile, List.of()),
                Actors.builtIn(),
                (place, id) -> Optional.of(new PlaceFinder.Position(place, 33.5, 36.3, false)));

        org.jsoup.nodes.Document page = Jsoup.parse(chronicle.html());

        assertThat(page.select("script")).hasSize(1);
        assertThat(page.select("style")).hasSize(1);
        assertThat(page.select("img, iframe, object, embed, link, base, form")).isEmpty();
        assertThat(page.getAllElements())
                .allSatisfy(element -> assertThat(element.attributes().asList())
                        .noneMatch(attribute -> attribute
                                .getKey()
                                .toLowerCase(java.util.Locale.ROOT)
                                .startsWith("on")));
        assertThat(page.select("[href]").eachAttr("href")).allMatch(link -> link.startsWith("#"));
        assertThat(page.select(".report .text").text()).contains("<script>alert(1)</script>");
        assertThat(chronicle.markdown()).doesNotContain("<script>").doesNotContain("<img");
    }

    @Test
    void thePageAllowsNothingButItsOwnScript() throws Exception {
        org.jsoup.nodes.Document page = page();
        String script = page.expectFirst("script").data();
        byte[] digest = java.security.MessageDigest.getInstance("SHA-256")
                .digest(script.getBytes(java.nio.charset.StandardCharsets.UTF_8));
        assertThat(page.select("meta[http-equiv=Content-Security-Policy]").attr("content"))
                .startsWith("default-src 'none'")
                .contains("'sha256-" + java.util.Base64.getEncoder().encodeToString(digest) + "'");
    }

    @Test
    void arabicDocumentsRunFromRightToLeft() {
        Document report =
                document("ar", "قتل سبعة جنود في المخيم.", new DocumentInfo("خبر", START, "SANA", null, null, "ar"));
        add(claim(report, "قتل سبعة جنود", ClaimType.CLASH).when(When.day(START, null)));

        org.jsoup.nodes.Document page = page();

        assertThat(page.select(".report .text").attr("dir")).isEqualTo("rtl");
        assertThat(page.select("#claim-1 blockquote").attr("dir")).isEqualTo("rtl");
        assertThat(page.select("#claim-1 blockquote").attr("lang")).isEqualTo("ar");
        assertThat(page.select("#claim-1 blockquote").text()).isEqualTo("قتل سبعة جنود في المخيم.");
    }

    @Test
    void directionIsToldByTheLettersWhereNoLanguageIsSaid() {
        assertThat(Report.direction(new Document("x", "t", "", "كتب 12 abc نص طويل", DocumentInfo.UNKNOWN, List.of())))
                .isEqualTo("rtl");
        assertThat(Report.direction(new Document("x", "t", "", "plain text", DocumentInfo.UNKNOWN, List.of())))
                .isEqualTo("ltr");
    }

    @Test
    void anEmptyCaseHasAPageToo() {
        org.jsoup.nodes.Document page = page();
        assertThat(page.select("h1").text()).isEqualTo("Case");
        assertThat(page.select("svg")).isEmpty();
        assertThat(chronicle().markdown()).startsWith("# Case");
    }

    @Test
    void claimsWithoutTheirDocumentAreTold() {
        claims.add(Claim.builder("gone", new Quote(new Span(5, 9), "died"), ClaimType.TOLL)
                .when(When.day(START, null))
                .build());
        Element article = page().getElementById("claim-1");
        java.util.Objects.requireNonNull(article);
        assertThat(article.select("blockquote").text()).isEqualTo("died");
        assertThat(article.select(".cite").text()).contains("not at hand");
    }

    @Test
    void placesAreSizedByTheirDeadAndFarOnesHaveAPanelOfTheirOwn() {
        Document report = report("n", "Amaq", "Ten died in A. Forty died in B. One died far off in C.");
        String[] places = {"A", "B", "C"};
        int[] dead = {10, 40, 1};
        String[] passages = {"Ten died", "Forty died", "One died"};
        for (int index = 0; index < 3; index++) {
            for (int day = 0; day < (index < 2 ? 4 : 1); day++) {
                add(claim(report, passages[index], ClaimType.CLASH)
                        .when(When.day(START.plusDays(day), null))
                        .where(List.of(Where.of(places[index], PlaceRelation.IN)))
                        .losses(List.of(killed(Count.exactly(dead[index])))));
            }
        }
        PlaceFinder finder = (place, id) -> Optional.of(
                switch (place) {
                    case "A" -> new PlaceFinder.Position("A", 33.45, 36.30, false);
                    case "B" -> new PlaceFinder.Position("B", 33.46, 36.31, false);
                    default -> new PlaceFinder.Position("C", 35.9, 40.6, true);
                });

        org.jsoup.nodes.Document page = Jsoup.parse(chronicle(finder).html());

        assertThat(page.select("svg.map.wide")).hasSize(2);
        Element close = page.select("svg.map.wide").first();
        java.util.Objects.requireNonNull(close);
        assertThat(close.select(".name").eachText())
                .as("each with its dead")
                .allMatch(name -> name.matches("A \\d+|B \\d+"))
                .hasSize(2);
        assertThat(radius(close, "B") / radius(close, "A"))
                .as("four times the dead, twice the radius")
                .isBetween(1.95, 2.05);
    }

    private static double radius(Element map, String place) {
        return map.select("g").stream()
                .filter(spot -> spot.select(".name").text().startsWith(place + " "))
                .mapToDouble(spot -> Double.parseDouble(spot.select("circle").attr("r")))
                .sum();
    }

    @Test
    void allSidesAreDrawnToOneScale() {
        Document naba = report("n", "Al-Naba", "They count 900 dead. They lost 90.");
        Document monitor = report("m", "Syrian Observatory for Human Rights", "300 soldiers. 225 of the group.");
        addTotal(naba, "900 dead", Count.exactly(900), 17);
        addTotal(monitor, "300 soldiers", Count.exactly(300), 17);
        addTotal(monitor, "225 of the group", "Islamic State", Count.exactly(225), 17);
        addTotal(naba, "90", "Islamic State", Count.exactly(90), 17);

        assertThat(page().select("#beside .bar").eachAttr("style"))
                .containsExactlyInAnyOrder("width: 100.0%", "width: 33.3%", "width: 25.0%", "width: 10.0%");
    }

    private void addTotal(Document document, String passage, String side, Count count, int day) {
        add(claim(document, passage, ClaimType.TOLL)
                .scope(Scope.CUMULATIVE)
                .when(When.range(START, LocalDate.of(2018, 5, day), null))
                .losses(List.of(Loss.of(Effect.KILLED, List.of(side), Unit.COMBATANT, count, null))));
    }

    @Test
    void deadOfAWholeWeekAreATotalOfItsDaysAndNoIncident() {
        Document naba = report("n", "Al-Naba", "They count 180 dead, then 900. In one week of clashes 260 died.");
        addTotal(naba, "180 dead", Count.exactly(180), 3);
        addTotal(naba, "900", Count.exactly(900), 17);
        add(claim(naba, "In one week of clashes 260 died", ClaimType.CLASH)
                .when(When.range(LocalDate.of(2018, 5, 11), LocalDate.of(2018, 5, 17), null))
                .losses(List.of(killed(Count.exactly(260)))));

        Element chart = page().selectFirst("#totals svg.wide");

        java.util.Objects.requireNonNull(chart);
        assertThat(chart.select(".stretch")).hasSize(1);
        assertThat(chart.select(".stair")).isEmpty();
    }

    @Test
    void whoSpeaksIsSaidOnlyWhereItIsNotTheAccountAbove() {
        Document naba = report("n", "Al-Naba", "They killed 20.");
        Document monitor = report("m", "Syrian Observatory for Human Rights", "It counts 10.");
        add(claim(naba, "They killed 20", ClaimType.TOLL)
                .when(When.day(START, null))
                .losses(List.of(killed(Count.exactly(20)))));
        add(claim(monitor, "It counts 10", ClaimType.TOLL)
                .when(When.day(START, null))
                .losses(List.of(killed(Count.exactly(10)))));

        assertThat(page().select("#days article .when").eachText()).containsExactly("Al-Naba");
    }

    @Test
    void theDaysOfTheCampaignAreThoseOfWhichMostIsClaimed() {
        Document report = report("n", "Al-Naba", "One. Two. Three. Old. Ahead.");
        String[] passages = {"Old", "One", "Two", "Three", "Ahead"};
        LocalDate[] days = {START.minusYears(3), START, START.plusDays(2), START.plusDays(20), START.plusYears(2)};
        for (int index = 0; index < passages.length; index++) {
            add(claim(report, passages[index], ClaimType.CLASH).when(When.day(days[index], null)));
        }

        assertThat(page().select(".standfirst").text()).contains("19 April – 9 May 2018");
    }

    @Test
    void theOrderOfBattleHasNoCircles() {
        Document report = report("n", "Amaq", "A is part of B. B is part of A. C leads A.");
        add(claim(report, "A is part of B", ClaimType.RELATION).relation(new Relation("A", RelationType.PART_OF, "B")));
        add(claim(report, "B is part of A", ClaimType.RELATION).relation(new Relation("B", RelationType.PART_OF, "A")));
        add(claim(report, "C leads A", ClaimType.RELATION).relation(new Relation("A", RelationType.LED_BY, "C")));

        assertThat(page().select("#order .trees text").eachText()).contains("A", "B", "led by C", "part of A");
    }
}
