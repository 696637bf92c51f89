package org.fogline.reckon.link;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.TreeMap;
import org.fogline.model.Attribution;
import org.fogline.model.Claim;
import org.fogline.model.ClaimType;
import org.fogline.model.Scope;
import org.fogline.model.Where;
import org.fogline.reckon.Background;
import org.fogline.reckon.Policy;
import org.jspecify.annotations.Nullable;

/**
 * Links claims to events. Candidates share a day, or nearly, and a kind (incident or total); their evidence is added up in
 * log-odds; the best pairs are joined first, two groups only while the mean evidence over all their pairs speaks for it
 * and no pair is barred (average linkage under constraints: one shared neighbour does not chain two unrelated incidents
 * together). Barred are claims that one speaker lists side by side, a total and an item, totals of places that
 * lie apart, and what the analyst cut.
 */
public final class EventLinker {

    private static final int REACH = 2;
    private static final long COMPARISONS = 30_000_000;

    private final List<Claim> claims;
    private final Policy policy;
    private final Background background;
    private final LinkEvidence evidence;
    private final Map<Long, Link> links = new HashMap<>();
    private final int[] parent;
    private final List<List<Integer>> members = new ArrayList<>();

    private EventLinker(List<Claim> claims, Background background, Policy policy) {
        this.claims = claims.stream()
                .filter(claim -> claim.type() != ClaimType.RELATION)
                .sorted(Comparator.comparing(Claim::id))
                .toList();
        this.policy = policy;
        this.background = background;
        this.evidence = new LinkEvidence(background);
        this.parent = new int[this.claims.size()];
        for (int index = 0; index < parent.length; index++) {
            parent[index] = index;
            members.add(new ArrayList<>(List.of(index)));
        }
    }

    /** The events, by their first day and id; a claim that no other speaks of is an event of its own. */
    public static List<Event> link(List<Claim> claims, Background background, Policy policy) {
        return new EventLinker(claims, background, policy).run();
    }

    private record Candidate(int one, int other, double score) {}

    private List<Event> run() {
        PriorityQueue<Candidate> queue = new PriorityQueue<>(Comparator.comparingDouble(Candidate::score)
                .reversed()
                .thenComparingInt(Candidate::one)
                .thenComparingInt(Candidate::other));
        for (Policy.Pair pair : policy.forced()) {
            force(pair);
        }
        candidates().forEach(pair -> {
            Link link = linkOf((int) (pair >> 32), pair.intValue());
            if (link.score() > 0) {
                queue.add(new Candidate((int) (pair >> 32), pair.intValue(), link.score()));
            }
        });
        while (!queue.isEmpty()) {
            Candidate candidate = queue.remove();
            int one = root(candidate.one());
            int other = root(candidate.other());
            if (one != other && mayJoin(members.get(one), members.get(other))) {
                join(one, other);
            }
        }
        return events();
    }

    private void force(Policy.Pair pair) {
        int one = indexOf(pair.one());
        int other = indexOf(pair.other());
        if (one >= 0 && other >= 0) {
            links.put(
                    key(one, other),
                    new Link(
                            claims.get(Math.min(one, other)).id(),
                            claims.get(Math.max(one, other)).id(),
                            List.of(new Evidence("the analyst linked them", 0)),
                            true));
            if (root(one) != root(other)) {
                join(root(one), root(other));
            }
        }
    }

    private int indexOf(String id) {
        for (int index = 0; index < claims.size(); index++) {
            if (claims.get(index).id().equals(id)) {
                return index;
            }
        }
        return -1;
    }

    private java.util.Set<Long> candidates() {
        Map<Long, List<Integer>> byDay = new TreeMap<>();
        Map<String, List<Integer>> undated = new TreeMap<>();
        java.util.Set<Long> pairs = new java.util.TreeSet<>();
        for (int index = 0; index < claims.size(); index++) {
            Claim claim = claims.get(index);
            if (claim.when().to() == null || claim.when().from() == null) {
                for (Where where : claim.where()) {
                    undated.computeIfAbsent(where.place() + claim.when().to(), key -> new ArrayList<>())
                            .add(index);
                }
            }
            if (claim.when().to() != null) {
                byDay.computeIfAbsent(claim.when().to().toEpochDay(), day -> new ArrayList<>())
                        .add(index);
            }
        }
        long comparisons = 0;
        for (Map.Entry<Long, List<Integer>> day : byDay.entrySet()) {
            for (long near = day.getKey(); near <= day.getKey() + REACH; near++) {
                comparisons += (long) day.getValue().size()
                        * byDay.getOrDefault(near, List.of()).size();
            }
            refuseTooMany(comparisons, day.getValue().size(), day.getKey());
        }
        for (Map.Entry<Long, List<Integer>> day : byDay.entrySet()) {
            for (long near = day.getKey(); near <= day.getKey() + REACH; near++) {
                addPairs(pairs, day.getValue(), byDay.getOrDefault(near, List.of()));
            }
        }
        undated.values().forEach(group -> addPairs(pairs, group, group));
        return pairs;
    }

    private static void refuseTooMany(long comparisons, int claims, long day) {
        if (comparisons > COMPARISONS) {
            throw new IllegalArgumentException(claims + " claims end on " + java.time.LocalDate.ofEpochDay(day)
                    + ", and with those of the days around it that is more than can be linked to events at once ("
                    + comparisons + " pairs; " + COMPARISONS + " are taken): split the case");
        }
    }

    private void addPairs(java.util.Set<Long> pairs, List<Integer> left, List<Integer> right) {
        for (int one : left) {
            for (int other : right) {
                if (one != other && !isBarred(claims.get(one), claims.get(other))) {
                    pairs.add(key(one, other));
                }
            }
        }
    }

    private boolean mayJoin(List<Integer> left, List<Integer> right) {
        double sum = 0;
        for (int one : left) {
            for (int other : right) {
                if (isBarred(claims.get(one), claims.get(other))) {
                    return false;
                }
                sum += linkOf(one, other).score();
            }
        }
        return sum > 0;
    }

    private boolean isBarred(Claim one, Claim other) {
        if ((one.scope() == Scope.INCIDENT) != (other.scope() == Scope.INCIDENT)) {
            return true;
        }
        if (policy.cut().stream().anyMatch(pair -> pair.holds(one.id(), other.id()))) {
            return true;
        }
        if (one.scope() != Scope.INCIDENT && evidence.areApart(one, other)) {
            return true;
        }
        return listedSideBySide(one, other) || (sameAccount(one, other) && haveOtherFigures(one, other));
    }

    /** One account tells of one event with one figure; two figures that are far apart are two events. */
    private boolean haveOtherFigures(Claim one, Claim other) {
        return evidence.figuresDiffer(one, other)
                || (one.scope() != Scope.INCIDENT && evidence.areOtherCounts(one, other));
    }

    private boolean sameAccount(Claim one, Claim other) {
        return policy.accountOf(one, background).equals(policy.accountOf(other, background));
    }

    /** One speaker, in one report (or in one document on one day): what it lists are different incidents. */
    private static boolean listedSideBySide(Claim one, Claim other) {
        if (one.attribution().isEmpty() || other.attribution().isEmpty()) {
            return one.attribution().isEmpty()
                    && other.attribution().isEmpty()
                    && one.document().equals(other.document())
                    && one.scope() == Scope.INCIDENT;
        }
        Attribution left = one.attribution().get(0);
        Attribution right = other.attribution().get(0);
        if (!left.source().equals(right.source()) || one.scope() != Scope.INCIDENT) {
            return false;
        }
        if (left.report() != null && right.report() != null) {
            return left.report().equals(right.report());
        }
        return left.said() != null
                && left.said().equals(right.said())
                && one.document().equals(other.document());
    }

    private Link linkOf(int one, int other) {
        return links.computeIfAbsent(key(one, other), key -> {
            Claim left = claims.get(Math.min(one, other));
            Claim right = claims.get(Math.max(one, other));
            return new Link(left.id(), right.id(), evidence.between(left, right), false);
        });
    }

    private static long key(int one, int other) {
        return (long) Math.min(one, other) << 32 | Math.max(one, other);
    }

    private void join(int one, int other) {
        parent[other] = one;
        members.get(one).addAll(members.get(other));
        members.get(other).clear();
    }

    private int root(int index) {
        int node = index;
        while (parent[node] != node) {
            node = parent[node];
        }
        return node;
    }

    private List<Event> events() {
        Map<Integer, List<Claim>> groups = new LinkedHashMap<>();
        for (int index = 0; index < claims.size(); index++) {
            groups.computeIfAbsent(root(index), key -> new ArrayList<>()).add(claims.get(index));
        }
        Map<Integer, List<Link>> inside = new HashMap<>();
        for (Map.Entry<Long, Link> link : links.entrySet()) {
            int one = root((int) (link.getKey() >> 32));
            if (one == root(link.getKey().intValue())
                    && (link.getValue().forced() || link.getValue().score() > 0)) {
                inside.computeIfAbsent(one, key -> new ArrayList<>()).add(link.getValue());
            }
        }
        List<Event> events = new ArrayList<>();
        groups.forEach((group, list) -> {
            List<Link> why = new ArrayList<>(inside.getOrDefault(group, List.of()));
            why.sort(Comparator.comparing(Link::one).thenComparing(Link::other));
            events.add(new Event(list.get(0).id(), list, why));
        });
        events.sort(Comparator.comparing((Event event) -> dayOf(event.claims().get(0)))
                .thenComparing(Event::id));
        return List.copyOf(events);
    }

    private static String dayOf(Claim claim) {
        @Nullable
        Object day =
                claim.when().from() != null ? claim.when().from() : claim.when().to();
        return day == null ? "9999" : day.toString();
    }
}
