package org.fogline.app.reckoning;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import org.fogline.model.Attribution;
import org.fogline.model.Claim;
import org.fogline.model.DateRange;
import org.fogline.reckon.BoundAnswer;
import org.fogline.reckon.Comparison;
import org.fogline.reckon.Contradiction;
import org.fogline.reckon.Estimate;
import org.fogline.reckon.Increments;
import org.fogline.reckon.Interest;
import org.fogline.reckon.NotItemised;
import org.fogline.reckon.Reckoning;
import org.fogline.reckon.RepairAnswer;
import org.fogline.reckon.Strain;
import org.fogline.reckon.link.Event;
import org.fogline.reckon.link.Evidence;
import org.fogline.reckon.link.Link;
import org.fogline.reckon.world.Assertion;
import org.fogline.reckon.world.Wording;

/** Answers of the reckoning as lines of text; every figure stands beside the ids of its claims. */
public final class ReckonWords {

    private static final int QUOTE = 110;

    private ReckonWords() {}

    /** "  s062  640 (19 Apr–10 May, Al-Naba 131, self-serving): …words of the passage…". */
    public static String claim(Assertion assertion) {
        return String.format(
                Locale.ROOT,
                "%s  %s (%s, %s, %s): %s",
                assertion.claim().id(),
                assertion.figure(),
                Wording.window(assertion.from(), assertion.to()),
                assertion.speaker(),
                interest(assertion.interest()),
                quote(assertion.claim()));
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
        }
        if (!answer.leftOut().isEmpty()) {
            lines.add("  on condition that these are left out, which cannot all be true with the rest:");
            answer.leftOut().forEach(claim -> lines.add("    " + claim(claim)));
        }
        return lines;
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
        String sum = item.items().size() + " incidents of its own come to " + item.sum();
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

    /** An event with its claims side by side and the evidence for each link. */
    public static List<String> event(Event event, Reckoning reckoning) {
        List<String> lines = new ArrayList<>();
        Claim first = event.claims().get(0);
        lines.add(Wording.window(first.when().from(), first.when().to()) + "  " + first.type() + "  "
                + first.where().stream().map(where -> where.place()).collect(Collectors.joining(", ")));
        for (Claim claim : event.claims()) {
            lines.add("    " + claim.id() + "  " + reckoning.accountOf(claim) + " (" + said(claim) + ", "
                    + interest(reckoning.interestOf(claim)) + ")"
                    + claim.losses().stream()
                            .map(loss -> "; "
                                    + Wording.figure(
                                            loss.count().low(), loss.count().high()) + " "
                                    + loss.unit().code() + " "
                                    + loss.effects().stream()
                                            .map(effect -> effect.code())
                                            .collect(Collectors.joining("+")))
                            .collect(Collectors.joining())
                    + ": " + quote(claim));
        }
        for (Link link : event.links()) {
            lines.add(String.format(
                    Locale.ROOT,
                    "      %s – %s %s: %s",
                    link.one(),
                    link.other(),
                    link.forced() ? "forced" : String.format(Locale.ROOT, "%+.1f", link.score()),
                    link.evidence().stream().map(ReckonWords::evidence).collect(Collectors.joining(", "))));
        }
        return lines;
    }

    /** A series of running totals as a table. */
    public static List<String> series(Increments.Series series, boolean everyDay) {
        List<String> lines = new ArrayList<>();
        lines.add(series.subject() + ": " + series.claims().size() + " totals");
        series.dropped().forEach(claim -> lines.add("  left out, it disagrees with the rest: " + claim(claim)));
        lines.add("  day         by then             claimed");
        for (Increments.Level level : series.levels()) {
            String claimed = series.claims().stream()
                    .filter(claim -> level.day().equals(claim.to()))
                    .map(claim -> claim.figure() + " [" + claim.claim().id() + "]")
                    .collect(Collectors.joining(", "));
            if (everyDay || !claimed.isEmpty()) {
                lines.add(String.format(
                        Locale.ROOT,
                        "  %s  %-18s  %s",
                        level.day(),
                        Wording.figure(level.low(), level.high()),
                        claimed));
            }
        }
        lines.add("  added between two claims:");
        for (Increments.Growth growth : series.growths()) {
            lines.add("    " + Wording.window(growth.from(), growth.to()) + ": "
                    + Wording.figure(growth.low(), growth.high()));
        }
        return lines;
    }

    /** Another source's sums beside a series. */
    public static List<String> beside(String source, List<Increments.Beside> beside) {
        List<String> lines = new ArrayList<>();
        lines.add("  beside it the own sums of " + source + ":");
        for (Increments.Beside each : beside) {
            String words = each.by() == 0
                    ? "inside"
                    : Math.abs(each.by()) + (each.by() < 0 ? " below the least" : " above the most")
                            + " (do they count the same people?)";
            lines.add(String.format(
                    Locale.ROOT,
                    "  %s  %-18s  %6d  %s",
                    each.day(),
                    Wording.figure(each.level().low(), each.level().high()),
                    each.other(),
                    words));
        }
        return lines;
    }

    /** An estimate with its rule and what each account allows. */
    public static List<String> estimate(Estimate estimate) {
        List<String> lines = new ArrayList<>();
        lines.add(estimate.question().toString());
        lines.add("  policy " + estimate.policy().code() + ": "
                + estimate.policy().rule());
        lines.add("  low " + Objects.requireNonNullElse((Object) estimate.low(), "–") + ", best "
                + Objects.requireNonNullElse((Object) estimate.best(), "–") + ", high "
                + Objects.requireNonNullElse((Object) estimate.high(), "–"));
        for (Estimate.Part part : estimate.parts()) {
            bounds(part.account() + " (" + interest(part.interest()) + ")", part.bounds())
                    .forEach(line -> lines.add("  " + line));
        }
        return lines;
    }

    private static String evidence(Evidence evidence) {
        return evidence.words() + String.format(Locale.ROOT, " %+.1f", evidence.weight());
    }

    private static String said(Claim claim) {
        for (Attribution attribution : claim.attribution()) {
            DateRange said = attribution.said();
            String report = attribution.report();
            if (report != null) {
                return report;
            }
            if (said != null && said.to() != null) {
                return attribution.source() + ", " + Wording.window(said.from(), said.to());
            }
        }
        return claim.attribution().isEmpty()
                ? claim.document()
                : claim.attribution().get(0).source();
    }

    private static String quote(Claim claim) {
        String text = claim.quote().text().replaceAll("\\s+", " ").strip();
        return "“" + (text.length() <= QUOTE ? text : text.substring(0, QUOTE) + "…") + "”";
    }
}
