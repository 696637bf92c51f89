package org.fogline.model;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The days on which something is said to have happened, both ends inclusive.
 *
 * @param from the first day; null if only the end is known, or nothing
 * @param to the last day; null if only the beginning is known, or nothing
 * @param precision how well the days are known
 * @param extent at some time inside, or throughout
 * @param time the time of day as ISO {@code HH:mm} or in words ("morning"), or null
 * @param text the words of the document, or null
 */
public record When(
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        DatePrecision precision,
        Extent extent,
        @Nullable String time,
        @Nullable String text) {

    /** No words of time at all. */
    public static final When UNKNOWN = new When(null, null, DatePrecision.UNKNOWN, Extent.WITHIN, null, null);

    /** @throws IllegalArgumentException if the window ends before it begins, or its ends do not fit the precision */
    public When {
        if (from != null && to != null && to.isBefore(from)) {
            throw new IllegalArgumentException("a window cannot end (" + to + ") before it begins (" + from + ")");
        }
        boolean fits = switch (precision) {
            case DAY -> from != null && from.equals(to);
            case RANGE, MONTH, YEAR -> from != null && to != null;
            case BEFORE -> from == null && to != null;
            case AFTER -> from != null && to == null;
            case UNKNOWN -> from == null && to == null;
        };
        if (!fits) {
            throw new IllegalArgumentException(
                    "precision '" + precision.code() + "' does not fit the days " + from + " to " + to);
        }
    }

    /** One day. */
    public static When day(LocalDate day, @Nullable String text) {
        return new When(day, day, DatePrecision.DAY, Extent.WITHIN, null, text);
    }

    /** Both ends known; {@code DAY} where they are equal. */
    public static When range(LocalDate from, LocalDate to, @Nullable String text) {
        return new When(from, to, from.equals(to) ? DatePrecision.DAY : DatePrecision.RANGE, Extent.WITHIN, null, text);
    }

    /** The same days, with another extent. */
    public When withExtent(Extent newExtent) {
        return new When(from, to, precision, newExtent, time, text);
    }

    /** The same days, with other words. */
    public When withText(@Nullable String newText) {
        return new When(from, to, precision, extent, time, newText);
    }

    /** The same days, at a time of day. */
    public When withTime(@Nullable String newTime) {
        return new When(from, to, precision, extent, newTime, text);
    }
}
