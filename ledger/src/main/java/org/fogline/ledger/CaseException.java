package org.fogline.ledger;

import org.jspecify.annotations.Nullable;

/** A case file cannot be opened, read or written; the message names the case and the reason, for a person to read. */
public class CaseException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public CaseException(String message) {
        super(message);
    }

    public CaseException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
