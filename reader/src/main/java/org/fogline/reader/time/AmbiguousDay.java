package org.fogline.reader.time;

import java.time.LocalDate;
import java.util.Optional;
import org.fogline.model.When;
import org.jspecify.annotations.Nullable;

/**
 * "04/05/2018", which may be April or May. It is the reading that does not lie in the future where the other does, or
 * the one near the statement where the other is far from it; else it stays words.
 */
record AmbiguousDay(int year, int one, int two) implements TimeExpression {

    /** A report speaks of the days before it; a reading so much nearer to it is the right one. */
    private static final int NEAR_DAYS = 14;

    private static final int FAR_DAYS = 60;

    @Override
    public Optional<ResolvedTime> resolve(TimeContext context) {
        LocalDate now = context.now();
        LocalDate found = now == null ? null : nearer(now);
        return found == null
                ? Optional.empty()
                : Optional.of(ResolvedTime.of(When.day(found, null), "order-by-publication", TimeAnchor.DOCUMENT));
    }

    private @Nullable LocalDate nearer(LocalDate now) {
        LocalDate dayFirst = LocalDate.of(year, two, one);
        LocalDate monthFirst = LocalDate.of(year, one, two);
        boolean dayFirstPast = !dayFirst.isAfter(now);
        boolean monthFirstPast = !monthFirst.isAfter(now);
        if (dayFirstPast != monthFirstPast) {
            return dayFirstPast ? dayFirst : monthFirst;
        }
        long dayFirstApart = Math.abs(now.toEpochDay() - dayFirst.toEpochDay());
        long monthFirstApart = Math.abs(now.toEpochDay() - monthFirst.toEpochDay());
        if (dayFirstApart <= NEAR_DAYS && monthFirstApart >= FAR_DAYS) {
            return dayFirst;
        }
        return monthFirstApart <= NEAR_DAYS && dayFirstApart >= FAR_DAYS ? monthFirst : null;
    }

    @Override
    public Optional<LocalDate> dayFirst() {
        return Optional.of(LocalDate.of(year, two, one));
    }
}
