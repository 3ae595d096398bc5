package org.lanthanet.trace;

import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.CommonOps_DDRM;
import org.ejml.dense.row.factory.LinearSolverFactory_DDRM;
import org.ejml.interfaces.linsol.LinearSolverDense;
import org.jspecify.annotations.Nullable;

/**
 * The exact solution of a stage: LU decomposition of I − T by EJML over the countries that new supply reaches, T = (t_ij).
 * Of those every one leads to a use in the end, so that the matrix is regular. One solution is followed by one step of
 * refinement, which keeps ten digits where material goes round a circle many times before it is used. Time O(N³), once each
 * way.
 */
final class DenseSolver {
    private final StageFlow flow;
    private final int[] place;
    private final int[] countries;
    private @Nullable Lu backward;
    private @Nullable Lu forward;

    DenseSolver(StageFlow flow) {
        this.flow = flow;
        boolean[] reached = flow.reached();
        place = new int[reached.length];
        int count = 0;
        for (int i = 0; i < reached.length; i++) {
            place[i] = reached[i] ? count++ : -1;
        }
        countries = new int[count];
        for (int i = 0; i < reached.length; i++) {
            if (reached[i]) {
                countries[place[i]] = i;
            }
        }
    }

    /** h = value at use c ∘ w and of what is handed on: the solution of (I − T) h = c ∘ w, zero where nothing arrives. */
    double[] backward(double[] worth) {
        DMatrixRMaj right = new DMatrixRMaj(countries.length, 1);
        for (int p = 0; p < countries.length; p++) {
            int i = countries[p];
            right.data[p] = flow.useShare[i] * worth[i];
        }
        if (backward == null) {
            backward = new Lu(matrix(false));
        }
        return expand(backward.solve(right).data);
    }

    /** What passes through each country of new supply O: the solution of (I − T)ᵀ y = O. */
    double[] forward(double[] supply) {
        DMatrixRMaj columns = new DMatrixRMaj(supply.length, 1);
        System.arraycopy(supply, 0, columns.data, 0, supply.length);
        return forward(columns).data;
    }

    /** The same of many supplies, one a column. */
    DMatrixRMaj forward(DMatrixRMaj supplies) {
        DMatrixRMaj right = new DMatrixRMaj(countries.length, supplies.numCols);
        copyRows(supplies, right, true);
        if (forward == null) {
            forward = new Lu(matrix(true));
        }
        DMatrixRMaj through = new DMatrixRMaj(supplies.numRows, supplies.numCols);
        copyRows(forward.solve(right), through, false);
        return through;
    }

    private void copyRows(DMatrixRMaj from, DMatrixRMaj to, boolean gather) {
        int columns = from.numCols;
        for (int p = 0; p < countries.length; p++) {
            int source = gather ? countries[p] : p;
            int target = gather ? p : countries[p];
            System.arraycopy(from.data, source * columns, to.data, target * columns, columns);
        }
    }

    private double[] expand(double[] values) {
        double[] all = new double[place.length];
        for (int p = 0; p < countries.length; p++) {
            all[countries[p]] = values[p];
        }
        return all;
    }

    private DMatrixRMaj matrix(boolean transposed) {
        DMatrixRMaj matrix = CommonOps_DDRM.identity(countries.length);
        for (int p = 0; p < countries.length; p++) {
            int i = countries[p];
            for (int k = flow.starts[i]; k < flow.starts[i + 1]; k++) {
                int q = place[flow.targets[k]];
                if (q >= 0) {
                    matrix.set(transposed ? q : p, transposed ? p : q, -flow.linkShares[k]);
                }
            }
        }
        return matrix;
    }

    /** A decomposed matrix. */
    private final class Lu {
        private final DMatrixRMaj matrix;
        private final LinearSolverDense<DMatrixRMaj> solver;

        Lu(DMatrixRMaj matrix) {
            this.matrix = matrix;
            solver = LinearSolverFactory_DDRM.lu(matrix.numRows);
            if (matrix.numRows > 0 && !solver.setA(matrix.copy())) {
                throw new IllegalStateException(
                        flow.stage.id() + " " + flow.year + ": trade goes round in a circle that nothing leaves");
            }
        }

        DMatrixRMaj solve(DMatrixRMaj right) {
            DMatrixRMaj solution = new DMatrixRMaj(right.numRows, right.numCols);
            if (right.numRows == 0) {
                return solution;
            }
            solver.solve(right.copy(), solution);
            DMatrixRMaj residual = right.copy();
            CommonOps_DDRM.multAdd(-1, matrix, solution, residual);
            DMatrixRMaj correction = new DMatrixRMaj(right.numRows, right.numCols);
            solver.solve(residual, correction);
            CommonOps_DDRM.addEquals(solution, correction);
            return solution;
        }
    }
}
