package org.lanthanet.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lanthanet.store.Claims;
import org.lanthanet.store.TestGraph;

/** {@code lanthanet verify} as somebody runs it. */
class VerifyCommandIT {
    private static final String HEAD = "// statement: It is so.\n// source: us\n";

    @TempDir
    private Path folder;

    private static CommandsIT.Run verify(String... args) {
        TestGraph.full();
        String[] command = new String[args.length + 1];
        command[0] = "verify";
        System.arraycopy(args, 0, command, 1, args.length);
        return CommandsIT.run(command);
    }

    private CommandsIT.Run own(String cypher) throws IOException {
        Files.writeString(folder.resolve("mine.cypher"), cypher);
        return verify("--claims", folder.toString(), "--format", "csv");
    }

    @Test
    void allClaimsAreOneRowEachAndAFailureIsCodeFive() {
        CommandsIT.Run run = verify("--format", "csv", "--quiet");

        assertThat(run.code()).isEqualTo(5);
        assertThat(run.err()).isEmpty();
        assertThat(run.lines()).hasSize(1 + Claims.shipped().size());
        assertThat(run.lines().get(0))
                .isEqualTo(
                        "claim,statement,expected,tolerance,unit,found,verdict,because,source,note,topic,class,margin,rule");
        assertThat(run.out()).doesNotContain("NaN", "Infinity", ",null");
    }

    @Test
    void theTableFitsAWindowAndEndsWithATally() {
        CommandsIT.Run run = verify();

        assertThat(run.code()).isEqualTo(5);
        assertThat(run.lines()).allSatisfy(line -> assertThat(line.length()).isLessThanOrEqualTo(120));
        assertThat(run.out())
                .containsPattern("\nFindings: \\d+ hold, \\d+ fail, \\d+ cannot be said\\.\n"
                        + "Settled flows beside published figures: \\d+ hold, \\d+ fails?, \\d+ cannot be said\\.\n"
                        + "Published figures held: \\d+ hold, \\d+ fail, \\d+ cannot be said\\.\n$");
        assertThat(run.err()).isEmpty();
    }

    @Test
    void claimsThatHoldOrCannotBeSaidAreCodeZero() throws IOException {
        CommandsIT.Run run = verify(
                "paper_net_exporter_2018_2022",
                "news_myanmar_stop_august_2021",
                "usgs_net_trade_2018",
                "usgs_second_miner_2022",
                "--format",
                "json");

        assertThat(run.code()).as(run.err()).isZero();
        assertThat(run.err()).isEqualTo("Published figures held: 3 hold, 0 fail, 1 cannot be said.\n");
        JsonNode rows = new ObjectMapper().readTree(run.out());
        assertThat(rows.findValuesAsText("verdict")).containsExactly("holds", "cannot be said", "holds", "holds");
        assertThat(rows.get(0).get("found").doubleValue()).isEqualTo(7488);
        assertThat(rows.get(1).get("found").isNull()).isTrue();
        assertThat(rows.get(1).get("because").textValue()).contains("whole years");
        assertThat(rows.get(2).get("found").doubleValue()).isEqualTo(7488);
        assertThat(rows.get(2).get("expected").textValue()).isEqualTo("7554");
        assertThat(rows.get(2).get("note").textValue()).contains("the edition cited is not in it");
        assertThat(rows.get(3).get("found").textValue()).isEqualTo("USA");
    }

    @Test
    void withoutACountrysProductionTheCommandSaysThatItCannotBeSaid() {
        TestGraph.full();
        String before = TestGraph.fingerprint();
        List<Map<String, Object>> rows = TestGraph.query(
                "MATCH (:Country {iso3: 'MMR'})-[p:PRODUCES]->() WITH p, properties(p) AS row DELETE p RETURN row");
        try {
            CommandsIT.Run run = CommandsIT.run("verify", "usgs_mine_share_china_2022", "--format", "csv");

            assertThat(run.code()).as(run.err()).isZero();
            assertThat(run.out())
                    .contains(",cannot be said,")
                    .contains("countries add up to 285420 t of a world total of 297000 t: some are not in the store");
        } finally {
            TestGraph.query(
                    "UNWIND $rows AS r WITH r.row AS row MATCH (c:Country {iso3: row.country}), (s:Stage {id: row.stage})"
                            + " CREATE (c)-[p:PRODUCES]->(s) SET p = row",
                    Map.of("rows", rows));
        }
        assertThat(TestGraph.fingerprint()).isEqualTo(before);
    }

    @Test
    void drawsSayInHowManyAClaimHoldsAndKeepNothing() {
        TestGraph.full();
        String before = TestGraph.fingerprint();
        String[] command = {
            "paper_largest_supplier_2018_reo",
            "paper_largest_supplier_2020_reo",
            "paper_largest_supplier_2022_reo",
            "usgs_mine_share_china_2022",
            "--bands",
            "--draws",
            "100",
            "--format",
            "csv"
        };
        CommandsIT.Run run = verify(command);

        assertThat(run.code()).as(run.err()).isEqualTo(5);
        assertThat(run.lines().get(0)).endsWith(",class,margin,rule,draws,holding_share,failing_share,low,high");
        String[] failing = drawn(run.lines().get(1));
        assertThat(run.lines().get(1)).contains(",fails,");
        assertThat(failing).startsWith("100", "0");
        assertThat(Double.parseDouble(failing[2])).isGreaterThanOrEqualTo(0.9);
        String[] divided = drawn(run.lines().get(2));
        assertThat(run.lines().get(2)).contains(",cannot be said,");
        assertThat(Double.parseDouble(divided[1])).isBetween(0.1, 0.9);
        assertThat(Double.parseDouble(divided[3])).isNegative();
        assertThat(Double.parseDouble(divided[4])).isPositive();
        assertThat(drawn(run.lines().get(3))).startsWith("100", "1", "0");
        // no draw moves what is mined
        assertThat(drawn(run.lines().get(4))).containsOnly("");
        assertThat(TestGraph.fingerprint()).as("what the draws wrote is undone").isEqualTo(before);

        assertThat(verify(command).out()).as("the same seed").isEqualTo(run.out());
    }

    /** Draws, shares in which it holds and fails, the ends of the band. */
    private static String[] drawn(String line) {
        String[] fields = line.split(",", -1);
        return Arrays.copyOfRange(fields, fields.length - 5, fields.length);
    }

    @Test
    void theListNeedsNoStore() {
        CommandsIT.Run list =
                CommandsIT.run(Map.of("LANTHANET_STORE", folder.resolve("none").toString()), "verify", "--list");
        assertThat(list.code()).as(list.err()).isZero();
        assertThat(list.out()).contains("paper_net_exporter_2018_2022", "usgs_net_trade_2018");
        assertThat(folder.resolve("none")).doesNotExist();

        CommandsIT.Run definitions = CommandsIT.run("verify", "usgs_net_trade_2018", "--list", "--format", "csv");
        assertThat(definitions.lines()).hasSize(2);
        assertThat(definitions.lines().get(0))
                .isEqualTo("claim,statement,expected,tolerance,unit,source,note,topic,class,margin,rule");
        assertThat(definitions.lines().get(1))
                .startsWith("usgs_net_trade_2018,")
                .contains(",7554,67.5,REO t,");
    }

    @Test
    void aClaimOfOnesOwnIsPutToTheTest() throws IOException {
        CommandsIT.Run holds = own(HEAD + "// expected: >= 200\nMATCH (c:Country) RETURN count(c) AS value");
        assertThat(holds.code()).as(holds.err()).isZero();
        assertThat(holds.out()).contains("mine,It is so.,>= 200,exact,,", ",holds,,us,,Other,finding,,\n");

        CommandsIT.Run fails = own(HEAD + "// expected: 1\nMATCH (c:Country) RETURN count(c) AS value");
        assertThat(fails.code()).isEqualTo(5);

        CommandsIT.Run nothing = own(HEAD + "// expected: 1\nMATCH (c:Country {iso3: 'QQQ'}) RETURN 1 AS value");
        assertThat(nothing.code()).isZero();
        assertThat(nothing.out()).contains(",,cannot be said,the query finds nothing,");

        CommandsIT.Run infinite = own(HEAD + "// expected: 1\nRETURN 1.0 / 0.0 AS value");
        assertThat(infinite.code()).isZero();
        assertThat(infinite.out()).contains(",,cannot be said,the value is not a finite number,");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    UNWIND [1, 2] AS value RETURN value       | mine.cypher: returns 2 rows; a claim returns one
                    RETURN 1 AS x, 2 AS y                     | mine.cypher: returns x, y and no column 'value'; name it so
                    RETURN 'a' AS value                       | mine.cypher: the value is "a", and expected is a number
                    RETURN [1] AS value                       | mine.cypher: the value is [1], and expected is a number
                    RETURN 1 AS value, 2 AS because           | mine.cypher: 'because' is not a text
                    CREATE (n:Claimed) RETURN 1 AS value      | mine.cypher: writes to the graph; a claim only reads
                    RETURN 1 / 0 AS value                     | mine.cypher: / by zero
                    """)
    void aClaimThatIsNoneIsOneLineThatNamesItsFile(String cypher, String message) throws IOException {
        CommandsIT.Run run = own(HEAD + "// expected: 1\n" + cypher);

        assertThat(run.code()).isEqualTo(3);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).isEqualTo("lanthanet: " + message + "\n");
        assertThat(TestGraph.query("MATCH (n:Claimed) RETURN n")).isEmpty();
    }

    @Test
    void aFaultIsSaidWithItsLineInTheFile() throws IOException {
        CommandsIT.Run syntax = own(HEAD + "// expected: 1\nRETRUN 1 AS value");
        assertThat(syntax.code()).isEqualTo(3);
        assertThat(syntax.err().lines()).hasSize(1);
        assertThat(syntax.err()).startsWith("lanthanet: mine.cypher: ").contains("RETRUN", "line 4");

        CommandsIT.Run header = own("// statement: It is so.\n// expect: 1\nRETURN 1 AS value");
        assertThat(header.code()).isEqualTo(3);
        assertThat(header.err())
                .startsWith("lanthanet: mine.cypher:2: unknown key 'expect'; use topic, class, statement,");
    }

    @Test
    void wrongUseIsCodeTwo() {
        CommandsIT.Run unknown = verify("net_exporter");
        assertThat(unknown.code()).isEqualTo(2);
        assertThat(unknown.err())
                .startsWith("lanthanet: unknown claim 'net_exporter'; did you mean paper_net_exporter_2018_2022, ")
                .contains("'lanthanet verify --list' shows all");

        CommandsIT.Run nowhere = verify("--claims", folder.resolve("none").toString());
        assertThat(nowhere.code()).isEqualTo(2);
        assertThat(nowhere.err()).contains("none: is no folder; --claims names one with .cypher files");

        CommandsIT.Run empty = verify("--claims", folder.toString());
        assertThat(empty.code()).isEqualTo(2);
        assertThat(empty.err()).contains("holds no .cypher file");
    }

    @Test
    @DisabledOnOs(value = OS.WINDOWS, disabledReason = "the launcher is a shell script")
    void theRealProgramReadsItsClaimsAndEndsWithTheCode() throws Exception {
        TestGraph.full();
        Program program = new Program(folder, folder.resolve("unused"));
        Map<String, String> server = Map.of(
                "NEO4J_URI",
                TestGraph.uri().toString(),
                "NEO4J_USERNAME",
                "neo4j",
                "NEO4J_PASSWORD",
                TestGraph.PASSWORD);

        Program.Run holds = program.run(server, "verify", "paper_net_exporter_2018_2022");
        assertThat(holds.code()).as(holds.err()).isZero();
        assertThat(holds.out()).contains(" holds ", "Published figures held: 1 holds, 0 fail, 0 cannot be said.");

        Program.Run fails = program.run(server, "verify", "paper_largest_supplier_2018_reo", "-o", "verdicts.txt");
        assertThat(fails.code()).isEqualTo(5);
        assertThat(fails.out()).isEmpty();
        assertThat(Files.readString(folder.resolve("verdicts.txt"))).contains(" fails ", "-28");
    }
}
