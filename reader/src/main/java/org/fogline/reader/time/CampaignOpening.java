package org.fogline.reader.time;

import java.time.LocalDate;
import java.util.Optional;
import org.fogline.model.Extent;
import org.fogline.model.When;

/**
 * "the first ten days of the offensive": so many days, weeks or months from the campaign's start, both ends counted.
 * Without a known start it stays words.
 */
record CampaignOpening(int count, Unit unit) implements TimeExpression {

    @Override
    public Optional<ResolvedTime> resolve(TimeContext context) {
        LocalDate start = context.campaignStart();
        return start == null
                ? Optional.empty()
                : Optional.of(ResolvedTime.of(
                        When.range(start, unit.back(start, -(long) count).minusDays(1), null)
                                .withExtent(Extent.THROUGHOUT),
                        "opening-of-campaign",
                        TimeAnchor.CAMPAIGN));
    }
}
