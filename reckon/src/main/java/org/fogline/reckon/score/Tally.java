package org.fogline.reckon.score;

/**
 * How many were right, how many were predicted and not right, and how many of the gold ones were missed.
 *
 * @param right predicted and in gold; an optional or repeated gold one that was found is right too
 * @param extra predicted, and not right
 * @param missed in gold, neither optional nor repeated, and not got right
 */
public record Tally(int right, int extra, int missed) {

    /** @throws IllegalArgumentException if one of them is negative */
    public Tally {
        if (right < 0 || extra < 0 || missed < 0) {
            throw new IllegalArgumentException("a tally cannot be negative: " + right + ", " + extra + ", " + missed);
        }
    }

    /** The share of the predicted ones that is right, 0 to 1; 1 if nothing was predicted. */
    public double precision() {
        return share(extra);
    }

    /** The share of the gold ones that is right, 0 to 1; 1 if gold asks for nothing. */
    public double recall() {
        return share(missed);
    }

    /** The harmonic mean of precision and recall, 0 to 1. */
    public double f() {
        int wrong = extra + missed;
        return right + wrong == 0 ? 1 : 2.0 * right / (2.0 * right + wrong);
    }

    private double share(int wrong) {
        return right + wrong == 0 ? 1 : (double) right / (right + wrong);
    }
}
