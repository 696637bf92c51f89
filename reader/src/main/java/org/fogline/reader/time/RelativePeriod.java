package org.fogline.reader.time;

import java.time.LocalDate;
import java.util.Optional;
import org.fogline.model.When;

/**
 * This, the last or the next week, month or year; {@code offset} is 0, -1 or 1. In a dated weekly publication a week is
 * a whole one that ends the day before the issue's date.
 */
record RelativePeriod(Unit unit, int offset, boolean fromStory) implements TimeExpression {

    @Override
    public Optional<ResolvedTime> resolve(TimeContext context) {
        LocalDate issue = context.weeklyIssue();
        if (issue != null && unit.weeks() > 0 && !fromStory && offset <= 0) {
            LocalDate end = issue.minusDays(1L - 7L * unit.weeks() * offset);
            return Optional.of(WeeklyIssue.window(end, unit.weeks(), context, false));
        }
        LocalDate story = fromStory ? context.story() : null;
        LocalDate anchor = story == null ? context.now() : story;
        if (anchor == null) {
            return Optional.empty();
        }
        When whole = unit.around(unit.back(anchor, -offset));
        LocalDate begins = whole.from();
        if (unit == Unit.WEEKEND && offset == 0 && context.preferPast() && begins != null && begins.isAfter(anchor)) {
            // "over the weekend", said on a Monday, is the one just gone
            whole = unit.around(anchor.minusWeeks(1));
        }
        boolean running = offset == 0
                && story == null
                && context.preferPast()
                && whole.from() != null
                && !anchor.isBefore(whole.from())
                && !anchor.isAfter(whole.to() == null ? anchor : whole.to());
        When when = running && whole.from() != null ? When.range(whole.from(), anchor, null) : whole;
        return Optional.of(ResolvedTime.of(
                when,
                fromStory && offset < 0 ? "calendar-period-before" : "calendar-period",
                story == null ? TimeAnchor.DOCUMENT : TimeAnchor.STORY));
    }
}
