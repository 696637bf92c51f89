package org.fogline.reckon.series;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.fogline.reckon.series.Ladder.Step;

class SeriesPropertiesTest {

    @Property(tries = 300)
    void theRepairLeavesAgreementAndNoneIsSmaller(@ForAll long seed) {
        Random random = new Random(seed);
        List<RunningTotal> totals = totals(random, 1 + random.nextInt(9));
        RunningTotalsRepair.Result result = RunningTotalsRepair.repair(totals);
        assertThat(agrees(result.kept(), List.of())).isTrue();
        assertThat(result.dropped()).hasSize(leastByForce(totals, List.of()));
        List<RunningTotal> shuffled = new ArrayList<>(totals);
        Collections.shuffle(shuffled, random);
        assertThat(RunningTotalsRepair.repair(shuffled)).isEqualTo(result);
    }

    @Property(tries = 300)
    void theRepairWithDailyGrowthsIsLeastToo(@ForAll long seed) {
        Random random = new Random(seed);
        List<RunningTotal> totals = totals(random, random.nextInt(6));
        List<DailyGrowth> growths = new ArrayList<>();
        for (int index = random.nextInt(6); index > 0; index--) {
            growths.add(new DailyGrowth("g" + index, random.nextInt(5), random.nextInt(9)));
        }
        Set<String> dropped =
                new HashSet<>(MixedSeriesRepair.repair(totals, growths).dropped());
        assertThat(agrees(
                        totals.stream()
                                .filter(total -> !dropped.contains(total.name()))
                                .toList(),
                        growths.stream()
                                .filter(growth -> !dropped.contains(growth.name()))
                                .toList()))
                .isTrue();
        assertThat(dropped).hasSize(leastByForce(totals, growths));
    }

    @Property(tries = 200)
    void theSetsUpToFourAreTheMinimalOnes(@ForAll long seed) {
        Random random = new Random(seed);
        List<RunningTotal> totals = totals(random, random.nextInt(5));
        List<DailyGrowth> growths = new ArrayList<>();
        for (int index = random.nextInt(5); index > 0; index--) {
            growths.add(new DailyGrowth("g" + index, random.nextInt(5), random.nextInt(9)));
        }
        Set<Set<String>> found = new HashSet<>();
        SeriesContradictions.all(totals, growths).forEach(set -> found.add(Set.copyOf(set.claims())));
        assertThat(found).isEqualTo(minimalByForce(totals, growths));
    }

    @Property(tries = 300)
    void everyBoundHoldsTheTruthAndEachContradictionIsMinimal(@ForAll long seed) {
        Random random = new Random(seed);
        int days = 1 + random.nextInt(6);
        long[] truth = new long[days];
        for (int day = 0; day < days; day++) {
            truth[day] = random.nextInt(6);
        }
        List<Step> steps = new ArrayList<>();
        for (int index = 0; index < 1 + random.nextInt(7); index++) {
            int from = random.nextInt(days);
            int to = from + random.nextInt(days - from);
            long sum = 0;
            for (int day = from; day <= to; day++) {
                sum += truth[day];
            }
            long low = Math.max(0, sum - random.nextInt(4));
            steps.add(new Step(
                    "s" + index, from, to, low, random.nextInt(4) == 0 ? null : Long.valueOf(sum + random.nextInt(4))));
        }
        Ladder ladder = new Ladder(steps, -1, days - 1);
        assertThat(ladder.isFeasible()).isTrue();
        Ladder.Range range = ladder.range(0, days - 1);
        long total = 0;
        for (long day : truth) {
            total += day;
        }
        assertThat(range.low()).isLessThanOrEqualTo(total);
        if (range.high() != null) {
            assertThat(range.high()).isGreaterThanOrEqualTo(total);
        }
        Step wrong = steps.get(random.nextInt(steps.size()));
        List<Step> spoiled = new ArrayList<>(steps);
        spoiled.add(new Step("wrong", wrong.from(), wrong.to(), 40, 40L));
        List<Step> found = new Ladder(spoiled).contradiction();
        for (Step member : found) {
            List<Step> rest = new ArrayList<>(found);
            rest.remove(member);
            assertThat(new Ladder(rest).isFeasible()).isTrue();
        }
        assertThat(found.isEmpty() || !new Ladder(found).isFeasible()).isTrue();
    }

    private static List<RunningTotal> totals(Random random, int count) {
        List<RunningTotal> totals = new ArrayList<>();
        for (int index = 0; index < count; index++) {
            long low = random.nextInt(12);
            int kind = random.nextInt(4);
            Long high = kind == 0 ? null : Long.valueOf(low + (kind == 1 ? random.nextInt(5) : 0));
            totals.add(new RunningTotal("t" + index, random.nextInt(5), low, high));
        }
        return totals;
    }

    private static boolean agrees(List<RunningTotal> totals, List<DailyGrowth> growths) {
        List<Step> steps = new ArrayList<>();
        totals.forEach(total -> steps.add(new Step(total.name(), 0, total.day(), total.low(), total.high())));
        growths.forEach(growth -> steps.add(new Step(growth.name(), growth.day(), growth.day(), growth.low(), null)));
        return new Ladder(steps).isFeasible();
    }

    private static int leastByForce(List<RunningTotal> totals, List<DailyGrowth> growths) {
        int count = totals.size() + growths.size();
        int least = count;
        for (int kept = 0; kept < 1 << count; kept++) {
            if (count - Integer.bitCount(kept) < least && agrees(totals, growths, kept)) {
                least = count - Integer.bitCount(kept);
            }
        }
        return least;
    }

    private static Set<Set<String>> minimalByForce(List<RunningTotal> totals, List<DailyGrowth> growths) {
        int count = totals.size() + growths.size();
        Set<Set<String>> minimal = new HashSet<>();
        for (int kept = 0; kept < 1 << count; kept++) {
            if (Integer.bitCount(kept) > 4 || agrees(totals, growths, kept)) {
                continue;
            }
            boolean isMinimal = true;
            Set<String> names = new HashSet<>();
            for (int bit = 0; bit < count; bit++) {
                if ((kept & 1 << bit) != 0) {
                    isMinimal &= agrees(totals, growths, kept & ~(1 << bit));
                    names.add(
                            bit < totals.size()
                                    ? totals.get(bit).name()
                                    : growths.get(bit - totals.size()).name());
                }
            }
            if (isMinimal) {
                minimal.add(names);
            }
        }
        return minimal;
    }

    private static boolean agrees(List<RunningTotal> totals, List<DailyGrowth> growths, int kept) {
        List<RunningTotal> some = new ArrayList<>();
        List<DailyGrowth> others = new ArrayList<>();
        for (int bit = 0; bit < totals.size() + growths.size(); bit++) {
            if ((kept & 1 << bit) != 0) {
                if (bit < totals.size()) {
                    some.add(totals.get(bit));
                } else {
                    others.add(growths.get(bit - totals.size()));
                }
            }
        }
        return agrees(some, others);
    }
}
