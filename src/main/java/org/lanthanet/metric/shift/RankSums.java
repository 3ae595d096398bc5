package org.lanthanet.metric.shift;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;

/**
 * How many ways there are to draw n of T ranks with a given sum, counted value by value: of the first r ranks, c(n, s) =
 * c(n, s) + c(n − 1, s − r-th rank).
 */
final class RankSums {
    private static final Map<Key, RankSums> KNOWN = new ConcurrentHashMap<>();

    private final double[] ways;
    private final double mean;

    private RankSums(double[] ways, double mean) {
        this.ways = ways;
        this.mean = mean;
    }

    /** The ranks in order of size. */
    private record Key(List<Integer> ranks, int drawn) {}

    /**
     * @param ranks doubled ranks, in any order
     * @param drawn how many of them are drawn
     */
    static RankSums of(int[] ranks, int drawn) {
        return KNOWN.computeIfAbsent(
                new Key(IntStream.of(ranks).sorted().boxed().toList(), drawn), RankSums::counted);
    }

    private static RankSums counted(Key key) {
        int[] ranks = key.ranks().stream().mapToInt(Integer::intValue).toArray();
        int drawn = key.drawn();
        int largest = Arrays.stream(ranks, ranks.length - drawn, ranks.length).sum();
        double[][] ways = new double[drawn + 1][largest + 1];
        ways[0][0] = 1;
        for (int r = 0; r < ranks.length; r++) {
            for (int n = Math.min(drawn, r + 1); n > 0; n--) {
                for (int sum = largest; sum >= ranks[r]; sum--) {
                    ways[n][sum] += ways[n - 1][sum - ranks[r]];
                }
            }
        }
        return new RankSums(ways[drawn], (double) drawn * Arrays.stream(ranks).sum() / ranks.length);
    }

    /** Share of all ways whose sum lies as far from the mean as this, or farther. */
    double pValue(int sum) {
        double distance = Math.abs(sum - mean);
        double all = 0;
        double far = 0;
        for (int s = 0; s < ways.length; s++) {
            all += ways[s];
            far += Math.abs(s - mean) >= distance ? ways[s] : 0;
        }
        return far / all;
    }
}
