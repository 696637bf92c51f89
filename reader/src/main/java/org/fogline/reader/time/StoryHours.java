package org.fogline.reader.time;

import java.time.LocalDate;
import java.util.Optional;
import org.fogline.model.When;

/** "hours later", "hours earlier": the story's day and the one beside it. */
record StoryHours(int fromDays, int toDays) implements TimeExpression {

    @Override
    public Optional<ResolvedTime> resolve(TimeContext context) {
        LocalDate story = context.story();
        return story == null
                ? Optional.empty()
                : Optional.of(ResolvedTime.of(
                        When.range(story.plusDays(fromDays), story.plusDays(toDays), null),
                        "hours-from-story",
                        TimeAnchor.STORY));
    }
}
