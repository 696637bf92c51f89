package org.fogline.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.fogline.model.Claim;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Cases as folders, signed heads, exports with parts left out, recipes and histories. */
class BundleTest {

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
        file.decide(new Decision.Reject(claims.get(0).id(), "a slip"));
        file.decide(new Decision.Correct(claims.get(1).id(), "type", "\"SHELLING\"", ""));
        file.decide(new Decision.Alias(Decision.AliasOf.PLACE, "Upper Town", "Northtown", ""));
    }

    @AfterEach
    void close() {
        file.close();
    }

    private static Map<String, String> contents(Path folder) throws IOException {
        Map<String, String> contents = new TreeMap<>();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path path : files.filter(Files::isRegularFile).toList()) {
                contents.put(folder.relativize(path).toString(), Files.readString(path));
            }
        }
        return contents;
    }

    private static KeyPair key() throws NoSuchAlgorithmException {
        return KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
    }

    @Test
    void aBundleGivesTheSameCaseAndTheSameBundle() throws Exception {
        file.sign(key());
        file.bundle(folder.resolve("one"));
        try (CaseFile again = CaseFile.unbundle(
                folder.resolve("one"), folder.resolve("again.fogline").toString(), Samples.options())) {
            assertThat(again.head().hash()).isEqualTo(file.head().hash());
            assertThat(again.claims(ClaimQuery.ALL)).isEqualTo(file.claims(ClaimQuery.ALL));
            VerifyReport report = again.verify();
            assertThat(report.firstWrong()).isNull();
            assertThat(report.signatures()).hasSize(1);
            assertThat(report.contentHash()).isEqualTo(file.verify().contentHash());
            assertThat(CaseFile.verifyBundle(folder.resolve("one")).contentHash())
                    .isEqualTo(report.contentHash());
            again.bundle(folder.resolve("two"));
        }
        assertThat(contents(folder.resolve("two"))).isEqualTo(contents(folder.resolve("one")));
    }

    @Test
    void aFileTooFewOrTooManyIsNamed() throws Exception {
        Path bundle = folder.resolve("one");
        file.bundle(bundle);
        Path stranger = Files.writeString(bundle.resolve("note.txt"), "not of the case");
        assertThat(CaseFile.verifyBundle(bundle).firstWrong()).contains("note.txt is there");
        Files.delete(stranger);
        assertThat(CaseFile.verifyBundle(bundle).firstWrong()).isNull();
        Files.delete(bundle.resolve("documents/2.original"));
        assertThat(CaseFile.verifyBundle(bundle).firstWrong()).contains("documents/2.original is missing");
    }

    @Test
    void aChangedBundleIsFoundOut() throws Exception {
        file.bundle(folder.resolve("one"));
        Path entries = folder.resolve("one/entries.jsonl");
        String before = Files.readString(entries);
        Files.writeString(entries, before.replaceFirst("a slip", "a slap"));
        assertThat(CaseFile.verifyBundle(folder.resolve("one")).firstWrong()).contains("entries.jsonl");
        Path manifest = folder.resolve("one/manifest.json");
        String hash = org.fogline.model.ClaimIds.sha256(Files.readAllBytes(entries));
        Files.writeString(
                manifest, Files.readString(manifest).replaceFirst("(\"entries.jsonl\":\")[0-9a-f]+", "$1" + hash));
        assertThat(CaseFile.verifyBundle(folder.resolve("one")).firstWrong()).contains("committed");
        assertThatThrownBy(() -> CaseFile.unbundle(
                        folder.resolve("one"), folder.resolve("x.fogline").toString(), Samples.options()))
                .isInstanceOf(CaseException.class);
        assertThat(folder.resolve("x.fogline")).doesNotExist();
    }

    @Test
    void whatIsSensitiveStaysAndTheRestStillVerifies() throws Exception {
        file.decide(new Decision.Sensitive(Decision.SensitiveOf.WORDS, "monitor counted", "a person at risk"));
        file.sign(key());
        int left = file.bundleWithoutSensitive(folder.resolve("out"));
        assertThat(left).isGreaterThan(3);
        String all = String.join("\n", contents(folder.resolve("out")).values());
        assertThat(all).doesNotContainIgnoringCase("monitor counted").contains("Red said that 9 men fell");
        assertThat(all).doesNotContain("\"key\"");
        VerifyReport report = CaseFile.verifyBundle(folder.resolve("out"));
        assertThat(report.firstWrong()).isNull();
        assertThat(report.head()).isEqualTo(file.verify().head());
        assertThat(report.contentHash()).isNull();
        assertThat(report.signatures()).hasSize(1);
        assertThatThrownBy(() -> CaseFile.unbundle(
                        folder.resolve("out"), folder.resolve("x.fogline").toString(), Samples.options()))
                .hasMessageContaining("left out");
    }

    @Test
    void ofASensitiveDocumentNothingLeaves() throws Exception {
        file.decide(new Decision.Sensitive(Decision.SensitiveOf.DOCUMENT, "first", "confidential"));
        file.bundleWithoutSensitive(folder.resolve("out"));
        String all = String.join("\n", contents(folder.resolve("out")).values());
        assertThat(all).doesNotContain("Red said").doesNotContain("Herald").contains("monitor counted");
        assertThat(CaseFile.verifyBundle(folder.resolve("out")).firstWrong()).isNull();
    }

    @Test
    void equalEntriesAuthorsAndTimesGiveEqualHeads() {
        try (CaseFile other = CaseFile.create(folder.resolve("other.fogline").toString(), Samples.options())) {
            Samples.fill(other);
            assertThat(other.head().hash()).isNotEqualTo(file.head().hash());
            other.replay(file.recipe());
            assertThat(other.claims(ClaimQuery.ALL).items())
                    .extracting(StoredClaim::claim)
                    .isEqualTo(file.claims(ClaimQuery.ALL).items().stream()
                            .map(StoredClaim::claim)
                            .toList());
            assertThat(other.verify().contentHash()).isEqualTo(file.verify().contentHash());
            assertThat(other.head().hash()).isEqualTo(file.head().hash());
        }
    }

    @Test
    void aRecipeFindsItsPlacesOnAnotherCaseAndTellsWhatItDidNotFind() {
        try (CaseFile other = CaseFile.create(folder.resolve("other.fogline").toString(), CaseOptions.by("Other"))) {
            other.record(
                    Samples.document("first", Samples.FIRST, Samples.info("Herald", "2018-05-10")),
                    Samples.bytes(Samples.FIRST),
                    Samples.VERSION,
                    List.of(claims.get(0)),
                    List.of());
            RecipeReport report = other.replay(file.recipe());
            assertThat(report.applied()).isEqualTo(2);
            assertThat(report.orphaned()).singleElement().asString().contains("Red said that 9 men");
            assertThat(other.claim(claims.get(0).id()).orElseThrow().status()).isEqualTo(ClaimStatus.REJECTED);
            assertThat(other.verify().firstWrong()).isNull();
        }
    }

    @Test
    void theHistoryReadsLikeAStory() {
        file.undo(null);
        assertThat(file.history())
                .extracting(HistoryStep::words)
                .containsExactly(
                        "began the case",
                        "added the document 'first'",
                        "read 'first' with reader reader-1: 3 claims",
                        "added the document 'second'",
                        "read 'second' with reader reader-1: 2 claims",
                        "rejected " + claims.get(0).id() + " “Red said that 3 men fell in the north.”: a slip",
                        "set 'type' of " + claims.get(1).id()
                                + " “Red said that 9 men fell in the south.” to \"SHELLING\"",
                        "took 'Upper Town' to mean the place 'Northtown'",
                        "undid step 13");
        assertThat(file.history().get(7).active()).isFalse();
    }

    @Test
    void aSignatureOfAnotherChainDoesNotHold() throws Exception {
        file.sign(key());
        assertThat(file.verify().signatures()).singleElement().asString().startsWith("Analyst signed entry 13");
        file.close();
        String location = folder.resolve("case.fogline").toString();
        try (java.sql.Connection connection = java.sql.DriverManager.getConnection("jdbc:sqlite:" + location);
                java.sql.Statement statement = connection.createStatement()) {
            statement.execute("UPDATE signatures SET signer = 'Somebody else'");
        }
        file = CaseFile.open(location, Samples.options());
        assertThat(file.verify().firstWrong()).contains("signature of 'Somebody else'");
    }
}
