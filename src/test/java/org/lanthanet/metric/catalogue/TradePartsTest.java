package org.lanthanet.metric.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.lanthanet.metric.Analysis;
import org.lanthanet.metric.Metric;
import org.lanthanet.metric.Metric.Level;
import org.lanthanet.metric.Score;
import org.lanthanet.metric.Selection;
import org.lanthanet.metric.TradePart;
import org.lanthanet.model.Basis;
import org.lanthanet.network.Networks;
import org.lanthanet.network.TradeNetwork;

/** Each measure is made of the parts of the trade that it says, of all of them and of nothing else. */
class TradePartsTest {
    private static final int N = 9;
    private static final long SEED = 821;
    private static final List<String> CODES = Networks.codes(N);
    private static final double[][] W = Networks.random(SEED, N, 0.6);
    private static final double[][] OTHER = Networks.random(SEED + 1, N, 0.6);

    private static Stream<Metric> ofParts() {
        return MetricCatalogue.all().stream().filter(m -> !m.reads().contains(TradePart.NETWORK));
    }

    @ParameterizedTest
    @MethodSource("ofParts")
    void whatIsOutsideItsPartsDoesNotMoveAMeasure(Metric metric) {
        subjects(metric)
                .forEach(subject -> assertSame(
                        value(metric, subject, W),
                        value(
                                metric,
                                subject,
                                mixed((i, j) -> metric.reads().stream().noneMatch(part -> isIn(part, subject, i, j)))),
                        metric.id() + " of " + subject));
    }

    @ParameterizedTest
    @MethodSource("ofParts")
    void eachOfItsPartsMovesAMeasure(Metric metric) {
        for (TradePart part : metric.reads()) {
            assertThat(subjects(metric)).as("%s, %s", metric.id(), part).anySatisfy(subject -> {
                Double moved = value(metric, subject, mixed((i, j) -> isIn(part, subject, i, j)));
                assertThat(moved).isNotEqualTo(value(metric, subject, W));
            });
        }
    }

    @Test
    void onlyWhatMeasuresProductionReadsNoTrade() {
        assertThat(MetricCatalogue.all())
                .allSatisfy(m -> assertThat(m.reads().isEmpty()).as(m.id()).isEqualTo(m.isOfWorldProduction()));
    }

    @Test
    void aMeasureOfTheNetworkReadsAllOfIt() {
        assertThat(MetricCatalogue.all().stream().filter(m -> m.level() == Level.NETWORK && !m.isOfWorldProduction()))
                .allSatisfy(m -> assertThat(m.reads()).as(m.id()).containsExactly(TradePart.NETWORK));
    }

    private static Stream<Selection> subjects(Metric metric) {
        return switch (metric.level()) {
            case NETWORK -> Stream.of(Selection.ALL);
            case COUNTRY -> CODES.stream().limit(4).map(code -> new Selection(code, null));
            case PAIR ->
                Stream.of(0, 1, 2, 3)
                        .flatMap(i -> Stream.of(4, 5, 6).map(j -> new Selection(CODES.get(i), CODES.get(j))));
        };
    }

    private static boolean isIn(TradePart part, Selection subject, int i, int j) {
        String exporter = CODES.get(i);
        String importer = CODES.get(j);
        String country = subject.country();
        String partner = subject.partner();
        return switch (part) {
            case SOLD -> exporter.equals(country) && importer.equals(partner);
            case BOUGHT -> exporter.equals(partner) && importer.equals(country);
            case EXPORTS -> exporter.equals(country);
            case IMPORTS -> importer.equals(country);
            case PARTNER_EXPORTS -> exporter.equals(partner);
            case PARTNER_IMPORTS -> importer.equals(partner);
            case NETWORK -> true;
        };
    }

    /** The trade with the links that are chosen as they are elsewhere. */
    private static double[][] mixed(BiPredicate<Integer, Integer> changed) {
        double[][] w = new double[N][N];
        for (int i = 0; i < N; i++) {
            for (int j = 0; j < N; j++) {
                w[i][j] = changed.test(i, j) ? OTHER[i][j] : W[i][j];
            }
        }
        return w;
    }

    private static @Nullable Double value(Metric metric, Selection subject, double[][] w) {
        Random random = new Random(SEED);
        Map<String, Double> production = new HashMap<>();
        CODES.forEach(code -> production.put(code, 5 * random.nextDouble()));
        TradeNetwork network = TradeNetwork.of(
                Networks.STAGE, Networks.YEAR, Basis.REO, Networks.flows(CODES, w), production, Set.of());
        List<Score> scores = metric.compute(new Analysis(network), subject);
        return scores.isEmpty() ? null : scores.get(0).value();
    }

    private static void assertSame(@Nullable Double expected, @Nullable Double found, String message) {
        if (expected == null) {
            assertThat(found).as(message).isNull();
        } else {
            assertThat(found).as(message).isCloseTo(expected, within(1e-12 * Math.max(1, Math.abs(expected))));
        }
    }
}
