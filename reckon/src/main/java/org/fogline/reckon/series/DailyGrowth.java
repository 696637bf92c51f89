package org.fogline.reckon.series;

/**
 * A claim of what was added on one day: a lower bound on that day's growth, as an incident is.
 *
 * @param name names the claim
 * @param day the day
 * @param low the least, at least 0
 */
public record DailyGrowth(String name, int day, long low) {

    /** @throws IllegalArgumentException if low is negative */
    public DailyGrowth {
        if (low < 0) {
            throw new IllegalArgumentException(name + ": below 0");
        }
    }
}
