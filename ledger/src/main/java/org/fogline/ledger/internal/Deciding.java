package org.fogline.ledger.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.fogline.ledger.CaseException;
import org.fogline.ledger.Decision;
import org.fogline.ledger.DecisionKind;
import org.fogline.ledger.EntryKind;
import org.fogline.ledger.StoredClaim;
import org.fogline.ledger.StoredDocument;
import org.fogline.model.Claim;
import org.fogline.model.ClaimFormatException;
import org.fogline.model.ClaimJson;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Writes decisions down, undoes them and does them again. Only inside {@link Writing#write}. */
public final class Deciding {

    private final Database database;
    private final Writing writing;
    private final DocumentSelect documents;

    public Deciding(Database database, Writing writing) {
        this.database = database;
        this.writing = writing;
        this.documents = new DocumentSelect(database);
    }

    /** Appends a decision; the number of its entry. */
    public long decide(Decision decision) {
        ObjectNode content = Json.object();
        if (decision instanceof Decision.Accept accept) {
            on(content, DecisionKind.ACCEPT, List.of(accept.claim()));
        } else if (decision instanceof Decision.Reject reject) {
            on(content, DecisionKind.REJECT, List.of(reject.claim()));
        } else if (decision instanceof Decision.Correct correct) {
            correct(content, correct);
        } else if (decision instanceof Decision.Add add) {
            content.put("decision", DecisionKind.ADD.code());
            into(content, documentNamed(add.added().document()), List.of(add.added()));
        } else if (decision instanceof Decision.Split split) {
            StoredClaim whole = on(content, DecisionKind.SPLIT, List.of(split.claim()));
            into(content, document(whole.document()), split.into());
        } else if (decision instanceof Decision.Merge merge) {
            StoredClaim first = on(content, DecisionKind.MERGE, merge.claims());
            into(content, document(first.document()), List.of(merge.into()));
        } else if (decision instanceof Decision.Alias alias) {
            content.put("decision", DecisionKind.ALIAS.code());
            content.put("of", alias.of().name().toLowerCase(Locale.ROOT));
            content.put("name", alias.name());
            content.put("canonical", alias.canonical());
        } else if (decision instanceof Decision.Note note) {
            String claim = note.claim();
            if (claim == null) {
                content.put("decision", DecisionKind.NOTE.code());
            } else {
                on(content, DecisionKind.NOTE, List.of(claim));
            }
        } else if (decision instanceof Decision.GradeSource grade) {
            content.put("decision", DecisionKind.GRADE_SOURCE.code());
            content.put("source", grade.source());
            content.put("grade", grade.grade());
        } else if (decision instanceof Decision.GradeClaim grade) {
            on(content, DecisionKind.GRADE_CLAIM, List.of(grade.claim()));
            content.put("grade", grade.grade());
        } else if (decision instanceof Decision.Sensitive mark) {
            content.put("decision", DecisionKind.SENSITIVE.code());
            content.put("of", mark.of().code());
            content.put("value", mark.value());
        } else if (decision instanceof Decision.Link link) {
            content.put("of", link.of().code());
            targets(content, DecisionKind.LINK, List.of(link.one(), link.other()));
        } else if (decision instanceof Decision.Account account) {
            content.put("decision", DecisionKind.ACCOUNT.code());
            content.put("source", account.source());
            content.put("account", account.account());
        }
        content.put("reason", decision.reason());
        return append(content);
    }

    /** Appends a decision whose content is at hand. */
    long append(ObjectNode content) {
        return writing.append(EntryKind.DECISION, Json.wellFormed(Json.write(content)));
    }

    private void correct(ObjectNode content, Decision.Correct correct) {
        StoredClaim stored = on(content, DecisionKind.CORRECT, List.of(correct.claim()));
        if (correct.field().equals("id") || correct.field().equals("document")) {
            throw new CaseException("the " + correct.field() + " of a claim cannot be corrected");
        }
        String value = correct.value();
        content.put("field", correct.field());
        content.set("value", value == null ? null : read(correct.field(), value));
        try {
            Claim corrected = Corrections.apply(stored.claim(), correct.field(), content.get("value"));
            writing.checkQuote(document(stored.document()).document().text(), corrected);
            if (corrected.equals(stored.claim())) {
                throw new CaseException("'" + correct.field() + "' is no field of a claim, or has that value already");
            }
        } catch (ClaimFormatException | IllegalArgumentException exception) {
            String field = "'" + correct.field() + "': ";
            String message = String.valueOf(exception.getMessage());
            throw new CaseException(
                    "claim " + correct.claim() + ", " + (message.startsWith(field) ? message : field + message),
                    exception);
        }
    }

    private static JsonNode read(String field, String value) {
        try {
            return Json.read(value);
        } catch (CaseException exception) {
            throw new CaseException(
                    "'" + value + "' is no JSON; a text goes in double quotes: " + field + "=\"" + value + "\"",
                    exception);
        }
    }

    /** Writes the claims of one document that a decision is about; the first of them. */
    private StoredClaim on(ObjectNode content, DecisionKind kind, List<String> claims) {
        List<StoredClaim> stored = targets(content, kind, claims);
        for (StoredClaim claim : stored) {
            if (claim.document() != stored.get(0).document()) {
                throw new CaseException("claim " + claim.claim().id() + " is of another document than "
                        + stored.get(0).claim().id());
            }
        }
        return stored.get(0);
    }

    /** Writes the claims that a decision is about. */
    private List<StoredClaim> targets(ObjectNode content, DecisionKind kind, List<String> claims) {
        content.put("decision", kind.code());
        ArrayNode targets = content.putArray("targets");
        List<StoredClaim> found = new ArrayList<>();
        for (String id : claims) {
            StoredClaim stored = ClaimSelect.byId(database, id)
                    .orElseThrow(() -> new CaseException(database.name() + ": there is no claim '" + id + "'"));
            found.add(stored);
            StoredDocument document = document(stored.document());
            targets.add(Anchor.of(
                            stored.document(),
                            stored.claim(),
                            document.document().text())
                    .write());
        }
        if (found.isEmpty()) {
            throw new CaseException("a decision of this kind names at least one claim");
        }
        return found;
    }

    private void into(ObjectNode content, StoredDocument document, List<Claim> claims) {
        if (claims.isEmpty()) {
            throw new CaseException("a decision of this kind brings at least one claim");
        }
        content.put("document", document.entry());
        ArrayNode array = content.putArray("into");
        for (Claim claim : claims) {
            writing.checkQuote(document.document().text(), claim);
            array.add(Json.read(ClaimJson.write(withFreeId(document, claim))));
        }
    }

    /** The claim with an id that no claim of the document has had, so that undoing brings back what was there. */
    private Claim withFreeId(StoredDocument document, Claim claim) {
        Claim free = claim;
        for (int number = 2; ClaimSelect.isTaken(database, free.id(), document.entry()); number++) {
            free = claim.toBuilder().id(claim.id() + "-" + number).build();
        }
        return free;
    }

    private StoredDocument documentNamed(String name) {
        return present(documents.byName(name), name);
    }

    private StoredDocument document(long entry) {
        return present(documents.byEntry(entry), String.valueOf(entry));
    }

    private StoredDocument present(@Nullable StoredDocument document, String name) {
        if (document == null) {
            throw new CaseException(database.name() + ": there is no document '" + name + "'");
        }
        return document;
    }

    /** Undoes the decision of this entry, or the last that is not undone if it is null; the decision's entry. */
    public long undo(@Nullable Long entry, String reason) {
        long decision = entry != null ? entry : database.number("SELECT max(entry) FROM decisions WHERE active = 1");
        return switchDecision(decision, EntryKind.UNDO, reason);
    }

    /** Does the undone decision of this entry again, or the one undone last if it is null; the decision's entry. */
    public long redo(@Nullable Long entry, String reason) {
        long decision = entry != null
                ? entry
                : database.number("SELECT entry FROM decisions WHERE active = 0 ORDER BY changed_by DESC LIMIT 1");
        return switchDecision(decision, EntryKind.REDO, reason);
    }

    private long switchDecision(long decision, EntryKind kind, String reason) {
        boolean undo = kind == EntryKind.UNDO;
        if (decision == 0) {
            throw new CaseException(database.name() + ": there is no decision to " + (undo ? "undo" : "do again"));
        }
        Long active = database.first("SELECT active FROM decisions WHERE entry = ?", row -> row.getLong(1), decision);
        if (active == null) {
            throw new CaseException(database.name() + ": entry " + decision + " is no decision");
        }
        if ((active == 1) != undo) {
            throw new CaseException(
                    database.name() + ": decision " + decision + (undo ? " is undone already" : " is not undone"));
        }
        ObjectNode content = Json.object();
        content.put("of", decision);
        if (!reason.isBlank()) {
            content.put("reason", reason);
        }
        writing.append(kind, Json.wellFormed(Json.write(content)));
        return decision;
    }
}
