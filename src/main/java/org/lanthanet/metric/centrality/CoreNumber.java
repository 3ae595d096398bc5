package org.lanthanet.metric.centrality;

import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jgrapht.Graph;
import org.jgrapht.alg.scoring.Coreness;
import org.jgrapht.graph.DefaultEdge;
import org.jgrapht.graph.SimpleGraph;
import org.lanthanet.metric.Family;
import org.lanthanet.metric.Measure;
import org.lanthanet.metric.Metric;
import org.lanthanet.metric.Weight;
import org.lanthanet.network.TradeNetwork;

/**
 * How deep in the network a country sits: max{k : i in the k-core}, the k-core being what remains when all with fewer than k
 * partners among one another, in either direction, are taken away again and again.
 *
 * <p>Weights do not matter beyond being above zero; a partner in both directions counts once. Unit: partners. Range: 0 to
 * N − 1. Areas are left out and have no value. The algorithm is JGraphT's, on the graph of who trades with whom: it takes no
 * parallel links.
 *
 * <p>[1] S. B. Seidman, Network structure and minimum degree, Social Networks 5(3), 269–287, 1983.
 */
public final class CoreNumber {
    /** The metric {@code core_number}. */
    public static final Metric METRIC = Measure.named(Family.CENTRALITY, "core_number", "Depth in the network (k-core)")
            .in(Measure.unit("partners"))
            .weight(Weight.NONE)
            .formula("max{k : i in the k-core}")
            .terms(
                    "the k-core: what remains when all with fewer than k partners among one another are taken away again and again")
            .range("0 to N − 1")
            .undefined(Countries.AREA)
            .reference("S. B. Seidman, Network structure and minimum degree, Social Networks 5(3), 269–287, 1983")
            .ofCountries(analysis -> of(analysis.network()));

    private CoreNumber() {}

    /** Of every country but the areas. */
    public static Map<String, Double> of(TradeNetwork network) {
        TradeNetwork core = network.withoutAreas();
        Graph<String, DefaultEdge> partners = new SimpleGraph<>(DefaultEdge.class);
        core.countries().forEach(partners::addVertex);
        core.countries().forEach(country -> core.partnersOf(country).forEach(p -> partners.addEdge(country, p)));
        SortedMap<String, Double> depths = new TreeMap<>();
        new Coreness<>(partners).getScores().forEach((country, k) -> depths.put(country, (double) k));
        return depths;
    }
}
