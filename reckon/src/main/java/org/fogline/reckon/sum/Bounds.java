package org.fogline.reckon.sum;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.fogline.reckon.sum.SumProblem.Inequality;
import org.jspecify.annotations.Nullable;

/**
 * The least and the most that a sum can be, given assertions that can hold together.
 *
 * <p>By duality each bound is a sum of what the assertions say: "it is at least n" is the contradiction of "it is at most
 * n − 1", with a certificate that {@link CertificateChecker} checks before the bound is given. Bounds over fractions that
 * are not whole are narrowed to whole numbers; no more is made of the sums being whole, so a bound is never too narrow and
 * now and then wider than it need be.
 */
public final class Bounds {

    private static final String ASKED = "?";
    private static final int LARGE = 2 * SmallSolver.ROWS;
    private static final Bound NOTHING = new Bound(0, List.of(), null);

    /**
     * A sum that is asked for.
     *
     * @param cells the cells
     * @param from the first day
     * @param to the last day
     */
    public record Asked(CellSet cells, int from, int to) {}

    /**
     * A bound.
     *
     * @param value the number
     * @param assertions the assertions that bind it
     * @param certificate the proof: what contradicts the next lower (or higher) number, which stands there as the row
     *     {@code ?}; null where the value is 0 and needs none
     */
    public record Bound(
            long value, List<String> assertions, @Nullable Certificate certificate) {}

    private final SumProblem problem;
    private final List<Asked> asked;
    private final BitSet active;
    private final Map<String, Integer> inequalities = new HashMap<>();
    private final List<Inequality> uppers = new ArrayList<>();
    private final BitSet zero = new BitSet();
    private final int large;
    private @Nullable LinearModel leasts;
    private @Nullable LinearModel mosts;
    private boolean complete = true;

    /** @param active the assertions that are kept; they must be able to hold together */
    public Bounds(SumProblem base, List<Asked> asked, BitSet active) {
        this(base, asked, active, LARGE);
    }

    /** @param large beyond this many assertions the linear program is asked first */
    Bounds(SumProblem base, List<Asked> asked, BitSet active, int large) {
        this.large = large;
        this.asked = List.copyOf(asked);
        List<Row> rows = new ArrayList<>(base.rows());
        for (int index = 0; index < asked.size(); index++) {
            Asked one = asked.get(index);
            rows.add(new Row(atMost(index), atMost(index), Sense.AT_MOST, 0, one.cells(), one.from(), one.to(), null));
            rows.add(new Row(
                    atLeast(index), atLeast(index), Sense.AT_LEAST, 1, one.cells(), one.from(), one.to(), null));
        }
        this.problem = SumProblem.of(rows);
        this.active = new BitSet();
        active.stream()
                .map(assertion -> Collections.binarySearch(
                        problem.assertions(), base.assertions().get(assertion)))
                .forEach(this.active::set);
        for (int index = 0; index < problem.inequalities().size(); index++) {
            Inequality inequality = problem.inequalities().get(index);
            if (inequality.rows().length == 1) {
                inequalities.put(problem.rows().get(inequality.rows()[0]).id(), index);
            }
            if (inequality.sense() == Sense.AT_MOST && problem.bound(inequality, this.active) >= 0) {
                uppers.add(inequality);
            }
        }
    }

    /** The least that the asked sum can be. */
    public Bound least(int index) {
        Bound found = isLarge() ? byProgram(index, true) : null;
        return found != null ? found : least(index, find(atMost(index), true));
    }

    private Bound least(int index, SmallSolver.@Nullable Multipliers found) {
        long value = found == null ? 0 : Math.max(0, -Math.floorDiv(-found.balance(), found.times()));
        return found == null || value == 0 ? NOTHING : proved(atMost(index), value, Sense.AT_MOST, value - 1, found);
    }

    /** The most that the asked sum can be; null if nothing bounds it. */
    public @Nullable Bound most(int index) {
        if (!Relevance.covered(inequality(atLeast(index)), uppers)) {
            return null;
        }
        Bound found = isLarge() ? byProgram(index, false) : null;
        if (found != null) {
            return found;
        }
        return mosts != null && mosts.isUnbounded() ? null : most(index, find(atLeast(index), false));
    }

    private @Nullable Bound most(int index, SmallSolver.@Nullable Multipliers found) {
        if (found == null) {
            return null;
        }
        long value = Math.floorDiv(-found.balance(), found.times());
        return proved(atLeast(index), value, Sense.AT_LEAST, value + 1, found);
    }

    /** Whether every bound so far is as narrow as the method makes it; false where the native library was missed. */
    public boolean isComplete() {
        return complete;
    }

    private Bound proved(String id, long value, Sense sense, long beyond, SmallSolver.Multipliers found) {
        List<Line> lines = new ArrayList<>(found.lines());
        lines.add(new Line(sense, List.of(id), beyond, found.times()));
        long least = 0;
        long most = 0;
        for (Line line : lines) {
            long product = Math.multiplyExact(line.bound(), line.multiplier());
            if (line.sense() == Sense.AT_LEAST) {
                least = Math.addExact(least, product);
            } else {
                most = Math.addExact(most, product);
            }
        }
        Certificate certificate = new Certificate(lines, least, most);
        Map<String, Row> rows = problem.rowsById();
        Asked one = asked.get(Integer.parseInt(id.substring(2)));
        rows.put(id, new Row(id, id, sense, beyond, one.cells(), one.from(), one.to(), null));
        String complaint = new CertificateChecker(rows).complaint(certificate);
        if (complaint != null) {
            throw new IllegalStateException("a bound whose certificate does not verify: " + complaint);
        }
        List<String> names = problem.names(problem.assertionsOf(
                found.lines().stream().flatMap(line -> line.rows().stream()).toList()));
        return new Bound(value, names, certificate);
    }

    /** Whether there is too much for the exact solver, and another one for it. */
    private boolean isLarge() {
        return active.cardinality() > large && NativeSolver.isAvailable();
    }

    /**
     * What the linear program finds, proved again in whole numbers; null where that fails. Of each of its answers it is
     * kept which other sums it leaves at 0: nothing needs to be asked about the least of these.
     */
    private @Nullable Bound byProgram(int index, boolean least) {
        if (least && zero.get(index)) {
            return NOTHING;
        }
        String id = least ? atMost(index) : atLeast(index);
        int number = inequalities.getOrDefault(id, -1);
        LinearModel linear = model(least);
        Map<Integer, Double> multipliers = linear.binding(number, least);
        if (multipliers == null) {
            return null;
        }
        for (int other = 0; other < asked.size(); other++) {
            if (!zero.get(other) && linear.isZero(inequality(atMost(other)))) {
                zero.set(other);
            }
        }
        if (least && zero.get(index)) {
            return NOTHING;
        }
        multipliers.put(number, 1.0);
        Bound best = null;
        for (Map<Integer, Long> whole : RoundedProof.whole(problem, multipliers, number)) {
            Bound bound = proved(index, least, number, whole);
            if (bound != null && isAsNarrow(bound.value(), least, linear.value())) {
                return bound;
            }
            if (bound != null
                    && (best == null || (least ? bound.value() > best.value() : bound.value() < best.value()))) {
                best = bound;
            }
        }
        complete &= best == null;
        return best;
    }

    /** What multipliers in whole numbers prove; null where they were rounded wrongly. */
    private @Nullable Bound proved(int index, boolean least, int number, Map<Integer, Long> whole) {
        List<Line> lines = new ArrayList<>();
        long times = 1;
        for (Map.Entry<Integer, Long> entry : whole.entrySet()) {
            if (entry.getKey() == number) {
                times = entry.getValue();
            } else {
                lines.add(problem.line(problem.inequalities().get(entry.getKey()), active, entry.getValue()));
            }
        }
        SmallSolver.Multipliers found = new SmallSolver.Multipliers(lines, times);
        try {
            return least ? least(index, found) : most(index, found);
        } catch (IllegalStateException | ArithmeticException exception) {
            return null;
        }
    }

    /** Whether a proved bound is the one that the program found, but for what whole numbers narrow. */
    private static boolean isAsNarrow(long proved, boolean least, double found) {
        return least ? proved >= found - LinearModel.TOLERANCE : proved <= found + LinearModel.TOLERANCE;
    }

    /** One program for each direction, so that it goes on from the answer to a like question. */
    private LinearModel model(boolean least) {
        LinearModel model = least ? leasts : mosts;
        if (model == null) {
            model = new LinearModel(problem, LinearModel.Purpose.BOUNDS, active);
            if (least) {
                leasts = model;
            } else {
                mosts = model;
            }
        }
        return model;
    }

    private Inequality inequality(String id) {
        return problem.inequalities().get(inequalities.getOrDefault(id, -1));
    }

    private SmallSolver.@Nullable Multipliers find(String id, boolean least) {
        int index = inequalities.getOrDefault(id, -1);
        Inequality wanted = problem.inequalities().get(index);
        BitSet with = (BitSet) active.clone();
        with.set(Collections.binarySearch(problem.assertions(), id));
        if (isLarge()) {
            return byLinearProgram(index, wanted, least, with);
        }
        try {
            return SmallSolver.bound(problem, with, wanted);
        } catch (TooLargeException exception) {
            return byLinearProgram(index, wanted, least, with);
        }
    }

    private SmallSolver.@Nullable Multipliers byLinearProgram(
            int index, Inequality wanted, boolean least, BitSet with) {
        if (NativeSolver.isAvailable()) {
            Map<Integer, Double> multipliers = model(least).binding(index, least);
            if (multipliers != null) {
                BitSet binding = LinearModel.assertions(problem, multipliers.keySet(), active);
                binding.or(only(with, active));
                try {
                    return SmallSolver.bound(problem, binding, wanted);
                } catch (TooLargeException exception) {
                    // falls through to the wider bound below
                }
            }
        }
        complete = false;
        return SmallSolver.bound(problem, nearest(wanted, with), wanted);
    }

    private static BitSet only(BitSet with, BitSet without) {
        BitSet rest = (BitSet) with.clone();
        rest.andNot(without);
        return rest;
    }

    /** Few assertions that bear on the sum: a bound from them is right, and may be wider than it need be. */
    private BitSet nearest(Inequality wanted, BitSet with) {
        BitSet chosen = only(with, active);
        List<Inequality> near = new ArrayList<>(problem.inequalities());
        near.removeIf(inequality -> !inequality.overlaps(wanted) || problem.bound(inequality, active) < 0);
        near.sort(java.util.Comparator.comparingInt(
                inequality -> Math.abs(inequality.from() - wanted.from()) + Math.abs(inequality.to() - wanted.to())));
        for (int position = 0; position < near.size() && chosen.cardinality() < SmallSolver.ROWS / 3; position++) {
            for (int assertion : problem.assertionIndices(near.get(position))) {
                if (active.get(assertion)) {
                    chosen.set(assertion);
                }
            }
        }
        return chosen;
    }

    private static String atMost(int index) {
        return ASKED + "<" + index;
    }

    private static String atLeast(int index) {
        return ASKED + ">" + index;
    }
}
