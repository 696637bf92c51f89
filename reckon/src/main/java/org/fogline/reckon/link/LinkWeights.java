package org.fogline.reckon.link;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

/** The weight of each kind of evidence, in log-odds, and its words, from {@code link-weights.csv}. */
final class LinkWeights {

    private final Map<String, Evidence> evidence = new HashMap<>();

    LinkWeights() {
        InputStream stream = LinkWeights.class.getResourceAsStream("/org/fogline/reckon/link-weights.csv");
        if (stream == null) {
            throw new IllegalStateException("link-weights.csv is missing");
        }
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            reader.lines().skip(1).filter(line -> !line.isBlank()).forEach(line -> {
                String[] fields = line.split(",", 3);
                evidence.put(fields[0], new Evidence(fields[2], Double.parseDouble(fields[1])));
            });
        } catch (IOException exception) {
            throw new UncheckedIOException(exception);
        }
    }

    Evidence of(String kind) {
        Evidence found = evidence.get(kind);
        if (found == null) {
            throw new IllegalStateException("link-weights.csv has no '" + kind + "'");
        }
        return found;
    }
}
