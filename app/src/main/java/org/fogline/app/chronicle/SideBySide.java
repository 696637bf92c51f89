package org.fogline.app.chronicle;

import java.util.ArrayList;
import java.util.List;
import org.fogline.app.chronicle.SideTotals.AccountTotals;
import org.fogline.app.chronicle.SideTotals.Total;
import org.fogline.app.words.CountWords;
import org.fogline.app.words.Days;
import org.fogline.app.words.LossWords;

/**
 * What the accounts say of one side's dead, one beside the other: the last total that each gives.
 *
 * @param side whose dead
 * @param rows one for each account, the highest first
 */
record SideBySide(String side, List<Row> rows) {

    /**
     * One account's last total.
     *
     * @param from the share of the longest bar at which the lower bound lies, 0 to 100
     * @param to the share at which the upper bound lies; equal to {@code from} for an exact number or none
     * @param open whether no upper bound was said
     */
    record Row(
            String account,
            String colour,
            String figure,
            String words,
            String until,
            String speaker,
            int claim,
            double from,
            double to,
            boolean open) {}

    /** Whether there is something to set side by side. */
    boolean isComparison() {
        return rows.size() > 1;
    }

    static SideBySide of(SideTotals side, Palette palette, Voices voices) {
        long highest = 1;
        for (AccountTotals account : side.accounts()) {
            Total latest = account.latest();
            highest = latest == null ? highest : Math.max(highest, top(latest));
        }
        List<Row> rows = new ArrayList<>();
        for (AccountTotals account : side.accounts()) {
            Total latest = account.latest();
            if (latest != null) {
                rows.add(new Row(
                        account.account(),
                        palette.of(account.account()),
                        CountWords.of(latest.loss().count()),
                        LossWords.counted(latest.loss()) + " " + LossWords.effects(latest.loss()),
                        Days.full(latest.day()),
                        voices.speaker(latest.claim().claim()),
                        latest.claim().number(),
                        100.0 * latest.loss().count().low() / highest,
                        100.0 * top(latest) / highest,
                        latest.loss().count().high() == null));
            }
        }
        return new SideBySide(side.side(), rows);
    }

    private static long top(Total total) {
        Long high = total.loss().count().high();
        return high == null ? total.loss().count().low() : high;
    }
}
