package org.fogline.reader.number;

import java.util.List;

/**
 * All numbers of a stretch of tokens.
 *
 * @param counts counts of people and things, in order
 * @param measures the other numbers, in order
 */
public record Quantities(List<CountMention> counts, List<Measure> measures) {

    public Quantities {
        counts = List.copyOf(counts);
        measures = List.copyOf(measures);
    }
}
