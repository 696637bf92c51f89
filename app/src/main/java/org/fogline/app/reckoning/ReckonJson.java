package org.fogline.app.reckoning;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import org.fogline.model.Claim;
import org.fogline.reckon.BoundAnswer;
import org.fogline.reckon.Comparison;
import org.fogline.reckon.Contradiction;
import org.fogline.reckon.Estimate;
import org.fogline.reckon.Increments;
import org.fogline.reckon.Interest;
import org.fogline.reckon.NotItemised;
import org.fogline.reckon.OwnSums;
import org.fogline.reckon.Question;
import org.fogline.reckon.Reckoning;
import org.fogline.reckon.RepairAnswer;
import org.fogline.reckon.Strain;
import org.fogline.reckon.link.Event;
import org.fogline.reckon.link.Evidence;
import org.fogline.reckon.link.Link;
import org.fogline.reckon.sum.Certificate;
import org.fogline.reckon.sum.Line;
import org.fogline.reckon.world.Assertion;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Answers of the reckoning as JSON; every figure stands beside the claims that it comes from. */
public final class ReckonJson {

    private static final JsonMapper MAPPER = JsonMapper.shared();

    private ReckonJson() {}

    /** An empty object. */
    public static ObjectNode object() {
        return MAPPER.createObjectNode();
    }

    /** An empty array. */
    public static ArrayNode array() {
        return MAPPER.createArrayNode();
    }

    /** The JSON as indented text. */
    public static String text(ObjectNode node) {
        return MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(node);
    }

    /** One counted loss of one claim. */
    public static ObjectNode assertion(Assertion assertion) {
        ObjectNode node = object();
        node.put("claim", assertion.claim().id());
        node.put("loss", assertion.lossIndex());
        node.put("figure", assertion.figure());
        put(node, "low", assertion.low());
        put(node, "high", assertion.high());
        put(node, "from", assertion.from());
        put(node, "to", assertion.to());
        node.put("account", assertion.account());
        node.put("speaker", assertion.speaker());
        node.put("interest", interest(assertion.interest()));
        node.put("quote", assertion.claim().quote().text());
        return node;
    }

    /** What was asked. */
    public static ObjectNode question(Question question) {
        ObjectNode node = object();
        node.put("side", question.side());
        node.put("effect", question.effect().code());
        node.put("unit", question.unit().code());
        node.put("place", question.place());
        put(node, "from", question.from());
        put(node, "to", question.to());
        return node;
    }

    /** An account's bounds, the claims that bind them, and their proofs. */
    public static ObjectNode bounds(String account, BoundAnswer answer) {
        ObjectNode node = object();
        node.put("account", account);
        node.put("bears", answer.saysSomething());
        put(node, "low", answer.low());
        put(node, "high", answer.high());
        node.put("high_open", answer.openMost());
        node.set("low_from", assertions(answer.lowFrom()));
        node.set("high_from", assertions(answer.highFrom()));
        node.set("left_out", assertions(answer.leftOut()));
        proof(node, "low_proof", answer.lowProof());
        proof(node, "high_proof", answer.highProof());
        return node;
    }

    /** A minimal contradiction with its certificate. */
    public static ObjectNode contradiction(Contradiction contradiction) {
        ObjectNode node = object();
        node.put("sentence", contradiction.sentence());
        node.put("same_event", contradiction.sameEvent());
        node.set("claims", assertions(contradiction.claims()));
        proof(node, "certificate", contradiction.certificate());
        return node;
    }

    /** The cheapest repair. */
    public static ObjectNode repair(RepairAnswer repair) {
        ObjectNode node = object();
        node.put("count", repair.doubted().size());
        node.put("proven", repair.proven());
        node.put("at_least", repair.least());
        node.set("doubted", assertions(repair.doubted()));
        ArrayNode choices = node.putArray("or_instead");
        repair.choices().forEach(each -> choices.add(assertions(each)));
        return node;
    }

    /** A total and what its own incidents come to. */
    public static ObjectNode notItemised(NotItemised item) {
        ObjectNode node = object();
        node.set("total", assertion(item.total()));
        node.put("sum", item.sum());
        node.put("remainder", item.remainder());
        node.set("items", assertions(item.items()));
        return node;
    }

    /** A total that leans on few days. */
    public static ObjectNode strain(Strain strain) {
        ObjectNode node = object();
        node.put("sentence", strain.sentence());
        node.put("remainder", strain.remainder());
        node.put("remainder_as_read", strain.remainderAsRead());
        node.put("ratio", strain.ratio());
        strain.days().forEach(day -> node.withArray("days").add(day.toString()));
        node.set("total", assertion(strain.total()));
        node.set("parts", assertions(strain.parts()));
        return node;
    }

    /** Independent figures beside an account's own bounds. */
    public static ObjectNode comparison(Comparison comparison) {
        ObjectNode node = object();
        ArrayNode pairs = node.putArray("pairs");
        for (Comparison.Pair pair : comparison.pairs()) {
            ObjectNode item = pairs.addObject();
            item.set("independent", assertion(pair.independent()));
            item.set("own", bounds(comparison.account(), pair.own()));
            item.put("note", pair.note());
        }
        node.put("n", comparison.pairs().size());
        Comparison.Factor factor = comparison.factor();
        if (factor != null) {
            ObjectNode interval = node.putObject("factor");
            interval.put("low", factor.low());
            interval.put("high", factor.high());
        }
        return node;
    }

    /** A series of running totals, and another source's sums beside it. */
    public static ObjectNode series(Increments.Series series, @Nullable String against, List<OwnSums.Beside> besides) {
        ObjectNode node = object();
        node.put("subject", series.subject());
        node.set("claims", assertions(series.claims()));
        node.set("dropped", assertions(series.dropped()));
        ArrayNode levels = node.putArray("levels");
        for (Increments.Level level : series.levels()) {
            ObjectNode item = levels.addObject();
            put(item, "day", level.day());
            put(item, "low", level.low());
            put(item, "high", level.high());
        }
        ArrayNode growths = node.putArray("increments");
        for (Increments.Growth growth : series.growths()) {
            ObjectNode item = growths.addObject();
            put(item, "from", growth.from());
            put(item, "to", growth.to());
            put(item, "low", growth.low());
            put(item, "high", growth.high());
        }
        if (against != null) {
            node.put("against", against);
            ArrayNode items = node.putArray("beside");
            for (OwnSums.Beside beside : besides) {
                ObjectNode item = items.addObject();
                put(item, "day", beside.day());
                item.put("total", beside.claim().claim().id());
                put(item, "low", beside.level().low());
                put(item, "high", beside.level().high());
                item.set("combatants", sum(beside.combatants()));
                item.set("with_civilians", sum(beside.withCivilians()));
            }
        }
        return node;
    }

    /** An event with its claims and the evidence for each link. */
    public static ObjectNode event(Event event, Reckoning reckoning) {
        ObjectNode node = object();
        node.put("event", event.id());
        ArrayNode claims = node.putArray("claims");
        for (Claim claim : event.claims()) {
            ObjectNode item = claims.addObject();
            item.put("claim", claim.id());
            item.put("account", reckoning.accountOf(claim));
            item.put("interest", interest(reckoning.interestOf(claim)));
            item.put("type", claim.type().code());
            put(item, "from", claim.when().from());
            put(item, "to", claim.when().to());
            item.put("quote", claim.quote().text());
        }
        ArrayNode links = node.putArray("links");
        for (Link link : event.links()) {
            ObjectNode item = links.addObject();
            item.put("one", link.one());
            item.put("other", link.other());
            item.put("forced", link.forced());
            item.put("score", rounded(link.score()));
            ArrayNode evidence = item.putArray("evidence");
            for (Evidence each : link.evidence()) {
                ObjectNode reason = evidence.addObject();
                reason.put("words", each.words());
                reason.put("weight", rounded(each.weight()));
            }
        }
        return node;
    }

    /** An estimate with its rule and what each account allows. */
    public static ObjectNode estimate(Estimate estimate) {
        ObjectNode node = object();
        node.set("question", question(estimate.question()));
        node.put("policy", estimate.policy().code());
        node.put("rule", estimate.policy().rule());
        put(node, "low", estimate.low());
        put(node, "best", estimate.best());
        node.put("best_is_least", estimate.bestIsLeast());
        put(node, "high", estimate.high());
        node.put("high_open", estimate.openHigh());
        ArrayNode parts = node.putArray("accounts");
        for (Estimate.Part part : estimate.parts()) {
            ObjectNode item = bounds(part.account(), part.bounds());
            item.put("interest", interest(part.interest()));
            parts.add(item);
        }
        return node;
    }

    /** Each as {@link #assertion}. */
    public static ArrayNode assertions(Collection<Assertion> assertions) {
        ArrayNode array = array();
        assertions.forEach(assertion -> array.add(assertion(assertion)));
        return array;
    }

    private static ObjectNode sum(OwnSums.Sum sum) {
        ObjectNode node = object();
        put(node, "least", sum.least());
        put(node, "most", sum.most());
        put(node, "outside_by", sum.by());
        sum.claims().forEach(claim -> node.withArray("claims").add(claim.claim().id()));
        return node;
    }

    private static void proof(ObjectNode node, String name, @Nullable Certificate certificate) {
        if (certificate == null) {
            return;
        }
        ObjectNode proof = node.putObject(name);
        ArrayNode lines = proof.putArray("lines");
        for (Line line : certificate.lines()) {
            ObjectNode item = lines.addObject();
            item.put("sense", line.sense().name().toLowerCase(Locale.ROOT).replace('_', ' '));
            put(item, "bound", line.bound());
            put(item, "times", line.multiplier());
            line.rows().forEach(row -> item.withArray("rows").add(row));
        }
        put(proof, "least", certificate.least());
        put(proof, "most", certificate.most());
    }

    private static String interest(Interest interest) {
        return ReckonWords.interest(interest);
    }

    private static double rounded(double weight) {
        return Math.round(weight * 1_000) / 1_000.0;
    }

    private static void put(ObjectNode node, String name, @Nullable Long value) {
        node.put(name, value);
    }

    private static void put(ObjectNode node, String name, @Nullable LocalDate day) {
        node.put(name, day == null ? null : day.toString());
    }
}
