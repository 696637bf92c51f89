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
 * common denominator nearly always. What does not verify is not given.
 */
final class RoundedProof {

    /** Larger common denominators are not tried. */
    private static final int DENOMINATOR = 60;

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
        for (Map<Integer, Long> whole : whole(multipliers)) {
            Certificate certificate = certificate(active, whole);
            if (checker.verifies(certificate)) {
                return certificate;
            }
        }
        return null;
    }

    /** The multipliers in whole numbers without a common divisor, as far as they come close to some; likely ones first. */
    static Set<Map<Integer, Long>> whole(Map<Integer, Double> multipliers) {
        double smallest = multipliers.values().stream()
                .mapToDouble(Double::doubleValue)
                .min()
                .orElse(1);
        Set<Map<Integer, Long>> found = new LinkedHashSet<>();
        for (int denominator = 1; denominator <= DENOMINATOR && found.size() < TRIED; denominator++) {
            Map<Integer, Long> whole = whole(multipliers, denominator / smallest);
            if (whole != null) {
                found.add(whole);
            }
        }
        return found;
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
