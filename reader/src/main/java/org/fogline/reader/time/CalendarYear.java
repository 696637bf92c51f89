package org.fogline.reader.time;

import java.time.LocalDate;
import java.util.Optional;
import org.fogline.model.When;
import org.jspecify.annotations.Nullable;

/** A year or a part of it. */
record CalendarYear(int year, @Nullable Part part) implements TimeExpression {

    @Override
    public Optional<ResolvedTime> resolve(TimeContext context) {
        When when = part == null ? Unit.YEAR.around(LocalDate.of(year, 1, 1)) : part.of(year);
        return Optional.of(ResolvedTime.of(when, part == null ? "year" : "part-of-year", TimeAnchor.ITSELF));
    }
}
