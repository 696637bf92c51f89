package org.fogline.reader.time;

import java.time.LocalDate;
import java.util.Optional;
import org.fogline.model.Extent;
import org.fogline.model.When;

/**
 * "for about a week", "over two weeks": a length of time, taken to run up to the statement unless the text speaks of
 * days that lie outside it. Hours are no days and stay words.
 */
record Lasting(int count, Unit unit) implements TimeExpression {

    @Override
    public boolean namesDay() {
        return false;
    }

    @Override
    public Optional<ResolvedTime> resolve(TimeContext context) {
        LocalDate now = context.totalsEnd();
        if (now == null || unit == Unit.MINUTE || unit == Unit.HOUR && count < 24) {
            return Optional.empty();
        }
        LocalDate from = unit.back(now, count);
        LocalDate story = context.story();
        if (story != null && (story.isBefore(from) || story.isAfter(now.plusDays(1)))) {
            return Optional.empty();
        }
        return Optional.of(ResolvedTime.of(
                When.range(from, now, null).withExtent(Extent.THROUGHOUT),
                "length-up-to-statement",
                TimeAnchor.DOCUMENT));
    }
}
