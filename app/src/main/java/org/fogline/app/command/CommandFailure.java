package org.fogline.app.command;

import java.io.Serial;

/** Ends a command with one line for the user; not an error of the program. */
public final class CommandFailure extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1L;

    /** A failure with the line to show. */
    public CommandFailure(String message) {
        super(message);
    }

    /** A failure with the line to show and what lies behind it. */
    public CommandFailure(String message, Throwable cause) {
        super(message, cause);
    }
}
