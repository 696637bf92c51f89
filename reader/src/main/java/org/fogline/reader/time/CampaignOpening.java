package org.fogline.reader.time;

import java.time.LocalDate;
import java.util.Optional;

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
                : Optional.of(
                        ResolvedTime.of(unit.beginning(start, count), "opening-of-campaign", TimeAnchor.CAMPAIGN));
    }
}
