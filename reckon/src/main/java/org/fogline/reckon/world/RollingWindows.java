package org.fogline.reckon.world;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.fogline.model.When;

/** Reads "the last fortnight" as 14 rolling days that end with the claim's window, by the words in {@code rolling-windows.csv}. */
final class RollingWindows {

    private static final Map<String, Integer> WORDS = words();

    private RollingWindows() {}

    /** The window with its beginning moved; the same if its words name no week or fortnight. */
    static When roll(When when) {
        LocalDate to = when.to();
        String text = when.text();
        if (to == null || when.from() == null || text == null) {
            return when;
        }
        String folded = text.toLowerCase(Locale.ROOT);
        for (Map.Entry<String, Integer> word : WORDS.entrySet()) {
            if (folded.contains(word.getKey())) {
                return When.range(to.minusDays(word.getValue() - 1L), to, text).withExtent(when.extent());
            }
        }
        return when;
    }

    private static Map<String, Integer> words() {
        Map<String, Integer> words = new LinkedHashMap<>();
        InputStream stream = RollingWindows.class.getResourceAsStream("/org/fogline/reckon/rolling-windows.csv");
        if (stream == null) {
            throw new IllegalStateException("rolling-windows.csv is missing");
        }
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            reader.lines().skip(1).filter(line -> !line.isBlank()).forEach(line -> {
                String[] fields = line.split(",", -1);
                words.put(fields[0].strip(), Integer.parseInt(fields[1].strip()));
            });
        } catch (IOException exception) {
            throw new UncheckedIOException(exception);
        }
        return words;
    }
}
