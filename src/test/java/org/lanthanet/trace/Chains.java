package org.lanthanet.trace;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import org.lanthanet.model.Stage;

/** Chains to trace: the two worked out beforehand, and random ones. */
final class Chains {
    private Chains() {}

    static Tracing trace(ChainYear chain) {
        return new Tracing(chain.frame(), chain.amounts());
    }

    /** Network A, B, C, D of one stage. */
    static ChainYear oneStage() {
        return new ChainYear(
                2000,
                List.of(StageTrade.of(
                        Stage.ORE,
                        links("A>B 40", "A>D 2", "B>A 10", "B>C 30", "B>D 20", "C>A 1", "C>B 5", "C>D 4", "D>B 8"),
                        Map.of("A", 45.0, "B", 100.0, "D", 15.0),
                        Map.of(),
                        Map.of())));
    }

    /** Ore and compounds of the United States, China and the rest of the world, kt. */
    static ChainYear twoStages() {
        return new ChainYear(
                2000,
                List.of(
                        StageTrade.of(
                                Stage.ORE,
                                links("US>CN 42", "CN>ROW 1", "ROW>CN 30"),
                                Map.of("US", 43.0, "CN", 210.0, "ROW", 47.0),
                                Map.of(),
                                Map.of("US", 0.9, "CN", 0.9, "ROW", 0.9)),
                        StageTrade.of(
                                Stage.COMPOUND,
                                links("US>ROW 1", "CN>US 8", "CN>ROW 35", "ROW>US 3", "ROW>CN 10"),
                                Map.of(),
                                Map.of(),
                                Map.of())));
    }

    static List<Link> links(String... texts) {
        return Arrays.stream(texts)
                .map(text -> text.split("[> ]"))
                .map(parts -> new Link(parts[0], parts[1], Double.parseDouble(parts[2])))
                .toList();
    }

    /**
     * One to four stages of one to fifteen countries, some of which hand on far more than they have of their own, so that
     * trade goes round in circles, exports exceed supply, and some circles have no supply at all.
     */
    static ChainYear random(SplittableRandom random) {
        int n = 1 + random.nextInt(15);
        int count = 1 + random.nextInt(4);
        double density = random.nextDouble() * 0.6;
        List<StageTrade> stages = new ArrayList<>();
        for (int s = 0; s < count; s++) {
            List<Link> links = new ArrayList<>();
            for (int i = 0; i < n; i++) {
                for (int j = 0; j < n; j++) {
                    if (i != j && random.nextDouble() < density) {
                        links.add(new Link(code(i), code(j), amount(random)));
                    }
                }
            }
            stages.add(StageTrade.of(
                    Stage.values()[s],
                    links,
                    s == 0 ? some(random, n, 0.4, 0) : Map.of(),
                    some(random, n, 0.1, 0),
                    some(random, n, 0.7, 1)));
        }
        return new ChainYear(2000, stages);
    }

    /** Tonnes from a hundredth to a hundred thousand. */
    private static double amount(SplittableRandom random) {
        return Math.pow(10, random.nextDouble(-2, 5));
    }

    private static Map<String, Double> some(SplittableRandom random, int n, double share, double most) {
        Map<String, Double> some = new TreeMap<>();
        for (int i = 0; i < n; i++) {
            if (random.nextDouble() < share) {
                some.put(code(i), most == 0 ? amount(random) : random.nextDouble() * most);
            }
        }
        return some;
    }

    static String code(int i) {
        return "C" + (char) ('A' + i / 26) + (char) ('A' + i % 26);
    }

    /** The same chain with all its amounts multiplied. */
    static ChainYear scaled(ChainYear chain, double factor) {
        return new ChainYear(
                chain.year(),
                chain.stages().stream()
                        .map(s -> StageTrade.of(
                                s.stage(),
                                s.links().stream()
                                        .map(l -> new Link(l.exporter(), l.importer(), l.reoTonnes() * factor))
                                        .toList(),
                                scaled(s.produced(), factor),
                                scaled(s.added(), factor),
                                s.passedOn()))
                        .toList());
    }

    private static Map<String, Double> scaled(Map<String, Double> values, double factor) {
        Map<String, Double> scaled = new TreeMap<>();
        values.forEach((code, value) -> scaled.put(code, value * factor));
        return scaled;
    }
}
