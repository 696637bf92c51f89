package org.fogline.bench;

import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Random;
import org.fogline.reckon.series.RunningTotal;
import org.fogline.reckon.series.RunningTotalsRepair;
import org.fogline.reckon.sum.Bounds;
import org.fogline.reckon.sum.CellSet;
import org.fogline.reckon.sum.ContradictionSearch;
import org.fogline.reckon.sum.Repair;
import org.fogline.reckon.sum.SumProblem;
import org.fogline.reckon.sum.SumSolver;

/**
 * How long the reckoning takes on generated worlds: feasibility, the proven repair, disjoint minimal contradictions, one
 * bound, bounds of many places and days. Arguments: sizes, without them 300 2000 6000; the seed is
 * printed, and {@code -Dseed} and {@code -Dseconds} (for the repair) set them.
 */
public final class ReckonRun {

    private static final long SEED = Long.getLong("seed", 42);
    private static final long REPAIR_SECONDS = 300;

    private ReckonRun() {}

    /** Runs one world for each size, and one long series. */
    public static void main(String[] arguments) {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        out.println("seed " + SEED + ", 5 % of the claims false, processor time of one thread, Java "
                + System.getProperty("java.version"));
        series(out);
        List<Integer> sizes = new ArrayList<>();
        for (String argument : arguments) {
            sizes.add(Integer.valueOf(argument));
        }
        for (int size : sizes.isEmpty() ? List.of(300, 2_000, 6_000) : sizes) {
            world(out, size);
        }
    }

    private static void series(PrintStream out) {
        for (int round = 0; round < 3; round++) {
            Random random = new Random(SEED);
            List<RunningTotal> totals = new ArrayList<>();
            long truth = 0;
            for (int claim = 0; claim < 20_000; claim++) {
                truth += random.nextInt(4);
                long said = random.nextInt(20) == 0 ? Math.max(0, truth + random.nextInt(2_001) - 1_000) : truth;
                totals.add(new RunningTotal("c" + claim, claim, said, said));
            }
            long start = now();
            int dropped = RunningTotalsRepair.repair(totals).dropped().size();
            out.printf("series of 20000 claims: %d to drop, proven, %d ms%n", dropped, since(start));
        }
    }

    private static void world(PrintStream out, int size) {
        PlaceTreeWorld world = new PlaceTreeWorld(SEED, leaves(size), days(size), size, 0.05);
        SumProblem problem = SumProblem.of(world.rows);
        out.println(size + " claims, " + world.falseClaims + " of them false, " + world.places.size() + " places, "
                + world.days + " days");
        long start = now();
        boolean feasible = new SumSolver(problem).isFeasible(problem.all());
        out.printf("  feasible: %b, %d ms%n", feasible, since(start));
        start = now();
        int disjoint = ContradictionSearch.disjoint(new SumSolver(problem)).size();
        out.printf("  disjoint minimal sets: %d, %d ms%n", disjoint, since(start));
        start = now();
        long milliseconds = 1_000 * Long.getLong("seconds", REPAIR_SECONDS);
        Repair.Result repair = Repair.least(new SumSolver(problem), milliseconds);
        out.printf(
                "  repair: %d claims, %s, %d rounds, %d contradictions, %d ms%n",
                repair.dropped().cardinality(),
                repair.proven() ? "proven" : "at least " + repair.least(),
                repair.rounds(),
                repair.contradictions().size(),
                since(start));
        BitSet kept = problem.all();
        kept.andNot(repair.dropped());
        bounds(out, world, problem, kept);
    }

    /** So many places and days that most of what is false can be seen. */
    private static int leaves(int claims) {
        return claims <= 300 ? 8 : claims <= 2_000 ? 16 : 32;
    }

    private static int days(int claims) {
        return claims <= 300 ? 30 : claims <= 2_000 ? 60 : 100;
    }

    private static void bounds(PrintStream out, PlaceTreeWorld world, SumProblem problem, BitSet kept) {
        List<Bounds.Asked> asked = new ArrayList<>();
        for (BitSet place : world.places) {
            for (int day = 0; day < world.days; day++) {
                asked.add(new Bounds.Asked(CellSet.of(place), day, day));
            }
        }
        int middle = asked.size() / 2;
        long start = now();
        Bounds one = new Bounds(problem, List.of(asked.get(middle)), kept);
        Bounds.Bound most = one.most(0);
        out.printf(
                "  one place and day: %d to %s, %d ms%n",
                one.least(0).value(), most == null ? "any" : Long.toString(most.value()), since(start));
        start = now();
        Bounds bounds = new Bounds(problem, asked, kept);
        int above = 0;
        int open = 0;
        for (int index = 0; index < asked.size(); index++) {
            above += bounds.least(index).value() > 0 ? 1 : 0;
            open += bounds.most(index) == null ? 1 : 0;
        }
        out.printf(
                "  all %d places and days, least and most: %d with a least above 0, %d without a most, %s, %d ms%n",
                asked.size(), above, open, bounds.isComplete() ? "complete" : "some wider", since(start));
    }

    /** The processor's time that this thread took: what else the machine does does not count. */
    private static long now() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }

    private static long since(long start) {
        return (now() - start) / 1_000_000;
    }
}
