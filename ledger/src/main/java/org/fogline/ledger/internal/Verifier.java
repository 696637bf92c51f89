package org.fogline.ledger.internal;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.fogline.ledger.EntryKind;
import org.fogline.ledger.VerifyReport;
import org.fogline.model.Claim;
import org.fogline.model.ClaimJson;
import org.fogline.model.Coded;
import org.jspecify.annotations.Nullable;

/**
 * Walks a case from its first entry to its last: the chain, the hashes of all content, the offsets of all quotes, the
 * signatures; and makes the projections again beside it to compare them.
 */
public final class Verifier {

    private final Database database;
    private final Source source;
    private final Hashing hashing = new Hashing();
    private final ContentDigest digest = new ContentDigest(hashing);
    private final Map<Long, Long> textOfDocument = new HashMap<>();
    private final Map<Long, Long> documentOfReading = new HashMap<>();
    private long entries;
    private long bytes;
    private byte[] hash = Hashing.BEGINNING;
    private byte[] contents = Hashing.BEGINNING;
    private String time = "";
    private long textEntry;
    private String text = "";

    public Verifier(Database database) {
        this.database = database;
        this.source = new Source(database);
    }

    /** Thrown where something is wrong. */
    private static final class Wrong extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Wrong(String message) {
            super(message, null, false, false);
        }
    }

    /** Checks all; never throws for what is wrong with the case. */
    public VerifyReport verify() {
        List<String> signatures = new ArrayList<>();
        String wrong;
        try {
            String damage = database.dialect().selfCheck(database.connection());
            wrong = damage != null ? "the database's own check: " + damage : database.read(() -> walk(signatures));
        } catch (Wrong exception) {
            wrong = exception.getMessage();
        } catch (SQLException | RuntimeException exception) {
            // Damaged bytes can surface as any failure of reading them.
            wrong = "after entry " + entries + ": " + exception.getMessage();
        }
        boolean begun = entries > 0;
        return new VerifyReport(
                wrong,
                entries,
                bytes,
                begun ? Hashing.hex(hash) : "",
                wrong == null ? Hashing.hex(contents) : null,
                signatures);
    }

    private @Nullable String walk(List<String> signatures) {
        try (Shadow shadow = Shadow.make()) {
            Projector projector = new Projector(database, shadow.database());
            projector.begin();
            database.each(
                    "SELECT sequence, kind, author, time, " + database.dialect().bytesOf("content")
                            + ", salt, commitment, hash FROM entries ORDER BY sequence",
                    row -> entry(row, projector));
            projector.flush();
            if (entries == 0) {
                throw new Wrong("the chain is empty");
            }
            strays();
            signatures.addAll(Signatures.check(database));
            return new Comparison(database, shadow.database()).firstDifference();
        }
    }

    private void entry(ResultSet row, Projector projector) throws SQLException {
        long sequence = row.getLong(1);
        if (sequence != entries + 1) {
            throw new Wrong("entry " + (entries + 1) + " is missing");
        }
        String name = "entry " + sequence;
        String kindCode = String.valueOf(row.getString(2));
        String at = String.valueOf(row.getString(4));
        byte[] stored = row.getBytes(5);
        byte[] salt = row.getBytes(6);
        byte[] commitment = row.getBytes(7);
        digest.begin(salt, kindCode, kindCode.equals(EntryKind.CASE.code()) ? null : contents);
        digest.part(stored);
        String sha256 = kindCode.equals(EntryKind.DOCUMENT.code()) ? original(sequence) : "";
        String plain = null;
        if (kindCode.equals(EntryKind.DOCUMENT.code()) || kindCode.equals(EntryKind.TEXT.code())) {
            // The text before goes first: two of 100 MB need not be held.
            text = "";
            textEntry = 0;
            plain = source.text(sequence);
            digest.passages(plain);
        }
        bytes += digest.bytes();
        if (!Arrays.equals(commitment, digest.commitment())) {
            throw new Wrong(name + " (" + kindCode + "): its content is not what was committed to");
        }
        byte[] expected = hashing.entryHash(sequence, kindCode, String.valueOf(row.getString(3)), at, commitment, hash);
        if (!Arrays.equals(row.getBytes(8), expected)) {
            throw new Wrong(name + " (" + kindCode + "): its hash does not follow from it and the entry before");
        }
        if (at.compareTo(time) < 0) {
            throw new Wrong(name + ": it is older than the entry before");
        }
        entries = sequence;
        hash = expected;
        time = at;
        String content = new String(stored, StandardCharsets.UTF_8);
        EntryKind kind = Coded.parse(EntryKind.class, kindCode);
        if (kind != EntryKind.CASE) {
            contents = digest.contents();
        }
        if (kind == EntryKind.CLAIM) {
            claim(sequence, Json.readingOf(content), ClaimJson.read(Json.claimOf(content)), projector);
        } else {
            remember(sequence, kind, content, plain);
            if (kind == EntryKind.DOCUMENT && plain != null) {
                projector.applyDocument(
                        sequence, at, Json.read(content), sha256, source.originalLength(sequence), plain);
            } else {
                projector.apply(sequence, kind, at, content);
            }
        }
    }

    /** Takes a document's bytes into the hashes; their own SHA-256. */
    private String original(long sequence) {
        MessageDigest own = Hashing.sha256();
        digest.beginPart(source.originalLength(sequence));
        source.eachOriginal(sequence, piece -> {
            digest.add(piece, piece.length);
            own.update(piece);
        });
        digest.endPart();
        return Hashing.hex(own.digest());
    }

    /** Checks that the quote stands where the claim says, and takes the claim into the projections. */
    private void claim(long sequence, long reading, Claim claim, Projector projector) {
        Long document = documentOfReading.get(reading);
        Long entry = document == null ? null : textOfDocument.get(document);
        if (entry == null) {
            throw new Wrong("entry " + sequence + ": a claim without its reading or document");
        }
        int start = claim.quote().span().start();
        if (!textOf(entry).startsWith(claim.quote().text(), start)) {
            throw new Wrong("entry " + sequence + ": claim " + claim.id()
                    + " quotes what its document does not have at " + start);
        }
        projector.applyClaim(sequence, reading, claim);
    }

    private void remember(long sequence, EntryKind kind, String content, @Nullable String plain) {
        switch (kind) {
            case DOCUMENT -> remember(sequence, sequence, plain);
            case TEXT -> remember(Json.number(Json.read(content), "document"), sequence, plain);
            case READING -> documentOfReading.put(sequence, Json.number(Json.read(content), "document"));
            case CASE, UNREAD, CLAIM, DECISION, UNDO, REDO, ANCHOR, PLACES -> {
                // They bring no text in which offsets count.
            }
        }
    }

    private void remember(long document, long entry, @Nullable String plain) {
        textOfDocument.put(document, entry);
        textEntry = entry;
        text = plain == null ? "" : plain;
    }

    private String textOf(long entry) {
        if (entry != textEntry) {
            text = source.text(entry);
            textEntry = entry;
        }
        return text;
    }

    private void strays() {
        long originals = database.number("SELECT count(*) FROM originals o WHERE NOT EXISTS"
                + " (SELECT 1 FROM entries e WHERE e.sequence = o.entry AND e.kind = 'document')");
        long texts = database.number("SELECT count(*) FROM texts t WHERE NOT EXISTS"
                + " (SELECT 1 FROM entries e WHERE e.sequence = t.entry AND e.kind IN ('document', 'text'))");
        for (String further : List.of("originals", "texts")) {
            // Pieces are read from the first on, so that one behind a gap would not be seen.
            originals +=
                    database.number("SELECT count(*) FROM (SELECT f.entry, max(f.part) AS last, min(f.part) AS first,"
                            + " count(*) AS pieces FROM further_" + further + " f GROUP BY f.entry) AS runs"
                            + " WHERE last <> pieces OR first <> 1 OR NOT EXISTS (SELECT 1 FROM " + further
                            + " o WHERE o.entry = runs.entry)");
        }
        if (originals + texts > 0) {
            throw new Wrong("there are bytes or texts that belong to no entry");
        }
    }
}
