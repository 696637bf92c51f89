package org.fogline.ledger.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.fogline.ledger.ClaimQuery;
import org.fogline.ledger.ReaderVersion;
import org.fogline.ledger.StoredDocument;
import org.fogline.ledger.StoredUnread;
import org.fogline.ledger.UnreadPassage;
import org.fogline.model.Document;
import org.fogline.model.DocumentInfo;
import org.fogline.model.Span;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Finds documents, their texts and bytes, and what went unread in them. */
public final class DocumentSelect {

    private static final String SELECT =
            "SELECT d.entry, d.name, d.media_type, d.sha256, d.size, d.characters, d.title,"
                    + " d.published, d.source, d.author, d.url, d.language, d.recorded, d.reading, r.reader, r.knowledge,"
                    + " r.claims, d.version_of, d.copy_of, d.similarity, d.text_entry"
                    + " FROM documents d LEFT JOIN readings r ON r.entry = d.reading";

    private final Database database;
    private final Source source;

    public DocumentSelect(Database database) {
        this.database = database;
        this.source = new Source(database);
    }

    /** All documents in the order in which they came, without their texts. */
    public List<StoredDocument> all() {
        return database.list(SELECT + " ORDER BY d.entry", row -> document(row, false));
    }

    /** Those that were recorded and published by the time of a query; an unknown day of publication is no such day. */
    public List<StoredDocument> all(ClaimQuery asOf) {
        Long upTo = ClaimSelect.upTo(database, asOf);
        LocalDate saidBy = asOf.saidBy();
        return all().stream()
                .filter(stored -> upTo == null || stored.entry() <= upTo)
                .filter(stored ->
                        saidBy == null || isBy(stored.document().info().published(), saidBy))
                .toList();
    }

    private static boolean isBy(@Nullable LocalDate published, LocalDate day) {
        return published != null && !published.isAfter(day);
    }

    /** By number of entry, with an empty text; null if there is none. */
    @Nullable
    StoredDocument byEntryWithoutText(long entry) {
        return database.first(SELECT + " WHERE d.entry = ?", row -> document(row, false), entry);
    }

    /** By number of entry, with its text; null if there is none. */
    public @Nullable StoredDocument byEntry(long entry) {
        return database.first(SELECT + " WHERE d.entry = ?", row -> document(row, true), entry);
    }

    /** By SHA-256 or name, with its text; of several with one name the latest; null if there is none. */
    public @Nullable StoredDocument byName(String nameOrHash) {
        return database.first(
                SELECT + " WHERE d.sha256 = ? OR d.name = ? ORDER BY d.entry DESC LIMIT 1",
                row -> document(row, true),
                nameOrHash,
                nameOrHash);
    }

    /** The number of the document with these bytes; 0 if there is none. */
    public long entryOf(String sha256) {
        return database.number("SELECT entry FROM documents WHERE sha256 = ?", sha256);
    }

    /** What the last readings by the time that a query asks for did not take up; its other filters are passed over. */
    public List<StoredUnread> unread(ClaimQuery query) {
        LocalDate saidBy = query.saidBy();
        Long upTo = ClaimSelect.upTo(database, query);
        List<Object> values = new ArrayList<>();
        values.add(upTo == null ? Long.MAX_VALUE : upTo);
        if (saidBy != null) {
            values.add(saidBy.toString());
        }
        return database.list(
                "SELECT u.document, d.name, u.kind, u.span_start, u.span_end, u.text, u.note"
                        + " FROM unread u JOIN documents d ON d.entry = u.document WHERE u.reading ="
                        + " (SELECT max(r.entry) FROM readings r WHERE r.document = u.document AND r.entry <= ?)"
                        + (saidBy == null ? "" : " AND d.published <= ?") + " ORDER BY u.reading, u.part",
                row -> new StoredUnread(
                        row.getLong(1),
                        row.getString(2),
                        new UnreadPassage(
                                row.getString(3),
                                new Span(row.getInt(4), row.getInt(5)),
                                row.getString(6),
                                row.getString(7))),
                values.toArray());
    }

    private StoredDocument document(ResultSet row, boolean withText) throws SQLException {
        String published = row.getString(8);
        long entry = row.getLong(1);
        DocumentInfo info = new DocumentInfo(
                row.getString(7),
                published == null ? null : LocalDate.parse(published),
                row.getString(9),
                row.getString(10),
                row.getString(11),
                row.getString(12));
        String reader = row.getString(15);
        Double similarity = row.getDouble(20);
        if (row.wasNull()) {
            similarity = null;
        }
        List<String> notices = new ArrayList<>();
        if (withText) {
            for (JsonNode notice : Json.items(Json.read(source.content(entry)), "notices")) {
                notices.add(notice.asString());
            }
        }
        String text = withText ? source.text(row.getLong(21)) : "";
        return new StoredDocument(
                entry,
                new Document(row.getString(2), row.getString(3), row.getString(4), text, info, notices),
                row.getLong(5),
                row.getLong(6),
                Times.read(row.getString(13)),
                number(row, 14),
                reader == null ? null : new ReaderVersion(reader, row.getString(16)),
                row.getInt(17),
                number(row, 18),
                number(row, 19),
                similarity);
    }

    private static @Nullable Long number(ResultSet row, int column) throws SQLException {
        long number = row.getLong(column);
        return row.wasNull() ? null : number;
    }
}
