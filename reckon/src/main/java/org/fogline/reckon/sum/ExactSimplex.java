package org.fogline.reckon.sum;

import java.math.BigInteger;
import org.jspecify.annotations.Nullable;

/**
 * Maximises {@code c·y} subject to {@code A·y ≤ b}, {@code y ≥ 0}, with whole numbers in {@code A}, {@code b ≥ 0} and
 * {@code c}, in exact arithmetic.
 *
 * <p>The simplex method on a full tableau that is kept in whole numbers (J. Edmonds, 1967; the same pivot as E. Bareiss's
 * elimination): all entries share one denominator, the last pivot, and each division is exact. Bland's rule (R. Bland,
 * 1977) takes the first column that improves and the first row that binds, so it cannot cycle. Meant for some dozens of
 * rows and columns; it needs no native library.
 */
final class ExactSimplex {

    private final BigInteger[][] tableau;
    private final int[] basis;
    private final int columns;
    private BigInteger denominator = BigInteger.ONE;

    ExactSimplex(int[][] matrix, long[] right, long[] objective) {
        int rows = matrix.length;
        columns = objective.length;
        tableau = new BigInteger[rows + 1][columns + rows + 1];
        basis = new int[rows];
        for (int row = 0; row <= rows; row++) {
            for (int column = 0; column <= columns + rows; column++) {
                tableau[row][column] = BigInteger.ZERO;
            }
        }
        for (int row = 0; row < rows; row++) {
            if (right[row] < 0) {
                throw new IllegalArgumentException("the origin must be allowed");
            }
            for (int column = 0; column < columns; column++) {
                tableau[row][column] = BigInteger.valueOf(matrix[row][column]);
            }
            tableau[row][columns + row] = BigInteger.ONE;
            tableau[row][columns + rows] = BigInteger.valueOf(right[row]);
            basis[row] = columns + row;
        }
        for (int column = 0; column < columns; column++) {
            tableau[rows][column] = BigInteger.valueOf(-objective[column]);
        }
    }

    /**
     * The values of {@code y} times {@link #denominator()}, or null if the maximum is 0 (the origin is best).
     *
     * @throws IllegalStateException if there is no maximum
     */
    BigInteger @Nullable [] solve() {
        int rows = basis.length;
        int right = columns + rows;
        while (true) {
            int entering = entering(right);
            if (entering < 0) {
                break;
            }
            int leaving = leaving(entering, right);
            if (leaving < 0) {
                throw new IllegalStateException("no maximum");
            }
            pivot(leaving, entering, right);
        }
        if (tableau[rows][right].signum() == 0) {
            return null;
        }
        BigInteger[] values = new BigInteger[columns];
        java.util.Arrays.fill(values, BigInteger.ZERO);
        for (int row = 0; row < rows; row++) {
            if (basis[row] < columns) {
                values[basis[row]] = tableau[row][right];
            }
        }
        return values;
    }

    BigInteger denominator() {
        return denominator;
    }

    private int entering(int right) {
        BigInteger[] costs = tableau[basis.length];
        for (int column = 0; column < right; column++) {
            if (costs[column].signum() < 0) {
                return column;
            }
        }
        return -1;
    }

    private int leaving(int entering, int right) {
        int best = -1;
        for (int row = 0; row < basis.length; row++) {
            if (tableau[row][entering].signum() <= 0) {
                continue;
            }
            if (best < 0) {
                best = row;
                continue;
            }
            int order = tableau[row][right]
                    .multiply(tableau[best][entering])
                    .compareTo(tableau[best][right].multiply(tableau[row][entering]));
            if (order < 0 || (order == 0 && basis[row] < basis[best])) {
                best = row;
            }
        }
        return best;
    }

    private void pivot(int pivotRow, int pivotColumn, int right) {
        BigInteger pivot = tableau[pivotRow][pivotColumn];
        BigInteger[] source = tableau[pivotRow];
        for (int row = 0; row <= basis.length; row++) {
            if (row == pivotRow) {
                continue;
            }
            BigInteger[] target = tableau[row];
            BigInteger factor = target[pivotColumn];
            for (int column = 0; column <= right; column++) {
                BigInteger value = target[column].multiply(pivot);
                if (factor.signum() != 0 && source[column].signum() != 0) {
                    value = value.subtract(factor.multiply(source[column]));
                }
                target[column] = denominator.equals(BigInteger.ONE) ? value : value.divide(denominator);
            }
        }
        denominator = pivot;
        basis[pivotRow] = pivotColumn;
    }
}
