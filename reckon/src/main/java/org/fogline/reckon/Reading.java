package org.fogline.reckon;

import org.fogline.model.Count;
import org.jspecify.annotations.Nullable;

/**
 * How a round figure is read: a policy that the user can switch, never the reader's.
 *
 * <p>{@code EXACT}: as written. {@code ROUNDED}: a bare figure may be off by half a unit of its last digit that is not
 * zero (640: 635 to 645; 900: 850 to 950; 65: 65), and so may the figure in "at least 600" or "up to 50". A range with two
 * different ends ("6 to 8", "about 300") says its own precision and stays, and so does a figure with a best one between
 * its bounds: data sets count and do not round.
 */
public enum Reading {
    EXACT,
    ROUNDED;

    /** The least that a count can mean. */
    public long low(Count count) {
        return this == EXACT || saysItsPrecision(count) ? count.low() : Math.max(0, count.low() - slack(count.low()));
    }

    /** The most that a count can mean, or null if nothing bounds it. */
    public @Nullable Long high(Count count) {
        Long high = count.high();
        return high == null || this == EXACT || saysItsPrecision(count) ? high : Long.valueOf(high + slack(high));
    }

    private static boolean saysItsPrecision(Count count) {
        Long high = count.high();
        return count.best() != null || (high != null && high != count.low() && count.low() != 0);
    }

    /** Half a unit of the last digit that is not zero, rounded down: whole numbers only. */
    private static long slack(long number) {
        long unit = 1;
        while (number != 0 && number % (unit * 10) == 0) {
            unit *= 10;
        }
        return unit / 2;
    }
}
