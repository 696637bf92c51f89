package org.fogline.reckon.series;

import org.jspecify.annotations.Nullable;

/**
 * A total since the series began, as claimed on or for one day.
 *
 * @param name names the claim
 * @param day the day up to which it counts, inclusive
 * @param low the least, at least 0
 * @param high the most, or null
 */
public record RunningTotal(
        String name, int day, long low, @Nullable Long high) {

    /** @throws IllegalArgumentException if low is negative or lies above high */
    public RunningTotal {
        if (low < 0 || (high != null && high < low)) {
            throw new IllegalArgumentException(name + ": low (" + low + ") lies above high (" + high + ") or below 0");
        }
    }

    long highOr(long otherwise) {
        return high == null ? otherwise : high;
    }
}
