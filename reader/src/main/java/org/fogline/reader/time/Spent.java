package org.fogline.reader.time;

import java.time.LocalDate;
import java.util.Optional;
import org.fogline.model.Extent;
import org.fogline.model.When;

/**
 * "three days of fighting", "after two weeks of clashes": so many days, both ends counted, up to the day that the text
 * speaks of, else to the statement.
 */
record Spent(int count, Unit unit) implements TimeExpression {

    @Override
    public boolean namesDay() {
        return false;
    }

    @Override
    public Optional<ResolvedTime> resolve(TimeContext context) {
        LocalDate story = context.story();
        LocalDate now = context.totalsEnd();
        LocalDate end = story == null ? now : story;
        if (end == null) {
            return Optional.empty();
        }
        return Optional.of(ResolvedTime.of(
                When.range(unit.back(end, count).plusDays(1), end, null).withExtent(Extent.THROUGHOUT),
                "days-spent",
                story == null ? TimeAnchor.DOCUMENT : TimeAnchor.STORY));
    }
}
