package org.fogline.reckon.sum;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.fogline.reckon.sum.SumProblem.Inequality;
import org.jspecify.annotations.Nullable;

/**
 * Makes a proof in whole numbers of the multipliers that a program in floating point found: they are fractions with a small
 * common denominator nearly always. What does not verify is not given.
 */
final class RoundedProof {

    /** Larger common denominators are not tried. */
    private static final int DENOMINATOR = 240;

    /** For {@link #whole} where no inequality is asked for. */
    private static final int NONE = -1;

    private static final int TRIED = 3;
    private static final double CLOSE = 1e-4;

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
     * The multipliers in whole numbers without a common divisor, as far as they come close to some; likely ones first.
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
        return found;
    }

    /** An upper bound of 0 costs nothing, so that the program takes it more often than is needed. */
    private static Map<Integer, Long> trimmed(SumProblem problem, Map<Integer, Long> whole, int asked) {
        Map<Integer, Long> trimmed = new TreeMap<>(whole);
        for (int number : whole.keySet()) {
            Inequality upper = problem.inequalities().get(number);
            boolean isFree = number != asked
                    && upper.sense() == Sense.AT_MOST
                    && problem.rows().get(upper.rows()[0]).bound() == 0;
            long times = trimmed.getOrDefault(number, 0L);
            long spare = isFree ? Math.min(times, spare(problem, trimmed, upper)) : 0;
            if (spare == times) {
                trimmed.remove(number);
            } else if (spare > 0) {
                trimmed.put(number, times - spare);
            }
        }
        return trimmed;
    }

    /** How often more the cells and days of an upper bound are counted by upper bounds than by lower ones. */
    private static long spare(SumProblem problem, Map<Integer, Long> multipliers, Inequality upper) {
        Set<Integer> days = new TreeSet<>();
        days.add(upper.from());
        for (int number : multipliers.keySet()) {
            Inequality other = problem.inequalities().get(number);
            if (other.overlaps(upper)) {
                days.add(Math.max(upper.from(), other.from()));
                if (other.to() < upper.to()) {
                    days.add(other.to() + 1);
                }
            }
        }
        long spare = Long.MAX_VALUE;
        for (int cell : upper.cells().toArray()) {
            for (int day : days) {
                long balance = 0;
                for (Map.Entry<Integer, Long> entry : multipliers.entrySet()) {
                    Inequality other = problem.inequalities().get(entry.getKey());
                    if (other.from() <= day
                            && day <= other.to()
                            && other.cells().contains(cell)) {
                        balance += other.sense() == Sense.AT_MOST ? entry.getValue() : -entry.getValue();
                    }
                }
                spare = Math.min(spare, balance);
            }
        }
        return Math.max(0, spare);
    }

    private static @Nullable Map<Integer, Long> whole(Map<Integer, Double> multipliers, double scale) {
        Map<Integer, Long> whole = new TreeMap<>();
        BigInteger divisor = BigInteger.ZERO;
        for (Map.Entry<Integer, Double> entry : multipliers.entrySet()) {
            double value = entry.getValue() * scale;
            long near = Math.round(value);
            if (near < 1 || Math.abs(value - near) > CLOSE * Math.max(1, value)) {
                return null;
            }
            whole.put(entry.getKey(), near);
            divisor = divisor.gcd(BigInteger.valueOf(near));
        }
        long common = Math.max(1, divisor.longValueExact());
        whole.replaceAll((number, value) -> value / common);
        return whole;
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
