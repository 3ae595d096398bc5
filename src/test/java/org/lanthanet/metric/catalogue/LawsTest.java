package org.lanthanet.metric.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lanthanet.metric.Metric;
import org.lanthanet.metric.Score;
import org.lanthanet.metric.dependence.ImportShare;
import org.lanthanet.metric.dependence.MarketShare;
import org.lanthanet.model.Flow;
import org.lanthanet.network.Networks;
import org.lanthanet.network.TradeNetwork;

/** What must not change, or must change in a known way, when a network is told differently; seeds in the names. */
class LawsTest {
    private static final int N = 25;
    private static final List<String> CODES = Networks.codes(N);

    /** Metrics whose values are amounts and grow with the weights. */
    private static final Set<String> AMOUNTS = Set.of(
            "trade",
            "trade_total",
            "strength_out",
            "strength_in",
            "strength_total",
            "net_trade",
            "harmonic_out",
            "harmonic_in",
            "efficiency_weighted");

    /** Metrics that ask for new supply, or for something in one direction that no other metric asks for in the other. */
    private static final Set<String> ONE_WAY = Set.of(
            "net_import_reliance",
            "eigenvector",
            "supply_share",
            "disposal_share",
            "trade_intensity",
            "asymmetry",
            "exposure_supply",
            "exposure_supply_interdependence",
            "exposure_supply_asymmetry");

    /** Metrics of a link, whose country and partner change places with it. */
    private static final Set<String> OF_LINKS =
            Set.of("trade", "pmi", "npmi", "disparity", "disparity_in", "disparity_out");

    private static final Map<String, String> TRANSPOSED = Map.ofEntries(
            Map.entry("strength_out", "strength_in"),
            Map.entry("import_share", "market_share"),
            Map.entry("import_similarity", "export_similarity"),
            Map.entry("degree_out", "degree_in"),
            Map.entry("harmonic_out", "harmonic_in"),
            Map.entry("hub", "authority"),
            Map.entry("disparity_out", "disparity_in"),
            Map.entry("pagerank", "cheirank"));

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {101, 102, 103, 104, 105})
    void theOrderOfTheFlowsDoesNotMatter(long seed) {
        List<Flow> flows = new ArrayList<>(Networks.flows(CODES, Networks.random(seed, N, 0.2)));
        Map<String, Double> production = production(seed, CODES);
        List<Score> straight = all(Networks.network(CODES, flows, production));
        Collections.shuffle(flows, new Random(seed));
        assertThat(all(Networks.network(CODES, flows, new HashMap<>(production))))
                .as("seed %d", seed)
                .isEqualTo(straight);
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {111, 112, 113, 114, 115})
    void theNamesOfTheCountriesDoNotMatter(long seed) {
        double[][] w = Networks.random(seed, N, 0.2);
        List<String> shuffled = new ArrayList<>(CODES);
        Collections.shuffle(shuffled, new Random(seed));
        Map<Key, @Nullable Double> expected = new HashMap<>();
        values(Networks.network(CODES, Networks.flows(CODES, w), production(seed, CODES)))
                .forEach((key, value) -> expected.put(key.renamed(CODES, shuffled), value));
        assertSame(
                expected,
                values(Networks.network(shuffled, Networks.flows(shuffled, w), production(seed, shuffled))),
                seed);
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {121, 122, 123, 124, 125})
    void theUnitOfTheWeightsOnlyScalesAmounts(long seed) {
        double factor = 1_000;
        double[][] w = Networks.random(seed, N, 0.2);
        double[][] scaled = Networks.random(seed, N, 0.2);
        for (double[] row : scaled) {
            for (int j = 0; j < N; j++) {
                row[j] *= factor;
            }
        }
        Map<String, Double> production = production(seed, CODES);
        Map<String, Double> scaledProduction = new HashMap<>(production);
        scaledProduction.replaceAll((c, p) -> p * factor);
        Map<Key, @Nullable Double> expected = new HashMap<>();
        values(Networks.network(CODES, Networks.flows(CODES, w), production))
                .forEach((key, value) -> expected.put(
                        key, value != null && AMOUNTS.contains(key.metric()) ? Double.valueOf(value * factor) : value));
        assertSame(expected, values(Networks.network(CODES, Networks.flows(CODES, scaled), scaledProduction)), seed);
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {131, 132, 133, 134, 135})
    void turningTheTradeRoundExchangesBuyersAndSellers(long seed) {
        double[][] w = Networks.random(seed, N, 0.2);
        Map<Key, @Nullable Double> expected = values(Networks.of(w));
        Map<Key, @Nullable Double> turned = new HashMap<>();
        values(Networks.of(Networks.transpose(w))).forEach((key, value) -> {
            boolean sign = key.metric().equals("net_trade");
            Key other = key.measured(transposed(key.metric()));
            turned.put(
                    OF_LINKS.contains(key.metric()) ? other.turned() : other,
                    sign && value != null ? Double.valueOf(-value) : value);
        });
        expected.keySet().removeIf(key -> ONE_WAY.contains(key.metric()));
        turned.keySet().removeIf(key -> ONE_WAY.contains(key.metric()));
        assertSame(expected, turned, seed);
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {141, 142, 143, 144, 145})
    void anIsolatedCountryChangesOnlyWhatCountsCountries(long seed) {
        Set<String> countingCountries = Set.of("reciprocity_rho", "pagerank", "cheirank");
        double[][] w = Networks.random(seed, N, 0.2);
        Map<Key, @Nullable Double> without = values(Networks.of(w));
        Map<String, Double> production = new LinkedHashMap<>();
        CODES.forEach(c -> production.put(c, 0.0));
        production.put("ZZZ", 0.0);
        Map<Key, @Nullable Double> with = values(Networks.network(CODES, Networks.flows(CODES, w), production));
        with.keySet().removeIf(key -> "ZZZ".equals(key.country()) || countingCountries.contains(key.metric()));
        without.keySet().removeIf(key -> countingCountries.contains(key.metric()));
        assertSame(without, with, seed);
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {151, 152, 153, 154, 155})
    void sharesOfACountrySumToOne(long seed) {
        TradeNetwork network = Networks.of(Networks.random(seed, N, 0.2));
        for (Metric metric : List.of(ImportShare.METRIC, MarketShare.METRIC)) {
            Map<String, Double> sums = new HashMap<>();
            metric.compute(network).forEach(s -> sums.merge(s.country(), s.value(), Double::sum));
            assertThat(sums.values())
                    .as("%s, seed %d", metric.id(), seed)
                    .isNotEmpty()
                    .allSatisfy(sum -> assertThat(sum).isCloseTo(1, within(1e-12)));
        }
    }

    private record Key(
            String metric,
            @Nullable String country,
            @Nullable String partner) {
        Key renamed(List<String> from, List<String> to) {
            return new Key(
                    metric,
                    country == null ? null : to.get(from.indexOf(country)),
                    partner == null ? null : to.get(from.indexOf(partner)));
        }

        Key turned() {
            return new Key(metric, partner, country);
        }

        Key measured(String other) {
            return new Key(other, country, partner);
        }
    }

    private static String transposed(String metric) {
        for (Map.Entry<String, String> pair : TRANSPOSED.entrySet()) {
            if (pair.getKey().equals(metric)) {
                return pair.getValue();
            }
            if (pair.getValue().equals(metric)) {
                return pair.getKey();
            }
        }
        return exchanged(exchanged(metric, "_suppliers", "_markets"), "_exporters", "_importers");
    }

    private static String exchanged(String metric, String one, String other) {
        return metric.endsWith(one)
                ? metric.replace(one, other)
                : metric.endsWith(other) ? metric.replace(other, one) : metric;
    }

    private static Map<String, Double> production(long seed, List<String> codes) {
        Random random = new Random(seed);
        Map<String, Double> production = new LinkedHashMap<>();
        for (String code : codes) {
            double amount = Math.exp(random.nextGaussian());
            if (random.nextBoolean()) {
                production.put(code, amount);
            }
        }
        return production;
    }

    private static List<Score> all(TradeNetwork network) {
        return MetricCatalogue.all().stream()
                .flatMap(m -> m.compute(network).stream())
                .toList();
    }

    private static Map<Key, @Nullable Double> values(TradeNetwork network) {
        Map<Key, @Nullable Double> values = new HashMap<>();
        for (Score score : all(network)) {
            values.put(new Key(score.metric(), score.country(), score.partner()), score.value());
        }
        return values;
    }

    private static void assertSame(Map<Key, @Nullable Double> expected, Map<Key, @Nullable Double> actual, long seed) {
        assertThat(actual.keySet()).as("seed %d", seed).isEqualTo(expected.keySet());
        expected.forEach((key, value) -> {
            if (value == null) {
                assertThat(actual.get(key)).as("%s, seed %d", key, seed).isNull();
            } else {
                assertThat(actual.get(key))
                        .as("%s, seed %d", key, seed)
                        .isCloseTo(value, within(1e-8 * Math.max(1, Math.abs(value))));
            }
        });
    }
}
