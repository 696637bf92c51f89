package org.fogline.exchange.internal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.fogline.exchange.DescribedPlace;
import org.fogline.exchange.ImportException;
import org.fogline.exchange.ImportWarning;
import org.fogline.exchange.Imported;
import org.fogline.exchange.Names;
import org.fogline.model.ActorRole;
import org.fogline.model.Attribution;
import org.fogline.model.Claim;
import org.fogline.model.ClaimType;
import org.fogline.model.Count;
import org.fogline.model.Effect;
import org.fogline.model.Loss;
import org.fogline.model.PartOf;
import org.fogline.model.PlaceRelation;
import org.fogline.model.Role;
import org.fogline.model.Scope;
import org.fogline.model.Unit;
import org.fogline.model.When;
import org.fogline.model.Where;
import org.jspecify.annotations.Nullable;

/**
 * Reads the UCDP Georeferenced Event Dataset. The layout changed with nearly every release (the order of best, high and
 * low too), so columns are found by name only. Each row becomes one claim by the data set: its first loss is the
 * total with the row's low, best and high; the dead of side a, of side b, civilians and unknown are parts of it.
 */
public final class GedReader {

    /** Who speaks in every claim read here. */
    public static final String SOURCE = "Uppsala Conflict Data Program";

    private static final Map<String, List<String>> COLUMNS = Map.of(
            "best", List.of("best", "best_est"),
            "high", List.of("high", "high_est"),
            "low", List.of("low", "low_est"),
            "where_prec", List.of("where_prec", "where_precision"),
            "date_prec", List.of("date_prec", "date_precision"),
            "id", List.of("id", "relid", "event_id"));

    private static final List<String> NEEDED = List.of(
            "side_a", "side_b", "date_start", "date_end", "deaths_a", "deaths_b", "deaths_civilians", "deaths_unknown");

    private final TableFile table;
    private final Names names;
    private final List<ImportWarning> warnings = new ArrayList<>();

    public GedReader(TableFile table, Names names) {
        this.table = table;
        this.names = names;
    }

    /** Whether a table has the columns that tell this data set from others. */
    public static boolean accepts(TableFile table) {
        return table.has("type_of_violence") && table.has("date_start") && table.has("deaths_civilians");
    }

    /** @throws ImportException if a needed column is missing */
    public Imported read() {
        for (String column : NEEDED) {
            if (!table.has(column)) {
                throw new ImportException(
                        table.fileName() + ": no column '" + column + "', which every release of UCDP GED has");
            }
        }
        for (String column : List.of("best", "high", "low")) {
            if (COLUMNS.getOrDefault(column, List.of()).stream().noneMatch(table::has)) {
                throw new ImportException(table.fileName() + ": no column '" + column + "'");
            }
        }
        List<Claim> claims = new ArrayList<>();
        for (TableFile.Row row : table.rows()) {
            Claim claim = claim(row);
            if (claim != null) {
                claims.add(claim);
            }
        }
        return new Imported(TableFile.bareName(table.fileName()), "UCDP GED", table.text(), claims, warnings);
    }

    private @Nullable Claim claim(TableFile.Row row) {
        When when = when(row);
        List<Loss> losses = losses(row);
        String sideA = names.actor(row.get("side_a"));
        String sideB = names.actor(row.get("side_b"));
        boolean oneSided = row.get("type_of_violence").equals("3");
        Claim.Builder builder = Claim.builder(
                        TableFile.bareName(table.fileName()),
                        row.quote(),
                        oneSided ? ClaimType.KILLING : ClaimType.CLASH)
                .id("ged-" + field(row, "id"))
                .attribution(List.of(new Attribution(SOURCE, null, null, "UCDP GED", null)))
                .when(when)
                .where(where(row))
                .actors(
                        oneSided
                                ? List.of(ActorRole.of(sideA, Role.INITIATOR))
                                : List.of(ActorRole.of(sideA, Role.PARTY), ActorRole.of(sideB, Role.PARTY)))
                .losses(losses)
                // Also what a source had summed already (event_clarity 2) stands beside the other rows and holds none
                // of them.
                .scope(Scope.INCIDENT);
        return builder.build();
    }

    private List<Loss> losses(TableFile.Row row) {
        long low = number(row, field(row, "low"), "low");
        long best = number(row, field(row, "best"), "best");
        long high = number(row, field(row, "high"), "high");
        if (low > best) {
            warn(
                    row,
                    "low",
                    "low (" + low + ") lies above best (" + best + "); kept, read as " + best + " at the least");
        }
        if (best > high) {
            warn(
                    row,
                    "high",
                    "best (" + best + ") lies above high (" + high + "); kept, read as " + best + " at the most");
        }
        List<Loss> losses = new ArrayList<>();
        losses.add(Loss.of(
                Effect.KILLED,
                List.of(),
                Unit.PERSON,
                new Count(Math.min(low, best), Math.max(high, best), best),
                null));
        long sum = 0;
        sum += part(losses, row, "deaths_a", Unit.COMBATANT, List.of(names.actor(row.get("side_a"))));
        sum += part(losses, row, "deaths_b", Unit.COMBATANT, List.of(names.actor(row.get("side_b"))));
        sum += part(losses, row, "deaths_civilians", Unit.CIVILIAN, List.of());
        sum += part(losses, row, "deaths_unknown", Unit.PERSON, List.of());
        if (sum != best) {
            warn(row, "best", "best (" + best + ") is not the sum of its parts (" + sum + "); both kept");
        }
        return losses;
    }

    private long part(List<Loss> losses, TableFile.Row row, String column, Unit unit, List<String> sides) {
        long dead = number(row, row.get(column), column);
        if (dead > 0) {
            losses.add(Loss.of(Effect.KILLED, sides, unit, new Count(dead, dead, dead), null)
                    .withPartOf(new PartOf(null, 0)));
        }
        return dead;
    }

    private When when(TableFile.Row row) {
        LocalDate from = Fields.day(row.get("date_start"));
        LocalDate to = Fields.day(row.get("date_end"));
        if (from == null || to == null) {
            warn(row, from == null ? "date_start" : "date_end", "not a day; the claim's days are unknown");
            return When.UNKNOWN;
        }
        if (to.isBefore(from)) {
            warn(
                    row,
                    "date_end",
                    "the event ends (" + to + ") before it starts (" + from + "); the claim's days are unknown");
            return When.UNKNOWN;
        }
        return When.range(from, to, null);
    }

    private List<Where> where(TableFile.Row row) {
        String place = row.get("where_coordinates");
        List<String> within = new ArrayList<>();
        for (String column : List.of("adm_2", "adm_1")) {
            if (!row.get(column).isEmpty()) {
                within.add(row.get(column));
            }
        }
        String country = row.get("country");
        for (String wider : within) {
            place = place.isEmpty() ? wider : place;
        }
        place = place.isEmpty() ? country : place;
        if (place.isEmpty()) {
            warn(row, "where_coordinates", "no place");
            return List.of();
        }
        boolean near = field(row, "where_prec").equals("2");
        DescribedPlace described = new DescribedPlace(
                place, country, within, Fields.degrees(row.get("latitude")), Fields.degrees(row.get("longitude")));
        return List.of(names.where(described, near ? PlaceRelation.NEAR : PlaceRelation.IN));
    }

    private String field(TableFile.Row row, String column) {
        for (String variant : COLUMNS.getOrDefault(column, List.of(column))) {
            if (table.has(variant)) {
                return row.get(variant);
            }
        }
        return "";
    }

    private long number(TableFile.Row row, String field, String column) {
        Long value = Fields.number(field);
        if (value == null) {
            warn(row, column, (field.isEmpty() ? "no number" : "not a whole number: '" + field + "'") + "; read as 0");
            return 0;
        }
        return value;
    }

    private void warn(TableFile.Row row, String column, String message) {
        warnings.add(new ImportWarning(table.fileName(), row.line(), column, message));
    }
}
