package org.fogline.reader.time;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import org.fogline.model.When;

/** A part of a month or year that is counted from the statement: "late last month", "at the start of this year". */
record PartOfPeriod(Part part, Unit unit, int offset) implements TimeExpression {

    @Override
    public Optional<ResolvedTime> resolve(TimeContext context) {
        LocalDate now = context.now();
        if (now == null) {
            return Optional.empty();
        }
        LocalDate inside = unit.back(now, -offset);
        When when = unit == Unit.MONTH ? part.of(YearMonth.from(inside)) : part.of(inside.getYear());
        return Optional.of(
                ResolvedTime.of(when, unit == Unit.MONTH ? "part-of-month" : "part-of-year", TimeAnchor.DOCUMENT));
    }
}
