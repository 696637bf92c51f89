package org.fogline.ledger.internal;

import java.util.ArrayList;
import java.util.List;
import org.fogline.ledger.CaseException;
import org.fogline.ledger.ClaimQuery;
import org.fogline.ledger.ClaimStatus;
import org.fogline.ledger.DecisionKind;
import org.fogline.ledger.RecipeReport;
import org.fogline.ledger.StoredClaim;
import org.fogline.ledger.StoredDocument;
import org.fogline.model.Claim;
import org.fogline.model.Coded;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The decisions of a case that are not undone, as JSON lines that can be done again on another case. A line names its
 * document by SHA-256 and name, and its claims by their anchors.
 */
public final class Recipes {

    private final Database database;
    private final DocumentSelect documents;

    public Recipes(Database database) {
        this.database = database;
        this.documents = new DocumentSelect(database);
    }

    /** One line for each decision that counted at the time of this query. */
    public List<String> export(ClaimQuery asOf) {
        List<String> lines = new ArrayList<>();
        Source source = new Source(database);
        for (long decision : AsOfDecisions.active(database, ClaimSelect.upTo(database, asOf))) {
            ObjectNode content = (ObjectNode) Json.read(source.content(decision));
            name(content);
            for (JsonNode target : Json.items(content, "targets")) {
                name((ObjectNode) target);
            }
            lines.add(Json.write(content));
        }
        return lines;
    }

    private void name(ObjectNode node) {
        if (node.has("document")) {
            StoredDocument document = documents.byEntry(Json.number(node, "document"));
            node.remove("document");
            if (document != null) {
                node.put("document_sha256", document.document().sha256());
                node.put("document_name", document.document().name());
            }
        }
    }

    /** Does the steps of a recipe that find their place. Only inside {@link Writing#write}. */
    public RecipeReport replay(List<String> lines, Deciding deciding) {
        int applied = 0;
        List<String> orphaned = new ArrayList<>();
        for (int number = 0; number < lines.size(); number++) {
            if (lines.get(number).isBlank()) {
                continue;
            }
            ObjectNode content = step(number + 1, lines.get(number));
            String missing = place(content);
            if (missing == null) {
                deciding.append(content);
                applied++;
            } else {
                orphaned.add("step " + (number + 1) + ": " + missing);
            }
        }
        return new RecipeReport(applied, orphaned);
    }

    private static ObjectNode step(int number, String line) {
        try {
            if (Json.read(line) instanceof ObjectNode content) {
                Coded.parse(DecisionKind.class, Json.required(content, "decision"));
                Json.required(content, "reason");
                return content;
            }
            throw new CaseException("no JSON object");
        } catch (CaseException | IllegalArgumentException exception) {
            throw new CaseException("line " + number + " is no step of a recipe: " + exception.getMessage(), exception);
        }
    }

    /** Puts this case's documents and claims into a step; what is missing, or null. */
    private @Nullable String place(ObjectNode content) {
        if (content.has("document_sha256")) {
            StoredDocument document = document(content);
            if (document == null) {
                return "there is no document '" + Json.text(content, "document_name") + "'";
            }
            content.put("document", document.entry());
            for (JsonNode claim : Json.items(content, "into")) {
                String quote = Json.text(claim.get("quote"), "text");
                int start = (int) Json.number(claim.get("quote"), "start");
                if (quote == null || !document.document().text().startsWith(quote, start)) {
                    return "the document has not the quote of " + Json.text(claim, "id");
                }
            }
            content.remove(List.of("document_sha256", "document_name"));
        }
        ArrayNode placed = Json.object().putArray("targets");
        for (JsonNode target : Json.items(content, "targets")) {
            StoredDocument document = document(target);
            Anchor anchor = Anchor.read(target);
            Anchor.Found found = document == null
                    ? null
                    : anchor.find(claims(document), document.document().text());
            if (document == null || found == null) {
                return "no claim says “" + anchor.quote() + "”";
            }
            placed.add(new Anchor(
                            document.entry(),
                            found.claim(),
                            anchor.type(),
                            anchor.quote(),
                            anchor.prefix(),
                            anchor.suffix(),
                            anchor.start())
                    .write());
        }
        if (!placed.isEmpty()) {
            content.set("targets", placed);
        }
        return null;
    }

    private @Nullable StoredDocument document(JsonNode node) {
        String sha256 = Json.text(node, "document_sha256");
        StoredDocument same = sha256 == null ? null : documents.byName(sha256);
        String name = Json.text(node, "document_name");
        return same != null || name == null ? same : documents.byName(name);
    }

    private List<Claim> claims(StoredDocument document) {
        ClaimQuery query = ClaimQuery.builder()
                .documents(List.of(document.document().sha256()))
                .statuses(java.util.EnumSet.of(
                        ClaimStatus.READ,
                        ClaimStatus.ACCEPTED,
                        ClaimStatus.CORRECTED,
                        ClaimStatus.ADDED,
                        ClaimStatus.REJECTED))
                .build();
        return new ClaimSelect(database, query)
                .page().items().stream().map(StoredClaim::claim).toList();
    }
}
