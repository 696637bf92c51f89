package org.fogline.ledger.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.fogline.ledger.ClaimQuery;
import org.fogline.ledger.Decision;
import org.fogline.ledger.DecisionKind;
import org.fogline.ledger.Entry;
import org.fogline.ledger.EntryKind;
import org.fogline.ledger.HistoryStep;
import org.fogline.ledger.StoredClaim;
import org.fogline.model.Coded;
import tools.jackson.databind.JsonNode;

/** Tells what was done to a case, step by step, in sentences. Claims that a reader read are told with their reading. */
public final class History {

    private static final int SHOWN = 90;

    private final Database database;

    public History(Database database) {
        this.database = database;
    }

    /**
     * All steps up to the time of a query, oldest first. With {@link ClaimQuery#saidBy} those on documents that were
     * published later, or on an unknown day, are left out, and decisions on claims that were said later.
     */
    public List<HistoryStep> steps(ClaimQuery asOf) {
        Long upTo = ClaimSelect.upTo(database, asOf);
        SaidBy saidBy = new SaidBy(database, asOf.saidBy());
        Set<Long> undone = AsOfDecisions.undone(database, upTo);
        List<Entry> entries = database.list(
                "SELECT " + Chain.COLUMNS
                        + " FROM entries WHERE kind NOT IN (?, ?) AND sequence <= ? ORDER BY sequence",
                Chain::entry,
                EntryKind.CLAIM.code(),
                EntryKind.UNREAD.code(),
                upTo == null ? Long.valueOf(Long.MAX_VALUE) : upTo);
        List<HistoryStep> steps = new ArrayList<>();
        for (Entry entry : entries) {
            JsonNode content = Json.read(entry.content());
            if (saidBy.shows(entry, content)) {
                steps.add(new HistoryStep(
                        entry.sequence(),
                        entry.time(),
                        entry.author(),
                        words(entry, content),
                        !undone.contains(entry.sequence())));
            }
        }
        return steps;
    }

    /** The decisions on a claim, and the one that brought it, up to the time of a query, oldest first. */
    public List<HistoryStep> on(StoredClaim claim, ClaimQuery asOf) {
        Long upTo = ClaimSelect.upTo(database, asOf);
        Set<Long> undone = AsOfDecisions.undone(database, upTo);
        return database.list(
                "SELECT " + Chain.COLUMNS
                        + " FROM entries WHERE kind = ? AND sequence <= ? AND (sequence = ? OR sequence IN"
                        + " (SELECT decision FROM decision_targets WHERE claim_id = ? AND document = ?))"
                        + " ORDER BY sequence",
                row -> {
                    Entry entry = Chain.entry(row);
                    return new HistoryStep(
                            entry.sequence(),
                            entry.time(),
                            entry.author(),
                            words(entry, Json.read(entry.content())),
                            !undone.contains(entry.sequence()));
                },
                EntryKind.DECISION.code(),
                upTo == null ? Long.valueOf(Long.MAX_VALUE) : upTo,
                claim.entry(),
                claim.claim().id(),
                claim.document());
    }

    private String words(Entry entry, JsonNode content) {
        return switch (entry.kind()) {
            case CASE -> "began the case";
            case DOCUMENT -> "added the document " + documentName(entry.sequence()) + likeness(entry.sequence());
            case TEXT -> "extracted the text of " + documentName(Json.number(content, "document")) + " anew";
            case READING -> reading(content);
            case UNREAD -> "listed more of what was not taken up";
            case CLAIM -> "read a claim";
            case DECISION -> decision(content);
            case UNDO -> "undid step " + Json.number(content, "of") + reason(content);
            case REDO -> "did step " + Json.number(content, "of") + " again" + reason(content);
            case ANCHOR -> anchor(content);
            case PLACES ->
                "took from the gazetteer where "
                        + counted(Json.items(content, "places").size(), "place") + " of the claims lie";
        };
    }

    private String reading(JsonNode content) {
        int went = Json.items(content, "went").size();
        return "read " + documentName(Json.number(content, "document")) + " with reader "
                + Json.required(content, "reader") + ": " + counted(Json.number(content, "claims"), "claim")
                + (went == 0 ? "" : " came, " + counted(went, "claim") + " went");
    }

    private static String anchor(JsonNode content) {
        List<JsonNode> moves = Json.items(content, "moves");
        long orphaned =
                moves.stream().filter(move -> Json.text(move, "to") == null).count();
        return "placed decisions on the claims of the new reading: " + (moves.size() - orphaned) + " moved, " + orphaned
                + " orphaned";
    }

    private String decision(JsonNode content) {
        DecisionKind kind = Coded.parse(DecisionKind.class, Json.required(content, "decision"));
        String reason = Json.required(content, "reason");
        String on = Json.items(content, "targets").stream()
                .map(target -> Json.required(target, "claim") + " “" + shortened(Json.required(target, "quote")) + "”")
                .collect(Collectors.joining(" and "));
        String done = switch (kind) {
            case ACCEPT -> "accepted " + on;
            case REJECT -> "rejected " + on;
            case CORRECT -> "set '" + Json.text(content, "field") + "' of " + on + " to " + content.get("value");
            case ADD ->
                "added " + counted(Json.items(content, "into").size(), "claim") + " by hand to "
                        + documentName(Json.number(content, "document"));
            case SPLIT -> "split " + on + " into " + Json.items(content, "into").size();
            case MERGE -> "merged " + on;
            case ALIAS ->
                "took '" + Json.text(content, "name") + "' to mean the " + Json.text(content, "of") + " '"
                        + Json.text(content, "canonical") + "'";
            case NOTE -> on.isEmpty() ? "noted" : "noted on " + on;
            case GRADE_SOURCE ->
                "graded the source '" + Json.text(content, "source") + "' " + Json.text(content, "grade");
            case GRADE_CLAIM -> "graded " + on + " " + Json.text(content, "grade");
            case SENSITIVE ->
                "marked the " + Json.text(content, "of") + " '" + Json.text(content, "value") + "' as sensitive";
            case LINK ->
                (Decision.LinkOf.SAME.code().equals(Json.text(content, "of"))
                                ? "linked as one event: "
                                : "cut the link between ")
                        + on;
            case ACCOUNT ->
                "counted the source '" + Json.text(content, "source") + "' to the account '"
                        + Json.text(content, "account") + "'";
        };
        return reason.isEmpty() ? done : done + ": " + reason;
    }

    private static String reason(JsonNode content) {
        String reason = Json.text(content, "reason");
        return reason == null ? "" : ": " + reason;
    }

    /** What the document is to others: a version, a near-copy. */
    private String likeness(long document) {
        String words = database.first(
                "SELECT version_of, copy_of, similarity FROM documents WHERE entry = ?",
                row -> {
                    long versionOf = row.getLong(1);
                    long copyOf = row.getLong(2);
                    String version = versionOf == 0 ? "" : ", a later version of " + documentName(versionOf);
                    return copyOf == 0
                            ? version
                            : version + ", which nearly equals " + documentName(copyOf) + " ("
                                    + Math.round(100 * row.getDouble(3)) + " %)";
                },
                document);
        return words == null ? "" : words;
    }

    private String documentName(long document) {
        String name = database.first("SELECT name FROM documents WHERE entry = ?", row -> row.getString(1), document);
        return "'" + (name == null ? "?" : name) + "'";
    }

    private static String counted(long number, String thing) {
        return number + " " + thing + (number == 1 ? "" : "s");
    }

    private static String shortened(String quote) {
        String line = quote.replaceAll("\\s+", " ");
        return line.length() <= SHOWN ? line : line.substring(0, SHOWN) + "…";
    }
}
