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
 * A day or a month of the Hijri calendar, perhaps with the same day in the Gregorian calendar beside it, which then counts.
 * Without a year it is the one nearest to the statement.
 *
 * @param solar whether it is of the solar calendar of Iran and Afghanistan, not of the lunar one as Umm al-Qura reckons it
 */
record HijriTime(
        @Nullable Integer year,
        int month,
        @Nullable Integer day,
        @Nullable CalendarDay gregorian,
        boolean solar) implements TimeExpression {

    /** The years of the Hijri calendar for which {@link HijrahDate} has a table. */
    static final int FIRST_YEAR = 1301;

    static final int LAST_YEAR = 1599;

    /** The first day of a solar year that begins a cycle of 33 years is known; the others count from it. */
    private static final int SOLAR_BASE = 1300;

    private static final LocalDate SOLAR_BASE_DAY = LocalDate.of(1921, 3, 21);

    /** The solar years began so many years after those of the Gregorian calendar. */
    private static final int SOLAR_YEARS_APART = 621;

    private static final int SOLAR_CYCLE = 33;

    /** The first six solar months have 31 days, those after them 30. */
    private static final int LONG_MONTHS = 6;

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
                    ? List.of("the Hijri date is " + reckoned
                            + (solar ? ", " : " by Umm al-Qura, ")
                            + apart + " days from " + said)
                    : List.of();
            return new ResolvedTime(time.when(), "hijri-and-gregorian", time.anchor(), notices);
        });
    }

    private Optional<When> nearest(LocalDate anchor) {
        int about = anchor.getYear() - SOLAR_YEARS_APART;
        try {
            about = solar ? about : HijrahDate.from(anchor).get(ChronoField.YEAR);
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
        if (solar) {
            return Optional.of(solarWindow(hijriYear));
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

    private When solarWindow(int solarYear) {
        LocalDate first = solarNewYear(solarYear).plusDays(30L * (month - 1) + Math.min(month - 1, LONG_MONTHS));
        if (day != null) {
            return When.day(first.plusDays(day - 1L), null);
        }
        LocalDate next = month == 12 ? solarNewYear(solarYear + 1) : first.plusDays(month <= LONG_MONTHS ? 31 : 30);
        return When.range(first, next.minusDays(1), null);
    }

    private static LocalDate solarNewYear(int year) {
        long days = 365L * (year - SOLAR_BASE);
        for (int each = Math.min(year, SOLAR_BASE); each < Math.max(year, SOLAR_BASE); each++) {
            // eight years of each cycle have a day more
            boolean leap = (25 * each + 11) % SOLAR_CYCLE < 8;
            days += leap ? year > SOLAR_BASE ? 1 : -1 : 0;
        }
        return SOLAR_BASE_DAY.plusDays(days);
    }
}
