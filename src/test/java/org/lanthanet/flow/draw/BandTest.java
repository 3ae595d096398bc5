package org.lanthanet.flow.draw;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** From draws to a band. */
class BandTest {
    private static final double[] HUNDRED_ONE =
            IntStream.rangeClosed(0, 100).mapToDouble(i -> i).toArray();

    @Test
    void theEndsAreTheFiveAndNinetyFivePercentQuantiles() {
        Band band = Band.of(50, HUNDRED_ONE);

        // estimate 8: place (n + 1/3) p + 1/3 from 1: 5.4, of 0 to 100
        assertThat(band.low()).isCloseTo(4.4, within(1e-9));
        assertThat(band.high()).isCloseTo(95.6, within(1e-9));
        assertThat(band.defined()).isEqualTo(101);
        assertThat(band.contains(50)).isTrue();
        assertThat(band.contains(4)).isFalse();
        assertThat(band.contains(96)).isFalse();
    }

    @Test
    void undefinedDrawsAreLeftOutAndCounted() {
        double[] draws = HUNDRED_ONE.clone();
        Arrays.fill(draws, 61, 101, Double.NaN);

        Band band = Band.of(50, draws);

        assertThat(band.defined()).isEqualTo(61);
        assertThat(band.draws()).isEqualTo(101);
        assertThat(band.high()).isLessThan(60);
    }

    @Test
    void thereIsNoBandWhereMostDrawsAreUndefinedOrTheFigureIs() {
        double[] draws = HUNDRED_ONE.clone();
        Arrays.fill(draws, 50, 101, Double.NaN);

        assertThat(Band.of(20, draws)).isEqualTo(new Band(null, null, 50, 101));
        assertThat(Band.of(20, draws).contains(20)).isFalse();
        assertThat(Band.of(Double.NaN, HUNDRED_ONE)).isEqualTo(new Band(null, null, 101, 101));
    }

    @Test
    void anEndThatDiffersByRoundingAloneIsTheFigure() {
        double figure = 0.1 + 0.2;

        assertThat(Band.of(figure, new double[] {0.3, 0.3, 0.3})).isEqualTo(new Band(figure, figure, 3, 3));
        assertThat(Band.of(0.3 + 1e-9, new double[] {0.3, 0.3, 0.3}).contains(0.3 + 1e-9))
                .isFalse();
    }
}
