package org.fogline.ledger.internal;

import org.fogline.model.Claim;
import org.fogline.model.ClaimJson;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Sets one field of a claim, as the claim format names and writes it. */
public final class Corrections {

    private Corrections() {}

    /**
     * The claim with that field set, or left out where the value is null.
     *
     * @throws org.fogline.model.ClaimFormatException if the result is no claim
     */
    public static Claim apply(Claim claim, String field, @Nullable JsonNode value) {
        ObjectNode node = (ObjectNode) Json.read(ClaimJson.write(claim));
        if (value == null || value.isNull()) {
            node.remove(field);
        } else {
            node.set(field, value);
        }
        return ClaimJson.read(Json.write(node));
    }
}
