package org.lanthanet.metric.centrality;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.lanthanet.network.TradeNetwork;

/**
 * Brandes' algorithm on arrays: a Dijkstra search from each country that counts shortest paths, then one pass back over
 * the countries found, farthest first, that adds up what each hands on. Several times faster than the same over a graph
 * of objects, which counts because it runs once a stage and year.
 */
final class Brandes {
    private final int n;
    /** Links out of country i are those from {@code starts[i]} to before {@code starts[i + 1]}. */
    private final int[] starts;

    private final int[] targets;
    private final double[] lengths;

    private final double[] distance;
    private final double[] paths;
    private final double[] handedOn;
    /** Links by which the shortest paths to country i arrive, and how many there are. */
    private final int[][] predecessors;

    private final int[] predecessorCount;
    private final int[] settled;
    private final DistanceHeap heap;

    Brandes(TradeNetwork network, List<String> countries) {
        n = countries.size();
        starts = new int[n + 1];
        targets = new int[network.links()];
        lengths = new double[network.links()];
        Map<String, Integer> indices = new HashMap<>();
        countries.forEach(c -> indices.put(c, indices.size()));
        predecessors = new int[n][];
        int link = 0;
        for (int i = 0; i < n; i++) {
            for (Map.Entry<String, Double> sale :
                    network.exportsOf(countries.get(i)).entrySet()) {
                targets[link] = indices.get(sale.getKey());
                lengths[link] = 1 / sale.getValue();
                link++;
            }
            starts[i + 1] = link;
            predecessors[i] = new int[network.suppliersOf(countries.get(i)).size()];
        }
        distance = new double[n];
        paths = new double[n];
        handedOn = new double[n];
        predecessorCount = new int[n];
        settled = new int[n];
        heap = new DistanceHeap(distance);
    }

    double[] scores() {
        double[] scores = new double[n];
        for (int source = 0; source < n; source++) {
            int found = search(source);
            Arrays.fill(handedOn, 0);
            for (int k = found - 1; k > 0; k--) {
                int w = settled[k];
                double perPath = (1 + handedOn[w]) / paths[w];
                for (int p = 0; p < predecessorCount[w]; p++) {
                    int v = predecessors[w][p];
                    handedOn[v] += paths[v] * perPath;
                }
                scores[w] += handedOn[w];
            }
        }
        return scores;
    }

    /** Fills in distances, path counts and predecessors, and lists the countries found, nearest first. */
    private int search(int source) {
        Arrays.fill(distance, Double.POSITIVE_INFINITY);
        Arrays.fill(predecessorCount, 0);
        heap.clear();
        distance[source] = 0;
        paths[source] = 1;
        heap.insertOrDecrease(source);
        int found = 0;
        while (!heap.isEmpty()) {
            int v = heap.removeNearest();
            settled[found++] = v;
            for (int link = starts[v]; link < starts[v + 1]; link++) {
                int w = targets[link];
                if (!heap.isRemoved(w)) {
                    relax(v, w, distance[v] + lengths[link]);
                }
            }
        }
        return found;
    }

    private void relax(int v, int w, double length) {
        if (length < distance[w] * (1 - Betweenness.TIE)) {
            distance[w] = length;
            paths[w] = paths[v];
            predecessors[w][0] = v;
            predecessorCount[w] = 1;
            heap.insertOrDecrease(w);
        } else if (length <= distance[w] * (1 + Betweenness.TIE)) {
            paths[w] += paths[v];
            predecessors[w][predecessorCount[w]++] = v;
        }
    }
}
