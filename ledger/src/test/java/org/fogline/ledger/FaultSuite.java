package org.fogline.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.fogline.model.DocumentInfo;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a case in any kind of database must survive. */
abstract class FaultSuite {

    /** How often a writer is killed in all, half of it while it reads and half while it decides. */
    private static final int KILLS = Integer.getInteger("fogline.kills", 10);

    @TempDir
    protected Path folder = Path.of("");

    protected String location = "";

    /** A place for a new case. */
    abstract String place();

    @BeforeEach
    void begin() {
        location = place();
    }

    static List<String> java(Class<?> main, List<String> options, String... arguments) {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Xshare:auto"));
        command.addAll(options);
        command.addAll(List.of(
                "-cp",
                System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                main.getName()));
        command.addAll(Arrays.asList(arguments));
        return command;
    }

    static List<String> writer(String... arguments) {
        return java(ForkedWriter.class, List.of(), arguments);
    }

    static List<String> drain(Process process) throws IOException {
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
    void holds(List<String> lines) {
        try (CaseFile file = CaseFile.open(location, Samples.options())) {
            assertThat(file.verify().firstWrong()).isNull();
            Map<Long, String> steps =
                    file.history().stream().collect(Collectors.toMap(HistoryStep::entry, HistoryStep::words));
            for (String line : lines) {
                String[] words = line.split(" ", 3);
                if (words[0].equals("document")) {
                    assertThat(file.isRead(words[1])).as(line).isTrue();
                } else if (words[0].equals("decision")) {
                    assertThat(steps.getOrDefault(Long.parseLong(words[1]), "no such step"))
                            .as(line)
                            .endsWith(words[2]);
                }
            }
        }
    }

    /** Starts a writer, kills it at a random moment after its first word, and gives the lines that it wrote to the end. */
    private List<String> killed(Random random, String... arguments) throws Exception {
        Path output = folder.resolve("output");
        Process process = new ProcessBuilder(writer(arguments))
                .redirectOutput(output.toFile())
                .start();
        while (Files.size(output) == 0 && process.isAlive()) {
            Thread.sleep(5);
        }
        Thread.sleep(random.nextInt(500), random.nextInt(1_000_000));
        process.destroyForcibly().waitFor();
        String written = Files.readString(output);
        // The last line may have been cut off in the middle.
        return written.substring(0, written.lastIndexOf('\n') + 1).lines().toList();
    }

    @Test
    void killedWhileItReadsItHoldsAllThatWasConfirmedAndGoesOnFromWhereItWas() throws Exception {
        CaseFile.create(location, Samples.options()).close();
        Random random = new Random(4);
        List<String> confirmed = new ArrayList<>();
        for (int kill = 0; kill < KILLS / 2; kill++) {
            confirmed.addAll(killed(random, location, "writer", "1000000", "read"));
            holds(confirmed);
            try (CaseFile file = CaseFile.open(location, Samples.options())) {
                List<StoredDocument> documents = file.documents();
                assertThat(documents)
                        .extracting(stored -> stored.document().name())
                        .containsExactlyElementsOf(IntStream.range(0, documents.size())
                                .mapToObj(number -> "writer" + number)
                                .toList());
                assertThat(documents)
                        .allSatisfy(stored -> assertThat(stored.claims()).isEqualTo(20));
                assertThat(file.countClaims(ClaimQuery.ALL)).isEqualTo(20L * documents.size());
            }
        }
        assertThat(confirmed).filteredOn(line -> line.startsWith("document ")).isNotEmpty();
    }

    @Test
    void killedWhileItDecidesItHoldsEveryDecisionThatWasConfirmed() throws Exception {
        try (CaseFile file = CaseFile.create(location, Samples.options())) {
            Samples.fill(file);
        }
        Random random = new Random(5);
        List<String> confirmed = new ArrayList<>();
        for (int kill = 0; kill < KILLS - KILLS / 2; kill++) {
            List<String> lines = killed(random, location, "analyst" + kill, "1000000", "decide");
            confirmed.addAll(lines);
            holds(confirmed);
        }
        assertThat(confirmed).filteredOn(line -> line.startsWith("decision ")).isNotEmpty();
        assertThat(drain(new ProcessBuilder(writer(location, "last", "4", "decide")).start()))
                .contains("done");
    }

    @Test
    void twoProcessesWriteIntoOneCase() throws Exception {
        CaseFile.create(location, Samples.options()).close();
        Process one = new ProcessBuilder(writer(location, "one", "15", "both")).start();
        Process other = new ProcessBuilder(writer(location, "two", "15", "both")).start();
        List<String> lines = drain(one);
        lines.addAll(drain(other));
        assertThat(lines.stream().filter("done"::equals)).hasSize(2);
        holds(lines);
        try (CaseFile file = CaseFile.open(location, Samples.options())) {
            assertThat(file.documents()).hasSize(30);
        }
    }

    @Test
    void tenWritersLoseNothing() throws Exception {
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
}
