package org.fogline.reader.time;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.fogline.model.Extent;
import org.fogline.model.When;

/** The windows of a dated weekly publication. */
final class WeeklyIssue {

    /** A window that begins no more than this many days after the campaign's start begins with the campaign. */
    private static final int SNAP_DAYS = 2;

    private WeeklyIssue() {}

    /** So many whole weeks up to a day. */
    static ResolvedTime window(LocalDate end, int weeks, TimeContext context, boolean throughout) {
        LocalDate from = end.minusDays(7L * weeks - 1);
        LocalDate start = context.campaignStart();
        if (start != null) {
            long after = ChronoUnit.DAYS.between(start, from);
            from = after > 0 && after <= SNAP_DAYS ? start : from;
        }
        When when = When.range(from, end, null).withExtent(throughout ? Extent.THROUGHOUT : Extent.WITHIN);
        return ResolvedTime.of(when, "weekly-issue-window", TimeAnchor.DOCUMENT);
    }
}
