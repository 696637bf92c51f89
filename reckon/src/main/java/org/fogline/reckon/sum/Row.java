package org.fogline.reckon.sum;

import org.jspecify.annotations.Nullable;

/**
 * One inequality that an assertion says: the sum over some cells and days is at least, or at most, a whole number.
 *
 * @param id names the row; no two rows share it
 * @param assertion the assertion that says it: what is doubted or kept as one
 * @param sense at least or at most
 * @param bound the number, at least 0
 * @param cells the cells that the sum runs over, at least one
 * @param from the first day, as a day number
 * @param to the last day, at least {@code from}
 * @param listing with a lower bound: names the statement that lists it side by side with others, none of which shares
 *     anything with another; null if nothing is known of it
 */
public record Row(
        String id,
        String assertion,
        Sense sense,
        long bound,
        CellSet cells,
        int from,
        int to,
        @Nullable String listing) {

    /** @throws IllegalArgumentException if the sum runs over no cell or no day, or the bound is negative */
    public Row {
        if (cells.isEmpty()) {
            throw new IllegalArgumentException(id + ": a sum over no cell");
        }
        if (to < from) {
            throw new IllegalArgumentException(id + ": the window ends (" + to + ") before it starts (" + from + ")");
        }
        if (bound < 0) {
            throw new IllegalArgumentException(id + ": a bound below 0: " + bound);
        }
    }

    /** Whether any cell and day lies in both. */
    public boolean overlaps(Row other) {
        return from <= other.to && other.from <= to && cells.intersects(other.cells);
    }

    /** Whether every cell and day of the other lies in this one. */
    public boolean covers(Row other) {
        return from <= other.from && other.to <= to && cells.containsAll(other.cells);
    }
}
