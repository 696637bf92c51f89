package org.fogline.ledger.internal;

import java.security.MessageDigest;
import java.util.function.Consumer;
import org.fogline.ledger.CaseException;
import org.jspecify.annotations.Nullable;

/** What projections are made from: the contents of entries, by number. */
public record Source(Database database) {

    public String content(long entry) {
        String content =
                database.first("SELECT content FROM entries WHERE sequence = ?", row -> row.getString(1), entry);
        return present(content, entry, "content");
    }

    /** The whole plain text of an entry. */
    public String text(long entry) {
        String first = firstText(entry);
        long further = database.number("SELECT count(*) FROM further_texts WHERE entry = ?", entry);
        if (further == 0) {
            return first;
        }
        StringBuilder whole = new StringBuilder((int) Math.min(Integer.MAX_VALUE - 16L, (further + 1) * Pieces.MOST));
        eachText(entry, whole::append);
        return whole.toString();
    }

    /** Hands on the plain text of an entry piece by piece. */
    void eachText(long entry, Consumer<String> taker) {
        String piece = firstText(entry);
        for (int part = 1; piece != null; part++) {
            taker.accept(piece);
            piece = furtherText(entry, part);
        }
    }

    private String firstText(long entry) {
        String first = database.first("SELECT text FROM texts WHERE entry = ?", row -> row.getString(1), entry);
        return database.dialect().plainText(present(first, entry, "text"));
    }

    private @Nullable String furtherText(long entry, int part) {
        String stored = database.first(
                "SELECT text FROM further_texts WHERE entry = ? AND part = ?", row -> row.getString(1), entry, part);
        return stored == null ? null : database.dialect().plainText(stored);
    }

    /** A document's bytes as they came. */
    public byte[] original(long entry) {
        byte[] whole = new byte[Math.toIntExact(originalLength(entry))];
        int[] end = new int[1];
        eachOriginal(entry, piece -> {
            System.arraycopy(piece, 0, whole, end[0], piece.length);
            end[0] += piece.length;
        });
        return whole;
    }

    /** How many bytes the document of an entry has. */
    long originalLength(long entry) {
        return database.number(
                "SELECT length(o.bytes) + coalesce((SELECT sum(length(f.bytes)) FROM further_originals f"
                        + " WHERE f.entry = o.entry), 0) FROM originals o WHERE o.entry = ?",
                entry);
    }

    /** Hands on a document's bytes piece by piece. */
    void eachOriginal(long entry, Consumer<byte[]> taker) {
        byte[] piece = database.first("SELECT bytes FROM originals WHERE entry = ?", row -> row.getBytes(1), entry);
        if (piece == null) {
            throw new CaseException(database.name() + ": entry " + entry + " has no original bytes");
        }
        for (int part = 1; piece != null; part++) {
            taker.accept(piece);
            piece = database.first(
                    "SELECT bytes FROM further_originals WHERE entry = ? AND part = ?",
                    row -> row.getBytes(1),
                    entry,
                    part);
        }
    }

    /** The SHA-256 of a document's bytes, in hexadecimal digits. */
    String sha256(long entry) {
        MessageDigest digest = Hashing.sha256();
        eachOriginal(entry, digest::update);
        return Hashing.hex(digest.digest());
    }

    private String present(@Nullable String text, long entry, String what) {
        if (text == null) {
            throw new CaseException(database.name() + ": entry " + entry + " has no " + what);
        }
        return text;
    }
}
