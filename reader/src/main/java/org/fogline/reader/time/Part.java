package org.fogline.reader.time;

import java.time.LocalDate;
import java.time.YearMonth;
import org.fogline.model.When;

/** A part of a month or of a year; "mid-September" is the 11th to the 20th, "early 2016" its first four months. */
enum Part {
    EARLY,
    MID,
    LATE,
    FIRST_HALF,
    SECOND_HALF,
    FIRST_WEEK,
    SECOND_WEEK,
    THIRD_WEEK,
    FOURTH_WEEK,
    LAST_WEEK,
    FIRST_QUARTER,
    SECOND_QUARTER,
    THIRD_QUARTER,
    FOURTH_QUARTER;

    When of(YearMonth month) {
        int last = month.lengthOfMonth();
        return switch (this) {
            case EARLY -> days(month, 1, 10);
            case MID -> days(month, 11, 20);
            case LATE -> days(month, 21, last);
            case FIRST_HALF -> days(month, 1, 15);
            case SECOND_HALF -> days(month, 16, last);
            case FIRST_WEEK, FIRST_QUARTER -> days(month, 1, 7);
            case SECOND_WEEK, SECOND_QUARTER -> days(month, 8, 14);
            case THIRD_WEEK, THIRD_QUARTER -> days(month, 15, 21);
            case FOURTH_WEEK -> days(month, 22, 28);
            case LAST_WEEK, FOURTH_QUARTER -> days(month, last - 6, last);
        };
    }

    When of(int year) {
        return switch (this) {
            case EARLY -> months(year, 1, 4);
            case MID -> months(year, 5, 8);
            case LATE -> months(year, 9, 12);
            case FIRST_HALF -> months(year, 1, 6);
            case SECOND_HALF -> months(year, 7, 12);
            case FIRST_QUARTER -> months(year, 1, 3);
            case SECOND_QUARTER -> months(year, 4, 6);
            case THIRD_QUARTER -> months(year, 7, 9);
            case FOURTH_QUARTER -> months(year, 10, 12);
            case FIRST_WEEK -> days(YearMonth.of(year, 1), 1, 7);
            case SECOND_WEEK -> days(YearMonth.of(year, 1), 8, 14);
            case THIRD_WEEK -> days(YearMonth.of(year, 1), 15, 21);
            case FOURTH_WEEK -> days(YearMonth.of(year, 1), 22, 28);
            case LAST_WEEK -> days(YearMonth.of(year, 12), 25, 31);
        };
    }

    private static When days(YearMonth month, int from, int to) {
        return When.range(month.atDay(from), month.atDay(to), null);
    }

    private static When months(int year, int from, int to) {
        LocalDate first = LocalDate.of(year, from, 1);
        return When.range(first, YearMonth.of(year, to).atEndOfMonth(), null);
    }
}
