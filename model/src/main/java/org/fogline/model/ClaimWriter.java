package org.fogline.model;

import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Writes claims as JSON trees, fields in the order of the claim format. */
final class ClaimWriter {

    private ClaimWriter() {}

    static ObjectNode toNode(ObjectNode node, Claim claim) {
        node.put("id", claim.id());
        node.put("document", claim.document());
        ObjectNode quote = node.putObject("quote");
        quote.put("start", claim.quote().span().start());
        quote.put("end", claim.quote().span().end());
        quote.put("text", claim.quote().text());
        node.put("type", claim.type().code());
        Alternatives alternatives = claim.alternatives();
        codes(node, "alt_types", alternatives.types());
        node.put("stance", claim.stance().code());
        putIfPresent(node, "of", claim.of());
        node.put("hedge", claim.hedge().code());
        codes(node, "evidence", claim.evidence());
        ArrayNode attribution = node.putArray("attribution");
        claim.attribution().forEach(speaker -> attribution(attribution.addObject(), speaker));
        strings(node, "alt_attribution", alternatives.attribution());
        when(node.putObject("when"), claim.when());
        if (!alternatives.when().isEmpty()) {
            ArrayNode windows = node.putArray("alt_when");
            for (DateRange range : alternatives.when()) {
                windows.addArray().add(text(range.from())).add(text(range.to()));
            }
        }
        ArrayNode where = node.putArray("where");
        claim.where().forEach(place -> where(where.addObject(), place));
        ArrayNode actors = node.putArray("actors");
        for (ActorRole actor : claim.actors()) {
            ObjectNode item = actors.addObject();
            item.put("actor", actor.actor());
            putIfPresent(item, "id", actor.id());
            item.put("role", actor.role().code());
        }
        ArrayNode losses = node.putArray("losses");
        claim.losses().forEach(loss -> loss(losses.addObject(), loss));
        people(node, claim.people());
        node.put("scope", claim.scope().code());
        putIfPresent(node, "part_of", claim.partOf());
        putIfTrue(node, "planned", claim.planned());
        putIfTrue(node, "ended", claim.ended());
        putIfPresent(node, "repeats", claim.repeats());
        Strength strength = claim.strength();
        if (strength != null) {
            ObjectNode item = node.putObject("strength");
            count(item, strength.count());
            putIfPresent(item, "text", strength.text());
        }
        Relation relation = claim.relation();
        if (relation != null) {
            node.putObject("relation")
                    .put("from", relation.from())
                    .put("type", relation.type().code())
                    .put("to", relation.to());
        }
        putIfTrue(node, "optional", claim.optional());
        why(node, claim.why());
        return node;
    }

    private static void attribution(ObjectNode item, Attribution speaker) {
        item.put("source", speaker.source());
        putIfPresent(item, "text", speaker.text());
        putIfPresent(item, "org", speaker.org());
        putIfPresent(item, "report", speaker.report());
        DateRange said = speaker.said();
        if (said != null) {
            item.putObject("said").put("from", text(said.from())).put("to", text(said.to()));
        }
    }

    private static void when(ObjectNode item, When when) {
        item.put("from", text(when.from()));
        item.put("to", text(when.to()));
        item.put("precision", when.precision().code());
        item.put("extent", when.extent().code());
        putIfPresent(item, "time", when.time());
        putIfPresent(item, "text", when.text());
    }

    private static void where(ObjectNode item, Where where) {
        item.put("place", where.place());
        putIfPresent(item, "id", where.id());
        item.put("relation", where.relation().code());
        putIfPresent(item, "part", where.part());
        putIfPresent(item, "bearing", where.bearing());
        Double distance = where.distanceKilometres();
        if (distance != null) {
            item.put("distance_km", distance);
        }
    }

    private static void loss(ObjectNode item, Loss loss) {
        codes(item, "effects", loss.effects());
        Combine combine = loss.combine();
        if (combine != null) {
            item.put("combine", combine.code());
        }
        ArrayNode sides = item.putArray("sides");
        loss.sides().forEach(sides::add);
        if (!loss.alternativeSides().isEmpty()) {
            ArrayNode alternatives = item.putArray("alt_sides");
            for (List<String> reading : loss.alternativeSides()) {
                ArrayNode names = alternatives.addArray();
                reading.forEach(names::add);
            }
        }
        item.put("unit", loss.unit().code());
        count(item, loss.count());
        putIfPresent(item, "text", loss.text());
        PartOf partOf = loss.partOf();
        if (partOf != null) {
            ObjectNode larger = item.putObject("part_of");
            putIfPresent(larger, "claim", partOf.claim());
            larger.put("loss", partOf.loss());
        }
        Cause cause = loss.cause();
        if (cause != null) {
            item.put("cause", cause.code());
        }
    }

    private static void count(ObjectNode item, Count count) {
        item.put("low", count.low());
        item.put("high", count.high());
        Long best = count.best();
        if (best != null) {
            item.put("best", best);
        }
    }

    private static void people(ObjectNode node, List<Person> people) {
        if (people.isEmpty()) {
            return;
        }
        ArrayNode items = node.putArray("people");
        for (Person person : people) {
            ObjectNode item = items.addObject();
            item.put("name", person.name());
            Integer age = person.age();
            if (age != null) {
                item.put("age", age);
            }
            putIfPresent(item, "rank", person.rank());
            putIfPresent(item, "role", person.role());
        }
    }

    private static void why(ObjectNode node, List<Reason> reasons) {
        if (reasons.isEmpty()) {
            return;
        }
        ArrayNode items = node.putArray("why");
        for (Reason reason : reasons) {
            ObjectNode item = items.addObject();
            item.put("field", reason.field());
            item.put("rule", reason.rule());
            Span span = reason.span();
            if (span != null) {
                item.put("start", span.start());
                item.put("end", span.end());
            }
            putIfPresent(item, "note", reason.note());
        }
    }

    private static void codes(ObjectNode node, String field, List<? extends Coded> values) {
        strings(node, field, values.stream().map(Coded::code).toList());
    }

    private static void strings(ObjectNode node, String field, List<String> values) {
        if (!values.isEmpty()) {
            ArrayNode array = node.putArray(field);
            values.forEach(array::add);
        }
    }

    private static void putIfPresent(ObjectNode node, String field, @Nullable String value) {
        if (value != null) {
            node.put(field, value);
        }
    }

    private static void putIfTrue(ObjectNode node, String field, boolean value) {
        if (value) {
            node.put(field, true);
        }
    }

    private static @Nullable String text(java.time.@Nullable LocalDate date) {
        return date == null ? null : date.toString();
    }
}
