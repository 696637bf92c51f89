package org.fogline.reader.time;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import org.fogline.model.When;
import org.jspecify.annotations.Nullable;

/**
 * Three months of a year or one of them ("late summer"). One that runs over the turn of the year is that of the year in
 * which it begins; of a single year with it ("winter 2011") is not said which is meant: it stays words.
 *
 * @param year the year in which it begins, where the words have it
 * @param turnsYear whether the words name both years of a season that runs over the turn of the year
 * @param last whether it is the last one that is over ("last summer")
 */
record Season(
        @Nullable Integer year,
        int firstMonth,
        int lastMonth,
        boolean turnsYear,
        boolean last,
        @Nullable Part part) implements TimeExpression {

    @Override
    public Optional<ResolvedTime> resolve(TimeContext context) {
        if (year != null) {
            return lastMonth < firstMonth != turnsYear
                    ? Optional.empty()
                    : Optional.of(ResolvedTime.of(window(year), "season", TimeAnchor.ITSELF));
        }
        LocalDate now = context.now();
        if (now == null) {
            return Optional.empty();
        }
        int found = now.getYear();
        if (last) {
            while (!end(found).isBefore(now)) {
                found--;
            }
        } else if (context.preferPast() && LocalDate.of(found, firstMonth, 1).isAfter(now)) {
            found--;
        }
        return Optional.of(ResolvedTime.of(window(found), "season", TimeAnchor.DOCUMENT));
    }

    private When window(int found) {
        YearMonth first = YearMonth.of(found, firstMonth);
        if (part == null) {
            return When.range(first.atDay(1), end(found), null);
        }
        YearMonth month = part == Part.EARLY ? first : first.plusMonths(part == Part.MID ? 1 : 2);
        return When.range(month.atDay(1), month.atEndOfMonth(), null);
    }

    private LocalDate end(int found) {
        return YearMonth.of(lastMonth < firstMonth ? found + 1 : found, lastMonth)
                .atEndOfMonth();
    }
}
