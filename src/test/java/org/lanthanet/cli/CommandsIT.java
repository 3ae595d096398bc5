package org.lanthanet.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lanthanet.store.TestGraph;

/** The commands against a running server with users, as somebody with {@code --uri} runs them. */
class CommandsIT {
    @TempDir
    private Path folder;

    record Run(int code, String out, String err) {
        List<String> lines() {
            return out.lines().toList();
        }
    }

    static Run run(Map<String, String> environment, String... args) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        int code = Main.run(new PrintWriter(out), new PrintWriter(err), environment, args);
        return new Run(code, out.toString(), err.toString());
    }

    private static Map<String, String> server(String password) {
        Map<String, String> environment = new HashMap<>();
        environment.put("NEO4J_URI", TestGraph.uri().toString());
        environment.put("NEO4J_USERNAME", "neo4j");
        environment.put("NEO4J_PASSWORD", password);
        return environment;
    }

    static Run run(String... args) {
        return run(server(TestGraph.PASSWORD), args);
    }

    private static Run onFullStore(String... args) {
        TestGraph.full();
        return run(args);
    }

    @Test
    void anEmptyStoreSaysWhatToRun() {
        TestGraph.clear();

        for (String command : List.of("status", "report --pair USA,CHN", "metrics")) {
            Run run = run(command.split(" "));
            assertThat(run.code()).as(command).isEqualTo(1);
            assertThat(run.err())
                    .isEqualTo(
                            "lanthanet: the store is empty; run 'lanthanet import bundled' (or 'lanthanet demo') first\n");
            assertThat(run.out()).isEmpty();
        }
    }

    @Test
    void aWrongPasswordIsOneLineWithoutThePassword() {
        Run run = run(server("sesame-open"), "status");

        assertThat(run.code()).isEqualTo(4);
        assertThat(run.err())
                .isEqualTo("lanthanet: server bolt://" + TestGraph.uri().getAuthority()
                        + ": refused the user name or password; set NEO4J_USERNAME and NEO4J_PASSWORD\n");
    }

    @Test
    void aDeadServerIsOneLine() {
        Run run = run(Map.of("NEO4J_URI", "bolt://127.0.0.1:1"), "status");

        assertThat(run.code()).isEqualTo(4);
        assertThat(run.err())
                .isEqualTo(
                        "lanthanet: server bolt://127.0.0.1:1: cannot be reached; is the server running, and the address"
                                + " right?\n");
    }

    @Test
    void aDatabaseThatDoesNotExistIsOneLine() {
        Map<String, String> environment = server(TestGraph.PASSWORD);
        environment.put("NEO4J_DATABASE", "nosuch");
        Run run = run(environment, "status");

        assertThat(run.code()).isEqualTo(4);
        assertThat(run.err().lines()).hasSize(1).first().asString().contains("nosuch");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    report --pair USA,XQX                           | unknown country 'XQX'
                    report --pair USA                               | --pair takes two countries
                    report --pair USA,USA                           | are both USA
                    report --pair USA,WLD                           | unknown country 'WLD'
                    report --pair USA,CHN --from 2010 --to 2005     | the first is after the last
                    report --pair USA,CHN --split 2030              | does not divide
                    report --pair USA,CHN --format pdf              | --format
                    report                                          | --pair
                    metrics nosuch                                  | unknown metric 'nosuch'
                    metrics --stage alloy                           | unknown stage 'alloy'
                    metrics --year 20-22                            | is not a year
                    metrics --country ZQZ                           | unknown country 'ZQZ'
                    nosuch                                          | nosuch
                    status --nosuch                                 | --nosuch
                    import                                          | bundled|FILE
                    import nosuch.csv --as flows                    | there is no file 'nosuch.csv'
                    import some.csv --as alloy                      | unknown format 'alloy'
                    """)
    void wrongUseIsOneLineAndCodeTwo(String command, String message) {
        Run run = onFullStore(command.split(" +"));

        assertThat(run.code()).as(run.err()).isEqualTo(2);
        assertThat(run.err().lines())
                .hasSize(1)
                .first()
                .asString()
                .startsWith("lanthanet: ")
                .contains(message);
        assertThat(run.out()).isEmpty();
    }

    @Test
    void theShiftTableIsTheSameBytesEveryTime() {
        Run first = onFullStore("report", "--pair", "USA,CHN", "--format", "csv");
        Run second = run("report", "--pair", "USA,CHN", "--format", "csv");

        assertThat(first.code()).isZero();
        assertThat(first.out()).isEqualTo(second.out());
        assertThat(first.lines().get(0)).isEqualTo("stage,indicator,unit,before,after,change,break_year,p_value");
        assertThat(first.out())
                .doesNotContain("NaN", "Infinity", "E-", "E+")
                .contains("\n")
                .doesNotContain("\r");
    }

    @Test
    void theReportShowsTheShift() {
        Run run = onFullStore(
                "report", "--pair", "USA,CHN", "--from", "2000", "--to", "2022", "--split", "2018", "--format", "csv");

        double[] ore = row(run, "ore,flow_USA_to_CHN,");
        assertThat(ore[0]).isLessThan(10);
        assertThat(ore[1]).isBetween(30_000.0, 40_000.0);
        double[] net = row(run, "all,net_trade_USA,");
        assertThat(net[0]).isNegative();
        assertThat(net[1]).isPositive();
    }

    @Test
    void usNetTradeIsPositiveFrom2018OnAndWasIn2011And2012AsPublished() {
        Run run = onFullStore("report", "--pair", "USA,CHN", "--by-year", "--format", "csv");

        assertThat(positiveYears(run, "all,net_trade_USA,")).containsExactly(2018, 2019, 2020, 2021, 2022);
        assertThat(positiveYears(run, "all,published_net_trade_USA,"))
                .containsExactly(2011, 2012, 2018, 2019, 2020, 2021, 2022);
    }

    @Test
    void jsonIsAnArrayOfRowsWithNullForUnknown() throws IOException {
        Run run = onFullStore("report", "--pair", "USA,CHN", "--format", "json");
        JsonNode rows = new ObjectMapper().readTree(run.out());

        assertThat(rows.isArray()).isTrue();
        assertThat(rows.get(0).fieldNames())
                .toIterable()
                .containsExactly("stage", "indicator", "unit", "before", "after", "change", "break_year", "p_value");
        assertThat(rows).anySatisfy(r -> assertThat(r.get("before").isNull()).isTrue());
    }

    @Test
    void theTableForPeopleSaysWhatTheDataCannotSay() {
        Run run = onFullStore("report", "--pair", "usa,chn");

        assertThat(run.code()).isZero();
        assertThat(run.out()).contains("Limits: ").contains("Net exporter, USA: 2018, 2019, 2020, 2021, 2022.");
        assertThat(run.lines()).allSatisfy(line -> assertThat(line).isEqualTo(line.stripTrailing()));
    }

    @Test
    void theReportGoesToAFile() throws IOException {
        Path file = folder.resolve("shift.csv");
        Run run = onFullStore("report", "--pair", "USA,CHN", "--format", "csv", "-o", file.toString());

        assertThat(run.out()).isEmpty();
        assertThat(Files.readString(file))
                .isEqualTo(run("report", "--pair", "USA,CHN", "--format", "csv").out());
    }

    @Test
    void metricsAreTidyRowsOfFiniteNumbers() {
        Run run = onFullStore("metrics", "--year", "2021..2022", "--format", "csv");

        assertThat(run.lines().get(0)).isEqualTo("metric,stage,year,country,partner,basis,value");
        assertThat(run.lines()).hasSizeGreaterThan(10_000);
        assertThat(run.out()).doesNotContain("NaN", "Infinity");
    }

    @Test
    void concentrationOfUsMagnetImportsIsWhatComtradeSays() {
        Run run = onFullStore(
                "metrics",
                "hhi_suppliers",
                "--stage",
                "magnet",
                "--year",
                "2022",
                "--country",
                "USA",
                "--basis",
                "usd",
                "--format",
                "csv");

        String[] row = run.lines().get(1).split(",", -1);
        assertThat(Double.parseDouble(row[6])).isBetween(0.624, 0.635);
    }

    @Test
    void worldProductionIsMeasuredOnOneSourceAYear() {
        Run run = onFullStore("metrics", "hhi_production", "--stage", "ore", "--format", "csv");

        assertThat(run.lines()).hasSize(26);
    }

    @Test
    void statusShowsStagesYearsCountsAndDatasets() {
        Run run = onFullStore("status");

        assertThat(run.code()).isZero();
        assertThat(run.out()).contains("magnet", "imputed share of REO", "usitc-dataweb", "35684 TRADES");
    }

    @Test
    void statusSaysWhatTheDatasetsCover() {
        Run run = onFullStore("status", "--coverage", "--format", "csv");

        assertThat(run.lines())
                .contains("comtrade,CHN,import,2846,2000,2024,all,", "baci,*,both,850511,2022,2022,all,");
    }

    @Test
    void theSecondDemoChangesNothing() {
        TestGraph.clear();
        Run first = run("demo");
        String before = TestGraph.fingerprint();
        Run second = run("demo");

        assertThat(first.code()).isZero();
        assertThat(first.err()).contains("Imported ").contains("Next:");
        assertThat(second.err()).doesNotContain("Imported ");
        assertThat(second.out()).isEqualTo(first.out());
        assertThat(TestGraph.fingerprint()).isEqualTo(before);
    }

    @Test
    void aFlowsFileIsTakenWithItsRejectedRowsNamed() throws IOException {
        Path file = folder.resolve("mine.csv");
        Files.writeString(file, "year,exporter,importer,stage,reo_tonnes\n2025,USA,CHN,ore,9000\n2025,USA,QQQ,ore,1\n");
        Run run = onFullStore(
                "import",
                "--as",
                "flows",
                "--rejects",
                folder.resolve("rejected.csv").toString(),
                file.toString());

        assertThat(run.code()).isZero();
        assertThat(run.err())
                .contains("lanthanet: mine.csv:3: importer=\"QQQ\": is not a country code in countries.csv;")
                .contains("mine.csv: 2 rows read = 1 accepted + 1 rejected + 0 skipped");
        assertThat(run(
                                "import",
                                "--as",
                                "flows",
                                "--rejects",
                                folder.resolve("again.csv").toString(),
                                file.toString())
                        .err())
                .contains("nothing changed");
        assertThat(run("report", "--pair", "USA,CHN", "--to", "2025", "--by-year", "--format", "csv")
                        .out())
                .contains("ore,flow_USA_to_CHN,REO t,2025,9000\n");
    }

    @Test
    void strictStoresNothingIfARowIsRejected() throws IOException {
        Path file = folder.resolve("strict.csv");
        Files.writeString(file, "year,exporter,importer,stage,reo_tonnes\n2025,USA,CHN,ore,9000\n2025,USA,QQQ,ore,1\n");
        TestGraph.full();
        String before = TestGraph.fingerprint();
        Run run = run(
                "import",
                "--strict",
                "--as",
                "flows",
                "--rejects",
                folder.resolve("rejected.csv").toString(),
                file.toString());

        assertThat(run.code()).isEqualTo(3);
        assertThat(run.err()).contains("1 of 2 rows rejected; nothing was stored (--strict)");
        assertThat(TestGraph.fingerprint()).isEqualTo(before);
    }

    @Test
    void aFileWithNothingUsableIsCodeThree() throws IOException {
        Path file = folder.resolve("bad.csv");
        Files.writeString(file, "year,exporter,importer\n2025,USA,CHN\n");
        Run run = onFullStore("import", "--as", "flows", file.toString());

        assertThat(run.code()).isEqualTo(3);
        assertThat(run.err())
                .isEqualTo("lanthanet: bad.csv:1: no column reo_tonnes, stage; the header must name"
                        + " exporter,importer,reo_tonnes,stage,year\n");
    }

    @Test
    void aProductionFileBecomesTheFigureUsed() throws IOException {
        Path file = folder.resolve("prod.csv");
        Files.writeString(file, "year,country,stage,reo_tonnes\n2022,USA,ore,43000\n");
        Run run = onFullStore("import", "--as", "production", file.toString());

        assertThat(run.code()).isZero();
        assertThat(run("report", "--pair", "USA,CHN", "--by-year", "--format", "csv")
                        .out())
                .contains("ore,production_USA,REO t,2022,43000\n");
    }

    private static double[] row(Run run, String start) {
        String[] fields = run.lines().stream()
                .filter(l -> l.startsWith(start))
                .findFirst()
                .orElseThrow()
                .split(",", -1);
        return new double[] {Double.parseDouble(fields[3]), Double.parseDouble(fields[4])};
    }

    static List<Integer> positiveYears(Run run, String start) {
        return run.lines().stream()
                .filter(l -> l.startsWith(start))
                .map(l -> l.split(",", -1))
                .filter(f -> !f[4].isEmpty() && Double.parseDouble(f[4]) > 0)
                .map(f -> Integer.valueOf(f[3]))
                .toList();
    }
}
