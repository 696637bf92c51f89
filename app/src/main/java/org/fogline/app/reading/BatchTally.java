package org.fogline.app.reading;

import java.util.ArrayList;
import java.util.List;
import org.fogline.app.words.Lists;
import org.fogline.reader.Unread;

/** What a batch of files came to. Not safe for use by more than one thread. */
public final class BatchTally {

    private int documents;
    private int known;
    private int unreadable;
    private int claims;
    private int losses;
    private int unreadNumbers;

    /** Counts a document that was read. */
    public void add(Outcome.Read read) {
        documents++;
        claims += read.claims().size();
        losses +=
                read.claims().stream().mapToInt(claim -> claim.losses().size()).sum();
        unreadNumbers += (int) read.unread().stream()
                .filter(unread -> unread.kind() == Unread.Kind.NUMBER)
                .count();
    }

    /** Counts a document whose bytes the case holds already. */
    public void addKnown() {
        known++;
    }

    /** Counts a file that could not be read. */
    public void addUnreadable() {
        unreadable++;
    }

    /** Whether a file could not be read. */
    public boolean hasUnreadable() {
        return unreadable > 0;
    }

    /** "20 documents read: 214 claims, 160 counted losses, 9 numbers unread; 1 file could not be read". */
    public String words() {
        List<String> parts = new ArrayList<>();
        if (documents > 0 || known == 0) {
            parts.add(Lists.counted(documents, "document", "documents") + " read: "
                    + Lists.counted(claims, "claim", "claims") + ", "
                    + Lists.counted(losses, "counted loss", "counted losses") + ", "
                    + Lists.counted(unreadNumbers, "number", "numbers") + " unread");
        }
        if (known > 0) {
            parts.add(
                    Lists.counted(known, "document was", "documents were") + " in the case already and added nothing");
        }
        if (unreadable > 0) {
            parts.add(Lists.counted(unreadable, "file", "files") + " could not be read");
        }
        return String.join("; ", parts);
    }
}
