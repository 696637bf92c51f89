package org.fogline.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.fogline.model.Claim;
import org.fogline.model.ClaimType;
import org.fogline.model.Quote;
import org.fogline.model.Span;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What decisions do to a case in any kind of database. */
abstract class DecisionsSuite {

    @SuppressWarnings("NullAway.Init") // made before each test
    protected CaseFile file;

    private List<Claim> claims = List.of();

    /** A place for a new case. */
    abstract String location();

    @BeforeEach
    void create() {
        file = CaseFile.create(location(), Samples.options());
        Samples.fill(file);
        claims = file.claims(ClaimQuery.ALL).items().stream()
                .map(StoredClaim::claim)
                .toList();
    }

    @AfterEach
    void everyCaseVerifiesAndComesOutTheSameWhenRebuilt() {
        assertThat(file.verify().firstWrong()).isNull();
        List<StoredClaim> before = file.claims(ClaimQuery.ALL).items();
        file.rebuild();
        assertThat(file.claims(ClaimQuery.ALL).items()).isEqualTo(before);
        assertThat(file.verify().firstWrong()).isNull();
        file.close();
    }

    private StoredClaim now(int claim) {
        return file.claim(claims.get(claim).id()).orElseThrow();
    }

    private List<String> ids(ClaimQuery query) {
        return file.claims(query).items().stream()
                .map(stored -> stored.claim().id())
                .toList();
    }

    @Test
    void acceptRejectAndGrade() {
        file.decide(new Decision.Accept(claims.get(0).id(), "seen"));
        file.decide(new Decision.Reject(claims.get(1).id(), "a slip"));
        file.decide(new Decision.GradeClaim(claims.get(0).id(), "2", ""));
        assertThat(now(0).status()).isEqualTo(ClaimStatus.ACCEPTED);
        assertThat(now(0).grade()).isEqualTo("2");
        assertThat(now(1).status()).isEqualTo(ClaimStatus.REJECTED);
        assertThat(ids(ClaimQuery.ALL)).hasSize(4).doesNotContain(claims.get(1).id());
        assertThat(ids(ClaimQuery.builder()
                        .statuses(Set.of(ClaimStatus.REJECTED))
                        .build()))
                .containsExactly(claims.get(1).id());
    }

    @Test
    void linksAndAccountsStandUntilTheyAreUndone() {
        String one = claims.get(0).id();
        String other = claims.get(claims.size() - 1).id();
        file.decide(new Decision.Link(Decision.LinkOf.SAME, one, other, "one attack"));
        file.decide(new Decision.Account("Radio Red", "Red", "its owner"));
        assertThat(file.links()).containsExactly(new AnalystLink(Decision.LinkOf.SAME, one, other));
        assertThat(file.accounts()).containsExactly(java.util.Map.entry("Radio Red", "Red"));
        assertThat(file.history().get(file.history().size() - 1).words()).contains("Radio Red", "its owner");
        file.undo(null);
        file.undo(null);
        assertThat(file.links()).isEmpty();
        assertThat(file.accounts()).isEmpty();
        file.redo(null);
        assertThat(file.links()).hasSize(1);
        assertThatThrownBy(() -> new Decision.Link(Decision.LinkOf.APART, one, one, ""))
                .hasMessageContaining("itself");
    }

    @Test
    void correctUndoRedo() {
        String id = claims.get(0).id();
        file.decide(new Decision.Correct(id, "type", "\"SHELLING\"", "the text says mortars"));
        assertThat(now(0).claim().type()).isEqualTo(ClaimType.SHELLING);
        assertThat(now(0).claim().id()).isEqualTo(id);
        assertThat(ids(ClaimQuery.builder().types(Set.of(ClaimType.SHELLING)).build()))
                .containsExactly(id);
        file.undo(null);
        assertThat(now(0).claim()).isEqualTo(claims.get(0));
        assertThat(now(0).status()).isEqualTo(ClaimStatus.READ);
        file.redo(null);
        assertThat(now(0).claim().type()).isEqualTo(ClaimType.SHELLING);
        assertThatThrownBy(() -> file.redo(null)).isInstanceOf(CaseException.class);
    }

    @Test
    void aCorrectionThatIsNoClaimIsRefused() {
        String id = claims.get(0).id();
        long head = file.head().sequence();
        for (String[] bad : new String[][] {
            {"type", "\"NONSENSE\""},
            {"when", "5"},
            {"id", "\"x\""},
            {"quote", "{\"start\":0,\"end\":3,\"text\":\"xyz\"}"},
            {"nothing", "1"},
            {"type", "{"}
        }) {
            assertThatThrownBy(() -> file.decide(new Decision.Correct(id, bad[0], bad[1], "")))
                    .as(bad[0])
                    .isInstanceOf(CaseException.class);
        }
        assertThat(file.head().sequence()).isEqualTo(head);
    }

    @Test
    void addSplitAndMerge() {
        Claim byHand = Claim.builder("first", Quote.of(Samples.FIRST, new Span(0, 8)), ClaimType.CONTROL)
                .build();
        file.decide(new Decision.Add(byHand, "overlooked"));
        assertThat(file.claim(byHand.id()).orElseThrow().status()).isEqualTo(ClaimStatus.ADDED);
        Claim left = claims.get(0).toBuilder().id("").type(ClaimType.ASSAULT).build();
        Claim right = claims.get(0).toBuilder().id("").type(ClaimType.REPEL).build();
        file.decide(new Decision.Split(claims.get(0).id(), List.of(left, right), "two acts"));
        assertThat(now(0).status()).isEqualTo(ClaimStatus.REPLACED);
        assertThat(ids(ClaimQuery.ALL))
                .contains(left.id(), right.id())
                .doesNotContain(claims.get(0).id());
        String merged = claims.get(0).id() + "-2";
        long merge =
                file.decide(new Decision.Merge(List.of(left.id(), right.id()), claims.get(0), "one act after all"));
        assertThat(ids(ClaimQuery.ALL)).contains(merged).doesNotContain(left.id(), right.id());
        file.undo(merge);
        assertThat(ids(ClaimQuery.ALL)).contains(left.id(), right.id()).doesNotContain(merged);
        file.redo(merge);
        assertThat(ids(ClaimQuery.ALL)).contains(merged).doesNotContain(left.id(), right.id());
        file.undo(merge);
        file.undo(null);
        assertThat(ids(ClaimQuery.ALL)).contains(claims.get(0).id()).doesNotContain(merged, left.id(), right.id());
    }

    @Test
    void anAliasFindsBothNames() {
        ClaimQuery query = ClaimQuery.builder().places(List.of("Upper Town")).build();
        assertThat(ids(query)).isEmpty();
        file.decide(new Decision.Alias(Decision.AliasOf.PLACE, "Upper Town", "Northtown", "local name"));
        assertThat(ids(query)).hasSize(2);
        file.undo(null);
        assertThat(ids(query)).isEmpty();
    }

    @Test
    void theCaseAsItStoodOnADay() {
        ClaimQuery.Builder said = ClaimQuery.builder().saidBy(LocalDate.parse("2018-05-07"));
        assertThat(ids(said.build())).containsExactly(claims.get(0).id());
        assertThat(ids(ClaimQuery.builder()
                        .saidBy(LocalDate.parse("2018-05-10"))
                        .build()))
                .hasSize(2);
        long before = file.head().sequence();
        file.decide(new Decision.Correct(claims.get(0).id(), "type", "\"SHELLING\"", ""));
        file.decide(new Decision.Reject(claims.get(1).id(), ""));
        List<StoredClaim> then =
                file.claims(ClaimQuery.builder().recordedUpTo(before).build()).items();
        assertThat(then).extracting(StoredClaim::claim).isEqualTo(claims);
        assertThat(ids(ClaimQuery.builder()
                        .recordedBy(LocalDate.parse("2026-02-28"))
                        .build()))
                .isEmpty();
        assertThat(ids(ClaimQuery.builder()
                        .recordedBy(LocalDate.parse("2026-03-01"))
                        .build()))
                .hasSize(4);
    }

    @Test
    void decisionsOnWhatIsNotThereAreRefused() {
        assertThatThrownBy(() -> file.decide(new Decision.Accept("c0", ""))).hasMessageContaining("no claim 'c0'");
        assertThatThrownBy(() -> file.undo(null)).hasMessageContaining("no decision");
        assertThatThrownBy(() -> file.undo(2L)).hasMessageContaining("is no decision");
        assertThatThrownBy(() -> new Decision.GradeSource("Red", "G", "")).isInstanceOf(IllegalArgumentException.class);
    }
}
