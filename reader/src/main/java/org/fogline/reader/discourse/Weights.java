package org.fogline.reader.discourse;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import org.fogline.knowledge.text.Table;
import org.jspecify.annotations.Nullable;

/**
 * What speaks for taking over one thing and not another, by where each comes from and by the circumstances of the claim:
 * the sum of the weights of a table. What has the largest sum is taken.
 *
 * @param <O> where something comes from and what it is
 * @param <C> the circumstances
 */
public final class Weights<O extends Enum<O>, C extends Enum<C>> {

    private final double[] always;

    /** By origin and circumstance. */
    private final double[][] where;

    private Weights(Table table, Class<O> origins, Class<C> circumstances) {
        this.always = new double[origins.getEnumConstants().length];
        this.where = new double[always.length][circumstances.getEnumConstants().length];
        for (Table.Row row : table.rows()) {
            int origin = constant(origins, row, "origin").ordinal();
            double weight;
            try {
                weight = Double.parseDouble(row.text("weight"));
            } catch (NumberFormatException exception) {
                throw row.wrong("weight", "'" + row.text("weight") + "' is no number");
            }
            if (row.text("circumstance").isEmpty()) {
                always[origin] = weight;
            } else {
                where[origin][constant(circumstances, row, "circumstance").ordinal()] = weight;
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

    /** Those of a table that the program brings. */
    public static <O extends Enum<O>, C extends Enum<C>> Weights<O, C> builtIn(
            String table, Class<O> origins, Class<C> circumstances) {
        return of(Table.builtIn(table, "origin", "circumstance", "weight"), origins, circumstances);
    }

    /** Those of a table with the columns {@code origin}, {@code circumstance} and {@code weight}. */
    public static <O extends Enum<O>, C extends Enum<C>> Weights<O, C> of(
            Table table, Class<O> origins, Class<C> circumstances) {
        return new Weights<>(table, origins, circumstances);
    }

    /** What speaks for a candidate. */
    public double of(Weighable<O> candidate, Set<C> circumstances) {
        double sum = 0;
        for (O origin : candidate.origins()) {
            sum += always[origin.ordinal()];
            double[] weights = where[origin.ordinal()];
            for (C circumstance : circumstances) {
                sum += weights[circumstance.ordinal()];
            }
        }
        return sum;
    }

    /** The candidates by what speaks for them, the strongest first; of equals the one named first. */
    public <K extends Weighable<O>> List<Ranked<K>> ranked(List<K> candidates, Set<C> circumstances) {
        List<Ranked<K>> ranked = new ArrayList<>(candidates.size());
        for (K candidate : candidates) {
            ranked.add(new Ranked<>(candidate, of(candidate, circumstances)));
        }
        ranked.sort((one, two) -> Double.compare(two.weight, one.weight));
        return ranked;
    }

    /** Adds what holds. */
    static <E extends Enum<E>> void put(Set<E> found, E one, boolean holds) {
        if (holds) {
            found.add(one);
        }
    }

    /** What spoke for what was taken, the first, and for what was not, for a person to read. */
    static <K> @Nullable String told(List<Ranked<K>> ranked, Function<K, String> name, Function<K, String> rule) {
        NotTaken others = new NotTaken();
        for (Ranked<K> other : ranked.subList(1, ranked.size())) {
            others.add(name.apply(other.candidate), rule.apply(other.candidate) + ", " + other.rounded());
        }
        return others.after("weighed " + ranked.get(0).rounded());
    }

    /**
     * A candidate and what speaks for it.
     *
     * @param <K> what is weighed
     */
    public record Ranked<K>(K candidate, double weight) {

        private double rounded() {
            return Math.round(weight * 10) / 10.0;
        }
    }
}
