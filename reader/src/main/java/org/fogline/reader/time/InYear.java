package org.fogline.reader.time;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A day or month whose year is told by another: "15 July last year", "in May of that year"; {@code shift} counts the years
 * from that of the statement or of what the text spoke of.
 */
record InYear(TimeExpression time, int shift, boolean fromStory) implements TimeExpression {

    @Override
    public Optional<ResolvedTime> resolve(TimeContext context) {
        LocalDate story = fromStory ? context.story() : null;
        LocalDate anchor = story == null ? context.now() : story;
        TimeExpression dated = anchor == null ? null : of(time, anchor.getYear() + shift);
        return dated == null
                ? Optional.empty()
                : dated.resolve(context)
                        .map(found -> ResolvedTime.of(
                                found.when(), found.rule(), story == null ? TimeAnchor.DOCUMENT : TimeAnchor.STORY));
    }

    private static @Nullable TimeExpression of(TimeExpression time, int year) {
        if (time instanceof CalendarDay day) {
            return CalendarDay.exists(year, day.month(), day.day())
                    ? new CalendarDay(year, day.month(), day.day(), day.weekday())
                    : null;
        }
        if (time instanceof CalendarMonth month) {
            return new CalendarMonth(year, month.month(), month.part());
        }
        if (time instanceof Between between) {
            TimeExpression first = of(between.first(), year);
            TimeExpression last = of(between.last(), year);
            return first == null || last == null ? null : new Between(first, last);
        }
        return null;
    }

    /** Whether a time is of days or months without a year. */
    static boolean lacksYear(TimeExpression time) {
        return time instanceof CalendarDay day && day.year() == null
                || time instanceof CalendarMonth month && month.year() == null
                || time instanceof Between between && lacksYear(between.first()) && lacksYear(between.last());
    }
}
