package org.lanthanet.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.lanthanet.model.AssumedFlow;
import org.lanthanet.model.Processing;
import org.lanthanet.model.Stage;
import org.lanthanet.source.BundleReader;

class ProcessingSharesTest {
    private static Processing row(String country, int from, int to, double share) {
        return new Processing(Stage.ORE, country, from, to, share, 0, 1, "test");
    }

    @Test
    void aRowThatNamesTheCountryStandsBeforeOneForAll() {
        ProcessingShares shares = new ProcessingShares(
                List.of(row("*", 1900, 2100, 0.1), row("CHN", 1900, 2100, 0.9), row("USA", 2000, 2015, 0.5)),
                List.of());

        assertThat(shares.share(Stage.ORE, "CHN", 2010)).isEqualTo(0.9);
        assertThat(shares.share(Stage.ORE, "USA", 2015)).isEqualTo(0.5);
        assertThat(shares.share(Stage.ORE, "USA", 2016)).isEqualTo(0.1);
        assertThat(shares.share(Stage.METAL, "CHN", 2010)).isZero();
    }

    @Test
    void twoRowsOfACountryAndYearContradictEachOther() {
        ProcessingShares shares =
                new ProcessingShares(List.of(row("USA", 2000, 2015, 0.5), row("USA", 2015, 2020, 0)), List.of());

        assertThatIllegalStateException()
                .isThrownBy(() -> shares.share(Stage.ORE, "USA", 2015))
                .withMessage("processing.csv: two rows speak of USA at ore in 2015");
    }

    @Test
    void aShareLiesWithinItsRange() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Processing(Stage.ORE, "USA", 2000, 2001, 0.5, 0.6, 1, "test"))
                .withMessage("share 0.5 with range 0.6 to 1.0 is not in order between 0 and 1");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new AssumedFlow(Stage.ORE, "AUS", "AUS", 2000, 2001, 1, 1, 1, "test"))
                .withMessage("exporter and importer are both AUS");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> row("USA", 2001, 2000, 1))
                .withMessage("years 2001 to 2000 are empty");
    }

    @Test
    void theShippedTablesSpeakOnceOfEveryCountryStageAndYear() {
        BundleReader shipped = BundleReader.shipped();
        ProcessingShares shares = new ProcessingShares(shipped.processing(), shipped.assumedFlows());
        for (Stage stage : Stage.values()) {
            for (int year = 2000; year <= 2030; year++) {
                for (Processing row : shares.rows()) {
                    assertThat(shares.share(stage, row.country(), year)).isBetween(0.0, 1.0);
                }
            }
        }
        assertThat(shares.share(Stage.ORE, "USA", 2018)).isZero();
        assertThat(shares.assumed(Stage.ORE, 2012)).isEmpty();
        assertThat(shares.assumed(Stage.ORE, 2013)).hasSize(1);
    }
}
