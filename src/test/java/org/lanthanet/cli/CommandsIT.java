package org.lanthanet.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
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
    private static final String TIDY = "stage,indicator,unit,before,after,change,break_year,p_value,before_lower,"
            + "before_upper,after_lower,after_upper,change_lower,change_upper";

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

    static Map<String, String> server(String password) {
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

        for (String command : List.of("status", "report --pair USA,CHN", "metrics", "verify", "query density")) {
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
                    report --pair USA,CHN --split soon              | --split takes a year or 'auto', not 'soon'
                    report --pair USA,CHN --split auto --from 2020  | too little is known of 2020–2022
                    report --pair USA,CHN --by-year --breaks        | ask for one at a time
                    report --pair USA,CHN --side JPN                | use exporter, importer, USA or CHN
                    report --pair USA,CHN --side USA --basis gross  | have no gross weights of their own
                    report --pair USA,CHN --format pdf              | --format
                    report                                          | --pair
                    metrics nosuch                                  | unknown metric 'nosuch'
                    metrics --stage alloy                           | unknown stage 'alloy'
                    metrics --year 20-22                            | is not a year
                    metrics --country ZQZ                           | unknown country 'ZQZ'
                    report --pair USA,CHN --bands --draws 99        | --draws 99 is not from 100 to 10000
                    report --pair USA,CHN --bands --breaks          | leave out --bands
                    trace --country USA --bands --by-year           | leave out --direction to, --path and --by-year
                    trace --country USA --bands --direction to      | where what a country uses comes from
                    trace --country USA --bands --merge HKG=CHN     | leave out --merge
                    trace --country USA --draws 200                 | --draws and --seed go with --bands
                    report --pair USA,CHN --seed 2                  | --draws and --seed go with --bands
                    metrics --null chance                           | --null
                    metrics --null both --write                     | leave out --null
                    metrics --null both --stage chain               | networks of one stage
                    metrics --null both --country USA               | give both --country and --partner
                    metrics --null both --country usa --partner USA | both are USA
                    metrics --null both --draws 99                  | --draws 99 is not from 100
                    metrics --seed 2                                | --draws and --seed go with --null
                    metrics hhi_suppliers --null both               | those that are: reciprocity, weighted_reciprocity,
                    metrics reciprocity --null strength             | those that are: weighted_reciprocity, modularity,
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
        assertThat(first.lines().get(0)).isEqualTo(TIDY);
        assertThat(first.out())
                .doesNotContain("NaN", "Infinity", "E-", "E+")
                .contains("\n")
                .doesNotContain("\r");
    }

    @Test
    void theReportShowsTheShift() {
        Run run = onFullStore(
                "report", "--pair", "USA,CHN", "--from", "2000", "--to", "2022", "--split", "2018", "--format", "csv");

        // what went as ore before 2018 is in no dataset: unknown, and no zero
        assertThat(run.lines()).anyMatch(l -> l.startsWith("ore,flow_USA_to_CHN,REO t,,352"));
        double[] net = row(run, "all,net_trade_USA,");
        assertThat(net[0]).isNegative();
        assertThat(net[1]).isPositive();
    }

    @Test
    void theDataChooseTheSplitOfTheReport() {
        Run run = onFullStore("report", "--pair", "USA,CHN", "--split", "auto");

        assertThat(run.code()).as(run.err()).isZero();
        assertThat(run.lines().get(0))
                .isEqualTo(
                        "The shift between USA and CHN: means of 2000–2017 and 2018–2022 (split by the data), shares on"
                                + " REO t");
        assertThat(run.out()).contains("The data chose 2018: ").doesNotContain("split p in 2018");
    }

    @Test
    void everyBreakTestIsATidyRowWithItsCorrectedP() {
        Run run = onFullStore("report", "--pair", "USA,CHN", "--breaks", "--format", "csv");

        assertThat(run.lines().get(0))
                .isEqualTo("stage,indicator,unit,test,years,statistic,break_year,p_value,p_adjusted,p_adjusted_named,"
                        + "break_years");
        assertThat(run.out())
                .contains("\nall,flow_USA_to_CHN,REO t,supf,23,")
                .doesNotContain("NaN", "Infinity", "E-", "E+");
        assertThat(run.lines().stream().skip(1).map(line -> line.split(",")[3]).limit(5))
                .containsExactly("pettitt", "chow", "supf", "chow_trend", "supf_trend");
    }

    @Test
    void theTablesForPeopleFitAWindow() {
        assertThat(tableOf(onFullStore("report", "--pair", "USA,CHN")))
                .isNotEmpty()
                .allSatisfy(line -> assertThat(line.length()).isLessThanOrEqualTo(132));
        assertThat(tableOf(onFullStore("report", "--pair", "USA,CHN", "--breaks")))
                .isNotEmpty()
                .allSatisfy(line -> assertThat(line.length()).isLessThanOrEqualTo(132));
    }

    /** The lines from a table's heading to the blank line before its notes. */
    private static List<String> tableOf(Run run) {
        return run.lines().stream()
                .dropWhile(line -> !line.startsWith(" stage "))
                .takeWhile(line -> !line.isEmpty())
                .toList();
    }

    @Test
    void usNetTradeIsPositiveFrom2018OnAndWasIn2011And2012AsPublished() {
        Run run = onFullStore("report", "--pair", "USA,CHN", "--by-year", "--format", "csv");

        assertThat(positiveYears(run, "all,net_trade_USA,")).containsExactly(2018, 2019, 2020, 2021, 2022);
        assertThat(positiveYears(run, "all,published_net_trade_USA,"))
                .containsExactly(2011, 2012, 2018, 2019, 2020, 2021, 2022);
    }

    @Test
    void usNetTradeInOreIsAtLeastItsExports() {
        Run run = onFullStore("report", "--pair", "USA,CHN", "--by-year", "--format", "csv");

        assertThat(run.lines().get(0)).isEqualTo("stage,indicator,unit,year,value,lower,upper");
        for (int year = 2018; year <= 2022; year++) {
            String flow = line(run, "ore,flow_USA_to_CHN,REO t," + year + ",")[4];
            String[] net = line(run, "ore,net_trade_USA,REO t," + year + ",");
            assertThat(net[4]).isEmpty();
            assertThat(Double.parseDouble(net[5])).isGreaterThanOrEqualTo(Double.parseDouble(flow));
            assertThat(net[6]).isEmpty();
        }
        assertThat(line(run, "ore,net_trade_USA,REO t,2017,")).endsWith("", "", "");
        assertThat(onFullStore("report", "--pair", "USA,CHN", "--by-year").out())
                .containsPattern(" ore +2018 .* ≥ \\d")
                .contains("In bounds, imports of ore by USA from 2018 on are taken as none (choice): ");
    }

    @Test
    void oneSidesFigureStandsForTheWholeSeriesAndTheOtherBesideIt() {
        Run settled = onFullStore("report", "--pair", "USA,CHN", "--by-year", "--format", "csv");
        Run own = onFullStore("report", "--pair", "USA,CHN", "--side", "exporter", "--by-year", "--format", "csv");

        for (int year = 2018; year <= 2022; year++) {
            String[] flow = line(own, "ore,flow_USA_to_CHN,REO t," + year + ",");
            assertThat(flow[4])
                    .isEqualTo(line(settled, "ore,flow_USA_to_CHN_by_exporter,REO t," + year + ",")[4])
                    .isNotEmpty();
            String partner = line(settled, "ore,flow_USA_to_CHN_by_importer,REO t," + year + ",")[4];
            assertThat(List.of(flow[5], flow[6])).contains(partner);
        }
        assertThat(onFullStore("report", "--pair", "USA,CHN", "--side", "usa", "--by-year")
                        .out())
                .contains("flows as USA declared")
                .doesNotContain("Whose figure stands");
    }

    private static String[] line(Run run, String start) {
        return run.lines().stream()
                .filter(l -> l.startsWith(start))
                .findFirst()
                .orElseThrow()
                .split(",", -1);
    }

    @Test
    void jsonIsAnArrayOfRowsWithNullForUnknown() throws IOException {
        Run run = onFullStore("report", "--pair", "USA,CHN", "--format", "json");
        JsonNode rows = new ObjectMapper().readTree(run.out());

        assertThat(rows.isArray()).isTrue();
        assertThat(rows.get(0).fieldNames()).toIterable().containsExactly(TIDY.split(","));
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
    void bandsAreTheSameBytesEveryTimeAndOtherBytesWithAnotherSeed() {
        String[] command = "report --pair USA,CHN --bands --draws 100 --format csv".split(" ");
        Run first = onFullStore(command);
        List<String> seeded = new ArrayList<>(List.of(command));
        seeded.addAll(List.of("--seed", "2"));

        assertThat(first.code()).as(first.err()).isZero();
        assertThat(first.lines().get(0)).isEqualTo(TIDY);
        assertThat(first.out())
                .contains("\nore,band_low_flow_USA_to_CHN,REO t,")
                .contains("\nall,band_draws_interdependence,draws,100,100,100,,,,,,,,\n")
                .doesNotContain("band_low_production", "NaN", "Infinity");
        assertThat(run(command).out()).isEqualTo(first.out());
        assertThat(run(seeded.toArray(String[]::new)).out()).isNotEqualTo(first.out());
        assertThat(first.lines().stream().filter(row -> !row.contains(",band_")))
                .containsExactlyElementsOf(
                        run("report", "--pair", "USA,CHN", "--format", "csv").lines());
    }

    @Test
    void theTableOfBandsSaysHowManyDrawsAndOfWhichSeed() {
        Run run = onFullStore("report --pair USA,CHN --bands --draws 100 --seed 7".split(" "));

        assertThat(run.code()).as(run.err()).isZero();
        assertThat(run.out()).contains("5 – 95 %").contains("100 draws, seed 7, of the coefficients with a range");
        assertThat(run.err()).isEmpty();
    }

    @Test
    void bandsOfATraceStandInFurtherColumns() {
        String[] command =
                "trace --country USA --stage compound --year 2022 --bands --draws 100 --format csv".split(" ");
        Run first = onFullStore(command);
        Run plain = run("trace --country USA --stage compound --year 2022 --format csv".split(" "));

        assertThat(first.code()).as(first.err()).isZero();
        assertThat(first.lines().get(0))
                .isEqualTo(
                        plain.lines().get(0)
                                + ",reo_tonnes_low,reo_tonnes_high,share_low,share_high,direct_share_low,direct_share_high,draws");
        for (int row = 1; row < first.lines().size(); row++) {
            assertThat(first.lines().get(row)).startsWith(plain.lines().get(row) + ",");
        }
        assertThat(first.lines())
                .hasSameSizeAs(plain.lines())
                .anyMatch(row -> row.startsWith("2022,compound,USA,from,CHN,mined,ore,"));
        assertThat(run(command).out()).isEqualTo(first.out()).doesNotContain("NaN", "Infinity");
        assertThat(run("trace --country USA --stage compound --year 2022 --bands --draws 100".split(" "))
                        .out())
                .contains("5 – 95 %")
                .contains("100 draws, seed 1");
    }

    @Test
    void metricsAreTidyRowsOfFiniteNumbers() {
        Run run = onFullStore("metrics", "--year", "2021..2022", "--format", "csv");

        assertThat(run.lines().get(0)).isEqualTo("metric,stage,year,country,partner,basis,value,coverage");
        assertThat(run.lines()).hasSizeGreaterThan(10_000);
        assertThat(run.out()).doesNotContain("NaN", "Infinity");
    }

    @Test
    void measuresBesideNullsAreTheSameBytesEveryTimeAndOtherBytesWithAnotherSeed() {
        String[] command = "metrics --null both --draws 100 --stage magnet --year 2012 --format csv".split(" ");
        Run first = onFullStore(command);
        Run second = run(command);
        List<String> seeded = new ArrayList<>(List.of(command));
        seeded.addAll(List.of("--seed", "2"));

        assertThat(first.code()).as(first.err()).isZero();
        assertThat(first.lines().get(0)).isEqualTo("metric,stage,year,country,partner,basis,value,coverage");
        assertThat(first.out())
                .contains("\nreciprocity_null_degree_z,magnet,2012,,,reo,1")
                .contains("\nweighted_reciprocity_null_strength_p,magnet,2012,,,reo,0.")
                .contains("\ntrade_null_strength_mean,magnet,2012,CHN,USA,reo,")
                .contains("\ninterdependence_null_degree_draws,magnet,2012,USA,CHN,reo,100,largest\n")
                .doesNotContain("\nreciprocity_null_strength", "NaN", "Infinity");
        assertThat(second.out()).isEqualTo(first.out());
        assertThat(run(seeded.toArray(String[]::new)).out()).isNotEqualTo(first.out());
    }

    @Test
    void theTableBesideNullsSaysWhichNullHowManyDrawsAndWhatPIs() {
        Run run = onFullStore(
                "metrics --null strength --draws 100 --stage compound --year 2022 --country chn --partner jpn"
                        .split(" "));

        assertThat(run.code()).as(run.err()).isZero();
        assertThat(run.lines().get(2).strip().split(" {2,}"))
                .startsWith("metric", "null", "stage", "year", "country", "partner", "value", "mean", "sd", "z", "p");
        assertThat(run.out())
                .contains("null strength: every country keeps its exports and its imports")
                .contains("100 networks drawn from each null, seed 1")
                .contains("p is how often chance alone");
        assertThat(run.out().lines().filter(line -> line.startsWith(" trade "))).hasSize(2);
        assertThat(run.err()).doesNotContain("networks");
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
        assertThat(run.out()).contains("magnet", "imputed share of REO", "usitc-dataweb", "35688 TRADES");
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
        Run first = run("demo", "--page", "none");
        String before = TestGraph.fingerprint();
        Run second = run("demo", "--page", "none");

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
                .contains("ore,flow_USA_to_CHN,REO t,2025,9000,9000,9000\n");
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
                .contains("ore,production_USA,REO t,2022,43000,43000,43000\n");
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
