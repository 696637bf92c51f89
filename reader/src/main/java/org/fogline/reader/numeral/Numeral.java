package org.fogline.reader.numeral;

import org.jspecify.annotations.Nullable;

/**
 * A number as it is written, without any word that bounds it.
 *
 * @param end the token after its last
 * @param value its value; with a fraction only if {@link #isWhole} is false
 * @param form digits, words or both
 * @param glued letters written onto the digits that are no part of the number ("km" of "12km"), folded, or null
 */
public record Numeral(
        int end, double value, Form form, @Nullable String glued) {

    /** How a number is written. */
    public enum Form {
        DIGITS,
        WORDS,
        /** "1.2 million", "12k". */
        MIXED
    }

    /** Counts above this are no counts of people or things. */
    private static final double LARGEST = 1e12;

    /** Whether it can be a count: a whole number, not absurdly large, with nothing glued on. */
    public boolean isCount() {
        return isWhole() && glued == null;
    }

    /** Whether it is a whole number below 10<sup>12</sup>. */
    public boolean isWhole() {
        return value >= 0 && value <= LARGEST && value == Math.rint(value);
    }

    /** The value as a whole number; meant for {@link #isWhole} ones. */
    public long whole() {
        return Math.round(value);
    }
}
