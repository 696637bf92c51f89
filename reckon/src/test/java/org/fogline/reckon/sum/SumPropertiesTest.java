package org.fogline.reckon.sum;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

class SumPropertiesTest {

    @Property(tries = 150)
    void everyBoundHoldsTheTruthWhenNoClaimIsFalse(@ForAll long seed) {
        Random random = new Random(seed);
        GeneratedWorld world =
                new GeneratedWorld(seed, 1 + random.nextInt(5), 1 + random.nextInt(5), random.nextInt(25), 0);
        SumProblem problem = SumProblem.of(world.rows);
        assertThat(new SumSolver(problem).isFeasible(problem.all())).isTrue();
        BitSet place = world.places.get(random.nextInt(world.places.size()));
        int from = random.nextInt(world.truth[0].length);
        int to = from + random.nextInt(world.truth[0].length - from);
        long truth = world.sum(place, from, to);
        Bounds bounds = new Bounds(problem, List.of(new Bounds.Asked(CellSet.of(place), from, to)), problem.all());
        assertThat(bounds.least(0).value()).isLessThanOrEqualTo(truth);
        Bounds.Bound most = bounds.most(0);
        assertThat(most == null || most.value() >= truth).isTrue();
    }

    @Property(tries = 120)
    void setsAreInfeasibleMinimalAndAllThereAre(@ForAll long seed) {
        Random random = new Random(seed);
        GeneratedWorld world =
                new GeneratedWorld(seed, 1 + random.nextInt(4), 1 + random.nextInt(4), 1 + random.nextInt(9), 0.5);
        SumProblem problem = SumProblem.of(world.rows);
        SumSolver solver = new SumSolver(problem);
        ContradictionSearch.Result result = ContradictionSearch.all(solver, 10_000, 60_000);
        assertThat(result.complete()).isTrue();
        Set<BitSet> found = new HashSet<>();
        result.contradictions().forEach(certificate -> found.add(problem.assertionsOf(certificate)));
        assertThat(found).hasSameSizeAs(result.contradictions()).isEqualTo(minimalByForce(problem, solver));
        Repair.Result repair = Repair.least(solver, 60_000);
        BitSet kept = problem.all();
        kept.andNot(repair.dropped());
        assertThat(solver.isFeasible(kept)).isTrue();
        assertThat(repair.proven()).isTrue();
        assertThat(repair.dropped().cardinality()).isEqualTo(leastByForce(problem, solver));
    }

    @Property(tries = 200)
    void aPartAboveItsWholeIsAContradiction(@ForAll long seed) {
        Random random = new Random(seed);
        GeneratedWorld world =
                new GeneratedWorld(seed, 1 + random.nextInt(4), 1 + random.nextInt(4), 1 + random.nextInt(9), 0.5);
        SumProblem problem = SumProblem.of(world.rows);
        SumSolver solver = new SumSolver(problem);
        boolean contradicted = solver.contradiction(problem.all()) != null;
        assertThat(problem.hasPartAboveWhole(problem.all()) && !contradicted).isFalse();
        assertThat(solver.isFeasible(problem.all())).isEqualTo(!contradicted);
    }

    @Property(tries = 100)
    void anotherClaimNeverWidensABound(@ForAll long seed) {
        Random random = new Random(seed);
        GeneratedWorld world =
                new GeneratedWorld(seed, 1 + random.nextInt(5), 1 + random.nextInt(5), 1 + random.nextInt(15), 0);
        if (world.rows.isEmpty()) {
            return;
        }
        Bounds.Asked asked = new Bounds.Asked(
                CellSet.of(world.places.get(random.nextInt(world.places.size()))),
                0,
                random.nextInt(world.truth[0].length));
        SumProblem with = SumProblem.of(world.rows);
        String last = world.rows.get(world.rows.size() - 1).assertion();
        SumProblem without = SumProblem.of(
                world.rows.stream().filter(row -> !row.assertion().equals(last)).toList());
        Bounds narrow = new Bounds(with, List.of(asked), with.all());
        Bounds wide = new Bounds(without, List.of(asked), without.all());
        assertThat(narrow.least(0).value()).isGreaterThanOrEqualTo(wide.least(0).value());
        Bounds.Bound most = wide.most(0);
        Bounds.Bound narrowMost = narrow.most(0);
        assertThat(most == null || (narrowMost != null && narrowMost.value() <= most.value()))
                .isTrue();
    }

    @Property(tries = 100)
    void theOrderOfTheClaimsChangesNothing(@ForAll long seed) {
        GeneratedWorld world = new GeneratedWorld(seed, 4, 4, 14, 0.3);
        List<Row> shuffled = new ArrayList<>(world.rows);
        Collections.shuffle(shuffled, new Random(seed));
        SumProblem problem = SumProblem.of(world.rows);
        SumProblem other = SumProblem.of(shuffled);
        assertThat(ContradictionSearch.all(new SumSolver(other), 100, 60_000))
                .isEqualTo(ContradictionSearch.all(new SumSolver(problem), 100, 60_000));
        assertThat(Repair.least(new SumSolver(other), 60_000).dropped())
                .isEqualTo(Repair.least(new SumSolver(problem), 60_000).dropped());
    }

    @Property(tries = 150)
    void aCertificateWithOneNumberChangedDoesNotVerify(@ForAll long seed) {
        Random random = new Random(seed);
        GeneratedWorld world = new GeneratedWorld(seed, 4, 5, 16, 0.4);
        SumProblem problem = SumProblem.of(world.rows);
        Certificate certificate = new SumSolver(problem).contradiction(problem.all());
        if (certificate == null) {
            return;
        }
        CertificateChecker checker = new CertificateChecker(problem.rowsById());
        assertThat(checker.complaint(certificate)).isNull();
        long by = random.nextBoolean() ? 1 : -1;
        assertThat(checker.verifies(new Certificate(certificate.lines(), certificate.least() + by, certificate.most())))
                .isFalse();
        assertThat(checker.verifies(new Certificate(certificate.lines(), certificate.least(), certificate.most() + by)))
                .isFalse();
        for (int index = 0; index < certificate.lines().size(); index++) {
            Line line = certificate.lines().get(index);
            for (Line changed : List.of(
                    new Line(line.sense(), line.rows(), line.bound() + by, line.multiplier()),
                    new Line(line.sense(), line.rows(), line.bound(), line.multiplier() + by),
                    new Line(
                            line.sense() == Sense.AT_LEAST ? Sense.AT_MOST : Sense.AT_LEAST,
                            line.rows(),
                            line.bound(),
                            line.multiplier()))) {
                List<Line> lines = new ArrayList<>(certificate.lines());
                lines.set(index, changed);
                assertThat(checker.verifies(new Certificate(lines, certificate.least(), certificate.most())))
                        .isFalse();
            }
        }
    }

    @Property(tries = 60)
    void theLinearProgramAndTheExactSolverAgree(@ForAll long seed) {
        Random random = new Random(seed);
        GeneratedWorld world =
                new GeneratedWorld(seed, 1 + random.nextInt(6), 1 + random.nextInt(6), 1 + random.nextInt(30), 0.1);
        if (world.rows.isEmpty() || !NativeSolver.isAvailable()) {
            return;
        }
        SumProblem problem = SumProblem.of(world.rows);
        Map<Integer, Double> conflict = new LinearModel(problem, LinearModel.Purpose.ONE, problem.all()).conflict();
        Certificate exact = SmallSolver.contradiction(problem, problem.all());
        assertThat(conflict.isEmpty()).isEqualTo(exact == null);
        if (!conflict.isEmpty()) {
            BitSet assertions = LinearModel.assertions(problem, conflict.keySet(), problem.all());
            assertThat(SmallSolver.contradiction(problem, assertions)).isNotNull();
            assertThat(new RoundedProof(problem).of(problem.all(), conflict)).isNotNull();
        }
    }

    @Property(tries = 60)
    void theRepairByLinearProgramsIsAsSmallAsTheOneByForce(@ForAll long seed) {
        Random random = new Random(seed);
        GeneratedWorld world =
                new GeneratedWorld(seed, 1 + random.nextInt(4), 1 + random.nextInt(4), 1 + random.nextInt(9), 0.5);
        if (world.rows.isEmpty() || !NativeSolver.isAvailable()) {
            return;
        }
        SumProblem problem = SumProblem.of(world.rows);
        Repair.Result repair = Repair.least(new SumSolver(problem, 0), 60_000);
        SumSolver exact = new SumSolver(problem);
        BitSet kept = problem.all();
        kept.andNot(repair.dropped());
        assertThat(exact.isFeasible(kept)).isTrue();
        assertThat(repair.proven()).isTrue();
        assertThat(repair.dropped().cardinality()).isEqualTo(leastByForce(problem, exact));
        for (Certificate certificate : ContradictionSearch.disjoint(new SumSolver(problem, 0))) {
            BitSet members = problem.assertionsOf(certificate);
            assertThat(exact.isFeasible(members)).isFalse();
            members.stream().forEach(member -> {
                BitSet rest = (BitSet) members.clone();
                rest.clear(member);
                assertThat(exact.isFeasible(rest)).isTrue();
            });
        }
    }

    @Property(tries = 60)
    void boundsByLinearProgramsAreThoseOfTheExactSolver(@ForAll long seed) {
        Random random = new Random(seed);
        GeneratedWorld world =
                new GeneratedWorld(seed, 1 + random.nextInt(5), 1 + random.nextInt(5), 1 + random.nextInt(20), 0);
        if (world.rows.isEmpty() || !NativeSolver.isAvailable()) {
            return;
        }
        SumProblem problem = SumProblem.of(world.rows);
        List<Bounds.Asked> asked = new ArrayList<>();
        for (BitSet place : world.places) {
            for (int day = 0; day < world.truth[0].length; day++) {
                asked.add(new Bounds.Asked(CellSet.of(place), day, day));
            }
        }
        Bounds programs = new Bounds(problem, asked, problem.all(), 0);
        Bounds exact = new Bounds(problem, asked, problem.all(), Integer.MAX_VALUE);
        for (int index = 0; index < asked.size(); index++) {
            assertThat(programs.least(index).value())
                    .isEqualTo(exact.least(index).value());
            Bounds.Bound most = programs.most(index);
            Bounds.Bound exactMost = exact.most(index);
            assertThat(most == null ? null : Long.valueOf(most.value()))
                    .isEqualTo(exactMost == null ? null : Long.valueOf(exactMost.value()));
        }
        assertThat(programs.isComplete()).isTrue();
    }

    @Example
    void boundsOfManyClaimsAreAsNarrowAsTheProgramFindsThem() {
        if (!NativeSolver.isAvailable()) {
            return;
        }
        GeneratedWorld world = new GeneratedWorld(42, 4, 10, 250, 0);
        SumProblem problem = SumProblem.of(world.rows);
        List<Bounds.Asked> asked = new ArrayList<>();
        for (BitSet place : world.places) {
            for (int day = 0; day < world.truth[0].length; day++) {
                asked.add(new Bounds.Asked(CellSet.of(place), day, day));
            }
        }
        Bounds bounds = new Bounds(problem, asked, problem.all());
        for (int index = 0; index < asked.size(); index++) {
            Bounds.Bound most = bounds.most(index);
            assertThat(most == null || most.value() >= bounds.least(index).value())
                    .isTrue();
        }
        assertThat(bounds.isComplete()).isTrue();
    }

    @Property(tries = 60)
    void aRepairThatRanOutOfTimeIsOneAndSaysSo(@ForAll long seed) {
        Random random = new Random(seed);
        GeneratedWorld world = new GeneratedWorld(seed, 4, 5, 5 + random.nextInt(25), 0.4);
        if (!NativeSolver.isAvailable()) {
            return;
        }
        SumProblem problem = SumProblem.of(world.rows);
        Repair.Result repair = Repair.least(new SumSolver(problem, 0), 0);
        BitSet kept = problem.all();
        kept.andNot(repair.dropped());
        assertThat(new SumSolver(problem).isFeasible(kept)).isTrue();
        assertThat(repair.least()).isLessThanOrEqualTo(repair.dropped().cardinality());
        assertThat(repair.proven()).isEqualTo(repair.least() == repair.dropped().cardinality());
    }

    @Property(tries = 60)
    void theSearchesOfLargeProblemsFindWhatIsThere(@ForAll long seed) {
        Random random = new Random(seed);
        GeneratedWorld world =
                new GeneratedWorld(seed, 1 + random.nextInt(6), 1 + random.nextInt(6), 1 + random.nextInt(30), 0.2);
        if (world.rows.isEmpty() || !NativeSolver.isAvailable()) {
            return;
        }
        SumProblem problem = SumProblem.of(world.rows);
        CertificateChecker checker = new CertificateChecker(problem.rowsById());
        ManyContradictions.Found found = new ManyContradictions(problem).of(problem.all());
        assertThat(found.feasible()).isEqualTo(SmallSolver.contradiction(problem, problem.all()) == null);
        assertThat(found.certificates()).allMatch(checker::verifies);
        for (BitSet conflict : new LadderSearch(problem).disjoint(problem.all(), 100)) {
            assertThat(SmallSolver.contradiction(problem, conflict)).isNotNull();
        }
    }

    private static Set<BitSet> minimalByForce(SumProblem problem, SumSolver solver) {
        Set<BitSet> minimal = new HashSet<>();
        for (long kept = 1; kept < 1L << problem.assertions().size(); kept++) {
            BitSet set = BitSet.valueOf(new long[] {kept});
            if (solver.isFeasible(set)) {
                continue;
            }
            boolean isMinimal = set.stream().allMatch(member -> {
                BitSet rest = (BitSet) set.clone();
                rest.clear(member);
                return solver.isFeasible(rest);
            });
            if (isMinimal) {
                minimal.add(set);
            }
        }
        return minimal;
    }

    private static int leastByForce(SumProblem problem, SumSolver solver) {
        int least = problem.assertions().size();
        for (long dropped = 0; dropped < 1L << problem.assertions().size(); dropped++) {
            BitSet kept = problem.all();
            kept.andNot(BitSet.valueOf(new long[] {dropped}));
            if (Long.bitCount(dropped) < least && solver.isFeasible(kept)) {
                least = Long.bitCount(dropped);
            }
        }
        return least;
    }
}
