package org.fogline.reckon.sum;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Makes a proof in whole numbers of the multipliers that a program in floating point found: they are fractions with a small
 * common denominator nearly always. Where they are not, they are rounded so that what they prove stays true and gets a little
 * weaker: lower bounds are taken less often, upper bounds more often. What does not verify is not given.
 */
final class RoundedProof {

    /** Larger common denominators are not tried. */
    private static final int DENOMINATOR = 240;

    /** For {@link #whole} where no inequality is asked for. */
    private static final int NONE = -1;

    private static final int TRIED = 3;
    private static final double CLOSE = 1e-4;

    /** A denominator with many divisors; finer than what the program's own error would show. */
    private static final long FINE = 14_414_400;

    private static final double ERROR = 0.05;

    private final SumProblem problem;
    private final CertificateChecker checker;

    RoundedProof(SumProblem problem) {
        this.problem = problem;
        this.checker = new CertificateChecker(problem.rowsById());
    }

    /**
     * A certificate that verifies, or null.
     *
     * @param multipliers by number of inequality, each above 0
     */
    @Nullable
    Certificate of(BitSet active, Map<Integer, Double> multipliers) {
        for (Map<Integer, Long> whole : whole(problem, multipliers, NONE)) {
            Certificate certificate = certificate(active, whole);
            if (checker.verifies(certificate)) {
                return certificate;
            }
        }
        return null;
    }

    /**
     * The multipliers in whole numbers without a common divisor, likely ones first: those that they come close to, and at
     * last those that prove a little less.
     *
     * @param asked the number of an inequality that is not trimmed, though its bound be 0
     */
    static Set<Map<Integer, Long>> whole(SumProblem problem, Map<Integer, Double> multipliers, int asked) {
        double smallest = multipliers.values().stream()
                .mapToDouble(Double::doubleValue)
                .min()
                .orElse(1);
        Set<Map<Integer, Long>> found = new LinkedHashSet<>();
        for (int denominator = 1; denominator <= DENOMINATOR && found.size() < TRIED; denominator++) {
            Map<Integer, Long> whole = whole(multipliers, denominator / smallest);
            if (whole != null) {
                found.add(trimmed(problem, whole, asked));
            }
        }
        found.add(weaker(problem, multipliers, asked));
        return found;
    }

    private static Map<Integer, Long> weaker(SumProblem problem, Map<Integer, Double> multipliers, int asked) {
        Map<Integer, Long> whole = new TreeMap<>();
        multipliers.forEach((number, multiplier) -> {
            double value = multiplier * FINE;
            double rounded = Math.rint(value);
            if (Math.abs(value - rounded) > ERROR) {
                rounded = isUpper(problem, number) ? Math.ceil(value) : Math.floor(value);
            }
            if (rounded > 0) {
                whole.put(number, (long) rounded);
            }
        });
        List<Integer> uppers = new ArrayList<>(whole.keySet());
        uppers.removeIf(number -> number == asked || !isUpper(problem, number));
        if (asked != NONE && isUpper(problem, asked)) {
            uppers.add(asked);
        }
        return withoutCommonDivisor(new Surplus(problem, whole).trim(uppers));
    }

    private static Map<Integer, Long> withoutCommonDivisor(Map<Integer, Long> whole) {
        BigInteger divisor = BigInteger.ZERO;
        for (long value : whole.values()) {
            divisor = divisor.gcd(BigInteger.valueOf(value));
        }
        long common = Math.max(1, divisor.longValueExact());
        whole.replaceAll((number, value) -> value / common);
        return whole;
    }

    /** An upper bound of 0 costs nothing, so that the program takes it more often than is needed. */
    private static Map<Integer, Long> trimmed(SumProblem problem, Map<Integer, Long> whole, int asked) {
        List<Integer> free = whole.keySet().stream()
                .filter(number -> number != asked && isUpper(problem, number))
                .filter(number -> problem.rows()
                                .get(problem.inequalities().get(number).rows()[0])
                                .bound()
                        == 0)
                .toList();
        return free.isEmpty() ? whole : new Surplus(problem, whole).trim(free);
    }

    private static boolean isUpper(SumProblem problem, int number) {
        return problem.inequalities().get(number).sense() == Sense.AT_MOST;
    }

    private static @Nullable Map<Integer, Long> whole(Map<Integer, Double> multipliers, double scale) {
        Map<Integer, Long> whole = new TreeMap<>();
        for (Map.Entry<Integer, Double> entry : multipliers.entrySet()) {
            double value = entry.getValue() * scale;
            long near = Math.round(value);
            if (near < 1 || Math.abs(value - near) > CLOSE * Math.max(1, value)) {
                return null;
            }
            whole.put(entry.getKey(), near);
        }
        return withoutCommonDivisor(whole);
    }

    private Certificate certificate(BitSet active, Map<Integer, Long> multipliers) {
        List<Line> lines = new ArrayList<>();
        long least = 0;
        long most = 0;
        for (Map.Entry<Integer, Long> entry : multipliers.entrySet()) {
            Line line = problem.line(problem.inequalities().get(entry.getKey()), active, entry.getValue());
            lines.add(line);
            long product = Math.multiplyExact(line.bound(), line.multiplier());
            if (line.sense() == Sense.AT_LEAST) {
                least = Math.addExact(least, product);
            } else {
                most = Math.addExact(most, product);
            }
        }
        return new Certificate(lines, least, most);
    }
}
