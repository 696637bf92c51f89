package org.fogline.reader.time;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.Optional;
import org.fogline.model.When;

/** "on Tuesday", "last Tuesday", "next Tuesday". */
record Weekday(DayOfWeek day, Which which) implements TimeExpression {

    /** An account steps on by no more days at a time. */
    private static final int LONGEST_STEP = 5;

    enum Which {
        PLAIN,
        LAST,
        NEXT,
        /** Of the story's course: "the following Tuesday". */
        FOLLOWING,
        /** Of the week of which the text speaks: "the Monday of that week". */
        OF_STORY,
        /** Of the week before that of the statement: "Tuesday of last week". */
        OF_LAST_WEEK
    }

    @Override
    public Optional<ResolvedTime> resolve(TimeContext context) {
        if (which == Which.OF_STORY && context.story() != null) {
            LocalDate monday = context.story().with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
            return Optional.of(ResolvedTime.of(
                    When.day(monday.with(TemporalAdjusters.nextOrSame(day)), null), "weekday", TimeAnchor.STORY));
        }
        LocalDate anchor = which == Which.FOLLOWING ? context.story() : context.now();
        if (anchor == null) {
            LocalDate story = context.story();
            return story == null || which == Which.LAST
                    ? Optional.empty()
                    : Optional.of(ResolvedTime.of(When.day(goingOn(story), null), "weekday", TimeAnchor.STORY));
        }
        LocalDate found = switch (which) {
            case PLAIN, OF_STORY ->
                anchor.with(
                        context.preferPast()
                                ? TemporalAdjusters.previousOrSame(day)
                                : TemporalAdjusters.nextOrSame(day));
            case OF_LAST_WEEK ->
                anchor.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY))
                        .minusWeeks(1)
                        .with(TemporalAdjusters.nextOrSame(day));
            case LAST -> anchor.with(TemporalAdjusters.previous(day));
            case NEXT, FOLLOWING -> anchor.with(TemporalAdjusters.next(day));
        };
        return Optional.of(ResolvedTime.of(
                When.day(found, null), "weekday", which == Which.FOLLOWING ? TimeAnchor.STORY : TimeAnchor.DOCUMENT));
    }

    /**
     * Without a day of publication the account goes on: the next such day from the last that it named; a Sunday named
     * behind a Monday is the one just gone.
     */
    private LocalDate goingOn(LocalDate story) {
        LocalDate next = story.with(TemporalAdjusters.nextOrSame(day));
        boolean far = which == Which.PLAIN && next.isAfter(story.plusDays(LONGEST_STEP));
        return far ? next.minusWeeks(1) : next;
    }
}
