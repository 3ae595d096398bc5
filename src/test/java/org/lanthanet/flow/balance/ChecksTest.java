package org.lanthanet.flow.balance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.lanthanet.flow.balance.EstimateCheck.Verdict;
import org.lanthanet.model.Coefficient;
import org.lanthanet.model.Flow;
import org.lanthanet.model.Production;
import org.lanthanet.model.PublishedEstimate;
import org.lanthanet.model.PublishedEstimate.Item;
import org.lanthanet.model.PublishedEstimate.Unit;
import org.lanthanet.model.PublishedTotal;
import org.lanthanet.model.Stage;

/** What others published beside what the balances come to. */
class ChecksTest {
    /** A gap of 15 in a pair that is a tenth of all declared exports. */
    private static final List<Flow> FLOWS =
            List.of(MirrorGapTest.flow("CHN", "USA", 10.0, 25.0), MirrorGapTest.flow("CHN", "JPN", 90.0, null));

    private static EstimateCheck check(Item item, Unit unit, double low, @Nullable Double high, List<Flow> flows) {
        return EstimateCheck.of(
                        List.of(new PublishedEstimate(2011, "CHN", item, unit, low, high, "", "test")),
                        MirrorGap.of(flows, Chains.exact()),
                        flows,
                        Chains.exact(),
                        new Coefficient("reo", 0.5, 0.5, 0.5, "REO t per t", Coefficient.Basis.CHOICE, "test"))
                .get(0);
    }

    @Test
    void theRangeRunsFromTheGapSeenToTheSameRatioOnAllExports() {
        EstimateCheck check = check(Item.UNREGISTERED_EXPORT, Unit.PRODUCT, 400, null, FLOWS);

        assertThat(check.foundLow()).isEqualTo(15);
        assertThat(check.foundHigh()).isEqualTo(150);
        assertThat(check.foundUnit()).isEqualTo(Unit.REO);
        assertThat(check.coveredShare()).isEqualTo(0.1);
        assertThat(check.publishedReoLow()).isEqualTo(200);
        assertThat(check.publishedReoHigh()).isNull();
        assertThat(check.verdict()).isEqualTo(Verdict.BELOW);
    }

    @Test
    void verdictsCompareInOneUnit() {
        assertThat(check(Item.UNREGISTERED_EXPORT, Unit.PRODUCT, 300, null, FLOWS)
                        .verdict())
                .isEqualTo(Verdict.OVERLAPS);
        assertThat(check(Item.UNREGISTERED_EXPORT, Unit.REO, 300, null, FLOWS).verdict())
                .isEqualTo(Verdict.BELOW);
        assertThat(check(Item.UNREGISTERED_EXPORT, Unit.REO, 1, 14.0, FLOWS).verdict())
                .isEqualTo(Verdict.ABOVE);
        assertThat(check(Item.MIRROR_EXCESS, Unit.PERCENT, 20, 120.0, FLOWS).verdict())
                .isEqualTo(Verdict.ABOVE);
        assertThat(check(Item.MIRROR_EXCESS, Unit.PERCENT, 20, 120.0, FLOWS).foundLow())
                .isEqualTo(150);
        assertThat(check(Item.DECLARED_EXPORT, Unit.PRODUCT, 200, 200.0, FLOWS).foundLow())
                .isEqualTo(100);
        assertThat(check(Item.DECLARED_EXPORT, Unit.PRODUCT, 200, 200.0, FLOWS).verdict())
                .isEqualTo(Verdict.OVERLAPS);
    }

    @Test
    void withoutAPairBothSidesDeclaredNothingCanBeSaid() {
        List<Flow> oneSided = List.of(MirrorGapTest.flow("CHN", "JPN", 90.0, null));

        assertThat(check(Item.UNREGISTERED_EXPORT, Unit.REO, 1, 2.0, oneSided).verdict())
                .isEqualTo(Verdict.CANNOT_BE_SAID);
        assertThat(check(Item.MIRROR_EXCESS, Unit.PERCENT, 1, 2.0, oneSided).foundLow())
                .isNull();
        assertThat(check(Item.DECLARED_EXPORT, Unit.REO, 1, 2.0, List.of()).verdict())
                .isEqualTo(Verdict.CANNOT_BE_SAID);
    }

    private static PublishedTotal consumption(String form) {
        return new PublishedTotal(
                2022, "USA", PublishedTotal.Item.CONSUMPTION, form, 50, Production.Status.REPORTED, "test");
    }

    @Test
    void consumptionIsProductionAndTradeOfTheGoodsTheSurveyNames() {
        Chains chain = new Chains()
                .produces(Stage.ORE, "USA", 43)
                .produces(Stage.ORE, Production.WORLD, 43)
                .produces(Stage.COMPOUND, "USA", 2)
                .flow(Stage.ORE, "USA", "CHN", 40.0)
                .flow(Stage.COMPOUND, "CHN", "USA", 9.0)
                .flow(Stage.COMPOUND, "USA", "JPN", 1.0)
                .flow(Stage.METAL, "CHN", "USA", 3.0)
                .flow(Stage.MAGNET, "CHN", "USA", 7.0);

        List<ConsumptionCheck> checks = ConsumptionCheck.of(
                List.of(consumption("all"), consumption("compounds and metals"), consumption("scrap")),
                chain.balanced().balances());

        assertThat(checks)
                .extracting(ConsumptionCheck::form, ConsumptionCheck::foundReoTonnes)
                .containsExactly(tuple("all", 43.0 - 40 + 9 - 1 + 3), tuple("compounds and metals", 2.0 + 9 - 1 + 3));
        assertThat(Objects.requireNonNull(checks.get(0).residualReoTonnes())).isCloseTo(-36, within(1e-12));
    }

    @Test
    void consumptionOnModelledOutputIsNoCheck() {
        Chains chain = new Chains()
                .produces(Stage.ORE, "USA", 43)
                .produces(Stage.ORE, Production.WORLD, 43)
                .flow(Stage.COMPOUND, "CHN", "USA", 9.0)
                .processes(Stage.ORE, "USA", 1);

        ConsumptionCheck check = ConsumptionCheck.of(
                        List.of(consumption("compounds and metals")),
                        chain.balanced().balances())
                .get(0);

        assertThat(check.foundReoTonnes()).isNull();
        assertThat(check.residualReoTonnes()).isNull();
    }
}
