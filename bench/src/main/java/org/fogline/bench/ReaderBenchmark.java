package org.fogline.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.fogline.model.ClaimIds;
import org.fogline.model.Document;
import org.fogline.model.DocumentInfo;
import org.fogline.reader.Knowledge;
import org.fogline.reader.Reader;
import org.fogline.reader.Reading;
import org.fogline.reader.mention.MentionFinder;
import org.fogline.reader.segment.Sentence;
import org.fogline.reader.segment.Sentences;
import org.fogline.reader.source.Block;
import org.fogline.reader.source.PlainBlocks;

/**
 * How fast the reader is on one thread, over the {@code .txt} files of a directory: documents and megabytes a second
 * after warm-up, and the share of the time that each group of stages takes. Times are those of the thread's processor, so that
 * other work on the machine does not count. Run as a whole process:
 * {@code java -cp … org.fogline.bench.ReaderBenchmark DIRECTORY [SECONDS]}.
 */
public final class ReaderBenchmark {

    private static final double NANOSECONDS = 1e9;
    private static final ThreadMXBean CLOCK = ManagementFactory.getThreadMXBean();

    private ReaderBenchmark() {}

    public static void main(String[] arguments) throws IOException {
        if (arguments.length == 0) {
            System.err.println("usage: ReaderBenchmark DIRECTORY [SECONDS]");
            System.exit(64);
        }
        double seconds = arguments.length > 1 ? Double.parseDouble(arguments[1]) : 10;
        List<Document> documents = documents(Path.of(arguments[0]));
        if (documents.isEmpty()) {
            System.err.println("no .txt file under " + arguments[0]);
            System.exit(1);
        }
        long start = System.nanoTime();
        Knowledge knowledge = Knowledge.builtIn();
        Reader reader = new Reader(knowledge);
        Reading first = reader.read(documents.get(0));
        System.out.printf(
                Locale.ROOT,
                "load and first document: %.2f s (%d claims)%n",
                (System.nanoTime() - start) / NANOSECONDS,
                first.claims().size());
        Stages stages = new Stages(knowledge, reader);
        repeat(documents, seconds, stages);
        stages.reset();
        int rounds = repeat(documents, seconds, stages);
        long bytes = documents.stream()
                .mapToLong(document -> document.text().getBytes(StandardCharsets.UTF_8).length)
                .sum();
        stages.print(rounds, documents.size(), bytes);
    }

    private static int repeat(List<Document> documents, double seconds, Stages stages) {
        long end = System.nanoTime() + (long) (seconds * NANOSECONDS);
        int rounds = 0;
        do {
            documents.forEach(stages::run);
            rounds++;
        } while (System.nanoTime() < end);
        return rounds;
    }

    private static List<Document> documents(Path directory) throws IOException {
        List<Path> files;
        try (Stream<Path> found = Files.walk(directory)) {
            files = found.filter(file -> file.toString().endsWith(".txt"))
                    .sorted()
                    .toList();
        }
        List<Document> documents = new ArrayList<>();
        for (Path file : files) {
            byte[] bytes = Files.readAllBytes(file);
            documents.add(new Document(
                    file.getFileName().toString(),
                    "text/plain",
                    ClaimIds.sha256(bytes),
                    new String(bytes, StandardCharsets.UTF_8),
                    DocumentInfo.UNKNOWN,
                    List.of()));
        }
        return documents;
    }

    /** Times the cascade in three cuts: sentences; then mentions; then all of it. */
    private static final class Stages {

        private final Sentences sentences;
        private final MentionFinder mentions;
        private final Reader reader;
        private long segment;
        private long mention;
        private long whole;
        private long analysis;
        private long claims;

        Stages(Knowledge knowledge, Reader reader) {
            this.sentences = new Sentences(knowledge.words());
            this.mentions = new MentionFinder(knowledge);
            this.reader = reader;
        }

        void reset() {
            segment = 0;
            mention = 0;
            whole = 0;
            analysis = 0;
            claims = 0;
        }

        void run(Document document) {
            long start = CLOCK.getCurrentThreadCpuTime();
            List<Block> blocks = PlainBlocks.of(document.text());
            List<Sentence> found = new ArrayList<>();
            for (int index = 0; index < blocks.size(); index++) {
                found.addAll(
                        sentences.of(document.text(), blocks.get(index).span(), index, Sentence.BlockKind.PARAGRAPH));
            }
            long segmented = CLOCK.getCurrentThreadCpuTime();
            mentions.find(found);
            long mentioned = CLOCK.getCurrentThreadCpuTime();
            reader.analyse(document.text(), blocks);
            long analysed = CLOCK.getCurrentThreadCpuTime();
            claims += reader.read(document).claims().size();
            long read = CLOCK.getCurrentThreadCpuTime();
            segment += segmented - start;
            mention += mentioned - segmented;
            analysis += analysed - mentioned;
            whole += read - analysed;
        }

        void print(int rounds, int documents, long bytes) {
            double each = whole / NANOSECONDS / rounds;
            System.out.printf(
                    Locale.ROOT,
                    "documents: %d (%d bytes), rounds: %d, claims a round: %d%n",
                    documents,
                    bytes,
                    rounds,
                    claims / rounds);
            System.out.printf(
                    Locale.ROOT, "whole reading: %.0f documents/s, %.2f MB/s%n", documents / each, bytes / each / 1e6);
            System.out.printf(Locale.ROOT, "  of 2.4 kB: %.0f documents/s%n", bytes / 2400.0 / each);
            System.out.printf(Locale.ROOT, "  sentences and tokens: %4.1f %%%n", 100.0 * segment / whole);
            System.out.printf(Locale.ROOT, "  mentions:             %4.1f %%%n", 100.0 * mention / whole);
            System.out.printf(
                    Locale.ROOT, "  tags and groups:      %4.1f %%%n", 100.0 * (analysis - mention - segment) / whole);
            System.out.printf(Locale.ROOT, "  frames to claims:     %4.1f %%%n", 100.0 * (whole - analysis) / whole);
        }
    }
}
