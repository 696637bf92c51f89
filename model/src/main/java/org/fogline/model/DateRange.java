package org.fogline.model;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Days, both ends inclusive; an end that is not known is null.
 *
 * @param from the first day, or null
 * @param to the last day, or null
 */
public record DateRange(@Nullable LocalDate from, @Nullable LocalDate to) {

    /** @throws IllegalArgumentException if the range ends before it begins */
    public DateRange {
        if (from != null && to != null && to.isBefore(from)) {
            throw new IllegalArgumentException(
                    "a range of days cannot end (" + to + ") before it begins (" + from + ")");
        }
    }

    /** The range of one day. */
    public static DateRange day(LocalDate day) {
        return new DateRange(day, day);
    }
}
