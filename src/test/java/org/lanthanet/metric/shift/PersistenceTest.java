package org.lanthanet.metric.shift;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PersistenceTest {
    private static final YearPattern YEARS = new YearPattern(RegimeModel.LEVEL, Values.places(23));

    /** ρ found in 999 series that have one, sorted. */
    private static double[] found(double rho, double laterDeviation, int before) {
        NormalNoise noise = new NormalNoise(4, new Noise(rho, laterDeviation), 23, 18);
        RegimeFits fits = YEARS.fits();
        double[] found = new double[999];
        for (int i = 0; i < found.length; i++) {
            fits.fit(noise.next());
            int at = before == 0 ? SupF.argmax(fits, RegimeModel.LEVEL) : before;
            Persistence persistence = before == 0 ? Persistence.ofSearched(YEARS) : Persistence.ofGiven(YEARS, before);
            found[i] = persistence.of(fits.residuals(at), at);
        }
        Arrays.sort(found);
        return found;
    }

    @ParameterizedTest
    @CsvSource({"0.3, 0", "0.3, 18", "0.5, 0", "0.5, 18", "0.7, 0", "0.7, 18"})
    void isTooSmallInOneSeriesOfThree(double rho, int before) {
        double[] found = found(rho, 1, before);

        assertThat(Arrays.stream(found).filter(r -> r < rho).count() / 999.0).isBetween(0.25, 0.42);
    }

    @Test
    void aRegimeThatScattersMoreHasNoGreaterSay() {
        double plain = found(0.5, 1, 18)[500];

        assertThat(found(0.5, 10, 18)[500]).isEqualTo(plain);
    }

    @Test
    void isNoneForYearsThatSwingAndForResidualsOfZero() {
        double[] swinging = new double[23];
        for (int i = 0; i < swinging.length; i++) {
            swinging[i] = i % 2 == 0 ? 1 : -1;
        }

        assertThat(Persistence.ofGiven(YEARS, 18).of(swinging, 18)).isZero();
        assertThat(Persistence.ofGiven(YEARS, 18).of(new double[23], 18)).isBetween(0.0, 0.3);
    }
}
