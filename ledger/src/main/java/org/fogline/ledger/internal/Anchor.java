package org.fogline.ledger.internal;

import java.util.Comparator;
import java.util.List;
import org.fogline.model.Claim;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * How a decision finds its claim again after the document was read anew: by the quote, the characters before and after
 * it, and the position.
 *
 * @param document the number of the document's entry
 * @param claim the claim's id when it was decided on
 * @param type the claim's type then, as its name
 * @param quote the characters of the quote
 * @param prefix up to 32 characters before
 * @param suffix up to 32 characters after
 * @param start where the quote began
 */
public record Anchor(long document, String claim, String type, String quote, String prefix, String suffix, int start) {

    private static final int CONTEXT = 32;
    private static final double LEAST_OVERLAP = 0.5;

    /** What can be found again: a claim, and by what. */
    public record Found(String claim, String by) {}

    /** The anchor of a claim in its document's text. */
    public static Anchor of(long document, Claim claim, String text) {
        int start = claim.quote().span().start();
        int end = claim.quote().span().end();
        return new Anchor(
                document,
                claim.id(),
                claim.type().name(),
                claim.quote().text(),
                text.substring(Math.max(0, start - CONTEXT), start),
                text.substring(end, Math.min(text.length(), end + CONTEXT)),
                start);
    }

    static Anchor read(JsonNode node) {
        return new Anchor(
                Json.number(node, "document"),
                Json.required(node, "claim"),
                Json.required(node, "type"),
                Json.required(node, "quote"),
                Json.required(node, "prefix"),
                Json.required(node, "suffix"),
                (int) Json.number(node, "start"));
    }

    ObjectNode write() {
        ObjectNode node = Json.object();
        node.put("document", document);
        node.put("claim", claim);
        node.put("type", type);
        node.put("quote", quote);
        node.put("prefix", prefix);
        node.put("suffix", suffix);
        node.put("start", start);
        return node;
    }

    /** The same place, for a decision that has since moved to another claim. */
    Anchor on(String otherClaim) {
        return new Anchor(document, otherClaim, type, quote, prefix, suffix, start);
    }

    /** The claim among these that the decision is about; null if none can be told to be. */
    public @Nullable Found find(List<Claim> claims, String text) {
        for (Claim candidate : claims) {
            if (candidate.id().equals(claim)) {
                return new Found(claim, "id");
            }
        }
        List<Claim> same = claims.stream()
                .filter(candidate -> candidate.quote().text().equals(quote))
                .toList();
        if (!same.isEmpty()) {
            Claim best = same.stream().min(order(text)).orElseThrow();
            return new Found(best.id(), "quote");
        }
        int moved = position(text);
        if (moved < 0) {
            return null;
        }
        Claim best = null;
        double most = LEAST_OVERLAP;
        for (Claim candidate : claims) {
            if (candidate.type().name().equals(type)) {
                int from = Math.max(moved, candidate.quote().span().start());
                int to = Math.min(
                        moved + quote.length(), candidate.quote().span().end());
                int longer = Math.max(quote.length(), candidate.quote().span().length());
                double overlap = longer == 0 ? 0 : (double) (to - from) / longer;
                if (overlap >= most && (best == null || overlap > most)) {
                    best = candidate;
                    most = overlap;
                }
            }
        }
        return best == null ? null : new Found(best.id(), "position");
    }

    /** Where the quote stands in a text now: the same characters, else between what stood before and after it. */
    int position(String text) {
        int best = -1;
        for (int at = text.indexOf(quote); at >= 0; at = text.indexOf(quote, at + 1)) {
            if (best < 0 || distance(text, at) < distance(text, best)) {
                best = at;
            }
        }
        if (best >= 0 || (prefix + suffix).length() < CONTEXT) {
            return best;
        }
        int before = prefix.isEmpty() ? -1 : text.indexOf(prefix);
        if (before >= 0) {
            return before + prefix.length();
        }
        int after = suffix.isEmpty() ? -1 : text.indexOf(suffix);
        return after < 0 ? -1 : Math.max(0, after - quote.length());
    }

    private Comparator<Claim> order(String text) {
        return Comparator.<Claim>comparingInt(
                        candidate -> candidate.type().name().equals(type) ? 0 : 1)
                .thenComparingLong(
                        candidate -> distance(text, candidate.quote().span().start()))
                .thenComparing(Claim::id);
    }

    /** 0 where context and position are the same; what stands around counts for more than the position. */
    private long distance(String text, int at) {
        long distance = Math.abs((long) at - start);
        if (!text.regionMatches(at - prefix.length(), prefix, 0, prefix.length())) {
            distance += 1L << 40;
        }
        if (!text.regionMatches(at + quote.length(), suffix, 0, suffix.length())) {
            distance += 1L << 40;
        }
        return distance;
    }
}
