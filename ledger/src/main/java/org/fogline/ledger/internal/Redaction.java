package org.fogline.ledger.internal;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.fogline.ledger.Decision.SensitiveOf;
import org.fogline.ledger.DecisionKind;
import org.fogline.ledger.Entry;
import org.fogline.model.Coded;
import tools.jackson.databind.JsonNode;

/**
 * What an export leaves out.
 *
 * @param documents numbers of entries of documents of which nothing is shown
 * @param readings numbers of readings of those documents
 * @param words lower-case words; every part that has them is left out
 */
record Redaction(Set<Long> documents, Set<Long> readings, List<String> words) {

    static final Redaction NOTHING = new Redaction(Set.of(), Set.of(), List.of());

    /** All that is marked as sensitive in a case. */
    static Redaction marked(Database database) {
        Set<Long> documents = new HashSet<>();
        Set<String> words = new HashSet<>();
        List<String> marks = database.list(
                "SELECT e.content FROM decisions d JOIN entries e ON e.sequence = d.entry"
                        + " WHERE d.kind = ? AND d.active = 1 ORDER BY d.entry",
                row -> row.getString(1),
                DecisionKind.SENSITIVE.code());
        for (String mark : marks) {
            JsonNode content = Json.read(mark);
            String value = Json.required(content, "value");
            switch (Coded.parse(SensitiveOf.class, Json.required(content, "of"))) {
                case DOCUMENT ->
                    documents.addAll(database.list(
                            "SELECT entry FROM documents WHERE name = ? OR sha256 = ?",
                            row -> row.getLong(1),
                            value,
                            value));
                case WORDS -> {
                    words.add(value.toLowerCase(Locale.ROOT));
                    String quoted = Json.write(Json.object().put("value", value));
                    words.add(quoted.substring(10, quoted.length() - 2).toLowerCase(Locale.ROOT));
                }
            }
        }
        Set<Long> readings = new HashSet<>();
        for (long document : documents) {
            readings.addAll(
                    database.list("SELECT entry FROM readings WHERE document = ?", row -> row.getLong(1), document));
        }
        return new Redaction(documents, readings, List.copyOf(words));
    }

    /** Whether nothing of an entry is shown: the marks themselves, and all of a document that is marked. */
    boolean hidesAll(Entry entry) {
        return switch (entry.kind()) {
            case CASE, UNDO, REDO, PLACES -> false;
            case DOCUMENT -> documents.contains(entry.sequence());
            case TEXT, READING -> documents.contains(Json.number(Json.read(entry.content()), "document"));
            case UNREAD -> readings.contains(Json.number(Json.read(entry.content()), "reading"));
            case CLAIM -> readings.contains(Json.readingOf(entry.content()));
            case DECISION -> hidesDecision(Json.read(entry.content()));
            case ANCHOR -> !documents.isEmpty();
        };
    }

    private boolean hidesDecision(JsonNode content) {
        return DecisionKind.SENSITIVE.code().equals(Json.text(content, "decision"))
                || documents.contains(Json.number(content, "document"))
                || Json.items(content, "targets").stream()
                        .anyMatch(target -> documents.contains(Json.number(target, "document")));
    }

    /** Whether a text has any of the words. */
    boolean hides(String text) {
        if (words.isEmpty()) {
            return false;
        }
        String lower = text.toLowerCase(Locale.ROOT);
        return words.stream().anyMatch(lower::contains);
    }
}
