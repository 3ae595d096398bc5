package org.lanthanet.report.metric;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.lanthanet.metric.catalogue.MetricCatalogue;

class MetricPageTest {
    private static final Path PAGE = Path.of("docs", "metrics.md");

    @Test
    void thePageIsThatOfTheCode() throws IOException {
        if (System.getenv("LANTHANET_WRITE_DOCS") != null) {
            Files.writeString(PAGE, MetricPage.markdown());
        }
        assertThat(Files.readString(PAGE))
                .as("docs/metrics.md; LANTHANET_WRITE_DOCS=1 mvn -Dtest=MetricPageTest test makes it anew")
                .isEqualTo(MetricPage.markdown());
    }

    @Test
    void thePageHasEveryMetric() {
        assertThat(MetricCatalogue.all())
                .allSatisfy(m -> assertThat(MetricPage.markdown()).contains("| `" + m.id() + "`"));
    }
}
