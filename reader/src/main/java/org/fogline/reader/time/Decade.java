package org.fogline.reader.time;

import java.time.LocalDate;
import java.util.Optional;

/** "the 1990s". */
record Decade(int firstYear) implements TimeExpression {

    @Override
    public Optional<ResolvedTime> resolve(TimeContext context) {
        return Optional.of(
                ResolvedTime.of(Unit.DECADE.around(LocalDate.of(firstYear, 1, 1)), "decade", TimeAnchor.ITSELF));
    }
}
