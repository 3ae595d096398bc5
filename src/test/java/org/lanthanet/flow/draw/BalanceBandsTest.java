package org.lanthanet.flow.draw;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ForkJoinPool;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.lanthanet.flow.Coefficients;
import org.lanthanet.flow.SettlementOptions.Prefer;
import org.lanthanet.flow.StageRules;
import org.lanthanet.flow.balance.Balance;
import org.lanthanet.flow.balance.BalancedYear;
import org.lanthanet.flow.balance.ChainData;
import org.lanthanet.flow.balance.ProductionBasis;
import org.lanthanet.model.Flow;
import org.lanthanet.source.Bundle;
import org.lanthanet.source.BundleReader;
import org.lanthanet.store.BundledTrade;

/** The balances of three countries from 2018 to 2022 under draws of the shipped data. */
class BalanceBandsTest {
    private static final long SEED = 5;
    private static final List<Integer> YEARS = List.of(2018, 2019, 2020, 2021, 2022);

    private static ChainData data;
    private static Draws draws;
    private static List<Balance> balances;

    @BeforeAll
    static void balance() {
        Bundle bundle = BundleReader.shipped().read();
        data = BundledTrade.chain();
        List<Flow> flows = YEARS.stream().flatMap(y -> data.flows(y).stream()).toList();
        Coefficients point = new Coefficients(bundle.coefficients());
        draws = new Draws(
                point,
                data.processing(),
                new FlowDraws(flows, bundle.declarations(), new StageRules(bundle.rules()), point, Prefer.DECLARED),
                100,
                SEED);
        balances = YEARS.stream()
                .flatMap(y -> BalancedYear.of(data.year(y), BundledTrade.conversion()).balances().stream())
                .filter(b -> List.of("USA", "CHN", "MYS").contains(b.country()))
                .toList();
    }

    private static Map<Balance, BalanceBands.Of> bands() {
        return BalanceBands.of(balances, data, draws, Draws.Progress.NONE);
    }

    @Test
    void everyKnownFigureLiesInItsBandAndUnknownOnesHaveNone() {
        bands().forEach((balance, of) -> {
            requireWithin(balance, balance.productionReoTonnes(), of.production());
            requireWithin(balance, balance.importsReoTonnes(), of.imports());
            requireWithin(balance, balance.exportsReoTonnes(), of.exports());
            requireWithin(balance, balance.useReoTonnes(), of.use());
        });
    }

    private static void requireWithin(Balance balance, Double figure, Band band) {
        if (figure == null) {
            assertThat(band.low()).as("%s", balance).isNull();
        } else {
            assertThat(band.contains(figure))
                    .as("seed %d: %s in %s of %s", SEED, figure, band, balance)
                    .isTrue();
        }
    }

    @Test
    void reportedProductionIsNotDrawnAndModelledIs() {
        bands().forEach((balance, of) -> {
            if (balance.basis() == ProductionBasis.REPORTED) {
                assertThat(of.production().low()).isEqualTo(of.production().high());
            } else if (Objects.requireNonNull(balance.productionReoTonnes()) > 0) {
                assertThat(of.production().low()).isLessThan(of.production().high());
            }
        });
    }

    @Test
    void theBandsAreTheSameOnAnyNumberOfThreads() throws Exception {
        Map<Balance, BalanceBands.Of> one =
                new ForkJoinPool(1).submit(BalanceBandsTest::bands).get();
        Map<Balance, BalanceBands.Of> four =
                new ForkJoinPool(4).submit(BalanceBandsTest::bands).get();

        assertThat(four).isEqualTo(one).hasSizeGreaterThan(40);
    }
}
