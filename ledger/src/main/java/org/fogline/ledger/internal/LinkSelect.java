package org.fogline.ledger.internal;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.fogline.ledger.AnalystLink;
import org.fogline.ledger.ClaimQuery;
import org.fogline.ledger.Decision.LinkOf;
import org.fogline.ledger.DecisionKind;
import org.fogline.model.Coded;
import tools.jackson.databind.JsonNode;

/** The links and accounts that analysts decided on and did not undo. */
public final class LinkSelect {

    private final Database database;

    public LinkSelect(Database database) {
        this.database = database;
    }

    /**
     * In the order of the decisions; one whose claim is gone is left out.
     *
     * @param asOf the query whose time counts
     */
    public List<AnalystLink> links(ClaimQuery asOf) {
        List<AnalystLink> links = new ArrayList<>();
        for (long decision : active(DecisionKind.LINK, asOf)) {
            List<String> claims = database.list(
                    "SELECT claim_id FROM decision_targets WHERE decision = ? AND orphaned = 0 ORDER BY part",
                    row -> row.getString(1),
                    decision);
            if (claims.size() == 2) {
                LinkOf of = Coded.parse(LinkOf.class, Json.required(content(decision), "of"));
                links.add(new AnalystLink(of, claims.get(0), claims.get(1)));
            }
        }
        return List.copyOf(links);
    }

    /** From a source to the account that it counts to; of several decisions on one source the last. */
    public Map<String, String> accounts(ClaimQuery asOf) {
        Map<String, String> accounts = new LinkedHashMap<>();
        for (long decision : active(DecisionKind.ACCOUNT, asOf)) {
            JsonNode content = content(decision);
            accounts.put(Json.required(content, "source"), Json.required(content, "account"));
        }
        return accounts;
    }

    private List<Long> active(DecisionKind kind, ClaimQuery asOf) {
        Set<Long> ofKind = new HashSet<>(
                database.list("SELECT entry FROM decisions WHERE kind = ?", row -> row.getLong(1), kind.code()));
        return AsOfDecisions.active(database, ClaimSelect.upTo(database, asOf)).stream()
                .filter(ofKind::contains)
                .toList();
    }

    private JsonNode content(long decision) {
        return Json.read(new Source(database).content(decision));
    }
}
