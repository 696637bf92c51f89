package org.fogline.exchange.internal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.fogline.exchange.ColumnMapping;
import org.fogline.exchange.DescribedPlace;
import org.fogline.exchange.ImportException;
import org.fogline.exchange.ImportWarning;
import org.fogline.exchange.Imported;
import org.fogline.exchange.Names;
import org.fogline.model.Attribution;
import org.fogline.model.Claim;
import org.fogline.model.ClaimType;
import org.fogline.model.Coded;
import org.fogline.model.DatePrecision;
import org.fogline.model.DateRange;
import org.fogline.model.Extent;
import org.fogline.model.PlaceRelation;
import org.fogline.model.Scope;
import org.fogline.model.When;
import org.jspecify.annotations.Nullable;

/** Reads any table by a mapping of its columns: one claim for each row that counts something. */
public final class SheetReader {

    private static final List<String> PLAIN_TARGETS =
            List.of("id", "source", "report", "said", "type", "scope", "where.place", "when", "when.from", "when.to");

    private final TableFile table;
    private final ColumnMapping mapping;
    private final Names names;
    private final List<ImportWarning> warnings = new ArrayList<>();
    private final SheetLosses losses;

    /** @throws ImportException if the mapping names a column that the table lacks, or a target that there is not */
    public SheetReader(TableFile table, ColumnMapping mapping, Names names) {
        this.table = table;
        this.mapping = mapping;
        this.names = names;
        this.losses = new SheetLosses(mapping, names, warnings);
        for (ColumnMapping.Entry entry : mapping.entries()) {
            if (!entry.constant() && !table.has(entry.column())) {
                throw new ImportException(table.fileName() + ": the mapping names a column '" + entry.column()
                        + "' that the table does not have; it has: " + String.join(", ", table.header()));
            }
            String target = entry.target();
            int plus = target.startsWith("losses.") ? -1 : target.indexOf('+');
            if (!PLAIN_TARGETS.contains(plus < 0 ? target : target.substring(0, plus))
                    && !target.startsWith("losses.")) {
                throw new ImportException("'" + target + "' is no field that a column can hold; there are: "
                        + String.join(", ", PLAIN_TARGETS) + " and losses.…");
            }
        }
    }

    public Imported read() {
        List<Claim> claims = new ArrayList<>();
        for (TableFile.Row row : table.rows()) {
            try {
                claims.add(claim(row));
            } catch (RowException exception) {
                warnings.add(new ImportWarning(
                        table.fileName(), row.line(), exception.column(), "left out: " + exception.getMessage()));
            }
        }
        return new Imported(TableFile.bareName(table.fileName()), "spreadsheet", table.text(), claims, warnings);
    }

    private Claim claim(TableFile.Row row) {
        Claim.Builder builder = Claim.builder(
                        TableFile.bareName(table.fileName()), row.quote(), code(row, "type", ClaimType.TOLL))
                .scope(code(row, "scope", Scope.INCIDENT))
                .losses(losses.of(row));
        String id = value(row, "id");
        if (id != null) {
            builder.id(id);
        }
        String source = value(row, "source");
        if (source != null) {
            LocalDate said = day(row, "said");
            builder.attribution(List.of(new Attribution(
                    names.actor(source), null, null, value(row, "report"), said == null ? null : DateRange.day(said))));
        }
        String place = value(row, "where.place");
        if (place != null) {
            builder.where(Arrays.stream(place.split(";"))
                    .map(String::strip)
                    .filter(name -> !name.isEmpty())
                    .map(name -> names.where(DescribedPlace.named(name), PlaceRelation.IN))
                    .toList());
        }
        Claim draft =
                builder.when(when(row, code(row, "scope", Scope.INCIDENT))).build();
        // Equal rows are still two statements: the line tells their ids apart.
        return id != null
                ? draft
                : draft.toBuilder().id(draft.id() + "-" + row.line()).build();
    }

    private When when(TableFile.Row row, Scope scope) {
        LocalDate day = day(row, "when");
        LocalDate from = day != null ? day : day(row, "when.from");
        LocalDate to = day != null ? day : day(row, "when.to");
        if (from != null && to != null && to.isBefore(from)) {
            throw new RowException(column("when.to"), "the window ends (" + to + ") before it starts (" + from + ")");
        }
        Extent extent = scope == Scope.INCIDENT ? Extent.WITHIN : Extent.THROUGHOUT;
        if (from != null && to != null) {
            return When.range(from, to, null).withExtent(extent);
        }
        if (from == null && to == null) {
            return When.UNKNOWN;
        }
        return new When(from, to, from == null ? DatePrecision.BEFORE : DatePrecision.AFTER, extent, null, null);
    }

    private @Nullable LocalDate day(TableFile.Row row, String target) {
        for (ColumnMapping.Entry entry : mapping.entries()) {
            String wanted = entry.target();
            int plus = wanted.indexOf('+');
            if (!(plus < 0 ? wanted : wanted.substring(0, plus)).equals(target)) {
                continue;
            }
            String field = entry.constant() ? entry.column() : row.get(entry.column());
            if (field.isEmpty()) {
                return null;
            }
            if (plus < 0) {
                LocalDate day = Fields.day(field);
                if (day == null) {
                    throw new RowException(entry.column(), "not a day: '" + field + "'");
                }
                return day;
            }
            LocalDate start = Fields.day(wanted.substring(plus + 1));
            Long days = Fields.number(field);
            if (start == null || days == null || days > 400_000) {
                throw new RowException(entry.column(), "not a number of days after a day: '" + field + "'");
            }
            return start.plusDays(days);
        }
        return null;
    }

    private <E extends Enum<E> & Coded> E code(TableFile.Row row, String target, E otherwise) {
        String word = value(row, target);
        if (word == null) {
            return otherwise;
        }
        String folded = target.equals("type") ? word.toUpperCase(Locale.ROOT) : word.toLowerCase(Locale.ROOT);
        try {
            return Coded.parse(otherwise.getDeclaringClass(), folded);
        } catch (IllegalArgumentException exception) {
            throw new RowException(column(target), String.valueOf(exception.getMessage()));
        }
    }

    private String column(String target) {
        for (ColumnMapping.Entry entry : mapping.entries()) {
            if (entry.target().startsWith(target)) {
                return entry.column();
            }
        }
        return target;
    }

    /**
     * What a row holds for a target: of more than one entry the last that is not empty; an entry for one value of a
     * column holds where the row has that value.
     */
    private @Nullable String value(TableFile.Row row, String target) {
        String found = null;
        for (ColumnMapping.Entry entry : mapping.entries()) {
            if (entry.target().equals(target)) {
                String field = entry.constant() ? entry.column() : row.get(entry.column());
                found = field.isEmpty() ? found : field;
            }
        }
        return found;
    }
}
