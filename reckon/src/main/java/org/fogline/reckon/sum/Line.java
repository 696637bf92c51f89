package org.fogline.reckon.sum;

import java.util.List;

/**
 * One line of a certificate: what one row says, or what rows that one statement lists side by side say together, taken
 * some number of times.
 *
 * @param sense at least or at most
 * @param rows the rows' ids; more than one only with {@code AT_LEAST}
 * @param bound the row's bound, or the sum of the rows' bounds
 * @param multiplier how often the line is counted, at least 1
 */
public record Line(Sense sense, List<String> rows, long bound, long multiplier) {

    public Line {
        rows = List.copyOf(rows);
    }
}
