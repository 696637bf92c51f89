package org.fogline.ledger.internal;

import java.util.Arrays;
import org.fogline.ledger.Original;

/**
 * Writes a document's bytes and text. What is longer than a piece is stored in several rows, as a database copies each
 * value that it is given several times.
 */
final class Pieces {

    /** Bytes, or UTF-16 code units of text, in a piece. */
    static final int MOST = 1_000_000;

    private Pieces() {}

    static void writeOriginal(Database database, long entry, Original original) {
        int[] part = {0};
        original.pieces(MOST, (piece, bytes) -> {
            byte[] own = Arrays.copyOf(piece, bytes);
            if (part[0] == 0) {
                database.run("INSERT INTO originals (entry, bytes) VALUES (?, ?)", entry, own);
            } else {
                database.run(
                        "INSERT INTO further_originals (entry, part, bytes) VALUES (?, ?, ?)", entry, part[0], own);
            }
            part[0]++;
        });
        if (part[0] == 0) {
            database.run("INSERT INTO originals (entry, bytes) VALUES (?, ?)", entry, new byte[0]);
        }
    }

    static void writeText(Database database, long entry, String text) {
        Dialect dialect = database.dialect();
        int end = end(text, 0);
        database.run(
                "INSERT INTO texts (entry, text) VALUES (?, ?)", entry, dialect.storedText(text.substring(0, end)));
        int part = 1;
        for (int start = end; start < text.length(); start = end) {
            end = end(text, start);
            database.run(
                    "INSERT INTO further_texts (entry, part, text) VALUES (?, ?, ?)",
                    entry,
                    part++,
                    dialect.storedText(text.substring(start, end)));
        }
    }

    /** Where the piece that starts here ends; never inside a surrogate pair. */
    private static int end(String text, int start) {
        int end = Math.min(text.length(), start + MOST);
        return end < text.length() && Character.isLowSurrogate(text.charAt(end)) ? end + 1 : end;
    }
}
