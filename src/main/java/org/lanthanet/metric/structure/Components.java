package org.lanthanet.metric.structure;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.jgrapht.alg.connectivity.ConnectivityInspector;
import org.jgrapht.alg.connectivity.GabowStrongConnectivityInspector;
import org.jspecify.annotations.Nullable;
import org.lanthanet.metric.Analysis;
import org.lanthanet.metric.Family;
import org.lanthanet.metric.Measure;
import org.lanthanet.metric.Metric;
import org.lanthanet.metric.Weight;
import org.lanthanet.network.TradeNetwork;

/**
 * Into how many pieces the network falls: weak components, within which all are linked directions left aside, and strong
 * components, within which trade leads from each to each; with max_c |c| / N_t, the part of the trading countries that the
 * largest one holds.
 *
 * <p>Weights do not matter beyond being above zero. Unit: components; share. Range: components 0 to N_t, the largest's share
 * 1/N_t to 1, which is not defined without links. A country that does not trade is no component. Areas are left out. The
 * algorithms are JGraphT's.
 *
 * <p>[1] H. N. Gabow, Path-based depth-first search for strong and biconnected components, Information Processing Letters
 * 74(3–4), 107–114, 2000.
 */
public final class Components {
    private static final String REFERENCE =
            "H. N. Gabow, Path-based depth-first search for strong and biconnected components,"
                    + " Information Processing Letters 74(3–4), 107–114, 2000";

    private record Sizes(int components, int largest, int traders) {
        private static Sizes of(List<Set<String>> components, TradeNetwork network) {
            List<Integer> sizes = components.stream()
                    .filter(c -> c.size() > 1
                            || !network.partnersOf(c.iterator().next()).isEmpty())
                    .map(Set::size)
                    .toList();
            return new Sizes(
                    sizes.size(),
                    sizes.stream().max(Comparator.naturalOrder()).orElse(0),
                    sizes.stream().mapToInt(Integer::intValue).sum());
        }

        @Nullable
        Double share() {
            return traders == 0 ? null : Double.valueOf((double) largest / traders);
        }
    }

    private static final Analysis.Part<Sizes> WEAK_SIZES = new Analysis.Part<>(analysis ->
            Sizes.of(new ConnectivityInspector<>(analysis.core().graph()).connectedSets(), analysis.core()));

    private static final Analysis.Part<Sizes> STRONG_SIZES = new Analysis.Part<>(analysis -> Sizes.of(
            new GabowStrongConnectivityInspector<>(analysis.core().graph()).stronglyConnectedSets(), analysis.core()));

    /** Weak components as {@code components_weak}. */
    public static final Metric WEAK = count("components_weak", "Pieces of the network", "weak components", WEAK_SIZES);

    /** Strong components as {@code components_strong}. */
    public static final Metric STRONG = count(
            "components_strong",
            "Pieces within which trade leads from each to each",
            "strong components",
            STRONG_SIZES);

    /** Share of the largest weak one as {@code largest_weak_component}. */
    public static final Metric LARGEST_WEAK =
            largest("largest_weak_component", "Countries in the largest piece", "c the weak components", WEAK_SIZES);

    /** Share of the largest strong one as {@code largest_strong_component}. */
    public static final Metric LARGEST_STRONG = largest(
            "largest_strong_component",
            "Countries in the largest piece within which trade leads from each to each",
            "c the strong components",
            STRONG_SIZES);

    private Components() {}

    private static Metric count(String id, String title, String formula, Analysis.Part<Sizes> part) {
        return Measure.named(Family.STRUCTURE, id, title)
                .in(Measure.unit("components"))
                .weight(Weight.NONE)
                .formula(formula)
                .range("0 to N_t")
                .reference(REFERENCE)
                .ofAnalysis(analysis -> (double) analysis.get(part).components());
    }

    private static Metric largest(String id, String title, String terms, Analysis.Part<Sizes> part) {
        return Measure.named(Family.STRUCTURE, id, title)
                .in(Measure.SHARE)
                .weight(Weight.NONE)
                .formula("max_c |c| / N_t")
                .terms(terms + ", N_t the countries that trade")
                .range("1/N_t to 1")
                .undefined("without links")
                .reference(REFERENCE)
                .ofAnalysis(analysis -> analysis.get(part).share());
    }
}
