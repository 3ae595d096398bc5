package org.lanthanet.metric.structure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lanthanet.metric.Values;
import org.lanthanet.network.Networks;
import org.lanthanet.network.TradeNetwork;

class DisparityTest {
    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {581, 582, 583, 584})
    void isTheChanceOfAtLeastThisShareOfABrokenStick(long seed) {
        double[][] w = Networks.random(seed, 15, 0.3);
        double[][] out = alphas(w);
        double[][] in = Networks.transpose(alphas(Networks.transpose(w)));
        double[][] link = new double[w.length][w.length];
        int links = 0;
        double trade = 0;
        int backboneLinks = 0;
        double backboneTrade = 0;
        for (int i = 0; i < w.length; i++) {
            for (int j = 0; j < w.length; j++) {
                link[i][j] = Double.isNaN(out[i][j])
                        ? in[i][j]
                        : Double.isNaN(in[i][j]) ? out[i][j] : Math.min(out[i][j], in[i][j]);
                links += w[i][j] > 0 ? 1 : 0;
                trade += w[i][j];
                backboneLinks += link[i][j] < 0.05 ? 1 : 0;
                backboneTrade += link[i][j] < 0.05 ? w[i][j] : 0;
            }
        }
        String message = "seed " + seed;
        Values.assertPairs("disparity_out", w, out, 1e-9, message);
        Values.assertPairs("disparity_in", w, in, 1e-9, message);
        Values.assertPairs("disparity", w, link, 1e-9, message);
        TradeNetwork network = Networks.of(w);
        Values.assertValue(Values.of("backbone_links", network), (double) backboneLinks / links, 1e-12, message);
        Values.assertValue(Values.of("backbone_trade", network), backboneTrade / trade, 1e-12, message);
    }

    @Test
    void aLinkIsJudgedAtTheEndThatHasAnotherPartner() {
        // AAA sells to AAB alone, which buys from AAC too; AAD and AAE have only each other
        double[][] w = new double[5][5];
        w[0][1] = 3;
        w[2][1] = 1;
        w[3][4] = 1;
        TradeNetwork network = Networks.of(w);
        assertThat(Disparity.out(network, "AAA", "AAB")).isNull();
        assertThat(Disparity.in(network, "AAA", "AAB")).isEqualTo(0.25);
        assertThat(Disparity.of(network, "AAA", "AAB")).isEqualTo(0.25);
        assertThat(Disparity.of(network, "AAD", "AAE")).isNull();
    }

    /** (k − 1) ∫_p^1 (1 − x)^(k − 2) dx of every link, seen from the row. */
    private static double[][] alphas(double[][] w) {
        double[][] alphas = new double[w.length][w.length];
        for (int i = 0; i < w.length; i++) {
            double strength = Arrays.stream(w[i]).sum();
            long k = Arrays.stream(w[i]).filter(x -> x > 0).count();
            for (int j = 0; j < w.length; j++) {
                alphas[i][j] = w[i][j] == 0 || k < 2 ? Double.NaN : (k - 1) * integral(w[i][j] / strength, k - 2);
            }
        }
        return alphas;
    }

    /** ∫_p^1 (1 − x)^power dx by Simpson's rule. */
    private static double integral(double p, long power) {
        int intervals = 2_000;
        double step = (1 - p) / intervals;
        double sum = 0;
        for (int i = 0; i <= intervals; i++) {
            int factor = i == 0 || i == intervals ? 1 : i % 2 == 0 ? 2 : 4;
            sum += factor * Math.pow(Math.max(0, 1 - p - i * step), power);
        }
        return sum * step / 3;
    }
}
