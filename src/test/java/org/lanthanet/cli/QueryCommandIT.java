package org.lanthanet.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lanthanet.cli.CommandsIT.Run;
import org.lanthanet.store.GraphReader;
import org.lanthanet.store.GraphStore;
import org.lanthanet.store.NamedQueries;
import org.lanthanet.store.QueryRunner;
import org.lanthanet.store.RefusedQueryException;
import org.lanthanet.store.StoreAddress;
import org.lanthanet.store.TestGraph;

/** {@code lanthanet query} as somebody runs it. */
class QueryCommandIT {
    private static final String[] US_MAGNETS = ("top_suppliers -P country=USA -P stage=magnet -P basis=usd -P from=2021"
                    + " -P to=2022 -P limit=2")
            .split(" ");

    private static final String REFUSED = "would change the graph, and nothing was changed; add --write to let it\n";

    /** Every way there is to change something. */
    private static final List<String> WRITES = List.of(
            "CREATE (n:Asked) RETURN n",
            "MERGE (n:Asked {id: 1})",
            "MATCH (c:Country {iso3: 'USA'}) SET c.name = 'x'",
            "MATCH (c:Country {iso3: 'USA'}) REMOVE c.name",
            "MATCH (c:Country {iso3: 'USA'}) FOREACH (x IN [1] | SET c:Asked)",
            "MATCH (c:Country) DETACH DELETE c",
            "MATCH (c:Country) CALL { WITH c DETACH DELETE c } RETURN count(*) AS n",
            "MATCH (c:Country) CALL (c) { DETACH DELETE c } IN TRANSACTIONS",
            "UNWIND range(1, 3) AS i CALL (i) { CREATE (:Asked) } IN 2 CONCURRENT TRANSACTIONS OF 1 ROW",
            "CALL { CREATE (:Asked) } IN /* a comment */ TRANSACTIONS",
            "PROFILE CREATE (n:Asked)",
            "CREATE INDEX asked FOR (n:Asked) ON (n.id)",
            "CREATE CONSTRAINT asked FOR (n:Asked) REQUIRE n.id IS UNIQUE",
            "DROP INDEX asked IF EXISTS",
            "CALL db.createLabel('Asked')",
            "CREATE USER eve SET PASSWORD 'for-the-test' CHANGE NOT REQUIRED",
            "ALTER USER neo4j SET PASSWORD 'for-the-test'");

    @TempDir
    private Path folder;

    @BeforeEach
    void fill() {
        TestGraph.full();
    }

    @AfterEach
    void forget() {
        TestGraph.query("MATCH (n:Asked) DETACH DELETE n");
    }

    private static Run query(String... args) {
        List<String> command = new ArrayList<>(List.of("query"));
        command.addAll(List.of(args));
        return CommandsIT.run(command.toArray(String[]::new));
    }

    private static Run query(String[] args, String... more) {
        List<String> command = new ArrayList<>(List.of(args));
        command.addAll(List.of(more));
        return query(command.toArray(String[]::new));
    }

    private Run own(String cypher, String... more) throws IOException {
        return query(new String[] {file(cypher).toString()}, more);
    }

    private Path file(String cypher) throws IOException {
        return Files.writeString(folder.resolve("mine.cypher"), cypher);
    }

    private Run ownAs(String format, String cypher) throws IOException {
        Run run = own(cypher, "--format", format);
        assertThat(run.code()).as(run.err()).isZero();
        return run;
    }

    private static JsonNode json(String text) throws IOException {
        return new ObjectMapper().readTree(text);
    }

    private static void requireLine(Run run, int code, String message) {
        assertThat(run.code()).as(run.err()).isEqualTo(code);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).isEqualTo("lanthanet: " + message + "\n");
    }

    @Test
    void theListIsATableATopicAndNeedsNoStore() {
        Run list =
                CommandsIT.run(Map.of("LANTHANET_STORE", folder.resolve("none").toString()), "query");

        assertThat(list.code()).as(list.err()).isZero();
        assertThat(list.err()).isEmpty();
        assertThat(list.out()).contains(NamedQueries.TOPICS);
        assertThat(list.out()).contains(NamedQueries.shipped().keySet());
        assertThat(list.lines()).allSatisfy(line -> assertThat(line.length()).isLessThanOrEqualTo(120));
        assertThat(folder.resolve("none")).doesNotExist();
    }

    @Test
    void theListForAProgramIsOneRowAQuery() throws IOException {
        JsonNode json = json(query("--format", "json").out());
        Run csv = query("--format", "csv");

        assertThat(csv.lines()).hasSize(1 + NamedQueries.shipped().size());
        assertThat(csv.lines().get(0)).isEqualTo("name,title,topic,description,parameters,meanings,view,after,metrics");
        assertThat(csv.out()).doesNotContain(",null");
        Map<String, JsonNode> byName = new HashMap<>();
        json.forEach(row -> byName.put(row.get("name").textValue(), row));
        assertThat(byName.keySet()).isEqualTo(NamedQueries.shipped().keySet());
        assertThat(json).hasSameSizeAs(byName.keySet());
        JsonNode suppliers = byName.get("top_suppliers");
        assertThat(suppliers.get("parameters").get("limit").intValue()).isEqualTo(5);
        assertThat(suppliers.get("meanings").get("country").textValue()).isEqualTo("the importer");
        assertThat(suppliers.get("view").textValue()).isEqualTo("table");
        assertThat(suppliers.get("after").isNull()).isTrue();
        assertThat(suppliers.get("metrics").get(0).textValue()).isEqualTo("import_share");
    }

    @Test
    void aQueryIsRunWithWhatIsAskedOfIt() {
        Run run = query(US_MAGNETS);

        assertThat(run.code()).as(run.err()).isZero();
        assertThat(run.err()).isEmpty();
        assertThat(run.lines().get(0)).isEqualTo("A country's largest suppliers, year by year");
        assertThat(run.lines().get(2).strip().split(" {2,}"))
                .containsExactly("year", "rank", "partner", "name", "trade", "import share", "coverage");
        assertThat(run.lines().subList(4, 8))
                .allSatisfy(line -> assertThat(line).matches(" 202[12] +[12] .*"));
        assertThat(run.out())
                .contains("country = \"USA\", stage = \"magnet\", from = 2021, to = 2022, basis = \"usd\", limit = 2\n")
                .contains("The suppliers of one stage with their rank");
        assertThat(run.lines().subList(0, 10))
                .allSatisfy(line -> assertThat(line.length()).isLessThanOrEqualTo(120));
    }

    @Test
    void theSameNumbersUnroundedAreInEveryFormatForPrograms() throws IOException {
        Map<String, Object> parameters =
                new HashMap<>(NamedQueries.shipped().get("top_suppliers").defaults());
        parameters.putAll(
                Map.of("country", "USA", "stage", "magnet", "basis", "usd", "from", 2021L, "to", 2022L, "limit", 2L));
        List<Map<String, Object>> rows =
                TestGraph.query(NamedQueries.shipped().get("top_suppliers").text(), parameters);
        List<String> csv = query(US_MAGNETS, "--format", "csv").lines();
        JsonNode json = json(query(US_MAGNETS, "--format", "json").out());
        List<String> lines = query(US_MAGNETS, "--format", "ndjson").lines();

        assertThat(rows).hasSize(4);
        assertThat(csv).hasSize(5);
        assertThat(csv.get(0)).isEqualTo("year,rank,partner,name,trade,import_share,coverage");
        assertThat(json).hasSize(4);
        assertThat(lines).hasSize(4);
        for (int i = 0; i < 4; i++) {
            Object share = rows.get(i).get("import_share");
            assertThat(Double.valueOf(csv.get(i + 1).split(",")[5])).isEqualTo(share);
            assertThat(json.get(i).get("import_share").doubleValue()).isEqualTo(share);
            assertThat(json(lines.get(i))).isEqualTo(json.get(i));
        }
    }

    @Test
    void theAnswerGoesToAFileWithTheSameBytes() throws IOException {
        Path answer = folder.resolve("answer.csv");
        Run run = query(US_MAGNETS, "--format", "csv", "-o", answer.toString());

        assertThat(run.code()).as(run.err()).isZero();
        assertThat(run.out()).isEmpty();
        assertThat(Files.readString(answer))
                .isEqualTo(query(US_MAGNETS, "--format", "csv").out());
        requireLine(query(US_MAGNETS, "-o", folder.toString()), 2, folder + ": is a directory; name a file with -o");
    }

    @Test
    void whatIsUnknownIsEmptyOrNullAndNeverZero() throws IOException {
        String cypher = "MATCH (:Country {iso3: 'USA'})-[t:TRADES {stage: 'ore', year: 2023}]->(:Country {iso3: 'CHN'})"
                + " RETURN t.year AS year, t.nobodySaid AS quantity, 0.0 AS nothing";

        assertThat(ownAs("csv", cypher).out()).isEqualTo("year,quantity,nothing\n2023,,0\n");
        assertThat(ownAs("ndjson", cypher).out()).isEqualTo("{\"year\":2023,\"quantity\":null,\"nothing\":0}\n");
        String mixed = "UNWIND [1.5, null] AS tonnes RETURN tonnes";
        assertThat(ownAs("table", mixed).lines().subList(4, 6)).containsExactly("     1.5", " unknown");
        assertThat(ownAs("csv", mixed).out()).isEqualTo("tonnes\n1.5\n\"\"\n");
        assertThat(json(query("bilateral_series", "--format", "json").out()))
                .anySatisfy(
                        row -> assertThat(row.get("importer_reo_t").isNull()).isTrue());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    top_supplier                             | unknown query 'top_supplier'; did you mean top_suppliers?; 'lanthanet query' lists all
                    nosuch                                   | unknown query 'nosuch'; 'lanthanet query' lists all
                    nosuch.cypher                            | there is no file 'nosuch.cypher'
                    top_suppliers -P contry=USA              | unknown parameter 'contry'; top_suppliers takes country, stage, from, to, basis, limit
                    top_suppliers -P limit=many              | -P limit=many: 'many' is not a whole number; limit is suppliers a year at most, such as 5
                    top_suppliers -P limit                   | -P takes name=value, such as -P year=2022, not 'limit'
                    top_suppliers -P limit=1 -P limit=2      | -P gives 'limit' twice
                    -P limit=1                               | name a query; 'lanthanet query' lists those there are
                    --write                                  | name a query; 'lanthanet query' lists those there are
                    --show                                   | name a query; 'lanthanet query' lists those there are
                    """)
    void wrongUseIsOneLineThatSaysWhatThereIs(String command, String message) {
        requireLine(query(command.split(" ")), 2, message);
    }

    @Test
    void cypherInPlaceOfANameSaysWhereItGoes() {
        requireLine(
                query("MATCH (n:Country) RETURN n.name AS name, n.iso3 AS iso3"),
                2,
                "'MATCH (n:Country) RETURN n.name AS name,…' is no name of a query or file; put Cypher into a file,"
                        + " or pipe it to 'lanthanet query -'");
        requireLine(query("a\0b"), 2, "unknown query 'a b'; 'lanthanet query' lists all");
    }

    @Test
    void aFileWithoutAHeaderTakesTheParametersItUses() throws IOException {
        String cypher = "RETURN $year + 1 AS next, $codes AS codes, $hs AS hs, '$none' AS text // $nor";

        Run run = own(cypher, "-P", "year=2022", "-P", "codes=[\"USA\"]", "-P", "hs=\"850511\"", "--format", "csv");
        assertThat(run.code()).as(run.err()).isZero();
        assertThat(run.out()).isEqualTo("next,codes,hs,text\n2023,\"[\"\"USA\"\"]\",850511,$none\n");

        requireLine(own(cypher, "-P", "hs=1"), 2, "mine.cypher needs -P year=… -P codes=…");
        requireLine(own(cypher, "-P", "yaer=1"), 2, "unknown parameter 'yaer'; mine.cypher takes year, codes, hs");
        requireLine(own("RETURN 1 AS x", "-P", "year=1"), 2, "unknown parameter 'year'; mine.cypher takes none");
    }

    @Test
    void aFileWithAHeaderHasItsTitleAndDefaults() throws IOException {
        String cypher = """
                // title: How many
                // topic: Mine
                // description: Counts them.
                // param: year = 2022    calendar year
                RETURN $year AS year, 1 / ($year - 2000) AS x
                """;

        Run run = own(cypher);
        assertThat(run.code()).as(run.err()).isZero();
        assertThat(run.lines().get(0)).isEqualTo("How many");
        assertThat(run.out()).contains("year = 2022\nCounts them.\n");
        assertThat(own(cypher, "-P", "year=2001", "--format", "csv").out()).isEqualTo("year,x\n2001,1\n");
        requireLine(
                own(cypher, "-P", "year=soon"),
                2,
                "-P year=soon: 'soon' is not a whole number; year is calendar year, such as 2022");
        requireLine(own(cypher, "-P", "year=2000"), 3, "mine.cypher: / by zero");
        requireLine(
                own(cypher.replace("topic", "about")),
                3,
                "mine.cypher:2: unknown key 'about'; use title, topic, description, view, after, metric or param");
        Run fault = own(cypher.replace("RETURN", "RETRUN"));
        assertThat(fault.err()).startsWith("lanthanet: mine.cypher:5:1: Invalid input 'RETRUN'");
    }

    @Test
    void aQueryComesInOnStandardInput() {
        InputStream console = System.in;
        try {
            System.setIn(new ByteArrayInputStream("RETURN $x AS x".getBytes(StandardCharsets.UTF_8)));
            assertThat(query("-", "-P", "x=7", "--format", "csv").out()).isEqualTo("x\n7\n");
            requireLine(query("-"), 3, "stdin: holds no query");
            System.setIn(new ByteArrayInputStream("RETURN\n  oops".getBytes(StandardCharsets.UTF_8)));
            requireLine(query("-"), 3, "stdin:2:3: Variable `oops` not defined");
        } finally {
            System.setIn(console);
        }
    }

    @Test
    void aFileThatIsNoQueryIsOneLine() throws IOException {
        requireLine(own(" \n// nothing\n"), 3, "mine.cypher: holds no query");
        requireLine(own("RETURN 1 AS x".repeat(90_000)), 3, "mine.cypher: is larger than 1 MB; a query is not");
        requireLine(query(folder.toString()), 2, folder + ": is a folder; name a .cypher file");
        Files.write(folder.resolve("mine.cypher"), "RETURN '\u00e9' AS x".getBytes(StandardCharsets.ISO_8859_1));
        requireLine(query(folder.resolve("mine.cypher").toString()), 3, "mine.cypher: is not UTF-8");
        String none = folder.resolve("none").toString();
        requireLine(query(none), 2, "there is no file '" + none + "'");
        assertThat(ownAs("csv", "\uFEFFRETURN 'é' AS x;\n").out()).isEqualTo("x\né\n");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    MATCH (n) RETRUN n               | mine.cypher:1:11: Invalid input 'RETRUN': expected
                    RETURN date('x') + true AS x     | mine.cypher:1:
                    RETURN 1 AS x; RETURN 2 AS x     | mine.cypher: Expected exactly one statement per query but got: 2
                    RETURN 1 / 0 AS x                | mine.cypher: / by zero
                    RETURN date('x') AS x            | mine.cypher: Text cannot be parsed to a Date
                    CALL nosuch.proc()               | mine.cypher: There is no procedure with the name `nosuch.proc`
                    MATCH (n) RETURN n LIMIT -1      | mine.cypher:1:26: Invalid input
                    RETURN '\u001B[31m' + oops AS x  | mine.cypher:1:
                    \u001B[31m                       | mine.cypher:1:1:
                    """)
    void aFaultIsOneLineWithItsPlaceInTheFile(String cypher, String message) throws IOException {
        Run run = own(cypher);

        assertThat(run.code()).as(run.err()).isEqualTo(3);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).startsWith("lanthanet: " + message).doesNotContain("\u001B", "offset");
        assertThat(run.err().lines()).hasSize(1);
    }

    @Test
    void aParameterAShippedQueryFailsOnIsWrongUse() throws IOException {
        Run run = query("strengths", "-P", "year=9223372036854775807", "--format", "csv");
        assertThat(run.code()).as(run.err()).isZero();
        assertThat(run.err()).isEqualTo("No rows.\n");

        Run fault = query("both_way_dyads", "-P", "limit=-1");
        assertThat(fault.code()).as(fault.err()).isEqualTo(2);
        assertThat(fault.err().lines()).hasSize(1);
        assertThat(fault.err()).startsWith("lanthanet: both_way_dyads.cypher: ").contains("-1");
    }

    /** All that somebody could have changed. */
    private static String state() {
        return TestGraph.fingerprint()
                + TestGraph.query("SHOW INDEXES YIELD name RETURN collect(name) AS names")
                + TestGraph.query("SHOW CONSTRAINTS YIELD name RETURN collect(name) AS names");
    }

    @Test
    void whatWouldWriteIsRefusedAndNothingIsChanged() throws IOException {
        String users = ownAs("csv", "SHOW USERS YIELD user").out();
        String before = state();

        for (String cypher : WRITES) {
            Run run = own(cypher, "--format", "csv");
            assertThat(run.code()).as("%s: %s", cypher, run.err()).isEqualTo(2);
            assertThat(run.out()).as(cypher).isEmpty();
            assertThat(run.err()).as(cypher).isEqualTo("lanthanet: mine.cypher: " + REFUSED);
        }
        assertThat(own("EXPLAIN CREATE (n:Asked)").code()).isZero();
        assertThat(state()).isEqualTo(before);
        assertThat(ownAs("csv", "SHOW USERS YIELD user").out()).isEqualTo(users);
    }

    @Test
    void withWriteItSaysWhatWasChanged() throws IOException {
        Run created = own("CREATE (n:Asked {id: 1})-[:ASKS]->(:Asked) RETURN n.id AS id", "--write", "--format", "csv");
        assertThat(created.code()).as(created.err()).isZero();
        assertThat(created.out()).isEqualTo("id\n1\n");
        assertThat(created.err())
                .isEqualTo("nodes created: 2, relationships created: 1, properties set: 1, labels added: 2.\n");

        Run merged = own("MERGE (n:Asked {id: 1})", "--write");
        assertThat(merged.code()).as(merged.err()).isZero();
        assertThat(merged.out() + merged.err()).isEmpty();

        Run deleted = own("MATCH (n:Asked) CALL (n) { DETACH DELETE n } IN TRANSACTIONS OF 1 ROW", "--write");
        assertThat(deleted.code()).as(deleted.err()).isZero();
        assertThat(deleted.out()).isEmpty();
        assertThat(deleted.err()).isEqualTo("nodes deleted: 2, relationships deleted: 1.\n");

        assertThat(own("CREATE INDEX asked FOR (n:Asked) ON (n.id)", "--write").err())
                .isEqualTo("indexes added: 1.\n");
        assertThat(own("DROP INDEX asked", "--write").err()).isEqualTo("indexes removed: 1.\n");
        assertThat(own("CREATE (n:Asked)", "--write", "--quiet").err()).isEmpty();
    }

    @Test
    void aWriteThatFailsOrAnswersTooMuchIsUndone() throws IOException {
        requireLine(own("CREATE (:Asked) WITH 1 AS one RETURN one / 0 AS x", "--write"), 3, "mine.cypher: / by zero");
        assertThat(own("UNWIND range(1, 50001) AS x CREATE (:Asked) RETURN x", "--write")
                        .code())
                .isEqualTo(2);
        assertThat(TestGraph.query("MATCH (n:Asked) RETURN n")).isEmpty();
    }

    @Test
    void aTableOfMoreRowsThanAnybodyReadsIsRefusedAndAFileIsNot() throws IOException {
        String cypher = "UNWIND range(1, 50001) AS x RETURN x";

        requireLine(
                own(cypher),
                2,
                "mine.cypher: has more than 50000 rows; end it with LIMIT, or aggregate; or use --format csv");
        assertThat(ownAs("csv", cypher).lines()).hasSize(50_002);
    }

    @Test
    void nodesRelationshipsAndPathsAreMapsForAProgramAndDrawnForAReader() throws IOException {
        String cypher = "CREATE (a:Asked {id: 'a', x: 0.1})-[r:ASKS {year: 2022}]->(b:Asked {id: 'b'}) WITH a, r, b"
                + " MATCH path = (b)<-[r]-(a) RETURN a, r, path";
        assertThat(own(cypher, "--write").code()).isZero();
        String ask = "MATCH path = (b:Asked {id: 'b'})<-[r]-(a) RETURN a, r, path";
        String a = "{\"labels\":[\"Asked\"],\"properties\":{\"id\":\"a\",\"x\":0.1}}";
        String r = "{\"type\":\"ASKS\",\"properties\":{\"year\":2022}}";
        String path = "{\"nodes\":[{\"labels\":[\"Asked\"],\"properties\":{\"id\":\"b\"}}," + a
                + "],\"relationships\":[{\"type\":\"ASKS\",\"start\":1,\"end\":0,\"properties\":{\"year\":2022}}]}";

        assertThat(ownAs("ndjson", ask).out()).isEqualTo("{\"a\":" + a + ",\"r\":" + r + ",\"path\":" + path + "}\n");
        assertThat(ownAs("csv", ask).lines().get(1))
                .isEqualTo("\""
                        + String.join("¦", a, r, path).replace("\"", "\"\"").replace("¦", "\",\"") + "\"");
        assertThat(ownAs("table", ask).lines().get(4).strip())
                .isEqualTo("(:Asked a)   [:ASKS 2022]   (:Asked b)<-[:ASKS 2022]-(:Asked a)");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    0.0 / 0.0                                 | null
                    [1.0 / 0.0, 1]                            | [null,1]
                    {b: [-1.0 / 0.0], a: 'x'}                 | {"a":"x","b":[null]}
                    -0.0                                      | 0
                    1e-7                                      | 0.0000001
                    9007199254740993                          | 9007199254740993
                    true                                      | true
                    []                                        | []
                    date('2022-02-01')                        | "2022-02-01"
                    datetime('2022-02-01T03:04:05.6Z')        | "2022-02-01T03:04:05.600Z"
                    localtime('03:04:05')                     | "03:04:05"
                    duration('P1M2DT3.5S')                    | "P1M2DT3.500000000S"
                    point({x: 1, y: 2.5})                     | {"srid":7203,"x":1,"y":2.5}
                    point({x: 1, y: 2, z: 3})                 | {"srid":9157,"x":1,"y":2,"z":3}
                    """)
    void everyKindOfValueHasOneForm(String expression, String json) throws IOException {
        assertThat(ownAs("ndjson", "RETURN " + expression + " AS x").out()).isEqualTo("{\"x\":" + json + "}\n");
        assertThat(ownAs("csv", "RETURN 1 AS one, " + expression + " AS x").out())
                .doesNotContain("null\n", "NaN", "Infinity");
        assertThat(ownAs("table", "RETURN " + expression + " AS x").out()).doesNotContain("NaN", "Infinity", "∞");
    }

    @Test
    void aColumnOfNumbersAndWordsKeepsBoth() throws IOException {
        Run run = ownAs("table", "UNWIND [0.125, 'a', 2022, true, null, 1.5] AS x RETURN x");

        assertThat(run.lines().subList(4, 10).stream().map(String::strip))
                .containsExactly("0.125", "a", "2022", "true", "", "1.5");
        assertThat(ownAs("table", "RETURN 9007199254740993 AS x").out()).contains(" 9,007,199,254,740,993\n");
    }

    @Test
    void anEmptyAnswerKeepsItsColumns() throws IOException {
        String cypher = "MATCH (c:Country {iso3: 'QQQ'}) RETURN c.iso3 AS iso3, c.name AS name";

        assertThat(ownAs("csv", cypher).out()).isEqualTo("iso3,name\n");
        assertThat(ownAs("csv", cypher).err()).isEqualTo("No rows.\n");
        assertThat(json(ownAs("json", cypher).out())).isEmpty();
        assertThat(ownAs("ndjson", cypher).out()).isEmpty();
        assertThat(ownAs("table", cypher).out()).isEqualTo("mine.cypher\n\n(no rows)\n");
        assertThat(query("top_scores", "-P", "year=1900").err())
                .startsWith("No rows; run 'lanthanet metrics ")
                .endsWith("' first, or for what you ask about.\n");
    }

    @Test
    void aWarningHasItsPlaceAndIsLeftOutWhenQuiet() throws IOException {
        Run run = own("MATCH (n:Nobody) RETURN n");

        assertThat(run.code()).as(run.err()).isZero();
        assertThat(run.err()).startsWith("No rows.\nmine.cypher:1:10: ").contains("Nobody");
        assertThat(own("MATCH (n:Nobody) RETURN n", "--quiet").err()).isEmpty();
        assertThat(own("MATCH (n:`No\u001B[31m`) RETURN n").err()).doesNotContain("\u001B");
    }

    @Test
    void textOfTheDataMovesNoCursorAndKeepsItsBytesInAFile() throws IOException {
        String cypher =
                "CREATE (n:Asked {id: 'a\u001B[2Jb', name: 'c\\r\\nd\te\u009B\u202Ef'}) RETURN n.id AS id, n.name AS"
                        + " `na\u001B[31mme`, [n.name] AS list, {k: n.id} AS map, n";
        Run table = own(cypher, "--write");

        assertThat(table.code()).as(table.err()).isZero();
        assertThat(table.out()).doesNotContain("\u001B", "\r", "\t", "\u009B", "\u202E");
        assertThat(table.out()).contains("a [2Jb", "na [31mme", "(:Asked a [2Jb)");
        assertThat(ownAs("csv", "MATCH (n:Asked) RETURN n.id AS id, n.name AS name")
                        .out())
                .isEqualTo("id,name\na\u001B[2Jb,\"c\r\nd\te\u009B\u202Ef\"\n");
    }

    @Test
    void whatIsShownIsRunAsItStands() throws IOException {
        Run run = CommandsIT.run(
                Map.of("LANTHANET_STORE", folder.resolve("none").toString()),
                "query",
                "top_suppliers",
                "--show",
                "-P",
                "country=U\"S\\A",
                "-P",
                "limit=2");

        assertThat(run.code()).as(run.err()).isZero();
        assertThat(folder.resolve("none")).doesNotExist();
        assertThat(run.lines()).contains(":param country => \"U\\\"S\\\\A\"", ":param limit => 2");
        assertThat(run.lines().get(0)).isEqualTo("// A country's largest suppliers, year by year");
        assertThat(run.out()).endsWith("ORDER BY year, rank;\n");

        assertThat(TestGraph.query(cypherOf(run), parametersOf(run))).isEmpty();
        NamedQueries.shipped().forEach((name, query) -> {
            Run shown = query(name, "--show");
            assertThat(shown.out()).as(name).containsAnyOf(query.text() + ";\n", query.text() + "\n;\n");
            assertThat(parametersOf(shown)).as(name).isEqualTo(query.defaults());
        });
        Path shown = folder.resolve("shown.cypher");
        assertThat(own("RETURN $x AS x // that", "-P", "x=[1,\"a\"]", "--show", "-o", shown.toString())
                        .out())
                .isEmpty();
        assertThat(Files.readString(shown)).isEqualTo(":param x => [1,\"a\"]\n\nRETURN $x AS x // that\n;\n");
    }

    private static String cypherOf(Run shown) {
        return String.join(
                "\n",
                shown.lines().stream().filter(line -> !line.startsWith(":")).toList());
    }

    private static Map<String, Object> parametersOf(Run shown) {
        List<String> columns = shown.lines().stream()
                .filter(line -> line.startsWith(":param "))
                .map(line -> line.substring(":param ".length()).split(" => ", 2))
                .map(parts -> parts[1] + " AS " + parts[0])
                .toList();
        return columns.isEmpty()
                ? Map.of()
                : TestGraph.query("RETURN " + String.join(", ", columns)).get(0);
    }

    @Test
    void aStoreThatIsNotThereIsCodeOneAndIsNotMade() {
        Path none = folder.resolve("none");
        Run run = CommandsIT.run(Map.of("LANTHANET_STORE", none.toString()), "query", "density");

        requireLine(run, 1, "the store is empty; run 'lanthanet import bundled' (or 'lanthanet demo') first");
        assertThat(none).doesNotExist();
    }

    private Map<String, String> embedded() throws IOException {
        Path flows = folder.resolve("flows.csv");
        Files.writeString(
                flows, "year,exporter,importer,stage,reo_tonnes\n2021,USA,CHN,ore,9000.125\n2021,AUS,CHN,ore,1\n");
        Map<String, String> environment =
                Map.of("LANTHANET_STORE", folder.resolve("store").toString());
        Run imported = CommandsIT.run(environment, "import", "--as", "flows", flows.toString());
        assertThat(imported.code()).as(imported.err()).isZero();
        return environment;
    }

    @Test
    void aStoreInTheProcessIsReadAndOnlyWrittenWithWrite() throws IOException {
        Map<String, String> environment = embedded();

        String store = folder.resolve("store").toString();
        Run read = CommandsIT.run(
                Map.of(), "query", "top_suppliers", "-P", "to=2021", "--format", "csv", "--store", store);
        assertThat(read.code()).as(read.err()).isZero();
        assertThat(read.lines().get(1)).startsWith("2021,1,USA,United States,9000.125,0.99");
        assertThat(read.lines()).hasSize(3);

        String mine = file(WRITES.get(0)).toString();
        requireLine(CommandsIT.run(environment, "query", mine), 2, "mine.cypher: " + REFUSED.strip());
        requireAllRefused(StoreAddress.embedded(folder.resolve("store")));

        Run written = CommandsIT.run(environment, "query", mine, "--write");
        assertThat(written.code()).as(written.err()).isZero();
        assertThat(written.out()).contains("(:Asked)");
        assertThat(written.err()).isEqualTo("nodes created: 1, labels added: 1.\n");
        file("MATCH (n:Asked) RETURN count(n) AS n");
        assertThat(CommandsIT.run(environment, "query", mine, "--format", "csv").out())
                .isEqualTo("n\n1\n");
    }

    private static void requireAllRefused(StoreAddress address) {
        try (GraphStore store = GraphStore.open(address)) {
            String before = new GraphReader(store).fingerprint();
            QueryRunner runner = new QueryRunner(store, 10);
            for (String cypher : WRITES) {
                assertThat(refusal(runner, cypher)).as(cypher).isEqualTo(RefusedQueryException.Kind.WRITES);
            }
            assertThat(runner.run("MATCH (n:Asked) RETURN n", Map.of(), false).rows())
                    .isEmpty();
            assertThat(new GraphReader(store).fingerprint()).isEqualTo(before);
        }
    }

    private static Object refusal(QueryRunner runner, String cypher) {
        try {
            return runner.run(cypher, Map.of(), false);
        } catch (RefusedQueryException e) {
            return e.kind();
        }
    }

    @Test
    @DisabledOnOs(value = OS.WINDOWS, disabledReason = "the launcher is a shell script")
    void theRealProgramAsksWhatIsPipedIntoIt() throws Exception {
        Program program = new Program(folder, folder.resolve("unused"));
        ProcessBuilder builder = program.builder(List.of(Program.launcher(), "query", "-", "--format", "csv"));
        builder.environment()
                .putAll(Map.of(
                        "NEO4J_URI",
                        TestGraph.uri().toString(),
                        "NEO4J_USERNAME",
                        "neo4j",
                        "NEO4J_PASSWORD",
                        TestGraph.PASSWORD));
        Path out = folder.resolve("piped.csv");
        Process process = builder.redirectInput(file("RETURN 'é' AS x").toFile())
                .redirectOutput(out.toFile())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();

        assertThat(process.waitFor()).isZero();
        assertThat(Files.readString(out)).isEqualTo("x\né\n");
    }
}
