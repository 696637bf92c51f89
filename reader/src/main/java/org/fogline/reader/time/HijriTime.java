package org.fogline.reader.time;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.chrono.HijrahChronology;
import java.time.chrono.HijrahDate;
import java.time.temporal.ChronoField;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.fogline.model.When;
import org.jspecify.annotations.Nullable;

/**
 * A day or a month of the Hijri calendar as Umm al-Qura reckons it, perhaps with the same day in the Gregorian calendar
 * beside it, which then counts. Without a year it is the one nearest to the statement.
 */
record HijriTime(
        @Nullable Integer year,
        int month,
        @Nullable Integer day,
        @Nullable CalendarDay gregorian) implements TimeExpression {

    /** The years of the Hijri calendar for which {@link HijrahDate} has a table. */
    static final int FIRST_YEAR = 1301;

    static final int LAST_YEAR = 1599;

    @Override
    public Optional<ResolvedTime> resolve(TimeContext context) {
        if (gregorian != null) {
            return beside(gregorian, context);
        }
        if (year != null) {
            return window(year).map(when -> ResolvedTime.of(when, "hijri-date", TimeAnchor.ITSELF));
        }
        LocalDate now = context.now();
        LocalDate anchor = now == null ? context.story() : now;
        if (anchor == null) {
            return Optional.empty();
        }
        return nearest(anchor)
                .map(when -> ResolvedTime.of(
                        when, "hijri-date-nearest", now == null ? TimeAnchor.STORY : TimeAnchor.DOCUMENT));
    }

    private Optional<ResolvedTime> beside(CalendarDay other, TimeContext context) {
        Optional<ResolvedTime> resolved = Optional.empty();
        if (other.year() == null && year != null) {
            Optional<LocalDate> own = window(year).flatMap(when -> Optional.ofNullable(when.from()));
            LocalDate near = own.isPresent() ? other.nearest(own.get()) : null;
            if (near != null) {
                resolved = Optional.of(ResolvedTime.of(When.day(near, null), "hijri-and-gregorian", TimeAnchor.ITSELF));
            }
        }
        if (resolved.isEmpty()) {
            resolved = other.resolve(context);
        }
        return resolved.map(time -> {
            LocalDate said = time.when().from();
            if (said == null) {
                return time;
            }
            Optional<When> own = year == null ? nearest(said) : window(year);
            LocalDate reckoned = own.map(When::from).orElse(null);
            long apart = reckoned == null || day == null ? 0 : Math.abs(ChronoUnit.DAYS.between(reckoned, said));
            List<String> notices = apart > 1
                    ? List.of("the Hijri date is " + reckoned + " by Umm al-Qura, " + apart + " days from " + said)
                    : List.of();
            return new ResolvedTime(time.when(), "hijri-and-gregorian", time.anchor(), notices);
        });
    }

    private Optional<When> nearest(LocalDate anchor) {
        int about;
        try {
            about = HijrahDate.from(anchor).get(ChronoField.YEAR);
        } catch (DateTimeException outsideTheTable) {
            return Optional.empty();
        }
        @Nullable When best = null;
        long bestDistance = Long.MAX_VALUE;
        for (int candidate = about - 1; candidate <= about + 1; candidate++) {
            When when = window(candidate).orElse(null);
            if (when == null || when.from() == null) {
                continue;
            }
            long distance = Math.abs(ChronoUnit.DAYS.between(when.from(), anchor));
            if (distance < bestDistance) {
                best = when;
                bestDistance = distance;
            }
        }
        return Optional.ofNullable(best);
    }

    private Optional<When> window(int hijriYear) {
        if (hijriYear < FIRST_YEAR || hijriYear > LAST_YEAR) {
            return Optional.empty();
        }
        try {
            HijrahDate first = HijrahChronology.INSTANCE.date(hijriYear, month, 1);
            if (day != null) {
                return Optional.of(When.day(LocalDate.from(first.plus(day - 1L, ChronoUnit.DAYS)), null));
            }
            HijrahDate last = first.plus(first.lengthOfMonth() - 1L, ChronoUnit.DAYS);
            return Optional.of(When.range(LocalDate.from(first), LocalDate.from(last), null));
        } catch (DateTimeException outsideTheTable) {
            return Optional.empty();
        }
    }
}
