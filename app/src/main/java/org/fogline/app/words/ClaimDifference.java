package org.fogline.app.words;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.fogline.model.Claim;
import org.fogline.model.ClaimJson;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** In which fields of the claim format two claims differ. */
public final class ClaimDifference {

    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    /** What differs with every change and says nothing of the claim. */
    private static final Set<String> PASSED_OVER = Set.of("id", "why");

    private static final int SHOWN = 150;
    private static final int QUOTE_SHOWN = 100;

    private ClaimDifference() {}

    /** One line for each field that differs: its name, what it was, what it is. */
    public static List<String> words(Claim before, Claim after) {
        JsonNode one = MAPPER.readTree(ClaimJson.write(before));
        JsonNode other = MAPPER.readTree(ClaimJson.write(after));
        Set<String> fields = new LinkedHashSet<>(one.propertyNames());
        fields.addAll(other.propertyNames());
        fields.removeAll(PASSED_OVER);
        List<String> lines = new ArrayList<>();
        for (String field : fields) {
            String was = value(one.get(field));
            String is = value(other.get(field));
            if (!was.equals(is)) {
                lines.add(field + ": " + was + " → " + is);
            }
        }
        return lines;
    }

    /** A claim in one line: its id, its type, and the beginning of its passage. */
    public static String line(Claim claim) {
        String quote = claim.quote().text().replaceAll("\\s+", " ");
        return claim.id() + " " + claim.type() + " “"
                + (quote.length() > QUOTE_SHOWN ? quote.substring(0, QUOTE_SHOWN) + "…" : quote) + "”";
    }

    private static String value(@Nullable JsonNode node) {
        String text = node == null ? "nothing" : node.toString();
        return text.length() <= SHOWN ? text : text.substring(0, SHOWN) + "…";
    }
}
