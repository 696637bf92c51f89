package org.fogline.app.reckoning;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.fogline.app.words.ClaimSentence;
import org.fogline.model.Claim;
import org.fogline.reckon.BoundAnswer;
import org.fogline.reckon.Comparison;
import org.fogline.reckon.Contradiction;
import org.fogline.reckon.Estimate;
import org.fogline.reckon.Interest;
import org.fogline.reckon.NotItemised;
import org.fogline.reckon.RepairAnswer;
import org.fogline.reckon.Strain;
import org.fogline.reckon.world.Assertion;
import org.fogline.reckon.world.Wording;

/** Answers of the reckoning as lines of text; every figure stands beside the ids of its claims. */
public final class ReckonWords {

    /** What is said where no claim bears on a question. */
    public static final String NOTHING = "No account says anything that bears on it.";

    private static final int QUOTE = 110;
    private static final int WIDER = 12;
    /** Fields parted by commas without a space behind them. */
    private static final Pattern TABLE_ROW = Pattern.compile("^[^,]*(,[^ ,][^,]*|,){3,}|^[^,]*,[^ ,]+,");

    private ReckonWords() {}

    /** "s062  640, read as 635 to 645 (19 Apr–10 May, Al-Naba 131, self-serving): …words of the passage…". */
    public static String claim(Assertion assertion) {
        return String.format(
                Locale.ROOT,
                "%s  %s (%s, %s, %s): %s",
                assertion.claim().id(),
                figure(assertion),
                Wording.window(assertion.from(), assertion.to()),
                assertion.speaker(),
                interest(assertion.interest()),
                quote(assertion.claim()));
    }

    /** The figure as it stands, and how it is read where that differs: "640, read as 635 to 645". */
    private static String figure(Assertion assertion) {
        String read = Wording.figure(assertion.low(), assertion.high());
        boolean part = assertion.loss().partOf() != null;
        return part || read.equals(assertion.figure()) ? assertion.figure() : assertion.figure() + ", read as " + read;
    }

    /** "against own interest", "self-serving", "third party". */
    public static String interest(Interest interest) {
        return switch (interest) {
            case AGAINST_OWN_INTEREST -> "against own interest";
            case SELF_SERVING -> "self-serving";
            case THIRD_PARTY -> "third party";
        };
    }

    /** An account's bounds and the claims that bind them. */
    public static List<String> bounds(String account, BoundAnswer answer) {
        List<String> lines = new ArrayList<>();
        lines.add(account + ": " + (answer.saysSomething() ? answer.figure() : "nothing that bears on it"));
        if (answer.low() > 0) {
            lines.add("  at least " + answer.low() + ", from:");
            answer.lowFrom().forEach(claim -> lines.add("    " + claim(claim)));
        }
        if (answer.high() != null) {
            lines.add("  at most " + answer.high() + ", from:");
            answer.highFrom().forEach(claim -> lines.add("    " + claim(claim)));
        } else if (answer.saysSomething()) {
            lines.add("  the most is open: " + answer.openMost());
        }
        if (!answer.leftOut().isEmpty()) {
            lines.add("  on condition that these are left out, which cannot all be true with the rest:");
            answer.leftOut().forEach(claim -> lines.add("    " + claim(claim)));
        }
        return lines;
    }

    /** Claims on places in which the one that was asked for lies: what they count may lie inside or not. */
    public static String wider(List<Assertion> claims) {
        TreeSet<String> places = new TreeSet<>();
        claims.forEach(claim -> claim.claim().where().forEach(where -> places.add(where.place())));
        String ids = claims.stream()
                .map(claim -> claim.claim().id())
                .distinct()
                .limit(WIDER)
                .collect(Collectors.joining(" "));
        return claims.size() + " more of its figures are on " + String.join(", ", places)
                + ", in which the place lies; what they count may lie inside or not and is not in the least [" + ids
                + (claims.size() > WIDER ? " …" : "") + "]";
    }

    /** A contradiction as a sum, with its claims. */
    public static List<String> contradiction(int number, Contradiction contradiction) {
        List<String> lines = new ArrayList<>();
        lines.add("  " + number + ". " + contradiction.sentence());
        contradiction.claims().forEach(claim -> lines.add("       " + claim(claim)));
        return lines;
    }

    /** The cheapest repair and whether it is proven. */
    public static List<String> repair(RepairAnswer repair) {
        List<String> lines = new ArrayList<>();
        int count = repair.doubted().size();
        lines.add("  To agree with itself " + (count == 1 ? "one claim" : count + " claims") + " must go"
                + (repair.proven() ? " (proven: no fewer will do)" : " (not proven: at least " + repair.least() + ")")
                + ", for example:");
        for (int index = 0; index < count; index++) {
            lines.add("    " + claim(repair.doubted().get(index)));
            List<Assertion> choices = repair.choices().get(index);
            if (!choices.isEmpty()) {
                lines.add("      or "
                        + choices.stream()
                                .map(choice -> choice.claim().id() + " (" + choice.figure() + ")")
                                .collect(Collectors.joining(", or ")));
            }
        }
        return lines;
    }

    /** A total and what its own incidents come to. */
    public static String notItemised(NotItemised item) {
        String total = item.total().claim().id() + "  " + item.total().figure() + " ("
                + Wording.window(item.total().from(), item.total().to()) + ", "
                + item.total().speaker() + "): ";
        String sum = item.items().size()
                + (item.items().size() == 1 ? " incident of its own comes to " : " incidents of its own come to ")
                + item.sum();
        return total + sum
                + (item.remainder() >= 0
                        ? "; at least " + item.remainder() + " not itemised"
                        : "; if all are different, " + -item.remainder() + " more than the total")
                + " [" + item.items().stream().map(each -> each.claim().id()).collect(Collectors.joining(" ")) + "]";
    }

    /** A strain in one line. */
    public static String strain(Strain strain) {
        return strain.sentence() + " [" + strain.total().claim().id() + " against "
                + strain.parts().stream().map(part -> part.claim().id()).collect(Collectors.joining(" ")) + "]";
    }

    /** Independent figures beside an account's own bounds. */
    public static List<String> comparison(Comparison comparison) {
        List<String> lines = new ArrayList<>();
        for (Comparison.Pair pair : comparison.pairs()) {
            lines.add("  " + comparison.account() + " " + pair.own().figure() + " beside "
                    + Wording.figure(
                            pair.independent().low(), pair.independent().high()) + " by "
                    + pair.independent().account() + " (" + pair.own().question() + ")");
            lines.add("    " + claim(pair.independent()));
            if (pair.note() != null) {
                lines.add("    " + pair.note());
            }
        }
        Comparison.Factor factor = comparison.factor();
        if (factor != null) {
            Double high = factor.high();
            lines.add(String.format(
                    Locale.ROOT,
                    "  factor: %.1f to %s, from n = %d",
                    factor.low(),
                    high == null ? "open" : String.format(Locale.ROOT, "%.1f", high),
                    comparison.pairs().size()));
        } else if (!comparison.pairs().isEmpty()) {
            lines.add("  no factor: n = " + comparison.pairs().size() + ", and one is given from n = "
                    + Comparison.FACTOR_FROM);
        }
        return lines;
    }

    /** An estimate with its rule and what each account allows. */
    public static List<String> estimate(Estimate estimate) {
        List<String> lines = new ArrayList<>();
        lines.add(estimate.question().toString());
        lines.add("  policy " + estimate.policy().code() + ": "
                + estimate.policy().rule());
        if (estimate.parts().isEmpty()) {
            lines.add("  " + NOTHING);
            return lines;
        }
        String openHigh = estimate.openHigh();
        lines.add("  low " + Objects.requireNonNullElse((Object) estimate.low(), "–") + ", best "
                + Objects.requireNonNullElse((Object) estimate.best(), "–")
                + (estimate.bestIsLeast() ? " or more" : "") + ", high "
                + Objects.requireNonNullElse((Object) estimate.high(), "open"));
        if (openHigh != null) {
            lines.add("  high is open. " + openHigh);
        }
        for (Estimate.Part part : estimate.parts()) {
            bounds(part.account() + " (" + interest(part.interest()) + ")", part.bounds())
                    .forEach(line -> lines.add("  " + line));
        }
        return lines;
    }

    /** The passage; of a table's row, which says little without its head, what it says in words. */
    static String quote(Claim claim) {
        String text = claim.quote().text().replaceAll("\\s+", " ").strip();
        if (TABLE_ROW.matcher(text).find()) {
            return ClaimSentence.event(claim);
        }
        return "“" + (text.length() <= QUOTE ? text : text.substring(0, QUOTE) + "…") + "”";
    }
}
