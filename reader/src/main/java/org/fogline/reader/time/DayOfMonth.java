package org.fogline.reader.time;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import org.fogline.model.When;
import org.jspecify.annotations.Nullable;

/** "on the 19th", "Thursday the 19th": the month is the latest that fits. */
record DayOfMonth(int day, @Nullable DayOfWeek weekday) implements TimeExpression {

    /** A weekday and a day of the month meet again after at most this many months, but for leap years. */
    private static final int MONTHS_SEARCHED = 13;

    @Override
    public Optional<ResolvedTime> resolve(TimeContext context) {
        LocalDate now = context.now();
        LocalDate anchor = now == null ? context.story() : now;
        if (anchor == null) {
            return Optional.empty();
        }
        boolean past = context.preferPast();
        YearMonth month = YearMonth.from(anchor);
        for (int tried = 0; tried < MONTHS_SEARCHED; tried++) {
            YearMonth candidateMonth = past ? month.minusMonths(tried) : month.plusMonths(tried);
            if (day > candidateMonth.lengthOfMonth()) {
                continue;
            }
            LocalDate candidate = candidateMonth.atDay(day);
            boolean inTime = past ? !candidate.isAfter(anchor) : !candidate.isBefore(anchor);
            if (inTime && (weekday == null || candidate.getDayOfWeek() == weekday)) {
                return Optional.of(ResolvedTime.of(
                        When.day(candidate, null),
                        weekday == null ? "day-of-month" : "weekday-and-day-of-month",
                        now == null ? TimeAnchor.STORY : TimeAnchor.DOCUMENT));
            }
        }
        return Optional.empty();
    }
}
