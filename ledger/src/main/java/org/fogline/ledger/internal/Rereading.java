package org.fogline.ledger.internal;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.fogline.ledger.CaseException;
import org.fogline.ledger.ClaimQuery;
import org.fogline.ledger.ClaimStatus;
import org.fogline.ledger.EntryKind;
import org.fogline.ledger.Orphan;
import org.fogline.ledger.ReaderVersion;
import org.fogline.ledger.RereadPlan;
import org.fogline.ledger.StoredClaim;
import org.fogline.ledger.StoredDocument;
import org.fogline.ledger.UnreadPassage;
import org.fogline.model.Claim;
import org.fogline.model.ClaimJson;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Plans and does new readings of documents, and keeps decisions on their claims. */
public final class Rereading {

    private final Database database;
    private final Writing writing;
    private final DocumentSelect documents;

    public Rereading(Database database, Writing writing) {
        this.database = database;
        this.writing = writing;
        this.documents = new DocumentSelect(database);
    }

    /** What this reading of a document would change. */
    public RereadPlan plan(
            long document, String text, ReaderVersion version, List<Claim> claims, List<UnreadPassage> unread) {
        StoredDocument stored = documents.byEntry(document);
        if (stored == null) {
            throw new CaseException(database.name() + ": there is no document " + document);
        }
        String newText = Json.wellFormed(text);
        Map<String, Claim> before = readBefore(stored);
        Map<String, Claim> after = new LinkedHashMap<>();
        claims.forEach(claim -> after.putIfAbsent(claim.id(), claim));
        List<Claim> came = new ArrayList<>();
        List<Claim> went = new ArrayList<>();
        // The reasons of a claim are no part of its id, but a new reading that gives others has read it anew.
        after.forEach((id, claim) -> {
            if (!claim.equals(before.get(id))) {
                came.add(claim);
            }
        });
        before.forEach((id, claim) -> {
            if (!after.containsKey(id)) {
                went.add(claim);
            }
        });
        List<RereadPlan.Change> changed = new ArrayList<>();
        for (Claim old : went) {
            came.stream()
                    .filter(claim -> claim.type() == old.type()
                            && claim.quote().text().equals(old.quote().text()))
                    .findFirst()
                    .ifPresent(claim -> changed.add(new RereadPlan.Change(old, claim)));
        }
        int kept = (int) after.values().stream()
                .filter(claim -> claim.equals(before.get(claim.id())))
                .count();
        List<RereadPlan.Move> moves = moves(stored, List.copyOf(after.values()), newText);
        return new RereadPlan(
                document, stored.document().name(), newText, version, came, went, changed, kept, moves, unread);
    }

    /** The claims of the last reading as the reader had them, whatever was decided on them since. */
    private Map<String, Claim> readBefore(StoredDocument document) {
        Map<String, Claim> claims = new LinkedHashMap<>();
        database.each(
                "SELECT e.content FROM claims c JOIN entries e ON e.sequence = c.entry"
                        + " WHERE c.document = ? AND c.until IS NULL AND c.reading > 0 AND c.status <> ? ORDER BY e.sequence",
                row -> {
                    Claim claim = ClaimJson.read(Json.claimOf(row.getString(1)));
                    claims.put(claim.id(), claim);
                },
                document.entry(),
                ClaimStatus.GONE.code());
        return claims;
    }

    private List<RereadPlan.Move> moves(StoredDocument document, List<Claim> read, String newText) {
        List<Claim> all = new ArrayList<>(read);
        all.addAll(byHand(document, newText));
        List<RereadPlan.Move> moves = new ArrayList<>();
        database.each(
                "SELECT t.decision, t.part, t.claim_id, t.orphaned, e.content FROM decision_targets t"
                        + " JOIN entries e ON e.sequence = t.decision WHERE t.document = ? ORDER BY t.decision, t.part",
                row -> {
                    int part = row.getInt(2);
                    String claim = row.getString(3);
                    boolean orphaned = row.getInt(4) == 1;
                    JsonNode target =
                            Json.items(Json.read(row.getString(5)), "targets").get(part);
                    Anchor anchor = Anchor.read(target).on(claim);
                    Anchor.Found found = anchor.find(all, newText);
                    boolean stays = found != null && found.claim().equals(claim) && !orphaned;
                    if (!stays && !(found == null && orphaned)) {
                        moves.add(new RereadPlan.Move(
                                row.getLong(1),
                                part,
                                claim,
                                found == null ? null : found.claim(),
                                found == null ? null : found.by()));
                    }
                },
                document.entry());
        return moves;
    }

    /** Claims that were entered by hand stay, where the text still has their quotes. */
    private List<Claim> byHand(StoredDocument document, String newText) {
        ClaimQuery query = ClaimQuery.builder()
                .documents(List.of(document.document().sha256()))
                .statuses(EnumSet.of(
                        ClaimStatus.ADDED,
                        ClaimStatus.ACCEPTED,
                        ClaimStatus.CORRECTED,
                        ClaimStatus.REJECTED,
                        ClaimStatus.REPLACED))
                .build();
        return new ClaimSelect(database, query)
                .page().items().stream()
                        .filter(stored -> isByHand(stored.entry()))
                        .map(StoredClaim::claim)
                        .filter(claim -> newText.contains(claim.quote().text()))
                        .toList();
    }

    private boolean isByHand(long entry) {
        return database.number("SELECT count(*) FROM decisions WHERE entry = ?", entry) > 0;
    }

    /** Does what a plan says. Only inside {@link Writing#write}. */
    public void apply(RereadPlan plan) {
        StoredDocument stored = documents.byEntry(plan.document());
        if (stored == null) {
            throw new CaseException(database.name() + ": there is no document " + plan.document());
        }
        if (!stored.document().text().equals(plan.text())) {
            writing.text(plan.document(), plan.text());
        }
        writing.reading(
                plan.document(),
                plan.version(),
                plan.came(),
                plan.went().stream().map(Claim::id).toList(),
                plan.unread());
        if (!plan.moves().isEmpty()) {
            writing.append(EntryKind.ANCHOR, content(plan.moves()));
        }
    }

    private static String content(List<RereadPlan.Move> moves) {
        ObjectNode content = Json.object();
        ArrayNode array = content.putArray("moves");
        for (RereadPlan.Move move : moves) {
            ObjectNode node = array.addObject();
            node.put("decision", move.decision());
            node.put("part", move.part());
            node.put("from", move.from());
            Json.putIfKnown(node, "to", move.to());
            Json.putIfKnown(node, "by", move.by());
        }
        return Json.write(content);
    }

    /** The decisions that no claim could be found for. */
    public List<Orphan> orphans() {
        return database.list(
                "SELECT t.decision, t.part, d.name, t.claim_id, e.content FROM decision_targets t"
                        + " JOIN documents d ON d.entry = t.document JOIN entries e ON e.sequence = t.decision"
                        + " WHERE t.orphaned = 1 ORDER BY t.decision, t.part",
                row -> new Orphan(
                        row.getLong(1),
                        row.getString(3),
                        row.getString(4),
                        Json.required(
                                Json.items(Json.read(row.getString(5)), "targets")
                                        .get(row.getInt(2)),
                                "quote")));
    }
}
