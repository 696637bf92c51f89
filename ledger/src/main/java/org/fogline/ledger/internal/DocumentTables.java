package org.fogline.ledger.internal;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.fogline.ledger.CaseException;
import org.fogline.model.DocumentInfo;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** The tables of documents, of their readings, and of what went unread. */
final class DocumentTables {

    /** Texts that share at least this part of their word sequences are copies of each other. */
    private static final double COPY = 0.8;

    /** Reports from one template share bands without being copies: five are looked at in each band. */
    private static final String SELECT_BAND =
            "SELECT id FROM (SELECT id FROM document_bands WHERE id BETWEEN ? AND ? ORDER BY id LIMIT 5) AS band";

    private static final String SELECT_BANDS = SELECT_BAND + (" UNION ALL " + SELECT_BAND).repeat(MinHash.BANDS - 1);

    /**
     * A row of a band is one number, as no other table is as cheap to write: from the highest bit on the band, its value,
     * the document.
     */
    private static final int DOCUMENT_BITS = 32;

    private static final int VALUE_BITS = 28;
    private static final long DOCUMENT_MASK = (1L << DOCUMENT_BITS) - 1;

    private final Database target;
    private final Batch bands;
    private final Map<Long, Brief> known = new HashMap<>();
    private final Map<Long, Long> documentOfReading = new HashMap<>();

    DocumentTables(Database target) {
        this.target = target;
        this.bands = Batch.of(target, "document_bands", "id");
    }

    /** What claims need to know of their document. */
    record Brief(
            long entry,
            @Nullable LocalDate published,
            @Nullable String source,
            boolean readBefore) {}

    void begin() {
        bands.clear();
        known.clear();
        documentOfReading.clear();
    }

    void add(long sequence, String time, JsonNode content, String sha256, long size, String text) {
        DocumentInfo info = Json.info(content);
        int[] signature = MinHash.signature(text);
        Near copy = signature == null ? null : nearest(signature);
        String url = info.url();
        long earlier = url == null ? 0 : target.number("SELECT max(entry) FROM documents WHERE url = ?", url);
        target.run(
                "INSERT INTO documents (entry, name, media_type, sha256, size, characters, title, published, source,"
                        + " author, url, language, recorded, text_entry, version_of, copy_of, similarity, signature)"
                        + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                sequence,
                Json.required(content, "name"),
                Json.required(content, "media_type"),
                sha256,
                size,
                text.length(),
                info.title(),
                info.published() == null ? null : info.published().toString(),
                info.source(),
                info.author(),
                info.url(),
                info.language(),
                time,
                sequence,
                earlier == 0 ? null : earlier,
                copy == null ? null : copy.document(),
                copy == null ? null : copy.similarity(),
                signature == null ? null : MinHash.bytes(signature));
        addBands(sequence, signature);
    }

    private void addBands(long document, int @Nullable [] signature) {
        if (signature == null) {
            return;
        }
        for (int band = 0; band < MinHash.BANDS; band++) {
            bands.add(firstOf(signature, band) | document & DOCUMENT_MASK);
        }
        bands.flush();
    }

    /** The least number that a row of a band can have. */
    private static long firstOf(int[] signature, int band) {
        long value = MinHash.band(signature, band) >>> (Long.SIZE - VALUE_BITS);
        return ((long) band << VALUE_BITS | value) << DOCUMENT_BITS;
    }

    private record Near(long document, double similarity) {}

    /** The earliest document that is near enough, so that all copies of one report name the same one. */
    private @Nullable Near nearest(int[] signature) {
        Long[] bands = new Long[2 * MinHash.BANDS];
        for (int band = 0; band < MinHash.BANDS; band++) {
            bands[2 * band] = firstOf(signature, band);
            bands[2 * band + 1] = firstOf(signature, band) | DOCUMENT_MASK;
        }
        TreeSet<Long> candidates =
                new TreeSet<>(target.list(SELECT_BANDS, row -> row.getLong(1) & DOCUMENT_MASK, (Object[]) bands));
        for (long candidate : candidates) {
            byte[] other =
                    target.first("SELECT signature FROM documents WHERE entry = ?", row -> row.getBytes(1), candidate);
            double similarity = other == null ? 0 : MinHash.similarity(signature, MinHash.signature(other));
            if (similarity >= COPY) {
                return new Near(candidate, similarity);
            }
        }
        return null;
    }

    void replaceText(long document, long sequence, String text) {
        target.run(
                "UPDATE documents SET text_entry = ?, characters = ? WHERE entry = ?",
                sequence,
                text.length(),
                document);
    }

    void addReading(long sequence, long document, JsonNode content) {
        target.run(
                "INSERT INTO readings (entry, document, reader, knowledge, claims) VALUES (?, ?, ?, ?, ?)",
                sequence,
                document,
                Json.required(content, "reader"),
                Json.required(content, "knowledge"),
                Json.number(content, "claims"));
        target.run("UPDATE documents SET reading = ? WHERE entry = ?", sequence, document);
        known.remove(document);
        documentOfReading.put(sequence, document);
        addUnread(sequence, document, 0, content);
    }

    /** Takes in more of what a reading did not take up. */
    void addUnread(JsonNode content) {
        long reading = Json.number(content, "reading");
        addUnread(reading, documentOf(reading), Json.number(content, "first"), content);
    }

    private void addUnread(long reading, long document, long first, JsonNode content) {
        List<JsonNode> unread = Json.items(content, "unread");
        for (int index = 0; index < unread.size(); index++) {
            JsonNode passage = unread.get(index);
            target.run(
                    "INSERT INTO unread (reading, part, document, kind, span_start, span_end, text, note)"
                            + " VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
                    reading,
                    first + index,
                    document,
                    Json.required(passage, "kind"),
                    Json.number(passage, "start"),
                    Json.number(passage, "end"),
                    Json.required(passage, "text"),
                    Json.text(passage, "note"));
        }
    }

    long documentOf(long reading) {
        Long document = documentOfReading.get(reading);
        if (document == null) {
            document = target.number("SELECT document FROM readings WHERE entry = ?", reading);
            documentOfReading.put(reading, document);
        }
        return document;
    }

    Brief brief(long document) {
        Brief brief = known.get(document);
        if (brief == null) {
            boolean readBefore = target.number("SELECT count(*) FROM readings WHERE document = ?", document) > 1;
            brief = target.first(
                    "SELECT entry, published, source FROM documents WHERE entry = ?",
                    row -> {
                        String published = row.getString(2);
                        return new Brief(
                                row.getLong(1),
                                published == null ? null : LocalDate.parse(published),
                                row.getString(3),
                                readBefore);
                    },
                    document);
            if (brief == null) {
                throw new CaseException(target.name() + ": there is no document " + document);
            }
            known.put(document, brief);
        }
        return brief;
    }
}
