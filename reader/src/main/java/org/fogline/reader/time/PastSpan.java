package org.fogline.reader.time;

import java.time.LocalDate;
import java.util.Optional;
import org.fogline.model.Extent;
import org.fogline.model.When;

/** "in the past 24 hours", "in the last fortnight", "over the past 17 days": that much before the statement, up to it. */
record PastSpan(int count, Unit unit) implements TimeExpression {

    @Override
    public Optional<ResolvedTime> resolve(TimeContext context) {
        LocalDate issue = context.weeklyIssue();
        if (issue != null && unit.weeks() > 0) {
            return Optional.of(WeeklyIssue.window(issue.minusDays(1), unit.weeks() * count, context, true));
        }
        LocalDate now = context.now();
        if (now != null && !context.preferPast()) {
            // "the troops will leave within 48 hours"
            LocalDate end = unit.back(now, -count);
            return Optional.of(ResolvedTime.of(When.range(now, end, null), "span-ahead", TimeAnchor.DOCUMENT));
        }
        return now == null
                ? Optional.empty()
                : Optional.of(ResolvedTime.of(
                        When.range(unit.back(now, count), now, null).withExtent(Extent.THROUGHOUT),
                        "past-span",
                        TimeAnchor.DOCUMENT));
    }
}
