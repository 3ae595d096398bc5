package org.lanthanet.trace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ForkJoinPool;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.lanthanet.flow.Coefficients;
import org.lanthanet.flow.ProcessingShares;
import org.lanthanet.flow.SettlementOptions.Prefer;
import org.lanthanet.flow.StageRules;
import org.lanthanet.flow.balance.BalancedYear;
import org.lanthanet.flow.balance.ChainData;
import org.lanthanet.flow.balance.Conversion;
import org.lanthanet.flow.draw.BalanceDraws;
import org.lanthanet.flow.draw.Band;
import org.lanthanet.flow.draw.Draw;
import org.lanthanet.flow.draw.Draws;
import org.lanthanet.flow.draw.FlowDraws;
import org.lanthanet.model.Flow;
import org.lanthanet.model.Stage;
import org.lanthanet.source.Bundle;
import org.lanthanet.source.BundleReader;
import org.lanthanet.store.BundledTrade;

/** Where the compounds the United States use come from, 2018 to 2022, under draws of the shipped data. */
class OriginDrawsTest {
    private static final long SEED = 3;
    private static final int DRAWS = 100;
    private static final List<Integer> YEARS = List.of(2018, 2019, 2020, 2021, 2022);
    private static final Stage STAGE = Stage.COMPOUND;

    private static ProcessingShares processing;
    private static Draws draws;
    private static BalanceDraws balances;
    private static OriginDraws uses;
    private static final Map<Integer, List<Origin>> ORIGINS = new TreeMap<>();
    private static final Map<Integer, List<Double>> AMOUNTS = new TreeMap<>();
    private static final Map<Integer, Double> USE = new HashMap<>();

    @BeforeAll
    static void trace() {
        Bundle bundle = BundleReader.shipped().read();
        Coefficients point = new Coefficients(bundle.coefficients());
        processing = new ProcessingShares(
                BundleReader.shipped().processing(), BundleReader.shipped().assumedFlows());
        ChainData data = BundledTrade.chain();
        List<Flow> flows = YEARS.stream().flatMap(y -> data.flows(y).stream()).toList();
        FlowDraws flowDraws =
                new FlowDraws(flows, bundle.declarations(), new StageRules(bundle.rules()), point, Prefer.DECLARED);
        draws = new Draws(point, processing, flowDraws, DRAWS, SEED);
        balances = new BalanceDraws(data, YEARS, flowDraws);
        uses = new OriginDraws(balances, processing, "USA");
        for (int year : YEARS) {
            BalancedYear balanced = BalancedYear.of(data.year(year), new Conversion(point, processing));
            Tracing tracing = BalancedChain.trace(balanced, processing);
            List<TracedAmount> traced = tracing.originsOf(STAGE, "USA");
            uses.add(STAGE, balanced, tracing);
            ORIGINS.put(year, traced.stream().map(TracedAmount::origin).toList());
            AMOUNTS.put(year, traced.stream().map(TracedAmount::reoTonnes).toList());
            USE.put(year, tracing.useReoTonnes(STAGE, "USA"));
        }
    }

    private static List<OriginBands> bands() {
        return uses.bands(draws, Draws.Progress.NONE);
    }

    @Test
    void everyFigureLiesInItsBand() {
        List<OriginBands> bands = bands();

        assertThat(bands).extracting(OriginBands::year).containsExactlyElementsOf(YEARS);
        int looked = 0;
        for (OriginBands of : bands) {
            assertThat(of.use().contains(USE.get(of.year())))
                    .as("use %d", of.year())
                    .isTrue();
            for (int o = 0; o < ORIGINS.get(of.year()).size(); o++) {
                Origin origin = ORIGINS.get(of.year()).get(o);
                double amount = AMOUNTS.get(of.year()).get(o);
                double share = amount / USE.get(of.year());
                assertThat(contains(of.reoTonnes().get(origin), amount))
                        .as(
                                "seed %d: %d %s %s in %s",
                                SEED, of.year(), origin, amount, of.reoTonnes().get(origin))
                        .isTrue();
                assertThat(contains(of.shares().get(origin), share))
                        .as(
                                "seed %d: %d %s %s in %s",
                                SEED, of.year(), origin, share, of.shares().get(origin))
                        .isTrue();
                looked++;
            }
            of.directShares()
                    .forEach((seller, band) -> assertThat(band.low())
                            .as("%d %s", of.year(), seller)
                            .isLessThanOrEqualTo(band.high()));
            assertThat(of.directShares()).containsKey("CHN");
        }
        assertThat(looked).isGreaterThan(50);
    }

    private static boolean contains(Band band, double figure) {
        return band.contains(figure);
    }

    @Test
    void aDrawIsWhatTheExactTracerMakesOfItsBalances() {
        Draw draw = draws.draw(17);
        double[] figures = uses.under(draw);

        int at = 0;
        for (int year : YEARS) {
            BalancedYear balanced = balances.under(draw, year);
            Tracing tracing = BalancedChain.trace(balanced, draw.processing());
            Map<Origin, Double> traced = new HashMap<>();
            tracing.originsOf(STAGE, "USA").forEach(t -> traced.put(t.origin(), t.reoTonnes()));
            double use = tracing.useReoTonnes(STAGE, "USA");
            assertThat(figures[at]).isCloseTo(use, within(1e-9 * use));
            for (int o = 0; o < ORIGINS.get(year).size(); o++) {
                double expected = traced.getOrDefault(ORIGINS.get(year).get(o), 0.0);
                assertThat(figures[at + 1 + 2 * o]).isCloseTo(expected, within(1e-9 * use));
                assertThat(figures[at + 2 + 2 * o]).isCloseTo(expected / use, within(1e-9));
            }
            at += 1 + 2 * ORIGINS.get(year).size();
            Map<String, Double> direct = balanced.partners(STAGE, "USA", true);
            double bought =
                    direct.values().stream().mapToDouble(Double::doubleValue).sum();
            assertThat(figures[at + 1]).as("share of the first seller").isCloseTo(figures[at] / bought, within(1e-12));
            assertThat(figures[at]).isEqualTo(direct.values().iterator().next());
            at += 2 * direct.size();
        }
        assertThat(figures).hasSize(at);
    }

    @Test
    void thePointValuesLeadBackToTheBalancesAsHeld() {
        Coefficients point = new Coefficients(BundleReader.shipped().coefficients());
        Draw asHeld = new Draw(0, point, processing, draws.flows().under(point));

        for (int year : YEARS) {
            BalancedYear held = BalancedYear.of(balances.trade(year), new Conversion(point, processing));
            assertThat(balances.under(asHeld, year).balances()).isEqualTo(held.balances());
        }
    }

    @Test
    void oneTwoAndEightThreadsGiveTheSameBands() {
        List<List<OriginBands>> found = new ArrayList<>();
        for (int threads : new int[] {1, 2, 8}) {
            ForkJoinPool pool = new ForkJoinPool(threads);
            try {
                found.add(pool.submit(OriginDrawsTest::bands).join());
            } finally {
                pool.shutdown();
            }
        }
        assertThat(found).hasSize(3).containsOnly(found.get(0));
    }
}
