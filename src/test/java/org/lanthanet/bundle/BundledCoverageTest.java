package org.lanthanet.bundle;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.lanthanet.flow.CoverageIndex;
import org.lanthanet.model.Basis;
import org.lanthanet.model.Stage;
import org.lanthanet.report.TradeData;
import org.lanthanet.store.BundledTrade;

/** What the shipped tables allow to be said of the trade the report is about. */
class BundledCoverageTest {
    private static final TradeData DATA = BundledTrade.read();
    private static final CoverageIndex COVERAGE = DATA.coverage();

    @Test
    void americanOreForChinaIsKnownSinceBothCountriesCodesAreCovered() {
        assertThat(years(2000, 2024)
                        .filter(year -> COVERAGE.saysZero(Stage.ORE, "USA", "CHN", year))
                        .boxed())
                .containsExactlyElementsOf(years(2018, 2024).boxed().toList());
        assertThat(years(2000, 2024)
                        .filter(year -> COVERAGE.isComplete(Stage.ORE, "USA", "CHN", year))
                        .boxed())
                .containsExactlyElementsOf(years(2018, 2024).boxed().toList());
        assertThat(COVERAGE.uncovered(Stage.ORE, "USA", "CHN", 2017)).containsExactly("2530");
    }

    @Test
    void whatIsHeldOfItBeforeIsALowerBound() {
        assertThat(years(2000, 2017)
                        .filter(year -> DATA.find(Stage.ORE, year, "USA", "CHN") != null)
                        .boxed())
                .isNotEmpty()
                .allSatisfy(year -> {
                    assertThat(DATA.known().knowsFlow(Stage.ORE, year, "USA", "CHN", Basis.REO))
                            .isFalse();
                    assertThat(DATA.known().atLeast(Stage.ORE, year, "USA", "CHN", Basis.REO))
                            .isPositive();
                });
        assertThat(years(2000, 2017)).noneMatch(year -> DATA.known().isZero(Stage.ORE, year, "USA", "CHN"));
    }

    @Test
    void chineseExportsOfPartOfAHeadingMakeNoZero() {
        // 284690 is in the source, 284610 is not; the United States declare both
        assertThat(COVERAGE.saysZero(Stage.COMPOUND, "CHN", "JPN", 2020)).isFalse();
        assertThat(COVERAGE.saysZero(Stage.COMPOUND, "CHN", "USA", 2020)).isTrue();
        assertThat(COVERAGE.saysZero(Stage.COMPOUND, "JPN", "CHN", 2005)).isTrue();
    }

    @Test
    void ferroceriumIsNotAskedForWhereMetalIsCovered() {
        assertThat(COVERAGE.saysZero(Stage.METAL, "CHN", "USA", 2020)).isTrue();
        assertThat(COVERAGE.saysZero(Stage.METAL, "CHN", "USA", 2009)).isFalse();
        assertThat(COVERAGE.saysZero(Stage.METAL, "USA", "CHN", 2020)).isFalse();
    }

    @Test
    void aDatasetThatStagesNothingMakesNothingKnown() {
        // imports of electric cars are declared, and no rule makes flows of them
        assertThat(COVERAGE.saysZero(Stage.PRODUCT, "CHN", "USA", 2022)).isFalse();
    }

    private static IntStream years(int from, int to) {
        return IntStream.rangeClosed(from, to);
    }
}
