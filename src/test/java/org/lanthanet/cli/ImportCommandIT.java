package org.lanthanet.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lanthanet.cli.CommandsIT.Run;
import org.lanthanet.store.TestGraph;

/** {@code lanthanet import} as an analyst types it. */
class ImportCommandIT {
    private static final String HEADER = "year,exporter,importer,hs,side,value_usd,gross_tonnes\n";
    private static final String GOOD = HEADER + "2031,USA,CHN,2846,export,9000,3\n2031,MYS,CHN,2846,import,8000,2\n";

    @TempDir
    private Path folder;

    private static Run run(String... args) {
        return CommandsIT.run(args);
    }

    private Path file(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }

    @Test
    void aDryRunPrintsWhatWouldChangeAndWritesNothing() throws IOException {
        TestGraph.small();
        String before = TestGraph.fingerprint();
        Run csv = run(
                "import", "--dry-run", "--format", "csv", file("mine.csv", GOOD).toString());

        assertThat(csv.code()).as(csv.err()).isZero();
        assertThat(csv.out())
                .startsWith(
                        "record,change,year,exporter,importer,code,side,dataset,gross_tonnes_before,gross_tonnes_after,"
                                + "reo_tonnes_before,reo_tonnes_after,value_usd_before,value_usd_after\n")
                .contains("\nflow,added,2031,MYS,CHN,compound,,declarations:mine,,2,")
                .contains("\ndeclaration,added,2031,USA,CHN,2846,export,declarations:mine,,3,,,,9000\n");
        assertThat(run("import", "--dry-run", folder.resolve("mine.csv").toString())
                        .out())
                .contains("What the import would change");
        assertThat(TestGraph.fingerprint()).isEqualTo(before);
    }

    @Test
    void aRevisedFileSaysWhatBecomesOfWhat() throws IOException {
        TestGraph.small();
        run("import", file("mine.csv", GOOD).toString());
        Run revised =
                run("import", file("mine.csv", GOOD.replace("9000", "9900")).toString());

        assertThat(revised.err())
                .contains("declarations 0 added, 1 changed, 0 removed")
                .contains("  2031 USA to CHN, 2846, export: 9000 USD, 3 t becomes 9900 USD, 3 t");
        assertThat(run("import", folder.resolve("mine.csv").toString()).err()).contains("already, nothing changed");
        assertThat(run("status", "--files", "--format", "csv").out())
                .contains("mine.csv,declarations:mine,")
                .contains(",2,2,0,0,whole,")
                .contains(",2,2,0,0,in part,");
    }

    @Test
    void flowsOfAYearBesideThatComeOutDifferentlyAreSaidToAndWhy() throws IOException {
        TestGraph.small();
        run("import", file("a.csv", HEADER + "2031,MYS,CHN,2846,import,8000,\n").toString());
        Path beside = file("b.csv", HEADER + "2032,MYS,CHN,2846,import,4000,2\n");

        Run dry = run("import", "--dry-run", "--format", "csv", beside.toString());
        Run run = run("import", beside.toString());

        assertThat(dry.err()).contains("1 flow of 2031 changes because figures of 2032 came\n");
        assertThat(dry.out()).contains("\nflow,changed,2031,MYS,CHN,compound,,declarations:a,,4,");
        assertThat(run.err())
                .contains("declarations 1 added, 0 changed, 0 removed; flows 1 added, 1 changed, 0 removed;"
                        + " years 2031–2032.")
                .contains("1 flow of 2031 changes because figures of 2032 came\n");
        assertThat(run("import", beside.toString()).err()).contains("already, nothing changed");
    }

    @Test
    void aDryRunOnAStoreThatDoesNotExistShowsAllAsAddedAndMakesNone() throws IOException {
        Path store = folder.resolve("none");
        Run run = CommandsIT.run(
                Map.of("LANTHANET_STORE", store.toString()),
                "import",
                "--dry-run",
                "--format",
                "csv",
                file("mine.csv", GOOD).toString());

        assertThat(run.code()).as(run.err()).isZero();
        assertThat(run.out()).contains("\ndeclaration,added,2031,USA,CHN,2846,");
        assertThat(store).doesNotExist();
    }

    @Test
    void twoTablesOfOneNameAndYearAreNotTakenTogether() throws IOException {
        TestGraph.small();
        Path one = Files.createDirectory(folder.resolve("a"));
        Path two = Files.createDirectory(folder.resolve("b"));
        Files.writeString(one.resolve("mine.csv"), GOOD);
        Files.writeString(two.resolve("mine.csv"), GOOD);
        Run run = run("import", folder.toString());

        assertThat(run.code()).isEqualTo(3);
        assertThat(run.err())
                .contains(
                        "b/mine.csv: is declarations:mine of 2031 as is a/mine.csv; a table is known by its file's name,"
                                + " rename one of them");
    }

    @Test
    void rejectedRowsNeverTakeThePlaceOfTheFileTheyCameFrom() throws IOException {
        Path file = file("mine.csv", GOOD + "2031,USA,QQQ,2846,export,1000,1\n");
        Run run = run("import", "--rejects", file.toString(), file.toString());

        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).contains("--rejects names a file to import");
        assertThat(file).content().startsWith(HEADER);
    }

    @Test
    void anEmptyNameIsNotTheCurrentFolder() {
        Run run = run("import", "");

        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).contains("a file name is empty; is a variable not set?");
    }

    @ParameterizedTest
    @CsvSource({"0, 3", "1, 0", "33%, 3", "34%, 0"})
    void moreRejectedRowsThanToleratedStoreNothing(String limit, int code) throws IOException {
        TestGraph.small();
        String before = TestGraph.fingerprint();
        Path file = file("mine.csv", GOOD + "2031,USA,QQQ,2846,export,1000,1\n");
        Run run = run(
                "import",
                "--max-rejects",
                limit,
                "--rejects",
                folder.resolve("bad.csv").toString(),
                file.toString());

        assertThat(run.code()).as(run.err()).isEqualTo(code);
        assertThat(run.err()).contains("mine.csv: 3 rows read = 2 accepted + 1 rejected + 0 skipped");
        assertThat(folder.resolve("bad.csv")).content().contains("mine.csv,4,importer,QQQ,");
        if (code == 3) {
            assertThat(run.err()).contains("1 of 3 rows rejected, more than --max-rejects " + limit);
            assertThat(TestGraph.fingerprint()).isEqualTo(before);
        }
    }

    @Test
    void ofAFolderWhatCanBeUsedIsStoredAndTheRestNamed() throws IOException {
        TestGraph.small();
        file("mine.csv", GOOD);
        file("Readme.txt", "about these files");
        file("page.csv", "<!DOCTYPE html><html><body>log in</body></html>\n");
        Run run = run("import", folder.toString());

        assertThat(run.code()).isEqualTo(3);
        assertThat(run.err())
                .contains("Readme.txt: passed over")
                .contains("lanthanet: page.csv: is a web page")
                .contains("mine.csv: 2 rows read = 2 accepted")
                .contains("1 of 3 files could not be used, see above; the others are stored");
        TestGraph.small();
        String before = TestGraph.fingerprint();
        assertThat(run("import", "--strict", folder.toString()).err()).contains("(--strict)");
        assertThat(TestGraph.fingerprint()).isEqualTo(before);
    }

    @Test
    void theArchiveOfBaciIsReadYearByYearWithItsOwnCountryCodes() throws IOException {
        TestGraph.small();
        Path zip = folder.resolve("BACI_HS17_V202501.zip");
        try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(zip))) {
            entry(out, "Readme.txt", "BACI");
            entry(
                    out,
                    "country_codes_V202501.csv",
                    "country_code,country_name,country_iso2,country_iso3\n"
                            + "156,China,CN,CHN\n842,USA,US,USA\n777,Côte d'Ivoire,CI,CIV\n");
            entry(out, "product_codes_HS17_V202501.csv", "code,description\n850511,\"Magnets\"\n");
            entry(out, "BACI_HS17_Y2030_V202501.csv", "t,i,j,k,v,q\n2030,156,842,850511,   10.500,      2.000\n");
            entry(out, "BACI_HS17_Y2031_V202501.csv", "t,i,j,k,v,q\n2031,777,842,850511,   11.000,         NA\n");
        }
        Run run = run("import", zip.toString());

        assertThat(run.code()).as(run.err()).isZero();
        assertThat(run.err()).contains("BACI_HS17_V202501.zip!BACI_HS17_Y2030_V202501.csv: 1 rows read = 1 accepted");
        assertThat(TestGraph.query("MATCH (a)-[d:DECLARED {hs:'850511'}]->(b) WHERE d.year >= 2030"
                        + " RETURN a.iso3 + b.iso3 + toString(d.valueUsd) AS x ORDER BY d.year"))
                .extracting(r -> r.get("x"))
                .containsExactly("CHNUSA10500.0", "CIVUSA11000.0");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    import --template flows                      | year,exporter,importer,stage,reo_tonnes,value_usd
                    import --template declarations               | year,exporter,importer,hs,side,value_usd,gross_tonnes
                    import --template production                 | year,country,stage,reo_tonnes,status
                    """)
    void aTemplateGoesToStandardOutput(String command, String header) {
        Run run = run(command.split(" +"));

        assertThat(run.code()).isZero();
        assertThat(run.out()).startsWith(header);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    import                                       | name 'bundled' or the files to import
                    import nosuch.csv                            | there is no file 'nosuch.csv'
                    import pom.xml --as alloy                    | unknown format 'alloy'; --as takes baci, comtrade
                    import bundled pom.xml                       | is imported by itself
                    import bundled --dry-run                     | is imported by itself
                    import --template baci                       | there is no template 'baci'
                    import --template flows pom.xml              | imports nothing; leave 'pom.xml' out
                    import pom.xml --max-rejects many            | --max-rejects takes a number of rows or a share
                    """)
    void wrongUseIsOneLineAndCodeTwo(String command, String message) {
        Run run = run(command.split(" +"));

        assertThat(run.code()).as(run.err()).isEqualTo(2);
        assertThat(run.err().lines()).hasSize(1).first().asString().contains(message);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    <html><body>sign in</body></html>            | x.csv: is a web page
                    a,b,c\\n1,2,3\\n                               | x.csv: is no table known here
                    t,i,j,k,v,q\\n32272,4,8,284690,1,1\\n          | x.csv:2: t="32272": is not a year
                    t,i,j,k,v,q\\n2020,4,8,284690,-1,1\\n          | x.csv:2: v="-1": is negative
                    """)
    void whatCannotBeUsedIsCodeThreeAndCostsNothing(String text, String message) throws IOException {
        TestGraph.small();
        String before = TestGraph.fingerprint();
        Run run = run(
                "import",
                "--rejects",
                folder.resolve("bad.csv").toString(),
                file("x.csv", text.replace("\\n", "\n")).toString());

        assertThat(run.code()).as(run.err()).isEqualTo(3);
        assertThat(run.err()).contains("lanthanet: " + message);
        assertThat(TestGraph.fingerprint()).isEqualTo(before);
    }

    private static void entry(ZipOutputStream zip, String name, String text) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        OutputStream out = zip;
        out.write(text.getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
    }
}
