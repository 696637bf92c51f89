package org.fogline.reckon.link;

import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.fogline.model.ActorRole;
import org.fogline.model.Claim;
import org.fogline.model.ClaimType;
import org.fogline.model.Loss;
import org.fogline.model.Scope;
import org.fogline.model.When;
import org.fogline.model.Where;
import org.fogline.reckon.Background;

/** The evidence for and against two claims speaking of one event: days, places, sides, kind, figures and words. */
final class LinkEvidence {

    private static final double NEAR_KILOMETRES = 3;
    private static final double ONE_FIGURE = 0.9;

    private final Background background;
    private final LinkWeights weights = new LinkWeights();
    private final Map<String, Set<String>> words = new HashMap<>();

    LinkEvidence(Background background) {
        this.background = background;
    }

    List<Evidence> between(Claim one, Claim other) {
        List<Evidence> found = new ArrayList<>();
        found.add(weights.of("prior"));
        found.add(weights.of(
                one.scope() == Scope.INCIDENT ? days(one.when(), other.when()) : window(one.when(), other.when())));
        found.add(weights.of(places(one.where(), other.where())));
        found.add(weights.of(actors(one, other)));
        found.add(weights.of(types(one.type(), other.type())));
        found.add(weights.of(counts(one, other)));
        Evidence shared = weights.of("words.shared");
        double share = sharedWords(one, other);
        if (share > 0) {
            found.add(new Evidence("words shared: " + Math.round(share * 100) + " %", shared.weight() * share));
        }
        return found;
    }

    /** The sum of the evidence. */
    double weight(Claim one, Claim other) {
        double sum = 0;
        for (Evidence each : between(one, other)) {
            sum += each.weight();
        }
        return sum;
    }

    private static String window(When one, When other) {
        boolean sameEnd = one.to() != null && one.to().equals(other.to());
        boolean sameStart =
                one.from() == null || other.from() == null || one.from().equals(other.from());
        return sameEnd && sameStart ? "window.same" : "window.other";
    }

    private static String days(When one, When other) {
        if (one.to() == null || other.to() == null || one.from() == null || other.from() == null) {
            return "day.unknown";
        }
        if (one.from().equals(other.from()) && one.to().equals(other.to())) {
            return "day.same";
        }
        long gap = one.to().isBefore(other.from())
                ? ChronoUnit.DAYS.between(one.to(), other.from())
                : other.to().isBefore(one.from()) ? ChronoUnit.DAYS.between(other.to(), one.from()) : 0;
        return gap == 0 ? "day.overlap" : gap == 1 ? "day.next" : "day.two";
    }

    private String places(List<Where> one, List<Where> other) {
        if (one.isEmpty() || other.isEmpty()) {
            return "place.unknown";
        }
        String best = "place.other";
        for (Where left : one) {
            for (Where right : other) {
                if (left.place().equals(right.place())) {
                    return "place.same";
                }
                if (background.isPlaceWithin(left.place(), right.place())
                        || background.isPlaceWithin(right.place(), left.place())) {
                    best = "place.within";
                } else if (best.equals("place.other")
                        && background.kilometres(left.place(), right.place()) <= NEAR_KILOMETRES) {
                    best = "place.near";
                }
            }
        }
        return best;
    }

    private String actors(Claim one, Claim other) {
        List<ActorRole> left = one.actors();
        List<ActorRole> right = other.actors();
        if (left.isEmpty() || right.isEmpty()) {
            return "actors.unknown";
        }
        long shared = left.stream()
                .filter(actor -> right.stream().anyMatch(another -> related(actor.actor(), another.actor())))
                .count();
        if (shared == 0) {
            return "actors.other";
        }
        boolean sameParts = left.stream()
                .anyMatch(actor -> right.stream()
                        .anyMatch(
                                another -> related(actor.actor(), another.actor()) && actor.role() == another.role()));
        return sameParts || shared == Math.min(left.size(), right.size()) ? "actors.same" : "actors.swapped";
    }

    private boolean related(String one, String other) {
        return background.isActorWithin(one, other) || background.isActorWithin(other, one);
    }

    private static String types(ClaimType one, ClaimType other) {
        if (one == other) {
            return "type.same";
        }
        return family(one) == family(other) || family(one) == 0 || family(other) == 0 ? "type.similar" : "type.other";
    }

    /** 0 goes with any other: a toll names no act. */
    private static int family(ClaimType type) {
        return switch (type) {
            case TOLL, KILLING, DESTRUCTION -> 0;
            case ASSAULT, REPEL, CLASH, AMBUSH, SNIPING, SHELLING, AIRSTRIKE, BOMBING, CHEMICAL, CAPTURE -> 1;
            case SHOOTDOWN -> 2;
            case EXECUTION, ABDUCTION -> 3;
            case WITHDRAWAL, HANDOVER, EVACUATION -> 4;
            case AGREEMENT, CEASEFIRE, RELEASE -> 5;
            case CONTROL, SIEGE, DEPRIVATION -> 6;
            case DEPLOYMENT -> 7;
            case LOOTING -> 8;
            case RELATION -> 9;
        };
    }

    private String counts(Claim one, Claim other) {
        for (Loss left : one.losses()) {
            for (Loss right : other.losses()) {
                if (comparable(left, right)) {
                    return compare(left, right);
                }
            }
        }
        return "count.unknown";
    }

    static boolean comparable(Loss left, Loss right) {
        return left.effects().equals(right.effects())
                && left.unit() == right.unit()
                && (left.sides().equals(right.sides())
                        || new HashSet<>(left.sides()).equals(new HashSet<>(right.sides())))
                && left.partOf() == null
                && right.partOf() == null;
    }

    private String compare(Loss left, Loss right) {
        Long leftHigh = left.count().high();
        Long rightHigh = right.count().high();
        if (left.count().low() > 2 && left.count().sameBounds(right.count()) && leftHigh != null) {
            return "count.same";
        }
        boolean open = leftHigh == null || rightHigh == null;
        long low = Math.max(left.count().low(), right.count().low());
        long high =
                Math.min(leftHigh == null ? Long.MAX_VALUE : leftHigh, rightHigh == null ? Long.MAX_VALUE : rightHigh);
        if (low <= high) {
            return open ? "count.overlap" : "count.close";
        }
        return low - high <= 1 || high >= 0.95 * low ? "count.close" : "count.other";
    }

    /** Whether both count the same kind of harm, and their figures cannot both be true of one event. */
    boolean figuresDiffer(Claim one, Claim other) {
        return counts(one, other).equals("count.other");
    }

    /** Whether all their places are known and none is or lies in one of the other's: totals there count other people. */
    boolean areApart(Claim one, Claim other) {
        return !one.where().isEmpty()
                && !other.where().isEmpty()
                && Stream.concat(one.where().stream(), other.where().stream())
                        .allMatch(where -> background.knowsPlace(where.place()))
                && one.where().stream()
                        .noneMatch(left -> other.where().stream().anyMatch(right -> overlap(left, right)));
    }

    private boolean overlap(Where left, Where right) {
        return background.isPlaceWithin(left.place(), right.place())
                || background.isPlaceWithin(right.place(), left.place());
    }

    /**
     * Whether the totals are over other places, one perhaps inside the other, and their figures are no wordings of one
     * number ("exceeds 600", "640"): "at least 20" of a town and "at least 50" of its district are two counts.
     */
    boolean areOtherCounts(Claim one, Claim other) {
        return !places(one).equals(places(other))
                && one.losses().stream()
                        .anyMatch(left -> other.losses().stream()
                                .anyMatch(right -> comparable(left, right)
                                        && Math.min(
                                                        left.count().low(),
                                                        right.count().low())
                                                < ONE_FIGURE
                                                        * Math.max(
                                                                left.count().low(),
                                                                right.count().low())));
    }

    private static Set<String> places(Claim claim) {
        return claim.where().stream().map(Where::place).collect(Collectors.toSet());
    }

    private double sharedWords(Claim one, Claim other) {
        Set<String> left = wordsOf(one);
        Set<String> right = wordsOf(other);
        if (left.isEmpty() || right.isEmpty()) {
            return 0;
        }
        long shared = left.stream().filter(right::contains).count();
        return (double) shared / (left.size() + right.size() - shared);
    }

    private Set<String> wordsOf(Claim claim) {
        return words.computeIfAbsent(
                claim.id(),
                id -> Arrays.stream(
                                claim.quote().text().toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+"))
                        .filter(word -> word.length() > 3)
                        .collect(Collectors.toSet()));
    }
}
