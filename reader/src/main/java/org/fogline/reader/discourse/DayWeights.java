package org.fogline.reader.discourse;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.fogline.knowledge.text.Table;

/**
 * What speaks for taking over days, by where they come from and by the circumstances: the sum of the weights of
 * {@code day-weights.csv}. The days with the largest sum are taken.
 */
public final class DayWeights {

    private static final DayWeights BUILT_IN =
            new DayWeights(Table.builtIn("day-weights.csv", "origin", "circumstance", "weight"));

    private final double[] always = new double[DayOrigin.values().length];

    /** By origin and circumstance. */
    private final double[][] where = new double[DayOrigin.values().length][DayCircumstance.values().length];

    private DayWeights(Table table) {
        for (Table.Row row : table.rows()) {
            int origin = constant(DayOrigin.class, row, "origin").ordinal();
            double weight;
            try {
                weight = Double.parseDouble(row.text("weight"));
            } catch (NumberFormatException exception) {
                throw row.wrong("weight", "'" + row.text("weight") + "' is no number");
            }
            if (row.text("circumstance").isEmpty()) {
                always[origin] = weight;
            } else {
                where[origin][
                        constant(DayCircumstance.class, row, "circumstance").ordinal()] = weight;
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
            sum += always[origin.ordinal()];
            double[] weights = where[origin.ordinal()];
            for (DayCircumstance circumstance : circumstances) {
                sum += weights[circumstance.ordinal()];
            }
        }
        return sum;
    }

    /** The candidates by what speaks for them, the strongest first; of equals the one named first. */
    public List<Weighed> ranked(List<DayCandidate> candidates, Set<DayCircumstance> circumstances) {
        List<Weighed> weighed = new ArrayList<>(candidates.size());
        for (DayCandidate candidate : candidates) {
            weighed.add(new Weighed(candidate, of(candidate, circumstances)));
        }
        weighed.sort((one, two) -> Double.compare(two.weight, one.weight));
        return weighed;
    }

    /** A candidate and what speaks for it. */
    public record Weighed(DayCandidate candidate, double weight) {}
}
