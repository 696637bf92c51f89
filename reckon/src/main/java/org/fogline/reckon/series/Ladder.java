package org.fogline.reckon.series;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The bounds of a running total S that never falls, from statements about what it grew by over windows of days.
 *
 * <p>Each statement {@code low ≤ S[b] − S[a] ≤ high} is a difference constraint, an edge of a graph whose nodes are the
 * ends of days (R. Bellman, 1958; C. Leiserson and J. Saxe, 1983). If the graph has a cycle of negative length, the
 * statements on it cannot all hold; else the shortest path from a to b is the most that S can grow between them, and the
 * shortest path from b to a the least. All lengths are whole numbers, so all bounds are exact.
 *
 * <p>Shortest paths are found by Bellman–Ford with a queue; a cycle is found by following the predecessors.
 */
public final class Ladder {

    private static final long NONE = Long.MAX_VALUE / 4;

    /**
     * What is said of one window.
     *
     * @param name names it
     * @param from the first day
     * @param to the last day, at least {@code from}
     * @param low the least, at least 0
     * @param high the most, or null
     */
    public record Step(
            String name,
            int from,
            int to,
            long low,
            @Nullable Long high) {

        /** @throws IllegalArgumentException if the window ends before it starts or low lies above high */
        public Step {
            if (to < from) {
                throw new IllegalArgumentException(
                        name + ": the window ends (" + to + ") before it starts (" + from + ")");
            }
            if (low < 0 || (high != null && high < low)) {
                throw new IllegalArgumentException(
                        name + ": low (" + low + ") lies above high (" + high + ") or below 0");
            }
        }
    }

    /**
     * The least and the most that the total can grow in a window.
     *
     * @param low the least
     * @param high the most, null if nothing bounds it
     * @param lowFrom the names of the steps that make the least
     * @param highFrom the names of the steps that make the most
     */
    public record Range(long low, @Nullable Long high, List<String> lowFrom, List<String> highFrom) {}

    /** An edge: S[head] ≤ S[tail] + length. */
    private record Edge(int tail, int head, long length, int step) {}

    private final List<Step> steps;
    private final int[] ends;
    private final List<List<Edge>> outgoing = new ArrayList<>();
    private final List<Step> cycle;

    /** @param steps in any order; days outside of all windows may be asked for too if they are among {@code moreDays} */
    public Ladder(List<Step> steps, int... moreDays) {
        this.steps = List.copyOf(steps);
        TreeSet<Integer> days = new TreeSet<>();
        for (Step step : steps) {
            days.add(step.from() - 1);
            days.add(step.to());
        }
        Arrays.stream(moreDays).forEach(days::add);
        this.ends = days.stream().mapToInt(Integer::intValue).toArray();
        for (int node = 0; node < ends.length; node++) {
            outgoing.add(new ArrayList<>());
        }
        for (int node = 1; node < ends.length; node++) {
            add(new Edge(node, node - 1, 0, -1));
        }
        for (int index = 0; index < this.steps.size(); index++) {
            Step step = this.steps.get(index);
            int before = node(step.from() - 1);
            int after = node(step.to());
            if (step.low() > 0) {
                add(new Edge(after, before, -step.low(), index));
            }
            Long high = step.high();
            if (high != null) {
                add(new Edge(before, after, high, index));
            }
        }
        this.cycle = findCycle();
    }

    /** Steps that cannot all hold, such that any of them left out the rest can; empty if all can hold. */
    public List<Step> contradiction() {
        List<Step> needed = new ArrayList<>(cycle);
        // A cycle can pass through steps that a shorter negative cycle does without: what can go, goes.
        for (int index = needed.size() - 1; index >= 0 && needed.size() > 1; index--) {
            List<Step> rest = new ArrayList<>(needed);
            rest.remove(index);
            if (!new Ladder(rest).isFeasible()) {
                needed = rest;
            }
        }
        return List.copyOf(needed);
    }

    public boolean isFeasible() {
        return cycle.isEmpty();
    }

    /**
     * The bounds of the sum over a window whose ends are ends of steps or were given as more days.
     *
     * @throws IllegalStateException if the steps contradict one another
     */
    public Range range(int from, int to) {
        if (!cycle.isEmpty()) {
            throw new IllegalStateException("no bounds: the steps contradict one another");
        }
        int before = node(from - 1);
        int after = node(to);
        Paths up = new Paths(before);
        Paths down = new Paths(after);
        Long high = up.distance[after] >= NONE ? null : up.distance[after];
        return new Range(
                Math.max(0, -down.distance[before]),
                high,
                down.names(before),
                high == null ? List.of() : up.names(after));
    }

    private void add(Edge edge) {
        outgoing.get(edge.tail()).add(edge);
    }

    private int node(int day) {
        int node = Arrays.binarySearch(ends, day);
        if (node < 0) {
            throw new IllegalArgumentException("no step begins or ends at day " + day);
        }
        return node;
    }

    /** All nodes start at distance 0, as if one more node led to each of them. */
    private List<Step> findCycle() {
        long[] distance = new long[ends.length];
        @Nullable Edge[] last = new Edge[ends.length];
        for (int round = 0; round <= ends.length; round++) {
            int changed = -1;
            // Falling order follows the edges of "never falls" in one sweep, rising order those of the upper bounds.
            for (int index = 0; index < ends.length; index++) {
                int tail = round % 2 == 0 ? index : ends.length - 1 - index;
                for (Edge edge : outgoing.get(tail)) {
                    if (distance[tail] + edge.length() < distance[edge.head()]) {
                        distance[edge.head()] = distance[tail] + edge.length();
                        last[edge.head()] = edge;
                        changed = edge.head();
                    }
                }
            }
            if (changed < 0) {
                return List.of();
            }
            List<Step> found = cycleThrough(last);
            if (!found.isEmpty()) {
                return found;
            }
        }
        throw new IllegalStateException("a negative cycle that cannot be found");
    }

    /** A cycle among the predecessors, if there is one; it is always of negative length. */
    private List<Step> cycleThrough(@Nullable Edge[] last) {
        int[] seen = new int[ends.length];
        for (int start = 0; start < ends.length; start++) {
            int node = start;
            while (seen[node] == 0) {
                seen[node] = start + 1;
                Edge edge = last[node];
                if (edge == null) {
                    break;
                }
                node = edge.tail();
            }
            if (seen[node] == start + 1 && last[node] != null) {
                return stepsFrom(node, last);
            }
        }
        return List.of();
    }

    private List<Step> stepsFrom(int start, @Nullable Edge[] last) {
        TreeSet<Integer> found = new TreeSet<>();
        int node = start;
        do {
            Edge edge = last[node];
            if (edge == null) {
                return List.of();
            }
            if (edge.step() >= 0) {
                found.add(edge.step());
            }
            node = edge.tail();
        } while (node != start);
        return found.stream().map(steps::get).toList();
    }

    /** Shortest paths from one node, by Bellman–Ford with a queue. */
    private final class Paths {
        private final long[] distance = new long[ends.length];
        private final @Nullable Edge[] last = new Edge[ends.length];

        Paths(int source) {
            Arrays.fill(distance, NONE);
            distance[source] = 0;
            java.util.ArrayDeque<Integer> queue = new java.util.ArrayDeque<>(List.of(source));
            boolean[] waiting = new boolean[ends.length];
            while (!queue.isEmpty()) {
                int tail = queue.remove();
                waiting[tail] = false;
                for (Edge edge : outgoing.get(tail)) {
                    long through = distance[tail] + edge.length();
                    if (through < distance[edge.head()]) {
                        distance[edge.head()] = through;
                        last[edge.head()] = edge;
                        if (!waiting[edge.head()]) {
                            waiting[edge.head()] = true;
                            queue.add(edge.head());
                        }
                    }
                }
            }
        }

        List<String> names(int target) {
            List<String> names = new ArrayList<>();
            for (Edge edge = last[target]; edge != null; edge = last[edge.tail()]) {
                if (edge.step() >= 0) {
                    names.add(steps.get(edge.step()).name());
                }
            }
            Collections.reverse(names);
            return List.copyOf(names);
        }
    }
}
