package org.fogline.model;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Reads one JSON object as a claim; every complaint names the field. */
final class ClaimParser {

    private final JsonNode root;

    ClaimParser(JsonNode root) {
        if (!root.isObject()) {
            throw new ClaimFormatException("a claim is a JSON object");
        }
        this.root = root;
    }

    Claim claim() {
        JsonNode quote = required(root, "quote", "");
        Claim.Builder builder = at(
                "quote",
                () -> Claim.builder(
                        requiredText(root, "document", ""),
                        new Quote(
                                new Span((int) requiredNumber(quote, "start"), (int) requiredNumber(quote, "end")),
                                requiredText(quote, "text", "quote.")),
                        code(ClaimType.class, requiredText(root, "type", ""), "type")));
        String id = text(root, "id");
        builder.id(id == null ? "" : id)
                .stance(code(Stance.class, root, "stance", Stance.ASSERTS))
                .of(text(root, "of"))
                .hedge(code(Hedge.class, root, "hedge", Hedge.STATED))
                .evidence(list(root, "evidence", (node, path) -> code(Evidence.class, asText(node, path), path)))
                .attribution(list(root, "attribution", ClaimParser::attribution))
                .when(when())
                .where(list(root, "where", ClaimParser::where))
                .actors(list(root, "actors", ClaimParser::actor))
                .losses(list(root, "losses", ClaimParser::loss))
                .people(list(root, "people", ClaimParser::person))
                .scope(code(Scope.class, root, "scope", Scope.INCIDENT))
                .partOf(claimPartOf())
                .planned(flag("planned"))
                .ended(flag("ended"))
                .repeats(text(root, "repeats"))
                .strength(strength())
                .relation(relation())
                .why(list(root, "why", ClaimParser::reason))
                .optional(flag("optional"))
                .alternatives(new Alternatives(
                        list(root, "alt_types", (node, path) -> code(ClaimType.class, asText(node, path), path)),
                        list(root, "alt_attribution", ClaimParser::asText),
                        list(root, "alt_when", ClaimParser::window)));
        return builder.build();
    }

    private When when() {
        JsonNode node = root.get("when");
        if (node == null || node.isNull()) {
            return When.UNKNOWN;
        }
        return at(
                "when",
                () -> new When(
                        date(node, "from", "when."),
                        date(node, "to", "when."),
                        code(DatePrecision.class, node, "precision", DatePrecision.UNKNOWN),
                        code(Extent.class, node, "extent", Extent.WITHIN),
                        text(node, "time"),
                        text(node, "text")));
    }

    private @Nullable String claimPartOf() {
        JsonNode node = root.get("part_of");
        if (node == null || node.isNull()) {
            return null;
        }
        return node.isObject() ? text(node, "claim") : asText(node, "part_of");
    }

    private @Nullable Strength strength() {
        JsonNode node = root.get("strength");
        return node == null || node.isNull()
                ? null
                : at("strength", () -> new Strength(count(node), text(node, "text")));
    }

    private @Nullable Relation relation() {
        JsonNode node = root.get("relation");
        if (node == null || node.isNull()) {
            return null;
        }
        return new Relation(
                requiredText(node, "from", "relation."),
                code(RelationType.class, requiredText(node, "type", "relation."), "relation.type"),
                text(node, "to"));
    }

    private static Attribution attribution(JsonNode node, String path) {
        JsonNode said = node.get("said");
        return new Attribution(
                requiredText(node, "source", path + "."),
                text(node, "text"),
                text(node, "org"),
                text(node, "report"),
                said == null || said.isNull()
                        ? null
                        : at(path + ".said", () -> new DateRange(date(said, "from", ""), date(said, "to", ""))));
    }

    private static Where where(JsonNode node, String path) {
        JsonNode distance = node.get("distance_km");
        return new Where(
                requiredText(node, "place", path + "."),
                text(node, "id"),
                code(PlaceRelation.class, node, "relation", PlaceRelation.IN),
                text(node, "part"),
                text(node, "bearing"),
                distance == null || !distance.isNumber() ? null : distance.doubleValue());
    }

    private static ActorRole actor(JsonNode node, String path) {
        return new ActorRole(
                requiredText(node, "actor", path + "."),
                text(node, "id"),
                code(Role.class, requiredText(node, "role", path + "."), path + ".role"));
    }

    private static Loss loss(JsonNode node, String path) {
        JsonNode partOf = node.get("part_of");
        String combine = text(node, "combine");
        String cause = text(node, "cause");
        return at(
                path,
                () -> new Loss(
                        list(node, "effects", (item, inner) -> code(Effect.class, asText(item, inner), inner)),
                        combine == null ? null : code(Combine.class, combine, path + ".combine"),
                        list(node, "sides", ClaimParser::asText),
                        code(Unit.class, node, "unit", Unit.PERSON),
                        count(node),
                        text(node, "text"),
                        partOf == null || !partOf.isObject()
                                ? null
                                : new PartOf(
                                        text(partOf, "claim"),
                                        partOf.has("loss") ? (int) requiredNumber(partOf, "loss") : 0),
                        cause == null ? null : code(Cause.class, cause, path + ".cause"),
                        list(node, "alt_sides", (item, inner) -> {
                            List<String> names = new ArrayList<>();
                            item.forEach(name -> names.add(asText(name, inner)));
                            return List.copyOf(names);
                        })));
    }

    private static Person person(JsonNode node, String path) {
        JsonNode age = node.get("age");
        return new Person(
                requiredText(node, "name", path + "."),
                age == null || !age.isNumber() ? null : age.intValue(),
                text(node, "rank"),
                text(node, "role"));
    }

    private static Reason reason(JsonNode node, String path) {
        return new Reason(
                requiredText(node, "field", path + "."),
                requiredText(node, "rule", path + "."),
                node.has("start")
                        ? new Span((int) requiredNumber(node, "start"), (int) requiredNumber(node, "end"))
                        : null,
                text(node, "note"));
    }

    private static DateRange window(JsonNode node, String path) {
        if (!node.isArray() || node.size() != 2) {
            throw new ClaimFormatException("'" + path + "' is a pair of days");
        }
        return at(path, () -> new DateRange(parse(node.get(0), path), parse(node.get(1), path)));
    }

    private static Count count(JsonNode node) {
        JsonNode high = node.get("high");
        JsonNode best = node.get("best");
        return new Count(
                requiredNumber(node, "low"),
                high == null || high.isNull() ? null : (Long) requiredNumber(node, "high"),
                best == null || best.isNull() ? null : (Long) requiredNumber(node, "best"));
    }

    private boolean flag(String field) {
        JsonNode node = root.get(field);
        return node != null && node.isBoolean() && node.booleanValue();
    }

    private static JsonNode required(JsonNode node, String field, String path) {
        JsonNode value = node.get(field);
        if (value == null || value.isNull()) {
            throw new ClaimFormatException("'" + path + field + "' is missing");
        }
        return value;
    }

    private static String requiredText(JsonNode node, String field, String path) {
        return asText(required(node, field, path), path + field);
    }

    private static long requiredNumber(JsonNode node, String field) {
        JsonNode value = required(node, field, "");
        if (!value.isNumber() || !value.canConvertToLong() || value.doubleValue() != Math.rint(value.doubleValue())) {
            throw new ClaimFormatException("'" + field + "' is not a whole number: " + value);
        }
        return value.longValue();
    }

    private static @Nullable String text(JsonNode node, String field) {
        JsonNode value = node.get(field);
        return value == null || value.isNull() ? null : asText(value, field);
    }

    private static String asText(JsonNode node, String path) {
        if (!node.isString()) {
            throw new ClaimFormatException("'" + path + "' is not text: " + node);
        }
        return node.stringValue();
    }

    private static @Nullable LocalDate date(JsonNode node, String field, String path) {
        JsonNode value = node.get(field);
        return value == null ? null : parse(value, path + field);
    }

    private static @Nullable LocalDate parse(JsonNode value, String path) {
        if (value.isNull()) {
            return null;
        }
        try {
            return LocalDate.parse(asText(value, path));
        } catch (DateTimeException exception) {
            throw new ClaimFormatException("'" + path + "' is not a day as YYYY-MM-DD: " + value, exception);
        }
    }

    private static <T> List<T> list(JsonNode node, String field, BiFunction<JsonNode, String, T> item) {
        JsonNode array = node.get(field);
        if (array == null || array.isNull()) {
            return List.of();
        }
        if (array.isString()) {
            // One value without its list, as people write it: "evidence": "photo".
            return List.of(item.apply(array, field));
        }
        if (!array.isArray()) {
            throw new ClaimFormatException("'" + field + "' is not a list");
        }
        List<T> items = new ArrayList<>();
        for (int index = 0; index < array.size(); index++) {
            items.add(item.apply(array.get(index), field + "." + index));
        }
        return items;
    }

    private static <E extends Enum<E> & Coded> E code(Class<E> type, JsonNode node, String field, E otherwise) {
        String code = text(node, field);
        return code == null ? otherwise : code(type, code, field);
    }

    private static <E extends Enum<E> & Coded> E code(Class<E> type, String code, String path) {
        return at(path, () -> Coded.parse(type, code));
    }

    /** Runs a step and names the field in whatever it complains of. */
    private static <T> T at(String path, java.util.function.Supplier<T> step) {
        try {
            return step.get();
        } catch (IllegalArgumentException exception) {
            throw new ClaimFormatException("'" + path + "': " + exception.getMessage(), exception);
        }
    }
}
