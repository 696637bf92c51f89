package org.fogline.reader.number;

import org.fogline.reader.numeral.Numeral;

/**
 * A number or a range of two, before it is known what it counts.
 *
 * @param first its first token
 * @param end the token after its last
 * @param low the number, or the lower end
 * @param high the same, or the upper end
 * @param form how it is written
 * @param range whether two numbers were read
 */
record Amount(int first, int end, double low, double high, Numeral.Form form, boolean range) {

    private static final double LARGEST = 1e12;

    boolean isCount() {
        return low >= 0 && high <= LARGEST && low == Math.rint(low) && high == Math.rint(high);
    }
}
