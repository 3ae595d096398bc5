package org.lanthanet.metric.structure;

import org.jspecify.annotations.Nullable;
import org.lanthanet.metric.Family;
import org.lanthanet.metric.Measure;
import org.lanthanet.metric.Metric;
import org.lanthanet.metric.Weight;
import org.lanthanet.network.LinkArrays;

/**
 * Whether those with many markets sell to those with many suppliers: corr_{i→j}(k_i^out, k_j^in), Pearson's correlation over
 * all links; and the same with strengths, corr_{i→j}(s_i^out, s_j^in).
 *
 * <p>Weights are strengths in the second and do not matter in the first. Unit: index. Range: −1 to 1; below 0 where large
 * sellers serve small buyers. Not defined where all exporters, or all importers, of the links are alike. Areas are left out.
 *
 * <p>[1] M. E. J. Newman, Mixing patterns in networks, Physical Review E 67, 026126, 2003.
 */
public final class Assortativity {
    private static final String REFERENCE =
            "M. E. J. Newman, Mixing patterns in networks, Physical Review E 67, 026126, 2003";

    private static final String UNDEFINED = "where all exporters, or all importers, of the links are alike";
    private static final String RANGE = "−1 to 1; below 0 where large sellers serve small buyers";

    /** By degree as {@code assortativity}. */
    public static final Metric DEGREE = Measure.named(
                    Family.STRUCTURE, "assortativity", "Whether sellers to many sell to buyers from many")
            .weight(Weight.NONE)
            .formula("corr_{i→j}(k_i^out, k_j^in)")
            .range(RANGE)
            .undefined(UNDEFINED)
            .reference(REFERENCE)
            .ofAnalysis(analysis -> degree(analysis.links()));

    /** By strength as {@code assortativity_strength}. */
    public static final Metric STRENGTH = Measure.named(
                    Family.STRUCTURE, "assortativity_strength", "Whether large sellers sell to large buyers")
            .formula("corr_{i→j}(s_i^out, s_j^in)")
            .range(RANGE)
            .undefined(UNDEFINED)
            .reference(REFERENCE)
            .ofAnalysis(analysis -> strength(analysis.links()));

    private Assortativity() {}

    private static @Nullable Double degree(LinkArrays network) {
        double[] out = new double[network.size()];
        double[] in = new double[network.size()];
        for (int i = 0; i < out.length; i++) {
            out[i] = network.outDegree(i);
            in[i] = network.inDegree(i);
        }
        return correlation(network, out, in);
    }

    private static @Nullable Double strength(LinkArrays network) {
        // of the total, so that no square overflows
        double[] out = network.outStrengths().clone();
        double[] in = network.inStrengths().clone();
        for (int i = 0; i < out.length; i++) {
            out[i] /= network.total();
            in[i] /= network.total();
        }
        return correlation(network, out, in);
    }

    private static @Nullable Double correlation(LinkArrays network, double[] ofExporter, double[] ofImporter) {
        int links = network.links();
        double meanX = 0;
        double meanY = 0;
        for (int i = 0; i < network.size(); i++) {
            meanX += ofExporter[i] * network.outDegree(i) / links;
            meanY += ofImporter[i] * network.inDegree(i) / links;
        }
        double xx = 0;
        double yy = 0;
        double xy = 0;
        for (int i = 0; i < network.size(); i++) {
            double x = ofExporter[i] - meanX;
            for (int link = network.starts()[i]; link < network.starts()[i + 1]; link++) {
                double y = ofImporter[network.targets()[link]] - meanY;
                xx += x * x;
                yy += y * y;
                xy += x * y;
            }
        }
        // what is left of numbers all alike is rounding
        double nothingX = ROUNDING * meanX * meanX * links;
        double nothingY = ROUNDING * meanY * meanY * links;
        return xx > nothingX && yy > nothingY
                ? Double.valueOf(Math.max(-1, Math.min(1, xy / Math.sqrt(xx) / Math.sqrt(yy))))
                : null;
    }

    /** Part of a squared mean below which a variance is nothing but rounding. */
    private static final double ROUNDING = 1e-24;
}
