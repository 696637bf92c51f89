package org.fogline.reckon.link;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.LongStream;
import org.fogline.model.Attribution;
import org.fogline.model.Claim;
import org.fogline.model.ClaimType;
import org.fogline.model.Scope;
import org.fogline.model.Where;
import org.fogline.reckon.Background;
import org.fogline.reckon.Policy;
import org.fogline.reckon.TooManyClaimsException;
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
    /** So many pairs are compared in some seconds; beyond it the question must be narrowed. */
    private static final long MOST_PAIRS = 15_000_000;
    /** So many pairs that may be one event fit into the memory that the program gets. */
    private static final int MOST_CANDIDATES = 4_000_000;
    /** Of an event with more claims only the strongest link of each is shown. */
    private static final int ALL_LINKS_UP_TO = 60;
    /** Weights are added up as whole numbers, so that their order changes nothing. */
    private static final double UNIT = 1e-6;

    private final List<Claim> claims;
    private final String[] accounts;
    private final Set<Long> cut = new HashSet<>();
    private final Set<Long> forced = new LinkedHashSet<>();
    private final LinkEvidence evidence;
    private final Clusters clusters;

    private EventLinker(List<Claim> claims, Background background, Policy policy) {
        this.claims = claims.stream()
                .filter(claim -> claim.type() != ClaimType.RELATION)
                .sorted(Comparator.comparing(Claim::id))
                .toList();
        this.evidence = new LinkEvidence(new Remembered(background));
        this.accounts = this.claims.stream()
                .map(claim -> policy.accountOf(claim, background))
                .toArray(String[]::new);
        this.clusters = new Clusters(this.claims.size(), new Clusters.Pairs() {
            @Override
            public boolean areBarred(int one, int other) {
                return isBarred(one, other);
            }

            @Override
            public long weight(int one, int other) {
                return EventLinker.this.weight(one, other);
            }
        });
        Map<String, Integer> byId = new HashMap<>();
        for (int index = 0; index < this.claims.size(); index++) {
            byId.put(this.claims.get(index).id(), index);
        }
        note(policy.cut(), byId, cut);
        note(policy.forced(), byId, forced);
    }

    private static void note(List<Policy.Pair> chosen, Map<String, Integer> byId, Set<Long> pairs) {
        for (Policy.Pair pair : chosen) {
            Integer one = byId.get(pair.one());
            Integer other = byId.get(pair.other());
            if (one != null && other != null) {
                pairs.add(key(one, other));
            }
        }
    }

    /** The events, by their first day and id; a claim that no other speaks of is an event of its own. */
    public static List<Event> link(List<Claim> claims, Background background, Policy policy) {
        return new EventLinker(claims, background, policy).run();
    }

    private record Candidate(int one, int other, long weight) {}

    private List<Event> run() {
        forced.forEach(pair -> clusters.join((int) (pair >> 32), pair.intValue()));
        List<Candidate> candidates = new ArrayList<>();
        for (long pair : pairs()) {
            int one = (int) (pair >> 32);
            int other = (int) pair;
            long weight = isBarred(one, other) ? 0 : weight(one, other);
            if (weight > 0) {
                candidates.add(new Candidate(one, other, weight));
            }
            if (candidates.size() > MOST_CANDIDATES) {
                throw refusal(claims.size() + " claims give more than " + MOST_CANDIDATES
                        + " pairs that may speak of one event");
            }
        }
        candidates.sort(Comparator.comparingLong(Candidate::weight)
                .reversed()
                .thenComparingInt(Candidate::one)
                .thenComparingInt(Candidate::other));
        candidates.forEach(candidate -> clusters.joinIfTheyAgree(candidate.one(), candidate.other()));
        return events();
    }

    /** The pairs that are near enough in time, each once. */
    private long[] pairs() {
        TreeMap<Long, List<Integer>> byDay = new TreeMap<>();
        Map<String, List<Integer>> undated = new TreeMap<>();
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
        long count = 0;
        for (Map.Entry<Long, List<Integer>> day : byDay.entrySet()) {
            List<Integer> own = day.getValue();
            count += own.size() * (own.size() - 1L) / 2;
            for (List<Integer> near : after(byDay, day.getKey())) {
                count += (long) own.size() * near.size();
            }
            if (count > MOST_PAIRS) {
                throw refusal(own.size() + " claims end on " + LocalDate.ofEpochDay(day.getKey())
                        + ", and with those of other days that is more than " + MOST_PAIRS + " pairs");
            }
        }
        for (List<Integer> group : undated.values()) {
            count += group.size() * (group.size() - 1L) / 2;
            if (count > MOST_PAIRS) {
                throw refusal(group.size() + " claims that do not say from when to when give more than " + MOST_PAIRS
                        + " pairs");
            }
        }
        long[] pairs = new long[(int) count];
        int at = 0;
        for (Map.Entry<Long, List<Integer>> day : byDay.entrySet()) {
            at = addWithin(pairs, at, day.getValue());
            for (List<Integer> near : after(byDay, day.getKey())) {
                for (int one : day.getValue()) {
                    for (int other : near) {
                        pairs[at++] = key(one, other);
                    }
                }
            }
        }
        for (List<Integer> group : undated.values()) {
            at = addWithin(pairs, at, group);
        }
        return LongStream.of(pairs).sorted().distinct().toArray();
    }

    private static Collection<List<Integer>> after(TreeMap<Long, List<Integer>> byDay, long day) {
        return byDay.subMap(day, false, day + REACH, true).values();
    }

    private static int addWithin(long[] pairs, int from, List<Integer> group) {
        int at = from;
        for (int first = 0; first < group.size(); first++) {
            for (int second = first + 1; second < group.size(); second++) {
                pairs[at++] = key(group.get(first), group.get(second));
            }
        }
        return at;
    }

    private static TooManyClaimsException refusal(String why) {
        return new TooManyClaimsException(
                why + ", more than are linked to events at once: narrow the question by account, side, place or days");
    }

    private long weight(int one, int other) {
        return Math.round(evidence.weight(claims.get(Math.min(one, other)), claims.get(Math.max(one, other))) / UNIT);
    }

    private boolean isBarred(int left, int right) {
        Claim one = claims.get(left);
        Claim other = claims.get(right);
        if ((one.scope() == Scope.INCIDENT) != (other.scope() == Scope.INCIDENT)) {
            return true;
        }
        if (cut.contains(key(left, right))) {
            return true;
        }
        if (one.scope() != Scope.INCIDENT && evidence.areApart(one, other)) {
            return true;
        }
        return listedSideBySide(one, other) || (accounts[left].equals(accounts[right]) && haveOtherFigures(one, other));
    }

    /** One account tells of one event with one figure; two figures that are far apart are two events. */
    private boolean haveOtherFigures(Claim one, Claim other) {
        return evidence.figuresDiffer(one, other)
                || (one.scope() != Scope.INCIDENT && evidence.areOtherCounts(one, other));
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

    private static long key(int one, int other) {
        return (long) Math.min(one, other) << 32 | Math.max(one, other);
    }

    private List<Event> events() {
        Map<Integer, List<Integer>> groups = new LinkedHashMap<>();
        for (int index = 0; index < claims.size(); index++) {
            groups.computeIfAbsent(clusters.groupOf(index), key -> new ArrayList<>())
                    .add(index);
        }
        List<Event> events = new ArrayList<>();
        for (List<Integer> group : groups.values()) {
            List<Claim> own = group.stream().map(claims::get).toList();
            events.add(new Event(own.get(0).id(), own, links(group)));
        }
        events.sort(Comparator.comparing((Event event) -> dayOf(event.claims().get(0)))
                .thenComparing(Event::id));
        return List.copyOf(events);
    }

    /** The links inside an event: all that speak for it, or of very many the strongest of each claim. */
    private List<Link> links(List<Integer> group) {
        Set<Long> shown = new TreeSet<>();
        for (int one : group) {
            long strongest = 0;
            Long best = null;
            for (int other : group) {
                long weight = one == other ? 0 : weight(one, other);
                if (weight > 0 && group.size() <= ALL_LINKS_UP_TO) {
                    shown.add(key(one, other));
                } else if (weight > strongest) {
                    strongest = weight;
                    best = key(one, other);
                }
            }
            if (best != null) {
                shown.add(best);
            }
        }
        Set<Integer> inside = new HashSet<>(group);
        forced.stream().filter(pair -> inside.contains((int) (pair >> 32))).forEach(shown::add);
        return shown.stream().map(this::link).toList();
    }

    private Link link(long pair) {
        Claim one = claims.get((int) (pair >> 32));
        Claim other = claims.get((int) pair);
        return forced.contains(pair)
                ? new Link(one.id(), other.id(), List.of(new Evidence("the analyst linked them", 0)), true)
                : new Link(one.id(), other.id(), evidence.between(one, other), false);
    }

    private static String dayOf(Claim claim) {
        @Nullable
        Object day =
                claim.when().from() != null ? claim.when().from() : claim.when().to();
        return day == null ? "9999" : day.toString();
    }
}
