package org.lanthanet.flow.balance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.lanthanet.flow.CoverageIndex.Level;
import org.lanthanet.model.Flow;
import org.lanthanet.model.Processing;
import org.lanthanet.model.Production;
import org.lanthanet.model.Stage;
import org.lanthanet.store.BundledTrade;

class BalancedYearTest {
    private static Balance row(BalancedYear year, Stage stage, String country) {
        return Objects.requireNonNull(year.balance(stage, year.trade().number(country)), stage.id() + " of " + country);
    }

    @Test
    void theGoldenChainIsFedStageByStage() {
        BalancedYear year = Chains.golden().balanced();

        assertThat(row(year, Stage.ORE, "USA").useReoTonnes()).isEqualTo(1);
        assertThat(row(year, Stage.ORE, "CHN").useReoTonnes()).isEqualTo(281);
        assertThat(row(year, Stage.ORE, "ROW").useReoTonnes()).isEqualTo(18);
        Balance compounds = row(year, Stage.COMPOUND, "USA");
        assertThat(compounds.basis()).isEqualTo(ProductionBasis.MODELLED);
        assertThat(compounds.productionReoTonnes()).isCloseTo(0.9, within(1e-12));
        assertThat(compounds.useReoTonnes()).isCloseTo(10.9, within(1e-12));
        double total = year.balances().stream()
                .filter(b -> b.stage() == Stage.COMPOUND)
                .mapToDouble(Balance::heldUseReoTonnes)
                .sum();
        assertThat(total).isCloseTo(270, within(1e-9));
    }

    @Test
    void whatIsSoldBeyondAllSupplyIsShownAndFeedsNothing() {
        BalancedYear year = new Chains()
                .produces(Stage.ORE, "MMR", 12)
                .produces(Stage.ORE, "CHN", 100)
                .produces(Stage.ORE, Production.WORLD, 112)
                .flow(Stage.ORE, "MMR", "CHN", 22.0)
                .processes(Stage.ORE, Processing.ANY, 1)
                .balanced();

        Balance myanmar = row(year, Stage.ORE, "MMR");
        assertThat(myanmar.useReoTonnes()).isEqualTo(-10);
        assertThat(myanmar.shortfallReoTonnes()).isEqualTo(10);
        assertThat(year.balance(Stage.COMPOUND, year.trade().number("MMR"))).isNull();
        assertThat(row(year, Stage.COMPOUND, "CHN").productionReoTonnes()).isCloseTo(0.9 * 122, within(1e-9));
    }

    @Test
    void aReportedOutputStandsBeforeTheModelAndOnlyWhatFeedExplainsIsExplained() {
        BalancedYear year = new Chains()
                .produces(Stage.ORE, "USA", 10)
                .produces(Stage.ORE, Production.WORLD, 10)
                .produces(Stage.COMPOUND, "USA", 12)
                .processes(Stage.ORE, "USA", 0.5)
                .balanced();

        Balance compounds = row(year, Stage.COMPOUND, "USA");
        assertThat(compounds.basis()).isEqualTo(ProductionBasis.REPORTED);
        assertThat(compounds.productionReoTonnes()).isEqualTo(12);
        int usa = year.trade().number("USA");
        assertThat(year.stage(Stage.COMPOUND).explained()[usa]).isEqualTo(9);
    }

    @Test
    void anAssumedTradeTakesAShareOfWhatIsNotDeclaredToBeExported() {
        BalancedYear year = new Chains()
                .produces(Stage.ORE, "AUS", 20)
                .produces(Stage.ORE, Production.WORLD, 20)
                .flow(Stage.ORE, "AUS", "CHN", 4.0)
                .assumes(Stage.ORE, "AUS", "MYS", 0.75)
                .processes(Stage.ORE, "MYS", 1)
                .balanced();

        assertThat(row(year, Stage.ORE, "AUS").assumedReoTonnes()).isEqualTo(-12);
        assertThat(row(year, Stage.ORE, "AUS").useReoTonnes()).isEqualTo(4);
        assertThat(row(year, Stage.ORE, "MYS").useReoTonnes()).isEqualTo(12);
        assertThat(row(year, Stage.COMPOUND, "MYS").productionReoTonnes()).isCloseTo(10.8, within(1e-12));
    }

    @Test
    void withoutAProducerNothingIsSaidOfProductionAnywhere() {
        Chains chain = Chains.golden();
        chain.production().removeIf(p -> p.country().equals("CHN"));
        BalancedYear year = chain.balanced();

        assertThat(year.trade().mining().isComplete()).isFalse();
        assertThat(year.trade().mining().fault())
                .isEqualTo("the ore production of 2022 is not complete: countries come to 90 of 300 REO t");
        assertThat(row(year, Stage.ORE, "CHN").useReoTonnes()).isNull();
        assertThat(row(year, Stage.ORE, "CHN").basis()).isEqualTo(ProductionBasis.UNKNOWN);
        assertThat(row(year, Stage.COMPOUND, "USA").useReoTonnes()).isNull();
        assertThat(row(year, Stage.COMPOUND, "USA").importsReoTonnes()).isEqualTo(11);
    }

    @Test
    void aCountryNotListedThatSellsOreIsUnknownAndOneThatSellsNoneProducedNone() {
        BalancedYear year = new Chains()
                .produces(Stage.ORE, "CHN", 100)
                .produces(Stage.ORE, Production.WORLD, 100)
                .flow(Stage.ORE, "LAO", "CHN", 3.0)
                .flow(Stage.ORE, "THA", "CHN", null)
                .flow(Stage.ORE, "CHN", "JPN", 2.0)
                .balanced();

        assertThat(row(year, Stage.ORE, "LAO").basis()).isEqualTo(ProductionBasis.UNKNOWN);
        assertThat(row(year, Stage.ORE, "THA").basis()).isEqualTo(ProductionBasis.UNKNOWN);
        assertThat(row(year, Stage.ORE, "THA").exportsReoTonnes()).isNull();
        assertThat(row(year, Stage.ORE, "THA").exportsUnweighed()).isEqualTo(1);
        assertThat(row(year, Stage.ORE, "JPN").basis()).isEqualTo(ProductionBasis.NOT_LISTED);
        assertThat(row(year, Stage.ORE, "JPN").useReoTonnes()).isEqualTo(2);
        assertThat(row(year, Stage.ORE, "JPN").exportsReoTonnes()).isNull();
        assertThat(row(year, Stage.ORE, "JPN").exportsCoverage()).isEqualTo(Level.NONE);
    }

    @Test
    void theOrderOfTheRecordsDoesNotMatterToABit() {
        ChainData data = BundledTrade.chain();
        List<Flow> flows = new ArrayList<>(data.flows(2022));
        List<Balance> once =
                BalancedYear.of(data.year(2022), BundledTrade.conversion()).balances();

        Collections.shuffle(flows, new Random(7));
        List<Production> production = new ArrayList<>(BundledTrade.production());
        Collections.shuffle(production, new Random(8));
        TradeYear shuffled = TradeYear.of(2022, flows, production, production, data.coverage(), data.processing());

        assertThat(BalancedYear.of(shuffled, BundledTrade.conversion()).balances())
                .isNotEmpty()
                .isEqualTo(once);
    }

    @Test
    void everyBalanceOfTheBundleAddsUp() {
        ChainData data = BundledTrade.chain();
        for (int year : data.years()) {
            BalancedYear balanced = BalancedYear.of(data.year(year), BundledTrade.conversion());
            for (Stage stage : Stage.values()) {
                BalancedStage s = balanced.stage(stage);
                double supply = 0;
                double use = 0;
                for (int i = 0; i < s.use().length; i++) {
                    supply += s.newSupply()[i];
                    use += s.use()[i];
                }
                assertThat(use)
                        .as("%s %d: trade adds nothing to the world's supply", stage.id(), year)
                        .isCloseTo(supply, within(1e-9 * Math.max(1, supply)));
            }
        }
    }
}
