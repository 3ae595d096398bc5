package org.lanthanet.metric.reciprocity;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.apache.commons.numbers.core.DD;

/**
 * Finds the multipliers a_i of the countries that export and b_j of those that import with Σ_j 1 / (a_i + b_j) = s_i^out and
 * Σ_i 1 / (a_i + b_j) = s_j^in, i ≠ j: where F = Σ a_i s_i^out + Σ b_j s_j^in − Σ ln(a_i + b_j), which is convex and
 * self-concordant, is least. There must be such, as there are unless a country has a part in every link.
 *
 * <p>After {@value #ROUNDS} rounds in which every multiplier is found with the others held, Newton's method follows. Its step
 * may always be 1 / (1 + λ) long, λ = √(Σ (δ_ij / (a_i + b_j))²) for a step δ, and leads to the least F from anywhere that way [1];
 * longer steps, up to a whole one, are taken while F falls along them. Sums are held in double-double, since multipliers of opposite
 * sign nearly cancel where one or two countries have a part in nearly all trade. Time O(N³) a step; two to six steps on most
 * networks, forty where one country has a part in all but 10⁻¹² of the trade.
 *
 * <p>[1] Y. Nesterov, A. Nemirovskii, Interior-point polynomial algorithms in convex programming, SIAM, 1994.
 */
final class Multipliers {
    private static final int ROUNDS = 5;
    private static final int MOST_STEPS = 500;

    /** λ from which on a step may always be whole and squares what is missing. */
    private static final double NEAR = 0.25;

    /** λ after which a whole step leaves nothing but rounding. */
    private static final double FOUND = 1e-7;

    /** Part of its exports or imports by which a country may miss them in the first rounds. */
    private static final double ROUGHLY = 1e-3;

    private final int countries;
    private final int[] exporters;
    private final int[] importers;
    private final double[] out;
    private final double[] in;
    private final DD[] a;
    private final DD[] b;

    /**
     * @param out s^out of every country, 0 or more
     * @param in s^in of every country
     */
    Multipliers(double[] out, double[] in) {
        countries = out.length;
        exporters = IntStream.range(0, countries).filter(i -> out[i] > 0).toArray();
        importers = IntStream.range(0, countries).filter(j -> in[j] > 0).toArray();
        this.out = Arrays.stream(exporters).mapToDouble(i -> out[i]).toArray();
        this.in = Arrays.stream(importers).mapToDouble(j -> in[j]).toArray();
        a = new DD[exporters.length];
        b = Arrays.stream(this.in).mapToObj(s -> DD.of(a.length / (2 * s))).toArray(DD[]::new);
    }

    /** 1 / (a_i + b_j) by country; 0 for i = j, and where i exports nothing or j imports nothing. */
    double[][] expected() {
        find();
        double[][] found = new Direction(a.length, b.length).weights(0);
        double[][] expected = new double[countries][countries];
        for (int i = 0; i < a.length; i++) {
            for (int j = 0; j < b.length; j++) {
                expected[exporters[i]][importers[j]] = found[i][j];
            }
        }
        return expected;
    }

    private void find() {
        for (int round = 0; round < ROUNDS; round++) {
            Arrays.setAll(a, i -> multiplier(out[i], b, importers, exporters[i]));
            Arrays.setAll(b, j -> multiplier(in[j], a, exporters, importers[j]));
        }
        double before = Double.POSITIVE_INFINITY;
        for (int step = 0; step < MOST_STEPS; step++) {
            double decrement = step();
            boolean onlyRounding = before < NEAR && decrement > before / 2;
            if (decrement <= FOUND || onlyRounding) {
                return;
            }
            before = decrement;
        }
    }

    /** The x with Σ_k 1 / (x + others_k) = strength over all countries k but this one, by Newton's method from below. */
    private static DD multiplier(double strength, DD[] others, int[] countries, int self) {
        DD least = IntStream.range(0, others.length)
                .filter(k -> countries[k] != self)
                .mapToObj(k -> others[k])
                .min((one, other) -> (int) Math.signum(one.subtract(other).hi()))
                .orElseThrow();
        double[] gaps = IntStream.range(0, others.length)
                .filter(k -> countries[k] != self)
                .mapToDouble(k -> others[k].subtract(least).doubleValue())
                .toArray();
        double above = 1 / strength;
        double excess;
        do {
            double sum = 0;
            double slope = 0;
            for (double gap : gaps) {
                double weight = 1 / (above + gap);
                sum += weight;
                slope += weight * weight;
            }
            excess = sum - strength;
            above += excess / slope;
        } while (excess > ROUGHLY * strength);
        return DD.of(above).subtract(least);
    }

    /** Takes a step; returns λ before it. */
    private double step() {
        Direction direction = new Direction(a.length, b.length);
        double[][] weights = direction.weights(0);
        direction.point(weights);
        double decrement = direction.decrement(weights);
        direction.go(direction.length(decrement));
        return decrement;
    }

    /** Where a step leads: a_i + t p_i and b_j − t q_j for a length t. */
    private final class Direction {
        private final double[] p;
        private final double[] q;

        Direction(int exporters, int importers) {
            p = new double[exporters];
            q = new double[importers];
        }

        /** 1 / (a_i + b_j) at this length. */
        double[][] weights(double length) {
            double[][] weights = new double[p.length][q.length];
            DD[] there = new DD[q.length];
            Arrays.setAll(there, j -> b[j].subtract(length * q[j]));
            for (int i = 0; i < p.length; i++) {
                DD here = a[i].add(length * p[i]);
                for (int j = 0; j < q.length; j++) {
                    weights[i][j] = exporters[i] == importers[j]
                            ? 0
                            : 1 / here.add(there[j]).doubleValue();
                }
            }
            return weights;
        }

        /** Solves Σ_j w_ij² (p_i − q_j) = Σ_j w_ij − s_i^out and Σ_i w_ij² (q_j − p_i) = s_j^in − Σ_i w_ij. */
        void point(double[][] weights) {
            missing(weights, p, q);
            Arrays.setAll(p, i -> -p[i]);
            double[][] squares = new double[p.length][q.length];
            for (int i = 0; i < p.length; i++) {
                double[] row = weights[i];
                Arrays.setAll(squares[i], j -> row[j] * row[j]);
            }
            int largest = IntStream.range(0, in.length)
                    .reduce((j, k) -> in[k] > in[j] ? k : j)
                    .orElseThrow();
            new TradeLaplacian(squares, largest).solve(p, q);
        }

        double decrement(double[][] weights) {
            double sum = 0;
            for (int i = 0; i < p.length; i++) {
                for (int j = 0; j < q.length; j++) {
                    double change = weights[i][j] * (p[i] - q[j]);
                    sum += change * change;
                }
            }
            return Math.sqrt(sum);
        }

        /** Half, a quarter … of the step until F falls along nearly all of it. */
        double length(double decrement) {
            double shortest = 1 / (1 + decrement);
            for (double length = 1; length > shortest; length /= 2) {
                if (decrement < NEAR || fallsUpTo(length, decrement)) {
                    return length;
                }
            }
            return shortest;
        }

        private boolean fallsUpTo(double length, double decrement) {
            double[][] weights = weights(length);
            for (double[] row : weights) {
                for (double weight : row) {
                    if (!(weight >= 0 && weight < Double.POSITIVE_INFINITY)) {
                        return false;
                    }
                }
            }
            double[] r = new double[p.length];
            double[] c = new double[q.length];
            missing(weights, r, c);
            double slope = 0;
            for (int i = 0; i < r.length; i++) {
                slope += r[i] * p[i];
            }
            for (int j = 0; j < c.length; j++) {
                slope -= c[j] * q[j];
            }
            // it begins with −λ²
            return slope <= decrement * decrement / 10;
        }

        void go(double length) {
            Arrays.setAll(a, i -> a[i].add(length * p[i]));
            Arrays.setAll(b, j -> b[j].subtract(length * q[j]));
        }
    }

    /** What is missing from the exports, into r, and from the imports, into c. */
    private void missing(double[][] weights, double[] r, double[] c) {
        System.arraycopy(out, 0, r, 0, r.length);
        System.arraycopy(in, 0, c, 0, c.length);
        for (int i = 0; i < r.length; i++) {
            for (int j = 0; j < c.length; j++) {
                r[i] -= weights[i][j];
                c[j] -= weights[i][j];
            }
        }
    }
}
