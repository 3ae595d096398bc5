package org.lanthanet.metric.reciprocity;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.lanthanet.network.TradeNetwork;

/**
 * What every pair would trade if only the exports and imports of each country were given: the matrix e_ij = a_i b_j for i
 * ≠ j, e_ii = 0, whose row sums are s_i^out and whose column sums are s_j^in.
 *
 * <p>It is the limit of iterative proportional fitting [1, 2] started from ones off the diagonal, but found without
 * iterating over the matrix, since fitting is too slow where one country has a part in nearly all trade. With Z = Σ a_i Σ
 * b_j and x_i = a_i b_i, the conditions are a_i b_j = (s_i^out + x_i) (s_j^in + x_j) / Z, x_i Z = (s_i^out + x_i) (s_i^in +
 * x_i) and Z = W + Σ x_i. Given Z, every x_i is the smaller root of its quadratic, except perhaps that of the country h
 * with the largest √s^out + √s^in among those that trade both ways; and x_h gives Z. So one increasing function of x_h has
 * to be brought to zero, which bisection does to the last bit in time linear in the number of countries.
 *
 * <p>Unit: that of the basis. Defined for every network. Where h has a part in every link the strengths leave no choice,
 * and e = w.
 *
 * <p>[1] W. E. Deming, F. F. Stephan, On a least squares adjustment of a sampled frequency table when the expected
 * marginal totals are known, Annals of Mathematical Statistics 11(4), 427–444, 1940. [2] R. Sinkhorn, P. Knopp,
 * Concerning nonnegative matrices and doubly stochastic matrices, Pacific Journal of Mathematics 21(2), 343–348, 1967.
 */
public final class StrengthNull {
    private final Map<String, Integer> indices = new HashMap<>();
    private final double[][] expected;

    private StrengthNull(List<String> countries, double[][] expected) {
        countries.forEach(c -> indices.put(c, indices.size()));
        this.expected = expected;
    }

    /** The null of this network. */
    public static StrengthNull of(TradeNetwork network) {
        List<String> countries = new ArrayList<>(network.countries());
        double[] out = countries.stream().mapToDouble(network::outStrength).toArray();
        double[] in = countries.stream().mapToDouble(network::inStrength).toArray();
        int hub = hub(out, in);
        if (hub < 0) {
            return new StrengthNull(countries, products(out, in, new double[out.length], network.total()));
        }
        double others = tradeWithout(network, countries.get(hub));
        return new StrengthNull(
                countries, others == 0 ? weights(network, countries) : solve(out, in, network.total(), hub, others));
    }

    /** e_ij; 0 for a country that is not in the network. */
    public double expected(String exporter, String importer) {
        Integer i = indices.get(exporter);
        Integer j = indices.get(importer);
        return i == null || j == null ? 0 : expected[i][j];
    }

    /** Σ_ij min(e_ij, e_ji). */
    double reciprocated() {
        double sum = 0;
        for (int i = 0; i < expected.length; i++) {
            for (int j = 0; j < i; j++) {
                sum += 2 * Math.min(expected[i][j], expected[j][i]);
            }
        }
        return sum;
    }

    /** The country h, or −1 if none trades both ways. */
    private static int hub(double[] out, double[] in) {
        int hub = -1;
        double largest = 0;
        for (int i = 0; i < out.length; i++) {
            double size = Math.sqrt(out[i]) + Math.sqrt(in[i]);
            if (out[i] > 0 && in[i] > 0 && size > largest) {
                hub = i;
                largest = size;
            }
        }
        return hub;
    }

    /** W − s_h^out − s_h^in, summed rather than subtracted to keep its digits. */
    private static double tradeWithout(TradeNetwork network, String hub) {
        double sum = 0;
        for (String exporter : network.countries()) {
            if (!exporter.equals(hub)) {
                for (Map.Entry<String, Double> sale :
                        network.exportsOf(exporter).entrySet()) {
                    sum += sale.getKey().equals(hub) ? 0 : sale.getValue();
                }
            }
        }
        return sum;
    }

    private static double[][] solve(double[] out, double[] in, double total, int hub, double others) {
        double[] x = new double[out.length];
        double product = out[hub] * in[hub];
        double low = product / (4 * total);
        double high = 2 * product / others;
        double z = 0;
        while (true) {
            x[hub] = low + (high - low) / 2;
            z = out[hub] + in[hub] + x[hub] + product / x[hub];
            double excess = others - product / x[hub];
            for (int i = 0; i < x.length; i++) {
                if (i != hub) {
                    x[i] = smallerRoot(out[i], in[i], z);
                    excess += x[i];
                }
            }
            if (x[hub] <= low || x[hub] >= high) {
                return products(out, in, x, z);
            }
            if (excess < 0) {
                low = x[hub];
            } else {
                high = x[hub];
            }
        }
    }

    /** The smaller x with x z = (out + x) (in + x), written so that nothing cancels. */
    private static double smallerRoot(double out, double in, double z) {
        if (out == 0 || in == 0) {
            return 0;
        }
        double rest = z - out - in;
        double root = Math.sqrt(Math.max(0, rest * rest - 4 * out * in));
        return 2 * out * in / (rest + root);
    }

    private static double[][] products(double[] out, double[] in, double[] x, double z) {
        double[][] e = new double[x.length][x.length];
        for (int i = 0; i < x.length; i++) {
            for (int j = 0; j < x.length; j++) {
                e[i][j] = i == j || z == 0 ? 0 : (out[i] + x[i]) * (in[j] + x[j]) / z;
            }
        }
        return e;
    }

    private static double[][] weights(TradeNetwork network, List<String> countries) {
        double[][] w = new double[countries.size()][countries.size()];
        for (int i = 0; i < w.length; i++) {
            for (int j = 0; j < w.length; j++) {
                w[i][j] = network.weight(countries.get(i), countries.get(j));
            }
        }
        return w;
    }
}
