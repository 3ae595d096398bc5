package org.lanthanet.flow;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.lanthanet.flow.CoverageIndex.Level;
import org.lanthanet.model.Coverage;
import org.lanthanet.model.Coverage.Extent;
import org.lanthanet.model.Declaration.Side;
import org.lanthanet.model.Stage;
import org.lanthanet.model.StageRule;

/** What an absent row says, by side, partner, year and the stage its code stands at. */
class CoverageIndexTest {
    private static final StageRules RULES = new StageRules(List.of(
            rule("compound", "2846", "*", "*", 1900, Stage.COMPOUND),
            rule("ore-usa-chn", "2846", "USA", "CHN", 2018, Stage.ORE),
            rule("basket", "253090", "*", "*", 1900, null),
            rule("basket-usa-chn", "253090", "USA", "CHN", 1900, Stage.ORE)));

    private static StageRule rule(String id, String hs, String from, String to, int year, Stage stage) {
        return new StageRule(
                id, hs, from, to, null, year, 2100, stage, stage == null ? null : "one", null, null, "test");
    }

    private static CoverageIndex index(Coverage... coverages) {
        return new CoverageIndex(List.of(coverages), RULES);
    }

    private static Coverage coverage(String reporter, Side side, String hs, Extent extent, String... partners) {
        return new Coverage("test", reporter, side, hs, extent, Set.of(partners), 2010, 2019);
    }

    @Test
    void nothingIsKnownWithoutADataset() {
        CoverageIndex none = index();

        assertThat(none.saysZero(Stage.COMPOUND, "CHN", "USA", 2015)).isFalse();
        assertThat(none.level(Stage.COMPOUND, "CHN", true, 2015)).isEqualTo(Level.NONE);
    }

    @Test
    void aDatasetOfAllExportsSpeaksOfEveryPartnerAndOfNoImports() {
        CoverageIndex index = index(coverage("CHN", Side.EXPORT, "2846", Extent.ALL));

        assertThat(index.saysZero(Stage.COMPOUND, "CHN", "USA", 2015)).isTrue();
        assertThat(index.saysZero(Stage.COMPOUND, "USA", "CHN", 2015)).isFalse();
        assertThat(index.saysZero(Stage.COMPOUND, "JPN", "USA", 2015)).isFalse();
        assertThat(index.level(Stage.COMPOUND, "CHN", true, 2015)).isEqualTo(Level.ALL);
        assertThat(index.level(Stage.COMPOUND, "CHN", false, 2015)).isEqualTo(Level.NONE);
        assertThat(index.level(Stage.COMPOUND, "USA", false, 2015)).isEqualTo(Level.NONE);
    }

    @Test
    void aDatasetOfAllImportsSpeaksOfEverySupplier() {
        CoverageIndex index = index(coverage("CHN", Side.IMPORT, "2846", Extent.ALL));

        assertThat(index.saysZero(Stage.COMPOUND, "USA", "CHN", 2015)).isTrue();
        assertThat(index.saysZero(Stage.COMPOUND, "CHN", "USA", 2015)).isFalse();
        assertThat(index.level(Stage.COMPOUND, "CHN", false, 2015)).isEqualTo(Level.ALL);
        assertThat(index.level(Stage.COMPOUND, "CHN", true, 2015)).isEqualTo(Level.NONE);
    }

    @Test
    void aReconciledDatasetSpeaksOfBothSidesOfEveryCountry() {
        CoverageIndex index = index(coverage(Coverage.ANY, Side.BOTH, "2846", Extent.ALL));

        assertThat(index.saysZero(Stage.COMPOUND, "JPN", "KOR", 2015)).isTrue();
        assertThat(index.level(Stage.COMPOUND, "JPN", true, 2015)).isEqualTo(Level.ALL);
        assertThat(index.level(Stage.COMPOUND, "JPN", false, 2015)).isEqualTo(Level.ALL);
    }

    @Test
    void listedPartnersAreKnownAndOthersAreNot() {
        CoverageIndex index =
                index(coverage("USA", Side.IMPORT, "2846", Extent.LISTED, "CHN", "JPN", "DEU", "KOR", "FRA"));

        assertThat(index.saysZero(Stage.COMPOUND, "JPN", "USA", 2015)).isTrue();
        assertThat(index.saysZero(Stage.COMPOUND, "EST", "USA", 2015)).isFalse();
        assertThat(index.level(Stage.COMPOUND, "USA", false, 2015)).isEqualTo(Level.LISTED);
    }

    @Test
    void aShortListSpeaksOfItsPairsAndOfNoTotal() {
        CoverageIndex four = index(coverage("USA", Side.IMPORT, "2846", Extent.LISTED, "CHN", "JPN", "DEU", "KOR"));
        CoverageIndex five =
                index(coverage(Coverage.ANY, Side.BOTH, "2846", Extent.LISTED, "CHN", "JPN", "DEU", "KOR", "FRA"));

        assertThat(four.saysZero(Stage.COMPOUND, "JPN", "USA", 2015)).isTrue();
        assertThat(four.level(Stage.COMPOUND, "USA", false, 2015)).isEqualTo(Level.NONE);
        assertThat(five.level(Stage.COMPOUND, "USA", false, 2015)).isEqualTo(Level.LISTED);
        // of the five, China itself is no partner of China
        assertThat(five.level(Stage.COMPOUND, "CHN", false, 2015)).isEqualTo(Level.NONE);
    }

    @Test
    void theLargestPartnersCountAsASideButAnAbsentRowIsNoZero() {
        CoverageIndex index = index(coverage("USA", Side.IMPORT, "2846", Extent.LARGEST));

        assertThat(index.saysZero(Stage.COMPOUND, "JPN", "USA", 2015)).isFalse();
        assertThat(index.level(Stage.COMPOUND, "USA", false, 2015)).isEqualTo(Level.LARGEST);
    }

    @Test
    void theFullestOfSeveralDatasetsDecides() {
        CoverageIndex index = index(
                coverage("USA", Side.IMPORT, "2846", Extent.LISTED, "CHN"),
                coverage("USA", Side.IMPORT, "2846", Extent.LARGEST));

        assertThat(index.level(Stage.COMPOUND, "USA", false, 2015)).isEqualTo(Level.LARGEST);
    }

    @Test
    void coverageEndsWithItsYears() {
        CoverageIndex index = index(coverage("CHN", Side.EXPORT, "2846", Extent.ALL));

        assertThat(index.level(Stage.COMPOUND, "CHN", true, 2009)).isEqualTo(Level.NONE);
        assertThat(index.level(Stage.COMPOUND, "CHN", true, 2010)).isEqualTo(Level.ALL);
        assertThat(index.level(Stage.COMPOUND, "CHN", true, 2019)).isEqualTo(Level.ALL);
        assertThat(index.level(Stage.COMPOUND, "CHN", true, 2020)).isEqualTo(Level.NONE);
        assertThat(index.saysZero(Stage.COMPOUND, "CHN", "USA", 2009)).isFalse();
        assertThat(index.saysZero(Stage.COMPOUND, "CHN", "USA", 2020)).isFalse();
    }

    @Test
    void aCodeRuledToAnotherStageForAPairSaysNothingAboutItsOwn() {
        CoverageIndex index = index(coverage("USA", Side.EXPORT, "2846", Extent.ALL));

        assertThat(index.saysZero(Stage.COMPOUND, "USA", "CHN", 2017)).isTrue();
        assertThat(index.saysZero(Stage.COMPOUND, "USA", "CHN", 2018)).isFalse();
        assertThat(index.saysZero(Stage.ORE, "USA", "CHN", 2018)).isTrue();
        assertThat(index.saysZero(Stage.ORE, "USA", "CHN", 2017)).isFalse();
        assertThat(index.saysZero(Stage.ORE, "USA", "JPN", 2018)).isFalse();
        assertThat(index.saysZero(Stage.METAL, "USA", "CHN", 2018)).isFalse();
    }

    @Test
    void aCodeThatIsOreForOnePairOnlySaysLittleAboutAllOre() {
        CoverageIndex all = index(coverage("USA", Side.EXPORT, "2846", Extent.ALL));
        CoverageIndex listed = index(coverage("CHN", Side.IMPORT, "253090", Extent.LISTED, "USA", "AUS"));
        CoverageIndex others = index(coverage("CHN", Side.IMPORT, "253090", Extent.LISTED, "AUS"));

        assertThat(all.level(Stage.ORE, "USA", true, 2018)).isEqualTo(Level.NONE);
        assertThat(all.level(Stage.COMPOUND, "USA", true, 2018)).isEqualTo(Level.ALL);
        assertThat(listed.level(Stage.ORE, "CHN", false, 2018)).isEqualTo(Level.NONE);
        assertThat(others.level(Stage.ORE, "CHN", false, 2018)).isEqualTo(Level.NONE);
        assertThat(listed.saysZero(Stage.ORE, "AUS", "CHN", 2018)).isFalse();
    }

    @Test
    void aCodeNoRuleKnowsCoversNoStage() {
        CoverageIndex index = index(coverage("USA", Side.EXPORT, "870323", Extent.ALL));

        assertThat(index.saysZero(Stage.PRODUCT, "USA", "CHN", 2015)).isFalse();
        assertThat(index.level(Stage.PRODUCT, "USA", true, 2015)).isEqualTo(Level.NONE);
    }
}
