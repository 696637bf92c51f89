package org.fogline.reckon.sum;

import java.util.List;

/**
 * The proof that some rows cannot all hold. Every cell and day is counted by the lines {@code AT_MOST} at least as often
 * as by the lines {@code AT_LEAST}; as no cell is negative, the lower bounds cannot add up to more than the upper
 * bounds. They do.
 *
 * @param lines the lines
 * @param least the sum of bound times multiplier over the lines {@code AT_LEAST}
 * @param most the same over the lines {@code AT_MOST}; smaller than {@code least}
 */
public record Certificate(List<Line> lines, long least, long most) {

    public Certificate {
        lines = List.copyOf(lines);
    }

    /** By how much the lower bounds exceed the upper ones, at least 1. */
    public long excess() {
        return least - most;
    }
}
