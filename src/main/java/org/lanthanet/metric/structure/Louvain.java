package org.lanthanet.metric.structure;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.lanthanet.network.LinkArrays;

/**
 * Finds communities of high directed modularity by the method of Louvain: every country moves to the community of a partner
 * that gains most, in random order, until none gains; then communities become countries, and so on.
 *
 * <p>Moving i, alone, into community c gains (Σ_{j∈c} (w_ij + w_ji) − (s_i^out S_c^in + s_i^in S_c^out) / W) / W, so that
 * only sums in both directions are needed. Countries are numbered by their trade, the largest first, and not by name: the
 * result does not depend on what they are called, nor on which way trade is counted. JGraphT has no such algorithm for
 * directed or weighted networks.
 *
 * <p>[1] V. D. Blondel, J.-L. Guillaume, R. Lambiotte, E. Lefebvre, Fast unfolding of communities in large networks, Journal
 * of Statistical Mechanics, P10008, 2008. [2] N. Dugué, A. Perez, Direction matters in complex networks: a theoretical and
 * applied study for greedy modularity optimization, Physica A 603, 127798, 2022.
 */
final class Louvain {
    /** Part of all trade a move must gain: less is rounding. */
    private static final double GAIN = 1e-12;

    /** Sums in both directions between the countries, or communities, of one level. */
    private record Level(int[] starts, int[] targets, double[] weights, double[] out, double[] in) {
        int size() {
            return out.length;
        }
    }

    /** Number of each country in order of trade; −1 for those that do not trade. */
    private final int[] numbers;

    private final Level ground;

    Louvain(LinkArrays network) {
        double total = network.total();
        Integer[] byTrade = IntStream.range(0, network.size())
                .filter(i -> network.outDegree(i) + network.inDegree(i) > 0)
                .boxed()
                .toArray(Integer[]::new);
        Arrays.sort(byTrade, (a, b) -> Double.compare(trade(network, b), trade(network, a)));
        numbers = new int[network.size()];
        Arrays.fill(numbers, -1);
        for (int k = 0; k < byTrade.length; k++) {
            numbers[byTrade[k]] = k;
        }
        int n = byTrade.length;
        double[] out = new double[n];
        double[] in = new double[n];
        int[] starts = new int[n + 1];
        int[] targets = new int[2 * network.links()];
        double[] weights = new double[2 * network.links()];
        Sums sums = new Sums(n);
        int end = 0;
        for (int k = 0; k < n; k++) {
            int i = byTrade[k];
            out[k] = network.outStrengths()[i] / total;
            in[k] = network.inStrengths()[i] / total;
            for (LinkArrays links : new LinkArrays[] {network, network.reversed()}) {
                for (int link = links.starts()[i]; link < links.starts()[i + 1]; link++) {
                    sums.add(numbers[links.targets()[link]], links.weights()[link] / total);
                }
            }
            end = sums.moveTo(targets, weights, end);
            starts[k + 1] = end;
        }
        ground = new Level(starts, targets, weights, out, in);
    }

    private static double trade(LinkArrays network, int i) {
        return network.outStrengths()[i] + network.inStrengths()[i];
    }

    /** Adds up weights by number, and forgets them again without going through all numbers. */
    private static final class Sums {
        private final double[] sums;
        private final int[] seen;
        private int count;

        Sums(int n) {
            sums = new double[n];
            seen = new int[n];
        }

        void add(int number, double weight) {
            if (sums[number] == 0) {
                seen[count++] = number;
            }
            sums[number] += weight;
        }

        /** Writes them in ascending order of the numbers. */
        int moveTo(int[] targets, double[] weights, int start) {
            sort();
            int end = start;
            for (int k = 0; k < count; k++) {
                targets[end] = seen[k];
                weights[end++] = sums[seen[k]];
                sums[seen[k]] = 0;
            }
            count = 0;
            return end;
        }

        /** Puts the numbers seen in ascending order; where they are many it is quicker to look through all. */
        private void sort() {
            if (count < sums.length / 8) {
                Arrays.sort(seen, 0, count);
                return;
            }
            count = 0;
            for (int number = 0; number < sums.length; number++) {
                if (sums[number] != 0) {
                    seen[count++] = number;
                }
            }
        }

        void clear() {
            for (int k = 0; k < count; k++) {
                sums[seen[k]] = 0;
            }
            count = 0;
        }
    }

    /**
     * One run: the community of each country, numbered from 0; −1 for those that do not trade.
     *
     * @param random decides the order in which countries may move
     */
    int[] communities(SplittableRandom random) {
        int[] of = IntStream.range(0, ground.size()).toArray();
        Level level = ground;
        while (true) {
            int[] moved = move(level, random);
            int count = renumber(moved);
            for (int k = 0; k < of.length; k++) {
                of[k] = moved[of[k]];
            }
            if (count == level.size()) {
                break;
            }
            level = together(level, moved, count);
        }
        int[] communities = new int[numbers.length];
        for (int i = 0; i < communities.length; i++) {
            communities[i] = numbers[i] < 0 ? -1 : of[numbers[i]];
        }
        return communities;
    }

    private static int[] move(Level level, SplittableRandom random) {
        int n = level.size();
        int[] of = new int[n];
        int[] order = new int[n];
        for (int k = 0; k < n; k++) {
            of[k] = k;
            int swap = random.nextInt(k + 1);
            order[k] = order[swap];
            order[swap] = k;
        }
        double[] out = level.out.clone();
        double[] in = level.in.clone();
        Sums toCommunity = new Sums(n);
        boolean anyMoved = true;
        while (anyMoved) {
            anyMoved = false;
            for (int i : order) {
                for (int link = level.starts[i]; link < level.starts[i + 1]; link++) {
                    if (level.targets[link] != i) {
                        toCommunity.add(of[level.targets[link]], level.weights[link]);
                    }
                }
                int own = of[i];
                out[own] -= level.out[i];
                in[own] -= level.in[i];
                int best = own;
                double most = toCommunity.sums[own] - chance(level, i, out[own], in[own]) + GAIN;
                for (int k = 0; k < toCommunity.count; k++) {
                    int other = toCommunity.seen[k];
                    double gain = toCommunity.sums[other] - chance(level, i, out[other], in[other]);
                    if (other != own && gain > most) {
                        best = other;
                        most = gain;
                    }
                }
                toCommunity.clear();
                out[best] += level.out[i];
                in[best] += level.in[i];
                of[i] = best;
                anyMoved |= best != own;
            }
        }
        return of;
    }

    private static double chance(Level level, int i, double out, double in) {
        return level.out[i] * in + level.in[i] * out;
    }

    /** Numbers the communities from 0 in the order in which they occur, and returns how many there are. */
    private static int renumber(int[] of) {
        int[] names = new int[of.length];
        Arrays.fill(names, -1);
        int count = 0;
        for (int k = 0; k < of.length; k++) {
            if (names[of[k]] < 0) {
                names[of[k]] = count++;
            }
            of[k] = names[of[k]];
        }
        return count;
    }

    private static Level together(Level level, int[] of, int count) {
        double[] out = new double[count];
        double[] in = new double[count];
        int[] sizes = new int[count + 1];
        for (int k = 0; k < of.length; k++) {
            out[of[k]] += level.out[k];
            in[of[k]] += level.in[k];
            sizes[of[k] + 1]++;
        }
        for (int c = 0; c < count; c++) {
            sizes[c + 1] += sizes[c];
        }
        int[] members = new int[of.length];
        int[] next = sizes.clone();
        for (int k = 0; k < of.length; k++) {
            members[next[of[k]]++] = k;
        }
        int[] starts = new int[count + 1];
        int[] targets = new int[level.targets.length];
        double[] weights = new double[level.targets.length];
        Sums sums = new Sums(count);
        int end = 0;
        for (int c = 0; c < count; c++) {
            for (int m = sizes[c]; m < sizes[c + 1]; m++) {
                for (int link = level.starts[members[m]]; link < level.starts[members[m] + 1]; link++) {
                    sums.add(of[level.targets[link]], level.weights[link]);
                }
            }
            end = sums.moveTo(targets, weights, end);
            starts[c + 1] = end;
        }
        return new Level(starts, targets, weights, out, in);
    }
}
