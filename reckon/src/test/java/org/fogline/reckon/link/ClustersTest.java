package org.fogline.reckon.link;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

class ClustersTest {

    private static final int SIZE = 14;

    /** The same joining, with every pair of members asked anew each time. */
    private static List<List<Integer>> slowly(List<int[]> order, Clusters.Pairs pairs) {
        List<List<Integer>> groups = new ArrayList<>();
        for (int member = 0; member < SIZE; member++) {
            groups.add(new ArrayList<>(List.of(member)));
        }
        for (int[] next : order) {
            List<Integer> left = groups.stream()
                    .filter(group -> group.contains(next[0]))
                    .findFirst()
                    .orElseThrow();
            List<Integer> right = groups.stream()
                    .filter(group -> group.contains(next[1]))
                    .findFirst()
                    .orElseThrow();
            long sum = 0;
            boolean barred = left == right;
            for (int one : left) {
                for (int other : right) {
                    barred |= pairs.areBarred(one, other);
                    sum += pairs.weight(one, other);
                }
            }
            if (!barred && sum > 0) {
                left.addAll(right);
                groups.remove(right);
            }
        }
        return groups;
    }

    @Property(tries = 300)
    void sumsThatAreKeptGiveWhatSumsMadeAnewGive(
            @ForAll long seed, @ForAll @IntRange(min = 0, max = 8) int barredOfTen) {
        Random random = new Random(seed);
        long[][] weights = new long[SIZE][SIZE];
        boolean[][] barred = new boolean[SIZE][SIZE];
        List<int[]> order = new ArrayList<>();
        for (int one = 0; one < SIZE; one++) {
            for (int other = 0; other < one; other++) {
                weights[one][other] = weights[other][one] = random.nextInt(11) - 5;
                barred[one][other] = barred[other][one] = random.nextInt(30) < barredOfTen;
                if (random.nextBoolean()) {
                    order.add(new int[] {one, other});
                }
            }
        }
        Collections.shuffle(order, random);
        Clusters.Pairs pairs = new Clusters.Pairs() {
            @Override
            public boolean areBarred(int one, int other) {
                return barred[one][other];
            }

            @Override
            public long weight(int one, int other) {
                return weights[one][other];
            }
        };
        Clusters clusters = new Clusters(SIZE, pairs);
        order.forEach(next -> clusters.joinIfTheyAgree(next[0], next[1]));
        List<List<Integer>> expected = slowly(order, pairs);
        for (List<Integer> group : expected) {
            for (int one = 0; one < SIZE; one++) {
                assertThat(clusters.groupOf(one) == clusters.groupOf(group.get(0)))
                        .isEqualTo(group.contains(one));
            }
        }
    }
}
