package org.lanthanet.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.lanthanet.bundle.SourceFiles;
import org.lanthanet.cli.CommandsIT.Run;
import org.lanthanet.store.TestGraph;

/** The figures known from publications hold when the publishers' own files go into an empty store. */
class RawFilesIT {
    private static Run imported = new Run(0, "", "");

    @BeforeAll
    static void importTheFiles() {
        Path files = SourceFiles.require();
        TestGraph.clear();
        imported = CommandsIT.run(Stream.concat(
                        Stream.of("import"),
                        Stream.of("comtrade", "usitc", "wits", "usgs", "bgs", "baci", "codes")
                                .map(f -> files.resolve(f).toString()))
                .toArray(String[]::new));
    }

    @Test
    void everyFileIsReadWithoutARejectedRowOrRefusedForAReason() {
        assertThat(imported.err().lines().filter(l -> l.contains(" rows read = ")))
                .hasSize(134)
                .allSatisfy(line -> assertThat(line).contains(" + 0 rejected + "));
        assertThat(imported.err().lines().filter(l -> l.startsWith("lanthanet: ")))
                .satisfiesExactlyInAnyOrder(
                        l -> assertThat(l).contains("comtrade_reporter_areas.json: is a code table of Comtrade"),
                        l -> assertThat(l)
                                .contains("wgi_political_stability_estimate_1996_2022.csv: is no table known here"),
                        l -> assertThat(l).contains("china_ree_exports_with_controls.xlsx: has only a balanced panel"),
                        l -> assertThat(l).endsWith("files could not be used, see above; the others are stored"));
        assertThat(imported.code()).isEqualTo(3);
    }

    @Test
    void usOreToChinaIsLittleUntil2017AndStepsUpIn2018() {
        assertThat(ore(2017)).isLessThan(2_000);
        assertThat(ore(2018)).isBetween(15_000.0, 22_000.0);
        assertThat(ore(2021)).isBetween(40_000.0, 46_000.0);
        assertThat(ore(2022)).isBetween(40_000.0, 46_000.0);
        assertThat(ore(2023)).isCloseTo(38_600, within(500.0));
    }

    @Test
    void declarationsStandAsDeclared() {
        assertThat(gross("USA", "CHN", "export", 2017)).isCloseTo(1_961, within(1.0));
        assertThat(gross("USA", "CHN", "export", 2018)).isCloseTo(32_657, within(1.0));
        assertThat(gross("USA", "CHN", "export", 2022)).isCloseTo(74_885, within(1.0));
        assertThat(gross("MMR", "CHN", "import", 2020)).isCloseTo(35_454, within(1.0));
    }

    @Test
    void mineProductionOf2022IsThatOfTheMineralsYearbook() {
        String production = "MATCH (:Country {iso3:'%s'})-[p:PRODUCES {year:2022}]->(:Stage {id:'ore'})"
                + " WHERE p.worldBasis RETURN p.reoTonnes AS x";
        assertThat(number(production.formatted("WLD"))).isEqualTo(297_000);
        assertThat(number(production.formatted("CHN"))).isEqualTo(210_000);
        assertThat(number(production.formatted("USA"))).isEqualTo(42_500);
    }

    @Test
    void usNetTradeIsPositiveFrom2018On() {
        Run report = CommandsIT.run("report", "--pair", "USA,CHN", "--by-year", "--format", "csv");

        assertThat(CommandsIT.positiveYears(report, "all,net_trade_USA,"))
                .containsExactly(2018, 2019, 2020, 2021, 2022);
        assertThat(CommandsIT.positiveYears(report, "all,published_net_trade_USA,"))
                .containsExactly(2011, 2012, 2018, 2019, 2020, 2021, 2022);
        assertThat(report.lines())
                .anySatisfy(l -> assertThat(l).startsWith("ore,import_share_CHN_from_USA,share,2022,0.64"));
    }

    @Test
    void aYearThatIsNotOverIsNotAYear() {
        assertThat(TestGraph.query("MATCH ()-[d:DECLARED]->() RETURN max(d.year) AS x")
                        .get(0)
                        .get("x"))
                .isEqualTo(2025L);
    }

    private static double ore(int year) {
        return number("MATCH (:Country {iso3:'USA'})-[t:TRADES {stage:'ore', year:" + year
                + "}]->(:Country {iso3:'CHN'}) RETURN coalesce(sum(t.reoTonnes), 0) AS x");
    }

    private static double gross(String exporter, String importer, String side, int year) {
        return number(
                "MATCH (:Country {iso3:'%s'})-[d:DECLARED {hs:'2846', side:'%s', year:%d}]->(:Country {iso3:'%s'})"
                                .formatted(exporter, side, year, importer)
                        + " RETURN d.grossTonnes AS x");
    }

    private static double number(String cypher) {
        List<Map<String, Object>> rows = TestGraph.query(cypher);
        assertThat(rows).as(cypher).hasSize(1);
        return ((Number) rows.get(0).get("x")).doubleValue();
    }
}
