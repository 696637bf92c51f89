package org.fogline.ledger.internal;

import java.util.Set;
import org.fogline.model.Claim;
import org.fogline.model.ClaimJson;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Sets one field of a claim, as the claim format names and writes it. */
public final class Corrections {

    private static final Set<String> OBJECTS = Set.of("quote", "when", "strength", "relation");
    private static final Set<String> LISTS =
            Set.of("evidence", "attribution", "where", "actors", "losses", "people", "why");

    private Corrections() {}

    /**
     * The claim with that field set, or left out where the value is null.
     *
     * @throws org.fogline.model.ClaimFormatException if the result is no claim
     */
    public static Claim apply(Claim claim, String field, @Nullable JsonNode value) {
        if (value != null && !fits(field, value)) {
            throw new IllegalArgumentException("that is not what the claim format has there");
        }
        ObjectNode node = (ObjectNode) Json.read(ClaimJson.write(claim));
        if (value == null || value.isNull()) {
            node.remove(field);
        } else {
            node.set(field, value);
        }
        return ClaimJson.read(Json.write(node));
    }

    private static boolean fits(String field, JsonNode value) {
        if (value.isNull()) {
            return true;
        }
        if (OBJECTS.contains(field)) {
            return value.isObject();
        }
        return LISTS.contains(field) ? value.isArray() : value.isString() || value.isBoolean();
    }
}
