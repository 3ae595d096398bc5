package org.lanthanet.metric.concentration;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lanthanet.metric.Values;
import org.lanthanet.network.Networks;
import org.lanthanet.network.TradeNetwork;

class ConcentrationTest {
    /** Each index straight from its formula over shares above zero. */
    private static final Map<String, ToDoubleFunction<double[]>> INDICES = Map.of(
            "hhi", ConcentrationTest::hhi,
            "effective_number", p -> 1 / hhi(p),
            "hhi_normalised", p -> p.length == 1 ? Double.NaN : (hhi(p) - 1.0 / p.length) / (1 - 1.0 / p.length),
            "cr1", p -> largest(p, 1),
            "cr3", p -> largest(p, 3),
            "cr4", p -> largest(p, 4),
            "shannon", p -> -Arrays.stream(p).map(x -> x * Math.log(x)).sum(),
            "theil", p -> Arrays.stream(p).map(x -> x * Math.log(p.length * x)).sum(),
            "gini", ConcentrationTest::gini);

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {601, 602, 603, 604})
    void everyIndexIsItsFormulaOverEveryWhole(long seed) {
        double[][] w = Networks.random(seed, 25, 0.15);
        double[][] turned = Networks.transpose(w);
        double[] exports = sums(w);
        double[] imports = sums(turned);
        String message = "seed " + seed;
        INDICES.forEach((id, index) -> {
            Values.assertCountries(id + "_suppliers", w, each(turned, index), 1e-12, message);
            Values.assertCountries(id + "_markets", w, each(w, index), 1e-12, message);
            TradeNetwork network = Networks.of(w);
            Values.assertValue(Values.of(id + "_exporters", network), over(exports, index), 1e-12, message);
            Values.assertValue(Values.of(id + "_importers", network), over(imports, index), 1e-12, message);
            Values.assertValue(Values.of(id + "_production", producing(exports)), over(exports, index), 1e-12, message);
        });
    }

    @Test
    void equalPartsAreAsConcentratedAsTheirNumberSays() {
        double[][] w = {{0, 5, 5, 5, 5}, {0, 0, 0, 0, 0}, {0, 0, 0, 0, 0}, {0, 0, 0, 0, 0}, {0, 0, 0, 0, 0}};
        TradeNetwork network = Networks.of(w);
        assertThat(Values.of("hhi_markets", network, "AAA")).isEqualTo(0.25);
        assertThat(Values.of("effective_number_markets", network, "AAA")).isEqualTo(4);
        assertThat(Values.of("hhi_normalised_markets", network, "AAA")).isZero();
        assertThat(Values.of("cr3_markets", network, "AAA")).isEqualTo(0.75);
        assertThat(Values.of("shannon_markets", network, "AAA")).isEqualTo(Math.log(4));
        assertThat(Values.of("theil_markets", network, "AAA")).isZero();
        assertThat(Values.of("gini_markets", network, "AAA")).isZero();
        // one supplier
        assertThat(Values.of("hhi_suppliers", network, "AAB")).isEqualTo(1);
        assertThat(Values.of("hhi_normalised_suppliers", network, "AAB")).isNull();
        assertThat(Values.of("cr4_suppliers", network, "AAB")).isEqualTo(1);
        assertThat(Values.of("shannon_suppliers", network, "AAB")).isEqualTo(0);
    }

    private static double hhi(double[] p) {
        return Arrays.stream(p).map(x -> x * x).sum();
    }

    private static double largest(double[] p, int k) {
        return Arrays.stream(p).map(x -> -x).sorted().limit(k).sum() * -1;
    }

    private static double gini(double[] p) {
        return Arrays.stream(p)
                        .flatMap(x -> Arrays.stream(p).map(y -> Math.abs(x - y)))
                        .sum()
                / (2 * p.length);
    }

    private static double[] sums(double[][] w) {
        return Arrays.stream(w).mapToDouble(row -> DoubleStream.of(row).sum()).toArray();
    }

    private static double[] each(double[][] w, ToDoubleFunction<double[]> index) {
        return Arrays.stream(w).mapToDouble(row -> over(row, index)).toArray();
    }

    private static double over(double[] amounts, ToDoubleFunction<double[]> index) {
        double sum = DoubleStream.of(amounts).sum();
        return sum == 0
                ? Double.NaN
                : index.applyAsDouble(DoubleStream.of(amounts)
                        .filter(x -> x > 0)
                        .map(x -> x / sum)
                        .toArray());
    }

    private static TradeNetwork producing(double[] amounts) {
        Map<String, Double> production = new TreeMap<>();
        for (String code : Networks.codes(amounts.length)) {
            production.put(code, amounts[production.size()]);
        }
        return Networks.network(List.of(), List.of(), production);
    }
}
