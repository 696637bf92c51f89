package org.fogline.reader.time;

import java.time.LocalDate;
import java.util.Optional;
import org.fogline.model.DatePrecision;
import org.fogline.model.Extent;
import org.fogline.model.When;

/**
 * Time counted from the campaign's start: its so-manieth day, both ends counted, or, with ordinal 0, all of it up to
 * the statement. Without a known start it stays words.
 */
record CampaignTime(int ordinal, Unit unit) implements TimeExpression {

    @Override
    public boolean namesDay() {
        return ordinal == 0 || unit == Unit.DAY;
    }

    @Override
    public Optional<ResolvedTime> resolve(TimeContext context) {
        LocalDate start = context.campaignStart();
        LocalDate story = context.story();
        if (start == null && ordinal == 2 && unit == Unit.DAY && story != null) {
            return Optional.of(
                    ResolvedTime.of(When.day(story.plusDays(1), null), "second-day-of-the-story", TimeAnchor.STORY));
        }
        if (start == null) {
            return Optional.empty();
        }
        if (ordinal == 0) {
            LocalDate end = context.totalsEnd();
            When when = end == null || end.isBefore(start)
                    ? new When(start, null, DatePrecision.AFTER, Extent.THROUGHOUT, null, null)
                    : When.range(start, end, null).withExtent(Extent.THROUGHOUT);
            return Optional.of(ResolvedTime.of(when, "since-campaign-start", TimeAnchor.CAMPAIGN));
        }
        LocalDate first = unit.back(start, -(ordinal - 1L));
        When when = unit == Unit.DAY
                ? When.day(first, null)
                : When.range(first, unit.back(start, -(long) ordinal).minusDays(1), null);
        return Optional.of(ResolvedTime.of(when, "day-of-campaign", TimeAnchor.CAMPAIGN));
    }
}
