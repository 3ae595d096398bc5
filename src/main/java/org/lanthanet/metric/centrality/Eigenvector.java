package org.lanthanet.metric.centrality;

import java.util.Arrays;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
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
 * <p>[1] P. Bonacich, Power and centrality: a family of measures, American Journal of Sociology 92(5), 1170–1182, 1987.
 */
public final class Eigenvector {
    /** Error of a value below which the iteration stops. */
    public static final double TOLERANCE = 1e-12;

    /** Rounds after which the values count as undefined. */
    public static final int MAX_ITERATIONS = 20_000;

    private record Result(
            SortedMap<String, Double> values, @Nullable String why) {}

    private static final Analysis.Part<Result> PART = new Analysis.Part<>(analysis -> solve(analysis.core()));

    /** The metric {@code eigenvector}. */
    public static final Metric METRIC = Measure.named(
                    Family.CENTRALITY, "eigenvector", "Importer from central countries (eigenvector)")
            .formula("λ x_j = Σ_i w_ij x_i")
            .terms("λ the largest eigenvalue, Σ x² = 1")
            .undefined(Countries.AREA + ", in an acyclic network, or where two cycles are equally strong")
            .reference("P. Bonacich, Power and centrality: a family of measures, American Journal of Sociology 92(5),"
                    + " 1170–1182, 1987")
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
                return new Result(Countries.map(links, x), null);
            }
        }
        return new Result(new TreeMap<>(), "undefined: no cycle is the strongest");
    }
}
