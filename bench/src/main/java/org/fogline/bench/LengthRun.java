package org.fogline.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.stream.Stream;
import org.fogline.reader.Reader;
import org.fogline.reader.source.Limits;
import org.fogline.reader.source.SourceDocument;
import org.fogline.reader.source.SourceReader;
import org.fogline.reader.source.UnreadableSourceException;

/**
 * Shows on one thread how the time of reading grows with the length of a text, of ordinary reports put one behind another
 * and of texts made to be hard: processor time for each kilobyte, which stays about the same where the time is linear. Arguments:
 * the greatest length in bytes, and files or directories of reports.
 */
public final class LengthRun {

    private static final ThreadMXBean CLOCK = ManagementFactory.getThreadMXBean();
    private static final int SHORTEST = 1_000;
    private static final int WARM_UP = 64_000;

    private LengthRun() {}

    public static void main(String[] arguments) throws IOException, UnreadableSourceException {
        if (arguments.length < 1) {
            System.err.println("usage: LengthRun MOST_BYTES [REPORTS …]");
            System.exit(64);
        }
        int most = Integer.parseInt(arguments[0]);
        Reader reader = Reader.builtIn();
        Map<String, IntFunction<String>> kinds = kinds();
        if (arguments.length > 1) {
            List<Path> reports = new ArrayList<>();
            for (int index = 1; index < arguments.length; index++) {
                reports.add(Path.of(arguments[index]));
            }
            String ordinary = textOf(reports);
            kinds.put("reports one behind another", length -> repeat(ordinary, length));
        }
        for (Map.Entry<String, IntFunction<String>> kind : kinds.entrySet()) {
            read(reader, kind.getValue().apply(WARM_UP));
        }
        System.out.printf(Locale.ROOT, "%-34s", "ms for each kB of");
        for (long length = SHORTEST; length <= most; length *= 10) {
            System.out.printf(Locale.ROOT, "%12d", length);
        }
        System.out.println();
        for (Map.Entry<String, IntFunction<String>> kind : kinds.entrySet()) {
            System.out.printf(Locale.ROOT, "%-34s", kind.getKey());
            for (long length = SHORTEST; length <= most; length *= 10) {
                System.out.printf(
                        Locale.ROOT, "%12.3f", millisecondsForEachKilobyte(reader, kind.getValue(), (int) length));
                System.out.flush();
            }
            System.out.println();
        }
    }

    private static double millisecondsForEachKilobyte(Reader reader, IntFunction<String> kind, int length)
            throws UnreadableSourceException {
        String text = kind.apply(length);
        int rounds = Math.max(1, 100_000 / length);
        double best = Double.MAX_VALUE;
        for (int round = 0; round < rounds; round++) {
            long start = CLOCK.getCurrentThreadCpuTime();
            read(reader, text);
            best = Math.min(best, (CLOCK.getCurrentThreadCpuTime() - start) / 1e6);
        }
        return best / (length / 1e3);
    }

    /** Reads a text part by part, and gives how many claims were found. */
    private static int read(Reader reader, String text) throws UnreadableSourceException {
        SourceDocument source = SourceReader.read("text.txt", text.getBytes(StandardCharsets.UTF_8), Limits.STANDARD);
        return reader.parts(source).stream()
                .mapToInt(part -> part.get().claims().size())
                .sum();
    }

    private static Map<String, IntFunction<String>> kinds() {
        String battle = "The army killed 12 rebels in Aleppo on Monday, the ministry said. ";
        Map<String, IntFunction<String>> kinds = new LinkedHashMap<>();
        kinds.put(
                "one sentence without an end",
                length -> battle + repeat("soldiers and rebels who were shelling villages ", length));
        kinds.put("numbers only", length -> battle + repeat("12 345 6,789 ", length));
        kinds.put("names of places only", length -> battle + repeat("Aleppo Homs Damascus Raqqa Mosul Kabul ", length));
        kinds.put(
                "names of actors only",
                length -> battle + repeat("Hezbollah Boko Haram Islamic State Taliban ", length));
        kinds.put("unknown names only", length -> battle + repeat("Qarvesh Tolmin Badrukh Selamun ", length));
        kinds.put("commas only", length -> battle + repeat(", ", length));
        kinds.put("full stops only", length -> battle + repeat(". ", length));
        kinds.put(
                "capitals only",
                length -> battle + repeat("THE ARMY SHELLED THE TOWN AND KILLED TEN REBELS. ", length));
        kinds.put("one day again and again", length -> battle + repeat("on Monday 7 May 2018 ", length));
        kinds.put(
                "brackets within brackets",
                length -> battle + repeat("(army [", length / 2) + repeat("]) ", length / 2));
        kinds.put("quotes within quotes", length -> battle + repeat("\"he said '", length));
        kinds.put(
                "one speaker after another",
                length -> battle + repeat("the army said that the ministry said that ", length));
        kinds.put(
                "one act after another",
                length -> battle + repeat("killed and wounded and captured and shelled ", length));
        kinds.put("one paragraph for each word", length -> battle + repeat("army\n\nrebels\n\n", length));
        kinds.put("list items", length -> battle + repeat("- 12 tanks\n- 3 soldiers killed\n", length));
        kinds.put("one word without an end", length -> battle + repeat("killed", length));
        kinds.put("joined by hyphens", length -> battle + repeat("army-", length));
        kinds.put("letters not Latin", length -> battle + repeat("\u0642\u062A\u0644 ", length / 2));
        return kinds;
    }

    private static String repeat(String piece, int length) {
        String repeated = piece.repeat(length / piece.length() + 1);
        return repeated.substring(0, length);
    }

    private static String textOf(List<Path> paths) throws IOException {
        StringBuilder all = new StringBuilder();
        for (Path path : paths) {
            try (Stream<Path> found = Files.walk(path)) {
                for (Path file : found.filter(name -> name.toString().endsWith(".txt"))
                        .sorted()
                        .toList()) {
                    all.append(Files.readString(file, StandardCharsets.UTF_8)).append("\n\n");
                }
            }
        }
        return all.toString();
    }
}
