package org.fogline.reader.time;

import java.time.LocalDate;
import java.util.Optional;
import org.fogline.model.When;
import org.jspecify.annotations.Nullable;

/** A time of day, with its day or, without one, on the day that the text last spoke of, else the statement's. */
record AtTime(@Nullable TimeExpression day, String time) implements TimeExpression {

    @Override
    public boolean namesDay() {
        return day != null && day.namesDay();
    }

    @Override
    public Optional<ResolvedTime> resolve(TimeContext context) {
        if (day != null) {
            return day.resolve(context)
                    .map(resolved -> resolved.withWhen(resolved.when().withTime(time.isEmpty() ? null : time)));
        }
        LocalDate story = context.story();
        LocalDate anchor = story == null ? context.now() : story;
        return anchor == null
                ? Optional.empty()
                : Optional.of(ResolvedTime.of(
                        When.day(anchor, null).withTime(time.isEmpty() ? null : time),
                        "time-of-day",
                        story == null ? TimeAnchor.DOCUMENT : TimeAnchor.STORY));
    }
}
