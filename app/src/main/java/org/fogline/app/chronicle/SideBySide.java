package org.fogline.app.chronicle;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.fogline.app.chronicle.SideTotals.AccountTotals;
import org.fogline.app.chronicle.SideTotals.Total;
import org.fogline.app.words.CountWords;
import org.fogline.app.words.Days;
import org.fogline.app.words.LossWords;

/**
 * What the accounts say of one side's dead, one beside the other: the last total that each gives. All sides of a page are
 * drawn to one scale, so that the dead of one can be compared with those of another.
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

    /** The highest figure among the last totals of a side, with which all bars of the page are compared. */
    static long highest(SideTotals side) {
        return side.accounts().stream()
                .map(AccountTotals::latest)
                .filter(Objects::nonNull)
                .mapToLong(SideBySide::top)
                .max()
                .orElse(1);
    }

    /** The rows of a side, their bars drawn to the scale on which the given figure fills the width. */
    static SideBySide of(SideTotals side, long highest, Palette palette, Voices voices) {
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
                        100.0 * latest.loss().count().low() / Math.max(1, highest),
                        100.0 * top(latest) / Math.max(1, highest),
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
