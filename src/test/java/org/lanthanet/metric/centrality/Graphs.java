package org.lanthanet.metric.centrality;

import java.util.List;
import java.util.function.DoubleUnaryOperator;
import org.jgrapht.Graph;
import org.jgrapht.graph.DefaultWeightedEdge;
import org.jgrapht.graph.SimpleDirectedWeightedGraph;
import org.lanthanet.network.Networks;

/** Matrices as JGraphT's graphs, on the codes of {@link Networks#codes}. */
final class Graphs {
    private Graphs() {}

    /** Links as long as one over the weight. */
    static Graph<String, DefaultWeightedEdge> distances(double[][] w) {
        return of(w, x -> 1 / x);
    }

    /** Links of the weights themselves. */
    static Graph<String, DefaultWeightedEdge> weights(double[][] w) {
        return of(w, x -> x);
    }

    private static Graph<String, DefaultWeightedEdge> of(double[][] w, DoubleUnaryOperator weight) {
        Graph<String, DefaultWeightedEdge> graph = new SimpleDirectedWeightedGraph<>(DefaultWeightedEdge.class);
        List<String> codes = Networks.codes(w.length);
        codes.forEach(graph::addVertex);
        for (int i = 0; i < w.length; i++) {
            for (int j = 0; j < w.length; j++) {
                if (w[i][j] > 0) {
                    graph.setEdgeWeight(graph.addEdge(codes.get(i), codes.get(j)), weight.applyAsDouble(w[i][j]));
                }
            }
        }
        return graph;
    }
}
