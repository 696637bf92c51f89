package org.fogline.ledger.internal;

import org.fogline.ledger.CaseException;

/** What projections are made from: the contents of entries, by number. */
public record Source(Database database) {

    public String content(long entry) {
        String content =
                database.first("SELECT content FROM entries WHERE sequence = ?", row -> row.getString(1), entry);
        return present(content, entry, "content");
    }

    public String text(long entry) {
        String text = database.first("SELECT text FROM texts WHERE entry = ?", row -> row.getString(1), entry);
        return present(text, entry, "text");
    }

    public byte[] original(long entry) {
        byte[] bytes = database.first("SELECT bytes FROM originals WHERE entry = ?", row -> row.getBytes(1), entry);
        if (bytes == null) {
            throw new CaseException(database.name() + ": entry " + entry + " has no original bytes");
        }
        return bytes;
    }

    private String present(@org.jspecify.annotations.Nullable String text, long entry, String what) {
        if (text == null) {
            throw new CaseException(database.name() + ": entry " + entry + " has no " + what);
        }
        return text;
    }
}
