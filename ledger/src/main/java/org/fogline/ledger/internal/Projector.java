package org.fogline.ledger.internal;

import org.fogline.ledger.EntryKind;
import org.fogline.model.Claim;
import org.fogline.model.ClaimJson;
import tools.jackson.databind.JsonNode;

/**
 * Brings the tables that queries read up to date with each new entry. Given the same entries from the first on, it makes
 * the same tables: that is how they are rebuilt, and how they are checked.
 */
public final class Projector {

    private final Source source;
    private final DocumentTables documents;
    private final ClaimTables claims;
    private final DecisionTables decisions;
    private final PlaceTables places;

    /**
     * @param source where the contents of entries are read
     * @param target where the tables are; may be the same
     */
    public Projector(Database source, Database target) {
        this.source = new Source(source);
        this.documents = new DocumentTables(target);
        this.claims = new ClaimTables(this.source, target, documents);
        this.decisions = new DecisionTables(target, claims);
        this.places = new PlaceTables(target);
    }

    /** Forgets what it knew of the tables; first thing in each transaction. */
    public void begin() {
        documents.begin();
        claims.begin();
    }

    /** Forgets what it knew of tables that a transaction which came to nothing had changed. */
    public void forget() {
        claims.forget();
    }

    /** Writes what was held back; last thing in each transaction, and before anything is looked up in the index. */
    public void flush() {
        claims.flush();
    }

    /** Takes an entry in. What claims are looked up by is complete after {@link #flush} only. */
    public void apply(long sequence, EntryKind kind, String time, String content) {
        switch (kind) {
            case CASE -> {
                // Holds nothing that is asked for.
            }
            case DOCUMENT ->
                documents.add(
                        sequence,
                        time,
                        Json.read(content),
                        source.sha256(sequence),
                        source.originalLength(sequence),
                        source.text(sequence));
            case TEXT ->
                documents.replaceText(Json.number(Json.read(content), "document"), sequence, source.text(sequence));
            case READING -> reading(sequence, Json.read(content));
            case UNREAD -> documents.addUnread(Json.read(content));
            case CLAIM -> applyClaim(sequence, Json.readingOf(content), ClaimJson.read(Json.claimOf(content)));
            case DECISION -> decisions.decide(sequence, Json.read(content));
            case UNDO -> decisions.switchDecision(sequence, Json.number(Json.read(content), "of"), false);
            case REDO -> decisions.switchDecision(sequence, Json.number(Json.read(content), "of"), true);
            case ANCHOR -> decisions.anchor(sequence, Json.read(content));
            case PLACES -> places.add(sequence, Json.read(content));
        }
    }

    /** Takes in a document whose text is at hand, and the hash and number of its bytes. */
    public void applyDocument(long sequence, String time, JsonNode content, String sha256, long size, String text) {
        documents.add(sequence, time, content, sha256, size, text);
    }

    /** Takes in a claim that is at hand. */
    public void applyClaim(long sequence, long reading, Claim claim) {
        ClaimTables.State earlier = claims.addRead(sequence, reading, claim);
        if (earlier != null) {
            decisions.recompute(earlier.document(), earlier.claimId(), sequence);
        }
    }

    private void reading(long sequence, JsonNode content) {
        long document = Json.number(content, "document");
        documents.addReading(sequence, document, content);
        for (JsonNode claim : Json.items(content, "went")) {
            claims.leave(sequence, document, claim.asString());
        }
    }
}
