package org.fogline.model;

import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;

/** Writes a claim as JSON, fields in the order of the claim format. */
final class ClaimWriter {

    private final JsonGenerator json;

    ClaimWriter(JsonGenerator json) {
        this.json = json;
    }

    void write(Claim claim) {
        json.writeStartObject();
        json.writeStringProperty("id", claim.id());
        json.writeStringProperty("document", claim.document());
        json.writeObjectPropertyStart("quote");
        json.writeNumberProperty("start", claim.quote().span().start());
        json.writeNumberProperty("end", claim.quote().span().end());
        json.writeStringProperty("text", claim.quote().text());
        json.writeEndObject();
        json.writeStringProperty("type", claim.type().code());
        Alternatives alternatives = claim.alternatives();
        codes("alt_types", alternatives.types());
        json.writeStringProperty("stance", claim.stance().code());
        writeIfPresent("of", claim.of());
        json.writeStringProperty("hedge", claim.hedge().code());
        codes("evidence", claim.evidence());
        json.writeArrayPropertyStart("attribution");
        claim.attribution().forEach(this::attribution);
        json.writeEndArray();
        strings("alt_attribution", alternatives.attribution());
        when(claim.when());
        if (!alternatives.when().isEmpty()) {
            json.writeArrayPropertyStart("alt_when");
            for (DateRange range : alternatives.when()) {
                json.writeStartArray();
                json.writeString(text(range.from()));
                json.writeString(text(range.to()));
                json.writeEndArray();
            }
            json.writeEndArray();
        }
        json.writeArrayPropertyStart("where");
        claim.where().forEach(this::where);
        json.writeEndArray();
        json.writeArrayPropertyStart("actors");
        for (ActorRole actor : claim.actors()) {
            json.writeStartObject();
            json.writeStringProperty("actor", actor.actor());
            writeIfPresent("id", actor.id());
            json.writeStringProperty("role", actor.role().code());
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeArrayPropertyStart("losses");
        claim.losses().forEach(this::loss);
        json.writeEndArray();
        people(claim.people());
        json.writeStringProperty("scope", claim.scope().code());
        writeIfPresent("part_of", claim.partOf());
        writeIfTrue("planned", claim.planned());
        writeIfTrue("ended", claim.ended());
        writeIfPresent("repeats", claim.repeats());
        Strength strength = claim.strength();
        if (strength != null) {
            json.writeObjectPropertyStart("strength");
            count(strength.count());
            writeIfPresent("text", strength.text());
            json.writeEndObject();
        }
        Relation relation = claim.relation();
        if (relation != null) {
            json.writeObjectPropertyStart("relation");
            json.writeStringProperty("from", relation.from());
            json.writeStringProperty("type", relation.type().code());
            json.writeStringProperty("to", relation.to());
            json.writeEndObject();
        }
        writeIfTrue("optional", claim.optional());
        why(claim.why());
        json.writeEndObject();
    }

    private void attribution(Attribution speaker) {
        json.writeStartObject();
        json.writeStringProperty("source", speaker.source());
        writeIfPresent("text", speaker.text());
        writeIfPresent("org", speaker.org());
        writeIfPresent("report", speaker.report());
        DateRange said = speaker.said();
        if (said != null) {
            json.writeObjectPropertyStart("said");
            json.writeStringProperty("from", text(said.from()));
            json.writeStringProperty("to", text(said.to()));
            json.writeEndObject();
        }
        json.writeEndObject();
    }

    private void when(When when) {
        json.writeObjectPropertyStart("when");
        json.writeStringProperty("from", text(when.from()));
        json.writeStringProperty("to", text(when.to()));
        json.writeStringProperty("precision", when.precision().code());
        json.writeStringProperty("extent", when.extent().code());
        writeIfPresent("time", when.time());
        writeIfPresent("text", when.text());
        json.writeEndObject();
    }

    private void where(Where where) {
        json.writeStartObject();
        json.writeStringProperty("place", where.place());
        writeIfPresent("id", where.id());
        json.writeStringProperty("relation", where.relation().code());
        writeIfPresent("part", where.part());
        writeIfPresent("bearing", where.bearing());
        Double distance = where.distanceKilometres();
        if (distance != null) {
            json.writeNumberProperty("distance_km", distance.doubleValue());
        }
        json.writeEndObject();
    }

    private void loss(Loss loss) {
        json.writeStartObject();
        codes("effects", loss.effects());
        Combine combine = loss.combine();
        if (combine != null) {
            json.writeStringProperty("combine", combine.code());
        }
        json.writeArrayPropertyStart("sides");
        loss.sides().forEach(json::writeString);
        json.writeEndArray();
        if (!loss.alternativeSides().isEmpty()) {
            json.writeArrayPropertyStart("alt_sides");
            for (List<String> reading : loss.alternativeSides()) {
                json.writeStartArray();
                reading.forEach(json::writeString);
                json.writeEndArray();
            }
            json.writeEndArray();
        }
        json.writeStringProperty("unit", loss.unit().code());
        count(loss.count());
        writeIfPresent("text", loss.text());
        PartOf partOf = loss.partOf();
        if (partOf != null) {
            json.writeObjectPropertyStart("part_of");
            writeIfPresent("claim", partOf.claim());
            json.writeNumberProperty("loss", partOf.loss());
            json.writeEndObject();
        }
        Cause cause = loss.cause();
        if (cause != null) {
            json.writeStringProperty("cause", cause.code());
        }
        json.writeEndObject();
    }

    private void count(Count count) {
        number("low", count.low());
        number("high", count.high());
        if (count.best() != null) {
            number("best", count.best());
        }
    }

    private void people(List<Person> people) {
        if (people.isEmpty()) {
            return;
        }
        json.writeArrayPropertyStart("people");
        for (Person person : people) {
            json.writeStartObject();
            json.writeStringProperty("name", person.name());
            Integer age = person.age();
            if (age != null) {
                json.writeNumberProperty("age", age.intValue());
            }
            writeIfPresent("rank", person.rank());
            writeIfPresent("role", person.role());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private void why(List<Reason> reasons) {
        if (reasons.isEmpty()) {
            return;
        }
        json.writeArrayPropertyStart("why");
        for (Reason reason : reasons) {
            json.writeStartObject();
            json.writeStringProperty("field", reason.field());
            json.writeStringProperty("rule", reason.rule());
            Span span = reason.span();
            if (span != null) {
                json.writeNumberProperty("start", span.start());
                json.writeNumberProperty("end", span.end());
            }
            writeIfPresent("note", reason.note());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private void codes(String field, List<? extends Coded> values) {
        if (!values.isEmpty()) {
            json.writeArrayPropertyStart(field);
            values.forEach(value -> json.writeString(value.code()));
            json.writeEndArray();
        }
    }

    private void strings(String field, List<String> values) {
        if (!values.isEmpty()) {
            json.writeArrayPropertyStart(field);
            values.forEach(json::writeString);
            json.writeEndArray();
        }
    }

    private void number(String field, @Nullable Long value) {
        if (value == null) {
            json.writeNullProperty(field);
        } else {
            json.writeNumberProperty(field, value.longValue());
        }
    }

    private void writeIfPresent(String field, @Nullable String value) {
        if (value != null) {
            json.writeStringProperty(field, value);
        }
    }

    private void writeIfTrue(String field, boolean value) {
        if (value) {
            json.writeBooleanProperty(field, true);
        }
    }

    private static @Nullable String text(java.time.@Nullable LocalDate date) {
        return date == null ? null : date.toString();
    }
}
