package org.fogline.reckon.sum;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.fogline.reckon.sum.SumProblem.Inequality;
import org.jspecify.annotations.Nullable;

/**
 * Finds the proof that a small set of assertions cannot hold together, or finds that there is none, in exact arithmetic.
 *
 * <p>Farkas's lemma (1902): rows cannot all hold (over fractions) exactly if some of them, each taken a number of times,
 * add up to an impossible one. The numbers are those that {@link ExactSimplex} finds: each cell and day gives one
 * constraint, that it is counted by upper bounds at least as often as by lower ones, and the sum of lower bounds minus the
 * sum of upper bounds is to be as large as possible.
 */
public final class SmallSolver {

    /** Beyond this many rows the tableau is too large to be worth it. */
    public static final int ROWS = 90;

    private SmallSolver() {}

    /**
     * A contradiction among the active assertions, or null if they can hold together.
     *
     * @throws TooLargeException if more than {@link #ROWS} rows could take part in one
     */
    public static @Nullable Certificate contradiction(SumProblem problem, BitSet active) {
        List<Inequality> relevant = Relevance.of(problem, active);
        if (relevant.isEmpty()) {
            return null;
        }
        if (relevant.size() > ROWS) {
            throw new TooLargeException(relevant.size());
        }
        return solve(problem, active, relevant);
    }

    /**
     * Multipliers that bound what an inequality of the problem asks for, whose own bound is not used: with {@code AT_MOST}
     * the most that lower bounds prove for its sum, with {@code AT_LEAST} the least that upper bounds leave it. The active
     * assertions, without the asked one, must be able to hold together.
     *
     * @return the lines without the asked one, and how often the asked one is taken; null if nothing bounds the sum
     */
    static @Nullable Multipliers bound(SumProblem problem, BitSet active, Inequality asked) {
        List<Inequality> relevant = Relevance.of(problem, active);
        if (!relevant.contains(asked)) {
            return null;
        }
        if (relevant.size() > ROWS) {
            throw new TooLargeException(relevant.size());
        }
        BigInteger @Nullable [] values = values(problem, active, relevant, asked);
        if (values == null) {
            return null;
        }
        BigInteger divisor = BigInteger.ZERO;
        for (BigInteger value : values) {
            divisor = divisor.gcd(value);
        }
        List<Line> lines = new ArrayList<>();
        long times = 0;
        for (int column = 0; column < values.length; column++) {
            long multiplier = values[column].divide(divisor).longValueExact();
            if (multiplier > 0 && relevant.get(column).equals(asked)) {
                times = multiplier;
            } else if (multiplier > 0) {
                lines.add(problem.line(relevant.get(column), active, multiplier));
            }
        }
        return times == 0 ? null : new Multipliers(lines, times);
    }

    /** Lines that bound what was asked, which is taken {@code times} times. */
    record Multipliers(List<Line> lines, long times) {

        /** The lower bounds less the upper bounds. */
        long balance() {
            long balance = 0;
            for (Line line : lines) {
                long product = Math.multiplyExact(line.bound(), line.multiplier());
                balance = line.sense() == Sense.AT_LEAST
                        ? Math.addExact(balance, product)
                        : Math.subtractExact(balance, product);
            }
            return balance;
        }
    }

    private static @Nullable Certificate solve(SumProblem problem, BitSet active, List<Inequality> relevant) {
        BigInteger @Nullable [] values = values(problem, active, relevant, null);
        return values == null ? null : certificate(problem, active, relevant, values);
    }

    /** More than any sum of bounds: with it the asked row is always worth taking. */
    private static final long PRIZE = 1L << 55;

    private static BigInteger @Nullable [] values(
            SumProblem problem, BitSet active, List<Inequality> relevant, @Nullable Inequality asked) {
        Set<BitSet> patterns = patterns(relevant);
        int columns = relevant.size();
        int[][] matrix = new int[patterns.size() + 1][columns];
        int constraint = 0;
        for (BitSet pattern : patterns) {
            for (int column = 0; column < columns; column++) {
                if (pattern.get(column)) {
                    matrix[constraint][column] = relevant.get(column).sense() == Sense.AT_LEAST ? 1 : -1;
                }
            }
            constraint++;
        }
        long[] objective = new long[columns];
        for (int column = 0; column < columns; column++) {
            long bound = problem.bound(relevant.get(column), active);
            boolean lower = relevant.get(column).sense() == Sense.AT_LEAST;
            boolean isAsked = relevant.get(column).equals(asked);
            // What is limited to 1 fixes the scale: all lower rows together, or the asked row.
            matrix[constraint][column] = (asked == null ? lower : isAsked) ? 1 : 0;
            objective[column] = isAsked ? (lower ? PRIZE : 0) : lower ? bound : -bound;
        }
        long[] right = new long[constraint + 1];
        right[constraint] = 1;
        ExactSimplex simplex = new ExactSimplex(matrix, right, objective);
        return simplex.solve();
    }

    private static Certificate certificate(
            SumProblem problem, BitSet active, List<Inequality> relevant, BigInteger[] values) {
        BigInteger divisor = BigInteger.ZERO;
        for (BigInteger value : values) {
            divisor = divisor.gcd(value);
        }
        List<Line> lines = new ArrayList<>();
        long least = 0;
        long most = 0;
        for (int column = 0; column < values.length; column++) {
            long multiplier = values[column].divide(divisor).longValueExact();
            if (multiplier == 0) {
                continue;
            }
            Line line = problem.line(relevant.get(column), active, multiplier);
            lines.add(line);
            long product = Math.multiplyExact(line.bound(), multiplier);
            if (line.sense() == Sense.AT_LEAST) {
                least = Math.addExact(least, product);
            } else {
                most = Math.addExact(most, product);
            }
        }
        return new Certificate(lines, least, most);
    }

    /** For each cell and day that can be told apart: which inequalities count it. */
    private static Set<BitSet> patterns(List<Inequality> relevant) {
        TreeSet<Integer> days = new TreeSet<>();
        BitSet cells = new BitSet();
        for (Inequality inequality : relevant) {
            days.add(inequality.from());
            days.add(inequality.to() + 1);
            cells.or(inequality.cells().toBits());
        }
        Set<BitSet> byCell = new LinkedHashSet<>();
        cells.stream().forEach(cell -> {
            BitSet holding = new BitSet();
            for (int column = 0; column < relevant.size(); column++) {
                if (relevant.get(column).cells().contains(cell)) {
                    holding.set(column);
                }
            }
            byCell.add(holding);
        });
        Set<BitSet> patterns = new LinkedHashSet<>();
        for (BitSet holding : byCell) {
            for (int day : days) {
                BitSet pattern = new BitSet();
                boolean lower = false;
                for (int column = holding.nextSetBit(0); column >= 0; column = holding.nextSetBit(column + 1)) {
                    Inequality inequality = relevant.get(column);
                    if (inequality.from() <= day && day <= inequality.to()) {
                        pattern.set(column);
                        lower |= inequality.sense() == Sense.AT_LEAST;
                    }
                }
                if (lower) {
                    patterns.add(pattern);
                }
            }
        }
        return patterns;
    }
}
