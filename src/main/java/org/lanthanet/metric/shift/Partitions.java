package org.lanthanet.metric.shift;

import java.util.ArrayList;
import java.util.List;

/**
 * The best partitions of a series into regimes of one mean each, for every number of breaks: least(m, j) = min_i least(m − 1, i) +
 * SSR(i, j), the least sum of squares that m breaks leave of the first j values.
 */
final class Partitions {
    /** Share of the sum of squares below which what is left of it is rounding. */
    private static final double NEGLIGIBLE = 1e-12;

    private final double[] sums;
    private final double[] squares;
    private final double[][] least;
    private final int[][] last;
    private final int shortest;

    /**
     * @param shortest fewest values of a regime
     * @param most most breaks
     */
    Partitions(double[] values, int shortest, int most) {
        int length = values.length;
        this.shortest = shortest;
        this.sums = new double[length + 1];
        this.squares = new double[length + 1];
        double mean = 0;
        for (double value : values) {
            mean += value / length;
        }
        for (int i = 0; i < length; i++) {
            double value = values[i] - mean;
            sums[i + 1] = sums[i] + value;
            squares[i + 1] = squares[i] + value * value;
        }
        this.least = new double[most + 1][length + 1];
        this.last = new int[most + 1][length + 1];
        for (int j = shortest; j <= length; j++) {
            least[0][j] = left(0, j);
        }
        for (int m = 1; m <= most; m++) {
            for (int j = (m + 1) * shortest; j <= length; j++) {
                find(m, j);
            }
        }
    }

    private void find(int m, int j) {
        double best = Double.POSITIVE_INFINITY;
        for (int i = m * shortest; i <= j - shortest; i++) {
            double left = least[m - 1][i] + left(i, j);
            if (left < best - NEGLIGIBLE * squares[squares.length - 1]) {
                best = left;
                last[m][j] = i;
            }
        }
        least[m][j] = best;
    }

    /** Sum of squares about their mean of the values from i on, before j. */
    private double left(int i, int j) {
        double sum = sums[j] - sums[i];
        double left = squares[j] - squares[i] - sum * sum / (j - i);
        return left <= NEGLIGIBLE * squares[squares.length - 1] ? 0 : left;
    }

    /** The least sum of squares that m breaks leave of all values. */
    double left(int m) {
        return least[m][sums.length - 1];
    }

    /** Where the second and later regimes of the best partition with m breaks begin, in order. */
    List<Integer> starts(int m) {
        List<Integer> starts = new ArrayList<>();
        int end = sums.length - 1;
        for (int breaks = m; breaks > 0; breaks--) {
            end = last[breaks][end];
            starts.add(0, end);
        }
        return starts;
    }
}
