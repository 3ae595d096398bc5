package org.lanthanet.metric.reciprocity;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.lanthanet.network.TradeNetwork;

/**
 * The networks in which every country exports and imports as much as observed on average and which are random in all else:
 * the trade of every two countries i ≠ j is exponentially distributed, independently of all other trade, with mean ⟨w_ij⟩ = 1
 * / (a_i + b_j), where a_i and b_j are such that Σ_j ⟨w_ij⟩ = s_i^out and Σ_i ⟨w_ij⟩ = s_j^in [1]. A country that exports
 * nothing has no a, and one that imports nothing no b; what they would trade is 0.
 *
 * <p>Weights are strengths. Unit: that of the basis. Defined for every network. Where one country has a part in every link the
 * strengths leave no choice, and ⟨w⟩ = w.
 *
 * <p>[1] T. Squartini, D. Garlaschelli, Analytical maximum-likelihood method to detect patterns in real networks, New Journal
 * of Physics 13, 083001, 2011; here with weights that are continuous.
 */
public final class WeightedConfigurationModel {
    private final Map<String, Integer> indices = new HashMap<>();
    private final double[][] expected;

    private WeightedConfigurationModel(List<String> countries, double[][] expected) {
        countries.forEach(c -> indices.put(c, indices.size()));
        this.expected = expected;
    }

    /** The model of this network. */
    public static WeightedConfigurationModel of(TradeNetwork network) {
        List<String> countries = new ArrayList<>(network.countries());
        if (network.links() == 0 || countries.stream().anyMatch(c -> hasPartInEveryLink(network, c))) {
            return new WeightedConfigurationModel(countries, weights(network, countries));
        }
        // the amounts in parts of a power of two, so that no square of them leaves the range of numbers
        int scale = -Math.getExponent(network.total());
        double[][] expected = new Multipliers(
                        countries.stream()
                                .mapToDouble(c -> Math.scalb(network.outStrength(c), scale))
                                .toArray(),
                        countries.stream()
                                .mapToDouble(c -> Math.scalb(network.inStrength(c), scale))
                                .toArray())
                .expected();
        for (double[] row : expected) {
            Arrays.setAll(row, j -> Math.scalb(row[j], -scale));
        }
        return new WeightedConfigurationModel(countries, expected);
    }

    /** ⟨w_ij⟩; 0 for a country that is not in the network. */
    public double expected(String exporter, String importer) {
        Integer i = indices.get(exporter);
        Integer j = indices.get(importer);
        return i == null || j == null ? 0 : expected[i][j];
    }

    /**
     * Σ_{i ≠ j} ⟨min(w_ij, w_ji)⟩. The lesser of two independent exponentials is one itself, whose mean is 1 / (1 / ⟨w_ij⟩ + 1 /
     * ⟨w_ji⟩) = 1 / (a_i + b_j + a_j + b_i); it is 0 where either is.
     */
    double reciprocated() {
        double sum = 0;
        for (int i = 0; i < expected.length; i++) {
            for (int j = 0; j < i; j++) {
                double there = expected[i][j];
                double back = expected[j][i];
                sum += there == 0 || back == 0 ? 0 : 2 * there / (1 + there / back);
            }
        }
        return sum;
    }

    private static boolean hasPartInEveryLink(TradeNetwork network, String country) {
        int links =
                network.exportsOf(country).size() + network.importsOf(country).size();
        return links == network.links();
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
