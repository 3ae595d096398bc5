package org.lanthanet.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lanthanet.cli.CommandsIT.Run;
import org.lanthanet.flow.SettlementOptions.Prefer;
import org.lanthanet.source.Bundle;
import org.lanthanet.store.TestGraph;

/** The contract of {@code lanthanet balance}. */
class BalanceCommandIT {
    private static final String HEADER = "year,stage,country,production,production_basis,imports,imports_coverage,"
            + "imports_unweighed,exports,exports_coverage,exports_unweighed,assumed,use,unregistered_low,unregistered,"
            + "unregistered_high,mirror_gap";

    @TempDir
    private Path folder;

    @BeforeEach
    void load() {
        TestGraph.full();
    }

    private static Run run(String command) {
        Run run = CommandsIT.run(command.split(" +"));
        assertThat(run.code()).as(run.err()).isZero();
        return run;
    }

    private static List<String[]> rows(String command) {
        return run(command + " --format csv").lines().stream()
                .skip(1)
                .map(line -> line.split(",", -1))
                .toList();
    }

    @Test
    void aRowACountryStageAndYearAddsUpAndUnknownIsEmpty() {
        Run csv = run("balance --country USA --year 2022 --format csv");

        assertThat(csv.lines()).hasSize(5);
        assertThat(csv.lines().get(0)).isEqualTo(HEADER);
        String[] ore = csv.lines().get(1).split(",", -1);
        assertThat(ore).startsWith("2022", "ore", "USA", "42500", "reported", "", "none", "0");
        assertThat(Double.parseDouble(ore[12])).isCloseTo(42_500 - Double.parseDouble(ore[8]), within(1e-9));
        for (String[] row : rows("balance --year 2010..2022")) {
            if (!row[12].isEmpty()) {
                assertThat(Double.parseDouble(row[12]))
                        .as(String.join(",", row))
                        .isCloseTo(number(row[3]) + number(row[5]) + number(row[11]) - number(row[8]), within(1e-6));
            }
        }
    }

    private static double number(String cell) {
        return cell.isEmpty() ? 0 : Double.parseDouble(cell);
    }

    @Test
    void whatIsPrintedIsWhatTheGraphHolds() {
        Map<String, Object> edge = TestGraph.query(
                        "MATCH (:Country {iso3:'CHN'})-[b:BALANCE {year:2014, stage:'compound'}]->()"
                                + " RETURN b.production AS production, b.use AS use, b.mirrorGap AS gap")
                .get(0);
        String[] row =
                rows("balance --country CHN --stage compound --year 2014").get(0);

        assertThat(Double.parseDouble(row[3])).isEqualTo(edge.get("production"));
        assertThat(Double.parseDouble(row[12])).isEqualTo(edge.get("use"));
        assertThat(Double.parseDouble(row[16])).isEqualTo(edge.get("gap"));
    }

    @Test
    void theTableForPeopleEndsWithWhatIsKnown() {
        Run table = run("balance --stage ore --year 2022");

        assertThat(table.out())
                .contains("production + imports + assumed - exports = use")
                .containsPattern("2022 +ore +known +297,420 +12 of 12 ")
                .contains("Declared of: how much of that side", "Assumed: trade no table declares (choice).");
    }

    @Test
    void bandsStandAfterTheFiguresTheyAreOf() {
        Run csv = run("balance --country USA --year 2022 --bands --draws 100 --format csv");

        assertThat(csv.lines().get(0))
                .isEqualTo(HEADER + ",production_low,production_high,imports_low,imports_high,exports_low,exports_high,"
                        + "use_low,use_high");
        for (String line : csv.lines().subList(1, 5)) {
            String[] row = line.split(",", -1);
            assertThat(Double.parseDouble(row[12]))
                    .as(line)
                    .isBetween(Double.parseDouble(row[23]), Double.parseDouble(row[24]));
        }
        assertThat(run("balance --country USA --year 2022 --bands --draws 100").out())
                .contains("5 – 95 %");
    }

    @Test
    void chinasGapIsSetBesideWhatWasPublished() {
        Run table = run("balance --unregistered --country CHN --year 2011..2014");

        assertThat(table.out())
                .contains("no output of stage compound by CHN in 2011 is held; import one: --as production, stage"
                        + " compound")
                .containsPattern("2011 +compound +CHN +1 +1 +4,163 +1,254 +2,910 +0.184 +15,8\\d\\d")
                .containsPattern(
                        "2011 +CHN +unregistered_export +21,000 +product t +9,450 +unknown .* overlaps +china-daily-2012")
                .containsPattern("2014 +CHN +unregistered_export +40,000 +40,000 +REO t .* below +reuters-2015")
                .contains(
                        "2014 unregistered_export of CHN (reuters-2015): not reproduced, what is found lies below it.")
                .contains("A finding with partial codes and a small share of the exports reproduces nothing");
        assertThat(rows("balance --unregistered --country CHN --year 2011"))
                .anySatisfy(row -> assertThat(row)
                        .startsWith("2011", "", "CHN", "published_unregistered_export", "product t", "21000", "", ""))
                .anySatisfy(row -> {
                    assertThat(row).startsWith("2011", "compound", "CHN", "mirror_gap", "REO t");
                    assertThat(Double.parseDouble(row[6])).isCloseTo(2_910, within(1.0));
                });
    }

    @Test
    void consumptionIsSetBesideTheSurveys() {
        assertThat(run("balance --unregistered --country USA --year 2022").out())
                .containsPattern("2022 +USA +compounds and metals +10,200 +10,253 +53")
                .containsPattern("2022 +ore +USA +95.0 +-2,708 +-10,\\d+ +1,\\d+ +-96.3 +2,813 +10,\\d+");
    }

    @Test
    void theRangeOfUnregisteredOreDrawsOnContentsSidesAndOutput() {
        String[] supply = rows("balance --unregistered --country USA --year 2022").stream()
                .filter(row -> row[3].equals("unregistered_supply") && !row[6].isEmpty())
                .findFirst()
                .orElseThrow();
        double low = Double.parseDouble(supply[5]);
        double high = Double.parseDouble(supply[7]);
        Map<String, Object> flow = TestGraph.query(
                        "MATCH (:Country {iso3: 'USA'})-[t:TRADES {year: 2022, stage: 'ore'}]->(:Country {iso3: 'CHN'})"
                                + " RETURN abs(t.mirrorGap) AS gap, t.reoTonnes AS tonnes")
                .get(0);

        assertThat(Double.parseDouble(supply[6])).isBetween(low, high);
        assertThat(high - low)
                .as("the two sides alone are further apart than yields and shares ever made it")
                .isGreaterThan((Double) flow.get("gap"));
        Map<String, Object> edge = TestGraph.query(
                        "MATCH (:Country {iso3: 'USA'})-[b:BALANCE {year: 2022, stage: 'ore'}]->()"
                                + " RETURN b.unregisteredLow AS low, b.unregisteredHigh AS high")
                .get(0);
        assertThat(edge).containsEntry("low", low).containsEntry("high", high);
    }

    @Test
    void whatIsPublishedOfMagnetsStandsBesideWhatIsModelled() {
        Run table = run("balance --country CHN --stage magnet");

        assertThat(table.out())
                .contains("output as published", "It enters no balance.")
                .containsPattern("2019 .* 64,908 \\(59,499 – 72,120\\) .*adamas-2019")
                .containsPattern("2017 .* ≥ 54,000 \\(49,500 –\\) .*magnetics-mag \\(at second hand\\)")
                .containsPattern("Modelled output is 0\\.\\d\\d to 0\\.\\d\\d of what is published");
        assertThat(run("balance --country USA --stage magnet").out()).doesNotContain("as published");

        Run csv = run("balance --country CHN --stage magnet --year 2018..2019 --published --format csv");
        assertThat(csv.lines().get(0))
                .isEqualTo(HEADER + ",published_low,published,published_high,published_basis,published_source");
        assertThat(csv.lines().get(1)).endsWith(",,,,,");
        assertThat(csv.lines().get(2)).endsWith(",59499,64908,72120,estimate,adamas-2019");
    }

    @Test
    void theKeysOfJsonAreThoseOfCsv() throws IOException {
        JsonNode rows = new ObjectMapper()
                .readTree(run("balance --country CHN --year 2022 --format json").out());

        assertThat(rows)
                .hasSize(4)
                .allSatisfy(row -> assertThat(row.fieldNames()).toIterable().containsExactly(HEADER.split(",")));
        assertThat(rows.get(0).get("exports").isNull()).isTrue();
    }

    @Test
    void countriesTakenAsOneHaveOneBalance() {
        List<String[]> merged = rows("balance --stage compound --year 2014 --merge HKG=CHN");

        assertThat(merged).extracting(row -> row[2]).contains("CHN").doesNotContain("HKG");
        assertThat(rows("balance --stage compound --year 2014"))
                .extracting(row -> row[2])
                .contains("CHN", "HKG");
    }

    @Test
    void withoutProductsTheStockSaysWhatToImport() {
        Run run = run("balance --stage product --stock");

        assertThat(run.out()).contains("(no rows)");
        assertThat(run.err())
                .isEqualTo(
                        "The store holds no trade or production at the stage product; import some: 'lanthanet import FILE"
                                + " --as flows' or '--as production', with stage product.\n");
    }

    @Test
    void productsThatWereImportedAreInUse() throws IOException {
        Path file = folder.resolve("products.csv");
        StringBuilder text = new StringBuilder("year,exporter,importer,stage,reo_tonnes,value_usd\n");
        for (int year = 2020; year <= 2024; year++) {
            text.append(year).append(",CHN,USA,product,100,\n");
        }
        Files.writeString(file, text);
        run("import --as flows " + file);

        List<String[]> stock = rows("balance --stage product --stock --country USA");
        assertThat(stock).hasSize(5);
        assertThat(stock.get(0)).startsWith("2020", "USA", "modelled", "100", "0");
        double in = 0;
        double out = 0;
        for (String[] row : stock) {
            in += Double.parseDouble(row[3]);
            out += Double.parseDouble(row[4]);
            assertThat(Double.parseDouble(row[6]) + out).isCloseTo(in, within(1e-9));
            assertThat(Double.parseDouble(row[6])).isBetween(Double.parseDouble(row[5]), Double.parseDouble(row[7]));
        }
        assertThat(rows("balance --stage product --stock --country USA --year 2024"))
                .hasSize(1);
        TestGraph.clear();
    }

    @Test
    void aTableThatLacksAProducerIsSaidToAndNothingRestsOnIt() {
        TestGraph.clear();
        TestGraph.imports()
                .bundle(
                        TestGraph.bundle(
                                d -> d.year() == 2022 && !d.hs().equals("850511"),
                                "no-china",
                                p -> !p.country().equals("CHN")),
                        Prefer.DECLARED);

        Run run = run("balance --country CHN --year 2022 --format csv");

        assertThat(run.err()).contains("the ore production of 2022 is not complete: countries come to");
        assertThat(run.lines()).hasSizeGreaterThan(1);
        assertThat(run.lines().stream().skip(1))
                .allSatisfy(line -> assertThat(line.split(",", -1)[12]).isEmpty());
        TestGraph.clear();
    }

    @Test
    void theOrderOfAnImportDoesNotMatterToAByte() {
        Bundle bundle = TestGraph.bundle(d -> d.year() >= 2021 && !d.hs().equals("850511"), "forth");
        Bundle reversed = new Bundle(
                bundle.version(),
                "back",
                MetricsCommandIT.reversed(bundle.countries()),
                bundle.stages(),
                bundle.products(),
                MetricsCommandIT.reversed(bundle.datasets()),
                bundle.coefficients(),
                bundle.rules(),
                MetricsCommandIT.reversed(bundle.coverages()),
                MetricsCommandIT.reversed(bundle.productions()),
                bundle.productionBasis(),
                MetricsCommandIT.reversed(bundle.totals()),
                MetricsCommandIT.reversed(bundle.declarations()));
        List<String> outputs = new ArrayList<>();
        for (Bundle one : List.of(bundle, reversed)) {
            TestGraph.clear();
            TestGraph.imports().bundle(one, Prefer.DECLARED);
            outputs.add(run("balance --year 2021..2024 --format csv").out());
            outputs.add(run("balance --unregistered --format csv").out());
            outputs.add(run("balance --unregistered").out());
        }
        TestGraph.clear();

        assertThat(outputs.get(0)).hasLineCount(outputs.get(3).split("\n").length);
        assertThat(outputs.subList(3, 6)).isEqualTo(outputs.subList(0, 3));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "balance --stage mine                    | unknown stage 'mine'",
                "balance --year 2022..2010               | years 2022 to 2010 are empty",
                "balance --country QQQ                   | unknown country 'QQQ'",
                "balance --country HKG --merge HKG=CHN   | HKG is merged into CHN; ask for that",
                "balance --unregistered --stock          | ask for one at a time",
                "balance --stage ore --stock             | it goes with --stage product",
                "balance --bands --stock                 | leave out --stock",
                "balance --published --unregistered      | leave out --unregistered",
                "balance --draws 500                     | --draws and --seed go with --bands"
            })
    void wrongUseIsSaidInOneLine(String command, String message) {
        Run run = CommandsIT.run(command.split(" +"));

        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).contains(message).doesNotContain("\tat ");
        assertThat(run.out()).isEmpty();
    }
}
