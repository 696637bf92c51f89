package org.fogline.reader.time;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import org.fogline.model.When;
import org.jspecify.annotations.Nullable;

/**
 * Three months of a year. One that runs over the turn of the year belongs to two years, and which is meant is not said:
 * it stays words.
 */
record Season(@Nullable Integer year, int firstMonth, int lastMonth) implements TimeExpression {

    @Override
    public Optional<ResolvedTime> resolve(TimeContext context) {
        if (lastMonth < firstMonth) {
            return Optional.empty();
        }
        if (year != null) {
            return Optional.of(ResolvedTime.of(window(year), "season", TimeAnchor.ITSELF));
        }
        LocalDate now = context.now();
        if (now == null) {
            return Optional.empty();
        }
        int found = now.getYear();
        if (context.preferPast() && LocalDate.of(found, firstMonth, 1).isAfter(now)) {
            found--;
        }
        return Optional.of(ResolvedTime.of(window(found), "season", TimeAnchor.DOCUMENT));
    }

    private When window(int found) {
        return When.range(
                LocalDate.of(found, firstMonth, 1),
                YearMonth.of(found, lastMonth).atEndOfMonth(),
                null);
    }
}
