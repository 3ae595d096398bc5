package org.lanthanet.metric.significance;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.lanthanet.network.LinkArrays;
import org.lanthanet.network.TradeNetwork;

/**
 * How far statistics of a network lie from what chance would bring about: draws networks from a {@link NullModel} and sets
 * the observed value beside theirs ({@link Comparison}).
 *
 * <p>Areas are left out, of the observed network and so of those drawn. The draws come from {@value #CHAINS} Markov chains,
 * each with a random number generator of its own, split off the seed, and are collected in the order of the chains: the
 * result is the same whatever the number of threads.
 *
 * @param model what the drawn networks keep
 * @param draws number of networks drawn, 1 or more
 * @param seed seed of the random numbers, the same for every network
 */
public record Significance(NullModel model, int draws, long seed) {
    private static final int CHAINS = 8;

    public Significance {
        if (draws < 1) {
            throw new IllegalArgumentException("cannot compare with " + draws + " draws");
        }
    }

    /**
     * Two countries.
     *
     * @param country iso3
     * @param partner iso3 of the other
     */
    public record Pair(String country, String partner) {
        private Pair turned() {
            return new Pair(partner, country);
        }
    }

    /** A statistic of the network (no pair) or of the countries at these numbers; −1 for one not in the network. */
    private record Subject(Statistic statistic, @Nullable Pair pair, int country, int partner) {
        double of(Drawn drawn) {
            boolean absent = pair != null && (country < 0 || partner < 0);
            return absent ? Double.NaN : statistic.of(drawn, country, partner);
        }
    }

    /**
     * The statistics that stand beside this null, in their order.
     *
     * @param pair the pair that statistics of a pair are taken of, in both orders if they differ; null leaves them out
     */
    public List<Comparison> compare(TradeNetwork network, List<Statistic> statistics, @Nullable Pair pair) {
        LinkArrays links = network.withoutAreas().arrays();
        List<Subject> subjects = subjects(links.codes(), statistics, pair);
        double[][] values = values(links, subjects);
        Drawn observed = new Drawn(links);
        return IntStream.range(0, subjects.size())
                .mapToObj(s -> compare(
                        subjects.get(s),
                        subjects.get(s).of(observed),
                        values[s],
                        subjects.get(s).statistic().scale(links)))
                .toList();
    }

    /** The same comparisons of a network that is not known: without a value, and without networks drawn. */
    public List<Comparison> undrawn(List<Statistic> statistics, @Nullable Pair pair) {
        return subjects(List.of(), statistics, pair).stream()
                .map(subject -> compare(subject, Double.NaN, new double[0], 1))
                .toList();
    }

    private Comparison compare(Subject subject, double observed, double[] values, double scale) {
        Pair pair = subject.pair();
        return Comparison.of(
                subject.statistic(),
                model,
                pair == null ? null : pair.country(),
                pair == null ? null : pair.partner(),
                observed,
                values,
                scale);
    }

    private List<Subject> subjects(List<String> codes, List<Statistic> statistics, @Nullable Pair pair) {
        List<Subject> subjects = new ArrayList<>();
        for (Statistic statistic : statistics) {
            if (!statistic.standsBeside(model)) {
                continue;
            }
            if (!statistic.isOfPair()) {
                subjects.add(new Subject(statistic, null, -1, -1));
            } else if (pair != null) {
                subjects.add(subject(codes, statistic, pair));
                if (!statistic.isSymmetric()) {
                    subjects.add(subject(codes, statistic, pair.turned()));
                }
            }
        }
        return subjects;
    }

    private static Subject subject(List<String> codes, Statistic statistic, Pair pair) {
        return new Subject(statistic, pair, codes.indexOf(pair.country()), codes.indexOf(pair.partner()));
    }

    /** Of each subject the values of all draws. */
    private double[][] values(LinkArrays links, List<Subject> subjects) {
        SplittableRandom root = new SplittableRandom(seed);
        SplittableRandom[] randoms = new SplittableRandom[CHAINS];
        Arrays.setAll(randoms, chain -> root.split());
        double[][] values = new double[subjects.size()][draws];
        IntStream.range(0, CHAINS).parallel().forEach(chain -> {
            int from = (int) ((long) draws * chain / CHAINS);
            int to = (int) ((long) draws * (chain + 1) / CHAINS);
            if (from == to || subjects.isEmpty()) {
                return;
            }
            Drawer drawer = model.drawer(links, randoms[chain]);
            for (int draw = from; draw < to; draw++) {
                Drawn drawn = new Drawn(drawer.draw());
                for (int s = 0; s < subjects.size(); s++) {
                    values[s][draw] = subjects.get(s).of(drawn);
                }
            }
        });
        return values;
    }
}
