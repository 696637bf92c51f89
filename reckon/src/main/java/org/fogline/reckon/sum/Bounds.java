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
    private @Nullable LinearModel model;
    private boolean complete = true;

    /** @param active the assertions that are kept; they must be able to hold together */
    public Bounds(SumProblem base, List<Asked> asked, BitSet active) {
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
        }
    }

    /** The least that the asked sum can be. */
    public Bound least(int index) {
        SmallSolver.Multipliers found = find(atMost(index), true);
        if (found == null) {
            return new Bound(0, List.of(), null);
        }
        long value = Math.max(0, -Math.floorDiv(-found.balance(), found.times()));
        if (value == 0) {
            return new Bound(0, List.of(), null);
        }
        return proved(atMost(index), value, Sense.AT_MOST, value - 1, found);
    }

    /** The most that the asked sum can be; null if nothing bounds it. */
    public @Nullable Bound most(int index) {
        SmallSolver.Multipliers found = find(atLeast(index), false);
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

    private SmallSolver.@Nullable Multipliers find(String id, boolean least) {
        int index = inequalities.getOrDefault(id, -1);
        Inequality wanted = problem.inequalities().get(index);
        BitSet with = (BitSet) active.clone();
        with.set(Collections.binarySearch(problem.assertions(), id));
        List<Inequality> uppers = new ArrayList<>();
        for (Inequality inequality : problem.inequalities()) {
            if (inequality.sense() == Sense.AT_MOST && problem.bound(inequality, active) >= 0) {
                uppers.add(inequality);
            }
        }
        if (!least && !Relevance.covered(wanted, uppers)) {
            return null;
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
            if (model == null) {
                model = new LinearModel(problem, LinearModel.Purpose.BOUNDS);
                model.activate(active);
            }
            BitSet binding = model.binding(index, least);
            if (binding != null) {
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
