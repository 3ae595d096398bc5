package org.lanthanet.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lanthanet.store.Checks;
import org.lanthanet.store.TestGraph;

/** {@code lanthanet check} as somebody runs it. */
class CheckCommandIT {
    private static final String HEAD = "// title: Mine\n// description: It is so.\n";

    @TempDir
    private Path folder;

    private static CommandsIT.Run check(String... args) {
        TestGraph.full();
        return run(args);
    }

    private static CommandsIT.Run run(String... args) {
        String[] command = new String[args.length + 1];
        command[0] = "check";
        System.arraycopy(args, 0, command, 1, args.length);
        return CommandsIT.run(command);
    }

    private CommandsIT.Run own(String cypher, String... more) throws IOException {
        Files.writeString(folder.resolve("mine.cypher"), cypher);
        String[] args = new String[more.length + 4];
        System.arraycopy(new String[] {"--checks", folder.toString(), "--format", "csv"}, 0, args, 0, 4);
        System.arraycopy(more, 0, args, 4, more.length);
        return check(args);
    }

    @Test
    void onTheBundledDataNothingIsAnErrorAndTheTableFitsAWindow() {
        TestGraph.full();
        String before = TestGraph.fingerprint();
        Map<String, String> window = new HashMap<>(CommandsIT.server(TestGraph.PASSWORD));
        window.put("COLUMNS", "120");
        CommandsIT.Run run = CommandsIT.run(window, "check");

        assertThat(run.code()).as(run.out()).isZero();
        assertThat(run.err()).isEmpty();
        assertThat(run.lines()).allSatisfy(line -> assertThat(line.length()).isLessThanOrEqualTo(120));
        assertThat(run.out())
                .contains(
                        "0 errors, 15 warnings and 65 notes in 14 of "
                                + Checks.shipped().size() + " checks.",
                        "- USA to CHN, ore, 2023: exporter 19908 t REO, importer 38339 t REO",
                        "… and 25 more: lanthanet check negative_use --format csv",
                        "Nothing found by absurd_years, ")
                .doesNotContain("NaN", "Infinity", "null ");
        assertThat(run.out().indexOf(" warning ")).isLessThan(run.out().indexOf(" note "));
        assertThat(TestGraph.fingerprint()).isEqualTo(before);
    }

    @Test
    void strictTakesWarningsForErrors() {
        assertThat(check("mass_without_value").code()).isZero();
        assertThat(check("mass_without_value", "--strict").code()).isEqualTo(5);
        assertThat(check("mirror_gaps", "--strict").code()).isZero();
        assertThat(check("null_keys", "--strict").code()).isZero();
    }

    @Test
    void tidyRowsAreOneAFindingAndCleanChecksAreNamedOnStderr() throws IOException {
        CommandsIT.Run csv = check("mass_without_value", "null_keys", "mirror_gaps", "--format", "csv");

        assertThat(csv.code()).as(csv.err()).isZero();
        assertThat(csv.lines()).hasSize(1 + 3 + 4);
        assertThat(csv.lines().get(0))
                .isEqualTo("check,severity,finding,year,stage,exporter,importer,country,hs,dataset,value,more");
        assertThat(csv.lines().get(1))
                .isEqualTo(
                        "mass_without_value,warning,\"wits-china-exports, 850511, 2012: 1 declaration of 0.012 t has no value\""
                                + ",2012,,,,,850511,wits-china-exports,1,");
        assertThat(csv.lines().get(4)).startsWith("mirror_gaps,note,").contains(",2023,ore,USA,CHN,,,,18431.27");
        assertThat(csv.err())
                .isEqualTo("0 errors, 3 warnings and 4 notes in 2 of 3 checks.\nNothing found by null_keys.\n");

        CommandsIT.Run json = check("mass_without_value", "--format", "json", "--quiet");
        JsonNode rows = new ObjectMapper().readTree(json.out());
        assertThat(rows).hasSize(3);
        assertThat(rows.get(0).get("year").intValue()).isEqualTo(2012);
        assertThat(rows.get(0).get("importer").isNull()).isTrue();
        assertThat(json.err()).isEmpty();
    }

    @Test
    void anErrorIsCodeFive() {
        TestGraph.full();
        TestGraph.query("MATCH (c:Country {iso3: 'USA'}) CREATE (c)-[:TRADES {exporter: 'USA', importer: 'USA',"
                + " year: 2022, stage: 'ore', broken: true}]->(c)");
        try {
            CommandsIT.Run run = run("self_trade", "mass_without_value", "--limit", "1");
            assertThat(run.code()).isEqualTo(5);
            assertThat(run.out())
                    .contains(
                            "- TRADES of USA with itself, ore, 2022",
                            "… and 2 more: lanthanet check mass_without_value --format csv",
                            "1 error, 3 warnings and 0 notes in 2 of 2 checks.");
            assertThat(run.out().indexOf(" error ")).isLessThan(run.out().indexOf(" warning "));
        } finally {
            TestGraph.query("MATCH ()-[t:TRADES]->() WHERE t.broken DELETE t");
        }
        assertThat(run("self_trade").code()).isZero();
    }

    @Test
    void theListNeedsNoStore() {
        CommandsIT.Run list =
                CommandsIT.run(Map.of("LANTHANET_STORE", folder.resolve("none").toString()), "check", "--list");
        assertThat(list.code()).as(list.err()).isZero();
        assertThat(list.out()).contains("null_keys", "Countries that trade with themselves");
        assertThat(list.lines()).allSatisfy(line -> assertThat(line.length()).isLessThanOrEqualTo(120));
        assertThat(folder.resolve("none")).doesNotExist();

        CommandsIT.Run definitions = CommandsIT.run("check", "missing_links", "--list", "--format", "csv");
        assertThat(definitions.lines()).hasSize(2);
        assertThat(definitions.lines().get(0)).isEqualTo("check,severity,title,description,parameters");
        assertThat(definitions.lines().get(1))
                .startsWith("missing_links,note,")
                .contains("usd = 5000000 (USD in each of the two years; smaller trades come and go)");
    }

    @Test
    void aCheckOfOnesOwnIsRun() throws IOException {
        CommandsIT.Run error = own(HEAD + "// severity: error\nRETURN 'so' AS finding, 2022 AS year, [1, 2] AS list");
        assertThat(error.code()).isEqualTo(5);
        assertThat(error.lines().get(1)).isEqualTo("mine,error,so,2022,,,,,,,,\"list = [1, 2]\"");

        CommandsIT.Run warning = own(HEAD + "// severity: warning\nRETURN 'so' AS finding");
        assertThat(warning.code()).isZero();

        CommandsIT.Run nothing = own(HEAD + "// severity: error\nUNWIND [] AS finding RETURN finding");
        assertThat(nothing.code()).isZero();
        assertThat(nothing.lines()).hasSize(1);

        CommandsIT.Run nulls = own(HEAD + "// severity: error\nRETURN null AS finding, null AS year");
        assertThat(nulls.code()).isZero();

        CommandsIT.Run wordless =
                own(HEAD + "// severity: error\nRETURN null AS finding, 2022 AS year, 0.0 / 0.0 AS value");
        assertThat(wordless.code()).isEqualTo(5);
        assertThat(wordless.lines().get(1)).isEqualTo("mine,error,year 2022,2022,,,,,,,,");

        CommandsIT.Run limited = own(HEAD
                + "// severity: error\n// param: most = 3    a limit\nUNWIND range(1, 9) AS i WITH i WHERE i > $most"
                + " RETURN i AS finding");
        assertThat(limited.lines()).hasSize(1 + 6);
    }

    @Test
    void findingsBeyondWhatIsKeptAreCountedAndSaid() throws IOException {
        CommandsIT.Run run = own(HEAD + "// severity: note\nUNWIND range(1, 10005) AS i RETURN 'n' + i AS finding");

        assertThat(run.code()).isZero();
        assertThat(run.lines()).hasSize(1 + 10_000);
        assertThat(run.err())
                .isEqualTo("0 errors, 0 warnings and 10005 notes in 1 of 1 check.\n"
                        + "mine: the first 10000 of 10005 findings are kept.\n");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    RETURN 1 AS x, 2 AS y                     | mine.cypher: returns x, y and no column 'finding'; name it so
                    MATCH (n:Nothing) RETURN n AS x           | mine.cypher: returns x and no column 'finding'; name it so
                    CREATE (n:Checked) RETURN 'a' AS finding  | mine.cypher: writes to the graph; a check only reads
                    UNWIND [1, 0] AS i RETURN 1 / i AS finding | mine.cypher: / by zero
                    """)
    void aCheckThatIsNoneIsOneLineThatNamesItsFile(String cypher, String message) throws IOException {
        CommandsIT.Run run = own(HEAD + "// severity: error\n" + cypher);

        assertThat(run.code()).isEqualTo(3);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).isEqualTo("lanthanet: " + message + "\n");
        assertThat(TestGraph.query("MATCH (n:Checked) RETURN n")).isEmpty();
    }

    @Test
    void aFaultIsSaidWithItsLineInTheFile() throws IOException {
        CommandsIT.Run syntax = own(HEAD + "// severity: error\nRETRUN 1 AS finding");
        assertThat(syntax.code()).isEqualTo(3);
        assertThat(syntax.err().lines()).hasSize(1);
        assertThat(syntax.err()).startsWith("lanthanet: mine.cypher: ").contains("RETRUN", "line 4");

        CommandsIT.Run header = own(HEAD + "// severity: bad\nRETURN 1 AS finding");
        assertThat(header.code()).isEqualTo(3);
        assertThat(header.err())
                .isEqualTo("lanthanet: mine.cypher:3: severity 'bad' is none; write error, warning or note\n");
    }

    @Test
    void wrongUseIsCodeTwo() {
        CommandsIT.Run unknown = check("null_key");
        assertThat(unknown.code()).isEqualTo(2);
        assertThat(unknown.err())
                .isEqualTo("lanthanet: unknown check 'null_key'; did you mean null_key_nodes, null_keys?;"
                        + " 'lanthanet check --list' shows all\n");

        CommandsIT.Run nowhere = check("--checks", folder.resolve("none").toString());
        assertThat(nowhere.code()).isEqualTo(2);
        assertThat(nowhere.err()).contains("none: is no folder; --checks names one with .cypher files");

        CommandsIT.Run empty = check("--checks", folder.toString());
        assertThat(empty.code()).isEqualTo(2);
        assertThat(empty.err()).contains("holds no .cypher file; --checks names a folder with some");

        CommandsIT.Run limit = check("--limit", "-1");
        assertThat(limit.code()).isEqualTo(2);
        assertThat(limit.err()).isEqualTo("lanthanet: --limit -1: is below zero; 0 shows counts only\n");
    }

    @Test
    void anEmptyStoreSaysWhatToRun() {
        TestGraph.clear();
        for (List<String> args : List.of(List.of("check"), List.of("check", "null_keys"))) {
            CommandsIT.Run run = CommandsIT.run(args.toArray(String[]::new));
            assertThat(run.code()).isEqualTo(1);
            assertThat(run.err()).contains("the store is empty");
        }
    }
}
