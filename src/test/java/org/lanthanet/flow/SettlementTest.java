package org.lanthanet.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lanthanet.flow.SettlementOptions.Prefer;
import org.lanthanet.model.Coefficient;
import org.lanthanet.model.Declaration;
import org.lanthanet.model.Declaration.MassStatus;
import org.lanthanet.model.Declaration.Side;
import org.lanthanet.model.Declaration.Valuation;
import org.lanthanet.model.Flow;
import org.lanthanet.model.Flow.Flag;
import org.lanthanet.model.Flow.Method;
import org.lanthanet.model.Stage;
import org.lanthanet.model.StageRule;

/** The traps of real declarations, one at a time, with round numbers. */
class SettlementTest {
    private static final Coefficients COEFFICIENTS = new Coefficients(Stream.of(
                    coefficient("one", 1),
                    coefficient("half", 0.5),
                    coefficient("ore_us", 0.6),
                    coefficient("ore_cn", 0.5),
                    coefficient("feed", 0.9))
            .toList());

    private static final StageRules RULES = new StageRules(List.of(
            rule("ore-us-x", "2846", "USA", "CHN", Side.EXPORT, 2018, Stage.ORE, "ore_us", null, null),
            rule("ore-us-m", "2846", "USA", "CHN", Side.IMPORT, 2018, Stage.ORE, "ore_cn", null, null),
            rule("ore-basket-us", "253090", "USA", "CHN", null, 1900, Stage.ORE, "ore_cn", 800.0, 30_000.0),
            rule("ore-us-jp-x", "2846", "USA", "JPN", Side.EXPORT, 1900, Stage.ORE, "ore_us", 800.0, 10_000.0),
            rule("ore-us-jp-m", "2846", "USA", "JPN", Side.IMPORT, 1900, Stage.ORE, "ore_cn", 800.0, 10_000.0),
            rule("basket", "253090", "*", "*", null, 1900, null, null, null, null),
            rule("feed-mmr", "2846", "MMR", "CHN", null, 1900, Stage.ORE, "feed", null, null),
            rule("compound", "2846", "*", "*", null, 1900, Stage.COMPOUND, "one", null, null),
            rule("magnet", "850511", "*", "*", null, 1900, Stage.MAGNET, "half", null, null)));

    private static final SettlementOptions OPTIONS =
            new SettlementOptions(0.08, 1.5, 0.05, 5, 2, 1.5, 1, Prefer.DECLARED);

    private static Coefficient coefficient(String id, double value) {
        return new Coefficient(id, value, value, value, "REO t per gross t", Coefficient.Basis.CHOICE, "test");
    }

    private static StageRule rule(
            String id,
            String hs,
            String exporter,
            String importer,
            Side side,
            int from,
            Stage stage,
            String coefficient,
            Double low,
            Double high) {
        return new StageRule(id, hs, exporter, importer, side, from, 2100, stage, coefficient, low, high, "test");
    }

    private static Declaration export(int year, String from, String to, String hs, Double usd, Double tonnes) {
        return declaration(year, from, to, hs, Side.EXPORT, usd, tonnes, Valuation.FOB);
    }

    private static Declaration imported(int year, String from, String to, String hs, Double usd, Double tonnes) {
        return declaration(year, from, to, hs, Side.IMPORT, usd, tonnes, Valuation.CIF);
    }

    private static Declaration declaration(
            int year, String from, String to, String hs, Side side, Double usd, Double tonnes, Valuation valuation) {
        MassStatus status = tonnes == null ? MassStatus.MISSING : MassStatus.DECLARED;
        return new Declaration(year, from, to, hs, side, usd, tonnes, status, valuation, side + "-data");
    }

    private static Declaration estimated(Declaration d) {
        return new Declaration(
                d.year(),
                d.exporter(),
                d.importer(),
                d.hs(),
                d.side(),
                d.valueUsd(),
                d.grossTonnes(),
                MassStatus.ESTIMATED,
                d.valuation(),
                d.dataset());
    }

    private static Settled settle(Declaration... declarations) {
        return new Settlement(RULES, COEFFICIENTS, OPTIONS).settle(List.of(declarations));
    }

    private static Flow only(Settled settled) {
        assertThat(settled.flows()).hasSize(1);
        return settled.flows().get(0);
    }

    @Test
    void aCargoDeclaredUnderTwoCodesIsCountedOnce() {
        Flow flow = only(settle(
                export(2020, "USA", "CHN", "2846", 100e6, 60_000.0),
                imported(2020, "USA", "CHN", "253090", 110e6, 75_000.0)));

        assertThat(flow.stage()).isEqualTo(Stage.ORE);
        assertThat(flow.method()).isEqualTo(Method.MIRRORED);
        assertThat(flow.exporterReoTonnes()).isEqualTo(36_000);
        assertThat(flow.importerReoTonnes()).isEqualTo(37_500);
        assertThat(flow.reoTonnes()).isBetween(36_000.0, 37_500.0);
        assertThat(flow.mirrorGapReoTonnes()).isEqualTo(1_500);
    }

    @Test
    void theSameCodeIsCompoundBeforeTheMineSoldConcentrate() {
        Flow flow = only(settle(export(2017, "USA", "CHN", "2846", 4e6, 2_000.0)));

        assertThat(flow.stage()).isEqualTo(Stage.COMPOUND);
    }

    @Test
    void aRuleWithABandLeavesGoodsOutsideItToTheNextRule() {
        Settled settled = settle(
                export(2015, "USA", "JPN", "2846", 2e6, 1_000.0),
                export(2016, "USA", "JPN", "2846", 50e6, 1_000.0),
                export(2017, "USA", "JPN", "2846", 0.5e6, 1_000.0),
                export(2018, "USA", "JPN", "2846", 2e6, null));

        assertThat(settled.flows())
                .extracting(Flow::stage)
                .containsExactly(Stage.ORE, Stage.COMPOUND, Stage.COMPOUND, Stage.COMPOUND);
        assertThat(settled.refused()).isEmpty();
        assertThat(settled.flows().get(0).reoTonnes()).isEqualTo(600);
        assertThat(settled.flows().get(1).reoTonnes()).isEqualTo(1_000);
    }

    @Test
    void goodsBothSidesDeclareStandAtOneStageThatOfTheExporter() {
        Flow flow = only(settle(
                export(2015, "USA", "JPN", "2846", 9e6, 1_000.0), imported(2015, "USA", "JPN", "2846", 11e6, 1_000.0)));

        assertThat(flow.stage()).isEqualTo(Stage.ORE);
        assertThat(flow.method()).isEqualTo(Method.MIRRORED);
        assertThat(flow.reoTonnes()).isEqualTo(550);
    }

    @Test
    void theStageOfTheSideThatWeighedStandsBeforeThatOfOneThatDidNot() {
        Declaration estimated = new Declaration(
                2015, "USA", "JPN", "2846", Side.EXPORT, 11e6, 1_000.0, MassStatus.ESTIMATED, Valuation.FOB, "un");
        Flow flow = only(settle(estimated, imported(2015, "USA", "JPN", "2846", 9e6, 1_000.0)));

        assertThat(flow.stage()).isEqualTo(Stage.ORE);
    }

    @Test
    void aSideThatHasGoodsAtBothStagesKeepsThemApart() {
        Settled settled = settle(
                export(2020, "USA", "CHN", "2846", 67e6, 45_000.0),
                imported(2020, "USA", "CHN", "253090", 63e6, 49_000.0),
                imported(2020, "USA", "JPN", "2846", 20e6, 1_000.0));

        assertThat(settled.flows()).extracting(Flow::stage).containsExactly(Stage.ORE, Stage.COMPOUND);
    }

    @Test
    void aWeightComputedFromTheValueIsNobodysDeclaration() {
        Settled settled = settle(
                export(2015, "CHN", "USA", "850511", 2_000.0, 1.0),
                export(2016, "CHN", "USA", "850511", 6_000.0, null));
        Flow flow = flow(settled, 2016, "CHN", "USA");

        assertThat(flow.reoTonnes()).isEqualTo(1.5);
        assertThat(flow.exporterReoTonnes()).isNull();
        assertThat(flow.exporterValueUsd()).isEqualTo(6_000);
        assertThat(flow.exporterSide().imputedShare()).isEqualTo(1);
        assertThat(flow.exporterSide().flags()).containsExactly(Flag.MASS_IMPUTED);
        assertThat(flow.importerSide()).isNull();
        assertThat(flow.mirrorGapReoTonnes()).isNull();
    }

    @Test
    void aCautionStandsWithTheSideItConcerns() {
        Declaration estimated = new Declaration(
                2018, "USA", "CHN", "2846", Side.IMPORT, 37e6, 25_000.0, MassStatus.ESTIMATED, Valuation.CIF, "un");
        Flow flow = only(settle(
                export(2018, "USA", "CHN", "2846", 73e6, 32_000.0),
                imported(2018, "USA", "CHN", "253090", 53e6, 32_000.0),
                estimated));

        assertThat(flow.method()).isEqualTo(Method.EXPORTER);
        assertThat(flow.flags()).isEmpty();
        assertThat(flow.exporterSide().flags()).isEmpty();
        assertThat(flow.exporterSide().imputedShare()).isZero();
        assertThat(flow.importerSide().flags()).containsExactly(Flag.MASS_ESTIMATED);
        assertThat(flow.importerSide().imputedShare()).isEqualTo(25.0 / 57);
    }

    @Test
    void twoSidesThatAgreeNearEnoughAreHalvedWhoeverTheyAre() {
        List<Declaration> declarations = new ArrayList<>(List.of(
                export(2015, "CHN", "USA", "2846", 90.0, 10.0), imported(2015, "CHN", "USA", "2846", 108.0, 12.0)));
        for (String partner : List.of("JPN", "KOR", "DEU", "FRA", "ITA", "ESP")) {
            declarations.add(export(2015, "CHN", partner, "2846", 100.0, 10.0));
            declarations.add(imported(2015, "CHN", partner, "2846", 300.0, 12.0));
        }
        Flow flow = flow(new Settlement(RULES, COEFFICIENTS, OPTIONS).settle(declarations), 2015, "CHN", "USA");

        assertThat(flow.reoTonnes()).isEqualTo(11);
        assertThat(flow.valueUsd()).isEqualTo(95);
    }

    @Test
    void inAMeanEachSidesImputedWeightsCountByTheirTonnes() {
        Flow flow = only(settle(
                export(2015, "CHN", "USA", "284610", 300.0, 30.0),
                estimated(export(2015, "CHN", "USA", "284690", 100.0, 10.0)),
                imported(2015, "CHN", "USA", "284610", 324.0, 30.0),
                estimated(imported(2015, "CHN", "USA", "284690", 324.0, 30.0))));

        assertThat(flow.method()).isEqualTo(Method.MIRRORED);
        assertThat(flow.reoTonnes()).isEqualTo(50);
        // 10 of 40 t and 30 of 60 t
        assertThat(flow.imputedShare()).isEqualTo(0.4);
    }

    @Test
    void feedFromMyanmarIsOreThoughItsCodeSaysCompound() {
        Flow flow = only(settle(imported(2020, "MMR", "CHN", "2846", 400e6, 35_000.0)));

        assertThat(flow.stage()).isEqualTo(Stage.ORE);
        assertThat(flow.reoTonnes()).isEqualTo(31_500);
    }

    @Test
    void aBasketCodeCountsOnlyForNamedPairsWithinTheirUnitValues() {
        Settled settled = settle(
                imported(2022, "AUS", "CHN", "253090", 7_800e6, 2_600_000.0),
                imported(2022, "USA", "CHN", "253090", 1e6, 80_000.0),
                imported(2021, "USA", "CHN", "253090", 316e6, 80_000.0));

        assertThat(settled.flows()).extracting(Flow::year).containsExactly(2021);
        assertThat(settled.refused()).containsOnlyKeys("basket");
        assertThat(settled.refused().get("basket").declarations()).isEqualTo(2);
        assertThat(settled.refused().get("basket").valueUsd()).isEqualTo(7_801e6);
        assertThat(settled.placed() + 2).isEqualTo(settled.declarations());
    }

    @Test
    void aCodeNoRuleKnowsIsRefusedAndCounted() {
        Settled settled = settle(export(2020, "USA", "CHN", "870323", 5e6, 100.0));

        assertThat(settled.flows()).isEmpty();
        assertThat(settled.refused()).containsOnlyKeys(Settled.NO_RULE);
    }

    @Test
    void aCifValueIsBroughtToFobAndACustomsValueIsNot() {
        Flow cif = only(settle(imported(2015, "JPN", "CHN", "2846", 108.0, 1.0)));
        Flow customs =
                only(settle(declaration(2015, "JPN", "USA", "2846", Side.IMPORT, 108.0, 1.0, Valuation.CUSTOMS)));

        assertThat(cif.valueUsd()).isCloseTo(100, within(1e-9));
        assertThat(customs.valueUsd()).isEqualTo(108);
    }

    @Test
    void aSideThatDeclaresPartOfTheCodesIsALowerBoundAndNeverAveraged() {
        Flow flow = only(settle(
                export(2015, "CHN", "USA", "284690", 80e6, 9_000.0),
                imported(2015, "CHN", "USA", "2846", 90e6, 13_000.0)));

        assertThat(flow.method()).isEqualTo(Method.IMPORTER);
        assertThat(flow.reoTonnes()).isEqualTo(13_000);
        assertThat(flow.exporterReoTonnes()).isEqualTo(9_000);
        assertThat(flow.flags()).contains(Flag.PARTIAL_CODES);
    }

    @Test
    void aHeadingAndItsPartsFromOneDatasetAreTheSameGoods() {
        Flow flow = only(settle(
                export(2015, "CHN", "USA", "2846", 90e6, 13_000.0),
                export(2015, "CHN", "USA", "284690", 80e6, 9_000.0)));

        assertThat(flow.reoTonnes()).isEqualTo(13_000);
    }

    @Test
    void whenTheSidesDifferTooMuchTheImporterStandsAndTheFlowSaysSo() {
        Flow flow = only(settle(
                export(2023, "USA", "CHN", "2846", 320e6, 32_800.0),
                imported(2023, "USA", "CHN", "253090", 293e6, 68_500.0)));

        assertThat(flow.method()).isEqualTo(Method.IMPORTER);
        assertThat(flow.reoTonnes()).isEqualTo(34_250);
        assertThat(flow.exporterReoTonnes()).isEqualTo(19_680);
        assertThat(flow.flags()).containsExactly(Flag.MIRROR_GAP);
    }

    @Test
    void aWeightThePublisherEstimatedIsNotAveragedWithADeclaredOne() {
        Declaration estimated = new Declaration(
                2018, "USA", "CHN", "2846", Side.IMPORT, 37e6, 25_000.0, MassStatus.ESTIMATED, Valuation.CIF, "un");
        Flow flow = only(settle(
                export(2018, "USA", "CHN", "2846", 73e6, 32_000.0),
                imported(2018, "USA", "CHN", "253090", 53e6, 32_000.0),
                estimated));

        assertThat(flow.method()).isEqualTo(Method.EXPORTER);
        assertThat(flow.reoTonnes()).isEqualTo(19_200);
        assertThat(flow.importerReoTonnes()).isEqualTo(28_500);
        assertThat(flow.imputedShare()).isZero();
    }

    @Test
    void aMissingWeightComesFromTheNarrowestUnitValueAndIsFlagged() {
        Settled settled = settle(
                export(2015, "CHN", "USA", "850511", 2_000.0, 1.0),
                export(2015, "CHN", "DEU", "850511", 4_000.0, 1.0),
                export(2016, "CHN", "USA", "850511", 6_000.0, null),
                export(2016, "CHN", "JPN", "850511", 6_000.0, null));

        Flow pair = flow(settled, 2016, "CHN", "USA");
        Flow exporter = flow(settled, 2016, "CHN", "JPN");
        assertThat(pair.grossTonnes()).isEqualTo(3);
        // of the exporter's value most was traded at 4000 USD/t
        assertThat(exporter.grossTonnes()).isEqualTo(1.5);
        assertThat(pair.imputedShare()).isEqualTo(1);
        assertThat(pair.flags()).containsExactly(Flag.MASS_IMPUTED);
        assertThat(settled.imputed()).isEqualTo(2);
    }

    @Test
    void aWeightNothingSpeaksOfStaysUnknown() {
        Settled settled = settle(export(2003, "CHN", "USA", "850511", 6_000.0, null));

        assertThat(only(settled).reoTonnes()).isNull();
        assertThat(only(settled).flags()).isEmpty();
        assertThat(only(settled).imputedShare()).isZero();
        assertThat(only(settled).valueUsd()).isEqualTo(6_000);
        assertThat(settled.unweighed()).isEqualTo(1);
    }

    @Test
    void aYearWhoseWeightsCollapseWhileValuesDoNotIsImputedFromTheYearsBeside() {
        List<Declaration> declarations = new ArrayList<>();
        String[] partners = {"USA", "JPN", "DEU", "KOR", "FRA", "ITA"};
        for (int year = 2014; year <= 2018; year++) {
            for (String partner : partners) {
                declarations.add(export(year, "CHN", partner, "2846", 1_000_000.0, year == 2016 ? 20.0 : 100.0));
            }
        }
        Settled settled = new Settlement(RULES, COEFFICIENTS, OPTIONS).settle(declarations);

        assertThat(settled.outliers()).isEqualTo(partners.length);
        assertThat(flow(settled, 2016, "CHN", "USA").grossTonnes()).isCloseTo(100, within(1e-9));
        assertThat(flow(settled, 2016, "CHN", "USA").flags()).containsExactly(Flag.OUTLIER_YEAR);
        assertThat(flow(settled, 2015, "CHN", "USA").flags()).isEmpty();
    }

    @Test
    void aYearThePublisherEstimatedInPartIsNotHeldAgainstTheYearsBeside() {
        List<Declaration> declarations = new ArrayList<>();
        String[] partners = {"USA", "JPN", "DEU", "KOR", "FRA", "ITA"};
        for (int year = 2012; year <= 2014; year++) {
            for (String partner : partners) {
                declarations.add(imported(year, partner, "CHN", "2846", 1_000_000.0, 100.0));
            }
            // half and more of the weight, declared in one year and estimated in the years beside
            MassStatus status = year == 2013 ? MassStatus.DECLARED : MassStatus.ESTIMATED;
            declarations.add(new Declaration(
                    year, "MYS", "CHN", "2846", Side.IMPORT, 500_000.0, 900.0, status, Valuation.CIF, "IMPORT-data"));
        }

        assertThat(new Settlement(RULES, COEFFICIENTS, OPTIONS)
                        .settle(declarations)
                        .outliers())
                .isZero();
    }

    @Test
    void aUnitValueBetweenItsNeighboursBreaksNothing() {
        List<Declaration> declarations = new ArrayList<>();
        double[] usd = {3e6, 2.4e6, 2e6};
        double[] tonnes = {120, 48, 100};
        for (int year = 0; year < 3; year++) {
            for (String partner : List.of("USA", "JPN", "DEU", "KOR", "FRA", "ITA")) {
                declarations.add(export(2011 + year, "CHN", partner, "2846", usd[year], tonnes[year] * (3 - year)));
            }
        }

        assertThat(new Settlement(RULES, COEFFICIENTS, OPTIONS)
                        .settle(declarations)
                        .outliers())
                .isZero();
    }

    @Test
    void onePartnersOddConsignmentDoesNotSpeakForTheYear() {
        List<Declaration> declarations = new ArrayList<>();
        for (int year = 2001; year <= 2003; year++) {
            for (String partner : List.of("JPN", "DEU", "KOR", "FRA", "ITA")) {
                declarations.add(imported(year, partner, "CHN", "2846", 1_000_000.0, 100.0));
            }
            declarations.add(imported(year, "USA", "CHN", "2846", 1_500_000.0, year == 2002 ? 1_500.0 : 100.0));
        }

        assertThat(new Settlement(RULES, COEFFICIENTS, OPTIONS)
                        .settle(declarations)
                        .outliers())
                .isZero();
    }

    @Test
    void aPricePeakIsNotTakenForAnError() {
        List<Declaration> declarations = new ArrayList<>();
        for (int year = 2009; year <= 2013; year++) {
            for (String partner : List.of("USA", "JPN", "DEU", "KOR", "FRA", "ITA")) {
                boolean peak = year == 2011;
                declarations.add(export(year, "CHN", partner, "2846", peak ? 5e6 : 1e6, peak ? 45.0 : 100.0));
            }
        }

        assertThat(new Settlement(RULES, COEFFICIENTS, OPTIONS)
                        .settle(declarations)
                        .outliers())
                .isZero();
    }

    @Test
    void oneImpossibleWeightAmongManyIsSetAside() {
        List<Declaration> declarations = new ArrayList<>();
        String[] partners = {"USA", "JPN", "DEU", "KOR", "FRA", "ITA", "GBR", "ESP", "NLD"};
        for (int i = 0; i < partners.length; i++) {
            declarations.add(export(2015, "CHN", partners[i], "2846", 10_000.0 + i, i == 0 ? 1e-3 : 1.0));
        }
        Settled settled = new Settlement(RULES, COEFFICIENTS, OPTIONS).settle(declarations);

        assertThat(settled.outliers()).isEqualTo(1);
        assertThat(flow(settled, 2015, "CHN", "USA").grossTonnes()).isCloseTo(1, within(0.01));
    }

    @ParameterizedTest(name = "odd partner {0}")
    @ValueSource(strings = {"AUT", "FRA", "JPN", "ZAF"})
    void theOddUnitValueIsSetAsideWhereverItStands(String odd) {
        List<Declaration> declarations = new ArrayList<>();
        String[] partners = {"FRA", "AUT", "JPN", "DEU", "KOR", "ZAF", "ITA", "GBR", "ESP", "NLD", "BEL"};
        double[] usdPerTonne = {12_000, 15_000, 7_000, 9_000, 14_000, 8_000, 13_000, 10_000, 11_000, 12_500, 7_500};
        for (int i = 0; i < partners.length; i++) {
            double usd = partners[i].equals(odd) ? 1_000_000 : usdPerTonne[i];
            declarations.add(export(2015, "CHN", partners[i], "2846", usd * 10, 10.0));
        }
        Settled settled = new Settlement(RULES, COEFFICIENTS, OPTIONS).settle(declarations);

        assertThat(settled.flows())
                .filteredOn(f -> f.flags().contains(Flag.OUTLIER))
                .extracting(Flow::importer)
                .containsExactly(odd);
        assertThat(settled.flows())
                .filteredOn(f -> !f.importer().equals(odd))
                .extracting(Flow::grossTonnes)
                .containsOnly(10.0);
    }

    @Test
    void aCountrysOwnDeclarationStandsBeforeAReconciledDatasetUnlessAskedOtherwise() {
        Declaration own = export(2022, "CHN", "USA", "850511", 570.0, 16.0);
        Declaration baci = new Declaration(
                2022, "CHN", "USA", "850511", Side.BOTH, 530.0, null, MassStatus.MISSING, Valuation.FOB, "baci");

        Flow declared = only(settle(own, baci));
        SettlementOptions other = new SettlementOptions(0.08, 1.5, 0.05, 5, 2, 1.5, 1, Prefer.RECONCILED);
        Flow reconciled = only(new Settlement(RULES, COEFFICIENTS, other).settle(List.of(own, baci)));

        assertThat(declared.valueUsd()).isEqualTo(570);
        assertThat(declared.method()).isEqualTo(Method.EXPORTER_ONLY);
        assertThat(reconciled.valueUsd()).isEqualTo(530);
        assertThat(reconciled.method()).isEqualTo(Method.RECONCILED);
        assertThat(reconciled.exporterReoTonnes()).isEqualTo(8);
    }

    @Test
    void rulesThatContradictEachOtherAreNamed() {
        StageRules twice = new StageRules(List.of(
                rule("first", "2846", "*", "*", null, 1900, Stage.COMPOUND, "one", null, null),
                rule("second", "2846", "*", "*", null, 1900, Stage.ORE, "one", null, null)));

        assertThatThrownBy(() -> twice.possible("284690", "CHN", "USA", Side.EXPORT, 2020))
                .hasMessageContaining("first")
                .hasMessageContaining("second");
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3})
    void theOrderOfDeclarationsDoesNotMatter(long seed) {
        Random random = new Random(seed);
        String[] countries = {"USA", "CHN", "JPN", "DEU", "MMR", "KOR"};
        Map<String, Declaration> byKey = new TreeMap<>();
        for (int i = 0; i < 400; i++) {
            String from = countries[random.nextInt(countries.length)];
            String to = countries[random.nextInt(countries.length)];
            int year = 2014 + random.nextInt(8);
            String hs = List.of("2846", "284690", "850511").get(random.nextInt(3));
            if (from.equals(to)) {
                continue;
            }
            Double tonnes = random.nextInt(4) == 0 ? null : 1 + random.nextDouble() * 1000;
            Double usd = 1e4 + random.nextDouble() * 1e7;
            Declaration d = random.nextBoolean()
                    ? export(year, from, to, hs, usd, tonnes)
                    : imported(year, from, to, hs, usd, tonnes);
            byKey.put(year + from + to + hs + d.side(), d);
        }
        List<Declaration> declarations = new ArrayList<>(byKey.values());
        Settlement settlement = new Settlement(RULES, COEFFICIENTS, OPTIONS);
        Settled before = settlement.settle(declarations);
        Collections.shuffle(declarations, random);
        Settled after = settlement.settle(declarations);

        assertThat(after).as("seed %d", seed).isEqualTo(before);
        assertThat(before.placed()
                        + before.refused().values().stream()
                                .mapToInt(Settled.Refused::declarations)
                                .sum())
                .isEqualTo(before.declarations());
    }

    private static Flow flow(Settled settled, int year, String exporter, String importer) {
        return settled.flows().stream()
                .filter(f -> f.year() == year
                        && f.exporter().equals(exporter)
                        && f.importer().equals(importer))
                .findFirst()
                .orElseThrow();
    }
}
