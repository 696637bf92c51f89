package org.fogline.app.command;

/** What the program tells the shell. These numbers do not change between versions. */
public final class ExitCode {

    /** All was done. */
    public static final int OK = 0;

    /** Nothing was done: the message on standard error says why. */
    public static final int FAILED = 1;

    /** The readable part of the input was done; each part that is not was named on standard error. */
    public static final int PARTLY_UNREADABLE = 2;

    /** The command line itself is wrong. */
    public static final int USAGE = 64;

    private ExitCode() {}
}
