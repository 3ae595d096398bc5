package org.lanthanet.flow.draw;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lanthanet.flow.Coefficients;
import org.lanthanet.model.Coefficient;
import org.lanthanet.source.BundleReader;

/** What is drawn, from where, and that a draw is the same whoever asks. */
class CoefficientDrawsTest {
    private static final int DRAWS = 20_000;
    private static final long SEED = 42;

    private static Coefficient coefficient(String id, double value, double low, double high) {
        return new Coefficient(id, value, low, high, "share", Coefficient.Basis.CHOICE, "test");
    }

    private static CoefficientDraws draws(Coefficient... coefficients) {
        return new CoefficientDraws(new Coefficients(List.of(coefficients)), SEED);
    }

    private static double[] values(CoefficientDraws draws, String id) {
        return IntStream.range(0, DRAWS)
                .mapToDouble(d -> draws.draw(d).value(id))
                .toArray();
    }

    private static CoefficientDraws shipped() {
        return new CoefficientDraws(new Coefficients(BundleReader.shipped().coefficients()), SEED);
    }

    @ParameterizedTest
    @CsvSource({"0, 0.2", "0.5, 0.55", "0.05, 0.310680", "0.95, 0.584189", "0.25, 0.447487", "0.75, 0.564645"})
    void eachSideIsATriangleWithItsPeakAtTheValue(double u, double x) {
        // 0.55 − (1 − √(2u)) · 0.35 below, 0.55 + (1 − √(2 − 2u)) · 0.05 above
        assertThat(Triangle.of(0.55, 0.2, 0.6, u)).isCloseTo(x, within(5e-7));
    }

    @Test
    void theValueIsTheMedianAlsoOfALopsidedRange() {
        double[] drawn = values(draws(coefficient("reo_ore_other", 0.55, 0.2, 0.6)), "reo_ore_other");

        long below = Arrays.stream(drawn).filter(x -> x < 0.55).count();
        assertThat(below).as("seed %d", SEED).isBetween(DRAWS / 2 - 280L, DRAWS / 2 + 280L);
        assertThat(Arrays.stream(drawn).allMatch(x -> x >= 0.2 && x <= 0.6)).isTrue();
        assertThat(Arrays.stream(drawn).filter(x -> x < 0.310680).count())
                .as("seed %d", SEED)
                .isBetween(DRAWS / 20 - 130L, DRAWS / 20 + 130L);
    }

    @Test
    void halfOfTheDrawsAreAValueThatIsAnEndOfItsRange() {
        double[] drawn = values(draws(coefficient("yield", 1, 0.9, 1)), "yield");

        assertThat(Arrays.stream(drawn).filter(x -> x == 1).count())
                .as("seed %d", SEED)
                .isBetween(DRAWS / 2 - 280L, DRAWS / 2 + 280L);
    }

    @Test
    void tolerancesOfTheSettlementAndWhatHasNoRangeAreNotDrawn() {
        assertThat(shipped().drawn())
                .contains("cif", "reo_2846", "theta_weight", "theta_value", "reo_per_ndfeb", "yield_ore_compound")
                .doesNotContain(
                        "mirror_ratio",
                        "max_imputed_share",
                        "outlier_ratio",
                        "break_mass_ratio",
                        "break_value_ratio",
                        "oxide_per_metal_nd",
                        "reo_magnet")
                .isSorted();
        Coefficients drawn = shipped().draw(3);
        assertThat(drawn.value("mirror_ratio")).isEqualTo(1.5);
        assertThat(drawn.value("oxide_per_metal_nd")).isEqualTo(1.1664);
        assertThat(drawn.value("cif")).isNotEqualTo(0.08).isBetween(0.05, 0.1);
    }

    @Test
    void theContentOfMagnetsIsTheProductOfWhatWasDrawn() {
        for (int d = 0; d < 100; d++) {
            Coefficients drawn = shipped().draw(d);

            assertThat(drawn.value("reo_magnet"))
                    .isCloseTo(drawn.value("reo_per_ndfeb") * drawn.value("theta_weight"), within(1e-15));
        }
    }

    @Test
    void aDrawDependsOnTheSeedItsNumberAndTheIdAlone() {
        List<Coefficient> all = BundleReader.shipped().coefficients();
        List<Coefficient> shuffled = new ArrayList<>(all);
        Collections.shuffle(shuffled, new Random(5));
        Coefficients few =
                new Coefficients(all.stream().filter(c -> c.id().equals("cif")).toList());

        for (int d : new int[] {0, 1, 17, 999_999}) {
            Coefficients drawn = shipped().draw(d);
            Coefficients again = new CoefficientDraws(new Coefficients(shuffled), SEED).draw(d);
            assertThat(again.listAll()).isEqualTo(drawn.listAll());
            assertThat(new CoefficientDraws(few, SEED).draw(d).value("cif")).isEqualTo(drawn.value("cif"));
            assertThat(new CoefficientDraws(few, SEED + 1).draw(d).value("cif")).isNotEqualTo(drawn.value("cif"));
        }
        assertThat(shipped().draw(0).value("cif"))
                .isNotEqualTo(shipped().draw(1).value("cif"));
    }

    @Test
    void coefficientsOfOneRangeAreDrawnIndependently() {
        CoefficientDraws draws = draws(coefficient("a", 0.5, 0, 1), coefficient("b", 0.5, 0, 1));
        double[] a = values(draws, "a");
        double[] b = values(draws, "b");

        double product = 0;
        double square = 0;
        for (int d = 0; d < DRAWS; d++) {
            product += (a[d] - 0.5) * (b[d] - 0.5);
            square += (a[d] - 0.5) * (a[d] - 0.5);
        }
        // standard error 1/√20000 = 0.007
        assertThat(product / square).as("seed %d", SEED).isBetween(-0.03, 0.03);
    }
}
