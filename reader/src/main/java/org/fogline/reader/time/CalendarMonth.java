package org.fogline.reader.time;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.fogline.model.When;
import org.jspecify.annotations.Nullable;

/** A month or a part of it, with its year or without; {@code shift} counts years ("last May": the one before). */
record CalendarMonth(
        @Nullable Integer year, int month, @Nullable Part part) implements TimeExpression {

    /** An account goes on by no more months at a time. */
    private static final int LONGEST_STEP = 3;

    @Override
    public Optional<ResolvedTime> resolve(TimeContext context) {
        if (year != null) {
            return Optional.of(ResolvedTime.of(window(YearMonth.of(year, month)), rule(), TimeAnchor.ITSELF));
        }
        LocalDate history = context.history();
        if (history != null) {
            return Optional.of(ResolvedTime.of(
                    window(earliestFrom(YearMonth.from(history))), "month-of-the-time-told-of", TimeAnchor.STORY));
        }
        LocalDate running = context.goingOn();
        if (running != null) {
            return Optional.of(ResolvedTime.of(window(goingOn(YearMonth.from(running))), rule(), TimeAnchor.STORY));
        }
        LocalDate now = context.now();
        if (now != null) {
            YearMonth current = YearMonth.from(now);
            YearMonth found = context.preferPast() ? latestBy(current) : earliestFrom(current);
            return Optional.of(ResolvedTime.of(window(found), rule(), TimeAnchor.DOCUMENT));
        }
        LocalDate story = context.story();
        return story == null
                ? Optional.empty()
                : Optional.of(ResolvedTime.of(window(YearMonth.of(story.getYear(), month)), rule(), TimeAnchor.STORY));
    }

    YearMonth latestBy(YearMonth limit) {
        YearMonth same = YearMonth.of(limit.getYear(), month);
        return same.isAfter(limit) ? same.minusYears(1) : same;
    }

    YearMonth earliestFrom(YearMonth limit) {
        YearMonth same = YearMonth.of(limit.getYear(), month);
        return same.isBefore(limit) ? same.plusYears(1) : same;
    }

    /** The month itself or the next of that name in an account that goes on, unless that is far ahead; else the one before. */
    private YearMonth goingOn(YearMonth story) {
        YearMonth next = earliestFrom(story);
        return story.until(next, ChronoUnit.MONTHS) <= LONGEST_STEP ? next : latestBy(story);
    }

    When window(YearMonth found) {
        return part == null ? Unit.MONTH.around(found.atDay(1)) : part.of(found);
    }

    private String rule() {
        return part == null ? "month" : "part-of-month";
    }
}
