package org.fogline.exchange.internal;

/** A row that is no claim; the message says why, {@link #column} where. */
final class RowException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String column;

    RowException(String column, String message) {
        super(message);
        this.column = column;
    }

    String column() {
        return column;
    }
}
