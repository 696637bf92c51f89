package org.fogline.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.fogline.knowledge.place.Gazetteer;
import org.fogline.model.Claim;
import org.fogline.model.ClaimJson;
import org.fogline.model.ClaimType;
import org.fogline.model.Loss;
import org.fogline.model.When;
import org.fogline.model.Where;
import org.fogline.reader.Reader;
import org.fogline.reader.discourse.DayCandidate;
import org.fogline.reader.discourse.DayCircumstance;
import org.fogline.reader.discourse.DayOrigin;
import org.fogline.reader.discourse.DraftClaim;
import org.fogline.reader.discourse.PlaceCandidate;
import org.fogline.reader.discourse.PlaceCircumstance;
import org.fogline.reader.discourse.PlaceOrigin;
import org.fogline.reader.source.Limits;
import org.fogline.reader.source.SourceReader;
import org.fogline.reader.source.UnreadableSourceException;
import org.jspecify.annotations.Nullable;

/**
 * Fits the weights of {@code day-weights.csv} and {@code place-weights.csv} to gold claims. What a claim may take over
 * depends on what the claims before it took, so run it again with the new tables until the weights settle (two or three
 * times).
 *
 * <p>{@code FitWeights TABLES days|places GOLD.jsonl DIRECTORY [GOLD.jsonl DIRECTORY ...]}
 */
public final class FitWeights {

    private static final int MOST_WEIGHT = 3;

    private final WeightsFit<DayOrigin, DayCircumstance> days =
            new WeightsFit<>(DayOrigin.class, DayCircumstance.class, 1, 6, 0.1);

    private final WeightsFit<PlaceOrigin, PlaceCircumstance> places =
            new WeightsFit<>(PlaceOrigin.class, PlaceCircumstance.class, 2, 50, 0.03);

    private final Gazetteer gazetteer = Gazetteer.builtIn();

    private FitWeights() {}

    public static void main(String[] arguments) throws IOException, UnreadableSourceException {
        FitWeights fit = new FitWeights();
        Path tables = Path.of(arguments[0]);
        for (int index = 2; index + 1 < arguments.length; index += 2) {
            fit.read(Path.of(arguments[index]), Path.of(arguments[index + 1]));
        }
        switch (arguments[1]) {
            case "days" -> fit.days.write(tables.resolve("day-weights.csv"));
            case "places" -> {
                fit.places.write(tables.resolve("place-weights.csv"));
                System.out.printf(Locale.ROOT, "by the rules alone %.3f%n", fit.places.rightShare(PlaceOrigin.RULED));
            }
            default -> throw new IllegalArgumentException(arguments[1] + " is neither days nor places");
        }
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
            List<Path> texts = files.filter(file -> file.toString().endsWith(".txt"))
                    .sorted()
                    .toList();
            for (Path file : texts) {
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
        int weight = Math.min(MOST_WEIGHT, Math.max(1, likeness(claim, gold) / 2));
        List<DayCandidate> days = draft.dayCandidates();
        if (!days.isEmpty()) {
            this.days.add(claim.document(), days, draft.dayCircumstances(), right(days, gold), weight);
        }
        List<PlaceCandidate> places = draft.placeCandidates();
        if (!places.isEmpty() && !gold.where().isEmpty()) {
            this.places.add(claim.document(), places, draft.placeCircumstances(), right(places, gold.where()), weight);
        }
    }

    private static boolean[] right(List<DayCandidate> candidates, Claim gold) {
        boolean[] right = new boolean[candidates.size()];
        for (int index = 0; index < right.length; index++) {
            When when = candidates.get(index).when();
            right[index] = same(gold.when().from(), gold.when().to(), when)
                    || gold.alternatives().when().stream().anyMatch(days -> same(days.from(), days.to(), when));
        }
        return right;
    }

    private static boolean same(@Nullable LocalDate from, @Nullable LocalDate to, When when) {
        return Objects.equals(from, when.from()) && Objects.equals(to, when.to());
    }

    /** Those with all places of gold and no others; without such those with one of them. */
    private boolean[] right(List<PlaceCandidate> candidates, List<Where> gold) {
        boolean[] all = new boolean[candidates.size()];
        boolean[] one = new boolean[candidates.size()];
        boolean found = false;
        for (int index = 0; index < all.length; index++) {
            List<Where> where = candidates.get(index).where();
            one[index] = where.stream().anyMatch(place -> isAmong(place, gold));
            all[index] = one[index]
                    && where.stream().allMatch(place -> isAmong(place, gold))
                    && gold.stream().allMatch(place -> isAmong(place, where));
            found |= all[index];
        }
        return found ? all : one;
    }

    private boolean isAmong(Where place, List<Where> others) {
        return others.stream()
                .anyMatch(other ->
                        other.place().equals(place.place()) || gazetteer.sameName(other.place(), place.place()));
    }
}
