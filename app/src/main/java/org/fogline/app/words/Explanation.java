package org.fogline.app.words;

import java.util.ArrayList;
import java.util.List;
import org.fogline.model.Claim;
import org.fogline.model.ClaimJson;
import org.fogline.model.Document;
import org.fogline.model.Reason;
import org.fogline.model.Span;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A claim with its passage and, field by field, the rule and the words that set it. */
public final class Explanation {

    private static final JsonMapper MAPPER = JsonMapper.builder().build();
    private static final int AROUND = 160;
    /** The fields that somebody may ask the reason of. */
    private static final List<String> FIELDS =
            List.of("attribution", "actors", "when", "where", "losses", "strength", "relation", "of", "repeats");

    private Explanation() {}

    /** The explanation, for a person to read; without the document the passage stands without its surroundings. */
    public static String of(Claim claim, @Nullable Document document) {
        StringBuilder text = new StringBuilder();
        String speakers = ClaimSentence.speakers(claim);
        line(
                text,
                claim.id() + "  " + claim.type().code() + ", " + claim.stance().code() + ", "
                        + claim.hedge().code());
        line(text, "  " + ClaimSentence.of(claim));
        line(text, "  when: " + Days.of(claim.when()));
        line(text, "  says: " + (speakers.isEmpty() ? "the author of " + claim.document() : speakers));
        line(text, "");
        Span span = claim.quote().span();
        line(text, claim.document() + ", characters " + span.start() + " to " + span.end() + ":");
        line(text, "  " + passage(claim, document));
        line(text, "");
        if (claim.why().isEmpty()) {
            line(text, "No reasons were kept: the claim was not made by the reader.");
            return text.toString();
        }
        JsonNode values = MAPPER.readTree(ClaimJson.write(claim));
        for (Reason reason : sorted(claim.why())) {
            line(text, reason.field() + " = " + value(values, reason.field()));
            line(text, "    rule  " + reason.rule());
            Span read = reason.span();
            if (read != null) {
                line(text, "    words " + words(read, claim, document));
            }
            if (reason.note() != null) {
                line(text, "    note  " + reason.note());
            }
        }
        for (String field : FIELDS) {
            boolean told = claim.why().stream()
                    .anyMatch(reason ->
                            reason.field().equals(field) || reason.field().startsWith(field + "."));
            if (values.has(field) && !told) {
                line(text, field + " = " + value(values, field));
                line(text, "    rule  none was kept");
            }
        }
        return text.toString();
    }

    private static List<Reason> sorted(List<Reason> reasons) {
        List<Reason> sorted = new ArrayList<>(reasons);
        sorted.sort((one, other) -> one.field().compareTo(other.field()));
        return sorted;
    }

    private static String passage(Claim claim, @Nullable Document document) {
        Span span = claim.quote().span();
        if (document == null || span.end() > document.text().length()) {
            return "[" + oneLine(claim.quote().text()) + "]";
        }
        String text = document.text();
        int start = Math.max(0, span.start() - AROUND);
        int end = Math.min(text.length(), span.end() + AROUND);
        return oneLine((start > 0 ? "… " : "") + text.substring(start, span.start()) + "["
                + claim.quote().text() + "]" + text.substring(span.end(), end) + (end < text.length() ? " …" : ""));
    }

    private static String words(Span span, Claim claim, @Nullable Document document) {
        String place = " (" + span.start() + "–" + span.end() + ")";
        if (document != null && span.end() <= document.text().length()) {
            return "“" + oneLine(span.of(document.text())) + "”" + place;
        }
        Span quote = claim.quote().span();
        return quote.contains(span)
                ? "“"
                        + oneLine(claim.quote()
                                .text()
                                .substring(span.start() - quote.start(), span.end() - quote.start()))
                        + "”" + place
                : place.strip();
    }

    /** The value of a field such as {@code losses.0.sides}, as JSON; "default" where the claim format leaves it out. */
    private static String value(JsonNode claim, String field) {
        JsonNode node = claim;
        for (String step : field.split("\\.")) {
            boolean index = !step.isEmpty() && step.chars().allMatch(Character::isDigit) && step.length() < 6;
            node = index && node.isArray() ? node.path(Integer.parseInt(step)) : node.path(step);
        }
        return node.isMissingNode() ? "(default)" : node.toString();
    }

    private static String oneLine(String text) {
        return text.replaceAll("\\s+", " ").strip();
    }

    private static void line(StringBuilder text, String line) {
        text.append(line).append(System.lineSeparator());
    }
}
