package org.fogline.exchange.internal;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.fogline.exchange.ColumnMapping;
import org.fogline.exchange.ImportException;
import org.fogline.exchange.ImportWarning;
import org.fogline.exchange.Names;
import org.fogline.model.Coded;
import org.fogline.model.Combine;
import org.fogline.model.Count;
import org.fogline.model.Effect;
import org.fogline.model.Loss;
import org.fogline.model.Unit;
import org.jspecify.annotations.Nullable;

/** The counted losses of a spreadsheet's row, by the mapping of its columns. */
final class SheetLosses {

    private static final Set<String> BOUNDS = Set.of("low", "high", "best", "count");
    private static final Set<String> FLAGS = Set.of("1", "yes", "true", "y", "x");

    /** What is counted: one loss of a row for each. */
    private record Kind(List<Effect> effects, Unit unit) {}

    private final ColumnMapping mapping;
    private final Names names;
    private final List<ImportWarning> warnings;

    SheetLosses(ColumnMapping mapping, Names names, List<ImportWarning> warnings) {
        this.mapping = mapping;
        this.names = names;
        this.warnings = warnings;
    }

    /** @throws RowException if a count is no number */
    List<Loss> of(TableFile.Row row) {
        Map<Kind, Map<String, Long>> counts = new LinkedHashMap<>();
        Map<String, Long> open = new LinkedHashMap<>();
        Kind told = null;
        boolean minimum = false;
        boolean maximum = false;
        List<String> sides = new ArrayList<>();
        for (ColumnMapping.Entry entry : mapping.entries()) {
            if (!entry.target().startsWith("losses.")) {
                continue;
            }
            String field = entry.constant() ? entry.column() : row.get(entry.column());
            List<String> path =
                    List.of(entry.target().substring("losses.".length()).split("\\."));
            String last = path.get(path.size() - 1);
            if (last.equals("minimum")) {
                minimum = FLAGS.contains(field.toLowerCase(Locale.ROOT));
            } else if (last.equals("maximum")) {
                maximum = FLAGS.contains(field.toLowerCase(Locale.ROOT));
            } else if (last.equals("sides")) {
                for (String side : field.split(";", -1)) {
                    if (!side.isBlank()) {
                        sides.add(names.actor(side.strip()));
                    }
                }
            } else if (!entry.value().isEmpty()) {
                told = field.equals(entry.value()) ? kind(path) : told;
            } else if (BOUNDS.contains(last) && !field.isEmpty()) {
                Long number = Fields.number(field);
                if (number == null) {
                    throw new RowException(entry.column(), "not a whole number of at least 0: '" + field + "'");
                }
                (path.size() == 1
                                ? open
                                : counts.computeIfAbsent(
                                        kind(path.subList(0, path.size() - 1)), key -> new LinkedHashMap<>()))
                        .put(last, number);
            } else if (!BOUNDS.contains(last)) {
                throw new ImportException(
                        "'" + entry.target() + "' must end in one of " + BOUNDS + ", sides, minimum, maximum");
            }
        }
        if (!open.isEmpty()) {
            if (told == null) {
                throw new RowException("losses", "a count, and no column tells of what");
            }
            counts.put(told, open);
        }
        List<Loss> losses = new ArrayList<>();
        for (Map.Entry<Kind, Map<String, Long>> count : counts.entrySet()) {
            Kind kind = count.getKey();
            List<String> suffering = kind.unit() == Unit.CIVILIAN ? List.of() : sides;
            losses.add(new Loss(
                    kind.effects(),
                    kind.effects().size() > 1 ? Combine.SUM : null,
                    suffering,
                    kind.unit(),
                    count(row, count.getValue(), minimum, maximum),
                    null,
                    null,
                    null,
                    List.of()));
        }
        return losses;
    }

    private Count count(TableFile.Row row, Map<String, Long> bounds, boolean minimum, boolean maximum) {
        Long count = bounds.get("count");
        Long low = bounds.getOrDefault("low", count);
        Long high = bounds.getOrDefault("high", count);
        Long best = bounds.get("best");
        if (low == null) {
            low = best != null && high == null ? best : 0;
        }
        if (minimum && maximum) {
            warnings.add(new ImportWarning(
                    row.table().fileName(), row.line(), null, "both minimum and maximum: read as exactly " + low));
            return Count.exactly(low);
        }
        if (high != null && high < low) {
            warnings.add(new ImportWarning(
                    row.table().fileName(),
                    row.line(),
                    null,
                    "low (" + low + ") lies above high (" + high + "); kept, read as " + high + " to " + low));
            return new Count(high, low, best);
        }
        if (minimum) {
            return Count.atLeast(low);
        }
        return maximum ? Count.between(0, high == null ? low : high) : new Count(low, high, best);
    }

    private static Kind kind(List<String> path) {
        try {
            List<Effect> effects = new ArrayList<>();
            for (String word : path.get(0).split("\\+", -1)) {
                effects.add(Coded.parse(Effect.class, word));
            }
            @Nullable String unit = path.size() > 1 ? path.get(1) : null;
            return new Kind(List.copyOf(effects), unit == null ? Unit.PERSON : Coded.parse(Unit.class, unit));
        } catch (IllegalArgumentException exception) {
            throw new ImportException("in the mapping: " + exception.getMessage(), exception);
        }
    }
}
