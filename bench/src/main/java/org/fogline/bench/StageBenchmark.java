package org.fogline.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.fogline.reader.Knowledge;
import org.fogline.reader.Reader;
import org.fogline.reader.Reading;
import org.fogline.reader.frame.AnalysedSentence;
import org.fogline.reader.mention.MentionFinder;
import org.fogline.reader.mention.SentenceMentions;
import org.fogline.reader.number.CountMentions;
import org.fogline.reader.number.Quantities;
import org.fogline.reader.segment.Sentence;
import org.fogline.reader.segment.Sentences;
import org.fogline.reader.source.Block;
import org.fogline.reader.source.Limits;
import org.fogline.reader.source.SourceDocument;
import org.fogline.reader.source.SourceReader;
import org.fogline.reader.source.UnreadableSourceException;
import org.fogline.reader.time.TimeMention;
import org.fogline.reader.time.TimeMentions;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * The stages of reading, each over all {@code .txt} files of a directory: {@code java -cp … org.openjdk.jmh.Main
 * StageBenchmark -p directory=samples/gold/development}. What stands later does again what stands before it, but for times
 * and counts, which are parts of the mentions.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(
        value = 1,
        jvmArgs = {"-Xmx512m", "-XX:+UseSerialGC"})
@Warmup(iterations = 4, time = 10)
@Measurement(iterations = 4, time = 5)
public class StageBenchmark {

    /** Where the texts are. */
    @Param("samples/gold/development")
    public String directory = "samples/gold/development";

    private final Knowledge knowledge = Knowledge.builtIn();
    private final Reader reader = new Reader(knowledge);
    private final Sentences sentences = new Sentences(knowledge.words());
    private final MentionFinder mentions = new MentionFinder(knowledge);
    private final List<byte[]> files = new ArrayList<>();
    private final List<SourceDocument> documents = new ArrayList<>();
    private final List<List<Sentence>> cut = new ArrayList<>();

    /** Reads the files. */
    @Setup
    public void load() throws IOException, UnreadableSourceException {
        try (Stream<Path> found = Files.walk(Path.of(directory))) {
            for (Path file : found.filter(name -> name.toString().endsWith(".txt"))
                    .sorted()
                    .toList()) {
                files.add(Files.readAllBytes(file));
            }
        }
        for (byte[] file : files) {
            documents.add(SourceReader.read("text.txt", file, Limits.STANDARD));
        }
        cut.addAll(sentencesOfAll());
    }

    /** From bytes to text with blocks. */
    @Benchmark
    public List<SourceDocument> source() throws UnreadableSourceException {
        List<SourceDocument> all = new ArrayList<>();
        for (byte[] file : files) {
            all.add(SourceReader.read("text.txt", file, Limits.STANDARD));
        }
        return all;
    }

    /** From text to sentences of tokens. */
    @Benchmark
    public List<List<Sentence>> sentencesOfAll() {
        List<List<Sentence>> all = new ArrayList<>();
        for (SourceDocument document : documents) {
            List<Sentence> found = new ArrayList<>();
            for (int index = 0; index < document.blocks().size(); index++) {
                Block block = document.blocks().get(index);
                if (block.kind() != Block.Kind.HEADER_LINE && block.kind() != Block.Kind.BOILERPLATE) {
                    found.addAll(sentences.of(
                            document.document().text(), block.span(), index, Sentence.BlockKind.PARAGRAPH));
                }
            }
            all.add(found);
        }
        return all;
    }

    /** Times in sentences. */
    @Benchmark
    public List<List<TimeMention>> times() {
        List<List<TimeMention>> all = new ArrayList<>();
        cut.forEach(document -> document.forEach(sentence -> all.add(TimeMentions.find(sentence.tokens()))));
        return all;
    }

    /** Counts and measures in sentences. */
    @Benchmark
    public List<Quantities> counts() {
        List<Quantities> all = new ArrayList<>();
        cut.forEach(
                document -> document.forEach(sentence -> all.add(CountMentions.read(sentence.tokens(), List.of()))));
        return all;
    }

    /** All mentions in sentences. */
    @Benchmark
    public List<List<SentenceMentions>> mentions() {
        List<List<SentenceMentions>> all = new ArrayList<>();
        cut.forEach(document -> all.add(mentions.find(document)));
        return all;
    }

    /** From text to sentences with mentions, tags and groups. */
    @Benchmark
    public List<List<AnalysedSentence>> analysis() {
        List<List<AnalysedSentence>> all = new ArrayList<>();
        documents.forEach(document -> all.add(reader.analyse(document.document().text(), document.blocks())));
        return all;
    }

    /** From text to claims. */
    @Benchmark
    public List<Reading> claims() {
        List<Reading> all = new ArrayList<>();
        documents.forEach(document -> all.add(reader.read(document)));
        return all;
    }
}
