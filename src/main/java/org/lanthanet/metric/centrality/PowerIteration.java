package org.lanthanet.metric.centrality;

import org.lanthanet.network.LinkArrays;

/** What iterations towards an eigenvector have in common. */
final class PowerIteration {
    private PowerIteration() {}

    /** {@code to} = W {@code from}. */
    static void multiply(LinkArrays network, double[] from, double[] to) {
        int[] starts = network.starts();
        int[] targets = network.targets();
        double[] weights = network.weights();
        for (int i = 0; i < to.length; i++) {
            double sum = 0;
            for (int link = starts[i]; link < starts[i + 1]; link++) {
                sum += weights[link] * from[targets[link]];
            }
            to[i] = sum;
        }
    }

    /** Brings a vector to length one and returns the length it had. */
    static double normalise(double[] x) {
        // divided by the largest first, so that no square overflows
        double largest = 0;
        for (double value : x) {
            largest = Math.max(largest, value);
        }
        double squares = 0;
        for (double value : x) {
            squares += value / largest * (value / largest);
        }
        double length = largest * Math.sqrt(squares);
        for (int i = 0; i < x.length; i++) {
            x[i] /= length;
        }
        return length;
    }

    /**
     * Estimates how far an iteration still is from its end: where each step is r times as long as the one before, all steps
     * to come add up to r / (1 − r) times the last.
     */
    static final class Error {
        private double step = Double.NaN;

        /** The estimated error of {@code after}. */
        double after(double[] before, double[] after) {
            double squares = 0;
            for (int i = 0; i < before.length; i++) {
                squares += (after[i] - before[i]) * (after[i] - before[i]);
            }
            double last = step;
            step = Math.sqrt(squares);
            if (step <= 1e-15) {
                return step;
            }
            double ratio = step / last;
            return ratio < 1 ? step * Math.max(1, ratio / (1 - ratio)) : Double.POSITIVE_INFINITY;
        }
    }
}
