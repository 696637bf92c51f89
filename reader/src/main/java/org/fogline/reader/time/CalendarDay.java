package org.fogline.reader.time;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import org.fogline.model.When;
import org.jspecify.annotations.Nullable;

/** A day of a month, with its year or without. */
record CalendarDay(
        @Nullable Integer year,
        int month,
        int day,
        @Nullable DayOfWeek weekday) implements TimeExpression {

    /** A day that lies no further after the statement may still be of the same year: running accounts and plans. */
    private static final int GRACE_DAYS = 14;

    /** 29 February and a weekday that must fit make years far apart; beyond these nothing is looked for. */
    private static final int YEARS_SEARCHED = 8;

    /** Whether there is such a day in some year. */
    static boolean exists(@Nullable Integer year, int month, int day) {
        return month >= 1
                && month <= 12
                && day >= 1
                && day <= (year == null ? YearMonth.of(2000, month) : YearMonth.of(year, month)).lengthOfMonth();
    }

    /** Whether a day with a year and a weekday falls on it. */
    boolean isOnItsWeekday() {
        return year != null && weekday != null && LocalDate.of(year, month, day).getDayOfWeek() == weekday;
    }

    @Override
    public Optional<ResolvedTime> resolve(TimeContext context) {
        if (year != null) {
            return Optional.of(
                    ResolvedTime.of(When.day(LocalDate.of(year, month, day), null), "full-date", TimeAnchor.ITSELF));
        }
        LocalDate history = context.history();
        if (history != null) {
            return day(earliestFrom(history.withDayOfMonth(1)), "day-and-month-of-the-time-told-of", TimeAnchor.STORY);
        }
        LocalDate running = context.goingOn();
        if (running != null) {
            return day(nearest(running), "day-and-month-nearest-story", TimeAnchor.STORY);
        }
        LocalDate now = context.now();
        if (now != null) {
            LocalDate found =
                    context.preferPast() ? latestBy(now.plusDays(GRACE_DAYS)) : earliestFrom(now.minusDays(GRACE_DAYS));
            return day(found, "day-and-month-nearest-publication", TimeAnchor.DOCUMENT);
        }
        LocalDate story = context.story();
        return story == null ? Optional.empty() : day(nearest(story), "day-and-month-nearest-story", TimeAnchor.STORY);
    }

    private static Optional<ResolvedTime> day(@Nullable LocalDate found, String rule, TimeAnchor anchor) {
        return found == null ? Optional.empty() : Optional.of(ResolvedTime.of(When.day(found, null), rule, anchor));
    }

    /** The latest such day up to a limit; a weekday that is said must fit, unless none does. */
    @Nullable
    LocalDate latestBy(LocalDate limit) {
        return search(limit.getYear(), -1, candidate -> !candidate.isAfter(limit));
    }

    @Nullable
    LocalDate earliestFrom(LocalDate limit) {
        return search(limit.getYear(), 1, candidate -> !candidate.isBefore(limit));
    }

    @Nullable
    LocalDate nearest(LocalDate to) {
        LocalDate before = latestBy(to);
        LocalDate after = earliestFrom(to);
        if (before == null || after == null) {
            return before == null ? after : before;
        }
        return to.toEpochDay() - before.toEpochDay() <= after.toEpochDay() - to.toEpochDay() ? before : after;
    }

    private @Nullable LocalDate search(int firstYear, int step, java.util.function.Predicate<LocalDate> allowed) {
        @Nullable LocalDate otherWeekday = null;
        for (int tried = 0; tried < YEARS_SEARCHED; tried++) {
            int candidateYear = firstYear + step * tried;
            if (!exists(candidateYear, month, day)) {
                continue;
            }
            LocalDate candidate = LocalDate.of(candidateYear, month, day);
            if (!allowed.test(candidate)) {
                continue;
            }
            if (weekday == null || candidate.getDayOfWeek() == weekday) {
                return candidate;
            }
            otherWeekday = otherWeekday == null ? candidate : otherWeekday;
        }
        return otherWeekday;
    }
}
