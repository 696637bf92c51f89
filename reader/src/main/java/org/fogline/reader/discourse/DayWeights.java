package org.fogline.reader.discourse;

import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.fogline.knowledge.text.Table;

/**
 * What speaks for taking over days, by where they come from and by the circumstances: the sum of the weights of
 * {@code day-weights.csv}. The days with the largest sum are taken.
 */
public final class DayWeights {

    private static final DayWeights BUILT_IN =
            new DayWeights(Table.builtIn("day-weights.csv", "origin", "circumstance", "weight"));

    private final Map<DayOrigin, Double> always = new EnumMap<>(DayOrigin.class);
    private final Map<DayOrigin, Map<DayCircumstance, Double>> where = new EnumMap<>(DayOrigin.class);

    private DayWeights(Table table) {
        for (DayOrigin origin : DayOrigin.values()) {
            where.put(origin, new EnumMap<>(DayCircumstance.class));
        }
        for (Table.Row row : table.rows()) {
            DayOrigin origin = constant(DayOrigin.class, row, "origin");
            double weight;
            try {
                weight = Double.parseDouble(row.text("weight"));
            } catch (NumberFormatException exception) {
                throw row.wrong("weight", "'" + row.text("weight") + "' is no number");
            }
            if (row.text("circumstance").isEmpty()) {
                always.put(origin, weight);
            } else {
                Map<DayCircumstance, Double> weights = where.get(origin);
                if (weights != null) {
                    weights.put(constant(DayCircumstance.class, row, "circumstance"), weight);
                }
            }
        }
    }

    private static <E extends Enum<E>> E constant(Class<E> type, Table.Row row, String column) {
        String name = row.text(column).toUpperCase(Locale.ROOT).replace('-', '_');
        for (E value : type.getEnumConstants()) {
            if (value.name().equals(name)) {
                return value;
            }
        }
        throw row.wrong(column, "'" + row.text(column) + "' is not known");
    }

    /** Those that the program brings. */
    public static DayWeights builtIn() {
        return BUILT_IN;
    }

    /** Those of a table with the columns {@code origin}, {@code circumstance} and {@code weight}. */
    public static DayWeights of(Table table) {
        return new DayWeights(table);
    }

    /** What speaks for a candidate. */
    public double of(DayCandidate candidate, Set<DayCircumstance> circumstances) {
        double sum = 0;
        for (DayOrigin origin : candidate.origins()) {
            sum += always.getOrDefault(origin, 0.0);
            Map<DayCircumstance, Double> weights = where.getOrDefault(origin, Map.of());
            for (Map.Entry<DayCircumstance, Double> weight : weights.entrySet()) {
                sum += circumstances.contains(weight.getKey()) ? weight.getValue() : 0;
            }
        }
        return sum;
    }

    /** The candidates by what speaks for them, the strongest first; of equals the one named first. */
    public List<DayCandidate> ranked(List<DayCandidate> candidates, Set<DayCircumstance> circumstances) {
        return candidates.stream()
                .sorted((one, two) -> Double.compare(of(two, circumstances), of(one, circumstances)))
                .toList();
    }
}
