package org.fogline.reader.time;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What is known where words of time stand; null where it is not.
 *
 * @param published the day of the document's publication
 * @param said the day of the statement in whose scope the words stand
 * @param story the day that the text last spoke of; from what happened, not from what is planned
 * @param campaignStart the first day of the campaign or war, where the text gives it
 * @param weeklyIssue the issue's date, where the statement stands in an issue of a dated weekly publication
 * @param preferPast whether the words tell of what has happened; false for plans
 * @param history a day of the past time of which the account speaks, from which days without a year count
 * @param running the day that an account without a date of its own named last, next to which a day without a year or month
 *     lies; null where the document has a date
 */
public record TimeContext(
        @Nullable LocalDate published,
        @Nullable LocalDate said,
        @Nullable LocalDate story,
        @Nullable LocalDate campaignStart,
        @Nullable LocalDate weeklyIssue,
        boolean preferPast,
        @Nullable LocalDate history,
        @Nullable LocalDate running) {

    /** Nothing known, telling of the past. */
    public static final TimeContext NOTHING = new TimeContext(null, null, null, null, null, true, null, null);

    /** An account that is still written on after its date runs on for no longer than this. */
    private static final int RUNNING_ACCOUNT_DAYS = 60;

    /** A document of that day, telling of the past. */
    public static TimeContext of(@Nullable LocalDate published) {
        return new TimeContext(published, null, null, null, null, true, null, null);
    }

    public TimeContext withPublished(@Nullable LocalDate day) {
        return new TimeContext(day, said, story, campaignStart, weeklyIssue, preferPast, history, running);
    }

    public TimeContext withSaid(@Nullable LocalDate day) {
        return new TimeContext(published, day, story, campaignStart, weeklyIssue, preferPast, history, running);
    }

    public TimeContext withStory(@Nullable LocalDate day) {
        return new TimeContext(published, said, day, campaignStart, weeklyIssue, preferPast, history, running);
    }

    public TimeContext withCampaignStart(@Nullable LocalDate day) {
        return new TimeContext(published, said, story, day, weeklyIssue, preferPast, history, running);
    }

    public TimeContext withWeeklyIssue(@Nullable LocalDate day) {
        return new TimeContext(published, said, story, campaignStart, day, preferPast, history, running);
    }

    public TimeContext withPreferPast(boolean past) {
        return new TimeContext(published, said, story, campaignStart, weeklyIssue, past, history, running);
    }

    public TimeContext withHistory(@Nullable LocalDate day) {
        return new TimeContext(published, said, story, campaignStart, weeklyIssue, preferPast, day, running);
    }

    public TimeContext withRunning(@Nullable LocalDate day) {
        return new TimeContext(published, said, story, campaignStart, weeklyIssue, preferPast, history, day);
    }

    /** The day told last in an account without a date of its own; null where what is told has a day from which it looks back. */
    @Nullable
    LocalDate goingOn() {
        return said != null || weeklyIssue != null ? null : running;
    }

    /**
     * The day of the statement: the day on which it was said, else the issue's, else the story's where the account runs
     * on past its own date, else the publication's; null if none is known.
     */
    public @Nullable LocalDate now() {
        if (said != null) {
            return said;
        }
        if (weeklyIssue != null) {
            return weeklyIssue;
        }
        if (published != null
                && story != null
                && story.isAfter(published)
                && !story.isAfter(published.plusDays(RUNNING_ACCOUNT_DAYS))) {
            return story;
        }
        return published;
    }

    /** The day to which a total runs: the day before a dated weekly's issue, else {@link #now}. */
    public @Nullable LocalDate totalsEnd() {
        return weeklyIssue != null ? weeklyIssue.minusDays(1) : now();
    }
}
