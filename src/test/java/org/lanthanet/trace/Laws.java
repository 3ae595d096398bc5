package org.lanthanet.trace;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.function.Predicate;

/** What the tests of laws on random chains share. */
final class Laws {
    private Laws() {}

    interface Law {
        void check(ChainYear chain, long seed);
    }

    /** Checks a law on chains of their own seed each, which a failure names. */
    static void onChains(int count, long firstSeed, Law law) {
        for (long seed = firstSeed; seed < firstSeed + count; seed++) {
            try {
                law.check(Chains.random(new SplittableRandom(seed)), seed);
            } catch (RuntimeException e) {
                throw new AssertionError("seed " + seed + ": " + e.getMessage(), e);
            }
        }
    }

    static Map<Origin, Double> byOrigin(List<TracedAmount> amounts) {
        Map<Origin, Double> byOrigin = new TreeMap<>();
        amounts.forEach(a -> byOrigin.put(a.origin(), a.reoTonnes()));
        return byOrigin;
    }

    static double sum(StageTrade trade, Predicate<Link> which) {
        return trade.links().stream().filter(which).mapToDouble(Link::reoTonnes).sum();
    }

    /** The same chain, stated in another order. */
    static ChainYear shuffled(ChainYear chain, SplittableRandom random) {
        return new ChainYear(
                chain.year(),
                chain.stages().stream()
                        .map(s -> StageTrade.of(
                                s.stage(),
                                shuffled(s.links(), random),
                                shuffled(s.produced(), random),
                                shuffled(s.added(), random),
                                shuffled(s.passedOn(), random)))
                        .toList());
    }

    private static Map<String, Double> shuffled(Map<String, Double> values, SplittableRandom random) {
        Map<String, Double> shuffled = new LinkedHashMap<>();
        shuffled(new ArrayList<>(values.keySet()), random).forEach(code -> shuffled.put(code, values.get(code)));
        return shuffled;
    }

    private static <T> List<T> shuffled(List<T> list, SplittableRandom random) {
        List<T> rest = new ArrayList<>(list);
        List<T> shuffled = new ArrayList<>();
        while (!rest.isEmpty()) {
            shuffled.add(rest.remove(random.nextInt(rest.size())));
        }
        return shuffled;
    }
}
