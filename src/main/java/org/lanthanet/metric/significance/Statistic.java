package org.lanthanet.metric.significance;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.lanthanet.metric.Metric;
import org.lanthanet.metric.centrality.Clustering;
import org.lanthanet.metric.dependence.Interdependence;
import org.lanthanet.metric.reciprocity.DyadReciprocity;
import org.lanthanet.metric.reciprocity.Reciprocity;
import org.lanthanet.metric.reciprocity.WeightedReciprocity;
import org.lanthanet.metric.structure.Communities;
import org.lanthanet.metric.structure.Size;
import org.lanthanet.network.LinkArrays;

/**
 * A metric in a form that is quick enough to be taken of thousands of networks, and the nulls it means something beside.
 *
 * <p>A network drawn to keep strengths alone has links between nearly all countries, most of them tiny. What counts links is
 * then told by construction: reciprocity and mean clustering are near 1, and mean weighted clustering, in whose denominator
 * links are counted, is near 0. These are compared with networks of the same degrees only.
 *
 * <p>All are taken of the network without areas, and modularity is the best of {@value #LOUVAIN_RUNS} runs, of the observed
 * network and of those drawn alike: values may differ from those of the metric of the same name, which may count areas and
 * takes the best of {@value Communities#RUNS}.
 */
public final class Statistic {
    /** Runs of the method of Louvain for one modularity. */
    public static final int LOUVAIN_RUNS = 5;

    private static final Set<NullModel> DEGREE_ONLY = EnumSet.of(NullModel.DEGREE);
    private static final Set<NullModel> BOTH = EnumSet.allOf(NullModel.class);

    private static final List<Statistic> ALL = List.of(
            new Statistic(Reciprocity.METRIC, DEGREE_ONLY, network(d -> Reciprocity.of(d.network()))),
            new Statistic(WeightedReciprocity.METRIC, BOTH, network(d -> WeightedReciprocity.of(d.network()))),
            new Statistic(
                    Clustering.MEAN, DEGREE_ONLY, network(d -> d.clustering().binary())),
            new Statistic(
                    Clustering.WEIGHTED_MEAN,
                    DEGREE_ONLY,
                    network(d -> d.clustering().weighted())),
            new Statistic(
                    Communities.MODULARITY, BOTH, network(d -> Communities.modularity(d.network(), LOUVAIN_RUNS))),
            new Statistic(Size.TRADE, BOTH, (d, i, j) -> d.network().weight(i, j)),
            new Statistic(DyadReciprocity.METRIC, BOTH, Statistic::dyadReciprocity),
            new Statistic(Interdependence.METRIC, BOTH, Statistic::interdependence));

    /** Takes the value for the network, or for two of its countries; NaN where it is not defined. */
    interface Of {
        double of(Drawn drawn, int country, int partner);
    }

    private interface OfNetwork {
        double of(Drawn drawn);
    }

    private final Metric metric;
    private final Set<NullModel> nulls;
    private final Of of;

    private Statistic(Metric metric, Set<NullModel> nulls, Of of) {
        this.metric = metric;
        this.nulls = nulls;
        this.of = of;
    }

    /** All there are, those of the network first. */
    public static List<Statistic> all() {
        return ALL;
    }

    /** The metric it is. */
    public Metric metric() {
        return metric;
    }

    /** Whether it speaks of two countries rather than of the network. */
    public boolean isOfPair() {
        return metric.level() == Metric.Level.PAIR;
    }

    /** Whether it is the same for a pair in either order. */
    public boolean isSymmetric() {
        return metric != Size.TRADE;
    }

    /** Whether it means something beside this null. */
    public boolean standsBeside(NullModel model) {
        return nulls.contains(model);
    }

    /** What its values are to be measured by when they are compared: all trade for an amount, 1 for an index. */
    double scale(LinkArrays network) {
        return metric == Size.TRADE ? network.total() : 1;
    }

    double of(Drawn drawn, int country, int partner) {
        return of.of(drawn, country, partner);
    }

    private static Of network(OfNetwork of) {
        return (drawn, country, partner) -> of.of(drawn);
    }

    private static double dyadReciprocity(Drawn drawn, int i, int j) {
        return DyadReciprocity.of(drawn.network().weight(i, j), drawn.network().weight(j, i));
    }

    private static double interdependence(Drawn drawn, int i, int j) {
        LinkArrays network = drawn.network();
        return Interdependence.of(network.weight(i, j) + network.weight(j, i), trade(network, i), trade(network, j));
    }

    private static double trade(LinkArrays network, int i) {
        return network.outStrengths()[i] + network.inStrengths()[i];
    }
}
