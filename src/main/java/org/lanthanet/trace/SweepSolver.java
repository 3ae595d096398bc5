package org.lanthanet.trace;

import java.util.Arrays;

/**
 * The quick solution of a stage for one question: Gauss and Seidel's sweeps over the links, h_i ← c_i w_i + Σ_j t_ij h_j, from
 * zero up and down the countries in turn. As no term is negative each sweep comes nearer from below, and what is missing is
 * known exactly: Σ_i O_i h_i falls short of Σ_i u_i w_i by the part of the use not yet explained. Sweeps end when that is
 * 10⁻¹² of it. Time O(L) a sweep; a stage whose circles hand on nearly everything may need more than {@link #MOST} sweeps,
 * and then {@link DenseSolver} has to do.
 */
final class SweepSolver {
    static final int MOST = 200;
    static final double TOLERANCE = 1e-12;

    private final StageFlow flow;

    SweepSolver(StageFlow flow) {
        this.flow = flow;
    }

    /**
     * Writes the solution into {@code h}.
     *
     * @return sweeps taken, or {@link #MOST} + 1 if those did not suffice
     */
    int backward(double[] worth, double[] h) {
        double due = 0;
        for (int i = 0; i < h.length; i++) {
            due += flow.use[i] * worth[i];
        }
        Arrays.fill(h, 0);
        if (due == 0) {
            return 0;
        }
        for (int sweep = 1; sweep <= MOST; sweep++) {
            sweep(worth, h, sweep % 2 == 1);
            if (Math.abs(due - explained(h)) <= TOLERANCE * due) {
                return sweep;
            }
        }
        return MOST + 1;
    }

    private void sweep(double[] worth, double[] h, boolean up) {
        int n = h.length;
        for (int step = 0; step < n; step++) {
            int i = up ? step : n - 1 - step;
            double sum = flow.useShare[i] * worth[i];
            for (int k = flow.starts[i]; k < flow.starts[i + 1]; k++) {
                sum += flow.linkShares[k] * h[flow.targets[k]];
            }
            h[i] = sum;
        }
    }

    private double explained(double[] h) {
        double sum = 0;
        for (int i = 0; i < h.length; i++) {
            sum += flow.supply[i] * h[i];
        }
        return sum;
    }
}
