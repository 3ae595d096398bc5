package org.lanthanet.report.metric;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.ForkJoinPool;
import org.junit.jupiter.api.Test;
import org.lanthanet.metric.Score;
import org.lanthanet.metric.Selection;
import org.lanthanet.metric.catalogue.MetricCatalogue;
import org.lanthanet.model.Basis;
import org.lanthanet.model.Stage;
import org.lanthanet.model.YearRange;
import org.lanthanet.store.BundledTrade;

class MetricTableTest {
    @Test
    void manyThreadsGiveTheValuesOfOne() {
        // each from data of its own, since what is found out once is kept
        List<Score> one = new ForkJoinPool(1).submit(MetricTableTest::values).join();
        List<Score> many = new ForkJoinPool(8).submit(MetricTableTest::values).join();
        assertThat(one).hasSizeGreaterThan(10_000);
        assertThat(many).isEqualTo(one);
    }

    private static List<Score> values() {
        return new MetricTable(
                        new MetricQuestion(
                                List.of(
                                        MetricCatalogue.get("net_import_reliance"),
                                        MetricCatalogue.get("strength_total"),
                                        MetricCatalogue.get("pagerank")),
                                List.of(Stage.values()),
                                false,
                                new YearRange(2000, 2024),
                                Basis.REO,
                                Selection.ALL),
                        BundledTrade.read())
                .scores();
    }
}
