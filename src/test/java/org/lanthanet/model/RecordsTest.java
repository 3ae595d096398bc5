package org.lanthanet.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lanthanet.model.Coverage.Extent;
import org.lanthanet.model.Declaration.MassStatus;
import org.lanthanet.model.Declaration.Side;
import org.lanthanet.model.Declaration.Valuation;
import org.lanthanet.model.Flow.Flag;
import org.lanthanet.model.Flow.Method;

/** What the records refuse, and in which words. */
class RecordsTest {
    private static void refused(ThrowingCallable making, String message) {
        assertThatThrownBy(making)
                .isExactlyInstanceOf(IllegalArgumentException.class)
                .hasMessage(message);
    }

    private static Declaration declaration(
            int year, String from, String to, String hs, Double usd, Double tonnes, MassStatus status, String dataset) {
        return new Declaration(year, from, to, hs, Side.EXPORT, usd, tonnes, status, Valuation.FOB, dataset);
    }

    private static Declaration declared(int year, String from, String to, String hs) {
        return declaration(year, from, to, hs, 1.0, 1.0, MassStatus.DECLARED, "test");
    }

    @Test
    void aDeclarationNamesAYearTwoCountriesAndACode() {
        refused(() -> declared(1899, "USA", "CHN", "2846"), "year 1899 is not between 1900 and 2100");
        refused(() -> declared(2101, "USA", "CHN", "2846"), "year 2101 is not between 1900 and 2100");
        refused(() -> declared(2020, "usa", "CHN", "2846"), "'usa' is not a three-letter country code");
        refused(() -> declared(2020, "USA", "CH", "2846"), "'CH' is not a three-letter country code");
        refused(() -> declared(2020, "USA", "USA", "2846"), "exporter and importer are both USA");
        refused(() -> declared(2020, "USA", "CHN", "28469"), "'28469' is not a 4- or 6-digit HS code");
        refused(() -> declared(2020, "USA", "CHN", "2846901"), "'2846901' is not a 4- or 6-digit HS code");
        assertThat(declared(1900, "USA", "S19", "284690").importer()).isEqualTo("S19");
    }

    @Test
    void aDeclarationStatesAValueOrAWeightAndItsStatusAgrees() {
        refused(
                () -> declaration(2020, "USA", "CHN", "2846", null, null, MassStatus.MISSING, "test"),
                "neither a value nor a weight is stated");
        refused(
                () -> declaration(2020, "USA", "CHN", "2846", 1.0, null, MassStatus.DECLARED, "test"),
                "grossTonnes null does not go with mass status DECLARED");
        refused(
                () -> declaration(2020, "USA", "CHN", "2846", 1.0, 1.0, MassStatus.MISSING, "test"),
                "grossTonnes 1.0 does not go with mass status MISSING");
        refused(
                () -> declaration(2020, "USA", "CHN", "2846", -1.0, 1.0, MassStatus.DECLARED, "test"),
                "valueUsd -1.0 is not a finite number of zero or more");
        refused(
                () -> declaration(2020, "USA", "CHN", "2846", 1.0, Double.NaN, MassStatus.DECLARED, "test"),
                "grossTonnes NaN is not a finite number of zero or more");
        refused(() -> declaration(2020, "USA", "CHN", "2846", 1.0, 1.0, MassStatus.DECLARED, " "), "dataset is blank");
    }

    @Test
    void theReporterIsWhoDeclared() {
        for (Side side : Side.values()) {
            Declaration d = new Declaration(
                    2020, "USA", "CHN", "2846", side, 1.0, null, MassStatus.MISSING, Valuation.FOB, "test");
            assertThat(d.reporter()).isEqualTo(side == Side.IMPORT ? "CHN" : "USA");
        }
    }

    private static Flow flow(Double reo, Double byExporter, Double byImporter, double imputed, Set<Flag> flags) {
        return new Flow(
                2020,
                "USA",
                "CHN",
                Stage.ORE,
                reo,
                2.0,
                3.0,
                Sides.stated(byExporter),
                Sides.stated(byImporter),
                Method.MIRRORED,
                imputed,
                flags,
                List.of("b", "a", "b"));
    }

    @ParameterizedTest
    @ValueSource(doubles = {-0.01, 1.01, Double.NaN})
    void anImputedShareLiesBetweenZeroAndOne(double share) {
        refused(() -> flow(1.0, null, null, share, Set.of()), "imputedShare " + share + " is not between 0 and 1");
    }

    @Test
    void aFlowRefusesInfiniteAndNegativeAmounts() {
        refused(
                () -> flow(Double.POSITIVE_INFINITY, null, null, 0, Set.of()),
                "reoTonnes Infinity is not a finite number of zero or more");
        refused(() -> flow(1.0, null, -2.0, 0, Set.of()), "reoTonnes -2.0 is not a finite number of zero or more");
    }

    @Test
    void aFlowKnowsItsWeightsGapAndDatasetsInOrder() {
        Flow both = flow(1.0, 10.0, 14.0, 0, Set.of(Flag.MIRROR_GAP, Flag.MASS_IMPUTED));

        assertThat(both.mirrorGapReoTonnes()).isEqualTo(4);
        assertThat(flow(1.0, 10.0, null, 0, Set.of()).mirrorGapReoTonnes()).isNull();
        assertThat(both.weight(Basis.REO)).isEqualTo(1);
        assertThat(both.weight(Basis.GROSS)).isEqualTo(2);
        assertThat(both.weight(Basis.USD)).isEqualTo(3);
        assertThat(both.datasets()).containsExactly("a", "b");
        assertThat(both.flags()).containsExactly(Flag.MASS_IMPUTED, Flag.MIRROR_GAP);
        assertThatThrownBy(() -> both.flags().clear()).isInstanceOf(UnsupportedOperationException.class);
    }

    @ParameterizedTest
    @EnumSource(Method.class)
    void aMethodIsFoundUnderItsId(Method method) {
        assertThat(method.id()).matches("[a-z]+(-[a-z]+)*");
        assertThat(Method.get(method.id())).isEqualTo(method);
    }

    @ParameterizedTest
    @EnumSource(Flag.class)
    void aFlagIsFoundUnderItsId(Flag flag) {
        assertThat(flag.id()).matches("[a-z]+(-[a-z]+)*");
        assertThat(Flag.get(flag.id())).isEqualTo(flag);
    }

    private static Coverage coverage(String reporter, Side side, Extent extent, Set<String> partners) {
        return new Coverage("test", reporter, side, "2846", extent, partners, 2010, 2012);
    }

    @Test
    void coverageListsPartnersExactlyWhereItSaysSo() {
        refused(
                () -> coverage("USA", Side.EXPORT, Extent.LISTED, Set.of()),
                "extent LISTED does not go with partners []");
        refused(
                () -> coverage("USA", Side.EXPORT, Extent.ALL, Set.of("CHN")),
                "extent ALL does not go with partners [CHN]");
        refused(
                () -> new Coverage("test", "USA", Side.EXPORT, "2846", Extent.ALL, Set.of(), 2012, 2010),
                "coverage from 2012 to 2010 is empty");
        refused(() -> coverage("us", Side.EXPORT, Extent.ALL, Set.of()), "'us' is not a three-letter country code");
    }

    @Test
    void coverageDoesNotChangeWithTheSetItWasMadeOf() {
        Set<String> partners = new HashSet<>(Set.of("CHN"));
        Coverage coverage = coverage("USA", Side.EXPORT, Extent.LISTED, partners);
        partners.add("JPN");

        assertThat(coverage.partners()).containsExactly("CHN");
    }

    @ParameterizedTest
    @CsvSource({
        // reporter, side, extent, partner listed, exporter, importer, year, says zero
        "USA, EXPORT, ALL,     ,    USA, CHN, 2010, true",
        "USA, EXPORT, ALL,     ,    USA, CHN, 2012, true",
        "USA, EXPORT, ALL,     ,    USA, CHN, 2009, false",
        "USA, EXPORT, ALL,     ,    USA, CHN, 2013, false",
        "USA, EXPORT, ALL,     ,    CHN, USA, 2010, false",
        "USA, IMPORT, ALL,     ,    CHN, USA, 2010, true",
        "USA, IMPORT, ALL,     ,    USA, CHN, 2010, false",
        "USA, BOTH,   ALL,     ,    USA, CHN, 2010, true",
        "USA, BOTH,   ALL,     ,    CHN, USA, 2010, true",
        "USA, BOTH,   ALL,     ,    JPN, CHN, 2010, false",
        "*,   EXPORT, ALL,     ,    JPN, CHN, 2010, true",
        "USA, EXPORT, LISTED,  CHN, USA, CHN, 2010, true",
        "USA, EXPORT, LISTED,  CHN, USA, JPN, 2010, false",
        "USA, BOTH,   LISTED,  CHN, CHN, USA, 2010, true",
        "USA, EXPORT, LARGEST, ,    USA, CHN, 2010, false"
    })
    void anAbsentRowSaysZeroWithinTheCoverageOnly(
            String reporter, Side side, Extent extent, String listed, String from, String to, int year, boolean zero) {
        Set<String> partners = listed == null ? Set.of() : Set.of(listed);

        assertThat(coverage(reporter, side, extent, partners).saysZero(from, to, year))
                .isEqualTo(zero);
    }

    private static StageRule rule(String hs, String from, int first, int last, Stage stage, String coefficient) {
        return new StageRule("r", hs, from, "*", null, first, last, stage, coefficient, null, null, "because");
    }

    @Test
    void aStageRuleNamesACodeYearsAndAStageWithItsCoefficient() {
        refused(() -> rule("284", "*", 2000, 2010, Stage.ORE, "one"), "'284' is not a 4- or 6-digit HS code");
        refused(() -> rule("2846", "any", 2000, 2010, Stage.ORE, "one"), "'any' is not a three-letter country code");
        refused(() -> rule("2846", "*", 2010, 2000, Stage.ORE, "one"), "r: years 2010 to 2000 are empty");
        refused(() -> rule("2846", "*", 2000, 2010, Stage.ORE, null), "r: a stage and its coefficient go together");
        refused(() -> rule("2846", "*", 2000, 2010, null, "one"), "r: a stage and its coefficient go together");
    }

    @Test
    void aCoefficientLiesInItsRange() {
        refused(
                () -> new Coefficient("c", 2, 0, 1, "t", Coefficient.Basis.CHOICE, "test"),
                "c: 2.0 is not between 0.0 and 1.0");
        refused(
                () -> new Coefficient("c", 0.5, Double.NaN, 1, "t", Coefficient.Basis.CHOICE, "test"),
                "c: 0.5 is not between NaN and 1.0");
        refused(
                () -> new Coefficient("c", -1, -1, 1, "t", Coefficient.Basis.CHOICE, "test"),
                "value -1.0 is not a finite number of zero or more");
    }

    @Test
    void productionTotalsCountriesAndDatasetsCheckTheirFields() {
        refused(
                () -> new Production(2020, "USA", Stage.ORE, -1, Production.Status.REPORTED, "test"),
                "reoTonnes -1.0 is not a finite number of zero or more");
        refused(
                () -> new PublishedTotal(
                        2020, "USA", PublishedTotal.Item.EXPORT, "", 1, Production.Status.REPORTED, "test"),
                "form is blank");
        refused(() -> new Country("USA", " ", null, Country.Kind.COUNTRY), "name is blank");
        refused(() -> new Dataset("id", "title", "publisher", "", "licence", ""), "edition is blank");
        assertThat(new Dataset("id", "title", "publisher", "1", "licence", "").url())
                .isEmpty();
    }

    @Test
    void anEstimateHasARangeInAUnitThereIs() {
        refused(() -> estimate(2, 1.0), "an estimate from 2.0 to 1.0 is empty");
        refused(() -> estimate(-1, null), "low -1.0 is not a finite number of zero or more");
        refused(() -> estimate(1, Double.POSITIVE_INFINITY), "high Infinity is not a finite number of zero or more");
        refused(() -> PublishedEstimate.Unit.get("t"), "unknown unit 't': use REO t, product t or %");
        assertThat(PublishedEstimate.Unit.get("product t")).isEqualTo(PublishedEstimate.Unit.PRODUCT);
        assertThat(estimate(1, null).item().id()).isEqualTo("unregistered_export");
    }

    private static PublishedEstimate estimate(double low, @Nullable Double high) {
        return new PublishedEstimate(
                2011,
                "CHN",
                PublishedEstimate.Item.UNREGISTERED_EXPORT,
                PublishedEstimate.Unit.PRODUCT,
                low,
                high,
                "",
                "test");
    }

    @ParameterizedTest
    @CsvSource({"2010, 2010, 2010", "2010..2022, 2010, 2022", "' 2010..2010 ', 2010, 2010"})
    void aRangeIsAYearOrTwoWithDotsBetween(String text, int from, int to) {
        YearRange range = YearRange.parse(text);

        assertThat(range).isEqualTo(new YearRange(from, to));
        assertThat(range.length()).isEqualTo(to - from + 1);
        assertThat(range.years().toArray())
                .hasSize(range.length())
                .startsWith(from)
                .endsWith(to);
        assertThat(range.contains(from)).isTrue();
        assertThat(range.contains(to)).isTrue();
        assertThat(range.contains(from - 1)).isFalse();
        assertThat(range.contains(to + 1)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "..", "2010..", "..2022", "2010...2022", "2010..2015..2022", "2010-2022", "20x0", "2010,2022"
            })
    void whatIsNoRangeIsQuoted(String text) {
        refused(() -> YearRange.parse(text), "'" + text + "' is not a year or a range such as 2010..2022");
    }

    @Test
    void aRangeRunsForwardsThroughYearsThereAre() {
        refused(() -> YearRange.parse("2022..2010"), "years 2022 to 2010 are empty: the first is after the last");
        refused(() -> YearRange.parse("32272"), "year 32272 is not between 1900 and 2100");
    }

    @Test
    void aStageIsFoundByItsIdInAnyCase() {
        assertThat(Stage.get(" Ore ")).isEqualTo(Stage.ORE);
        assertThat(Stage.find("mine")).isEmpty();
        assertThat(Stage.ids()).isEqualTo("ore, compound, metal, magnet, product");
        assertThat(Stage.PRODUCT.position()).isEqualTo(5);
        refused(() -> Stage.get("mine"), "unknown stage 'mine': use one of ore, compound, metal, magnet, product");
        refused(() -> Basis.get("kg"), "unknown basis 'kg': use reo, gross or usd");
        assertThat(Basis.get("USD")).isEqualTo(Basis.USD);
    }
}
