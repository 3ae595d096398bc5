package org.lanthanet.metric.centrality;

import java.util.Map;
import org.lanthanet.metric.Analysis;
import org.lanthanet.metric.Family;
import org.lanthanet.metric.Measure;
import org.lanthanet.metric.Metric;
import org.lanthanet.metric.Weight;
import org.lanthanet.network.TradeNetwork;

/**
 * Harmonic centrality: how near all others are, Σ_{j≠i} 1 / d(i, j) as an exporter and Σ_{j≠i} 1 / d(j, i) as an importer,
 * with d the length of the shortest directed path and 1 / d = 0 where there is none. It is the closeness that stands
 * networks in pieces: one isolated country makes JGraphT's closeness zero for everybody, and leaves this as it is.
 *
 * <p>A link is as long as 1 / w_ij: weights become distances. Unit: that of the basis, the sum over all countries of the
 * trade that a single link would need to bring them as near. Range: 0 and up; not normalised. Areas are left out and have no
 * value.
 *
 * <p>[1] M. Marchiori, V. Latora, Harmony in the small-world, Physica A 285, 539–546, 2000. [2] P. Boldi, S. Vigna, Axioms
 * for centrality, Internet Mathematics 10(3–4), 222–262, 2014.
 */
public final class Harmonic {
    private static final String REFERENCE =
            "P. Boldi, S. Vigna, Axioms for centrality, Internet Mathematics 10(3–4), 222–262, 2014";

    /** From the country along its exports, as {@code harmonic_out}. */
    public static final Metric OUT = Measure.named(
                    Family.CENTRALITY, "harmonic_out", "Nearness of all others along exports (harmonic)")
            .in(Measure.AMOUNT)
            .weight(Weight.DISTANCE)
            .formula("Σ_{j≠i} 1 / d(i, j)")
            .terms("d the length of the shortest directed path; 1 / d = 0 without one")
            .range("0 and up")
            .undefined(Countries.AREA)
            .reference(REFERENCE)
            .ofCountries(Harmonic::out);

    /** To the country along its imports, as {@code harmonic_in}. */
    public static final Metric IN = Measure.named(
                    Family.CENTRALITY, "harmonic_in", "Nearness of all others along imports (harmonic)")
            .in(Measure.AMOUNT)
            .weight(Weight.DISTANCE)
            .formula("Σ_{j≠i} 1 / d(j, i)")
            .terms("d the length of the shortest directed path; 1 / d = 0 without one")
            .range("0 and up")
            .undefined(Countries.AREA)
            .reference(REFERENCE)
            .ofCountries(Harmonic::in);

    private Harmonic() {}

    /** Of every country but the areas, along exports. */
    public static Map<String, Double> out(TradeNetwork network) {
        return out(new Analysis(network));
    }

    /** Of every country but the areas, along imports. */
    public static Map<String, Double> in(TradeNetwork network) {
        return in(new Analysis(network));
    }

    private static Map<String, Double> out(Analysis analysis) {
        return Countries.map(
                analysis.links(), analysis.get(ShortestPaths.WEIGHTED).harmonicOut());
    }

    private static Map<String, Double> in(Analysis analysis) {
        return Countries.map(
                analysis.links(), analysis.get(ShortestPaths.WEIGHTED).harmonicIn());
    }
}
