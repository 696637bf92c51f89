package org.fogline.reader.time;

import java.time.LocalDate;
import java.util.Optional;

/**
 * What words of time say, before it is known when they were said. Equal words give equal expressions, and an expression
 * resolves to the same days in the same context.
 */
public sealed interface TimeExpression
        permits CalendarDay,
                AmbiguousDay,
                CalendarMonth,
                CalendarYear,
                InYear,
                PartOfPeriod,
                Decade,
                Season,
                Weekday,
                DayOfMonth,
                HijriTime,
                RelativeDays,
                Overnight,
                StoryHours,
                RelativePeriod,
                PastSpan,
                Ago,
                Lasting,
                Spent,
                EndingOn,
                BeginningOn,
                Running,
                CampaignTime,
                CampaignOpening,
                Bounded,
                Between,
                AtTime,
                ToDate,
                StoryOpen,
                Unresolved {

    /** The days, or empty where the context does not give them: the words then stay words. */
    Optional<ResolvedTime> resolve(TimeContext context);

    /** Whether the words point at days; "for an hour" and "at 11 a.m." alone do not. */
    default boolean namesDay() {
        return true;
    }

    /** What a bound bounds ("since October": October), and any other time itself. */
    default TimeExpression bounded() {
        return this;
    }

    /** The day of a date in figures alone that may be read in two orders, read as most of the world writes it. */
    default Optional<LocalDate> dayFirst() {
        return Optional.empty();
    }
}
