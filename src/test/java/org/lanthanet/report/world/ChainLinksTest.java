package org.lanthanet.report.world;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.lanthanet.flow.balance.BalancedYear;
import org.lanthanet.flow.balance.Chains;
import org.lanthanet.flow.balance.Conversion;
import org.lanthanet.model.Processing;
import org.lanthanet.model.Production;
import org.lanthanet.model.Stage;
import org.lanthanet.model.YearRange;
import org.lanthanet.report.trace.TracedYear;
import org.lanthanet.report.trace.TracedYears;
import org.lanthanet.store.BundledTrade;
import org.lanthanet.trace.BalancedChain;
import org.lanthanet.trace.Tracing;

/** The chain as columns: no circle, and what comes into a place goes out of it. */
class ChainLinksTest {
    private static final List<ChainNode.Kind> PASSED = List.of(ChainNode.Kind.MADE, ChainNode.Kind.USED);

    private static List<ChainLink> links(Chains chains) {
        BalancedYear balanced = chains.balanced();
        Tracing tracing = BalancedChain.trace(balanced, chains.shares());
        return ChainLinks.of(balanced, tracing, chains.conversion(), BalancedChain.STAGES);
    }

    /** In and out of each place. */
    private static Map<ChainNode, double[]> sums(Collection<ChainLink> links) {
        Map<ChainNode, double[]> sums = new TreeMap<>();
        for (ChainLink link : links) {
            sums.computeIfAbsent(link.target(), n -> new double[2])[0] += link.reoTonnes();
            sums.computeIfAbsent(link.source(), n -> new double[2])[1] += link.reoTonnes();
        }
        return sums;
    }

    /** Uses of the last stage are where the chain ends. */
    private static void assertMassIsKept(List<ChainLink> links, Stage last, String what) {
        sums(links).forEach((node, inOut) -> {
            boolean ends = node.kind() == ChainNode.Kind.USED && node.stage() == last;
            if (PASSED.contains(node.kind()) && !ends) {
                assertThat(inOut[0])
                        .as("%s: what comes into %s", what, node.id())
                        .isCloseTo(inOut[1], within(1e-9 * Math.max(inOut[0], inOut[1]) + 1e-9));
            }
        });
    }

    private static double amount(List<ChainLink> links, String source, String target, ChainLink.Kind kind) {
        return links.stream()
                .filter(l -> l.source().id().equals(source) && l.target().id().equals(target) && l.kind() == kind)
                .mapToDouble(ChainLink::reoTonnes)
                .sum();
    }

    @Test
    void theGoldenChainStandsInItsColumns() {
        List<ChainLink> links = links(Chains.golden());

        assertThat(amount(links, "ore:mines", "USA@ore:made", ChainLink.Kind.MINED))
                .isEqualTo(43);
        assertThat(amount(links, "USA@ore:made", "CHN@ore:used", ChainLink.Kind.TRADE))
                .isEqualTo(42);
        assertThat(amount(links, "USA@ore:made", "USA@ore:used", ChainLink.Kind.HOME))
                .isEqualTo(1);
        // China uses 210 + 42 + 30 − 1 of ore
        assertThat(amount(links, "CHN@ore:used", "CHN@compound:made", ChainLink.Kind.MADE))
                .isCloseTo(0.9 * 281, within(1e-12));
        assertThat(amount(links, "CHN@ore:used", "ore:lost", ChainLink.Kind.LOST))
                .isCloseTo(0.1 * 281, within(1e-9));
        // the United States make 0.9 of compounds and sell 1: a tenth was bought
        assertThat(amount(links, "compound:bought", "USA@compound:made", ChainLink.Kind.BOUGHT))
                .isCloseTo(0.1, within(1e-12));
        assertThat(amount(links, "USA@compound:used", "compound:sold", ChainLink.Kind.SOLD))
                .isCloseTo(0.1, within(1e-12));
        assertThat(amount(links, "USA@compound:used", "compound:kept", ChainLink.Kind.KEPT))
                .isCloseTo(8 + 3 - 0.1, within(1e-12));
    }

    @Test
    void aShortfallIsUnaccountedAndAssumedTradeIsSaid() {
        List<ChainLink> links = links(new Chains()
                .produces(Stage.ORE, "AUS", 18)
                .produces(Stage.ORE, "WLD", 18)
                .flow(Stage.ORE, "MMR", "CHN", 20.0)
                .assumes(Stage.ORE, "AUS", "MYS", 0.5));

        assertThat(amount(links, "ore:unaccounted", "MMR@ore:made", ChainLink.Kind.UNACCOUNTED))
                .isEqualTo(20);
        assertThat(amount(links, "AUS@ore:made", "MYS@ore:used", ChainLink.Kind.ASSUMED))
                .isEqualTo(9);
    }

    @Test
    void randomChainsHaveNoCircleAndKeepTheirMass() {
        SplittableRandom seeds = new SplittableRandom(20240418);
        for (int round = 0; round < 200; round++) {
            long seed = seeds.nextLong();
            List<ChainLink> links = links(random(new SplittableRandom(seed), 2 + Math.floorMod(seed, 8)));

            assertThat(links)
                    .as("seed %d", seed)
                    .allMatch(l -> l.source().column() < l.target().column());
            assertMassIsKept(links, Stage.MAGNET, "seed " + seed);
        }
    }

    @Test
    void takingCountriesAsOneLosesNothing() {
        List<ChainLink> links = links(random(new SplittableRandom(7), 6));

        List<ChainLink> folded = ChainLinks.fold(
                links,
                n -> n.country() == null || n.country().equals("CAA")
                        ? n
                        : new ChainNode(n.kind(), n.stage(), ChainNode.OTHERS));

        assertThat(folded).hasSizeLessThan(links.size());
        assertThat(folded.stream().mapToDouble(ChainLink::reoTonnes).sum())
                .isCloseTo(links.stream().mapToDouble(ChainLink::reoTonnes).sum(), within(1e-6));
        assertMassIsKept(folded, Stage.MAGNET, "folded");
    }

    private static Chains random(SplittableRandom random, int n) {
        Chains chains = new Chains();
        double world = 0;
        for (int i = 0; i < n; i++) {
            double mined = Math.rint(amount(random));
            chains.produces(Stage.ORE, code(i), mined);
            world += mined;
            for (Stage stage : BalancedChain.STAGES) {
                for (int j = 0; j < n; j++) {
                    if (i != j && random.nextDouble() < 0.4) {
                        chains.flow(stage, code(i), code(j), amount(random));
                    }
                }
            }
            if (random.nextInt(3) == 0) {
                chains.produces(Stage.COMPOUND, code(i), amount(random));
            }
        }
        for (Stage stage : BalancedChain.STAGES) {
            chains.processes(stage, Processing.ANY, random.nextDouble());
        }
        return chains.produces(Stage.ORE, Production.WORLD, world).assumes(Stage.ORE, "CAA", "CAB", 0.5);
    }

    private static double amount(SplittableRandom random) {
        return Math.pow(10, random.nextDouble(-2, 5));
    }

    private static String code(int i) {
        return "CA" + (char) ('A' + i);
    }

    @Test
    void everyYearOfTheBundleKeepsItsMass() {
        Conversion conversion = BundledTrade.conversion();
        List<TracedYear> years = new TracedYears(new YearRange(2000, 2024), BundledTrade.chain(), conversion).years();

        assertThat(years).hasSizeGreaterThanOrEqualTo(23);
        for (TracedYear year : years) {
            List<Stage> stages = ChainLinks.stages(year);
            List<ChainLink> links = ChainLinks.of(year, conversion);
            assertThat(stages).as("%d", year.year()).hasSizeGreaterThanOrEqualTo(2);
            assertThat(links).allMatch(l -> l.source().column() < l.target().column());
            assertMassIsKept(links, stages.get(stages.size() - 1), Integer.toString(year.year()));
        }
    }

    @Test
    void itsTradeIsThatOfTheFlows() {
        Conversion conversion = BundledTrade.conversion();
        TracedYear year = new TracedYears(new YearRange(2022, 2022), BundledTrade.chain(), conversion)
                .years()
                .get(0);

        List<ChainLink> links = ChainLinks.of(year, conversion);

        assertThat(amount(links, "USA@ore:made", "CHN@ore:used", ChainLink.Kind.TRADE))
                .isEqualTo(
                        BundledTrade.read().find(Stage.ORE, 2022, "USA", "CHN").reoTonnes());
    }
}
