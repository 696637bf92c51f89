package org.fogline.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a case in a file must survive. */
class SqliteFaultTest extends FaultSuite {

    @Override
    String place() {
        return folder.resolve("case.fogline").toString();
    }

    @Test
    void aFullDiskEndsInAMessageAndLosesNothingConfirmed() throws Exception {
        CaseFile.create(location, Samples.options()).close();
        // The limit on the size of a file stands in for a disk that is full: the same writes fail.
        List<String> command = new ArrayList<>(List.of("bash", "-c", "ulimit -f 2000; exec \"$@\"", "bash"));
        command.addAll(writer(location, "writer", "100000", "both"));
        List<String> lines = drain(new ProcessBuilder(command).start());
        assertThat(lines.get(lines.size() - 1)).startsWith("failed " + location).contains("full");
        assertThat(lines.size()).isGreaterThan(10);
        holds(lines);
        List<String> more = drain(new ProcessBuilder(writer(location, "another", "3", "both")).start());
        assertThat(more).contains("done");
        holds(more);
    }

    @Test
    void aReadOnlyCaseIsReadAndNotWritten() throws Exception {
        try (CaseFile file = CaseFile.create(location, Samples.options())) {
            Samples.fill(file);
        }
        byte[] before = Files.readAllBytes(Path.of(location));
        try (CaseFile file = CaseFile.openReadOnly(location)) {
            assertThat(file.claims(ClaimQuery.ALL).items()).hasSize(5);
            assertThat(file.verify().firstWrong()).isNull();
            assertThatThrownBy(() -> file.decide(new Decision.Note(null, "x")))
                    .isInstanceOf(CaseException.class)
                    .hasMessageContaining("read-only");
        }
        assertThat(Files.readAllBytes(Path.of(location))).isEqualTo(before);
    }

    /** A document of 20 MB in a heap that has room for its bytes and its text, but for no third and fourth copy. */
    @Test
    void aLongDocumentIsRecordedVerifiedAndBundledWithoutCopiesOfIt() throws Exception {
        CaseFile.create(location, Samples.options()).close();
        Process process = new ProcessBuilder(java(
                        ForkedLongDocument.class,
                        List.of("-Xmx84m"),
                        location,
                        "20000000",
                        folder.resolve("bundle").toString()))
                .redirectErrorStream(true)
                .start();
        assertThat(drain(process)).last().isEqualTo("recorded, verified, bundled, read");
    }
}
