package org.fogline.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.fogline.model.DocumentInfo;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a case must survive. */
class FaultTest {

    @TempDir
    Path folder = Path.of("");

    private String location = "";

    @BeforeEach
    void place() {
        location = folder.resolve("case.fogline").toString();
    }

    private static List<String> java(String... arguments) {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Xshare:auto",
                "-cp",
                System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                ForkedWriter.class.getName()));
        command.addAll(Arrays.asList(arguments));
        return command;
    }

    private static List<String> drain(Process process) throws IOException {
        List<String> lines = new ArrayList<>();
        try (BufferedReader reader =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                lines.add(line);
            }
        }
        return lines;
    }

    /** Asserts that the case is whole and holds what these lines confirm. */
    private void holds(List<String> lines) {
        try (CaseFile file = CaseFile.open(location, Samples.options())) {
            assertThat(file.verify().firstWrong()).isNull();
            for (String line : lines) {
                if (line.startsWith("document ")) {
                    assertThat(file.isRead(line.substring(9))).as(line).isTrue();
                } else if (line.startsWith("decision ")) {
                    assertThat(file.head().sequence()).isGreaterThanOrEqualTo(Long.parseLong(line.substring(9)));
                }
            }
        }
    }

    @Test
    void killedAtRandomMomentsItHoldsAllThatWasConfirmedAndGoesOn() throws Exception {
        CaseFile.create(location, Samples.options()).close();
        int kills = Integer.getInteger("fogline.kills", 10);
        Random random = new Random(4);
        List<String> confirmed = new ArrayList<>();
        for (int kill = 0; kill < kills; kill++) {
            Path output = folder.resolve("output");
            Process process = new ProcessBuilder(java(location, "writer", "1000000"))
                    .redirectOutput(output.toFile())
                    .start();
            while (Files.size(output) == 0) {
                Thread.sleep(5);
            }
            Thread.sleep(random.nextInt(500));
            process.destroyForcibly().waitFor();
            for (String line : Files.readAllLines(output)) {
                if (line.matches("document [0-9a-f]{64}|decision [0-9]+")) {
                    confirmed.add(line);
                }
            }
            // A number may have been cut off in the middle of being written.
            if (!confirmed.isEmpty() && confirmed.get(confirmed.size() - 1).startsWith("decision")) {
                confirmed.remove(confirmed.size() - 1);
            }
            holds(confirmed);
        }
        assertThat(confirmed).isNotEmpty();
    }

    @Test
    void twoProcessesWriteIntoOneCase() throws Exception {
        CaseFile.create(location, Samples.options()).close();
        Process one = new ProcessBuilder(java(location, "one", "15")).start();
        Process other = new ProcessBuilder(java(location, "two", "15")).start();
        List<String> lines = drain(one);
        lines.addAll(drain(other));
        assertThat(lines.stream().filter("done"::equals)).hasSize(2);
        holds(lines);
        try (CaseFile file = CaseFile.open(location, Samples.options())) {
            assertThat(file.documents()).hasSize(30);
        }
    }

    @Test
    void tenWritersOnPostgresLoseNothing() throws Exception {
        location = Places.postgres();
        CaseFile.create(location, Samples.options()).close();
        ExecutorService pool = Executors.newFixedThreadPool(10);
        List<Future<List<String>>> writers = new ArrayList<>();
        for (int writer = 0; writer < 10; writer++) {
            String name = "writer" + (char) ('a' + writer);
            writers.add(pool.submit(() -> tenDocuments(name)));
        }
        List<String> lines = new ArrayList<>();
        for (Future<List<String>> writer : writers) {
            lines.addAll(writer.get());
        }
        pool.shutdown();
        assertThat(lines).hasSize(100);
        holds(lines);
    }

    private List<String> tenDocuments(String writer) {
        List<String> lines = new ArrayList<>();
        try (CaseFile file = CaseFile.open(location, CaseOptions.by(writer))) {
            for (int number = 0; number < 10; number++) {
                String text = ForkedWriter.text(writer, number);
                Recorded recorded = file.record(
                        Samples.document(writer + number, text, DocumentInfo.UNKNOWN),
                        Samples.bytes(text),
                        Samples.VERSION,
                        Samples.claims(writer + number, text),
                        List.of());
                lines.add("document " + recorded.sha256());
            }
        }
        return lines;
    }

    @Test
    void aFullDiskEndsInAMessageAndLosesNothingConfirmed() throws Exception {
        CaseFile.create(location, Samples.options()).close();
        // The limit on the size of a file stands in for a disk that is full: the same writes fail.
        List<String> command = new ArrayList<>(List.of("bash", "-c", "ulimit -f 2000; exec \"$@\"", "bash"));
        command.addAll(java(location, "writer", "100000"));
        List<String> lines = drain(new ProcessBuilder(command).start());
        assertThat(lines.get(lines.size() - 1)).startsWith("failed " + location).contains("full");
        assertThat(lines.size()).isGreaterThan(10);
        holds(lines);
        List<String> more = drain(new ProcessBuilder(java(location, "another", "3")).start());
        assertThat(more).contains("done");
        holds(more);
    }

    @Test
    void aClockThatIsSetBackDoesNotTurnTheOrderRound() {
        try (CaseFile file = CaseFile.create(location, Samples.options("2026-03-01T08:00:00Z"))) {
            Samples.fill(file);
        }
        try (CaseFile file = CaseFile.open(location, Samples.options("2001-01-01T00:00:00Z"))) {
            file.decide(new Decision.Note(null, "made while the clock was wrong"));
            assertThat(file.head().time()).hasToString("2026-03-01T08:00:00Z");
            assertThat(file.verify().firstWrong()).isNull();
        }
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

    @Test
    void aDocumentOfAHundredMegabytes() {
        String line = "Red said that 3 men fell in the north, as on the day before and the day after that one.\n";
        String text = line.repeat(100_000_000 / line.length() + 1);
        byte[] bytes = Samples.bytes(text);
        try (CaseFile file = CaseFile.create(location, Samples.options())) {
            Recorded recorded = file.record(
                    Samples.document("large", text, DocumentInfo.UNKNOWN),
                    bytes,
                    Samples.VERSION,
                    Samples.claims("large", line),
                    List.of());
            assertThat(recorded.isNew()).isTrue();
            assertThat(file.original(recorded.document()).length).isEqualTo(bytes.length);
            assertThat(file.verify().firstWrong()).isNull();
        }
    }

    @Test
    void oddTextsComeBackAsTheyWent() {
        try (CaseFile file = CaseFile.create(location, Samples.options())) {
            for (String text :
                    List.of("", "\u0000 and \u0000 more", "مرحبا \uD83D\uDE00 \uFEFF\u200F", "\n\n\n", "a\r\nb")) {
                Recorded recorded =
                        file.addDocument(Samples.document("odd", text, DocumentInfo.UNKNOWN), Samples.bytes(text));
                assertThat(file.document(recorded.document())
                                .orElseThrow()
                                .document()
                                .text())
                        .isEqualTo(text);
            }
            Recorded broken = file.addDocument(
                    Samples.document("broken", "a\uD83D b \uDE00", DocumentInfo.UNKNOWN), new byte[] {1});
            assertThat(file.document(broken.document()).orElseThrow().document().text())
                    .isEqualTo("a\uFFFD b \uFFFD");
            assertThat(file.verify().firstWrong()).isNull();
        }
    }
}
