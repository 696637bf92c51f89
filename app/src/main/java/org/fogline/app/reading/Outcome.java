package org.fogline.app.reading;

import java.util.Collection;
import java.util.List;
import org.fogline.ledger.Original;
import org.fogline.model.Claim;
import org.fogline.model.Document;
import org.fogline.reader.Unread;

/** What came of one file. */
public sealed interface Outcome {

    /** The file as the user named it; "-" for standard input. */
    String file();

    /**
     * It was read.
     *
     * @param original its original bytes; a large file is not held but read again when it is recorded
     * @param document what it is, with its text
     * @param claims its claims in the order of their passages; those of a very long document are unpacked anew each time
     *     that they are gone through
     * @param unread what no claim took up
     */
    record Read(String file, Original original, Document document, Collection<Claim> claims, List<Unread> unread)
            implements Outcome {}

    /** Its bytes were read before; the case holds them. */
    record Known(String file) implements Outcome {}

    /**
     * It could not be read.
     *
     * @param reason why, in one line
     */
    record Unreadable(String file, String reason) implements Outcome {}
}
