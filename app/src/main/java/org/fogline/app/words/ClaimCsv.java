package org.fogline.app.words;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.fogline.model.Attribution;
import org.fogline.model.Claim;
import org.fogline.model.Effect;
import org.fogline.model.Loss;
import org.fogline.model.Role;
import org.fogline.model.When;
import org.fogline.model.Where;
import org.jspecify.annotations.Nullable;

/** Claims as a table: a row for each loss, and one for a claim without losses. */
public final class ClaimCsv {

    private static final List<String> COLUMNS = List.of(
            "id",
            "document",
            "type",
            "stance",
            "of",
            "hedge",
            "sources",
            "said",
            "report",
            "from",
            "to",
            "precision",
            "scope",
            "places",
            "initiators",
            "targets",
            "parties",
            "loss",
            "effects",
            "sides",
            "unit",
            "low",
            "high",
            "cause",
            "planned",
            "repeats",
            "quote_start",
            "quote_end",
            "quote");

    private ClaimCsv() {}

    /** The table with its header line. */
    public static String of(List<Claim> claims) {
        StringWriter text = new StringWriter();
        try (CsvWriter writer = CsvWriter.builder().build(text)) {
            writer.writeRecord(COLUMNS);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return text + rows(claims);
    }

    /** The rows alone, to go on with a table. */
    public static String rows(List<Claim> claims) {
        StringWriter text = new StringWriter();
        try (CsvWriter writer = CsvWriter.builder().build(text)) {
            for (Claim claim : claims) {
                if (claim.losses().isEmpty()) {
                    writer.writeRecord(row(claim, -1));
                }
                for (int index = 0; index < claim.losses().size(); index++) {
                    writer.writeRecord(row(claim, index));
                }
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return text.toString();
    }

    private static List<String> row(Claim claim, int index) {
        Loss loss = index < 0 ? null : claim.losses().get(index);
        When when = claim.when();
        List<String> row = new ArrayList<>();
        row.add(claim.id());
        row.add(claim.document());
        row.add(claim.type().code());
        row.add(claim.stance().code());
        row.add(words(claim.of()));
        row.add(claim.hedge().code());
        row.add(joined(claim.attribution().stream().map(Attribution::source).toList()));
        row.add(joined(claim.attribution().stream()
                .map(Attribution::said)
                .filter(Objects::nonNull)
                .map(said -> words(said.to()))
                .toList()));
        row.add(joined(claim.attribution().stream()
                .map(Attribution::report)
                .filter(Objects::nonNull)
                .toList()));
        row.add(words(when.from()));
        row.add(words(when.to()));
        row.add(when.precision().code());
        row.add(claim.scope().code());
        row.add(joined(claim.where().stream().map(Where::place).toList()));
        row.add(actors(claim, Role.INITIATOR));
        row.add(actors(claim, Role.TARGET));
        row.add(actors(claim, Role.PARTY));
        row.add(loss == null ? "" : String.valueOf(index));
        row.add(
                loss == null
                        ? ""
                        : joined(loss.effects().stream().map(Effect::code).toList()));
        row.add(loss == null ? "" : joined(loss.sides()));
        row.add(loss == null ? "" : loss.unit().code());
        row.add(loss == null ? "" : String.valueOf(loss.count().low()));
        row.add(loss == null ? "" : words(loss.count().high()));
        row.add(loss == null || loss.cause() == null ? "" : loss.cause().code());
        row.add(String.valueOf(claim.planned()));
        row.add(words(claim.repeats()));
        row.add(String.valueOf(claim.quote().span().start()));
        row.add(String.valueOf(claim.quote().span().end()));
        row.add(claim.quote().text());
        return row.stream().map(ClaimCsv::harmless).toList();
    }

    private static String actors(Claim claim, Role role) {
        return joined(claim.actors().stream()
                .filter(actor -> actor.role() == role)
                .map(actor -> actor.actor())
                .toList());
    }

    private static String joined(List<String> words) {
        return words.stream().collect(Collectors.joining("; "));
    }

    private static String words(@Nullable Object value) {
        return value == null ? "" : value.toString();
    }

    /** A cell that a spreadsheet would take for a formula gets an apostrophe, so that text from documents stays text. */
    private static String harmless(String cell) {
        return !cell.isEmpty() && "=+-@\t\r".indexOf(cell.charAt(0)) >= 0 ? "'" + cell : cell;
    }
}
