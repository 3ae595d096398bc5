package org.lanthanet.metric.centrality;

import java.util.ArrayList;
import java.util.List;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.factory.DecompositionFactory_DDRM;
import org.ejml.interfaces.decomposition.EigenDecomposition_F64;
import org.jspecify.annotations.Nullable;
import org.lanthanet.network.LinkArrays;

/**
 * Finds the first right singular vector of the matrix of weights, the eigenvector of WᵀW with the largest eigenvalue, by the
 * method of Lanczos: the space of the start vector multiplied again and again holds it far sooner than the last of the
 * products comes near it. Every new vector is made orthogonal to all before it, and the small eigenproblem that is left is
 * EJML's.
 *
 * <p>Running time O(k L + k² N) for k multiplications.
 *
 * <p>[1] C. Lanczos, An iteration method for the solution of the eigenvalue problem of linear differential and integral
 * operators, Journal of Research of the National Bureau of Standards 45(4), 255–282, 1950. [2] G. H. Golub, C. F. Van Loan,
 * Matrix Computations, 4th ed., chapter 10, 2013.
 */
final class Lanczos {
    /** Multiplications after which the search starts again from the best vector so far. */
    private static final int LONGEST = 120;

    private static final int RESTARTS = 100;
    private static final double ROUNDING = 1e-14;

    private final LinkArrays network;
    private final double tolerance;
    private final double distinct;

    /**
     * @param tolerance error of the vector at which the search ends
     * @param distinct part of the first eigenvalue by which it must differ from the second to have a vector of its own
     */
    Lanczos(LinkArrays network, double tolerance, double distinct) {
        this.network = network;
        this.tolerance = tolerance;
        this.distinct = distinct;
    }

    /** The vector, of length one, started from one that is not zero; null if there is no such single vector. */
    double @Nullable [] vector(double[] start) {
        double[] best = start.clone();
        for (int restart = 0; restart < RESTARTS; restart++) {
            PowerIteration.normalise(best);
            Space space = new Space(best);
            while (space.size() < LONGEST) {
                boolean complete = space.grow();
                if (complete || space.size() % 4 == 0) {
                    Ritz ritz = space.solve();
                    if (ritz.error(complete) < tolerance) {
                        return ritz.gap() > distinct ? space.combine(ritz.vector()) : null;
                    }
                }
            }
            best = space.combine(space.solve().vector());
        }
        return null;
    }

    /**
     * What the space built so far makes of the first eigenvector.
     *
     * @param vector its parts along the vectors of the space
     * @param gap how far the second eigenvalue is from the first, as a part of it
     * @param residual how far the vector is from being an eigenvector, as a part of the eigenvalue
     */
    private record Ritz(double[] vector, double gap, double residual) {
        /** Estimated error of the vector; none but rounding once the space holds all that can be reached. */
        double error(boolean complete) {
            return complete ? 0 : residual / gap;
        }
    }

    /** Orthonormal vectors, each the product of the one before, and what of it lies along them. */
    private final class Space {
        private final List<double[]> vectors = new ArrayList<>();
        private final List<Double> diagonal = new ArrayList<>();
        private final List<Double> beside = new ArrayList<>();
        private double[] next;

        Space(double[] first) {
            next = first;
        }

        int size() {
            return vectors.size();
        }

        /** Takes one more vector in; true if no other can follow. */
        boolean grow() {
            double[] q = next;
            vectors.add(q);
            double[] w = multiply(q);
            double along = dot(w, q);
            diagonal.add(along);
            for (int pass = 0; pass < 2; pass++) {
                for (double[] known : vectors) {
                    subtract(w, dot(w, known), known);
                }
            }
            double length = Math.sqrt(dot(w, w));
            beside.add(length);
            boolean complete = length <= ROUNDING * largest() || vectors.size() == w.length;
            if (!complete) {
                for (int i = 0; i < w.length; i++) {
                    w[i] /= length;
                }
            }
            next = w;
            return complete;
        }

        private double largest() {
            return diagonal.stream().mapToDouble(Double::doubleValue).max().orElse(0);
        }

        Ritz solve() {
            int k = size();
            DMatrixRMaj t = new DMatrixRMaj(k, k);
            for (int i = 0; i < k; i++) {
                t.set(i, i, diagonal.get(i));
                if (i + 1 < k) {
                    t.set(i, i + 1, beside.get(i));
                    t.set(i + 1, i, beside.get(i));
                }
            }
            EigenDecomposition_F64<DMatrixRMaj> eigen = DecompositionFactory_DDRM.eig(k, true, true);
            if (!eigen.decompose(t)) {
                return new Ritz(new double[k], 0, 1);
            }
            int first = 0;
            for (int i = 1; i < k; i++) {
                first = value(eigen, i) > value(eigen, first) ? i : first;
            }
            double second = 0;
            for (int i = 0; i < k; i++) {
                second = i == first ? second : Math.max(second, value(eigen, i));
            }
            double[] vector = eigen.getEigenVector(first).getData();
            double value = value(eigen, first);
            return new Ritz(vector, (value - second) / value, beside.get(k - 1) * Math.abs(vector[k - 1]) / value);
        }

        private static double value(EigenDecomposition_F64<DMatrixRMaj> eigen, int i) {
            return eigen.getEigenvalue(i).getReal();
        }

        /** The vector with these parts, none of it negative: the first one has no sign changes. */
        double[] combine(double[] parts) {
            double[] sum = new double[next.length];
            for (int k = 0; k < parts.length; k++) {
                subtract(sum, -parts[k], vectors.get(k));
            }
            for (int i = 0; i < sum.length; i++) {
                sum[i] = Math.abs(sum[i]);
            }
            return sum;
        }
    }

    private double[] multiply(double[] x) {
        double[] sold = new double[x.length];
        double[] bought = new double[x.length];
        PowerIteration.multiply(network, x, sold);
        for (int i = 0; i < sold.length; i++) {
            // of the total, so that no product overflows
            sold[i] /= network.total() * network.total();
        }
        PowerIteration.multiply(network.reversed(), sold, bought);
        return bought;
    }

    private static double dot(double[] a, double[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += a[i] * b[i];
        }
        return sum;
    }

    private static void subtract(double[] from, double times, double[] vector) {
        for (int i = 0; i < from.length; i++) {
            from[i] -= times * vector[i];
        }
    }
}
