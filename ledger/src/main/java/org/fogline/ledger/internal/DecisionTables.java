package org.fogline.ledger.internal;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.fogline.ledger.ClaimStatus;
import org.fogline.ledger.DecisionKind;
import org.fogline.model.Claim;
import org.fogline.model.ClaimFormatException;
import org.fogline.model.ClaimJson;
import org.fogline.model.Coded;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * The tables of decisions, and what decisions make of claims: each claim is what its entry brought, with the decisions on
 * it that are not undone applied in their order.
 */
final class DecisionTables {

    private final Database target;
    private final ClaimTables claims;

    DecisionTables(Database target, ClaimTables claims) {
        this.target = target;
        this.claims = claims;
    }

    private record Key(long document, String claimId) {}

    private record Step(DecisionKind kind, long entry) {}

    void decide(long sequence, JsonNode content) {
        DecisionKind kind = Coded.parse(DecisionKind.class, Json.required(content, "decision"));
        target.run(
                "INSERT INTO decisions (entry, kind, active, changed_by, reason) VALUES (?, ?, 1, ?, ?)",
                sequence,
                kind.code(),
                sequence,
                Json.required(content, "reason"));
        List<JsonNode> targets = Json.items(content, "targets");
        for (int part = 0; part < targets.size(); part++) {
            JsonNode anchor = targets.get(part);
            target.run(
                    "INSERT INTO decision_targets (decision, part, document, claim_id, orphaned) VALUES (?, ?, ?, ?, 0)",
                    sequence,
                    part,
                    Json.number(anchor, "document"),
                    Json.required(anchor, "claim"));
        }
        List<JsonNode> into = Json.items(content, "into");
        for (int part = 0; part < into.size(); part++) {
            Claim claim = ClaimJson.read(Json.write(into.get(part)));
            long document = Json.number(content, "document");
            ClaimTables.State earlier = claims.current(document, claim.id());
            if (earlier != null) {
                claims.close(earlier, sequence);
            }
            claims.insert(
                    new ClaimTables.State(0, claim.id(), document, sequence, part, 0, ClaimStatus.ADDED, null, null),
                    claim,
                    sequence);
        }
        switchNames(sequence, sequence, true);
        targetsOf(sequence).forEach(key -> recompute(key, sequence));
    }

    void switchDecision(long sequence, long decision, boolean active) {
        target.run(
                "UPDATE decisions SET active = ?, changed_by = ? WHERE entry = ?", active ? 1 : 0, sequence, decision);
        switchNames(sequence, decision, active);
        Set<Key> touched = new LinkedHashSet<>(targetsOf(decision));
        claims.flush();
        touched.addAll(target.list(
                "SELECT document, claim_id FROM claims WHERE entry = ? AND until IS NULL ORDER BY id",
                row -> new Key(row.getLong(1), row.getString(2)),
                decision));
        touched.forEach(key -> recompute(key, sequence));
    }

    /** Aliases and grades of sources hold from the entry that sets them up to the one that undoes them. */
    private void switchNames(long sequence, long decision, boolean active) {
        if (!active) {
            target.run("UPDATE aliases SET until = ? WHERE decision = ? AND until IS NULL", sequence, decision);
            target.run("UPDATE source_grades SET until = ? WHERE decision = ? AND until IS NULL", sequence, decision);
            return;
        }
        JsonNode content = Json.read(claims.source().content(decision));
        DecisionKind kind = Coded.parse(DecisionKind.class, Json.required(content, "decision"));
        if (kind == DecisionKind.ALIAS) {
            target.run(
                    "INSERT INTO aliases (since, decision, facet, name, canonical) VALUES (?, ?, ?, ?, ?)",
                    sequence,
                    decision,
                    Json.required(content, "of"),
                    Json.required(content, "name"),
                    Json.required(content, "canonical"));
        } else if (kind == DecisionKind.GRADE_SOURCE) {
            target.run(
                    "INSERT INTO source_grades (since, decision, source, grade) VALUES (?, ?, ?, ?)",
                    sequence,
                    decision,
                    Json.required(content, "source"),
                    Json.required(content, "grade"));
        }
    }

    void anchor(long sequence, JsonNode content) {
        Set<Key> touched = new LinkedHashSet<>();
        for (JsonNode move : Json.items(content, "moves")) {
            long decision = Json.number(move, "decision");
            long part = Json.number(move, "part");
            String to = Json.text(move, "to");
            Key before = target.first(
                    "SELECT document, claim_id FROM decision_targets WHERE decision = ? AND part = ?",
                    row -> new Key(row.getLong(1), row.getString(2)),
                    decision,
                    part);
            if (before == null) {
                continue;
            }
            touched.add(before);
            if (to == null) {
                target.run("UPDATE decision_targets SET orphaned = 1 WHERE decision = ? AND part = ?", decision, part);
            } else {
                target.run(
                        "UPDATE decision_targets SET claim_id = ?, orphaned = 0 WHERE decision = ? AND part = ?",
                        to,
                        decision,
                        part);
                touched.add(new Key(before.document(), to));
            }
        }
        touched.forEach(key -> recompute(key, sequence));
    }

    private List<Key> targetsOf(long decision) {
        return target.list(
                "SELECT document, claim_id FROM decision_targets WHERE decision = ? ORDER BY part",
                row -> new Key(row.getLong(1), row.getString(2)),
                decision);
    }

    /** Applies the decisions on a claim that was read anew. */
    void recompute(long document, String claimId, long sequence) {
        recompute(new Key(document, claimId), sequence);
    }

    private void recompute(Key key, long sequence) {
        ClaimTables.State state = claims.current(key.document(), key.claimId());
        if (state == null) {
            return;
        }
        ClaimTables.State next = state.reading() > 0
                ? state.becoming(ClaimStatus.READ, null, null)
                : state.becoming(ClaimStatus.ADDED, null, null);
        Claim claim = claims.base(state);
        boolean replaced = false;
        for (Step step : stepsOn(key)) {
            JsonNode content = Json.read(claims.source().content(step.entry()));
            switch (step.kind()) {
                case ACCEPT -> next = next.becoming(ClaimStatus.ACCEPTED, next.grade(), next.content());
                case REJECT -> next = next.becoming(ClaimStatus.REJECTED, next.grade(), next.content());
                case CORRECT -> {
                    Claim corrected = corrected(claim, content);
                    if (corrected != null) {
                        claim = corrected;
                        next = next.becoming(ClaimStatus.CORRECTED, next.grade(), ClaimJson.write(claim));
                    }
                }
                case GRADE_CLAIM ->
                    next = next.becoming(next.status(), Json.required(content, "grade"), next.content());
                case SPLIT, MERGE -> replaced = true;
                case ADD, ALIAS, NOTE, GRADE_SOURCE, SENSITIVE, LINK, ACCOUNT -> {
                    // They leave the claim as it is.
                }
            }
        }
        if (replaced) {
            next = next.becoming(ClaimStatus.REPLACED, next.grade(), next.content());
        }
        if (state.reading() == 0 && target.number("SELECT active FROM decisions WHERE entry = ?", state.entry()) == 0) {
            next = next.becoming(ClaimStatus.UNDONE, next.grade(), next.content());
        }
        if (state.status() == ClaimStatus.GONE) {
            next = next.becoming(ClaimStatus.GONE, next.grade(), next.content());
        }
        if (next.status() != state.status()
                || !Objects.equals(next.grade(), state.grade())
                || !Objects.equals(next.content(), state.content())) {
            claims.close(state, sequence);
            claims.insert(next, claim, sequence);
        }
    }

    private List<Step> stepsOn(Key key) {
        return target.list(
                "SELECT d.kind, d.entry FROM decision_targets t JOIN decisions d ON d.entry = t.decision"
                        + " WHERE t.claim_id = ? AND t.document = ? AND t.orphaned = 0 AND d.active = 1"
                        + " ORDER BY d.entry",
                row -> new Step(Coded.parse(DecisionKind.class, row.getString(1)), row.getLong(2)),
                key.claimId(),
                key.document());
    }

    /** The claim with a field set; null if the field does not fit the claim as it now is. */
    private static @Nullable Claim corrected(Claim claim, JsonNode content) {
        try {
            return Corrections.apply(claim, Json.required(content, "field"), content.get("value"));
        } catch (ClaimFormatException | IllegalArgumentException noLongerFits) {
            return null;
        }
    }
}
