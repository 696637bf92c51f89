package org.fogline.reckon.sum;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class HittingSetTest {

    @Property(tries = 300)
    void noSetThatHitsAllCostsLess(@ForAll long seed) {
        Random random = new Random(seed);
        int members = 1 + random.nextInt(12);
        long[] weights = new long[members];
        for (int member = 0; member < members; member++) {
            weights[member] = 1 + random.nextInt(3);
        }
        List<BitSet> sets = sets(random, random.nextInt(20), members);
        HittingSet.Result result = HittingSet.of(sets, weights, 10_000);
        assertThat(sets).allMatch(set -> set.intersects(result.members()));
        assertThat(weight(result.members(), weights)).isEqualTo(result.weight());
        assertThat(result.proven()).isTrue();
        long least = Long.MAX_VALUE;
        for (long bits = 0; bits < 1L << members; bits++) {
            BitSet tried = BitSet.valueOf(new long[] {bits});
            if (sets.stream().allMatch(set -> set.intersects(tried))) {
                least = Math.min(least, weight(tried, weights));
            }
        }
        assertThat(result.weight()).isEqualTo(least);
    }

    @Test
    void largeSystemsAreProvenByTheProgram() {
        // Pairs of a ring of 301 members each: 151 are needed, and no reduction helps.
        List<BitSet> ring = new ArrayList<>();
        for (int member = 0; member < 301; member++) {
            BitSet pair = new BitSet();
            pair.set(member);
            pair.set((member + 1) % 301);
            ring.add(pair);
        }
        long[] weights = new long[301];
        java.util.Arrays.fill(weights, 1);
        HittingSet.Result result = HittingSet.of(ring, weights, 60_000);
        assertThat(result.weight()).isEqualTo(151);
        assertThat(result.proven()).isEqualTo(NativeSolver.isAvailable());
    }

    private static List<BitSet> sets(Random random, int count, int members) {
        List<BitSet> sets = new ArrayList<>();
        for (int index = 0; index < count; index++) {
            BitSet set = new BitSet();
            for (int size = 1 + random.nextInt(4); size > 0; size--) {
                set.set(random.nextInt(members));
            }
            sets.add(set);
        }
        return sets;
    }

    private static long weight(BitSet members, long[] weights) {
        return members.stream().mapToLong(member -> weights[member]).sum();
    }
}
