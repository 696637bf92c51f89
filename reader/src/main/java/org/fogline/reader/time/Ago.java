package org.fogline.reader.time;

import java.time.LocalDate;
import java.util.Optional;
import org.fogline.model.When;
import org.jspecify.annotations.Nullable;

/**
 * So many units before (or, negative, after) the statement, the story or another time: "three days ago", "two weeks
 * later", "a day before 4 May". Months and years are no more exact than their unit.
 */
record Ago(
        int count, Unit unit, boolean fromStory, @Nullable TimeExpression from) implements TimeExpression {

    @Override
    public Optional<ResolvedTime> resolve(TimeContext context) {
        if (from != null) {
            return from.resolve(context).flatMap(resolved -> {
                LocalDate day =
                        count >= 0 ? resolved.when().from() : resolved.when().to();
                return day == null
                        ? Optional.empty()
                        : Optional.of(ResolvedTime.of(window(day), "offset-from-date", resolved.anchor()));
            });
        }
        LocalDate story = fromStory ? context.story() : null;
        LocalDate anchor = fromStory && story == null && count < 0 ? null : story == null ? context.now() : story;
        return anchor == null
                ? Optional.empty()
                : Optional.of(ResolvedTime.of(
                        window(anchor),
                        fromStory ? "offset-from-story" : "offset-from-statement",
                        story == null ? TimeAnchor.DOCUMENT : TimeAnchor.STORY));
    }

    private When window(LocalDate anchor) {
        LocalDate day = unit.back(anchor, count);
        return switch (unit) {
            case MINUTE, HOUR -> count >= 0 ? When.range(day, anchor, null) : When.range(anchor, day, null);
            case DAY, WEEK, FORTNIGHT -> When.day(day, null);
            case WEEKEND, MONTH, YEAR, DECADE -> unit.around(day);
        };
    }
}
