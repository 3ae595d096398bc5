package org.lanthanet.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.lanthanet.claim.Claim;
import org.lanthanet.claim.ClaimClass;
import org.lanthanet.claim.ExpectedNumber;
import org.lanthanet.claim.Margin;
import org.lanthanet.claim.Tolerance;
import org.lanthanet.source.InputException;

/** A claim file says what it claims, by whom, and what it expects, or is refused in one line. */
class ClaimReaderTest {
    private static final String HEAD = "// statement: It is so.\n// source: us\n";
    private static final String QUERY = "\nRETURN 1 AS value";

    @Test
    void theHeaderIsReadAndTheWholeFileIsWhatIsAsked() {
        String text = """
                // topic: US Geological Survey
                // statement: China mined 70 %
                //   of it all.
                // source: USGS, MYB 2022, table 8
                // expected: 70.0
                // tolerance: 1 %
                // unit: %
                // note: quotas: not output
                MATCH (n)
                RETURN 70 AS value
                """;
        Claim claim = ClaimReader.read("share", text);

        assertThat(claim)
                .isEqualTo(new Claim(
                        "share",
                        "US Geological Survey",
                        "China mined 70 % of it all.",
                        "USGS, MYB 2022, table 8",
                        new ExpectedNumber(new BigDecimal("70.0"), "70.0"),
                        new Tolerance(Tolerance.Kind.RELATIVE, 0.01, "1 %"),
                        Margin.NONE,
                        null,
                        ClaimClass.FINDING,
                        "%",
                        "quotas: not output",
                        text));
    }

    @Test
    void onlyStatementSourceAndExpectedAreNeeded() {
        Claim claim = ClaimReader.read("c", HEAD + "// expected: true" + QUERY);

        assertThat(claim.topic()).isEqualTo("Other");
        assertThat(claim.tolerance()).isEqualTo(Tolerance.EXACT);
        assertThat(claim.unit()).isNull();
        assertThat(claim.note()).isNull();
    }

    private static Stream<Arguments> faults() {
        return Stream.of(
                Arguments.of("RETURN 1", "c.cypher: no statement; begin the file with '// statement: …'"),
                Arguments.of("// statement: a" + QUERY, "c.cypher: no source; begin the file with '// source: …'"),
                Arguments.of(HEAD + QUERY, "c.cypher: no expected; begin the file with '// expected: …'"),
                Arguments.of(HEAD + "// expected: 1", "c.cypher: no query follows the header"),
                Arguments.of(HEAD + "// expected:" + QUERY, "c.cypher:3: expected says nothing"),
                Arguments.of(
                        HEAD + "// expected: about 3" + QUERY,
                        "c.cypher:3: expected 'about 3' is neither a number, a \"text\", true, false, nor a"),
                Arguments.of(
                        HEAD + "// expected: 1\n// tolerance: a bit" + QUERY,
                        "c.cypher:4: tolerance 'a bit' is neither 'exact', a share such as '1 %', nor an amount"),
                Arguments.of(
                        HEAD + "// expected: > 1\n// tolerance: 1 %" + QUERY,
                        "c.cypher:4: tolerance '1 %' goes with a number, and expected is > 1; leave it out"),
                Arguments.of(HEAD + "// expected: 1\n// expected: 2" + QUERY, "c.cypher:4: a second expected"),
                Arguments.of(
                        HEAD + "// title: a\n// expected: 2" + QUERY,
                        "c.cypher:3: unknown key 'title'; use topic, class, statement, source, expected, tolerance, margin, rule, unit or note"),
                Arguments.of(
                        HEAD + "// expected: 1\n// some words" + QUERY,
                        "c.cypher:4: is neither '// key: text' nor, indented, more of the text before it"),
                Arguments.of(
                        HEAD + "// expected: 1\nMATCH (n {year: $year}) RETURN n.x AS value",
                        "c.cypher: the query uses $year; a claim takes no parameters, write the values"));
    }

    @ParameterizedTest
    @MethodSource("faults")
    void whatIsWrongIsOneLine(String text, String message) {
        assertThatThrownBy(() -> ClaimReader.read("c", text))
                .isInstanceOf(InputException.class)
                .hasMessageStartingWith(message)
                .message()
                .doesNotContain("\n");
    }

    @Test
    void theShippedClaimsAreReadAndSayAllThatAClaimShould() {
        Map<String, Claim> shipped = Claims.shipped();

        assertThat(shipped).hasSizeGreaterThanOrEqualTo(36);
        assertThat(shipped.values()).allSatisfy(c -> {
            assertThat(c.topic()).as(c.name()).isNotEqualTo(Claim.NO_TOPIC);
            assertThat(c.statement()).as(c.name()).endsWith(".");
            assertThat(c.note() == null || c.note().endsWith(".")).as(c.name()).isTrue();
            assertThat(c.cypher()).as("%s tells why not", c.name()).contains("AS because");
        });
        assertThat(shipped.values()).extracting(Claim::statement).doesNotHaveDuplicates();
    }
}
