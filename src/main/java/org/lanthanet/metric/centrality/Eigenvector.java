package org.lanthanet.metric.centrality;

import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jgrapht.alg.connectivity.GabowStrongConnectivityInspector;
import org.jgrapht.alg.cycle.CycleDetector;
import org.jspecify.annotations.Nullable;
import org.lanthanet.metric.Analysis;
import org.lanthanet.metric.Family;
import org.lanthanet.metric.Measure;
import org.lanthanet.metric.Metric;
import org.lanthanet.network.LinkArrays;
import org.lanthanet.network.TradeNetwork;

/**
 * Eigenvector centrality: a country is central if it imports much from central ones, λ x_j = Σ_i w_ij x_i with the largest
 * λ, and Σ x² = 1.
 *
 * <p>Weights are strengths. Unit: index. Range: 0 to 1; 0 for a country that no trade reaches from the network's strongest
 * cycles. Not defined in a network without cycles, whose only eigenvalue is 0 (JGraphT gives NaN there), and where two
 * cycles are equally strong, so that there is no single vector: iterated until the error is below {@value #TOLERANCE}, for
 * {@value #MAX_ITERATIONS} rounds at most. Areas are left out and have no value.
 *
 * <p>[1] P. Bonacich, Factoring and weighting approaches to status scores and clique identification, Journal of Mathematical Sociology 2(1), 113–120, 1972.
 */
public final class Eigenvector {
    /** Error of a value below which the iteration stops. */
    public static final double TOLERANCE = 1e-12;

    /** Rounds after which the values count as undefined. */
    public static final int MAX_ITERATIONS = 20_000;

    private record Result(
            SortedMap<String, Double> values, @Nullable String why) {}

    /** Part of a value, or of what brings it about, that is nothing but what the iteration has left. */
    private static final double VANISHED = 1e-6;

    private static final Result NO_STRONGEST = new Result(new TreeMap<>(), "undefined: no cycle is the strongest");

    private static final Analysis.Part<Result> PART = new Analysis.Part<>(analysis -> solve(analysis.core()));

    /** The metric {@code eigenvector}. */
    public static final Metric METRIC = Measure.named(
                    Family.CENTRALITY, "eigenvector", "Importer from central countries (eigenvector)")
            .formula("λ x_j = Σ_i w_ij x_i")
            .terms("λ the largest eigenvalue, Σ x² = 1")
            .undefined(Countries.AREA + ", in an acyclic network, or where two cycles are equally strong")
            .reference(
                    "P. Bonacich, Factoring and weighting approaches to status scores and clique identification, Journal of"
                            + " Mathematical Sociology 2(1), 113–120, 1972")
            .because((analysis, country) -> country == null || !analysis.core().contains(country)
                    ? null
                    : analysis.get(PART).why())
            .ofCountries(analysis -> analysis.get(PART).values());

    private Eigenvector() {}

    /** Of every country but the areas; empty where it is not defined. */
    public static Map<String, Double> of(TradeNetwork network) {
        return solve(network.withoutAreas()).values();
    }

    private static Result solve(TradeNetwork network) {
        if (!new CycleDetector<>(network.graph()).detectCycles()) {
            return new Result(new TreeMap<>(), "undefined: acyclic");
        }
        LinkArrays links = network.arrays();
        int n = links.size();
        double[] x = new double[n];
        double[] next = new double[n];
        double[] before = new double[n];
        Arrays.fill(x, 1);
        PowerIteration.normalise(x);
        PowerIteration.Error error = new PowerIteration.Error();
        for (int round = 0; round < MAX_ITERATIONS; round++) {
            System.arraycopy(x, 0, before, 0, n);
            PowerIteration.multiply(links.reversed(), x, next);
            double lambda = PowerIteration.normalise(next);
            if (!(lambda > 0)) {
                break;
            }
            // with a part of the old vector, since a ring's would go round for ever
            for (int i = 0; i < n; i++) {
                x[i] += next[i];
            }
            PowerIteration.normalise(x);
            if (error.after(before, x) < TOLERANCE) {
                SortedMap<String, Double> values = Countries.map(links, x);
                return strongest(network, values) == 1 ? new Result(values, null) : NO_STRONGEST;
            }
        }
        return NO_STRONGEST;
    }

    /** How many pieces, within which trade leads from each to each, have values that they owe to nobody else. */
    private static long strongest(TradeNetwork network, Map<String, Double> values) {
        return new GabowStrongConnectivityInspector<>(network.graph())
                .stronglyConnectedSets().stream()
                        .filter(piece -> piece.size() > 1 && stands(network, piece, values))
                        .count();
    }

    private static boolean stands(TradeNetwork network, Set<String> piece, Map<String, Double> values) {
        double sum = 0;
        double inside = 0;
        double outside = 0;
        for (String importer : piece) {
            sum += values.get(importer);
            for (Map.Entry<String, Double> purchase :
                    network.importsOf(importer).entrySet()) {
                double brought = purchase.getValue() * values.get(purchase.getKey());
                if (piece.contains(purchase.getKey())) {
                    inside += brought;
                } else {
                    outside += brought;
                }
            }
        }
        return sum > VANISHED && outside <= VANISHED * inside;
    }
}
