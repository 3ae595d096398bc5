package org.lanthanet.metric.structure;

import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.lanthanet.metric.Analysis;
import org.lanthanet.metric.Family;
import org.lanthanet.metric.Measure;
import org.lanthanet.metric.Metric;
import org.lanthanet.network.LinkArrays;

/**
 * Groups of countries that trade more among themselves than their sizes explain: the division with the highest directed
 * modularity Q = Σ_c (W_c / W − S_c^out S_c^in / W²) found in {@value #RUNS} seeded runs of the method of Louvain, W_c being
 * the trade within community c, S_c^out and S_c^in all its exports and imports; their number |{c}|, and that of the
 * community c_i a country is in.
 *
 * <p>The best division found is not the only good one. How far one may trust that two countries belong together is told by
 * the share of runs that put them into the same community, |{runs : c_i = c_j}| / {@value #RUNS}.
 *
 * <p>Weights are strengths. Unit: index for Q, else communities, number, share. Range: Q −½ to 1, share 0 to 1; communities
 * are numbered from 1, by falling trade of their members, so a number means nothing from one network to another. Not defined
 * without links, and for a country that does not trade. Areas are left out and have no value.
 *
 * <p>[1] E. A. Leicht, M. E. J. Newman, Community structure in directed networks, Physical Review Letters 100, 118703, 2008.
 * [2] V. D. Blondel, J.-L. Guillaume, R. Lambiotte, E. Lefebvre, Fast unfolding of communities in large networks, Journal of
 * Statistical Mechanics, P10008, 2008.
 */
public final class Communities {
    /** Number of runs. */
    public static final int RUNS = 100;

    private static final long SEED = 1;

    private static final String REFERENCE =
            "E. A. Leicht, M. E. J. Newman, Community structure in directed networks, Physical"
                    + " Review Letters 100, 118703, 2008";

    private static final Analysis.Part<Communities> PART =
            new Analysis.Part<>(analysis -> new Communities(analysis.links(), RUNS));

    /** Q of the best division, as {@code modularity}. */
    public static final Metric MODULARITY = Measure.named(
                    Family.STRUCTURE, "modularity", "Trade within communities beyond chance (modularity)")
            .formula("Q = Σ_c (W_c / W − S_c^out S_c^in / W²)")
            .terms(
                    "the best of 100 seeded runs of the method of Louvain; W_c trade within community c, S_c all its exports,"
                            + " imports")
            .range("−½ to 1")
            .undefined("without links")
            .reference(REFERENCE)
            .ofAnalysis(analysis -> {
                double q = analysis.get(PART).modularity;
                return Double.isNaN(q) ? null : Double.valueOf(q);
            });

    /** Number of communities of the best division, as {@code communities}. */
    public static final Metric NUMBER = Measure.named(Family.STRUCTURE, "communities", "Number of communities")
            .in(Measure.unit("communities"))
            .formula("|{c}|")
            .terms("the communities c of the division with the highest modularity found")
            .range("0 and up")
            .reference(REFERENCE)
            .ofAnalysis(analysis -> (double) analysis.get(PART).number);

    /** A country's community in the best division, as {@code community}. */
    public static final Metric COMMUNITY = Measure.named(
                    Family.STRUCTURE, "community", "Number of the country's community")
            .in(Measure.unit("number"))
            .formula("c_i")
            .terms("of the division with the highest modularity found; 1 is the community that trades most")
            .range("1 and up; means nothing from one network to another")
            .undefined("for a country that does not trade, and of an area")
            .reference(REFERENCE)
            .ofCountries(analysis -> analysis.get(PART).byCountry());

    /** Share of runs that put a pair together, as {@code co_community}. */
    public static final Metric TOGETHER = Measure.named(
                    Family.STRUCTURE, "co_community", "How often the pair is put into one community")
            .in(Measure.SHARE)
            .formula("|{runs : c_i = c_j}| / 100")
            .terms("over 100 seeded runs of the method of Louvain")
            .undefined("where either does not trade, and of an area")
            .reference(REFERENCE)
            .ofPairs(
                    (analysis, country) -> analysis.core().partnersOf(country),
                    (analysis, country, partner) -> analysis.get(PART).together(country, partner));

    private final LinkArrays network;
    private final Map<String, Integer> numbers = new HashMap<>();
    private final List<int[]> runs;
    private final int[] best;
    private final double modularity;
    private final int number;

    private Communities(LinkArrays network, int runCount) {
        this.network = network;
        network.codes().forEach(code -> numbers.put(code, numbers.size()));
        if (network.links() == 0) {
            runs = List.of();
            best = new int[network.size()];
            Arrays.fill(best, -1);
            modularity = Double.NaN;
            number = 0;
            return;
        }
        runs = runs(network, SEED, runCount);
        double[] values =
                runs.stream().mapToDouble(run -> modularity(network, run)).toArray();
        int first = 0;
        for (int run = 1; run < values.length; run++) {
            first = values[run] > values[first] ? run : first;
        }
        best = byTrade(network, runs.get(first));
        modularity = values[first];
        number = Arrays.stream(best).max().orElse(0);
    }

    /** The highest directed modularity found in some seeded runs; NaN without links. */
    public static double modularity(LinkArrays network, int runs) {
        if (network.links() == 0) {
            return Double.NaN;
        }
        Louvain louvain = new Louvain(network);
        return IntStream.range(0, runs)
                .mapToDouble(run -> modularity(network, louvain.communities(random(SEED, run))))
                .max()
                .orElse(Double.NaN);
    }

    /** Q of a division; countries of community −1 are in none. */
    static double modularity(LinkArrays network, int[] communities) {
        int count = Arrays.stream(communities).max().orElse(-1) + 1;
        double[] out = new double[count];
        double[] in = new double[count];
        double within = 0;
        double total = network.total();
        for (int i = 0; i < communities.length; i++) {
            if (communities[i] >= 0) {
                out[communities[i]] += network.outStrengths()[i] / total;
                in[communities[i]] += network.inStrengths()[i] / total;
            }
            for (int link = network.starts()[i]; link < network.starts()[i + 1]; link++) {
                if (communities[i] == communities[network.targets()[link]]) {
                    within += network.weights()[link] / total;
                }
            }
        }
        double chance = 0;
        for (int c = 0; c < count; c++) {
            chance += out[c] * in[c];
        }
        double q = within - chance;
        // what is left where the two are the same is rounding
        return Math.abs(q) < 1e-14 ? 0 : q;
    }

    /** Each run has a random order of its own, whichever thread it runs in. */
    private static List<int[]> runs(LinkArrays network, long seed, int count) {
        Louvain louvain = new Louvain(network);
        return IntStream.range(0, count)
                .parallel()
                .mapToObj(run -> louvain.communities(random(seed, run)))
                .toList();
    }

    private static SplittableRandom random(long seed, int run) {
        return new SplittableRandom(seed * 1_000_003 + run);
    }

    /** The same division, numbered from 1 by falling trade of the members. */
    private static int[] byTrade(LinkArrays network, int[] communities) {
        Map<Integer, Double> trade = new TreeMap<>();
        for (int i = 0; i < communities.length; i++) {
            if (communities[i] >= 0) {
                trade.merge(communities[i], network.outStrengths()[i] + network.inStrengths()[i], Double::sum);
            }
        }
        List<Integer> order = trade.entrySet().stream()
                .sorted(Map.Entry.<Integer, Double>comparingByValue(Comparator.reverseOrder()))
                .map(Map.Entry::getKey)
                .toList();
        return Arrays.stream(communities)
                .map(c -> c < 0 ? -1 : order.indexOf(c) + 1)
                .toArray();
    }

    private SortedMap<String, Double> byCountry() {
        SortedMap<String, Double> byCountry = new TreeMap<>();
        for (int i = 0; i < best.length; i++) {
            if (best[i] > 0) {
                byCountry.put(network.codes().get(i), (double) best[i]);
            }
        }
        return byCountry;
    }

    private @Nullable Double together(String country, String partner) {
        Integer i = numbers.get(country);
        Integer j = numbers.get(partner);
        if (i == null || j == null || best[i] < 0 || best[j] < 0) {
            return null;
        }
        int count = 0;
        for (int[] run : runs) {
            count += run[i] == run[j] ? 1 : 0;
        }
        return (double) count / runs.size();
    }
}
