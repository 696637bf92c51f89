package org.fogline.reader.time;

import java.time.LocalDate;
import java.util.Optional;
import org.fogline.model.Extent;
import org.fogline.model.When;

/**
 * "for the second week", "for the third day running": from the first of them to now. Days count both ends; weeks begin
 * with the campaign where its start is known and lies within them.
 */
record Running(int ordinal, Unit unit) implements TimeExpression {

    @Override
    public Optional<ResolvedTime> resolve(TimeContext context) {
        LocalDate issue = context.weeklyIssue();
        if (issue != null && unit.weeks() > 0) {
            return Optional.of(WeeklyIssue.window(issue.minusDays(1), ordinal * unit.weeks(), context, true));
        }
        LocalDate now = context.now();
        if (now == null) {
            return Optional.empty();
        }
        LocalDate from = unit == Unit.DAY ? now.minusDays(ordinal - 1L) : unit.back(now, ordinal);
        LocalDate start = context.campaignStart();
        boolean startsInside = start != null && !start.isBefore(from) && !start.isAfter(now);
        return Optional.of(ResolvedTime.of(
                When.range(startsInside && start != null ? start : from, now, null)
                        .withExtent(Extent.THROUGHOUT),
                "running-unit",
                TimeAnchor.DOCUMENT));
    }
}
