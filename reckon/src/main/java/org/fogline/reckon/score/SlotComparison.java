package org.fogline.reckon.score;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiPredicate;
import java.util.stream.Collectors;
import org.fogline.model.ActorRole;
import org.fogline.model.Attribution;
import org.fogline.model.Claim;
import org.fogline.model.DateRange;
import org.fogline.model.Loss;
import org.fogline.model.Role;
import org.fogline.model.When;
import org.fogline.model.Where;
import org.jspecify.annotations.Nullable;

/** Compares the slots of two claims, slot by slot, each by its own rule. */
final class SlotComparison {

    /** A slot that differs, in words. */
    record Difference(Slot slot, String expected, String found) {}

    private final NameEquality names;

    SlotComparison(NameEquality names) {
        this.names = names;
    }

    /** The slots of a loss that differ: sides, when, where, source. */
    List<Difference> ofLosses(Claim gold, Loss goldLoss, Claim predicted, Loss predictedLoss) {
        List<Difference> differences = new ArrayList<>();
        if (!sidesAgree(goldLoss, predictedLoss)) {
            differences.add(new Difference(Slot.SIDES, words(goldLoss.sides()), words(predictedLoss.sides())));
        }
        compareCircumstances(gold, predicted, differences);
        return differences;
    }

    /** The slots of an event that differ: when, where, source, initiator, target. */
    List<Difference> ofEvents(Claim gold, Claim predicted) {
        List<Difference> differences = new ArrayList<>();
        compareCircumstances(gold, predicted, differences);
        Map<Slot, Role> parts = new EnumMap<>(Map.of(Slot.INITIATOR, Role.INITIATOR, Slot.TARGET, Role.TARGET));
        parts.forEach((slot, role) -> {
            List<String> expected = actors(gold, role);
            List<String> found = actors(predicted, role);
            if (!commonOrBothNone(expected, found, names::sameActor)) {
                differences.add(new Difference(slot, words(expected), words(found)));
            }
        });
        return differences;
    }

    /** The days or reports of saying that gold gives and the prediction does not; one for each of gold's speakers. */
    List<Difference> ofSayings(Claim gold, Claim predicted) {
        List<Difference> differences = new ArrayList<>();
        for (Attribution speaker : gold.attribution()) {
            DateRange said = speaker.said();
            if (said != null && predicted.attribution().stream().noneMatch(other -> said.equals(other.said()))) {
                differences.add(new Difference(
                        Slot.SAID,
                        days(said.from(), said.to()),
                        words(predicted.attribution().stream()
                                .map(Attribution::said)
                                .filter(Objects::nonNull)
                                .map(range -> days(range.from(), range.to()))
                                .distinct()
                                .toList())));
            }
            String report = speaker.report();
            if (report != null
                    && predicted.attribution().stream().noneMatch(other -> sameReport(report, other.report()))) {
                differences.add(new Difference(
                        Slot.REPORT,
                        report,
                        words(predicted.attribution().stream()
                                .map(Attribution::report)
                                .filter(Objects::nonNull)
                                .distinct()
                                .toList())));
            }
        }
        return differences;
    }

    private void compareCircumstances(Claim gold, Claim predicted, List<Difference> differences) {
        if (!whenAgrees(gold, predicted.when())) {
            differences.add(new Difference(Slot.WHEN, words(gold.when()), words(predicted.when())));
        }
        List<String> expectedPlaces = places(gold);
        List<String> foundPlaces = places(predicted);
        if (!expectedPlaces.isEmpty() && !haveCommon(expectedPlaces, foundPlaces, names::samePlace)) {
            differences.add(new Difference(Slot.WHERE, words(expectedPlaces), words(foundPlaces)));
        }
        List<String> expectedSources = sources(gold);
        List<String> foundSources = sources(predicted);
        if (!commonOrBothNone(expectedSources, foundSources, names::sameActor)
                && !haveCommon(gold.alternatives().attribution(), foundSources, names::sameActor)) {
            differences.add(new Difference(Slot.SOURCE, words(expectedSources), words(foundSources)));
        }
    }

    private static boolean whenAgrees(Claim gold, When predicted) {
        return sameDays(gold.when().from(), gold.when().to(), predicted)
                || gold.alternatives().when().stream().anyMatch(days -> sameDays(days.from(), days.to(), predicted));
    }

    private static boolean sameDays(@Nullable LocalDate from, @Nullable LocalDate to, When predicted) {
        return Objects.equals(from, predicted.from()) && Objects.equals(to, predicted.to());
    }

    private boolean sidesAgree(Loss gold, Loss predicted) {
        return sameSet(gold.sides(), predicted.sides())
                || gold.alternativeSides().stream().anyMatch(sides -> sameSet(sides, predicted.sides()));
    }

    private boolean sameSet(List<String> ones, List<String> others) {
        return covers(ones, others) && covers(others, ones);
    }

    private boolean covers(List<String> ones, List<String> others) {
        return others.stream().allMatch(other -> ones.stream().anyMatch(one -> names.sameActor(one, other)));
    }

    private static boolean commonOrBothNone(
            List<String> expected, List<String> found, BiPredicate<String, String> same) {
        return expected.isEmpty() ? found.isEmpty() : haveCommon(expected, found, same);
    }

    private static boolean haveCommon(List<String> ones, List<String> others, BiPredicate<String, String> same) {
        return ones.stream().anyMatch(one -> others.stream().anyMatch(other -> same.test(one, other)));
    }

    private static boolean sameReport(String expected, @Nullable String found) {
        return found != null && expected.strip().equalsIgnoreCase(found.strip());
    }

    private static List<String> places(Claim claim) {
        return claim.where().stream().map(Where::place).toList();
    }

    private static List<String> sources(Claim claim) {
        return claim.attribution().stream().map(Attribution::source).toList();
    }

    private static List<String> actors(Claim claim, Role role) {
        return claim.actors().stream()
                .filter(actor -> actor.role() == role)
                .map(ActorRole::actor)
                .toList();
    }

    private static String words(List<String> names) {
        return names.isEmpty() ? "none" : names.stream().collect(Collectors.joining("; "));
    }

    private static String words(When when) {
        return days(when.from(), when.to());
    }

    private static String days(@Nullable LocalDate from, @Nullable LocalDate to) {
        if (from == null && to == null) {
            return "unknown";
        }
        if (from == null) {
            return "up to " + to;
        }
        if (to == null) {
            return "from " + from + " on";
        }
        return from.equals(to) ? from.toString() : from + " to " + to;
    }
}
