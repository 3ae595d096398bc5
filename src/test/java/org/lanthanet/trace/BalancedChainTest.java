package org.lanthanet.trace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.lanthanet.flow.balance.BalancedStage;
import org.lanthanet.flow.balance.BalancedYear;
import org.lanthanet.flow.balance.ChainData;
import org.lanthanet.flow.balance.Chains;
import org.lanthanet.flow.balance.Conversion;
import org.lanthanet.model.Processing;
import org.lanthanet.model.Stage;
import org.lanthanet.store.BundledTrade;
import org.lanthanet.trace.Origin.Kind;

/** What is traced is what was balanced. */
class BalancedChainTest {
    private static Tracing trace(Chains chains) {
        return BalancedChain.trace(chains.balanced(), chains.shares());
    }

    private static Origin unaccounted(String country, Stage stage) {
        return new Origin(Kind.UNACCOUNTED, country, stage);
    }

    @Test
    void theGoldenChainGivesItsNumbersThroughBalances() {
        Tracing tracing = trace(Chains.golden());

        double use = tracing.useReoTonnes(Stage.COMPOUND, "USA");
        double mined = tracing.matrix(Stage.COMPOUND).reoTonnes("USA", Origin.mined("USA"));
        assertThat(mined).isCloseTo(2.190527, within(1e-6));
        assertThat(mined / use).isCloseTo(0.200966, within(1e-6));
        assertThat(tracing.originsOf(Stage.COMPOUND, "USA"))
                .extracting(a -> a.origin().kind())
                .containsOnly(Kind.MINED);
    }

    @Test
    void assumedTradeIsTraded() {
        Tracing tracing = trace(new Chains()
                .produces(Stage.ORE, "AUS", 10)
                .produces(Stage.ORE, "WLD", 10)
                .flow(Stage.ORE, "AUS", "MYS", 1.0)
                .flow(Stage.ORE, "AUS", "CHN", 2.0)
                .assumes(Stage.ORE, "AUS", "MYS", 0.5)
                .processes(Stage.ORE, Processing.ANY, 1));

        // half of what is left of ten after three, beside the one declared
        assertThat(tracing.usersOf(Origin.mined("AUS"), Stage.ORE))
                .containsOnlyKeys("AUS", "CHN", "MYS")
                .hasEntrySatisfying("MYS", amount -> assertThat(amount).isCloseTo(4.5, within(1e-12)));
        assertThat(tracing.usersOf(Origin.mined("AUS"), Stage.COMPOUND).get("MYS"))
                .isCloseTo(0.9 * 4.5, within(1e-12));
    }

    @Test
    void reportedOutputBeyondWhatUseExplainsIsUnaccounted() {
        Tracing tracing = trace(new Chains()
                .produces(Stage.ORE, "USA", 10)
                .produces(Stage.ORE, "WLD", 10)
                .produces(Stage.COMPOUND, "USA", 12)
                .processes(Stage.ORE, Processing.ANY, 1));

        assertThat(tracing.entryReoTonnes(unaccounted("USA", Stage.COMPOUND))).isCloseTo(3, within(1e-12));
        assertThat(tracing.originsOf(Stage.COMPOUND, "USA"))
                .extracting(TracedAmount::origin)
                .containsExactly(Origin.mined("USA"), unaccounted("USA", Stage.COMPOUND));
    }

    @Test
    void aShortfallOfTheBalanceIsUnaccountedAtItsPlace() {
        Chains chains = new Chains()
                .produces(Stage.ORE, "USA", 10)
                .produces(Stage.ORE, "WLD", 10)
                .flow(Stage.ORE, "USA", "CHN", 14.0);
        Tracing tracing = trace(chains);

        BalancedStage ore = chains.balanced().stage(Stage.ORE);
        assertThat(ore.use()[chains.balanced().trade().number("USA")]).isEqualTo(-4);
        assertThat(tracing.entryReoTonnes(unaccounted("USA", Stage.ORE))).isEqualTo(4);
        assertThat(tracing.originsOf(Stage.ORE, "CHN"))
                .containsExactly(
                        new TracedAmount(Origin.mined("USA"), 10), new TracedAmount(unaccounted("USA", Stage.ORE), 4));
    }

    @Test
    void everyYearOfTheDataPackageIsTracedAndUsesWhatItIsBalancedToUse() {
        ChainData data = BundledTrade.chain();
        Conversion conversion = BundledTrade.conversion();
        List<Integer> years = List.copyOf(data.years());
        assertThat(years).contains(2000, 2022);
        for (int year : years) {
            BalancedYear balanced = BalancedYear.of(data.year(year), conversion);
            Tracing tracing = BalancedChain.trace(balanced, data.processing());
            SweepTracer quick = sweeps(data, balanced);
            for (int s = 0; s < BalancedChain.STAGES.size(); s++) {
                Stage stage = BalancedChain.STAGES.get(s);
                double[] use = balanced.stage(stage).use();
                TraceMatrix matrix = tracing.matrix(stage);
                for (int i = 0; i < use.length; i++) {
                    String country = balanced.trade().codes().get(i);
                    double traced = 0;
                    for (int o = 0; o < matrix.origins().size(); o++) {
                        traced += matrix.reoTonnes(i, o);
                    }
                    assertThat(traced)
                            .as("%s %s %s", year, stage, country)
                            .isCloseTo(Math.max(0, use[i]), within(1e-9 * Math.abs(use[i]) + 1e-7));
                    assertThat(tracing.entryReoTonnes(unaccounted(country, stage)))
                            .as("%s %s %s", year, stage, country)
                            .isGreaterThanOrEqualTo(Math.max(0, -use[i]) - 1e-7);
                }
                agree(quick, matrix, s, "USA");
                agree(quick, matrix, s, "NLD");
            }
            assertThat(quick.decompositions()).as("%s", year).isZero();
        }
    }

    private static SweepTracer sweeps(ChainData data, BalancedYear balanced) {
        BalancedChain chain = new BalancedChain(balanced.trade(), data.processing());
        ChainAmounts amounts = new ChainAmounts(chain.frame());
        chain.fill(amounts, balanced);
        // a second time over the first
        chain.fill(amounts, balanced);
        SweepTracer quick = new SweepTracer(chain.frame());
        quick.balance(amounts);
        return quick;
    }

    private static void agree(SweepTracer quick, TraceMatrix matrix, int stage, String user) {
        int j = quick.frame().country(user);
        quick.arriving(stage, j);
        for (int o = 0; o < matrix.origins().size(); o++) {
            Origin origin = matrix.origins().get(o);
            double amount = quick.reoTonnes(
                    origin.kind(),
                    quick.frame().stage(origin.entry()),
                    quick.frame().country(origin.country()));
            assertThat(amount)
                    .as("%s %s", user, origin)
                    .isCloseTo(matrix.reoTonnes(j, o), within(1e-9 * quick.useReoTonnes(stage, j) + 1e-12));
        }
    }
}
