package org.fogline.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.fogline.model.Claim;
import org.fogline.model.ClaimType;
import org.fogline.model.DocumentInfo;
import org.fogline.model.Effect;
import org.fogline.model.Span;
import org.fogline.model.Stance;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What holds for a case in any kind of database. */
abstract class CaseFileSuite {

    @SuppressWarnings("NullAway.Init") // made before each test
    protected CaseFile file;

    /** A place for a new case. */
    abstract String location();

    /** Changes a word in the index of the first claim of the case at this place. */
    abstract void damageIndex(String location) throws SQLException;

    @TempDir
    Path bundles = Path.of("");

    private String place = "";

    @BeforeEach
    void create() {
        place = location();
        file = CaseFile.create(place, Samples.options());
    }

    @AfterEach
    void close() {
        file.close();
    }

    private List<String> quotes(ClaimQuery query) {
        return file.claims(query).items().stream()
                .map(stored -> stored.claim().quote().text())
                .toList();
    }

    @Test
    void theSameBytesAgainAddNothingAndSaySo() {
        Samples.fill(file);
        long head = file.head().sequence();
        Recorded again = file.record(
                Samples.document("other-name", Samples.FIRST, Samples.info("Other", "2019-01-01")),
                Samples.bytes(Samples.FIRST),
                Samples.VERSION,
                Samples.claims("other-name", Samples.FIRST),
                List.of());
        assertThat(again.isNew()).isFalse();
        assertThat(again.claimsAdded()).isZero();
        assertThat(file.head().sequence()).isEqualTo(head);
        assertThat(file.documents()).hasSize(2);
    }

    @Test
    void documentsComeBackAsTheyWent() {
        Samples.fill(file);
        StoredDocument stored = file.document("first").orElseThrow();
        assertThat(stored.document())
                .isEqualTo(Samples.document("first", Samples.FIRST, Samples.info("Herald", "2018-05-10")));
        assertThat(file.original(stored.entry())).isEqualTo(Samples.bytes(Samples.FIRST));
        assertThat(stored.version()).isEqualTo(Samples.VERSION);
        assertThat(stored.claims()).isEqualTo(3);
        assertThat(file.unread())
                .singleElement()
                .satisfies(unread -> assertThat(unread.name()).isEqualTo("first"));
    }

    @Test
    void claimsComeBackAsTheyWent() {
        Samples.fill(file);
        List<Claim> expected = new ArrayList<>(Samples.claims("first", Samples.FIRST));
        expected.addAll(Samples.claims("second", Samples.SECOND));
        assertThat(file.claims(ClaimQuery.ALL).items())
                .extracting(StoredClaim::claim)
                .isEqualTo(expected);
        Claim some = expected.get(3);
        assertThat(file.claim(some.id()).orElseThrow().claim()).isEqualTo(some);
        assertThat(file.claim("c0000000000000000")).isEmpty();
    }

    @Test
    void eachFilterHolds() {
        Samples.fill(file);
        assertThat(quotes(ClaimQuery.builder().sources(List.of("Red")).build())).hasSize(2);
        assertThat(quotes(ClaimQuery.builder().sources(List.of("Herald")).build()))
                .hasSize(1);
        assertThat(quotes(ClaimQuery.builder()
                        .sources(List.of("Herald", "Monitor"))
                        .build()))
                .hasSize(3);
        assertThat(quotes(ClaimQuery.builder().places(List.of("Northtown")).build()))
                .hasSize(2);
        assertThat(quotes(ClaimQuery.builder()
                        .places(List.of("Northtown"))
                        .sources(List.of("Red"))
                        .build()))
                .containsExactly("Red said that 3 men fell in the north.");
        assertThat(quotes(ClaimQuery.builder().effects(Set.of(Effect.WOUNDED)).build()))
                .isEmpty();
        assertThat(quotes(ClaimQuery.builder()
                        .effects(Set.of(Effect.KILLED))
                        .sides(List.of("Blue"))
                        .build()))
                .hasSize(5);
        assertThat(quotes(ClaimQuery.builder().types(Set.of(ClaimType.AMBUSH)).build()))
                .isEmpty();
        assertThat(quotes(ClaimQuery.builder().documents(List.of("second")).build()))
                .hasSize(2);
        assertThat(quotes(ClaimQuery.builder().documents(List.of("none")).build()))
                .isEmpty();
        assertThat(quotes(ClaimQuery.builder()
                        .from(LocalDate.parse("2018-04-24"))
                        .to(LocalDate.parse("2018-04-25"))
                        .build()))
                .hasSize(2);
    }

    @Test
    void wordsAndPhrasesAreFound() {
        Samples.fill(file);
        assertThat(quotes(ClaimQuery.builder().text("DEAD counted").build())).hasSize(1);
        assertThat(quotes(ClaimQuery.builder().text("\"quiet on day\"").build()))
                .hasSize(2);
        assertThat(quotes(ClaimQuery.builder().text("\"day quiet\"").build())).isEmpty();
        assertThat(quotes(ClaimQuery.builder()
                        .text("quiet")
                        .documents(List.of("second"))
                        .build()))
                .hasSize(1);
    }

    @Test
    void aWordIsFoundInItsOtherForms() {
        String text = "On 3 May the last fighters surrendered near the bridges, the army said.\n"
                + "في 5 أيار سلم المقاتلون أسلحتهم\n" + "On 9 May shelling of the cities went on.\n";
        recordPage("forms", text, "2018-05-10", Samples.claims("forms", text));
        for (String words :
                List.of("surrender", "surrendering fighter", "SURRENDERS", "\"fighter surrenders\"", "bridge")) {
            assertThat(quotes(ClaimQuery.builder().text(words).build()))
                    .as(words)
                    .singleElement()
                    .asString()
                    .contains("surrendered");
        }
        assertThat(quotes(ClaimQuery.builder().text("shelled city").build())).hasSize(1);
        assertThat(quotes(ClaimQuery.builder().text("المقاتلون").build())).hasSize(1);
        assertThat(quotes(ClaimQuery.builder().text("\"سلم المقاتلون\"").build()))
                .hasSize(1);
        assertThat(quotes(ClaimQuery.builder().text("surge").build())).isEmpty();
        assertThat(file.verify().firstWrong()).isNull();
    }

    @Test
    void noTextOfAQueryIsSyntax() {
        Samples.fill(file);
        for (String bad : List.of(
                "' OR 1=1 --",
                "\"",
                "*",
                "a* OR b",
                "NEAR(a b)",
                "words:quiet",
                "x'); DROP TABLE claims; --",
                "(",
                "-quiet NOT",
                "\u0000",
                "& | ! <->",
                "\\",
                "{a b}",
                "quiet AND")) {
            ClaimQuery.Builder query = ClaimQuery.builder();
            assertThat(quotes(query.text(bad).build())).as(bad).isEmpty();
            if (!bad.contains("\u0000")) {
                assertThat(quotes(ClaimQuery.builder().sources(List.of(bad)).build()))
                        .isEmpty();
                assertThat(quotes(ClaimQuery.builder().places(List.of(bad)).build()))
                        .isEmpty();
                assertThat(quotes(ClaimQuery.builder().documents(List.of(bad)).build()))
                        .isEmpty();
            }
        }
        assertThat(quotes(ClaimQuery.ALL)).hasSize(5);
    }

    @Test
    void badSqlInTitlesAndNamesIsKeptAsText() {
        String name = "Robert'); DROP TABLE documents; --";
        String text = "Red said '); DELETE FROM entries; -- 7\n";
        file.record(
                Samples.document(name, text, Samples.info("'; DROP TABLE claims; --", "2018-01-01")),
                Samples.bytes(text),
                Samples.VERSION,
                Samples.claims(name, text),
                List.of());
        assertThat(file.document(name).orElseThrow().document().text()).isEqualTo(text);
        assertThat(quotes(ClaimQuery.ALL)).containsExactly(text.strip());
    }

    @Test
    void claimsAreFoundByWhereTheirPlacesAre() {
        Samples.fill(file);
        assertThat(file.unlocatedPlaces()).containsExactly("Northtown", "Southtown");
        List<PlacePoint> places =
                List.of(new PlacePoint("Northtown", 33.5, 179.9), new PlacePoint("Southtown", 33, 36));
        assertThat(file.locate(places, "gazetteer-1")).isTrue();
        assertThat(file.locate(places, "gazetteer-1")).isFalse();
        assertThat(file.unlocatedPlaces()).isEmpty();
        assertThat(quotes(in(Area.box(33.2, 179, 34, 180)))).hasSize(2);
        assertThat(quotes(in(Area.box(33.2, 179, 34, -179)))).hasSize(2);
        assertThat(quotes(in(Area.box(-90, -180, 90, 180)))).hasSize(5);
        assertThat(quotes(in(Area.box(33.6, -180, 90, 180)))).isEmpty();
        assertThat(quotes(in(Area.around(33.5, -179.9, 20)))).hasSize(2);
        assertThat(quotes(in(Area.around(33.5, -179.9, 18)))).isEmpty();
        assertThat(quotes(in(Area.around(33, 36, 0)))).hasSize(3);
        // The last word on a place counts.
        file.locate(List.of(new PlacePoint("Northtown", 33, 36.1)), "gazetteer-2");
        assertThat(file.place("Northtown")).contains(new PlacePoint("Northtown", 33, 36.1));
        assertThat(quotes(in(Area.around(33, 36, 10)))).hasSize(5);
        assertThat(quotes(in(Area.box(33.2, 179, 34, 180)))).isEmpty();
        assertThat(file.verify().firstWrong()).isNull();
        file.rebuild();
        assertThat(quotes(in(Area.around(33, 36, 10)))).hasSize(5);
        assertThat(file.verify().firstWrong()).isNull();
    }

    private static ClaimQuery in(Area area) {
        return ClaimQuery.builder().area(area).build();
    }

    @Test
    void stepsTogetherAreDoneAllOrNone() {
        long head = file.head().sequence();
        assertThatThrownBy(() -> file.together(() -> {
                    Samples.fill(file);
                    return file.undo(null);
                }))
                .isInstanceOf(CaseException.class);
        assertThat(file.head().sequence()).isEqualTo(head);
        assertThat(quotes(ClaimQuery.ALL)).isEmpty();
        file.together(() -> {
            Samples.fill(file);
            String first = Samples.claims("first", Samples.FIRST).get(0).id();
            return file.decide(new Decision.Reject(first, "read and rejected at once"));
        });
        assertThat(quotes(ClaimQuery.ALL)).hasSize(4);
        assertThat(file.verify().firstWrong()).isNull();
    }

    @Test
    void pagesFollowEachOther() {
        Samples.fill(file);
        List<StoredClaim> all = new ArrayList<>();
        Long after = null;
        do {
            Page<StoredClaim> page =
                    file.claims(ClaimQuery.builder().after(after).limit(2).build());
            all.addAll(page.items());
            after = page.next();
        } while (after != null);
        assertThat(all).isEqualTo(file.claims(ClaimQuery.ALL).items());
        assertThat(file.countClaims(ClaimQuery.builder().limit(2).build())).isEqualTo(5);
    }

    @Test
    void aClaimWhoseQuoteIsNotInTheTextIsRefusedAndNothingIsAdded() {
        long head = file.head().sequence();
        assertThatThrownBy(() -> file.record(
                        Samples.document("second", Samples.SECOND, Samples.info("Monitor", "2018-05-11")),
                        Samples.bytes(Samples.SECOND),
                        Samples.VERSION,
                        Samples.claims("first", Samples.FIRST),
                        List.of()))
                .isInstanceOf(CaseException.class)
                .hasMessageContaining("quotes characters");
        assertThat(file.head().sequence()).isEqualTo(head);
        assertThat(file.documents()).isEmpty();
    }

    /** Written as a bundle and made of it again the case is the same, and so is its bundle. */
    private void goesIntoABundleAndOut() throws Exception {
        assertThat(file.verify().firstWrong()).isNull();
        file.bundle(bundles.resolve("one"));
        try (CaseFile again = CaseFile.unbundle(bundles.resolve("one"), location(), Samples.options())) {
            assertThat(again.head().hash()).isEqualTo(file.head().hash());
            assertThat(again.claims(ClaimQuery.ALL)).isEqualTo(file.claims(ClaimQuery.ALL));
            assertThat(again.documents()).isEqualTo(file.documents());
            assertThat(again.unread()).isEqualTo(file.unread());
            assertThat(again.verify().firstWrong()).isNull();
            again.bundle(bundles.resolve("two"));
        }
        try (Stream<Path> files = Files.walk(bundles.resolve("one"))) {
            for (Path one : files.filter(Files::isRegularFile).toList()) {
                Path two = bundles.resolve("two").resolve(bundles.resolve("one").relativize(one));
                assertThat(two).hasSameBinaryContentAs(one);
            }
        }
    }

    @Test
    void aBundleGivesTheSameCaseAndTheSameBytes() throws Exception {
        Samples.fill(file);
        String first = Samples.claims("first", Samples.FIRST).get(0).id();
        file.decide(new Decision.Correct(first, "type", "\"SHELLING\"", "as the text says"));
        goesIntoABundleAndOut();
    }

    @Test
    void oddTextsComeBackAsTheyWent() throws Exception {
        for (String text : List.of(
                "",
                "\u0000 and \u0000 more",
                "\uE000 and \uE0000 and \u0000\uE0001",
                "مرحبا \uD83D\uDE00 \uFEFF\u200F",
                "\n\n\n",
                "a\r\nb")) {
            Recorded recorded =
                    file.addDocument(Samples.document("odd", text, DocumentInfo.UNKNOWN), Samples.bytes(text));
            assertThat(file.document(recorded.document())
                            .orElseThrow()
                            .document()
                            .text())
                    .isEqualTo(text);
            assertThat(file.original(recorded.document())).isEqualTo(Samples.bytes(text));
        }
        Recorded broken =
                file.addDocument(Samples.document("broken", "a\uD83D b \uDE00", DocumentInfo.UNKNOWN), new byte[] {1});
        assertThat(file.document(broken.document()).orElseThrow().document().text())
                .isEqualTo("a\uFFFD b \uFFFD");
        String text = "Red said\u0000 that 3 men fell in the north.\n";
        DocumentInfo info = new DocumentInfo("A\u0000title", null, "\u0000", "ملف", "https://example.org/\uD83D", "ar");
        file.record(
                Samples.document("name \u0000 \uDE00", text, info),
                Samples.bytes(text),
                Samples.VERSION,
                Samples.claims("name \u0000", text),
                List.of(new UnreadPassage("number", new Span(0, 9), "Red said\u0000", "\u0000")));
        assertThat(quotes(ClaimQuery.ALL)).containsExactly(text.strip());
        assertThat(quotes(ClaimQuery.builder().sources(List.of("\u0000")).build()))
                .isEmpty();
        goesIntoABundleAndOut();
    }

    @Test
    void longDocumentsAreKeptInPieces() throws Exception {
        // A pair of surrogates stands where the first piece would end.
        String text = "x".repeat(999_999) + "\uD83D\uDE00" + "Red said that 3 men fell in the north.\n".repeat(60_000);
        byte[] bytes = Samples.bytes(text);
        Recorded recorded = file.addDocument(Samples.document("long", text, DocumentInfo.UNKNOWN), bytes);
        assertThat(file.document("long").orElseThrow().document().text()).isEqualTo(text);
        assertThat(file.original(recorded.document())).isEqualTo(bytes);
        file.rebuild();
        goesIntoABundleAndOut();
    }

    @Test
    void whatWentUnreadIsListedHoweverMuchItIs() throws Exception {
        List<UnreadPassage> unread = new ArrayList<>();
        for (int number = 0; number < 12_001; number++) {
            unread.add(new UnreadPassage("number", new Span(0, 3), "Red", "the " + number));
        }
        file.record(
                Samples.document("first", Samples.FIRST, Samples.info("Herald", "2018-05-10")),
                Samples.bytes(Samples.FIRST),
                Samples.VERSION,
                Samples.claims("first", Samples.FIRST),
                unread);
        assertThat(file.unread()).extracting(StoredUnread::passage).isEqualTo(unread);
        file.rebuild();
        goesIntoABundleAndOut();
    }

    @Test
    void aChangedIndexIsFound() throws Exception {
        Samples.fill(file);
        assertThat(file.verify().firstWrong()).isNull();
        damageIndex(place);
        assertThat(file.verify().firstWrong()).contains("full-text index");
    }

    @Test
    void badSqlInPlacesAndAreasDoesNothing() {
        String bad = "North'); DROP TABLE places; --";
        assertThat(file.place(bad)).isEmpty();
        file.locate(List.of(new PlacePoint(bad, 33, 36)), "'; DELETE FROM entries; --");
        assertThat(file.place(bad)).contains(new PlacePoint(bad, 33, 36));
        Samples.fill(file);
        ClaimQuery.Builder everywhere = ClaimQuery.builder().area(Area.box(-90, -180, 90, 180));
        assertThat(quotes(everywhere.build())).isEmpty();
        file.decide(new Decision.Alias(Decision.AliasOf.PLACE, bad, "Northtown", "'; DROP TABLE claims; --"));
        file.decide(new Decision.GradeSource("Red' OR '1'='1", "C", "\"; --"));
        file.locate(List.of(new PlacePoint("Northtown", 33, 36)), "gazetteer");
        assertThat(quotes(everywhere.build())).hasSize(2);
        assertThat(quotes(everywhere.places(List.of(bad)).build())).hasSize(2);
        assertThat(quotes(everywhere.sides(List.of("Blue' OR 1=1 --")).build())).isEmpty();
        assertThat(quotes(ClaimQuery.builder().actors(List.of("' OR 1=1 --")).build()))
                .isEmpty();
        assertThat(quotes(ClaimQuery.builder().claim("' OR 1=1 --").build())).isEmpty();
        assertThat(quotes(ClaimQuery.ALL)).hasSize(5);
        assertThat(file.verify().firstWrong()).isNull();
    }

    private Recorded recordPage(String name, String text, String published, List<Claim> claims) {
        DocumentInfo info =
                new DocumentInfo(null, LocalDate.parse(published), "Wire", null, "https://example.org/page", null);
        return file.record(Samples.document(name, text, info), Samples.bytes(text), Samples.VERSION, claims, List.of());
    }

    @Test
    void otherBytesAtTheSameAddressAreAVersionAndWhatChangedIsShown() {
        String before = "It was calm, and 3 men fell in the north.\nThen 9 men fell in the south.\n";
        String after = "It was calm, and 4 men fell in the north.\nThen 9 men fell in the south.\nAfter that 7 came.\n";
        Recorded first = recordPage("one", before, "2018-05-05", Samples.claims("one", before));
        Recorded second = recordPage("two", after, "2018-05-08", Samples.claims("two", after));
        assertThat(second.versionOf()).isEqualTo("one");
        VersionDifference difference = file.difference(first.document(), second.document());
        assertThat(difference.kept()).isEqualTo(1);
        assertThat(difference.came())
                .singleElement()
                .satisfies(claim -> assertThat(claim.quote().text()).startsWith("After"));
        assertThat(difference.went()).isEmpty();
        StoredClaim old = file.claim(Samples.claims("one", before).get(0).id()).orElseThrow();
        assertThat(file.inOtherVersions(old, ClaimQuery.ALL)).singleElement().satisfies(other -> {
            assertThat(other.document()).isEqualTo("two");
            assertThat(other.isLater()).isTrue();
            assertThat(other.isSame()).isFalse();
            assertThat(other.claim()).isEqualTo(Samples.claims("two", after).get(0));
        });
        StoredClaim came = file.claim(Samples.claims("two", after).get(2).id()).orElseThrow();
        assertThat(file.inOtherVersions(came, ClaimQuery.ALL)).singleElement().satisfies(other -> {
            assertThat(other.claim()).isNull();
            assertThat(other.isLater()).isFalse();
        });
        StoredClaim kept = file.claim(Samples.claims("one", before).get(1).id()).orElseThrow();
        assertThat(file.inOtherVersions(kept, ClaimQuery.ALL))
                .singleElement()
                .satisfies(other -> assertThat(other.isSame()).isTrue());
        // Before the later version was published, or recorded, nobody knew of it.
        ClaimQuery said =
                ClaimQuery.builder().saidBy(LocalDate.parse("2018-05-07")).build();
        ClaimQuery recorded =
                ClaimQuery.builder().recordedUpTo(second.document() - 1).build();
        for (ClaimQuery earlier : List.of(said, recorded)) {
            assertThat(file.inOtherVersions(old, earlier)).isEmpty();
            assertThat(file.documents(earlier)).hasSize(1);
            assertThat(file.claim(came.claim().id(), earlier)).isEmpty();
        }
    }

    @Test
    void nearCopiesAreMarked() {
        StringBuilder wire = new StringBuilder();
        for (int word = 0; word < 200; word++) {
            wire.append("word").append(word * 7919 % 1000).append(word % 9 == 8 ? ".\n" : " ");
        }
        recordPage("one", wire.toString(), "2018-05-05", List.of());
        Recorded changed = recordPage("two", wire + "An editor added this line.\n", "2018-05-05", List.of());
        assertThat(changed.copyOf()).isEqualTo("one");
        String elsewhere = "Quite another text about quite other things that happened elsewhere today.";
        Recorded other =
                file.addDocument(Samples.document("three", elsewhere, DocumentInfo.UNKNOWN), Samples.bytes(elsewhere));
        assertThat(other.versionOf()).isNull();
        assertThat(other.copyOf()).isNull();
        assertThat(file.document("two").orElseThrow().similarity()).isBetween(0.8, 1.0);
    }

    @Test
    void anAmendmentAndADenialAreNotSeenBeforeTheirDay() {
        String report = "The front saw 20 men fall in the north.\n";
        String later = "Now the front speaks of 30 men in the north.\nNobody denied the 9 but the ministry.\n";
        file.record(
                Samples.document("report", report, Samples.info("Herald", "2018-05-05")),
                Samples.bytes(report),
                Samples.VERSION,
                Samples.claims("report", report),
                List.of());
        Claim first = Samples.claims("report", report).get(0);
        List<Claim> news = List.of(
                Samples.claims("later", later).get(0).toBuilder()
                        .id("")
                        .stance(Stance.AMENDS)
                        .of(first.id())
                        .build(),
                Samples.claims("later", later).get(1).toBuilder()
                        .id("")
                        .stance(Stance.DENIES)
                        .build());
        Recorded recorded = file.record(
                Samples.document("later", later, Samples.info("Herald", "2018-05-08")),
                Samples.bytes(later),
                Samples.VERSION,
                news,
                List.of());
        long decision = file.decide(new Decision.Reject(first.id(), "amended"));
        ClaimQuery.Builder onTheSixth = ClaimQuery.builder().saidBy(LocalDate.parse("2018-05-06"));
        assertThat(quotes(onTheSixth.statuses(Set.of(ClaimStatus.values())).build()))
                .containsExactly(report.strip());
        assertThat(file.claim(news.get(1).id(), onTheSixth.build())).isEmpty();
        ClaimQuery before =
                ClaimQuery.builder().recordedUpTo(recorded.document() - 1).build();
        assertThat(quotes(before)).containsExactly(report.strip());
        assertThat(file.claim(first.id(), before).orElseThrow().status()).isEqualTo(ClaimStatus.READ);
        assertThat(file.claim(first.id(), ClaimQuery.ALL).orElseThrow().status())
                .isEqualTo(ClaimStatus.REJECTED);
        assertThat(quotes(ClaimQuery.builder()
                        .saidBy(LocalDate.parse("2018-05-08"))
                        .build()))
                .hasSize(2);
        assertThat(file.history(before)).noneMatch(step -> step.words().contains("later"));
        assertThat(file.history(onTheSixth.build()))
                .noneMatch(step -> step.words().contains("'later'"));
        file.undo(decision);
        ClaimQuery rejected = ClaimQuery.builder().recordedUpTo(decision).build();
        assertThat(file.history(rejected))
                .last()
                .satisfies(step -> assertThat(step.active()).isTrue());
        assertThat(file.recipe(rejected)).hasSize(1);
        assertThat(file.recipe()).isEmpty();
    }
}
