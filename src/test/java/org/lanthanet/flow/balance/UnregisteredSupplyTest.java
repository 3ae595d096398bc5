package org.lanthanet.flow.balance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.lanthanet.flow.Coefficients;
import org.lanthanet.flow.ProcessingShares;
import org.lanthanet.model.Coefficient;
import org.lanthanet.model.Processing;
import org.lanthanet.model.Production;
import org.lanthanet.model.Stage;

class UnregisteredSupplyTest {
    private static final Coefficients YIELDS = new Coefficients(List.of(
            yieldOf("yield_ore_compound", 0.8, 0.9, 1.0),
            yieldOf("yield_compound_metal", 0.9, 0.95, 0.98),
            yieldOf("yield_metal_magnet", 0.65, 0.75, 0.85),
            yieldOf("estimated_output", 0.9, 1, 1.1)));
    private static final ProcessingShares SHARES =
            new ProcessingShares(List.of(new Processing(Stage.ORE, "CHN", 1900, 2100, 0.8, 0.5, 1, "test")), List.of());

    private static Coefficient yieldOf(String id, double low, double value, double high) {
        return new Coefficient(id, value, low, high, "REO t per REO t", Coefficient.Basis.CHOICE, "test");
    }

    private static UnregisteredSupply ore(Chains chain, String country) {
        BalancedYear year = chain.balanced();
        return Objects.requireNonNull(UnregisteredSupply.of(
                year, Stage.ORE, year.trade().number(country), ranges(chain, year), YIELDS, SHARES));
    }

    private static UseRanges ranges(Chains chain, BalancedYear year) {
        return new UseRanges(
                year,
                chain.data().flows(Chains.YEAR),
                chain.production(),
                Chains.exact(),
                YIELDS,
                new Conversion(YIELDS, SHARES));
    }

    private static Chains china() {
        return new Chains()
                .produces(Stage.ORE, "CHN", 100)
                .produces(Stage.ORE, Production.WORLD, 100)
                .flow(Stage.ORE, "USA", "CHN", 20.0)
                .flow(Stage.ORE, "CHN", "JPN", 10.0);
    }

    @Test
    void whatTheOutputNeededBeyondTheUseHeldIsUnregistered() {
        UnregisteredSupply supply = ore(china().produces(Stage.COMPOUND, "CHN", 180), "CHN");

        assertThat(supply.useReoTonnes()).isEqualTo(110);
        assertThat(Objects.requireNonNull(supply.reoTonnes())).isCloseTo(200 - 88, within(1e-12));
        // 100 t mined are 95 to 105, 180 t made 175 to 185
        assertThat(supply.useLowReoTonnes()).isEqualTo(105);
        assertThat(supply.useHighReoTonnes()).isEqualTo(115);
        assertThat(supply.lowReoTonnes()).isEqualTo(175 / 1.0 - 115);
        assertThat(supply.highReoTonnes()).isEqualTo(185 / 0.8 - 0.5 * 105);
        assertThat(supply.missing()).isEmpty();
    }

    @Test
    void itIsSignedAndNeverClipped() {
        UnregisteredSupply supply = ore(china().produces(Stage.COMPOUND, "CHN", 9), "CHN");

        assertThat(Objects.requireNonNull(supply.reoTonnes())).isCloseTo(10 - 88, within(1e-12));
    }

    @Test
    void aShortfallIsMissingAsAWholeWhateverTheShare() {
        Chains chain = china().flow(Stage.ORE, "CHN", "KOR", 190.0).produces(Stage.COMPOUND, "CHN", 9);

        assertThat(Objects.requireNonNull(ore(chain, "CHN").reoTonnes())).isCloseTo(10 + 80, within(1e-12));
    }

    @Test
    void withoutAReportedOutputItIsUnknownAndSaysWhichFileWouldTell() {
        UnregisteredSupply supply = ore(china(), "CHN");

        assertThat(supply.lowReoTonnes()).isNull();
        assertThat(supply.reoTonnes()).isNull();
        assertThat(supply.highReoTonnes()).isNull();
        assertThat(supply.missing())
                .isEqualTo("no output of stage compound by CHN in 2022 is held; import one: --as production, stage"
                        + " compound");
    }

    @Test
    void ifProductionIsIncompleteUseIsUnknownAndSoIsIt() {
        Chains chain = new Chains().flow(Stage.ORE, "USA", "CHN", 20.0).produces(Stage.COMPOUND, "CHN", 9);

        assertThat(ore(chain, "CHN").reoTonnes()).isNull();
        assertThat(ore(chain, "CHN").missing()).isEqualTo("the use of CHN at stage ore in 2022 is unknown");
    }

    @Test
    void nothingIsMadeOfMagnets() {
        BalancedYear year = china().balanced();

        assertThat(UnregisteredSupply.of(year, Stage.MAGNET, 0, ranges(china(), year), YIELDS, SHARES))
                .isNull();
    }
}
