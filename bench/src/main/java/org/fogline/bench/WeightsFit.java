package org.fogline.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.zip.CRC32;
import org.fogline.reader.discourse.Weighable;
import org.jspecify.annotations.Nullable;

/**
 * Fits a table of weights to claims of which it is known what they should take: those weights under which that is likeliest
 * among all that they may take, with a pull towards zero. Each origin has a row, alone and in each circumstance that is met
 * often enough; weights near zero are left out. Also says how often weights that were fitted on other documents choose
 * right.
 *
 * @param <O> where something comes from and what it is
 * @param <C> the circumstances
 */
final class WeightsFit<O extends Enum<O>, C extends Enum<C>> {

    /** A circumstance that is met with an origin less often has no row. */
    private static final int OFTEN = 8;

    private static final int STEPS = 1500;
    private static final int FOLDS = 8;

    /** A claim: for each of its candidates the features that hold and whether it is right. */
    private record Example(String document, int[][] features, boolean[] right, double weight) {
        boolean hasRight() {
            for (boolean one : right) {
                if (one) {
                    return true;
                }
            }
            return false;
        }
    }

    private final Class<O> origins;
    private final Class<C> circumstances;
    private final double pull;
    private final double pullOfCircumstances;
    private final double leastWeight;
    private final Map<String, Integer> indexes = new HashMap<>();
    private final List<Example> examples = new ArrayList<>();

    /**
     * A fit without claims.
     *
     * @param pull how strongly the weights of origins are pulled towards zero
     * @param pullOfCircumstances how strongly those of circumstances are
     * @param leastWeight weights nearer to zero have no row
     */
    WeightsFit(Class<O> origins, Class<C> circumstances, double pull, double pullOfCircumstances, double leastWeight) {
        this.origins = origins;
        this.circumstances = circumstances;
        this.pull = pull;
        this.pullOfCircumstances = pullOfCircumstances;
        this.leastWeight = leastWeight;
    }

    /** Adds a claim with all that it may take, and which of that is right. */
    void add(String document, List<? extends Weighable<O>> candidates, Set<C> holding, boolean[] right, double weight) {
        int[][] features = new int[candidates.size()][];
        for (int index = 0; index < features.length; index++) {
            features[index] = features(candidates.get(index).origins(), holding);
        }
        examples.add(new Example(document, features, right, weight));
    }

    private int[] features(Set<O> of, Set<C> holding) {
        List<Integer> found = new ArrayList<>();
        for (O origin : of) {
            found.add(index(row(origin, null)));
            holding.forEach(one -> found.add(index(row(origin, one))));
        }
        return found.stream().mapToInt(Integer::intValue).toArray();
    }

    private int index(String row) {
        Integer index = indexes.putIfAbsent(row, indexes.size());
        return index == null ? indexes.size() - 1 : index;
    }

    /** Fits the weights, writes them into their table and tells what they do. */
    void write(Path table) throws IOException {
        dropTheRare();
        double[] weights = fit(example -> true);
        List<String> out = new ArrayList<>();
        for (String line : Files.readAllLines(table, StandardCharsets.UTF_8)) {
            if (line.startsWith("#") || line.startsWith("origin,")) {
                out.add(line);
            }
        }
        for (O origin : origins.getEnumConstants()) {
            add(row(origin, null), weights, out);
            for (C circumstance : circumstances.getEnumConstants()) {
                add(row(origin, circumstance), weights, out);
            }
        }
        Files.write(table, out, StandardCharsets.UTF_8);
        System.out.printf(
                Locale.ROOT,
                "%s: %d claims; right of them %.3f; on documents left out %.3f%n",
                table.getFileName(),
                examples.size(),
                rightShare(weights),
                leftOut());
    }

    private double leftOut() {
        double right = 0;
        double all = 0;
        for (int fold = 0; fold < FOLDS; fold++) {
            int out = fold;
            Predicate<Example> isOut = example -> fold(example.document) == out;
            double[] weights = fit(isOut.negate());
            for (Example example : examples) {
                all += isOut.test(example) ? example.weight : 0;
                right += isOut.test(example) && isRight(example, weights) ? example.weight : 0;
            }
        }
        return right / all;
    }

    private void add(String row, double[] weights, List<String> out) {
        Integer index = indexes.get(row);
        if (index != null && weights[index] != 0) {
            out.add(row + "," + plain(weights[index]));
        }
    }

    private static String row(Enum<?> origin, @Nullable Enum<?> circumstance) {
        return name(origin) + "," + (circumstance == null ? "" : name(circumstance));
    }

    private static String name(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Leaves out of all claims the circumstances that are met too seldom with an origin to say much. */
    private void dropTheRare() {
        int[] met = new int[indexes.size()];
        examples.forEach(example -> Arrays.stream(example.features)
                .flatMapToInt(Arrays::stream)
                .distinct()
                .forEach(feature -> met[feature]++));
        examples.replaceAll(example -> new Example(
                example.document,
                Arrays.stream(example.features)
                        .map(features -> Arrays.stream(features)
                                .filter(feature -> met[feature] >= OFTEN)
                                .toArray())
                        .toArray(int[][]::new),
                example.right,
                example.weight));
    }

    private static String plain(double weight) {
        return String.valueOf(Math.round(weight * 100) / 100.0);
    }

    private static int fold(String document) {
        CRC32 sum = new CRC32();
        sum.update(document.getBytes(StandardCharsets.UTF_8));
        return (int) (sum.getValue() / 7 % FOLDS);
    }

    /** Accelerated steps down the loss, which is the same on every machine and in every run. */
    private double[] fit(Predicate<Example> of) {
        double[] pulls = pulls();
        double steepest = Math.max(pull, pullOfCircumstances);
        for (Example example : examples) {
            int longest = 0;
            for (int[] one : example.features) {
                longest = Math.max(longest, one.length);
            }
            steepest += of.test(example) ? example.weight * longest / 8 : 0;
        }
        double[] weights = new double[indexes.size()];
        double[] ahead = weights.clone();
        double pace = 1;
        for (int step = 0; step < STEPS; step++) {
            double[] slope = slope(ahead, pulls, of);
            double nextPace = (1 + Math.sqrt(1 + 4 * pace * pace)) / 2;
            for (int index = 0; index < weights.length; index++) {
                double next = ahead[index] - slope[index] / steepest;
                ahead[index] = next + (pace - 1) / nextPace * (next - weights[index]);
                weights[index] = next;
            }
            pace = nextPace;
        }
        for (int index = 0; index < weights.length; index++) {
            weights[index] = Math.abs(weights[index]) < leastWeight ? 0 : weights[index];
        }
        return weights;
    }

    private double[] pulls() {
        double[] pulls = new double[indexes.size()];
        indexes.forEach((row, index) -> pulls[index] = row.endsWith(",") ? pull : pullOfCircumstances);
        return pulls;
    }

    private double[] slope(double[] weights, double[] pulls, Predicate<Example> of) {
        double[] slope = new double[weights.length];
        for (int index = 0; index < slope.length; index++) {
            slope[index] = pulls[index] * weights[index];
        }
        for (Example example : examples) {
            if (!of.test(example) || !example.hasRight()) {
                continue;
            }
            double[] sums = sums(example, weights);
            double most = Arrays.stream(sums).max().orElse(0);
            double all = 0;
            double good = 0;
            for (int index = 0; index < sums.length; index++) {
                sums[index] = Math.exp(sums[index] - most);
                all += sums[index];
                good += example.right[index] ? sums[index] : 0;
            }
            for (int index = 0; index < sums.length; index++) {
                double pull = sums[index] / all - (example.right[index] ? sums[index] / good : 0);
                for (int feature : example.features[index]) {
                    slope[feature] += example.weight * pull;
                }
            }
        }
        return slope;
    }

    private static double[] sums(Example example, double[] weights) {
        double[] sums = new double[example.features.length];
        for (int index = 0; index < sums.length; index++) {
            for (int feature : example.features[index]) {
                sums[index] += weights[feature];
            }
        }
        return sums;
    }

    private static boolean isRight(Example example, double[] weights) {
        double[] sums = sums(example, weights);
        int best = 0;
        for (int index = 1; index < sums.length; index++) {
            best = sums[index] > sums[best] ? index : best;
        }
        return example.right[best];
    }

    private double rightShare(double[] weights) {
        double right = 0;
        double all = 0;
        for (Example example : examples) {
            all += example.weight;
            right += isRight(example, weights) ? example.weight : 0;
        }
        return right / all;
    }

    /** How often what has one origin is right, where there is any. */
    double rightShare(O origin) {
        Integer index = indexes.get(row(origin, null));
        double[] weights = new double[indexes.size()];
        if (index != null) {
            weights[index] = 1;
        }
        return rightShare(weights);
    }
}
