package org.lanthanet.metric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.assertj.core.data.Offset;
import org.jspecify.annotations.Nullable;
import org.lanthanet.metric.catalogue.MetricCatalogue;
import org.lanthanet.network.Networks;
import org.lanthanet.network.TradeNetwork;

/** What the catalogue says of a network, and whether it is what a plain implementation says of its matrix. */
public final class Values {
    private Values() {}

    /** The value of a measure of the whole network. */
    public static @Nullable Double of(String metric, TradeNetwork network) {
        return MetricCatalogue.get(metric).compute(network).get(0).value();
    }

    /** The value of a measure of one country. */
    public static @Nullable Double of(String metric, TradeNetwork network, String country) {
        return single(metric, network, new Selection(country, null));
    }

    /** The value of a measure of a country and its partner. */
    public static @Nullable Double of(String metric, TradeNetwork network, String country, String partner) {
        return single(metric, network, new Selection(country, partner));
    }

    private static @Nullable Double single(String metric, TradeNetwork network, Selection selection) {
        List<Score> scores = MetricCatalogue.get(metric).compute(new Analysis(network), selection);
        assertThat(scores).as("%s of %s", metric, selection).hasSize(1);
        return scores.get(0).value();
    }

    /** The values of a measure of countries, without those that have none. */
    public static Map<String, Double> byCountry(String metric, TradeNetwork network) {
        Map<String, Double> values = new TreeMap<>();
        for (Score score : MetricCatalogue.get(metric).compute(network)) {
            if (score.value() != null) {
                values.put(score.country(), score.value());
            }
        }
        return values;
    }

    /** Asserts that each country of {@link Networks#codes} has this value, and none where it is NaN. */
    public static void assertCountries(
            String metric, double[][] w, double[] expected, double precision, String message) {
        Map<String, Double> actual = byCountry(metric, Networks.of(w));
        List<String> codes = Networks.codes(w.length);
        for (int i = 0; i < w.length; i++) {
            assertValue(
                    actual.get(codes.get(i)), expected[i], precision, metric + " of " + codes.get(i) + ", " + message);
        }
    }

    /** Asserts that each pair of {@link Networks#codes} that trades has this value, and none where it is NaN. */
    public static void assertPairs(String metric, double[][] w, double[][] expected, double precision, String message) {
        TradeNetwork network = Networks.of(w);
        List<String> codes = Networks.codes(w.length);
        for (Score score : MetricCatalogue.get(metric).compute(network)) {
            double value = expected[codes.indexOf(score.country())][codes.indexOf(score.partner())];
            assertValue(
                    score.value(),
                    value,
                    precision,
                    metric + " of " + score.country() + " and " + score.partner() + ", " + message);
        }
    }

    /** Asserts a value, or that there is none where NaN is expected. */
    public static void assertValue(@Nullable Double actual, double expected, double precision, String message) {
        if (Double.isNaN(expected)) {
            assertThat(actual).as(message).isNull();
        } else {
            Offset<Double> near = within(precision * Math.max(1, Math.abs(expected)));
            assertThat(actual).as(message).isNotNull().isCloseTo(expected, near);
        }
    }
}
