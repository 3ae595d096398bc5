package org.lanthanet.flow.draw;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ForkJoinPool;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lanthanet.flow.Coefficients;
import org.lanthanet.flow.ProcessingShares;
import org.lanthanet.flow.Settlement;
import org.lanthanet.flow.SettlementOptions;
import org.lanthanet.flow.SettlementOptions.Prefer;
import org.lanthanet.flow.StageRules;
import org.lanthanet.model.AssumedFlow;
import org.lanthanet.model.Coefficient;
import org.lanthanet.model.Declaration;
import org.lanthanet.model.Declaration.MassStatus;
import org.lanthanet.model.Declaration.Side;
import org.lanthanet.model.Declaration.Valuation;
import org.lanthanet.model.Flow;
import org.lanthanet.model.Processing;
import org.lanthanet.model.Stage;
import org.lanthanet.model.StageRule;
import org.lanthanet.source.BundleReader;

/** One flow of 1000 tonnes with an oxide content of 0.6, between 0.4 and 0.7: the band can be worked out. */
class DrawsTest {
    private static final long SEED = 11;
    private static final int DRAWS = 10_000;
    private static final StageRules RULES = new StageRules(List.of(
            new StageRule("ore", "2846", "*", "*", null, 1900, 2100, Stage.ORE, "content", null, null, "test")));

    private static final Coefficients POINT = new Coefficients(BundleReader.shipped().coefficients().stream()
            .map(c -> c.id().equals("reo_2846")
                    ? new Coefficient("content", 0.6, 0.4, 0.7, c.unit(), c.basis(), c.dataset())
                    : c)
            .toList());

    private static Draws draws(int count, long seed, Declaration... declarations) {
        List<Declaration> declared = List.of(declarations);
        List<Flow> flows = new Settlement(RULES, POINT, SettlementOptions.of(POINT, Prefer.DECLARED))
                .settle(declared)
                .flows();
        return new Draws(
                POINT,
                ProcessingShares.none(),
                new FlowDraws(flows, declared, RULES, POINT, Prefer.DECLARED),
                count,
                seed);
    }

    private static Declaration declared(Side side, double usd, double tonnes) {
        return new Declaration(
                2020,
                "USA",
                "CHN",
                "2846",
                side,
                usd,
                tonnes,
                MassStatus.DECLARED,
                side == Side.IMPORT ? Valuation.CIF : Valuation.FOB,
                "test");
    }

    private static final Flow FLOW = new Settlement(RULES, POINT, SettlementOptions.of(POINT, Prefer.DECLARED))
            .settle(List.of(declared(Side.EXPORT, 1e6, 1000)))
            .flows()
            .get(0);

    private static double tonnes(Draw draw, Flow flow) {
        Double tonnes = draw.flows().of(flow).reoTonnes();
        return tonnes == null ? Double.NaN : tonnes;
    }

    @Test
    void theBandOfAFlowIsThatOfItsContent() {
        Band band = draws(DRAWS, SEED, declared(Side.EXPORT, 1e6, 1000))
                .bands(new double[] {600}, draw -> new double[] {tonnes(draw, FLOW)}, Draws.Progress.NONE)
                .get(0);

        // 600 − (1 − √0.1) · 200 and 600 + (1 − √0.1) · 100; standard error √(0.05 · 0.95 / 10000) over the density
        // there
        assertThat(band.low()).as("seed %d", SEED).isCloseTo(463.25, within(6.0));
        assertThat(band.high()).as("seed %d", SEED).isCloseTo(668.38, within(3.0));
    }

    @Test
    void aValueDeclaredCifHasTheBandOfTheFreight() {
        Flow bought = new Settlement(RULES, POINT, SettlementOptions.of(POINT, Prefer.DECLARED))
                .settle(List.of(declared(Side.IMPORT, 1.08e6, 1000)))
                .flows()
                .get(0);
        Band band = draws(DRAWS, SEED, declared(Side.IMPORT, 1.08e6, 1000))
                .bands(
                        new double[] {1e6},
                        draw -> new double[] {draw.flows().of(bought).valueUsd()},
                        Draws.Progress.NONE)
                .get(0);

        // freight of 8 %: 5 % of the draws below 5.949 %, 5 % above 9.368 %
        assertThat(band.low()).as("seed %d", SEED).isCloseTo(1.08e6 / 1.09368, within(300.0));
        assertThat(band.high()).as("seed %d", SEED).isCloseTo(1.08e6 / 1.05949, within(400.0));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 8})
    void anyNumberOfThreadsGivesTheSameBand(int threads) {
        Draws draws = draws(500, SEED, declared(Side.EXPORT, 1e6, 1000));
        List<Band> here =
                draws.bands(new double[] {600}, draw -> new double[] {tonnes(draw, FLOW)}, Draws.Progress.NONE);
        ForkJoinPool pool = new ForkJoinPool(threads);
        try {
            List<Band> there = pool.submit(() -> draws.bands(
                            new double[] {600}, draw -> new double[] {tonnes(draw, FLOW)}, Draws.Progress.NONE))
                    .join();
            assertThat(there).isEqualTo(here);
        } finally {
            pool.shutdown();
        }
    }

    @Test
    void aSeedGivesOneBandAndAnotherSeedAnother() {
        Draws.Figures figures = draw -> new double[] {tonnes(draw, FLOW)};
        Draws draws = draws(200, SEED, declared(Side.EXPORT, 1e6, 1000));
        Draws again = draws(200, SEED, declared(Side.EXPORT, 1e6, 1000));
        Draws other = draws(200, SEED + 1, declared(Side.EXPORT, 1e6, 1000));
        double[] point = {600};

        assertThat(again.bands(point, figures, Draws.Progress.NONE))
                .isEqualTo(draws.bands(point, figures, Draws.Progress.NONE))
                .isNotEqualTo(other.bands(point, figures, Draws.Progress.NONE));
        assertThat(draws.count()).isEqualTo(200);
        assertThat(draws.seed()).isEqualTo(SEED);
    }

    @Test
    void progressCountsEveryDrawOnce() {
        List<Long> done = new ArrayList<>();

        draws(50, SEED, declared(Side.EXPORT, 1e6, 1000))
                .bands(new double[] {600}, draw -> new double[] {tonnes(draw, FLOW)}, (n, total) -> {
                    assertThat(total).isEqualTo(50);
                    done.add(n);
                });

        assertThat(done).hasSize(50).isSorted().first().isEqualTo(1L);
    }

    @Test
    void thereAreBandsOfSomeDrawsOnly() {
        assertThatThrownBy(() -> draws(0, SEED, declared(Side.EXPORT, 1e6, 1000)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("cannot make bands of 0 draws");
    }

    @Test
    void sharesAreDrawnByTheirRows() {
        ProcessingShares point = new ProcessingShares(
                List.of(
                        new Processing(Stage.ORE, "CHN", 1900, 2015, 0.9, 0.8, 1, "test"),
                        new Processing(Stage.ORE, "CHN", 2016, 2100, 0.9, 0.8, 1, "test"),
                        new Processing(Stage.ORE, "*", 1900, 2100, 0, 0, 0, "test")),
                List.of(new AssumedFlow(Stage.ORE, "AUS", "MYS", 2012, 2100, 0.9, 0.7, 1, "test")));
        ProcessingDraws draws = new ProcessingDraws(point, SEED);

        assertThat(draws.drawn()).isEqualTo(3);
        ProcessingShares drawn = draws.draw(5);
        assertThat(drawn.share(Stage.ORE, "CHN", 2000))
                .isEqualTo(drawn.share(Stage.ORE, "CHN", 2015))
                .isBetween(0.8, 1.0)
                .isNotEqualTo(drawn.share(Stage.ORE, "CHN", 2016));
        assertThat(drawn.share(Stage.ORE, "JPN", 2000)).isZero();
        assertThat(drawn.assumed(Stage.ORE, 2020).get(0).share())
                .isBetween(0.7, 1.0)
                .isNotEqualTo(0.9);
        assertThat(drawn.rows())
                .isEqualTo(draws.draw(5).rows())
                .isNotEqualTo(draws.draw(6).rows());
    }
}
