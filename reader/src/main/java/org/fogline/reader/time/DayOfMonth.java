package org.fogline.reader.time;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.fogline.model.When;
import org.jspecify.annotations.Nullable;

/**
 * "on the 19th", "Thursday the 19th": the month is the latest that fits. In an account without a date of its own it is
 * the one in which that day lies nearest to the day told before.
 */
record DayOfMonth(int day, @Nullable DayOfWeek weekday, Of of) implements TimeExpression {

    /** Of which month. */
    enum Of {
        LATEST_MONTH,
        /** The one before that of the statement: "the 16th of last month". */
        LAST_MONTH,
        /** The one told before: "the 31st of that month". */
        STORY
    }

    /** A weekday and a day of the month meet again after at most this many months, but for leap years. */
    private static final int MONTHS_SEARCHED = 13;

    @Override
    public Optional<ResolvedTime> resolve(TimeContext context) {
        LocalDate now = context.now();
        LocalDate story = context.story();
        if (of == Of.LAST_MONTH) {
            YearMonth before = now == null ? null : YearMonth.from(now).minusMonths(1);
            return before == null || day > before.lengthOfMonth()
                    ? Optional.empty()
                    : Optional.of(
                            ResolvedTime.of(When.day(before.atDay(day), null), "day-of-month", TimeAnchor.DOCUMENT));
        }
        if (of == Of.STORY && story != null && day <= YearMonth.from(story).lengthOfMonth()) {
            LocalDate found = YearMonth.from(story).atDay(day);
            return Optional.of(ResolvedTime.of(When.day(found, null), "day-of-month-nearest-story", TimeAnchor.STORY));
        }
        LocalDate running = now == null ? story : context.goingOn();
        if (running != null) {
            return nearest(running)
                    .map(found ->
                            ResolvedTime.of(When.day(found, null), "day-of-month-nearest-story", TimeAnchor.STORY));
        }
        if (now == null) {
            return Optional.empty();
        }
        boolean past = context.preferPast();
        YearMonth month = YearMonth.from(now);
        for (int tried = 0; tried < MONTHS_SEARCHED; tried++) {
            YearMonth candidateMonth = past ? month.minusMonths(tried) : month.plusMonths(tried);
            if (day > candidateMonth.lengthOfMonth()) {
                continue;
            }
            LocalDate candidate = candidateMonth.atDay(day);
            boolean inTime = past ? !candidate.isAfter(now) : !candidate.isBefore(now);
            if (inTime && (weekday == null || candidate.getDayOfWeek() == weekday)) {
                return Optional.of(ResolvedTime.of(
                        When.day(candidate, null),
                        weekday == null ? "day-of-month" : "weekday-and-day-of-month",
                        TimeAnchor.DOCUMENT));
            }
        }
        return Optional.empty();
    }

    /** The day of that number next to another; of two as near the later. */
    private Optional<LocalDate> nearest(LocalDate story) {
        LocalDate nearest = null;
        long fewest = Long.MAX_VALUE;
        for (int months = MONTHS_SEARCHED; months >= -MONTHS_SEARCHED; months--) {
            YearMonth month = YearMonth.from(story).plusMonths(months);
            if (day > month.lengthOfMonth()) {
                continue;
            }
            LocalDate candidate = month.atDay(day);
            long apart = Math.abs(ChronoUnit.DAYS.between(story, candidate));
            if (apart < fewest && (weekday == null || candidate.getDayOfWeek() == weekday)) {
                nearest = candidate;
                fewest = apart;
            }
        }
        return Optional.ofNullable(nearest);
    }
}
