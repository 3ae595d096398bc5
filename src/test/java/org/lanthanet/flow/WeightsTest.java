package org.lanthanet.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.OptionalDouble;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.lanthanet.flow.SideTotal.Weighed;
import org.lanthanet.model.Coefficient;
import org.lanthanet.model.Declaration;
import org.lanthanet.model.Declaration.MassStatus;
import org.lanthanet.model.Declaration.Side;
import org.lanthanet.model.Declaration.Valuation;
import org.lanthanet.model.Flow.Flag;
import org.lanthanet.model.Stage;

/** Unit values, and what one side's declarations come to. */
class WeightsTest {
    private static Placed placed(
            int year, String from, String to, String hs, Double usd, Double tonnes, Valuation valuation, String set) {
        MassStatus status = tonnes == null ? MassStatus.MISSING : MassStatus.DECLARED;
        return Placed.of(
                new Declaration(year, from, to, hs, Side.EXPORT, usd, tonnes, status, valuation, set),
                Stage.COMPOUND,
                0.5,
                0.25);
    }

    private static Placed traded(int year, String from, String to, double usd, double tonnes) {
        return placed(year, from, to, "2846", usd, tonnes, Valuation.FOB, "test");
    }

    private static OptionalDouble unitValue(int year, String from, String to, Placed... trusted) {
        return new UnitValues(List.of(trusted), 1)
                .find("2846", Stage.COMPOUND, from, to, year)
                .map(found -> OptionalDouble.of(found.usdPerTonne()))
                .orElse(OptionalDouble.empty());
    }

    @Test
    void onlyACifValueIsReducedToFob() {
        assertThat(placed(2015, "CHN", "USA", "2846", 125.0, 2.0, Valuation.CIF, "t")
                        .fobUsd())
                .isEqualTo(100);
        assertThat(placed(2015, "CHN", "USA", "2846", 125.0, 2.0, Valuation.FOB, "t")
                        .fobUsd())
                .isEqualTo(125);
        assertThat(placed(2015, "CHN", "USA", "2846", 125.0, 2.0, Valuation.CUSTOMS, "t")
                        .fobUsd())
                .isEqualTo(125);
        assertThat(placed(2015, "CHN", "USA", "2846", null, 2.0, Valuation.CIF, "t")
                        .fobUsd())
                .isNull();
        assertThat(placed(2015, "CHN", "USA", "2846", 125.0, 2.0, Valuation.CIF, "t")
                        .unitValue())
                .isEqualTo(50);
    }

    @Test
    void aUnitValueNeedsAWeightAndAValueAboveZero() {
        assertThat(traded(2015, "CHN", "USA", 0, 1).unitValue()).isNull();
        assertThat(traded(2015, "CHN", "USA", 1, 0).unitValue()).isNull();
        assertThat(placed(2015, "CHN", "USA", "2846", 1.0, null, Valuation.FOB, "t")
                        .unitValue())
                .isNull();
    }

    @Test
    void theMedianIsWeightedWithValue() {
        // 10, 20 and 100 USD/t; the last has more than half of the value
        assertThat(unitValue(
                        2015,
                        "CHN",
                        "ITA",
                        traded(2015, "CHN", "USA", 10, 1),
                        traded(2015, "CHN", "JPN", 20, 1),
                        traded(2015, "CHN", "DEU", 100, 1)))
                .hasValue(100);
        // half of the value, 40 of 80, ends exactly between 20 and 40
        assertThat(unitValue(2015, "CHN", "ITA", traded(2015, "CHN", "USA", 40, 2), traded(2015, "CHN", "JPN", 40, 1)))
                .hasValue(30);
    }

    @Test
    void thePairComesBeforeTheExporterTheImporterAndEverybody() {
        Placed pair = traded(2015, "CHN", "USA", 10, 1);
        Placed exporter = traded(2015, "CHN", "JPN", 2_000, 100);
        Placed importer = traded(2015, "VNM", "USA", 3_000_000, 100_000);
        Placed others = traded(2015, "DEU", "FRA", 4_000_000_000.0, 100_000_000);

        assertThat(unitValue(2015, "CHN", "USA", pair, exporter, importer, others))
                .hasValue(10);
        assertThat(unitValue(2015, "CHN", "USA", exporter, importer, others)).hasValue(20);
        assertThat(unitValue(2015, "CHN", "USA", importer, others)).hasValue(30);
        assertThat(unitValue(2015, "CHN", "USA", others)).hasValue(40);
    }

    @Test
    void theYearItselfComesBeforeTheYearsBesideAndThePairBesideBeforeOthersNow() {
        Placed before = traded(2014, "CHN", "USA", 10, 1);
        Placed after = traded(2016, "CHN", "USA", 10, 0.5);
        Placed now = traded(2015, "CHN", "USA", 1, 0.02);
        Placed others = traded(2015, "CHN", "JPN", 70, 1);

        assertThat(unitValue(2015, "CHN", "USA", before, now, after)).hasValue(50);
        assertThat(unitValue(2015, "CHN", "USA", before, after, others)).hasValue(15);
        assertThat(unitValue(2017, "CHN", "USA", before, others)).isEmpty();
    }

    @Test
    void anExportersRelativePriceIsCarriedToYearsThatShowNone() {
        Placed dear = traded(2024, "JPN", "KOR", 40, 1);
        Placed[] cheap = {
            traded(2018, "CHN", "USA", 15, 1), traded(2018, "CHN", "KOR", 15, 1), traded(2024, "CHN", "KOR", 20, 1)
        };

        // what China sells cost three quarters of 2024's price in 2018: Japan's cost three quarters of its own
        assertThat(unitValue(2018, "JPN", "USA", dear, cheap[0], cheap[1], cheap[2]))
                .hasValue(30);
        // without anybody known in both years nothing says how prices moved
        assertThat(unitValue(2018, "JPN", "USA", dear, cheap[0])).hasValue(15);
        // the nearest year counts, the earlier of two
        Placed earlier = traded(2012, "JPN", "KOR", 6, 1);
        assertThat(unitValue(2018, "JPN", "USA", dear, earlier, traded(2012, "CHN", "KOR", 10, 1), cheap[0], cheap[2]))
                .hasValue(9);
    }

    @Test
    void theWeightOfCarriedPricesLeadsFromTheOthersPriceToTheCarriedOne() {
        List<Placed> trusted = List.of(
                traded(2024, "JPN", "KOR", 80, 1),
                traded(2018, "CHN", "USA", 10, 1),
                traded(2024, "CHN", "KOR", 20, 1));

        assertThat(new UnitValues(trusted, 0).find("2846", Stage.COMPOUND, "JPN", "USA", 2018))
                .hasValue(new UnitValues.UnitValue(10, 4));
        assertThat(new UnitValues(trusted, 0.5).find("2846", Stage.COMPOUND, "JPN", "USA", 2018))
                .hasValue(new UnitValues.UnitValue(20, 4));
        assertThat(new UnitValues(trusted, 1).find("2846", Stage.COMPOUND, "JPN", "USA", 2018))
                .hasValue(new UnitValues.UnitValue(40, 4));
    }

    @Test
    void oneDatasetSaysHowPricesMovedNotTwo() {
        Placed dear = traded(2024, "JPN", "KOR", 40, 1);
        Placed one = placed(2018, "CHN", "USA", "2846", 10.0, 1.0, Valuation.FOB, "one");
        Placed other = placed(2024, "CHN", "USA", "2846", 20.0, 1.0, Valuation.FOB, "other");

        assertThat(unitValue(2018, "JPN", "USA", dear, one, other)).hasValue(10);
    }

    @Test
    void codesAndUndeclaredWeightsDoNotMix() {
        Placed other = placed(2015, "CHN", "USA", "284690", 10.0, 1.0, Valuation.FOB, "test");
        Placed estimated = Placed.of(
                new Declaration(
                        2015, "CHN", "USA", "2846", Side.EXPORT, 10.0, 1.0, MassStatus.ESTIMATED, Valuation.FOB, "un"),
                Stage.COMPOUND,
                1,
                0);

        assertThat(unitValue(2015, "CHN", "USA", other, estimated)).isEmpty();
    }

    private static Weighed row(String hs, String set, Double usd, Double tonnes, Flag flag) {
        return new Weighed(
                placed(2015, "CHN", "USA", hs, usd, flag == null ? tonnes : null, Valuation.FOB, set), tonnes, flag, 1);
    }

    @Test
    void partsOfAHeadingAddUp() {
        SideTotal total = SideTotal.of(
                List.of(row("284610", "a", 10.0, 4.0, null), row("284690", "a", 20.0, 6.0, Flag.MASS_IMPUTED)));

        assertThat(total)
                .isEqualTo(new SideTotal(
                        5.0, 10.0, 30.0, 3, false, Set.of("284610", "284690"), Set.of(Flag.MASS_IMPUTED), Set.of("a")));
        assertThat(total.imputedShare()).isEqualTo(0.6);
    }

    @Test
    void aHeadingStandsBeforeItsPartsInOneDatasetAndAcrossTwo() {
        assertThat(SideTotal.of(List.of(row("284690", "a", 20.0, 6.0, null), row("2846", "a", 30.0, 10.0, null)))
                        .grossTonnes())
                .isEqualTo(10);
        SideTotal two = SideTotal.of(List.of(
                row("284610", "a", 10.0, 4.0, null),
                row("284690", "a", 20.0, 6.0, null),
                row("2846", "b", 50.0, 11.0, null)));

        assertThat(two.grossTonnes()).isEqualTo(11);
        assertThat(two.fobUsd()).isEqualTo(50);
        assertThat(two.datasets()).containsExactly("b");
    }

    @Test
    void theDatasetWithMoreOfAHeadingsCodesStandsAndThenTheOneWithMoreDeclaredWeights() {
        assertThat(SideTotal.of(List.of(
                                row("284690", "a", 20.0, 6.0, null),
                                row("284610", "b", 1.0, 1.0, null),
                                row("284690", "b", 1.0, 1.0, null)))
                        .datasets())
                .containsExactly("b");
        assertThat(SideTotal.of(List.of(
                                row("284690", "a", 20.0, 6.0, Flag.MASS_IMPUTED), row("284690", "b", 1.0, 1.0, null)))
                        .datasets())
                .containsExactly("b");
    }

    @Test
    void differentHeadingsAddUpThoughDatasetsDiffer() {
        SideTotal total = SideTotal.of(List.of(row("2846", "a", 10.0, 4.0, null), row("280530", "b", null, 6.0, null)));

        assertThat(total.grossTonnes()).isEqualTo(10);
        assertThat(total.fobUsd()).as("one part states no value").isNull();
        assertThat(total.datasets()).containsExactly("a", "b");
    }

    @Test
    void oneMissingWeightMakesTheWeightOfTheSideUnknownButNotItsValue() {
        SideTotal total = SideTotal.of(
                List.of(row("2846", "a", 10.0, 4.0, null), row("280530", "a", 5.0, null, Flag.MASS_IMPUTED)));

        assertThat(total.reoTonnes()).isNull();
        assertThat(total.grossTonnes()).isNull();
        assertThat(total.fobUsd()).isEqualTo(15);
        assertThat(total.imputedShare()).isZero();
    }

    @Test
    void aSideIsPartOfTheOtherOnlyWithinTheSameHeadings() {
        SideTotal part = SideTotal.of(List.of(row("284690", "a", 1.0, 1.0, null)));
        SideTotal whole = SideTotal.of(List.of(row("2846", "a", 1.0, 1.0, null)));
        SideTotal both = SideTotal.of(List.of(row("284610", "a", 1.0, 1.0, null), row("284690", "a", 1.0, 1.0, null)));
        SideTotal ore = SideTotal.of(List.of(row("253090", "a", 1.0, 1.0, null)));

        assertThat(part.isPartOf(whole)).isTrue();
        assertThat(part.isPartOf(both)).isTrue();
        assertThat(whole.isPartOf(part)).isFalse();
        assertThat(both.isPartOf(part)).isFalse();
        assertThat(whole.isPartOf(whole)).isFalse();
        assertThat(ore.isPartOf(whole)).isFalse();
    }

    @Test
    void aCoefficientThatIsNotThereIsNamed() {
        Coefficients coefficients = new Coefficients(
                List.of(new Coefficient("cif", 0.06, 0.03, 0.1, "share", Coefficient.Basis.CHOICE, "test")));

        assertThat(coefficients.value("cif")).isEqualTo(0.06);
        assertThatThrownBy(() -> coefficients.get("reo"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("no coefficient 'reo' in coefficients.csv");
    }
}
