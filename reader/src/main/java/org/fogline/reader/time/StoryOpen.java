package org.fogline.reader.time;

import java.time.LocalDate;
import java.util.Optional;
import org.fogline.model.DatePrecision;
import org.fogline.model.Extent;
import org.fogline.model.When;

/** "in subsequent days", "since then", "until then": from, or up to, the day that the text last spoke of. */
record StoryOpen(boolean after) implements TimeExpression {

    @Override
    public Optional<ResolvedTime> resolve(TimeContext context) {
        LocalDate story = context.story();
        if (story == null) {
            return Optional.empty();
        }
        When when = after
                ? new When(story, null, DatePrecision.AFTER, Extent.WITHIN, null, null)
                : new When(null, story, DatePrecision.BEFORE, Extent.WITHIN, null, null);
        return Optional.of(ResolvedTime.of(when, after ? "after-story" : "before-story", TimeAnchor.STORY));
    }
}
