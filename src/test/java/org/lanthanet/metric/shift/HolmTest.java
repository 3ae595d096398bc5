package org.lanthanet.metric.shift;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class HolmTest {
    private static void assertAdjusted(List<Double> p, Double... expected) {
        List<Double> adjusted = Holm.adjust(p);
        assertThat(adjusted).hasSize(expected.length);
        for (int i = 0; i < expected.length; i++) {
            if (expected[i] == null) {
                assertThat(adjusted.get(i)).isNull();
            } else {
                assertThat(adjusted.get(i)).isCloseTo(expected[i], within(1e-12));
            }
        }
    }

    @Test
    void agreesWithR() {
        // p.adjust(c(0.01, 0.04, 0.03, 0.005), "holm")
        assertAdjusted(List.of(0.01, 0.04, 0.03, 0.005), 0.03, 0.06, 0.06, 0.02);
        // p.adjust(c(0.01, 0.02, 0.03, 0.04, 0.05), "holm")
        assertAdjusted(List.of(0.01, 0.02, 0.03, 0.04, 0.05), 0.05, 0.08, 0.09, 0.09, 0.09);
    }

    @Test
    void isCappedAtOne() {
        assertAdjusted(List.of(0.9, 0.5, 1.0), 1.0, 1.0, 1.0);
    }

    @Test
    void aMissingPRemainsMissingAndDoesNotCount() {
        assertAdjusted(Arrays.asList(null, 0.01, null, 0.04), null, 0.02, null, 0.04);
        assertAdjusted(Arrays.asList(null, null), null, null);
        assertAdjusted(List.of());
    }

    @Test
    void keepsTheOrderAndNeverFallsBelowP() {
        long seed = 1979;
        List<Double> p = new SplittableRandom(seed)
                .doubles(50)
                .map(v -> Math.rint(40 * v * v) / 40)
                .boxed()
                .toList();
        List<Double> adjusted = new ArrayList<>(Holm.adjust(p));

        for (int i = 0; i < p.size(); i++) {
            assertThat(adjusted.get(i)).as("seed %d", seed).isBetween(p.get(i), 1.0);
            for (int j = 0; j < p.size(); j++) {
                if (p.get(i) <= p.get(j)) {
                    assertThat(adjusted.get(i)).as("seed %d", seed).isLessThanOrEqualTo(adjusted.get(j));
                }
            }
        }
    }

    @Test
    void refusesWhatIsNoProbability() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Holm.adjust(List.of(0.5, 1.5)))
                .withMessage("p = 1.5 is not from 0 to 1");
        assertThatIllegalArgumentException().isThrownBy(() -> Holm.adjust(List.of(Double.NaN)));
    }
}
