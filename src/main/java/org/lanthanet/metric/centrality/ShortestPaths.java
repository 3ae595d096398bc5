package org.lanthanet.metric.centrality;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.lanthanet.metric.Analysis;
import org.lanthanet.network.LinkArrays;

/**
 * What all shortest paths of a network come to: betweenness, and the sums of one over distance from and to every country.
 * Brandes' algorithm over arrays: a Dijkstra search from each country that counts shortest paths, then one pass back over
 * the countries found, farthest first, that adds up what each hands on.
 *
 * <p>A fast replacement of JGraphT's algorithms, which it is tested against: it runs over {@link LinkArrays}, and searches
 * from many countries at once. Sources are taken in groups that do not depend on how many threads there are, and the sums of
 * the groups are added in their order: the result is the same to the last bit on any machine.
 *
 * <p>Running time O(N L + N² log N).
 *
 * <p>[1] U. Brandes, A faster algorithm for betweenness centrality, Journal of Mathematical Sociology 25(2), 163–177, 2001.
 */
final class ShortestPaths {
    /** Over the distances 1/w. */
    static final Analysis.Part<ShortestPaths> WEIGHTED =
            new Analysis.Part<>(analysis -> new ShortestPaths(analysis.links(), true));

    /** Over numbers of links. */
    static final Analysis.Part<ShortestPaths> HOPS =
            new Analysis.Part<>(analysis -> new ShortestPaths(analysis.links(), false));

    private static final int GROUPS = 32;

    /** Fewer links than this times countries are not worth a second thread. */
    private static final long WORTH_SHARING = 20_000;

    private final LinkArrays network;
    private final double[] lengths;
    private final double[] betweenness;
    private final double[] harmonicOut;
    private final double[] harmonicIn;

    /**
     * @param weighted whether a link is as long as one over its weight, or as any other
     */
    ShortestPaths(LinkArrays network, boolean weighted) {
        this.network = network;
        int n = network.size();
        lengths = new double[network.links()];
        for (int link = 0; link < lengths.length; link++) {
            lengths[link] = weighted ? 1 / network.weights()[link] : 1;
        }
        betweenness = new double[n];
        harmonicOut = new double[n];
        harmonicIn = new double[n];
        IntStream groups = IntStream.range(0, Math.min(GROUPS, n));
        if ((long) n * network.links() > WORTH_SHARING) {
            groups = groups.parallel();
        }
        List<Search> sums = groups.mapToObj(this::search).toList();
        for (Search sum : sums) {
            for (int i = 0; i < n; i++) {
                betweenness[i] += sum.betweenness[i];
                harmonicIn[i] += sum.harmonicIn[i];
            }
        }
    }

    private Search search(int group) {
        Search search = new Search();
        int n = network.size();
        int groups = Math.min(GROUPS, n);
        for (int source = group * n / groups; source < (group + 1) * n / groups; source++) {
            search.from(source);
        }
        return search;
    }

    /** Σ_{s≠v≠t} σ_st(v) / σ_st of each country. */
    double[] betweenness() {
        return betweenness;
    }

    /** Σ_j 1 / d(i, j) of each country i. */
    double[] harmonicOut() {
        return harmonicOut;
    }

    /** Σ_i 1 / d(i, j) of each country j. */
    double[] harmonicIn() {
        return harmonicIn;
    }

    /** Searches one after another, and what they add up to. */
    private final class Search {
        private final int n = network.size();
        private final int[] starts = network.starts();
        private final int[] targets = network.targets();
        /** Where the predecessors of each country begin: as many fit in as links arrive. */
        private final int[] places = network.reversed().starts();

        private final double[] betweenness = new double[n];
        private final double[] harmonicIn = new double[n];
        private final double[] distance = new double[n];
        private final double[] paths = new double[n];
        private final double[] handedOn = new double[n];
        private final int[] predecessors = new int[network.links()];
        private final int[] predecessorsEnd = new int[n];
        private final int[] settled = new int[n];
        private final DistanceHeap heap = new DistanceHeap(distance);

        void from(int source) {
            int found = settle(source);
            double reach = 0;
            for (int k = found - 1; k > 0; k--) {
                int w = settled[k];
                double inverse = 1 / distance[w];
                harmonicIn[w] += inverse;
                reach += inverse;
                double perPath = (1 + handedOn[w]) / paths[w];
                for (int p = places[w]; p < predecessorsEnd[w]; p++) {
                    int v = predecessors[p];
                    handedOn[v] += paths[v] * perPath;
                }
                betweenness[w] += handedOn[w];
            }
            harmonicOut[source] = reach;
        }

        /** Fills in distances, path counts and predecessors, and lists the countries found, nearest first. */
        private int settle(int source) {
            Arrays.fill(distance, Double.POSITIVE_INFINITY);
            Arrays.fill(handedOn, 0);
            heap.clear();
            distance[source] = 0;
            paths[source] = 1;
            predecessorsEnd[source] = places[source];
            heap.insertOrDecrease(source);
            int found = 0;
            while (!heap.isEmpty()) {
                int v = heap.removeNearest();
                settled[found++] = v;
                double from = distance[v];
                for (int link = starts[v]; link < starts[v + 1]; link++) {
                    int w = targets[link];
                    double length = from + lengths[link];
                    double known = distance[w];
                    // a country that is settled is nearer than any way through one settled later
                    if (length < known * (1 - Betweenness.TIE)) {
                        distance[w] = length;
                        paths[w] = paths[v];
                        predecessors[places[w]] = v;
                        predecessorsEnd[w] = places[w] + 1;
                        heap.insertOrDecrease(w);
                    } else if (length <= known * (1 + Betweenness.TIE) && !heap.isRemoved(w)) {
                        paths[w] += paths[v];
                        predecessors[predecessorsEnd[w]++] = v;
                    }
                }
            }
            return found;
        }
    }
}
