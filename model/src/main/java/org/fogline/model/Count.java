package org.fogline.model;

import org.jspecify.annotations.Nullable;

/**
 * A number as inclusive bounds.
 *
 * @param low the least that was said, at least 0
 * @param high the most, at least {@code low}; null if no upper bound was said
 * @param best the source's own best figure between them, or null
 */
public record Count(long low, @Nullable Long high, @Nullable Long best) {

    /** @throws IllegalArgumentException if a bound is negative, or high lies below low */
    public Count {
        if (low < 0) {
            throw new IllegalArgumentException("a count cannot be negative: " + low);
        }
        if (high != null && high < low) {
            throw new IllegalArgumentException("a count's high (" + high + ") lies below its low (" + low + ")");
        }
    }

    /** An exact number. */
    public static Count exactly(long number) {
        return new Count(number, number, null);
    }

    /** A number with no upper bound. */
    public static Count atLeast(long low) {
        return new Count(low, null, null);
    }

    /** A number between two bounds, both inclusive. */
    public static Count between(long low, long high) {
        return new Count(low, high, null);
    }

    /** Whether both bounds agree; the best figure is left aside. */
    public boolean sameBounds(Count other) {
        return low == other.low && java.util.Objects.equals(high, other.high);
    }
}
