package org.lanthanet.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lanthanet.bundle.PackageValidator;
import org.lanthanet.cli.CommandsIT.Run;
import org.lanthanet.export.Python;
import org.lanthanet.model.Flow;
import org.lanthanet.model.YearRange;
import org.lanthanet.server.ServerLine;
import org.lanthanet.store.GraphReader;
import org.lanthanet.store.TestGraph;

/** The contract of {@code lanthanet export}, and that Gephi and a Parquet reader of another make find what the store holds. */
class ExportCommandIT {
    private static final Path READERS = Path.of("target", "it", "readers");

    @TempDir
    private Path folder;

    @BeforeEach
    void load() {
        TestGraph.full();
    }

    private static Run export(String... args) {
        String[] command = new String[args.length + 1];
        command[0] = "export";
        System.arraycopy(args, 0, command, 1, args.length);
        Run run = CommandsIT.run(command);
        assertThat(run.code()).as(run.err()).isZero();
        return run;
    }

    private String file(String name) {
        return folder.resolve(name).toString();
    }

    private static List<Flow> flows() {
        return new GraphReader(TestGraph.store()).flows(new YearRange(1900, 2100), null);
    }

    private static String classPath(String reader) throws IOException {
        Path file = READERS.resolve(Path.of(reader, "target", "classpath"));
        assertThat(file).as("run 'mvn pre-integration-test' once").exists();
        return Files.readString(file).strip();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            export                                   | --format
            export --format dot                      | --format
            export --format parquet                  | parquet is no text; name a file with -o
            export --format package                  | a package is several files; name a directory with -o
            export --format csv --stage chain        | csv holds trade at a stage; name another than chain
            export --format sankey --stage chain --basis usd | the chain is followed whole and in REO tonnes
            export --format csv --stage alloy        | unknown stage 'alloy'
            export --format csv --year 20-22         | is not a year
            export --format csv --country ZQZ        | unknown country 'ZQZ'
            export --format csv --merge HKG          | HKG
            export --format csv -o /nosuch/trade.csv | cannot be written (NoSuchFileException); name another file with -o
            """)
    void wrongUseIsOneLine(String command, String message) {
        Run run = CommandsIT.run(command.split(" "));

        assertThat(run.code()).isEqualTo(2);
        assertThat(run.out()).isEmpty();
        assertThat(run.err().lines()).hasSize(1).first().asString().contains(message);
    }

    @Test
    void standardOutputHoldsDataOnlyAndStderrSaysWhatIsLeftOut() {
        Run run = export("--format", "csv", "--stage", "magnet", "--year", "2008");
        List<NamedCsvRecord> rows =
                CsvReader.builder().ofNamedCsvRecord(run.out()).stream().toList();
        List<Flow> flows = flows().stream()
                .filter(f -> f.year() == 2008 && f.stage().id().equals("magnet"))
                .toList();

        assertThat(rows)
                .allSatisfy(row ->
                        assertThat(Double.parseDouble(row.getField("weight"))).isPositive());
        assertThat(rows).hasSize((int) flows.stream()
                .filter(f -> f.reoTonnes() != null && f.reoTonnes() > 0)
                .count());
        assertThat(run.err())
                .contains(
                        "1,234 flows have no known REO t and are left out; --basis usd weighs by value, parquet and package")
                .contains(" countries, ");
    }

    @Test
    void aCountryAndAPartnerAreWhoseFlowsAreWritten() {
        Run run = export(
                "--format", "floweaver", "--stage", "ore", "--year", "2022", "--country", "usa", "--partner", "CHN");
        Run merged = export(
                "--format",
                "floweaver",
                "--stage",
                "magnet",
                "--year",
                "2022",
                "--country",
                "CHN",
                "--merge",
                "HKG=CHN");

        assertThat(run.lines()).hasSize(2);
        assertThat(run.lines().get(1)).startsWith("from:USA,to:CHN,ore,45207.").endsWith(",2022");
        assertThat(merged.out()).contains("from:CHN,").contains("to:CHN,").doesNotContain("HKG");
    }

    @Test
    void theChainLeadsFromMineToMarket() {
        Run run = export("--format", "floweaver", "--stage", "chain", "--year", "2022");

        assertThat(run.lines().get(0)).isEqualTo("source,target,type,value,time");
        assertThat(run.lines())
                .contains("USA@ore:made,CHN@ore:used,trade,45207.821549700006,2022")
                .anyMatch(line -> line.startsWith("ore:mines,USA@ore:made,mined,"))
                .anyMatch(line -> line.startsWith("CHN@ore:used,CHN@compound:made,made,"));
        assertThat(run.err()).contains(" links from mine to market, in REO t.");
    }

    @Test
    void nothingToExportIsSaid() {
        Run run = export("--format", "json", "--year", "1950");

        assertThat(run.err()).isEqualTo("No flows: the store holds none of this stage, year or country.\n");
        assertThat(run.out()).contains("\"links\":[");
    }

    @Test
    void gephiOpensWhatIsExported() throws Exception {
        export("--format", "gexf", "-o", file("usd.gexf"), "--basis", "usd");
        export("--format", "graphml", "-o", file("reo.graphml"), "--year", "2022", "--stage", "magnet");
        List<String> lines = Python.lines(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Djava.awt.headless=true",
                "-cp",
                classPath("gephi"),
                Path.of("src", "it", "readers", "gephi", "ReadGraphs.java").toString(),
                file("usd.gexf"),
                file("reo.graphml")));

        assertThat(lines).hasSize(2);
        Map<String, String> gexf = words(lines.get(0));
        List<Flow> valued = flows().stream()
                .filter(f -> f.valueUsd() != null && f.valueUsd() > 0)
                .toList();
        assertThat(gexf)
                .containsEntry("dynamic", "true")
                .containsEntry("withoutWeight", "0")
                .containsEntry("severe", "0")
                .containsEntry("usa", "United States")
                .containsEntry(
                        "edges",
                        Long.toString(valued.stream()
                                .map(f -> f.stage() + f.exporter() + f.importer())
                                .distinct()
                                .count()));
        Map<Integer, Double> years = new TreeMap<>();
        valued.forEach(f -> years.merge(f.year(), f.valueUsd(), Double::sum));
        assertThat(gexf.keySet().stream().filter(k -> k.matches("\\d+"))).hasSize(years.size());
        years.forEach((year, value) -> assertThat(Double.parseDouble(gexf.get(year.toString())))
                .as("%d", year)
                .isCloseTo(value, within(value * 1e-12)));

        Map<String, String> graphMl = words(lines.get(1));
        List<Flow> weighed = flows().stream()
                .filter(f -> f.year() == 2022 && f.stage().id().equals("magnet"))
                .filter(f -> f.reoTonnes() != null && f.reoTonnes() > 0)
                .toList();
        double sum = weighed.stream().mapToDouble(Flow::reoTonnes).sum();
        assertThat(graphMl)
                .containsEntry("withoutWeight", "0")
                .containsEntry("severe", "0")
                .containsEntry("edges", Integer.toString(weighed.size()));
        // its reader of GraphML takes weights for single-precision numbers
        assertThat(Double.parseDouble(graphMl.get("sum"))).isCloseTo(sum, within(sum * 1e-6));
    }

    private static Map<String, String> words(String line) {
        Map<String, String> words = new HashMap<>();
        for (String word : line.split("\t")) {
            words.put(word.substring(0, word.indexOf('=')), word.substring(word.indexOf('=') + 1));
        }
        return words;
    }

    @Test
    void aParquetReaderOfAnotherMakeFindsTheSameFlows() throws Exception {
        export("--format", "parquet", "-o", file("flows.parquet"));
        Optional<Path> java = ServerLine.java(21);
        assumeTrue(java.isPresent(), "no JDK 21 or newer for Hardwood; name one with LANTHANET_TEST_JDK");
        Map<String, String[]> columns = new HashMap<>();
        for (String line : Python.lines(List.of(
                java.get().toString(),
                "-cp",
                classPath("hardwood"),
                Path.of("src", "it", "readers", "hardwood", "ReadTable.java").toString(),
                file("flows.parquet")))) {
            String[] words = line.split("\t");
            columns.put(words[0] + " " + words[1], words);
        }

        List<Flow> flows = flows();
        assertThat(columns).containsKeys("about title", "about sources", "about licence", "about units");
        assertThat(columns.get("column year")[2]).isEqualTo(Integer.toString(flows.size()));
        assertThat(columns.get("column reo_tonnes")[2])
                .isEqualTo(Long.toString(
                        flows.stream().filter(f -> f.reoTonnes() != null).count()));
        double value = flows.stream()
                .filter(f -> f.valueUsd() != null)
                .mapToDouble(Flow::valueUsd)
                .sum();
        assertThat(Double.parseDouble(columns.get("column value_usd")[3])).isCloseTo(value, within(value * 1e-12));
        double exporters =
                flows.stream().mapToDouble(f -> f.exporter().hashCode()).sum();
        assertThat(Double.parseDouble(columns.get("column exporter")[3])).isEqualTo(exporters);
    }

    @Test
    void aPackageHoldsToItsDescriptorAndItsMeasuresAreThoseOfMetrics() throws IOException {
        Run run = export("--format", "package", "--year", "2021..2022", "--stage", "ore", "-o", file("trade"));
        Path trade = folder.resolve("trade");

        assertThat(new PackageValidator(trade).validate()).isEmpty();
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).startsWith("Rows: sources ").contains("network_metrics ");
        Run metrics =
                CommandsIT.run("metrics hhi_suppliers --stage ore --year 2022 --country CHN --format csv".split(" "));
        String[] row = metrics.lines().get(1).split(",", -1);
        assertThat(row[6]).isNotEmpty();
        assertThat(Files.readAllLines(trade.resolve("country_metrics.csv")))
                .contains("hhi_suppliers,ore,2022,CHN,reo," + row[6] + "," + row[7]);
        assertThat(Files.readAllLines(trade.resolve("production.csv")))
                .anyMatch(line -> line.startsWith("2022,ore,USA,"))
                .noneMatch(line -> line.contains(",WLD,"));
    }

    @Test
    void companionsStandBesideAnEdgeListAndNothingElse() {
        Run run = export("--format", "csv", "--stage", "ore", "-o", file("trade.csv"));

        assertThat(run.err()).startsWith("Beside trade.csv: trade.nodes.csv.\nBeside trade.csv: trade.about.json.\n");
        assertThat(folder)
                .isDirectoryNotContaining(f -> !List.of("trade.csv", "trade.about.json", "trade.nodes.csv")
                        .contains(f.getFileName().toString()));
        assertThat(folder.resolve("trade.about.json")).content().contains("\"weight\": \"reo_tonnes, tonnes of");
        assertThat(folder.resolve("trade.nodes.csv")).content().contains("\nUSA,United States,840,country\n");
    }
}
