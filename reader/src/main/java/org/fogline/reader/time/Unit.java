package org.fogline.reader.time;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import org.fogline.model.DatePrecision;
import org.fogline.model.Extent;
import org.fogline.model.When;

/** A unit of time in which spans are counted. */
enum Unit {
    MINUTE,
    HOUR,
    DAY,
    WEEKEND,
    WEEK,
    FORTNIGHT,
    MONTH,
    YEAR,
    DECADE;

    /** The day so many of these units before (negative: after); hours are rounded up to days. */
    LocalDate back(LocalDate day, long count) {
        return switch (this) {
            case MINUTE -> day;
            case HOUR -> day.minusDays(count >= 0 ? (count + 23) / 24 : -((-count + 23) / 24));
            case DAY -> day.minusDays(count);
            case WEEKEND, WEEK -> day.minusWeeks(count);
            case FORTNIGHT -> day.minusWeeks(2 * count);
            case MONTH -> day.minusMonths(count);
            case YEAR -> day.minusYears(count);
            case DECADE -> day.minusYears(10 * count);
        };
    }

    /** So many of these units throughout that begin with a day, both ends counted. */
    When beginning(LocalDate first, int count) {
        return When.range(first, back(first, -(long) count).minusDays(1), null).withExtent(Extent.THROUGHOUT);
    }

    /** The whole unit of the calendar in which a day lies: Monday to Sunday, the month, the year. */
    When around(LocalDate day) {
        return switch (this) {
            case MINUTE, HOUR, DAY -> When.day(day, null);
            case WEEK -> {
                LocalDate monday = day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
                yield When.range(monday, monday.plusDays(6), null);
            }
            case WEEKEND -> {
                LocalDate monday = day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
                yield When.range(monday.plusDays(5), monday.plusDays(6), null);
            }
            case FORTNIGHT -> {
                LocalDate monday = day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
                yield When.range(monday.minusDays(7), monday.plusDays(6), null);
            }
            case MONTH ->
                new When(
                        day.withDayOfMonth(1),
                        day.with(TemporalAdjusters.lastDayOfMonth()),
                        DatePrecision.MONTH,
                        Extent.WITHIN,
                        null,
                        null);
            case YEAR ->
                new When(
                        day.withDayOfYear(1),
                        day.with(TemporalAdjusters.lastDayOfYear()),
                        DatePrecision.YEAR,
                        Extent.WITHIN,
                        null,
                        null);
            case DECADE -> {
                LocalDate first = LocalDate.of(Math.floorDiv(day.getYear(), 10) * 10, 1, 1);
                yield When.range(first, first.plusYears(10).minusDays(1), null);
            }
        };
    }

    /** How many weeks it holds, or 0 where it is not counted in weeks. */
    int weeks() {
        return switch (this) {
            case WEEK -> 1;
            case FORTNIGHT -> 2;
            case MINUTE, HOUR, DAY, WEEKEND, MONTH, YEAR, DECADE -> 0;
        };
    }
}
