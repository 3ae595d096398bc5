package org.lanthanet.metric.dependence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.lanthanet.network.Networks.YEAR;
import static org.lanthanet.network.Networks.flow;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.lanthanet.metric.Chain;
import org.lanthanet.metric.Score;
import org.lanthanet.metric.Selection;
import org.lanthanet.metric.dependence.Exposure.Base;
import org.lanthanet.model.Basis;
import org.lanthanet.model.Flow;
import org.lanthanet.model.Stage;
import org.lanthanet.network.TradeNetwork;

/** Exposure and complementarity over a chain of two stages, by hand. */
class ChainTest {
    private static final Offset<Double> EXACT = within(1e-15);

    // ore: the US mines 50 and sells 40 to China, which mines 150 and buys 10 elsewhere too
    private static final TradeNetwork ORE = network(
            Stage.ORE,
            Map.of("USA", 50.0, "CHN", 150.0),
            flow(YEAR, Stage.ORE, "USA", "CHN", 40.0),
            flow(YEAR, Stage.ORE, "MMR", "CHN", 10.0));

    // magnets: China sells 9 to the US and 3 to Germany, Japan 3 to the US, the US 1 to China and 3 to Germany
    private static final TradeNetwork MAGNET = network(
            Stage.MAGNET,
            Map.of("USA", 8.0, "CHN", 19.0),
            flow(YEAR, Stage.MAGNET, "CHN", "USA", 9.0),
            flow(YEAR, Stage.MAGNET, "CHN", "DEU", 3.0),
            flow(YEAR, Stage.MAGNET, "JPN", "USA", 3.0),
            flow(YEAR, Stage.MAGNET, "USA", "CHN", 1.0),
            flow(YEAR, Stage.MAGNET, "USA", "DEU", 3.0));

    private static final Chain CHAIN = Chain.of(List.of(ORE, MAGNET));

    @Test
    void exposureOnTradeIsWhatIsLeftOfEveryPartSpared() {
        // the US sells all its ore to China: nothing is spared
        assertThat(Exposure.of(CHAIN, "USA", "CHN", Base.TRADE)).isEqualTo(1);
        // China: ore 40/50 bought; magnets 1/1 bought
        assertThat(Exposure.of(CHAIN, "CHN", "USA", Base.TRADE)).isEqualTo(1);
        // Japan sells to the US alone; the US buys 3/12 of its magnets there
        assertThat(Exposure.of(CHAIN, "JPN", "USA", Base.TRADE)).isEqualTo(1);
        assertThat(Exposure.of(CHAIN, "USA", "JPN", Base.TRADE)).isEqualTo(0.25);
        assertThat(Exposure.interdependence(CHAIN, "USA", "JPN", Base.TRADE)).isEqualTo(0.5);
        assertThat(Exposure.asymmetry(CHAIN, "USA", "JPN", Base.TRADE)).isEqualTo(0.75);
        assertThat(Exposure.asymmetry(CHAIN, "JPN", "USA", Base.TRADE)).isEqualTo(-0.75);
    }

    @Test
    void exposureOnSupplyCountsWhatIsMadeAtHome() {
        // the US has 50 of ore, of which 40 go; 8 + 12 of magnets, of which 9 came and 1 goes
        double usa = 1 - (1 - 40 / 50.0) * (1 - 9 / 20.0) * (1 - 1 / 20.0);
        // China has 150 + 50 of ore, of which 40 came; 19 + 1 of magnets, of which 1 came and 9 go
        double china = 1 - (1 - 40 / 200.0) * (1 - 1 / 20.0) * (1 - 9 / 20.0);
        assertThat(Exposure.of(CHAIN, "USA", "CHN", Base.SUPPLY)).isCloseTo(usa, EXACT);
        assertThat(Exposure.of(CHAIN, "CHN", "USA", Base.SUPPLY)).isCloseTo(china, EXACT);
        assertThat(Exposure.interdependence(CHAIN, "USA", "CHN", Base.SUPPLY)).isCloseTo(Math.sqrt(usa * china), EXACT);
        assertThat(Exposure.asymmetry(CHAIN, "USA", "CHN", Base.SUPPLY)).isCloseTo(china - usa, EXACT);
        assertThat(Exposure.of(CHAIN, "JPN", "USA", Base.SUPPLY))
                .as("Japan's production is unknown")
                .isNull();
        // Germany trades with the US at one stage only
        assertThat(Exposure.of(CHAIN, "USA", "DEU", Base.SUPPLY)).isCloseTo(3 / 20.0, EXACT);
        assertThat(Exposure.of(CHAIN, "DEU", "MMR", Base.TRADE)).isNull();
    }

    @Test
    void complementarityIsTheMeanProductOfOppositeBalances() {
        // ore: the US +1, China −1; magnets: the US (4 − 12) / 16, China (12 − 1) / 13
        assertThat(Complementarity.of(CHAIN, "USA", "CHN")).isCloseTo((1 + 0.5 * 11 / 13) / 2, EXACT);
        assertThat(Complementarity.of(CHAIN, "CHN", "USA")).isCloseTo((1 + 0.5 * 11 / 13) / 2, EXACT);
        // both sell ore, and Myanmar trades at no other stage
        assertThat(Complementarity.of(CHAIN, "USA", "MMR")).isEqualTo(-1);
        // Germany trades magnets only, which it buys like the US
        assertThat(Complementarity.of(CHAIN, "USA", "DEU")).isEqualTo(-0.5);
        assertThat(Complementarity.of(CHAIN, "DEU", "MMR")).isNull();
    }

    @Test
    void aRowOfTheChainIsThatOfThePair() {
        assertThat(Exposure.SUPPLY.computeChain(CHAIN, new Selection("USA", "CHN")))
                .extracting(Score::value)
                .containsExactly(Exposure.of(CHAIN, "USA", "CHN", Base.SUPPLY));
        assertThat(Complementarity.METRIC.compute(MAGNET))
                .filteredOn(s -> "USA".equals(s.country()) && "CHN".equals(s.partner()))
                .extracting(Score::value)
                .containsExactly(0.5 * 11 / 13);
    }

    private static TradeNetwork network(Stage stage, Map<String, Double> production, Flow... flows) {
        return TradeNetwork.of(stage, YEAR, Basis.REO, List.of(flows), production, Set.of());
    }
}
