package org.fogline.ledger.internal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.fogline.ledger.CaseException;
import org.fogline.model.Document;
import org.fogline.model.DocumentInfo;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The contents of entries as JSON objects with fields in a fixed order, so that equal contents are equal bytes. */
public final class Json {

    private static final JsonMapper MAPPER = JsonMapper.builder().build();
    private static final String CLAIM_FIELD = ",\"claim\":";

    private Json() {}

    /** An empty object. */
    public static ObjectNode object() {
        return MAPPER.createObjectNode();
    }

    /** The object as one line. */
    public static String write(JsonNode node) {
        return MAPPER.writeValueAsString(node);
    }

    /** @throws CaseException if the text is not JSON */
    public static JsonNode read(String text) {
        try {
            return MAPPER.readTree(text);
        } catch (JacksonException exception) {
            throw new CaseException("not JSON: " + exception.getOriginalMessage(), exception);
        }
    }

    /** The text of a field, or null. */
    public static @Nullable String text(JsonNode node, String field) {
        JsonNode value = node.get(field);
        return value == null || value.isNull() ? null : value.asString();
    }

    /** The text of a field that must be there. */
    public static String required(JsonNode node, String field) {
        String text = text(node, field);
        if (text == null) {
            throw new CaseException("an entry lacks '" + field + "'");
        }
        return text;
    }

    /** The whole number of a field; 0 if it is not there. */
    public static long number(JsonNode node, String field) {
        JsonNode value = node.get(field);
        return value == null ? 0 : value.asLong();
    }

    /** The elements of an array field; none if it is not there. */
    public static List<JsonNode> items(JsonNode node, String field) {
        List<JsonNode> items = new ArrayList<>();
        JsonNode array = node.get(field);
        if (array != null) {
            array.forEach(items::add);
        }
        return items;
    }

    /** Sets a field unless the value is null. */
    public static void putIfKnown(ObjectNode node, String field, @Nullable Object value) {
        if (value != null) {
            node.put(field, value.toString());
        }
    }

    /** What a document entry says beside the bytes and the text. */
    public static ObjectNode document(Document document) {
        ObjectNode node = object();
        node.put("name", document.name());
        node.put("media_type", document.mediaType());
        DocumentInfo info = document.info();
        putIfKnown(node, "title", info.title());
        putIfKnown(node, "published", info.published());
        putIfKnown(node, "source", info.source());
        putIfKnown(node, "author", info.author());
        putIfKnown(node, "url", info.url());
        putIfKnown(node, "language", info.language());
        if (!document.notices().isEmpty()) {
            document.notices().forEach(node.putArray("notices")::add);
        }
        return node;
    }

    /** What is known of the document of such an entry. */
    public static DocumentInfo info(JsonNode node) {
        String published = text(node, "published");
        return new DocumentInfo(
                text(node, "title"),
                published == null ? null : LocalDate.parse(published),
                text(node, "source"),
                text(node, "author"),
                text(node, "url"),
                text(node, "language"));
    }

    /** The content of a claim entry. */
    public static String claimContent(long reading, String claim) {
        return "{\"reading\":" + reading + CLAIM_FIELD + claim + "}";
    }

    /** The claim format's line in the content of a claim entry. */
    public static String claimOf(String content) {
        int field = content.indexOf(CLAIM_FIELD);
        if (field < 0) {
            throw new CaseException("a claim entry lacks 'claim'");
        }
        return content.substring(field + CLAIM_FIELD.length(), content.length() - 1);
    }

    /** The reading in the content of a claim entry. */
    public static long readingOf(String content) {
        int field = content.indexOf(CLAIM_FIELD);
        if (field < 0) {
            throw new CaseException("a claim entry lacks 'claim'");
        }
        return Long.parseLong(content.substring("{\"reading\":".length(), field));
    }

    /** A text in which each half of a broken surrogate pair is replaced, as it could not be stored otherwise. */
    public static String wellFormed(String text) {
        StringBuilder repaired = null;
        for (int index = 0; index < text.length(); index++) {
            char unit = text.charAt(index);
            if (!Character.isSurrogate(unit)) {
                continue;
            }
            boolean pair = Character.isHighSurrogate(unit)
                    && index + 1 < text.length()
                    && Character.isLowSurrogate(text.charAt(index + 1));
            if (pair) {
                index++;
            } else {
                repaired = repaired == null ? new StringBuilder(text) : repaired;
                repaired.setCharAt(index, '\uFFFD');
            }
        }
        return repaired == null ? text : repaired.toString();
    }
}
