package org.lanthanet.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.lanthanet.check.Check;
import org.lanthanet.check.Severity;
import org.lanthanet.source.InputException;

/** A check file says what it looks for, what that means and how bad it is, or is refused in one line. */
class CheckReaderTest {
    private static final String HEAD = "// title: Odd years\n// description: A year is odd.\n";
    private static final String QUERY = "\nRETURN 'x' AS finding";

    @Test
    void theHeaderIsReadAndTheWholeFileIsWhatIsAsked() {
        String text = """
                // title: Large flows
                // description: A flow is large.
                //   Look at it.
                // severity: warning
                // param: tonnes = 1000    REO tonnes; less changes
                //   no total
                // param: stages = ["ore", "metal"]    stages to look at
                MATCH ()-[t:TRADES]->()
                WHERE t.reoTonnes > $tonnes AND t.stage IN $stages
                RETURN t.exporter AS finding
                """;

        assertThat(CheckReader.read("large", text))
                .isEqualTo(new Check(
                        "large",
                        "Large flows",
                        "A flow is large. Look at it.",
                        Severity.WARNING,
                        List.of(
                                new Check.Parameter("tonnes", 1000L, "REO tonnes; less changes no total"),
                                new Check.Parameter("stages", List.of("ore", "metal"), "stages to look at")),
                        text));
        assertThat(CheckReader.read("large", text).defaults())
                .isEqualTo(Map.of("tonnes", 1000L, "stages", List.of("ore", "metal")));
    }

    private static Stream<Arguments> faults() {
        return Stream.of(
                Arguments.of("RETURN 1", "c.cypher: no title; begin the file with '// title: …'"),
                Arguments.of(
                        "// title: Odd" + QUERY, "c.cypher: no description; begin the file with '// description: …'"),
                Arguments.of(HEAD + QUERY, "c.cypher: no severity; begin the file with '// severity: …'"),
                Arguments.of(
                        HEAD + "// severity: fatal" + QUERY,
                        "c.cypher:3: severity 'fatal' is none; write error, warning or note"),
                Arguments.of(
                        HEAD + "// severity: Error" + QUERY,
                        "c.cypher:3: severity 'Error' is none; write error, warning or note"),
                Arguments.of(HEAD + "// severity: note\n// severity: note" + QUERY, "c.cypher:4: a second severity"),
                Arguments.of(HEAD + "// severity: note", "c.cypher: no query follows the header"),
                Arguments.of(
                        HEAD + "// metric: hhi" + QUERY,
                        "c.cypher:3: unknown key 'metric'; use title, description, severity or param"),
                Arguments.of(
                        HEAD + "// severity: note\n// param: x = 1" + QUERY,
                        "c.cypher:4: does not say what the parameter 'x' means"),
                Arguments.of(
                        HEAD + "// severity: note\n// param: x = 1    a limit" + QUERY,
                        "c.cypher: the query does not use the parameter 'x'"),
                Arguments.of(
                        HEAD + "// severity: note\nRETURN $y AS finding",
                        "c.cypher: the query uses $y, which the header does not declare; add '// param: name = value"));
    }

    @ParameterizedTest
    @MethodSource("faults")
    void whatIsWrongIsOneLine(String text, String message) {
        assertThatThrownBy(() -> CheckReader.read("c", text))
                .isInstanceOf(InputException.class)
                .hasMessageStartingWith(message)
                .message()
                .doesNotContain("\n");
    }

    @Test
    void theShippedChecksSayWhatTheyMeanAndWhyTheirLimitsAreWhatTheyAre() {
        Map<String, Check> shipped = Checks.shipped();

        assertThat(shipped).hasSizeGreaterThanOrEqualTo(50);
        assertThat(shipped.values()).extracting(Check::title).doesNotHaveDuplicates();
        assertThat(shipped.values()).extracting(Check::severity).contains(Severity.values());
        assertThat(shipped.values()).allSatisfy(c -> {
            assertThat(c.description()).as(c.name()).endsWith(".").hasSizeGreaterThan(40);
            assertThat(c.title()).as(c.name()).doesNotEndWith(".");
            assertThat(c.cypher()).as(c.name()).contains("AS finding");
            assertThat(c.cypher().lines())
                    .as(c.name())
                    .allSatisfy(line -> assertThat(line.length()).isLessThanOrEqualTo(120));
        });
    }
}
