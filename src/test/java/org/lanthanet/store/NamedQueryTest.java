package org.lanthanet.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.lanthanet.metric.catalogue.MetricCatalogue;
import org.lanthanet.source.InputException;
import org.lanthanet.store.NamedQuery.Parameter;
import org.lanthanet.store.NamedQuery.View;

/** A query file says what it asks and with what, or is refused in one line. */
class NamedQueryTest {
    private static final String HEAD = "// title: Who\n// topic: People\n// description: Says who.\n";

    @TempDir
    private Path folder;

    private static NamedQuery read(String... lines) {
        return NamedQueryReader.read("who", String.join("\n", lines));
    }

    @Test
    void theHeaderIsReadAndTheStatementKept() {
        NamedQuery query = read(
                "// title: Concentration of a country's suppliers",
                "// topic: Concentration and dependence",
                "// description: HHI of imports by supplier, one row a year:",
                "//   1/n for n suppliers alike.",
                "// metric: hhi_suppliers, effective_number_suppliers",
                "// param: stage = \"magnet\"    the stage",
                "// param: limit = 10  rows at most",
                "",
                "// the heart of it",
                "MATCH (n {stage: $stage})",
                "RETURN n LIMIT $limit",
                "");

        assertThat(query.name()).isEqualTo("who");
        assertThat(query.title()).isEqualTo("Concentration of a country's suppliers");
        assertThat(query.topic()).isEqualTo("Concentration and dependence");
        assertThat(query.view()).isEqualTo(View.TABLE);
        assertThat(query.after()).isNull();
        assertThat(query.description())
                .isEqualTo("HHI of imports by supplier, one row a year: 1/n for n suppliers alike.");
        assertThat(query.metrics()).containsExactly("hhi_suppliers", "effective_number_suppliers");
        assertThat(query.parameters())
                .containsExactly(
                        new Parameter("stage", "magnet", "the stage"), new Parameter("limit", 10L, "rows at most"));
        assertThat(query.text()).isEqualTo("// the heart of it\nMATCH (n {stage: $stage})\nRETURN n LIMIT $limit");
    }

    @Test
    void aQueryMayBeDrawnAndComeAfterACommand() {
        NamedQuery query = read(
                HEAD + "// view: graph", "// after: lanthanet trace --country USA --write", "MATCH p=()-->() RETURN p");

        assertThat(query.view()).isEqualTo(View.GRAPH);
        assertThat(query.after()).isEqualTo("lanthanet trace --country USA --write");
    }

    @Test
    void aMeaningMayGoOnInTheNextLine() {
        NamedQuery query = read(HEAD + "// param: x = 1    one", "//   and more", "RETURN $x");

        assertThat(query.parameters()).containsExactly(new Parameter("x", 1L, "one and more"));
    }

    private static Stream<Arguments> values() {
        return Stream.of(
                Arguments.of("2022", 2022L),
                Arguments.of("-3", -3L),
                Arguments.of("0.25", 0.25),
                Arguments.of("1e3", 1000.0),
                Arguments.of("\"a = \\\"b\\\"  c\"", "a = \"b\"  c"),
                Arguments.of("\"\"", ""),
                Arguments.of("true", true),
                Arguments.of("null", null),
                Arguments.of("[]", List.of()),
                Arguments.of("[\"USA\", \"CHN\"]", List.of("USA", "CHN")),
                Arguments.of("[1, 2.5]", List.of(1L, 2.5)));
    }

    @ParameterizedTest
    @MethodSource("values")
    void aValueIsANumberAStringATruthNothingOrAList(String written, Object value) {
        NamedQuery query = read(HEAD + "// param: x = " + written + "    what it is", "RETURN $x");

        assertThat(query.defaults()).containsOnlyKeys("x");
        assertThat(query.defaults().get("x")).isEqualTo(value);
        assertThat(query.parameters().get(0).meaning()).isEqualTo("what it is");
        // written as Cypher it is read as the same again
        assertThat(read(HEAD + "// param: x = " + query.parameters().get(0).literal() + "    what it is", "RETURN $x")
                        .defaults())
                .isEqualTo(query.defaults());
    }

    @Test
    void aDollarInATextOrCommentIsNoParameter() {
        NamedQuery query = read(HEAD + "RETURN '$a', \"it\\\"s $b\", `$c` // $d", "/* $e", "$f */");

        assertThat(query.parameters()).isEmpty();
    }

    private static Stream<Arguments> faults() {
        String query = "RETURN 1";
        return Stream.of(
                Arguments.of("", "who.cypher: no query follows the header"),
                Arguments.of(HEAD, "who.cypher: no query follows the header"),
                Arguments.of("RETURN 1", "who.cypher: no title; begin the file with '// title: …'"),
                Arguments.of("// title: Who\nRETURN 1", "who.cypher: no topic; begin the file with '// topic: …'"),
                Arguments.of(
                        "// title: Who\n// topic: People\nRETURN 1",
                        "who.cypher: no description; begin the file with '// description: …'"),
                Arguments.of(HEAD + "// topic: Others\n" + query, "who.cypher:4: a second topic"),
                Arguments.of(
                        HEAD + "// view: picture\n" + query,
                        "who.cypher:4: unknown view 'picture'; write graph, or leave it out for a table"),
                Arguments.of(HEAD + "// after:\n" + query, "who.cypher:4: after says nothing"),
                Arguments.of(HEAD + "// titel: Who\n" + query, "who.cypher:4: unknown key 'titel'; use title,"),
                Arguments.of(HEAD + "// title: Whom\n" + query, "who.cypher:4: a second title"),
                Arguments.of(HEAD + "// description: a\n" + query, "who.cypher:4: a second description"),
                Arguments.of(HEAD + "// metric:\n" + query, "who.cypher:4: metric says nothing"),
                Arguments.of(HEAD + "// metric: a, B\n" + query, "who.cypher:4: 'B' is not the id of a metric"),
                Arguments.of(HEAD + "//\n" + query, "who.cypher:4: is neither '// key: text' nor, indented, more of"),
                Arguments.of(HEAD + "// just a word\n" + query, "who.cypher:4: is neither"),
                Arguments.of("//   indented\n" + query, "who.cypher:1: is neither"),
                Arguments.of(HEAD + "// param: year 2022\n" + query, "who.cypher:4: 'year 2022' is not 'name = value"),
                Arguments.of(HEAD + "// param: 2y = 1  a\n" + query, "who.cypher:4: '2y = 1  a' is not 'name = value"),
                Arguments.of(
                        HEAD + "// param: year = 2022\n" + query,
                        "who.cypher:4: does not say what the parameter 'year' means"),
                Arguments.of(
                        HEAD + "// param: stage = ore  the stage\n" + query,
                        "who.cypher:4: the value of 'stage' is none: write a number, a \"string\","),
                Arguments.of(HEAD + "// param: x = {\"a\": 1}  an object\n" + query, "the value of 'x' is none"),
                Arguments.of(HEAD + "// param: x = [[1]]  nested\n" + query, "the value of 'x' is none"),
                Arguments.of(HEAD + "// param: x = 1e999  too large\n" + query, "the value of 'x' is none"),
                Arguments.of(HEAD + "// param: x = [1  open\n" + query, "the value of 'x' is none"),
                Arguments.of(
                        HEAD + "// param: x = 1  a\n// param: x = 2  b\nRETURN $x",
                        "who.cypher:5: a second parameter 'x'"),
                Arguments.of(
                        HEAD + "// param: x = 1  a\nRETURN '$x'",
                        "who.cypher: the query does not use the parameter 'x'"),
                Arguments.of(
                        HEAD + "RETURN $x, $y",
                        "who.cypher: the query uses $x, $y, which the header does not declare; add"));
    }

    @ParameterizedTest
    @MethodSource("faults")
    void whatIsWrongIsOneLine(String text, String message) {
        assertThatThrownBy(() -> read(text))
                .isInstanceOf(InputException.class)
                .hasMessageContaining(message)
                .message()
                .doesNotContain("\n");
    }

    @Test
    void theDefaultsCannotBeChanged() {
        Map<String, Object> defaults =
                read(HEAD + "// param: x = 1  a", "RETURN $x").defaults();

        assertThatThrownBy(() -> defaults.put("x", 2L)).isInstanceOf(UnsupportedOperationException.class);
    }

    @Test
    void aFolderGivesTheQueriesOfItsCypherFilesByName() throws IOException {
        Files.writeString(folder.resolve("b.cypher"), HEAD + "RETURN 2");
        Files.writeString(folder.resolve("a.cypher"), HEAD + "RETURN 1");
        Files.writeString(folder.resolve("notes.txt"), "not a query");

        assertThat(NamedQueries.in(folder).keySet()).containsExactly("a", "b");
        assertThat(NamedQueries.in(folder).get("b").text()).isEqualTo("RETURN 2");
    }

    @Test
    void aFileThatIsNotUtf8IsNamed() throws IOException {
        Path file = folder.resolve("latin.cypher");
        Files.write(file, (HEAD + "RETURN 'é'").getBytes(StandardCharsets.ISO_8859_1));

        assertThatThrownBy(() -> NamedQueries.read(file))
                .isInstanceOf(InputException.class)
                .hasMessage("latin.cypher: is not UTF-8");
    }

    @Test
    void theShippedQueriesAreReadAndNameMetricsThereAre() {
        Map<String, NamedQuery> shipped = NamedQueries.shipped();

        assertThat(shipped)
                .containsKeys("hhi_suppliers", "declared_hhi_suppliers", "top_scores")
                .hasSizeGreaterThanOrEqualTo(16);
        assertThat(shipped.values().stream().map(NamedQuery::topic).distinct())
                .allSatisfy(topic -> assertThat(NamedQueries.TOPICS).contains(topic));
        assertThat(shipped.values())
                .flatExtracting(NamedQuery::metrics)
                .allSatisfy(id -> assertThat(MetricCatalogue.find(id)).as(id).isPresent());
    }
}
