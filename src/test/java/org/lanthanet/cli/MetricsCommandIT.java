package org.lanthanet.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.lanthanet.cli.CommandsIT.Run;
import org.lanthanet.flow.SettlementOptions.Prefer;
import org.lanthanet.metric.catalogue.MetricCatalogue;
import org.lanthanet.model.Basis;
import org.lanthanet.source.Bundle;
import org.lanthanet.store.TestGraph;

/** The contract of {@code lanthanet metrics}: which rows, in which order, and what is refused. */
class MetricsCommandIT {
    private static final Pattern ROW = Pattern.compile(
            "[a-z0-9_]+,[a-z]+,\\d{4},[A-Z0-9]{0,3},[A-Z0-9]{0,3},(reo|gross|usd),(-?\\d+(\\.\\d+)?)?,(all|largest|listed|none)?");

    @TempDir
    private Path folder;

    @BeforeEach
    void load() {
        TestGraph.full();
    }

    private static List<String[]> rows(String command) {
        Run run = CommandsIT.run((command + " --format csv").split(" +"));
        assertThat(run.code()).as(run.err()).isZero();
        return run.lines().stream().skip(1).map(line -> line.split(",", -1)).toList();
    }

    private static double value(String command) {
        List<String[]> rows = rows(command);
        assertThat(rows).as(command).hasSize(1);
        return Double.parseDouble(rows.get(0)[6]);
    }

    @Test
    void theHeaderAndTheRowsOfCsv() {
        Run run = CommandsIT.run(
                "metrics hhi_suppliers import_share --stage ore --year 2022 --country CHN --partner USA --format csv"
                        .split(" "));

        assertThat(run.lines()).hasSize(2);
        assertThat(run.lines().get(0)).isEqualTo("metric,stage,year,country,partner,basis,value,coverage");
        assertThat(run.lines().get(1)).startsWith("import_share,ore,2022,CHN,USA,reo,0.6");
        assertThat(run.out()).endsWith("\n").doesNotContain("\r");
    }

    @Test
    void theKeysOfJsonAreThoseOfCsvAndWhatIsMissingIsNull() throws IOException {
        Run run = CommandsIT.run("metrics pagerank hhi_suppliers --stage ore --year 2022 --format json".split(" "));
        JsonNode rows = new ObjectMapper().readTree(run.out());

        assertThat(rows).isNotEmpty().allSatisfy(row -> {
            assertThat(row.fieldNames())
                    .toIterable()
                    .containsExactly("metric", "stage", "year", "country", "partner", "basis", "value", "coverage");
            assertThat(row.get("partner").isNull()).isTrue();
            assertThat(row.get("year").isInt()).isTrue();
            assertThat(row.get("value").isNumber() || row.get("value").isNull()).isTrue();
        });
        assertThat(rows).anySatisfy(row -> assertThat(row.get("value").isNull()).isTrue());
    }

    @ParameterizedTest
    @CsvSource({
        "trade compound 2020 USA CHN reo, '15.889086605700001,all'",
        "trade ore 2010 USA CHN reo, ',listed'",
        "trade ore 2012 USA CHN reo, ',none'",
        "market_share ore 2020 USA CHN reo, ',none'",
        "dyad_reciprocity ore 2020 USA CHN reo, ',none'",
        "trade magnet 2003 USA CHN reo, ',all'",
        "trade metal 2022 USA CHN reo, ',none'",
        "trade compound 2004 TUV CHN reo, '0,all'",
        "net_import_reliance ore 2022 AUS '' reo, ',none'"
    })
    void aZeroNobodyStatesIsNoValue(String asked, String expected) {
        String[] of = asked.replace("''", "").split(" ", -1);
        List<String> command = new ArrayList<>(List.of("metrics", of[0], "--stage", of[1], "--year", of[2]));
        command.addAll(List.of("--country", of[3], "--basis", of[5], "--format", "csv"));
        if (!of[4].isEmpty()) {
            command.addAll(List.of("--partner", of[4]));
        }
        Run run = CommandsIT.run(command.toArray(String[]::new));
        assertThat(run.lines()).hasSize(2);
        assertThat(run.lines().get(1)).isEqualTo(String.join(",", of) + "," + expected);
    }

    @Test
    void nothingToShowIsSaid() {
        Run run = CommandsIT.run("metrics", "pagerank", "--year", "1950", "--format", "csv");
        assertThat(run.lines()).containsExactly("metric,stage,year,country,partner,basis,value,coverage");
        assertThat(run.err()).contains("No rows: the store holds no such stage, year or country");
        assertThat(run.code()).isZero();
    }

    @Test
    void aTableNobodyCouldReadIsRefusedWithTheWayOut() {
        Run run = CommandsIT.run("metrics");
        assertThat(run.code()).isEqualTo(2);
        assertThat(run.out()).isEmpty();
        assertThat(run.err())
                .containsPattern(
                        "[0-9,]+ rows are no table to read; name measures, --stage, --year or --country, or add"
                                + " --format csv -o FILE");
    }

    @Test
    void theListNeedsNoStore() {
        Path none = folder.resolve("none");
        for (Map<String, String> environment :
                List.of(Map.of("NEO4J_URI", "bolt://127.0.0.1:1"), Map.of("LANTHANET_STORE", none.toString()))) {
            Run run = CommandsIT.run(environment, "metrics", "--list");

            assertThat(run.code()).as(run.err()).isZero();
            assertThat(MetricCatalogue.all())
                    .allSatisfy(m -> assertThat(run.out()).contains(" " + m.id() + " "));
        }
        assertThat(none).doesNotExist();
    }

    @Test
    void theListAsCsvHoldsWholeDefinitions() {
        Run run = CommandsIT.run(Map.of("NEO4J_URI", "bolt://127.0.0.1:1"), "metrics", "--list", "--format", "json");

        assertThat(CommandsIT.run("metrics", "--list", "--format", "csv")
                        .lines()
                        .get(0))
                .isEqualTo("metric,family,level,unit,title,formula,terms,weight,range,undefined,reference,nulls,reads");
        assertThat(rowsOf(run))
                .hasSameSizeAs(MetricCatalogue.all())
                .allSatisfy(row -> assertThat(List.of(
                                "metric",
                                "family",
                                "level",
                                "unit",
                                "title",
                                "formula",
                                "weight",
                                "range",
                                "undefined"))
                        .allSatisfy(name -> assertThat(row.get(name).asText()).isNotBlank()));
    }

    private static JsonNode rowsOf(Run run) {
        try {
            return new ObjectMapper().readTree(run.out());
        } catch (IOException e) {
            throw new AssertionError(run.out(), e);
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
                    metrics suppliers                                   | unknown metric 'suppliers': did you mean hhi_suppliers, effective_number_suppliers,
                    metrics hhi                                         | unknown metric 'hhi': did you mean hhi_suppliers, hhi_markets,
                    metrics density nosuch                              | unknown metric 'nosuch'; 'lanthanet metrics --list' shows all
                    metrics density --stage chain                       | none of these measures has values over the chain; those that have:
                    metrics density --year 2022..2021                   | the first is after the last
                    metrics density --basis eur                         | --basis
                    metrics density --merge XXQ=CHN                     | unknown country 'XXQ'
                    metrics density --merge HKG=XXQ                     | unknown country 'XXQ'
                    metrics density --merge WLD=CHN                     | unknown country 'WLD'
                    metrics density --merge CHN=CHN                     | CHN cannot be merged into itself
                    metrics density --merge HKG=CHN,CHN=TWN             | HKG cannot be merged into CHN, which is itself merged into TWN
                    metrics density --merge HKG=CHN --merge hkg=twn     | HKG cannot be merged into both CHN and TWN
                    metrics density --merge HKG                         | 'HKG' does not say which country is part of which
                    metrics strength_out --merge HKG=CHN --country HKG  | HKG is merged into CHN; ask for that
                    metrics pmi --merge HKG=CHN --partner hkg           | HKG is merged into CHN; ask for that
                    """)
    void wrongUseIsOneLineAndCodeTwo(String command, String message) {
        Run run = CommandsIT.run(command.split(" +"));

        assertThat(run.code()).as(run.err()).isEqualTo(2);
        assertThat(run.out()).isEmpty();
        assertThat(run.err().lines())
                .singleElement()
                .asString()
                .startsWith("lanthanet: ")
                .contains(message);
    }

    @Test
    void theChainHasARowAYearOverAllStages() {
        List<String[]> rows = rows("metrics exposure --stage chain --year 2017..2022 --country USA --partner CHN");

        assertThat(rows).isNotEmpty().allSatisfy(f -> assertThat(f).startsWith("exposure", "chain"));
        assertThat(rows).extracting(f -> f[2]).containsExactly("2017", "2018", "2019", "2020", "2021", "2022");
        assertThat(rows).extracting(f -> f[3] + f[4]).containsOnly("USACHN");
        // without --stage the chain comes after the stages, and only where it is spoken of
        List<String[]> all = rows("metrics exposure density --country USA --partner CHN --year 2022");
        assertThat(all)
                .extracting(f -> f[0] + " " + f[1])
                .containsExactly(
                        "exposure ore", "exposure compound", "exposure metal", "exposure magnet", "exposure chain");
    }

    @Test
    void concentrationOfUsMagnetImportsIsWithinTheDataOfWhatComtradeSays() {
        String command = "metrics hhi_suppliers --stage magnet --country USA --basis usd --year ";

        // 0.4472 and 0.6292 on UN Comtrade's own rows; UsMagnetImportsTest names the row that makes the difference
        assertThat(value(command + 2018)).isCloseTo(0.448409, within(5e-7));
        assertThat(value(command + 2022)).isCloseTo(0.629225, within(5e-7));
    }

    @ParameterizedTest
    @EnumSource(Basis.class)
    void countriesMergedTradeAsOneAndNotWithEachOther(Basis basis) {
        String where = " --stage magnet --year 2024 --basis " + basis.id();
        double china = value("metrics strength_out --country CHN" + where);
        double hongKong = value("metrics strength_out --country HKG" + where);
        // the other way there is none, and no dataset says so
        assertThat(rows("metrics trade --country HKG --partner CHN" + where))
                .allSatisfy(f -> assertThat(f[6]).isEmpty());
        double mutual = value("metrics trade --country CHN --partner HKG" + where);
        assertThat(mutual).isPositive();

        String merged = where + " --merge HKG=CHN";
        assertThat(value("metrics strength_out --country CHN" + merged))
                .isCloseTo(china + hongKong - mutual, within(1e-12 * china));
        assertThat(value("metrics trade_total" + merged))
                .isCloseTo(value("metrics trade_total" + where) - mutual, within(1e-11 * china));
        assertThat(rows("metrics trade strength_out" + merged))
                .noneMatch(f -> f[3].equals("HKG") || f[4].equals("HKG"));
    }

    @Test
    void anAreaCountsInSharesAndHasNoPlaceInTheNetwork() {
        List<Map<String, Object>> areas =
                TestGraph.query("MATCH (c:Country {kind: 'area'})-[t:TRADES]-(p:Country) WHERE t.valueUsd > 0"
                        + " RETURN c.iso3 AS area, p.iso3 AS partner, t.stage AS stage, t.year AS year"
                        + " ORDER BY stage, year, area, partner");
        assertThat(areas).hasSizeGreaterThan(3);
        int added = 0;
        for (Map<String, Object> area : areas) {
            String where = " --basis usd --stage " + area.get("stage") + " --year " + area.get("year");
            String ofArea = where + " --country " + area.get("area");
            String ofPartner = where + " --country " + area.get("partner");

            String strength = rows("metrics strength_total" + ofArea).get(0)[6];
            if (!strength.isEmpty()) {
                assertThat(Double.parseDouble(strength)).isPositive();
            }
            assertThat(rows("metrics pagerank cheirank harmonic_in betweenness core_number hub" + ofArea))
                    .hasSize(6)
                    .allSatisfy(f -> assertThat(f[6]).as(f[0]).isEmpty());
            // the shares of all partners, the area among them, add up to one
            assertThat(rows("metrics interdependence_share" + ofPartner))
                    .extracting(f -> f[4])
                    .contains((String) area.get("area"));
            for (String measure : List.of("import_share", "market_share")) {
                List<String[]> shares = rows("metrics " + measure + ofPartner);
                if (shares.stream().anyMatch(f -> f[4].equals(area.get("area")))
                        && shares.stream().noneMatch(f -> f[6].isEmpty())) {
                    added++;
                    assertThat(shares.stream()
                                    .mapToDouble(f -> Double.parseDouble(f[6]))
                                    .sum())
                            .isCloseTo(1, within(1e-9));
                }
            }
        }
        assertThat(added).as("partners of areas all of whose trade is known").isPositive();
    }

    @Test
    void theOrderOfAnImportDoesNotMatter() {
        Bundle bundle =
                TestGraph.bundle(d -> d.year() >= 2021 && d.year() <= 2022 && !d.hs().equals("850511"), "forth");
        Bundle reversed = new Bundle(
                bundle.version(),
                "back",
                reversed(bundle.countries()),
                bundle.stages(),
                bundle.products(),
                reversed(bundle.datasets()),
                bundle.coefficients(),
                bundle.rules(),
                reversed(bundle.coverages()),
                reversed(bundle.productions()),
                bundle.productionBasis(),
                reversed(bundle.totals()),
                reversed(bundle.declarations()));
        String[] command = "metrics --year 2021..2022 --format csv".split(" ");
        TestGraph.clear();
        TestGraph.imports().bundle(bundle, Prefer.DECLARED);
        Run forth = CommandsIT.run(command);
        Run again = CommandsIT.run(command);
        TestGraph.clear();
        TestGraph.imports().bundle(reversed, Prefer.DECLARED);
        Run back = CommandsIT.run(command);
        TestGraph.clear();

        assertThat(forth.lines()).hasSizeGreaterThan(5_000);
        assertThat(again.out()).isEqualTo(forth.out());
        assertThat(back.out()).isEqualTo(forth.out());
    }

    static <T> List<T> reversed(List<T> list) {
        List<T> reversed = new ArrayList<>(list);
        Collections.reverse(reversed);
        return reversed;
    }

    @ParameterizedTest
    @EnumSource(Basis.class)
    void noRowOfAllThereAreHoldsAnythingButAFiniteNumberOrNothing(Basis basis) throws IOException {
        Path file = folder.resolve(basis.id() + ".csv");
        Run run = CommandsIT.run("metrics", "--basis", basis.id(), "--format", "csv", "-o", file.toString());

        assertThat(run.code()).as(run.err()).isZero();
        assertThat(Files.size(file)).isGreaterThan(10_000_000);
        try (Stream<String> lines = Files.lines(file)) {
            assertThat(lines.skip(1)
                            .filter(line ->
                                    !ROW.matcher(line).matches() || !Double.isFinite(number(line.split(",", -1)[6])))
                            .limit(5))
                    .isEmpty();
        }
    }

    private static double number(String field) {
        return field.isEmpty() ? 0 : Double.parseDouble(field);
    }
}
