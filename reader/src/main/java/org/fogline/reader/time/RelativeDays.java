package org.fogline.reader.time;

import java.time.LocalDate;
import java.util.Optional;
import org.fogline.model.When;

/**
 * A day counted from the statement's ("yesterday") or from the one that the text last spoke of ("the next day"). Where
 * the text has spoken of none, "a day earlier" counts from the statement.
 */
record RelativeDays(int days, boolean fromStory) implements TimeExpression {

    @Override
    public Optional<ResolvedTime> resolve(TimeContext context) {
        LocalDate story = fromStory ? context.story() : null;
        LocalDate anchor = story == null ? context.now() : story;
        boolean nowhere = fromStory && story == null && days > 0;
        if (anchor == null || nowhere) {
            return Optional.empty();
        }
        return Optional.of(ResolvedTime.of(
                When.day(anchor.plusDays(days), null),
                fromStory ? "day-of-story" : "day-of-statement",
                story == null ? TimeAnchor.DOCUMENT : TimeAnchor.STORY));
    }
}
