package org.lanthanet.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.lanthanet.network.Networks.flow;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.lanthanet.model.Basis;
import org.lanthanet.model.Flow;
import org.lanthanet.model.Stage;

class TradeNetworkTest {
    private static TradeNetwork network(List<Flow> flows, Map<String, Double> production, Set<String> areas) {
        return TradeNetwork.of(Networks.STAGE, Networks.YEAR, Basis.REO, flows, production, areas);
    }

    @Test
    void sumsWhatGoesOutAndWhatComesIn() {
        TradeNetwork golden = Networks.golden();
        assertThat(Networks.GOLDEN_CODES).map(golden::outStrength).containsExactly(42.0, 60.0, 10.0, 8.0);
        assertThat(Networks.GOLDEN_CODES).map(golden::inStrength).containsExactly(11.0, 53.0, 30.0, 26.0);
        assertThat(golden.total()).isEqualTo(120);
        assertThat(golden.links()).isEqualTo(9);
        assertThat(golden).hasToString("magnet 2022 reo: 4 countries, 9 links");
    }

    @Test
    void answersWhoTradesWithWhom() {
        TradeNetwork golden = Networks.golden();
        assertThat(golden.weight("AAA", "BBB")).isEqualTo(40);
        assertThat(golden.weight("AAA", "CCC")).isZero();
        assertThat(golden.hasEdge("AAA", "BBB")).isTrue();
        assertThat(golden.hasEdge("AAA", "CCC")).isFalse();
        assertThat(golden.marketsOf("AAA")).containsExactly("BBB", "DDD");
        assertThat(golden.suppliersOf("AAA")).containsExactly("BBB", "CCC");
        assertThat(golden.partnersOf("AAA")).containsExactly("BBB", "CCC", "DDD");
        assertThat(golden.importsOf("CCC")).containsExactly(Map.entry("BBB", 30.0));
        assertThat(golden.findProduction("BBB")).hasValue(100);
    }

    @Test
    void knowsNothingOfACountryThatIsNotInIt() {
        TradeNetwork golden = Networks.golden();
        assertThat(golden.contains("ZZZ")).isFalse();
        assertThat(golden.outStrength("ZZZ")).isZero();
        assertThat(golden.weight("ZZZ", "AAA")).isZero();
        assertThat(golden.partnersOf("ZZZ")).isEmpty();
        assertThat(golden.findProduction("ZZZ")).isEmpty();
    }

    @Test
    void skipsAndCountsFlowsOfUnknownWeight() {
        TradeNetwork network = network(List.of(flow("USA", "CHN", 5.0), flow("MMR", "CHN", null)), Map.of(), Set.of());
        assertThat(network.unknownWeights()).isEqualTo(1);
        assertThat(network.countries()).containsExactly("CHN", "USA");
        assertThat(network.total()).isEqualTo(5);
    }

    @Test
    void makesNoLinkOfAZeroWeight() {
        TradeNetwork network = network(List.of(flow("USA", "CHN", 0.0)), Map.of("USA", 43_000.0), Set.of());
        assertThat(network.links()).isZero();
        assertThat(network.unknownWeights()).isZero();
        assertThat(network.countries()).containsExactly("USA");
    }

    @Test
    void takesTheWeightOfItsBasis() {
        List<Flow> flows = List.of(flow("USA", "CHN", 5.0));
        assertThat(TradeNetwork.of(Networks.STAGE, Networks.YEAR, Basis.USD, flows)
                        .total())
                .isEqualTo(1_000);
        assertThat(TradeNetwork.of(Networks.STAGE, Networks.YEAR, Basis.GROSS, flows)
                        .unknownWeights())
                .isEqualTo(1);
    }

    @Test
    void keepsProductionInReoOnlyButTheProducerOnEveryBasis() {
        TradeNetwork usd =
                TradeNetwork.of(Networks.STAGE, Networks.YEAR, Basis.USD, List.of(), Map.of("USA", 43_000.0), Set.of());
        assertThat(usd.countries()).containsExactly("USA");
        assertThat(usd.findProduction("USA")).isEmpty();
        assertThat(usd.production()).isEmpty();
    }

    @Test
    void refusesAFlowOfAnotherStageOrYear() {
        assertThatIllegalArgumentException()
                .isThrownBy(
                        () -> network(List.of(flow(Networks.YEAR, Stage.ORE, "USA", "CHN", 5.0)), Map.of(), Set.of()))
                .withMessage("flow USA to CHN, ore 2022 does not belong to a network of magnet 2022");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> network(List.of(flow(2021, Networks.STAGE, "USA", "CHN", 5.0)), Map.of(), Set.of()))
                .withMessageContaining("magnet 2021");
    }

    @Test
    void refusesASecondFlowOfTheSamePair() {
        assertThatIllegalArgumentException()
                .isThrownBy(
                        () -> network(List.of(flow("USA", "CHN", 5.0), flow("USA", "CHN", null)), Map.of(), Set.of()))
                .withMessageStartingWith("two flows USA to CHN, magnet 2022");
    }

    @Test
    void refusesAWorldTotalAndImpossibleProductions() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> network(List.of(), Map.of("WLD", 300_000.0), Set.of()))
                .withMessageContaining("world total");
        for (double amount : new double[] {-1, Double.NaN, Double.POSITIVE_INFINITY}) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> network(List.of(), Map.of("USA", amount), Set.of()))
                    .withMessageContaining("production " + amount + " of USA");
        }
    }

    @Test
    void countsAreasInTotalsAndDropsThemOnRequest() {
        TradeNetwork network = network(
                List.of(flow("USA", "CHN", 5.0), flow("XXA", "CHN", 3.0), flow("USA", "XXA", null)),
                Map.of(),
                Set.of("XXA", "XXB"));
        assertThat(network.areas()).containsExactly("XXA");
        assertThat(network.inStrength("CHN")).isEqualTo(8);
        TradeNetwork core = network.withoutAreas();
        assertThat(core.countries()).containsExactly("CHN", "USA");
        assertThat(core.inStrength("CHN")).isEqualTo(5);
        assertThat(core.unknownWeights()).isZero();
        assertThat(core.withoutAreas()).isSameAs(core);
    }

    @Test
    void keepsACountryThatTradesWithAreasOnly() {
        TradeNetwork network =
                network(List.of(flow("USA", "CHN", 5.0), flow("XXA", "BDI", 3.0)), Map.of("XXA", 1.0), Set.of("XXA"));
        assertThat(network.withoutAreas().countries()).containsExactly("BDI", "CHN", "USA");
        assertThat(network.withoutAreas().partnersOf("BDI")).isEmpty();
        assertThat(network.withoutAreas().production()).isEmpty();
    }

    @Test
    void cannotBeChangedFromOutside() {
        TradeNetwork golden = Networks.golden();
        assertThatExceptionOfType(UnsupportedOperationException.class)
                .isThrownBy(() -> golden.graph().removeVertex("AAA"));
        assertThatExceptionOfType(UnsupportedOperationException.class)
                .isThrownBy(() -> golden.graph().setEdgeWeight("AAA", "BBB", 1));
        assertThatExceptionOfType(UnsupportedOperationException.class)
                .isThrownBy(() -> golden.countries().remove("AAA"));
        assertThatExceptionOfType(UnsupportedOperationException.class)
                .isThrownBy(() -> golden.exportsOf("AAA").put("CCC", 1.0));
        assertThatExceptionOfType(UnsupportedOperationException.class)
                .isThrownBy(() -> golden.production().put("AAA", 1.0));
        List<Flow> flows = new ArrayList<>(List.of(flow("USA", "CHN", 5.0)));
        TradeNetwork network = network(flows, Map.of(), Set.of());
        flows.clear();
        assertThat(network.links()).isEqualTo(1);
    }

    @Test
    void isTheSameWhateverTheOrderOfTheFlows() {
        long seed = 20_220_101;
        List<String> codes = Networks.codes(40);
        List<Flow> flows = new ArrayList<>(Networks.flows(codes, Networks.random(seed, 40, 0.3)));
        TradeNetwork straight = network(flows, Map.of(), Set.of());
        Collections.shuffle(flows, new Random(seed));
        TradeNetwork shuffled = network(flows, Map.of(), Set.of());
        assertThat(shuffled.graph().toString())
                .as("seed %d", seed)
                .isEqualTo(straight.graph().toString());
        assertThat(shuffled.total()).as("seed %d", seed).isEqualTo(straight.total());
        assertThat(codes)
                .as("seed %d", seed)
                .allSatisfy(c -> assertThat(shuffled.inStrength(c)).isEqualTo(straight.inStrength(c)));
    }
}
