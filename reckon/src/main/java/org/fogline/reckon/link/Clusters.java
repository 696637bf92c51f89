package org.fogline.reckon.link;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Groups that grow by joining two of them, if all their members together speak for it and no two of them forbid it. What
 * two groups say of one another is added up when one of them grows, so that each pair of members is asked about once.
 */
final class Clusters {

    /** What pairs of members say. */
    interface Pairs {
        /** Whether the two may never be in one group. */
        boolean areBarred(int one, int other);

        /** How much speaks for the two, above 0, or against. */
        long weight(int one, int other);
    }

    /** Forbidden whatever else speaks for it. */
    private static final long BARRED = Long.MIN_VALUE;

    private final Pairs pairs;
    private final int[] parent;
    private final List<List<Integer>> members = new ArrayList<>();
    /** For each group those groups with which it was compared, and what came of it. */
    private final List<Map<Integer, Long>> compared = new ArrayList<>();

    Clusters(int size, Pairs pairs) {
        this.pairs = pairs;
        this.parent = new int[size];
        for (int index = 0; index < size; index++) {
            parent[index] = index;
            members.add(List.of(index));
            compared.add(Map.of());
        }
    }

    /** The group of a member. */
    int groupOf(int member) {
        int node = member;
        while (parent[node] != node) {
            parent[node] = parent[parent[node]];
            node = parent[node];
        }
        return node;
    }

    /** Joins the groups of two members if more speaks for it than against, and nothing forbids it. */
    void joinIfTheyAgree(int one, int other) {
        int left = groupOf(one);
        int right = groupOf(other);
        if (left != right && between(left, right) > 0) {
            join(left, right);
        }
    }

    /** Joins the groups of two members, whatever speaks against it. */
    void join(int one, int other) {
        int left = groupOf(one);
        int right = groupOf(other);
        if (left == right) {
            return;
        }
        Map<Integer, Long> both = new HashMap<>(compared.get(left));
        compared.get(right).keySet().forEach(third -> both.putIfAbsent(third, 0L));
        both.remove(left);
        both.remove(right);
        both.replaceAll((third, sum) -> plus(between(left, third), between(right, third)));
        compared.get(right).keySet().forEach(third -> compared.get(third).remove(right));
        both.forEach((third, sum) -> compared.get(third).put(left, sum));
        parent[right] = left;
        List<Integer> joined = new ArrayList<>(members.get(left));
        joined.addAll(members.get(right));
        members.set(left, joined);
        members.set(right, List.of());
        compared.set(left, both);
        compared.set(right, Map.of());
    }

    private long between(int left, int right) {
        Long known = compared.get(left).get(right);
        if (known != null) {
            return known;
        }
        long sum = sum(members.get(left), members.get(right));
        remember(left, right, sum);
        remember(right, left, sum);
        return sum;
    }

    private void remember(int group, int other, long sum) {
        if (compared.get(group).isEmpty()) {
            compared.set(group, new HashMap<>());
        }
        compared.get(group).put(other, sum);
    }

    private long sum(List<Integer> left, List<Integer> right) {
        long sum = 0;
        for (int one : left) {
            for (int other : right) {
                if (pairs.areBarred(one, other)) {
                    return BARRED;
                }
                sum += pairs.weight(one, other);
            }
        }
        return sum;
    }

    private static long plus(long one, long other) {
        return one == BARRED || other == BARRED ? BARRED : one + other;
    }
}
