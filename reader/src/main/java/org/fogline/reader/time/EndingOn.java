package org.fogline.reader.time;

import java.time.LocalDate;
import java.util.Optional;
import org.fogline.model.Extent;
import org.fogline.model.When;

/**
 * "in the week to 9 June", "in the two days to Thursday": so much that ends with a day, both ends counted; hours reach into
 * the day before.
 */
record EndingOn(int count, Unit unit, TimeExpression end) implements TimeExpression {

    @Override
    public Optional<ResolvedTime> resolve(TimeContext context) {
        return end.resolve(context).flatMap(resolved -> {
            LocalDate last = resolved.when().to();
            return last == null
                    ? Optional.empty()
                    : Optional.of(ResolvedTime.of(
                            When.range(unit.back(last, count).plusDays(unit == Unit.HOUR ? 0 : 1), last, null)
                                    .withExtent(Extent.THROUGHOUT),
                            "stretch-that-ends-on",
                            resolved.anchor()));
        });
    }
}
