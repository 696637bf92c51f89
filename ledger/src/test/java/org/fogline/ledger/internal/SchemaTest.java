package org.fogline.ledger.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.fogline.ledger.CaseException;
import org.fogline.ledger.CaseFile;
import org.fogline.ledger.CaseOptions;
import org.fogline.ledger.ClaimQuery;
import org.fogline.ledger.ClaimStatus;
import org.fogline.ledger.Decision;
import org.fogline.ledger.StoredClaim;
import org.fogline.ledger.StoredDocument;
import org.fogline.ledger.VerifyReport;
import org.fogline.model.ClaimIds;
import org.fogline.model.Document;
import org.fogline.model.DocumentInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Cases of older and newer versions, and files that are no cases. */
class SchemaTest {

    @TempDir
    Path folder = Path.of("");

    private static final CaseOptions OPTIONS = CaseOptions.by("Analyst");

    @Test
    void aCaseOfAnOlderVersionOpensAndIsBroughtUpToDate() throws Exception {
        Path path = folder.resolve("old.fogline");
        Connection connection = SqliteDialect.connectNew(path);
        Schema.migrate("old", connection, new SqliteDialect(), 1);
        try (Database database = new Database("old", connection, new SqliteDialect())) {
            new Writing(database, OPTIONS).start(new byte[CaseOptions.KEY_BYTES]);
            assertThatThrownBy(() -> database.number("SELECT count(*) FROM decision_list"))
                    .isInstanceOf(CaseException.class);
        }
        Files.copy(path, folder.resolve("other.fogline"));
        try (CaseFile file =
                CaseFile.openReadOnly(folder.resolve("other.fogline").toString())) {
            assertThat(file.verify().firstWrong()).isNull();
            assertThatThrownBy(() -> file.decide(new Decision.Note(null, "x"))).hasMessageContaining("read-only");
        }
        try (CaseFile file = CaseFile.open(path.toString(), OPTIONS)) {
            assertThat(file.verify().firstWrong()).isNull();
        }
        try (Database database = Opening.open(path.toString(), true)) {
            assertThat(database.number("SELECT count(*) FROM decision_list")).isZero();
        }
    }

    @Test
    void theClaimsAndDecisionsOfAnOlderCaseAreThereAfterwards() throws Exception {
        Path path = folder.resolve("version-2.fogline");
        try (InputStream old = Objects.requireNonNull(CaseFile.class.getResourceAsStream("version-2.fogline"))) {
            Files.copy(old, path);
        }
        try (CaseFile file = CaseFile.open(path.toString(), OPTIONS)) {
            assertThat(file.verify().firstWrong()).isNull();
            assertThat(file.claims(ClaimQuery.builder().text("\"two tanks\"").build())
                            .items())
                    .hasSize(1);
            assertThat(file.claims(ClaimQuery.builder().text("tank").build()).items())
                    .hasSize(1);
            assertThat(file.claims(ClaimQuery.builder()
                                    .places(List.of("Palmyra"))
                                    .build())
                            .items())
                    .singleElement()
                    .satisfies(stored -> assertThat(stored.status()).isEqualTo(ClaimStatus.ACCEPTED));
        }
        assertThat(SqliteDialect.pragma(DriverManager.getConnection("jdbc:sqlite:" + path), "user_version"))
                .isEqualTo(Schema.VERSION);
    }

    @Test
    void aSignedCaseOfTheVersionBeforeIsWholeAfterwards() throws Exception {
        Path path = folder.resolve("version-4.fogline");
        try (InputStream old = Objects.requireNonNull(CaseFile.class.getResourceAsStream("version-4.fogline"))) {
            Files.copy(old, path);
        }
        try (CaseFile file = CaseFile.open(path.toString(), OPTIONS)) {
            VerifyReport report = file.verify();
            assertThat(report.firstWrong()).isNull();
            assertThat(report.head()).isEqualTo("862e6c2f73a5a6b43081651a69860e81a4ee00eba7b71b56374dbc1511f42b19");
            assertThat(report.signatures()).hasSize(1);
            assertThat(file.claims(ClaimQuery.ALL).items())
                    .extracting(StoredClaim::status)
                    .containsExactlyInAnyOrder(
                            ClaimStatus.ACCEPTED, ClaimStatus.CORRECTED, ClaimStatus.READ, ClaimStatus.READ);
            List<StoredDocument> documents = file.documents();
            assertThat(documents.get(1).copyOf()).isEqualTo(documents.get(0).entry());
            // The near-copy is still found by what the update made anew.
            byte[] copy = file.original(documents.get(0).entry()).clone();
            copy[0] = 'e';
            String text = new String(copy, StandardCharsets.UTF_8);
            Document third =
                    new Document("third", "text/plain", ClaimIds.sha256(copy), text, DocumentInfo.UNKNOWN, List.of());
            assertThat(file.addDocument(third, copy).copyOf()).isEqualTo("r");
        }
    }

    @Test
    void anInterruptedUpdateIsDoneByTheNextOpening() throws Exception {
        Path path = folder.resolve("interrupted.fogline");
        CaseFile.create(path.toString(), OPTIONS).close();
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + path);
                Statement statement = connection.createStatement()) {
            statement.execute("PRAGMA user_version = 2");
            statement.execute("INSERT INTO terms VALUES (7, 'place', 'left over')");
        }
        try (CaseFile file = CaseFile.open(path.toString(), OPTIONS)) {
            assertThat(file.verify().firstWrong()).isNull();
        }
    }

    @Test
    void aCaseOfANewerVersionIsRefusedAndStaysAsItIs() throws Exception {
        Path path = folder.resolve("new.fogline");
        CaseFile.create(path.toString(), OPTIONS).close();
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + path);
                Statement statement = connection.createStatement()) {
            statement.execute("PRAGMA user_version = 99");
        }
        byte[] before = Files.readAllBytes(path);
        assertThatThrownBy(() -> CaseFile.open(path.toString(), OPTIONS))
                .isInstanceOf(CaseException.class)
                .hasMessageContaining(path.toString())
                .hasMessageContaining("newer Fogline")
                .hasMessageContaining("99");
        assertThat(Files.readAllBytes(path)).isEqualTo(before);
    }

    @Test
    void whatIsNoCaseIsRefusedAndStaysAsItIs() throws Exception {
        Path text = Files.writeString(folder.resolve("text.fogline"), "no database at all, but a text of some length");
        Path other = folder.resolve("other.sqlite");
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + other);
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE TABLE t (x)");
        }
        for (Path path : new Path[] {text, other, folder.resolve("none"), folder}) {
            byte[] before = Files.isRegularFile(path) ? Files.readAllBytes(path) : new byte[0];
            assertThatThrownBy(() -> CaseFile.open(path.toString(), OPTIONS))
                    .isInstanceOf(CaseException.class)
                    .hasMessageContaining(path.toString());
            byte[] after = Files.isRegularFile(path) ? Files.readAllBytes(path) : new byte[0];
            assertThat(Arrays.equals(after, before)).as("%s is as it was", path).isTrue();
        }
        assertThatThrownBy(() -> CaseFile.create(text.toString(), OPTIONS)).hasMessageContaining("already");
    }

    @Test
    void theFileSaysWhatItIs() throws Exception {
        Path path = folder.resolve("case.fogline");
        CaseFile.create(path.toString(), OPTIONS).close();
        byte[] bytes = Files.readAllBytes(path);
        assertThat(new String(bytes, 68, 4, java.nio.charset.StandardCharsets.US_ASCII))
                .isEqualTo("FOGL");
        assertThat(folder.resolve("case.fogline-wal")).doesNotExist();
    }
}
