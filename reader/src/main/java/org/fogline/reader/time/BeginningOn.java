package org.fogline.reader.time;

import java.time.LocalDate;
import java.util.Optional;

/** "in the week of 22 July", "the two weeks beginning on 4 May": so much that begins with a day. */
record BeginningOn(int count, Unit unit, TimeExpression first) implements TimeExpression {

    @Override
    public Optional<ResolvedTime> resolve(TimeContext context) {
        return first.resolve(context).flatMap(resolved -> {
            LocalDate from = resolved.when().from();
            return from == null
                    ? Optional.empty()
                    : Optional.of(
                            ResolvedTime.of(unit.beginning(from, count), "stretch-that-begins-on", resolved.anchor()));
        });
    }
}
