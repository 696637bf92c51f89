package org.fogline.app.reading;

import org.fogline.reader.Reading;

/** What came of one file. */
public sealed interface Outcome {

    /** The file as the user named it; "-" for standard input. */
    String file();

    /**
     * It was read.
     *
     * @param bytes its original bytes
     * @param reading its document, claims and what went unread
     */
    record Read(String file, byte[] bytes, Reading reading) implements Outcome {}

    /** Its bytes were read before; the case holds them. */
    record Known(String file) implements Outcome {}

    /**
     * It could not be read.
     *
     * @param reason why, in one line
     */
    record Unreadable(String file, String reason) implements Outcome {}
}
