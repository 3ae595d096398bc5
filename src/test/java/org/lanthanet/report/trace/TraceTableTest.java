package org.lanthanet.report.trace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.lanthanet.flow.balance.Chains;
import org.lanthanet.model.Processing;
import org.lanthanet.model.Stage;
import org.lanthanet.model.YearRange;
import org.lanthanet.report.Column;
import org.lanthanet.report.Format;
import org.lanthanet.report.Result;
import org.lanthanet.report.trace.TraceQuestion.Direction;

/** Traces as tables, on chains small enough to check by hand. */
class TraceTableTest {
    private static final YearRange YEAR = new YearRange(Chains.YEAR, Chains.YEAR);

    private static TracedYears traced(Chains chains) {
        return new TracedYears(YEAR, chains.data(), chains.conversion());
    }

    private static TraceTable table(Chains chains, String country, Stage stage, Direction direction) {
        return new TraceTable(
                new TraceQuestion(country, List.of(stage), YEAR, direction),
                traced(chains).years());
    }

    private static List<@Nullable Object> row(Result result, String partner, String kind) {
        return result.rows().stream()
                .filter(r -> partner.equals(r.get(4)) && kind.equals(r.get(5)))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no row of " + partner + " " + kind + " in " + result.rows()));
    }

    private static double number(List<@Nullable Object> row, int column) {
        return row.get(column) instanceof Double d ? d : Double.NaN;
    }

    private static String text(Result result) {
        StringWriter out = new StringWriter();
        try {
            Format.TABLE.writer().write(result, out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toString();
    }

    @Test
    void tracedAndDirectDependenceStandBesideEachOther() {
        Result tidy = table(declared(), "USA", Stage.COMPOUND, Direction.FROM).tidy();

        assertThat(tidy.columns())
                .extracting(Column::name)
                .containsExactly(
                        "year",
                        "stage",
                        "country",
                        "direction",
                        "partner",
                        "kind",
                        "entry_stage",
                        "reo_tonnes",
                        "share",
                        "direct_reo_tonnes",
                        "direct_share");
        assertThat(tidy.rows()).hasSize(3);
        List<@Nullable Object> usa = row(tidy, "USA", "mined");
        assertThat(usa.subList(0, 7)).containsExactly(2022, "compound", "USA", "from", "USA", "mined", "ore");
        assertThat(number(usa, 7)).isCloseTo(2.190527, within(1e-6));
        assertThat(number(usa, 8)).isCloseTo(0.200966, within(1e-6));
        assertThat(usa.subList(9, 11)).containsOnlyNulls();
        assertThat(number(row(tidy, "CHN", "mined"), 10)).isCloseTo(0.727273, within(1e-6));
        assertThat(number(row(tidy, "CHN", "mined"), 9)).isEqualTo(8);
    }

    private static Chains declared() {
        return Chains.golden().declared(Stage.COMPOUND);
    }

    @Test
    void whatIsBoughtDirectlyHasNoShareWhereNoDatasetHoldsWhatTheCountryBuys() {
        Result tidy =
                table(Chains.golden(), "USA", Stage.COMPOUND, Direction.FROM).tidy();

        assertThat(row(tidy, "CHN", "mined").subList(9, 11)).containsExactly(8.0, null);
    }

    @Test
    void sharesAddUpToOne() {
        Result tidy = table(declared(), "CHN", Stage.COMPOUND, Direction.FROM).tidy();

        assertThat(tidy.rows().stream().mapToDouble(r -> number(r, 8)).sum()).isCloseTo(1, within(1e-12));
        assertThat(tidy.rows().stream()
                        .filter(r -> r.get(10) != null)
                        .mapToDouble(r -> number(r, 10))
                        .sum())
                .isCloseTo(1, within(1e-12));
    }

    @Test
    void whoSellsWithoutMiningStandsThereWithNothingTraced() {
        Chains chains = new Chains()
                .produces(Stage.ORE, "CHN", 10)
                .produces(Stage.ORE, "WLD", 10)
                .flow(Stage.COMPOUND, "CHN", "JPN", 5.0)
                .flow(Stage.COMPOUND, "JPN", "USA", 4.0)
                .declared(Stage.COMPOUND)
                .processes(Stage.ORE, Processing.ANY, 1);
        TraceTable table = table(chains, "USA", Stage.COMPOUND, Direction.FROM);

        assertThat(row(table.tidy(), "JPN", "mined").subList(7, 11)).containsExactly(0.0, 0.0, 4.0, 1.0);
        assertThat(number(row(table.tidy(), "CHN", "mined"), 8)).isCloseTo(1, within(1e-12));
        // no dataset of this chain says what China sells to the United States
        assertThat(row(table.tidy(), "CHN", "mined").subList(9, 11)).containsOnlyNulls();
        assertThat(text(table.table()).replaceAll(" +", " "))
                .contains("CHN mined ore 4.0 1.000 unknown unknown")
                .contains("JPN none mined 0 0.000 4.0 1.000");
    }

    @Test
    void whatNothingExplainsIsNamedWithItsPlace() {
        Chains chains = new Chains()
                .produces(Stage.ORE, "USA", 10)
                .produces(Stage.ORE, "WLD", 10)
                .flow(Stage.ORE, "USA", "CHN", 16.0);
        TraceTable table = table(chains, "CHN", Stage.ORE, Direction.FROM);

        assertThat(number(row(table.tidy(), "USA", "unaccounted"), 8)).isCloseTo(0.375, within(1e-12));
        assertThat(row(table.tidy(), "USA", "unaccounted").get(10)).isNull();
        assertThat(table.table().title()).isEqualTo("Where what CHN uses comes from: ore, 2022");
        assertThat(table.table().notes())
                .contains("CHN used 16.0 REO t of ore in 2022: 62.5 % traced to a mine, 37.5 % unaccounted.")
                .anySatisfy(note -> assertThat(note).endsWith("It enters mostly in USA ore 37.5 %."))
                .anySatisfy(note -> assertThat(note)
                        .contains("each on the way of 5 % or more of it, declare themselves: CHN ore, USA ore;"));
    }

    @Test
    void aCountryThatSellsMoreThanItHasUsesNothing() {
        Chains chains = new Chains()
                .produces(Stage.ORE, "USA", 10)
                .produces(Stage.ORE, "WLD", 10)
                .flow(Stage.ORE, "USA", "CHN", 16.0);
        TraceTable table = table(chains, "USA", Stage.ORE, Direction.FROM);

        assertThat(table.tidy().rows()).isEmpty();
        assertThat(table.reasons())
                .containsExactly(
                        "USA uses no ore in 2022: it exports all that is known of its supply, and 6.0 REO t more,"
                                + " which enter there as unaccounted.");
        assertThat(table(chains, "FRA", Stage.ORE, Direction.FROM).reasons())
                .containsExactly("FRA uses no ore in 2022 by what the store holds.");
    }

    @Test
    void useOfWhichNoTradeIsKnownIsNotTraced() {
        Chains chains = Chains.golden()
                .processes(Stage.COMPOUND, Processing.ANY, 1)
                .processes(Stage.METAL, Processing.ANY, 1)
                .flow(Stage.MAGNET, "CHN", "USA", 1.0);

        assertThat(table(chains, "USA", Stage.METAL, Direction.FROM).reasons())
                .containsExactly("Use of metal in 2022 is not traced: no metal flow is held, and no dataset says that"
                        + " there was none.");
        assertThat(table(chains, "USA", Stage.MAGNET, Direction.FROM).reasons())
                .containsExactly("Use of magnet in 2022 is not traced: no metal flow is held, and no dataset says that"
                        + " there was none.");
        assertThat(table(chains, "USA", Stage.COMPOUND, Direction.FROM).reasons())
                .isEmpty();
        assertThat(table(chains.flow(Stage.METAL, "CHN", "JPN", 1.0), "USA", Stage.METAL, Direction.FROM)
                        .tidy()
                        .rows())
                .isNotEmpty();
    }

    @Test
    void useOfWhichNoWeightIsKnownIsNotTraced() {
        Chains none = Chains.golden()
                .flow(Stage.METAL, "CHN", "USA", null)
                .processes(Stage.COMPOUND, Processing.ANY, 1)
                .processes(Stage.METAL, Processing.ANY, 1);
        TraceTable metal = table(none, "USA", Stage.METAL, Direction.FROM);
        TraceTable magnet = table(none, "CHN", Stage.MAGNET, Direction.TO);

        assertThat(metal.tidy().rows()).isEmpty();
        assertThat(metal.reasons())
                .containsExactly("Use of metal in 2022 is not traced: none of the 1 metal flows has a known weight.");
        assertThat(magnet.reasons())
                .containsExactly("Use of magnet in 2022 is not traced: none of the 1 metal flows has a known weight.");
        assertThat(table(none, "USA", Stage.COMPOUND, Direction.FROM).reasons()).isEmpty();

        Chains some = none.flow(Stage.METAL, "CHN", "ROW", 1.0);
        assertThat(table(some, "USA", Stage.METAL, Direction.FROM).reasons())
                .containsExactly("What USA uses of metal in 2022 is not traced: none of its 1 import flows has a known"
                        + " weight.");
        assertThat(table(some, "ROW", Stage.METAL, Direction.FROM).reasons()).isEmpty();
        assertThat(new RouteTable(
                                new TraceQuestion("USA", List.of(Stage.METAL), YEAR, Direction.FROM),
                                traced(some).years(),
                                5)
                        .tidy()
                        .rows())
                .isEmpty();
    }

    @Test
    void theOtherWayRound() {
        TraceTable table = table(Chains.golden(), "USA", Stage.COMPOUND, Direction.TO);
        Result tidy = table.tidy();

        assertThat(number(row(tidy, "CHN", "mined"), 7)).isCloseTo(32.442981, within(1e-6));
        assertThat(number(row(tidy, "ROW", "mined"), 7)).isCloseTo(4.066492, within(1e-6));
        assertThat(number(row(tidy, "ROW", "mined"), 9)).isEqualTo(1);
        assertThat(tidy.rows().stream().mapToDouble(r -> number(r, 7)).sum()).isCloseTo(0.9 * 43, within(1e-9));
        assertThat(table.table().notes().get(0))
                .isEqualTo(
                        "USA mined 43.0 REO t in 2022, of which 38.7 arrive in use as compound after losses and other"
                                + " uses on the way.");
        assertThat(table(Chains.golden(), "FRA", Stage.ORE, Direction.TO).reasons())
                .containsExactly("FRA mines nothing in 2022.");
        Chains further = Chains.golden().flow(Stage.METAL, "JPN", "DEU", 1.0).flow(Stage.MAGNET, "JPN", "DEU", 1.0);
        assertThat(table(further, "USA", Stage.MAGNET, Direction.TO).reasons())
                .containsExactly("Nothing of what USA mines is used as magnet in 2022.");
    }

    @Test
    void aRowAYearHasTheLargestOriginsInColumns() {
        Result result = table(declared(), "USA", Stage.COMPOUND, Direction.FROM).byYear();

        assertThat(result.columns())
                .extracting(Column::name)
                .containsExactly(
                        "year",
                        "reo_tonnes",
                        "share_CHN",
                        "share_USA",
                        "share_ROW",
                        "share_others",
                        "share_unaccounted",
                        "direct_CHN",
                        "direct_ROW");
        List<@Nullable Object> row = result.rows().get(0);
        assertThat(row.get(0)).isEqualTo(2022);
        assertThat(number(row, 2) + number(row, 3) + number(row, 4)).isCloseTo(1, within(1e-12));
        assertThat(number(row, 3)).isCloseTo(0.200966, within(1e-6));
        assertThat(number(row, 7)).isCloseTo(0.727273, within(1e-6));
    }

    @Test
    void theBiggestRoutes() {
        RouteTable routes = new RouteTable(
                new TraceQuestion("USA", List.of(Stage.COMPOUND), YEAR, Direction.FROM),
                traced(Chains.golden()).years(),
                2);

        assertThat(routes.table().title()).isEqualTo("The biggest routes of what USA uses: compound, 2022");
        assertThat(routes.table().rows())
                .extracting(r -> r.get(1))
                .containsExactly(
                        "CHN@ore > CHN@compound > USA@compound",
                        "CHN@ore > CHN@compound > ROW@compound > USA@compound");
        Result tidy = routes.tidy();
        assertThat(tidy.columns())
                .extracting(Column::name)
                .containsExactly(
                        "year",
                        "stage",
                        "country",
                        "direction",
                        "rank",
                        "route",
                        "kind",
                        "reo_tonnes",
                        "share",
                        "cumulative_share");
        List<@Nullable Object> second = tidy.rows().get(1);
        assertThat(second.get(4)).isEqualTo(2);
        assertThat(number(second, 9)).isCloseTo(number(tidy.rows().get(0), 8) + number(second, 8), within(1e-12));
    }

    @Test
    void aYearWhoseTableOfProducersIsNotCompleteIsNotTraced() {
        Chains chains = new Chains().produces(Stage.ORE, "USA", 10).produces(Stage.ORE, "WLD", 300);

        assertThat(traced(chains).years()).isEmpty();
        assertThat(traced(chains).faults())
                .containsExactly(
                        "2022 is not traced: the ore production of 2022 is not complete: countries come to 10 of"
                                + " 300 REO t.");
    }

    @Test
    void yearsTheStoreDoesNotHoldAreSaid() {
        TracedYears none = new TracedYears(
                new YearRange(1950, 1960),
                Chains.golden().data(),
                Chains.golden().conversion());

        assertThat(none.years()).isEmpty();
        assertThat(none.faults())
                .containsExactly(
                        "The store holds no trade or production from 1950 to 1960; 'lanthanet status' lists its"
                                + " years.");
    }
}
