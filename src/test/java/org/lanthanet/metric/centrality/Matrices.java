package org.lanthanet.metric.centrality;

import java.util.Arrays;
import java.util.function.DoubleUnaryOperator;

/** Plain algebra over small matrices. */
final class Matrices {
    private Matrices() {}

    static double[][] each(double[][] a, DoubleUnaryOperator f) {
        return Arrays.stream(a).map(row -> Arrays.stream(row).map(f).toArray()).toArray(double[][]::new);
    }

    static double[][] sum(double[][] a, double[][] b) {
        int n = a.length;
        double[][] c = new double[n][n];
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                c[i][j] = a[i][j] + b[i][j];
            }
        }
        return c;
    }

    static double[][] product(double[][] a, double[][] b) {
        int n = a.length;
        double[][] c = new double[n][n];
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                for (int k = 0; k < n; k++) {
                    c[i][j] += a[i][k] * b[k][j];
                }
            }
        }
        return c;
    }

    static double[] product(double[][] a, double[] x) {
        return Arrays.stream(a)
                .mapToDouble(row -> {
                    double sum = 0;
                    for (int j = 0; j < x.length; j++) {
                        sum += row[j] * x[j];
                    }
                    return sum;
                })
                .toArray();
    }

    /** The vector of length one that the matrix, raised to a power of two again and again, turns everything to. */
    static double[] firstVector(double[][] a) {
        double[][] power = a;
        for (int doubling = 0; doubling < 40; doubling++) {
            double largest =
                    Arrays.stream(power).flatMapToDouble(Arrays::stream).max().orElse(1);
            double[][] scaled = each(power, x -> x / largest);
            power = product(scaled, scaled);
        }
        double[] ones = new double[a.length];
        Arrays.fill(ones, 1);
        return toLengthOne(product(power, ones));
    }

    static double[] toLengthOne(double[] x) {
        double length = Math.sqrt(Arrays.stream(x).map(v -> v * v).sum());
        return Arrays.stream(x).map(v -> v / length).toArray();
    }

    /** Lengths of the shortest paths, by Floyd and Warshall; infinite where there is none. */
    static double[][] shortest(double[][] w, DoubleUnaryOperator length) {
        int n = w.length;
        double[][] d = each(w, x -> x > 0 ? length.applyAsDouble(x) : Double.POSITIVE_INFINITY);
        for (int k = 0; k < n; k++) {
            for (int i = 0; i < n; i++) {
                for (int j = 0; j < n; j++) {
                    d[i][j] = Math.min(d[i][j], d[i][k] + d[k][j]);
                }
            }
        }
        return d;
    }
}
