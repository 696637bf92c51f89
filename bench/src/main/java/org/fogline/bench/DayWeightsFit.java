package org.fogline.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import org.fogline.model.Claim;
import org.fogline.model.ClaimJson;
import org.fogline.model.ClaimType;
import org.fogline.model.Loss;
import org.fogline.model.When;
import org.fogline.reader.Reader;
import org.fogline.reader.discourse.DayCandidate;
import org.fogline.reader.discourse.DayCircumstance;
import org.fogline.reader.discourse.DayOrigin;
import org.fogline.reader.discourse.DraftClaim;
import org.fogline.reader.source.Limits;
import org.fogline.reader.source.SourceReader;
import org.fogline.reader.source.UnreadableSourceException;
import org.jspecify.annotations.Nullable;

/**
 * Fits the weights of {@code day-weights.csv} to gold claims: those under which the days that gold has are likeliest
 * among all that a claim may take over, with a pull towards zero. Each origin has a row, alone and in each circumstance
 * that is met often enough; weights near zero are left out. What a claim may take over depends on what the claims before it took, so run it again with the new table until the
 * weights settle (two or three times). Also says how often weights fitted on other documents choose right.
 *
 * <p>{@code DayWeightsFit GOLD.jsonl DIRECTORY day-weights.csv}
 */
public final class DayWeightsFit {

    /** How strongly the weights of origins and, more strongly, those of circumstances are pulled towards zero. */
    private static final double PULL = 1.0;

    private static final double PULL_OF_CIRCUMSTANCES = 6.0;

    /** A circumstance that is met with an origin less often has no row. */
    private static final int OFTEN = 8;

    /** Weights nearer to zero have no row. */
    private static final double LEAST_WEIGHT = 0.1;

    private static final int STEPS = 1500;
    private static final int FOLDS = 8;
    private static final int MOST_WEIGHT = 3;

    /** A claim: for each of its candidates the features that hold and whether gold has those days. */
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

    private final Map<String, Integer> indexes = new HashMap<>();
    private final List<Example> examples = new ArrayList<>();

    private DayWeightsFit() {}

    public static void main(String[] arguments) throws IOException, UnreadableSourceException {
        Path table = Path.of(arguments[2]);
        DayWeightsFit fit = new DayWeightsFit();
        fit.read(Path.of(arguments[0]), Path.of(arguments[1]));
        fit.dropTheRare();
        System.out.println(
                fit.examples.size() + " claims; fitted on all: " + fit.rightShare(fit.fit(e -> true), e -> true));
        double right = 0;
        double all = 0;
        for (int fold = 0; fold < FOLDS; fold++) {
            int out = fold;
            Predicate<Example> isOut = example -> fold(example.document) == out;
            double[] weights = fit.fit(isOut.negate());
            for (Example example : fit.examples) {
                all += isOut.test(example) ? example.weight : 0;
                right += isOut.test(example) && isRight(example, weights) ? example.weight : 0;
            }
        }
        System.out.printf(Locale.ROOT, "on documents left out: %.3f%n", right / all);
        double[] weights = fit.fit(example -> true);
        List<String> out = new ArrayList<>();
        for (String line : Files.readAllLines(table, StandardCharsets.UTF_8)) {
            if (line.startsWith("#") || line.startsWith("origin,")) {
                out.add(line);
            }
        }
        for (DayOrigin origin : DayOrigin.values()) {
            fit.write(row(origin, null), weights, out);
            for (DayCircumstance circumstance : DayCircumstance.values()) {
                fit.write(row(origin, circumstance), weights, out);
            }
        }
        Files.write(table, out, StandardCharsets.UTF_8);
    }

    private void write(String row, double[] weights, List<String> out) {
        Integer index = indexes.get(row);
        if (index != null && weights[index] != 0) {
            out.add(row + "," + plain(weights[index]));
        }
    }

    private static String row(DayOrigin origin, @Nullable DayCircumstance circumstance) {
        return name(origin) + "," + (circumstance == null ? "" : name(circumstance));
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

    private void read(Path gold, Path directory) throws IOException, UnreadableSourceException {
        Map<String, List<Claim>> byDocument = new HashMap<>();
        for (Claim claim : ClaimJson.readAll(Files.newBufferedReader(gold))) {
            byDocument
                    .computeIfAbsent(claim.document(), name -> new ArrayList<>())
                    .add(claim);
        }
        Reader reader = Reader.builtIn();
        try (Stream<Path> files = Files.list(directory)) {
            for (Path file : files.sorted().toList()) {
                reader.read(SourceReader.read(file, Limits.STANDARD), (draft, claim) -> {
                    List<Claim> known = byDocument.getOrDefault(claim.document(), List.of());
                    nearest(claim, known).ifPresent(match -> add(draft, claim, match));
                });
            }
        }
    }

    /** The gold claim on the same passage that is most like a claim, if one is of its kind or has a loss in common. */
    private static Optional<Claim> nearest(Claim claim, List<Claim> gold) {
        return gold.stream()
                .filter(other -> other.type() != ClaimType.RELATION
                        && other.quote().span().overlaps(claim.quote().span())
                        && likeness(claim, other) > 0)
                .max(Comparator.comparingInt(other -> likeness(claim, other)));
    }

    private static int likeness(Claim claim, Claim other) {
        int shared = 0;
        for (Loss loss : claim.losses()) {
            shared += other.losses().stream()
                            .anyMatch(one -> EnumSet.copyOf(one.effects()).equals(EnumSet.copyOf(loss.effects()))
                                    && one.count().sameBounds(loss.count()))
                    ? 1
                    : 0;
        }
        return 3 * shared + (claim.type().group() == other.type().group() ? 2 : 0);
    }

    private void add(DraftClaim draft, Claim claim, Claim gold) {
        List<DayCandidate> candidates = draft.dayCandidates();
        if (candidates.isEmpty()) {
            return;
        }
        int[][] features = new int[candidates.size()][];
        boolean[] right = new boolean[candidates.size()];
        for (int index = 0; index < features.length; index++) {
            features[index] = features(candidates.get(index).origins(), draft.dayCircumstances());
            When when = candidates.get(index).when();
            right[index] = same(gold.when().from(), gold.when().to(), when)
                    || gold.alternatives().when().stream().anyMatch(days -> same(days.from(), days.to(), when));
        }
        int weight = Math.min(MOST_WEIGHT, Math.max(1, likeness(claim, gold) / 2));
        examples.add(new Example(claim.document(), features, right, weight));
    }

    private static boolean same(@Nullable LocalDate from, @Nullable LocalDate to, When when) {
        return Objects.equals(from, when.from()) && Objects.equals(to, when.to());
    }

    private int[] features(Set<DayOrigin> origins, Set<DayCircumstance> circumstances) {
        List<Integer> found = new ArrayList<>();
        for (DayOrigin origin : origins) {
            found.add(index(row(origin, null)));
            circumstances.forEach(one -> found.add(index(row(origin, one))));
        }
        return found.stream().mapToInt(Integer::intValue).toArray();
    }

    private int index(String row) {
        Integer index = indexes.putIfAbsent(row, indexes.size());
        return index == null ? indexes.size() - 1 : index;
    }

    private static String name(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Accelerated steps down the loss, which is the same on every machine and in every run. */
    private double[] fit(Predicate<Example> of) {
        double[] pulls = pulls();
        double steepest = PULL_OF_CIRCUMSTANCES;
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
            weights[index] = Math.abs(weights[index]) < LEAST_WEIGHT ? 0 : weights[index];
        }
        return weights;
    }

    private double[] pulls() {
        double[] pulls = new double[indexes.size()];
        indexes.forEach((row, index) -> pulls[index] = row.endsWith(",") ? PULL : PULL_OF_CIRCUMSTANCES);
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

    private String rightShare(double[] weights, Predicate<Example> of) {
        double right = 0;
        double all = 0;
        for (Example example : examples) {
            all += of.test(example) ? example.weight : 0;
            right += of.test(example) && isRight(example, weights) ? example.weight : 0;
        }
        return String.format(Locale.ROOT, "%.3f", right / all);
    }
}
