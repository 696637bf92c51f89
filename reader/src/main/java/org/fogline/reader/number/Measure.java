package org.fogline.reader.number;

import java.util.List;
import org.fogline.model.Span;
import org.fogline.reader.segment.Token;
import org.jspecify.annotations.Nullable;

/**
 * A number that counts neither people nor things.
 *
 * @param firstToken the index of the first token
 * @param endToken the index after the last token, the unit's
 * @param kind what it measures or names
 * @param value its value in {@code unit}
 * @param upTo the upper end of a range in {@code unit}, or null
 * @param unit kilometres as {@code km}, kilograms {@code kg}, seconds {@code s}, {@code %}, {@code mm}, {@code years}; empty if there is none
 */
public record Measure(
        int firstToken,
        int endToken,
        Kind kind,
        double value,
        @Nullable Double upTo,
        String unit) {

    /** What a number that is no count measures or names. */
    public enum Kind {
        DISTANCE,
        AREA,
        SPEED,
        WEIGHT,
        PERCENT,
        MONEY,
        TEMPERATURE,
        AGE,
        CALIBRE,
        DURATION,
        /** "30th", where no count is meant. */
        ORDINAL,
        /** Part of a name: "T-72", "104th Brigade", "Resolution 2254", "page 4". */
        DESIGNATION,
        /** Glued to a noun: "12-man team". */
        ATTRIBUTIVE,
        SCORE,
        CLOCK,
        YEAR,
        /** "[1]", "3." at the head of a line. */
        FOOTNOTE,
        /** A fraction or a number too large to be a count. */
        OTHER
    }

    /** The characters that it covers; {@code tokens} is the list in which it was found. */
    public Span span(List<Token> tokens) {
        return new Span(tokens.get(firstToken).start(), tokens.get(endToken - 1).end());
    }
}
