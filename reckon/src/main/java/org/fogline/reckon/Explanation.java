package org.fogline.reckon;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.fogline.reckon.sum.Certificate;
import org.fogline.reckon.sum.Line;
import org.fogline.reckon.sum.Row;
import org.fogline.reckon.sum.Sense;
import org.fogline.reckon.world.Assertion;
import org.fogline.reckon.world.Wording;
import org.fogline.reckon.world.World;

/** Certificates in words: sums that a reader can redo with a pencil. */
final class Explanation {

    private final World world;
    private final Map<String, Row> rows;

    Explanation(World world) {
        this.world = world;
        this.rows = world.problem().rowsById();
    }

    Contradiction contradiction(Certificate certificate) {
        List<Assertion> claims = world.problem().names(world.problem().assertionsOf(certificate)).stream()
                .map(world::assertion)
                .toList();
        boolean sameEvent = certificate.lines().stream()
                .flatMap(line -> line.rows().stream())
                .allMatch(id -> id.contains("@event"));
        return new Contradiction(
                claims, sameEvent ? eventSentence(certificate) : sentence(certificate), sameEvent, certificate);
    }

    /** "180 (19 Apr–3 May) + 300 (4–10 May) = 480; but 640 (19 Apr–10 May)". */
    private String sentence(Certificate certificate) {
        List<Line> uppers = lines(certificate, Sense.AT_MOST);
        List<Line> lowers = lines(certificate, Sense.AT_LEAST);
        long upperStated = stated(uppers);
        long lowerStated = stated(lowers);
        StringBuilder sentence = new StringBuilder();
        sentence.append(terms(uppers));
        if (terms(uppers).contains("+")) {
            sentence.append(" = ").append(upperStated);
        }
        sentence.append("; but ").append(terms(lowers));
        if (terms(lowers).contains("+")) {
            sentence.append(" = ").append(lowerStated);
        }
        if (upperStated != certificate.most() || lowerStated != certificate.least()) {
            sentence.append(". Read as rounded figures: at most ")
                    .append(certificate.most())
                    .append(", and at least ")
                    .append(certificate.least());
        }
        return sentence.append('.').toString();
    }

    private String eventSentence(Certificate certificate) {
        return certificate.lines().stream()
                        .flatMap(line -> line.rows().stream())
                        .map(this::assertion)
                        .distinct()
                        .map(claim -> claim.figure() + " (" + claim.speaker() + ", "
                                + Wording.window(claim.from(), claim.to()) + ")")
                        .collect(Collectors.joining(" and "))
                + " are linked as one event: at least " + certificate.least() + ", but at most " + certificate.most()
                + ".";
    }

    private String terms(List<Line> lines) {
        List<String> terms = new ArrayList<>();
        for (Line line : lines) {
            List<Row> said = line.rows().stream()
                    .map(this::row)
                    .sorted(Comparator.comparingInt(Row::from).thenComparing(Row::id))
                    .toList();
            for (Row row : said) {
                Assertion claim = world.assertion(row.assertion());
                terms.add((line.multiplier() > 1 ? line.multiplier() + " × " : "") + stated(row, claim) + " ("
                        + Wording.window(claim.from(), claim.to()) + ", " + claim.speaker() + ")");
            }
        }
        return String.join(" + ", terms);
    }

    private List<Line> lines(Certificate certificate, Sense sense) {
        return certificate.lines().stream()
                .filter(line -> line.sense() == sense)
                .sorted(Comparator.comparingInt(
                                (Line line) -> row(line.rows().get(0)).from())
                        .thenComparing(line -> line.rows().toString()))
                .toList();
    }

    private long stated(List<Line> lines) {
        long sum = 0;
        for (Line line : lines) {
            for (String id : line.rows()) {
                sum += line.multiplier() * stated(row(id), assertion(id));
            }
        }
        return sum;
    }

    /** The figure as it stands, without the reading. */
    private static long stated(Row row, Assertion claim) {
        Long high = claim.loss().count().high();
        return row.sense() == Sense.AT_LEAST || high == null
                ? claim.loss().count().low()
                : high;
    }

    private Assertion assertion(String rowId) {
        return world.assertion(row(rowId).assertion());
    }

    private Row row(String id) {
        Row row = rows.get(id);
        if (row == null) {
            throw new IllegalArgumentException("no row " + id);
        }
        return row;
    }
}
