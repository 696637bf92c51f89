package org.fogline.reckon.sum;

/** A set of rows that is too large for the exact small solver. */
public final class TooLargeException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    TooLargeException(int rows) {
        super(rows + " rows depend on one another: more than the built-in solver takes (" + SmallSolver.ROWS + ")");
    }
}
