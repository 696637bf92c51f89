package org.fogline.reader.time;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.fogline.model.Extent;
import org.fogline.model.When;
import org.jspecify.annotations.Nullable;

/** From one time to another; a year that only one of them has holds for both. */
record Between(TimeExpression first, TimeExpression last) implements TimeExpression {

    @Override
    public Optional<ResolvedTime> resolve(TimeContext context) {
        if (!hasYear(last) && hasYear(first)) {
            return first.resolve(context).flatMap(from -> {
                LocalDate start = from.when().from();
                LocalDate end = start == null ? null : endNotBefore(start, context);
                return window(from, null, start, end);
            });
        }
        return last.resolve(context).flatMap(to -> {
            LocalDate end = to.when().to();
            Optional<ResolvedTime> from = end == null ? Optional.empty() : firstNotAfter(end, context);
            LocalDate start = from.map(time -> time.when().from()).orElse(null);
            return from.flatMap(time -> window(time, to, start, end));
        });
    }

    private static Optional<ResolvedTime> window(
            ResolvedTime from, @Nullable ResolvedTime to, @Nullable LocalDate start, @Nullable LocalDate end) {
        if (start == null || end == null || end.isBefore(start)) {
            return Optional.empty();
        }
        List<String> notices = new ArrayList<>(from.notices());
        if (to != null) {
            notices.addAll(to.notices());
        }
        When when = When.range(start, end, null)
                .withExtent(Extent.WITHIN)
                .withTime(from.when().time());
        return Optional.of(new ResolvedTime(when, "from-to", to == null ? from.anchor() : to.anchor(), notices));
    }

    private static boolean hasYear(TimeExpression expression) {
        return expression instanceof CalendarDay day && day.year() != null
                || expression instanceof CalendarMonth month && month.year() != null
                || expression instanceof AtTime at && at.day() != null && hasYear(at.day());
    }

    /** The first time in the latest reading that begins by the end. */
    private Optional<ResolvedTime> firstNotAfter(LocalDate end, TimeContext context) {
        if (first instanceof CalendarDay day && day.year() == null) {
            LocalDate start = day.latestBy(end);
            return start == null
                    ? Optional.empty()
                    : Optional.of(ResolvedTime.of(When.day(start, null), "from-to", TimeAnchor.DOCUMENT));
        }
        if (first instanceof CalendarMonth month && month.year() == null) {
            When start = month.window(month.latestBy(YearMonth.from(end)));
            return Optional.of(ResolvedTime.of(start, "from-to", TimeAnchor.DOCUMENT));
        }
        TimeContext atEnd =
                new TimeContext(end, null, context.story(), context.campaignStart(), null, true, null, null);
        return first instanceof Weekday || first instanceof DayOfMonth || first instanceof AtTime
                ? first.resolve(atEnd)
                : first.resolve(context);
    }

    private @Nullable LocalDate endNotBefore(LocalDate start, TimeContext context) {
        if (last instanceof CalendarDay day) {
            return day.earliestFrom(start);
        }
        if (last instanceof CalendarMonth month) {
            return month.window(month.earliestFrom(YearMonth.from(start))).to();
        }
        return last.resolve(context).map(time -> time.when().to()).orElse(null);
    }
}
