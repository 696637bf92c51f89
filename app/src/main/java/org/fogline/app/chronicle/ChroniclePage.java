package org.fogline.app.chronicle;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.fogline.app.words.Days;
import org.fogline.app.words.Lists;
import org.jspecify.annotations.Nullable;

/**
 * All that the page shows, worked out and ready to be printed by a template.
 *
 * @param title the case's name
 * @param span the days that it covers, in words
 * @param numbers how many reports, sources and claims there are
 * @param comparisons the last totals side by side, for each side that more than one account counts
 * @param corrections claims that amend, deny or doubt
 * @param charts for each side a wide and a narrow chart
 * @param maps the wide panels and the narrow ones
 * @param mapDays the first and the last day of the slider; null without a map
 * @param unlocated places that are not on the map
 * @param standIns places that are counted with the place to which they belong
 * @param days the chronicle itself
 * @param undated what is dated to no day
 * @param orderOfBattle trees of who belongs to whom
 * @param links the claims that the trees are made of
 * @param sources who speaks
 * @param reports the documents
 * @param furtherSections what other parts of the program add
 * @param claimLinks what the page calls its claims
 * @param imprint who made the page from what
 */
record ChroniclePage(
        String title,
        String span,
        Numbers numbers,
        List<SideBySide> comparisons,
        List<Entry> corrections,
        List<ChartPair> charts,
        List<PlaceMap> wideMaps,
        List<PlaceMap> narrowMaps,
        @Nullable MapDays mapDays,
        List<String> unlocated,
        List<String> standIns,
        List<DayEntries> days,
        List<GroupEntries> undated,
        OrderOfBattle orderOfBattle,
        List<Entry> links,
        List<SourceRow> sources,
        List<Report> reports,
        List<FurtherSection> furtherSections,
        ClaimLinks claimLinks,
        String imprint) {

    /** So many corrections are shown at once; the others open. */
    static final int FIRST_CORRECTIONS = 12;

    /** More places without coordinates than these are told when asked for. */
    static final int FIRST_UNLOCATED = 24;

    /** How much there is. */
    record Numbers(int reports, int sources, int accounts, int claims, int losses, int unread, int unreadNumbers) {

        /** In one sentence. */
        String sentence() {
            return Lists.counted(reports, "report", "reports") + " by "
                    + Lists.counted(sources, "source", "sources") + ", "
                    + Lists.counted(claims, "claim", "claims") + ", "
                    + Lists.counted(losses, "counted loss", "counted losses");
        }
    }

    /** One chart in two widths. */
    record ChartPair(TotalsChart wide, TotalsChart narrow) {}

    /** A day and what is claimed of it. */
    record DayEntries(LocalDate date, List<GroupEntries> groups) {
        String heading() {
            return Days.full(date);
        }

        String weekday() {
            return Days.weekday(date);
        }

        String anchor() {
            return "day-" + date;
        }

        int size() {
            return groups.stream().mapToInt(group -> group.entries().size()).sum();
        }
    }

    /** What one account claims of a day. */
    record GroupEntries(String account, String colour, List<Entry> entries) {}

    /** The days of the map's slider. */
    record MapDays(LocalDate first, LocalDate last) {
        long count() {
            return ChronoUnit.DAYS.between(first, last);
        }
    }

    /** The fragment that leads to the report at this index. */
    static String reportAnchor(int index) {
        return "report-" + (index + 1);
    }
}
