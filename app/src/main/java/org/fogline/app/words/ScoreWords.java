package org.fogline.app.words;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.fogline.model.Attribution;
import org.fogline.model.Claim;
import org.fogline.model.Relation;
import org.fogline.model.Stance;
import org.fogline.reckon.score.Agreement;
import org.fogline.reckon.score.Finding;
import org.fogline.reckon.score.Score;
import org.fogline.reckon.score.Tally;
import org.jspecify.annotations.Nullable;

/** A score as a table, as a list of differences in words, and as JSON. */
public final class ScoreWords {

    private static final int QUOTE = 160;

    private ScoreWords() {}

    /** The measures, one a line. */
    public static String table(Score score) {
        StringBuilder table = new StringBuilder();
        table.append(String.format(
                Locale.ROOT, "%-28s%9s%8s%8s%8s%7s%8s%n", "", "precision", "recall", "F", "right", "extra", "missed"));
        tallies(score)
                .forEach((name, tally) -> table.append(String.format(
                        Locale.ROOT,
                        "%-28s%9.3f%8.3f%8.3f%8d%7d%8d%n",
                        name,
                        tally.precision(),
                        tally.recall(),
                        tally.f(),
                        tally.right(),
                        tally.extra(),
                        tally.missed())));
        agreements(score)
                .forEach((name, agreement) -> table.append(String.format(
                        Locale.ROOT,
                        "%-28s%d of %d on claims that were found, %d in gold%n",
                        name,
                        agreement.right(),
                        agreement.found(),
                        agreement.given())));
        return table.toString();
    }

    /** Every miss, extra and wrong slot, in words and with its passage; in the order of the text. */
    public static String detail(Score score) {
        StringBuilder text = new StringBuilder();
        String document = null;
        for (Finding finding : score.findings()) {
            if (!finding.document().equals(document)) {
                document = finding.document();
                text.append(String.format("%n== %s%n", document));
            }
            text.append(inWords(finding)).append(System.lineSeparator());
        }
        return text.toString();
    }

    /** The measures as one line of JSON. */
    public static String json(Score score) {
        List<String> members = new ArrayList<>();
        tallies(score)
                .forEach((name, tally) -> members.add(String.format(
                        Locale.ROOT,
                        "\"%s\":{\"precision\":%.4f,\"recall\":%.4f,\"f\":%.4f,\"right\":%d,\"extra\":%d,\"missed\":%d}",
                        name,
                        tally.precision(),
                        tally.recall(),
                        tally.f(),
                        tally.right(),
                        tally.extra(),
                        tally.missed())));
        agreements(score)
                .forEach((name, agreement) -> members.add(String.format(
                        Locale.ROOT,
                        "\"%s\":{\"right\":%d,\"found\":%d,\"given\":%d}",
                        name,
                        agreement.right(),
                        agreement.found(),
                        agreement.given())));
        return "{" + String.join(",", members) + "}";
    }

    private static Map<String, Tally> tallies(Score score) {
        Map<String, Tally> tallies = new LinkedHashMap<>();
        tallies.put("loss count", score.lossCount());
        tallies.put("loss full", score.lossFull());
        tallies.put("event", score.event());
        tallies.put("event full", score.eventFull());
        tallies.put("event, no relations", score.eventWithoutRelations());
        tallies.put("event full, no relations", score.eventFullWithoutRelations());
        tallies.put("relations", score.relations());
        return tallies;
    }

    private static Map<String, Agreement> agreements(Score score) {
        Map<String, Agreement> agreements = new LinkedHashMap<>();
        agreements.put("said", score.said());
        agreements.put("report", score.report());
        return agreements;
    }

    private static String inWords(Finding finding) {
        String subject = finding.subject().name().toLowerCase(Locale.ROOT);
        if (finding instanceof Finding.Missed missed) {
            return String.format(
                    "MISSED %-9s %s%n       %s", subject, what(missed.gold(), missed.loss()), quote(missed.gold()));
        }
        if (finding instanceof Finding.Extra extra) {
            return String.format(
                    "EXTRA  %-9s %s%n       %s",
                    subject, what(extra.predicted(), extra.loss()), quote(extra.predicted()));
        }
        Finding.WrongSlot wrong = (Finding.WrongSlot) finding;
        return String.format(
                "WRONG  %-9s %s: %s, not %s; in %s%n       %s",
                subject,
                wrong.slot().word(),
                wrong.expected(),
                wrong.found(),
                what(wrong.gold(), wrong.goldLoss()),
                quote(wrong.gold()));
    }

    private static String what(Claim claim, @Nullable Integer loss) {
        String what = loss != null ? LossWords.of(claim.losses().get(loss)) + ", " : "";
        Relation relation = claim.relation();
        String link = relation == null
                ? ""
                : " " + relation.from() + " " + relation.type().code() + " " + relation.to();
        String stance =
                claim.stance() == Stance.ASSERTS ? "" : " " + claim.stance().code();
        String by = claim.attribution().isEmpty()
                ? ""
                : " by " + claim.attribution().stream().map(Attribution::source).collect(Collectors.joining(" < "));
        return what + claim.type().code() + stance + link + by;
    }

    private static String quote(Claim claim) {
        String text = claim.quote().text().replaceAll("\\s+", " ");
        return claim.quote().span().start() + "–" + claim.quote().span().end() + " “"
                + (text.length() <= QUOTE ? text : text.substring(0, QUOTE) + "…") + "”";
    }
}
