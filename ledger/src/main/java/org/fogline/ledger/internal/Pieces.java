package org.fogline.ledger.internal;

import java.util.Arrays;

/**
 * Writes a document's bytes and text. What is longer than a piece is stored in several rows, as a database copies each
 * value that it is given several times.
 */
final class Pieces {

    /** Bytes, or UTF-16 code units of text, in a piece. */
    static final int MOST = 1_000_000;

    private Pieces() {}

    static void writeOriginal(Database database, long entry, byte[] original) {
        database.run(
                "INSERT INTO originals (entry, bytes) VALUES (?, ?)",
                entry,
                original.length <= MOST ? original : Arrays.copyOf(original, MOST));
        int part = 1;
        for (int start = MOST; start < original.length; start += MOST) {
            database.run(
                    "INSERT INTO further_originals (entry, part, bytes) VALUES (?, ?, ?)",
                    entry,
                    part++,
                    Arrays.copyOfRange(original, start, Math.min(original.length, start + MOST)));
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
