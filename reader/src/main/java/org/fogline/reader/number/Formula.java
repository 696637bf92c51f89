package org.fogline.reader.number;

import org.fogline.knowledge.text.Table;

/** A bound as the table writes it: a number, or a formula over the number beside it ("n", "n+1", "0.9n"). */
record Formula(double factor, long constant) {

    private static final double ROUNDING = 1e-6;

    static Formula parse(Table.Row row, String column) {
        String text = row.text(column);
        int n = text.indexOf('n');
        try {
            if (n < 0) {
                return new Formula(0, Long.parseLong(text));
            }
            String constant = text.substring(n + 1);
            return new Formula(
                    n == 0 ? 1 : Double.parseDouble(text.substring(0, n)),
                    constant.isEmpty() ? 0 : Long.parseLong(constant));
        } catch (NumberFormatException exception) {
            throw row.wrong(column, "'" + text + "' is neither a number nor a formula such as n+1 or 0.9n");
        }
    }

    /** As a lower bound: rounded up, and never negative. */
    long low(long n) {
        double product = factor * n;
        long rounded = (long) (constant == 0 ? Math.ceil(product - ROUNDING) : Math.floor(product + ROUNDING));
        return Math.max(0, rounded + constant);
    }

    /** As an upper bound: rounded down, and never negative. */
    long high(long n) {
        return Math.max(0, (long) Math.floor(factor * n + ROUNDING) + constant);
    }
}
