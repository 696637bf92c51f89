package org.fogline.reader.claim;

import java.util.BitSet;
import org.fogline.model.Span;

/** The characters of a passage that something covers; asking costs the same however much was covered. */
final class Covered {

    private final int start;
    private final BitSet characters = new BitSet();

    /** Nothing yet, of the text from this offset on. */
    Covered(int start) {
        this.start = start;
    }

    /** Covers a span; what lies before the passage is left out. */
    void add(Span span) {
        if (span.end() > start) {
            characters.set(Math.max(0, span.start() - start), span.end() - start);
        }
    }

    /** Whether a character of a span, which begins in the passage, is covered. */
    boolean overlaps(Span span) {
        int next = characters.nextSetBit(span.start() - start);
        return next >= 0 && next < span.end() - start;
    }
}
