package org.lanthanet.flow.balance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.lanthanet.flow.Coefficients;
import org.lanthanet.model.Coefficient;
import org.lanthanet.model.Production;
import org.lanthanet.model.PublishedOutput;
import org.lanthanet.model.PublishedOutput.Basis;
import org.lanthanet.model.Stage;

/** Output as others state it beside that of a balance. */
class OutputCheckTest {
    private static final Coefficients CONTENTS = new Coefficients(
            List.of(new Coefficient("content", 0.36, 0.33, 0.4, "REO t per t", Coefficient.Basis.CHOICE, "test")));

    private static PublishedOutput output(int year, String product, double low, @Nullable Double high) {
        return new PublishedOutput(year, "CHN", Stage.MAGNET, product, low, high, "content", Basis.QUOTED, "test");
    }

    private static List<OutputCheck> checks(PublishedOutput... outputs) {
        List<Balance> balances = new Chains()
                .produces(Stage.MAGNET, "CHN", 18)
                .produces(Stage.ORE, Production.WORLD, 1)
                .balanced()
                .balances();
        return OutputCheck.of(List.of(outputs), balances, CONTENTS);
    }

    @Test
    void goodsOfOneStageAreAddedUpAtTheirContent() {
        assertThat(checks(output(Chains.YEAR, "blanks", 90, 90.0), output(Chains.YEAR, "powder", 8, 12.0)))
                .singleElement()
                .satisfies(check -> {
                    assertThat(check.outputs())
                            .extracting(PublishedOutput::product)
                            .containsExactly("blanks", "powder");
                    assertThat(check.reoTonnes()).isCloseTo(36, within(1e-12));
                    assertThat(check.lowReoTonnes()).isCloseTo(98 * 0.33, within(1e-12));
                    assertThat(check.highReoTonnes()).isCloseTo(102 * 0.4, within(1e-12));
                    assertThat(check.ratio().orElseThrow()).isCloseTo(0.5, within(1e-12));
                });
    }

    @Test
    void moreThanIsTheLeastItCanBeAndHasNoHighEnd() {
        assertThat(checks(output(Chains.YEAR, "blanks", 100, null)))
                .singleElement()
                .satisfies(check -> {
                    assertThat(check.isAtLeast()).isTrue();
                    assertThat(check.reoTonnes()).isCloseTo(36, within(1e-12));
                    assertThat(check.highReoTonnes()).isNull();
                });
    }

    @Test
    void anotherYearIsNotSetBeside() {
        assertThat(checks(output(Chains.YEAR - 1, "blanks", 100, 100.0))).isEmpty();
        assertThatThrownBy(() -> output(2020, "blanks", 100, 99.0)).hasMessage("output from 100.0 to 99.0 t is empty");
    }
}
