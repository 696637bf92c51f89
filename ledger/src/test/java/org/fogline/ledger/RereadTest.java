package org.fogline.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.fogline.model.Claim;
import org.fogline.model.ClaimType;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** New readings of known documents, new versions of them, and copies. */
class RereadTest {

    private static final ReaderVersion NEWER = new ReaderVersion("reader-2", "knowledge-2");

    @TempDir
    Path folder = Path.of("");

    @SuppressWarnings("NullAway.Init") // made before each test
    private CaseFile file;

    private List<Claim> claims = List.of();

    @BeforeEach
    void create() {
        file = CaseFile.create(folder.resolve("case.fogline").toString(), Samples.options());
        Samples.fill(file);
        claims = Samples.claims("first", Samples.FIRST);
    }

    @AfterEach
    void theCaseVerifies() {
        assertThat(file.verify().firstWrong()).isNull();
        file.rebuild();
        assertThat(file.verify().firstWrong()).isNull();
        file.close();
    }

    private RereadPlan reread(String text, List<Claim> read) {
        RereadPlan plan = file.planReread(file.document("first").orElseThrow().entry(), text, NEWER, read, List.of());
        file.apply(plan);
        return plan;
    }

    private ClaimStatus status(Claim claim) {
        return file.claim(claim.id()).orElseThrow().status();
    }

    @Test
    void theSameReadingChangesNothing() {
        file.decide(new Decision.Reject(claims.get(0).id(), ""));
        RereadPlan plan = reread(Samples.FIRST, claims);
        assertThat(plan.changesNothing()).isTrue();
        assertThat(plan.kept()).isEqualTo(3);
        assertThat(plan.moves()).isEmpty();
        assertThat(status(claims.get(0))).isEqualTo(ClaimStatus.REJECTED);
    }

    @Test
    void aDecisionFollowsItsPassageToTheChangedClaim() {
        file.decide(new Decision.Reject(claims.get(0).id(), "wrong town"));
        Claim changed =
                claims.get(0).toBuilder().id("").type(ClaimType.SHELLING).build();
        RereadPlan plan = reread(Samples.FIRST, List.of(changed, claims.get(1), claims.get(2)));
        assertThat(plan.came()).containsExactly(changed);
        assertThat(plan.went()).containsExactly(claims.get(0));
        assertThat(plan.moves())
                .singleElement()
                .satisfies(move -> assertThat(move.to()).isEqualTo(changed.id()));
        assertThat(status(claims.get(0))).isEqualTo(ClaimStatus.GONE);
        assertThat(status(changed)).isEqualTo(ClaimStatus.REJECTED);
        assertThat(file.orphans()).isEmpty();
    }

    @Test
    void aDecisionWithoutAClaimIsShownAsOrphanedAndComesBackWithIt() {
        file.decide(new Decision.Accept(claims.get(0).id(), "seen"));
        reread(Samples.FIRST, List.of(claims.get(1), claims.get(2)));
        assertThat(file.orphans())
                .singleElement()
                .satisfies(orphan -> assertThat(orphan.quote())
                        .isEqualTo(claims.get(0).quote().text()));
        reread(Samples.FIRST, claims);
        assertThat(file.orphans()).isEmpty();
        assertThat(status(claims.get(0))).isEqualTo(ClaimStatus.ACCEPTED);
    }

    @Test
    void decisionsFollowIntoATextThatMoved() {
        file.decide(new Decision.Reject(claims.get(1).id(), ""));
        String text = "A new headline\n\n" + Samples.FIRST;
        List<Claim> moved = new ArrayList<>();
        for (Claim claim : Samples.claims("first", text)) {
            if (!claim.quote().text().startsWith("A new")) {
                moved.add(claim);
            }
        }
        RereadPlan plan = reread(text, moved);
        assertThat(plan.changed()).hasSize(3);
        assertThat(status(moved.get(1))).isEqualTo(ClaimStatus.REJECTED);
        assertThat(file.document("first").orElseThrow().document().text()).isEqualTo(text);
    }

    @Test
    void anUnchangedClaimReadForOtherReasonsKeepsItsDecisions() {
        file.decide(new Decision.Reject(claims.get(0).id(), ""));
        Claim explained = claims.get(0).toBuilder()
                .why(List.of(new org.fogline.model.Reason("type", "a-rule", null, null)))
                .build();
        reread(Samples.FIRST, List.of(explained, claims.get(1), claims.get(2)));
        StoredClaim stored = file.claim(explained.id()).orElseThrow();
        assertThat(stored.claim().why()).hasSize(1);
        assertThat(stored.status()).isEqualTo(ClaimStatus.REJECTED);
    }
}
