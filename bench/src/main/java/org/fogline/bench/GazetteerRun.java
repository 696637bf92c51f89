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
import java.util.Random;
import java.util.stream.Stream;
import org.fogline.knowledge.place.Gazetteer;
import org.fogline.reader.Knowledge;
import org.fogline.reader.Reader;
import org.fogline.reader.source.Limits;
import org.fogline.reader.source.SourceDocument;
import org.fogline.reader.source.SourceReader;
import org.fogline.reader.source.UnreadableSourceException;

/**
 * What a larger gazetteer costs: over the built-in one lists of made-up names are laid, and for each size the processor time to
 * load the list, the heap in use, and the processor time to read the {@code .txt} files of a directory are printed, all on one
 * thread. Arguments: the directory, and the rounds of reading before and while measuring, 10 if none are given.
 */
public final class GazetteerRun {

    private static final ThreadMXBean CLOCK = ManagementFactory.getThreadMXBean();
    private static final int[] SIZES = {0, 10_000, 50_000, 100_000, 200_000};
    private static final String[] SYLLABLES = {
        "ab", "dar", "kha", "lim", "mor", "ne", "qas", "ri", "su", "tal", "um", "ver", "wa", "yar", "zu", "bel"
    };

    private GazetteerRun() {}

    public static void main(String[] arguments) throws IOException, UnreadableSourceException {
        if (arguments.length < 1) {
            System.err.println("usage: GazetteerRun DIRECTORY [ROUNDS]");
            System.exit(64);
        }
        int rounds = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 10;
        List<SourceDocument> documents = documents(Path.of(arguments[0]));
        Knowledge builtIn = Knowledge.builtIn();
        Reader first = new Reader(builtIn);
        for (int round = 0; round < rounds; round++) {
            documents.forEach(first::read);
        }
        System.out.printf(
                Locale.ROOT, "%12s%16s%16s%20s%n", "more names", "load, ms", "heap, MB", "reading, ms a round");
        for (int size : SIZES) {
            long start = CLOCK.getCurrentThreadCpuTime();
            Gazetteer gazetteer = size == 0 ? builtIn.gazetteer() : with(builtIn.gazetteer(), size);
            double load = (CLOCK.getCurrentThreadCpuTime() - start) / 1e6;
            Reader reader = new Reader(new Knowledge(
                    builtIn.words(),
                    builtIn.actors(),
                    builtIn.generics(),
                    builtIn.belligerents(),
                    builtIn.enmities(),
                    builtIn.perspective(),
                    builtIn.countries(),
                    builtIn.people(),
                    builtIn.speakers(),
                    builtIn.materiel(),
                    gazetteer));
            double best = Double.MAX_VALUE;
            for (int round = 0; round < rounds; round++) {
                start = CLOCK.getCurrentThreadCpuTime();
                documents.forEach(reader::read);
                best = Math.min(best, (CLOCK.getCurrentThreadCpuTime() - start) / 1e6);
            }
            System.gc();
            long heap =
                    Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
            System.out.printf(Locale.ROOT, "%12d%16.0f%16.0f%20.1f%n", size, load, heap / 1e6, best);
        }
    }

    private static Gazetteer with(Gazetteer gazetteer, int size) throws IOException {
        Random random = new Random(1);
        StringBuilder list = new StringBuilder("name,lat,lon\n");
        for (int index = 0; index < size; index++) {
            StringBuilder name = new StringBuilder();
            for (int syllable = 2 + random.nextInt(3); syllable >= 0; syllable--) {
                name.append(SYLLABLES[random.nextInt(SYLLABLES.length)]);
            }
            name.setCharAt(0, Character.toUpperCase(name.charAt(0)));
            list.append(name)
                    .append(",33.")
                    .append(index % 10)
                    .append(",36.")
                    .append(index % 7)
                    .append('\n');
        }
        Path file = Files.createTempFile("names", ".csv");
        try {
            Files.writeString(file, list, StandardCharsets.UTF_8);
            return gazetteer.with(file);
        } finally {
            Files.delete(file);
        }
    }

    private static List<SourceDocument> documents(Path directory) throws IOException, UnreadableSourceException {
        List<SourceDocument> documents = new ArrayList<>();
        try (Stream<Path> found = Files.walk(directory)) {
            for (Path file : found.filter(name -> name.toString().endsWith(".txt"))
                    .sorted()
                    .toList()) {
                documents.add(SourceReader.read(file, Limits.STANDARD));
            }
        }
        return documents;
    }
}
