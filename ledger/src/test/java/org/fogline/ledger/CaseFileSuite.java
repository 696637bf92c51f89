package org.fogline.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.fogline.model.Claim;
import org.fogline.model.ClaimType;
import org.fogline.model.Effect;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What holds for a case in any kind of database. */
abstract class CaseFileSuite {

    @SuppressWarnings("NullAway.Init") // made before each test
    protected CaseFile file;

    /** A place for a new case. */
    abstract String location();

    @BeforeEach
    void create() {
        file = CaseFile.create(location(), Samples.options());
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
}
