package org.fogline.ledger.internal;

import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.List;
import org.fogline.ledger.CaseException;
import org.fogline.ledger.Entry;
import org.fogline.ledger.EntryKind;
import org.fogline.ledger.Original;
import org.fogline.model.Coded;
import org.jspecify.annotations.Nullable;

/** Appends entries to the chain and reads them. Must be used inside {@link Database#write} to append. */
public final class Chain {

    static final String COLUMNS = "sequence, kind, author, time, content, salt, commitment, hash";

    private final Database database;
    private final Batch rows;
    private final Hashing hashing = new Hashing();
    private final ContentDigest digest = new ContentDigest(hashing);
    private final String author;
    private final Clock clock;
    private byte @Nullable [] key;
    private long sequence;
    private byte[] hash = Hashing.BEGINNING;
    private String time = "";
    private Instant lastInstant = Instant.MIN;
    private String lastInstantText = "";

    public Chain(Database database, String author, Clock clock) {
        this.database = database;
        this.rows = Batch.of(database, "entries", COLUMNS.split(", "));
        this.author = Json.wellFormed(author);
        this.clock = clock;
    }

    /** Finds the head, which another writer may have moved; first thing in each transaction. */
    public void begin() {
        rows.clear();
        sequence = 0;
        hash = Hashing.BEGINNING;
        time = "";
        database.each("SELECT sequence, time, hash FROM entries ORDER BY sequence DESC LIMIT 1", row -> {
            sequence = row.getLong(1);
            time = row.getString(2);
            hash = row.getBytes(3);
        });
    }

    /** The last entry, or null if there is none. */
    public static @Nullable Entry head(Database database) {
        return database.first("SELECT " + COLUMNS + " FROM entries ORDER BY sequence DESC LIMIT 1", Chain::entry);
    }

    /** The number of the last entry before a time; 0 if there is none. No entry is older than the one before it. */
    static long lastBefore(Database database, String time) {
        long least = 0;
        long most = database.number("SELECT max(sequence) FROM entries");
        while (least < most) {
            long middle = least + (most - least + 1) / 2;
            long isBefore =
                    database.number("SELECT count(*) FROM entries WHERE sequence = ? AND time < ?", middle, time);
            least = isBefore == 1 ? middle : least;
            most = isBefore == 1 ? most : middle - 1;
        }
        return least;
    }

    /** Begins a case with its key. */
    public void start(byte[] newKey) {
        begin();
        if (sequence != 0) {
            throw new CaseException(database.name() + ": the case has begun before");
        }
        key = newKey;
        String content = "{\"format\":1,\"key\":\"" + Hashing.hex(newKey) + "\"}";
        append(EntryKind.CASE, content, null, null);
    }

    /** Appends an entry; its sequence number. */
    public long append(EntryKind kind, String content, @Nullable Original original, @Nullable String text) {
        rows.add(link(kind, content, original, text));
        rows.flush();
        if (original != null) {
            Pieces.writeOriginal(database, sequence, original);
        }
        if (text != null) {
            Pieces.writeText(database, sequence, text);
        }
        return sequence;
    }

    /** Appends entries of one kind that hold nothing but their content; several in one statement cost less. */
    public void appendAll(EntryKind kind, List<String> contents) {
        contents.forEach(content -> rows.add(link(kind, content, null, null)));
        rows.flush();
    }

    /** Moves the head on by one entry; the values of its row. */
    private Object[] link(EntryKind kind, String content, @Nullable Original original, @Nullable String text) {
        byte[] salt = hashing.salt(key(), sequence + 1, hash);
        digest.begin(salt);
        digest.part(content.getBytes(StandardCharsets.UTF_8));
        if (original != null) {
            digest.beginPart(original.length());
            original.pieces(Pieces.MOST, digest::add);
            digest.endPart();
        }
        if (text != null) {
            digest.passages(text);
        }
        byte[] commitment = digest.commitment();
        // A clock that was set back must not turn the order of entries round.
        String now = now();
        time = now.compareTo(time) < 0 ? time : now;
        sequence++;
        hash = hashing.entryHash(sequence, kind.code(), author, time, commitment, hash);
        return new Object[] {sequence, kind.code(), author, time, content, salt, commitment, hash};
    }

    private String now() {
        // Many entries are made within a millisecond.
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        if (!now.equals(lastInstant)) {
            lastInstant = now;
            lastInstantText = Times.write(now);
        }
        return lastInstantText;
    }

    /** The number of the last entry. */
    public long sequence() {
        return sequence;
    }

    /** The time of the last entry. */
    public String time() {
        return time;
    }

    private byte[] key() {
        byte[] known = key;
        if (known == null) {
            known = key(database);
            key = known;
        }
        return known;
    }

    /** The case's key, from its first entry. */
    public static byte[] key(Database database) {
        String first = database.first("SELECT content FROM entries WHERE sequence = 1", row -> row.getString(1));
        if (first == null) {
            throw new CaseException(database.name() + ": not a case: it has no first entry");
        }
        return HexFormat.of().parseHex(Json.required(Json.read(first), "key"));
    }

    /** The entry of a row that holds {@link #COLUMNS}. */
    public static Entry entry(ResultSet row) throws SQLException {
        return new Entry(
                row.getLong(1),
                Coded.parse(EntryKind.class, row.getString(2)),
                row.getString(3),
                Times.read(row.getString(4)),
                row.getString(5),
                row.getBytes(6),
                row.getBytes(7),
                row.getBytes(8));
    }
}
