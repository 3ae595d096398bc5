package org.lanthanet.flow;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.lanthanet.flow.CoverageIndex.Level;
import org.lanthanet.model.Coverage;
import org.lanthanet.model.Coverage.Extent;
import org.lanthanet.model.Declaration.Side;
import org.lanthanet.model.Product;
import org.lanthanet.model.Product.Role;
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
        return new CoverageIndex(List.of(coverages), RULES, List.of());
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
        // ore of this pair could also have come under 253090
        assertThat(index.saysZero(Stage.ORE, "USA", "CHN", 2018)).isFalse();
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

    @Test
    void aZeroNeedsEveryCodeAndEitherSideMayCoverIt() {
        Coverage exports = coverage("USA", Side.EXPORT, "2846", Extent.ALL);
        Coverage imports = coverage("CHN", Side.IMPORT, "253090", Extent.LISTED, "USA");

        assertThat(index(exports).saysZero(Stage.ORE, "USA", "CHN", 2018)).isFalse();
        assertThat(index(imports).saysZero(Stage.ORE, "USA", "CHN", 2018)).isFalse();
        assertThat(index(exports, imports).saysZero(Stage.ORE, "USA", "CHN", 2018))
                .isTrue();
        // before 2018 ore of the pair is the basket alone
        assertThat(index(exports).saysZero(Stage.ORE, "USA", "CHN", 2017)).isFalse();
        assertThat(index(imports).saysZero(Stage.ORE, "USA", "CHN", 2017)).isTrue();
    }

    @Test
    void aHeadingCoversItsCodesAndAllItsCodesCoverAHeading() {
        StageRules byCode = new StageRules(List.of(
                rule("one", "284610", "*", "*", 1900, Stage.COMPOUND),
                rule("other", "284690", "*", "*", 1900, Stage.COMPOUND),
                rule("whole", "2846", "*", "*", 1900, Stage.COMPOUND)));
        Coverage one = coverage("CHN", Side.EXPORT, "284610", Extent.ALL);
        Coverage other = coverage("CHN", Side.EXPORT, "284690", Extent.ALL);
        Coverage whole = coverage("CHN", Side.EXPORT, "2846", Extent.ALL);

        assertThat(saysZero(byCode, one)).isFalse();
        assertThat(saysZero(byCode, other)).isFalse();
        assertThat(saysZero(byCode, one, other)).isTrue();
        assertThat(saysZero(byCode, whole)).isTrue();
    }

    private static boolean saysZero(StageRules rules, Coverage... coverages) {
        return new CoverageIndex(List.of(coverages), rules, List.of()).saysZero(Stage.COMPOUND, "CHN", "JPN", 2015);
    }

    @Test
    void aHeadingThatIsRefusedAsABasketCoversNoCodeOfIt() {
        StageRules rules = new StageRules(List.of(
                rule("metal", "280530", "*", "*", 1900, Stage.METAL), rule("basket", "2805", "*", "*", 1900, null)));
        Coverage basket = coverage("CHN", Side.EXPORT, "2805", Extent.ALL);
        Coverage metal = coverage("CHN", Side.EXPORT, "280530", Extent.ALL);

        assertThat(new CoverageIndex(List.of(basket), rules, List.of()).saysZero(Stage.METAL, "CHN", "JPN", 2015))
                .isFalse();
        assertThat(new CoverageIndex(List.of(metal), rules, List.of()).saysZero(Stage.METAL, "CHN", "JPN", 2015))
                .isTrue();
    }

    @Test
    void aSideBranchIsNotAskedFor() {
        StageRules rules = new StageRules(List.of(
                rule("metal", "280530", "*", "*", 1900, Stage.METAL),
                rule("flints", "360690", "*", "*", 1900, Stage.METAL)));
        Coverage metal = coverage("CHN", Side.EXPORT, "280530", Extent.ALL);

        assertThat(new CoverageIndex(List.of(metal), rules, List.of(product("360690", Role.SIDE)))
                        .saysZero(Stage.METAL, "CHN", "JPN", 2015))
                .isTrue();
        assertThat(new CoverageIndex(List.of(metal), rules, List.of(product("360690", Role.MAIN)))
                        .saysZero(Stage.METAL, "CHN", "JPN", 2015))
                .isFalse();
    }

    private static Product product(String hs, Role role) {
        return new Product(hs, "test", Stage.METAL, role);
    }

    @Test
    void aCodeOfABandMayStandAtEitherStage() {
        StageRules rules = new StageRules(List.of(
                rule("compound", "2846", "*", "*", 1900, Stage.COMPOUND),
                new StageRule(
                        "cheap", "2846", "USA", "CHN", null, 1900, 2100, Stage.ORE, "one", null, 10_000.0, "test"),
                rule("basket-usa-chn", "253090", "USA", "CHN", 1900, Stage.ORE)));
        Coverage compounds = coverage("USA", Side.EXPORT, "2846", Extent.ALL);
        CoverageIndex one = new CoverageIndex(List.of(compounds), rules, List.of());
        CoverageIndex both = new CoverageIndex(
                List.of(compounds, coverage("CHN", Side.IMPORT, "253090", Extent.LISTED, "USA")), rules, List.of());

        assertThat(one.saysZero(Stage.COMPOUND, "USA", "CHN", 2015)).isTrue();
        assertThat(one.saysZero(Stage.ORE, "USA", "CHN", 2015)).isFalse();
        assertThat(both.saysZero(Stage.ORE, "USA", "CHN", 2015)).isTrue();
    }

    @Test
    void aFlowBesideWhichAnotherHeadingIsNotCoveredIsALowerBound() {
        Coverage exports = coverage("USA", Side.EXPORT, "2846", Extent.ALL);
        Coverage imports = coverage("CHN", Side.IMPORT, "253090", Extent.LARGEST);

        assertThat(index(exports).isComplete(Stage.ORE, "USA", "CHN", 2018)).isFalse();
        assertThat(index(exports).uncovered(Stage.ORE, "USA", "CHN", 2018)).containsExactly("2530");
        assertThat(index(exports, imports).isComplete(Stage.ORE, "USA", "CHN", 2018))
                .isTrue();
        // before 2018 ore of the pair comes under one heading: what is held of it is held under that
        assertThat(index().isComplete(Stage.ORE, "USA", "CHN", 2017)).isTrue();
        assertThat(index().isComplete(Stage.COMPOUND, "JPN", "KOR", 2018)).isTrue();
    }

    @Test
    void aPartOfAHeadingMakesNoZeroAndNoLowerBound() {
        StageRules rules = new StageRules(List.of(
                rule("one", "284610", "*", "*", 1900, Stage.COMPOUND),
                rule("other", "284690", "*", "*", 1900, Stage.COMPOUND),
                rule("chloride", "282739", "*", "*", 1900, Stage.COMPOUND)));
        CoverageIndex index = new CoverageIndex(
                List.of(
                        coverage("CHN", Side.EXPORT, "284690", Extent.ALL),
                        coverage("CHN", Side.EXPORT, "282739", Extent.ALL)),
                rules,
                List.of());

        assertThat(index.isComplete(Stage.COMPOUND, "CHN", "JPN", 2015)).isTrue();
        assertThat(index.saysZero(Stage.COMPOUND, "CHN", "JPN", 2015)).isFalse();
    }
}
