package org.lanthanet.metric.centrality;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.lanthanet.metric.Analysis;
import org.lanthanet.metric.Family;
import org.lanthanet.metric.Measure;
import org.lanthanet.metric.Metric;
import org.lanthanet.metric.Weight;

/**
 * Global efficiency: how near any two countries are to each other on average,
 * E = 1 / (N_t (N_t − 1)) Σ_{i≠j} 1 / d(i, j) over the N_t countries that trade, with d the length of the shortest directed
 * path, and 1 / d = 0 where there is none.
 *
 * <p>Once with every link of length one, weights left aside; once with links as long as 1 / w_ij, where weights become
 * distances. Unit: index, and that of the basis. Range: 0 to 1, 1 where all are linked to all; 0 and up on distances. Not
 * defined where fewer than two countries trade. Areas are left out.
 *
 * <p>[1] V. Latora, M. Marchiori, Efficient behavior of small-world networks, Physical Review Letters 87, 198701, 2001.
 */
public final class Efficiency {
    private static final String FORMULA = "E = 1 / (N_t (N_t − 1)) Σ_{i≠j} 1 / d(i, j)";

    private static final String REFERENCE =
            "V. Latora, M. Marchiori, Efficient behavior of small-world networks, Physical Review Letters 87, 198701, 2001";

    private static final String UNDEFINED = "where fewer than two countries trade";

    /** Links of length one, as {@code efficiency}. */
    public static final Metric HOPS = Measure.named(Family.STRUCTURE, "efficiency", "Nearness of all to all, in links")
            .weight(Weight.NONE)
            .formula(FORMULA)
            .terms("d the number of links on the shortest directed path, N_t the countries that trade")
            .undefined(UNDEFINED)
            .reference(REFERENCE)
            .ofAnalysis(analysis -> of(analysis, ShortestPaths.HOPS));

    /** Links of length 1/w, as {@code efficiency_weighted}. */
    public static final Metric WEIGHTED = Measure.named(
                    Family.STRUCTURE, "efficiency_weighted", "Nearness of all to all, on distances 1/w")
            .in(Measure.AMOUNT)
            .weight(Weight.DISTANCE)
            .formula(FORMULA)
            .terms("d the length of the shortest directed path, N_t the countries that trade")
            .range("0 and up")
            .undefined(UNDEFINED)
            .reference(REFERENCE)
            .ofAnalysis(analysis -> of(analysis, ShortestPaths.WEIGHTED));

    private Efficiency() {}

    private static @Nullable Double of(Analysis analysis, Analysis.Part<ShortestPaths> paths) {
        double traders = analysis.links().traders();
        return traders < 2
                ? null
                : Double.valueOf(
                        Arrays.stream(analysis.get(paths).harmonicOut()).sum() / (traders * (traders - 1)));
    }
}
