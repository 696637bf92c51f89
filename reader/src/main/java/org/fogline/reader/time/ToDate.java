package org.fogline.reader.time;

import java.time.LocalDate;
import java.util.Optional;
import org.fogline.model.DatePrecision;
import org.fogline.model.Extent;
import org.fogline.model.When;

/** "so far", "to this point": up to the statement, the beginning not said. */
record ToDate() implements TimeExpression {

    @Override
    public Optional<ResolvedTime> resolve(TimeContext context) {
        LocalDate now = context.now();
        return now == null
                ? Optional.empty()
                : Optional.of(ResolvedTime.of(
                        new When(null, now, DatePrecision.BEFORE, Extent.THROUGHOUT, null, null),
                        "to-date",
                        TimeAnchor.DOCUMENT));
    }
}
