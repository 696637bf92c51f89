package org.fogline.reader.time;

import java.time.LocalDate;
import java.util.Optional;
import org.fogline.model.When;
import org.jspecify.annotations.Nullable;

/**
 * A night, which lies on two days. Alone it is the night before the statement; with a day it begins on that day, unless
 * the statement is of that very day or it is the night "into" it.
 */
record Overnight(@Nullable TimeExpression day, boolean into) implements TimeExpression {

    @Override
    public Optional<ResolvedTime> resolve(TimeContext context) {
        LocalDate now = context.now();
        if (day == null) {
            LocalDate anchor = now == null ? context.story() : now;
            return anchor == null
                    ? Optional.empty()
                    : Optional.of(ResolvedTime.of(
                            night(anchor.minusDays(1)),
                            "overnight",
                            now == null ? TimeAnchor.STORY : TimeAnchor.DOCUMENT));
        }
        return day.resolve(context).map(resolved -> {
            When when = resolved.when();
            if (when.from() == null || !when.from().equals(when.to())) {
                return resolved.withWhen(when.withTime("night"));
            }
            boolean before = into || when.from().equals(now);
            return new ResolvedTime(
                    night(before ? when.from().minusDays(1) : when.from()),
                    "overnight",
                    resolved.anchor(),
                    resolved.notices());
        });
    }

    private static When night(LocalDate first) {
        return When.range(first, first.plusDays(1), null).withTime("night");
    }
}
