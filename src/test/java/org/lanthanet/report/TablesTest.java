package org.lanthanet.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.StringWriter;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lanthanet.report.Column.Kind;

/** One result in four formats, byte for byte. */
class TablesTest {
    private static final List<Column> COLUMNS = List.of(
            Column.text("country"),
            Column.of("year", Kind.YEAR),
            Column.of("reo_tonnes", Kind.QUANTITY),
            Column.of("share", "share of all", Kind.RATIO),
            Column.of("rows", Kind.COUNT));

    private static final Result RESULT = new Result(
            "Who sells",
            COLUMNS,
            List.of(
                    row("Côte d'Ivoire", 2020, 1234567.8, 0.12345, 12345),
                    row("中国", 2021, null, null, null),
                    row("USA", 2022, 0.0, -0.0, 0L),
                    row("A, \"B\"", 2022, 1e-7, 1e21, 1),
                    row(null, 2022, -42.25, 1.0, 7)),
            List.of("First note.", "Second note."));

    private static final String CSV = """
            country,year,reo_tonnes,share,rows
            Côte d'Ivoire,2020,1234567.8,0.12345,12345
            中国,2021,,,
            USA,2022,0,0,0
            "A, ""B\""",2022,0.0000001,1000000000000000000000,1
            ,2022,-42.25,1,7
            """;

    private static final String NDJSON = """
            {"country":"Côte d'Ivoire","year":2020,"reo_tonnes":1234567.8,"share":0.12345,"rows":12345}
            {"country":"中国","year":2021,"reo_tonnes":null,"share":null,"rows":null}
            {"country":"USA","year":2022,"reo_tonnes":0,"share":0,"rows":0}
            {"country":"A, \\"B\\"","year":2022,"reo_tonnes":0.0000001,"share":1000000000000000000000,"rows":1}
            {"country":null,"year":2022,"reo_tonnes":-42.25,"share":1,"rows":7}
            """;

    private static List<Object> row(Object... cells) {
        return Arrays.asList(cells);
    }

    private static String write(Format format, Result result) {
        StringWriter text = new StringWriter();
        try {
            format.writer().write(result, text);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        return text.toString();
    }

    @Test
    void aTextTableAlignsWordsLeftAndNumbersRightAndSaysUnknown() {
        Result small = new Result(
                "Who sells",
                List.of(Column.text("country"), Column.of("reo_tonnes", Kind.QUANTITY), Column.of("year", Kind.YEAR)),
                List.of(row("Côte d'Ivoire", 1234567.8, 2020), row("USA", null, 2021), row(null, 0.0, 2022)),
                List.of("First note.", "Second note."));

        assertThat(write(Format.TABLE, small)).isEqualTo("""
                Who sells

                 country         reo tonnes   year
                ─────────────────────────────────────
                 Côte d'Ivoire    1,234,568   2020
                 USA                unknown   2021
                                          0   2022

                First note.
                Second note.
                """);
    }

    @Test
    void wideCharactersKeepOneLineARowAndNoLineEndsInABlank() {
        List<String> lines = write(Format.TABLE, RESULT).lines().toList();

        assertThat(lines).hasSize(2 + 2 + RESULT.rows().size() + 3);
        assertThat(lines).noneMatch(line -> line.endsWith(" "));
        assertThat(lines.get(5)).startsWith(" 中国").endsWith("unknown");
        assertThat(lines.get(4).length()).isEqualTo(lines.get(6).length());
    }

    @Test
    void columnsOfATableTooWideForAWindowStandCloser() {
        List<Column> columns = List.of(Column.text("a"), Column.text("b"), Column.text("c"));
        List<String> fits = write(
                        Format.TABLE,
                        new Result("t", columns, List.of(row("x".repeat(60), "y".repeat(60), "z")), List.of()))
                .lines()
                .toList();
        List<String> wide = write(
                        Format.TABLE,
                        new Result("t", columns, List.of(row("x".repeat(60), "y".repeat(70), "z")), List.of()))
                .lines()
                .toList();

        assertThat(fits.get(4)).isEqualTo(" " + "x".repeat(60) + "   " + "y".repeat(60) + "   z");
        assertThat(wide.get(2)).isEqualTo(" a" + " ".repeat(61) + "b" + " ".repeat(71) + "c");
        assertThat(wide.get(4)).isEqualTo(" " + "x".repeat(60) + "  " + "y".repeat(70) + "  z");
        assertThat(wide.get(3)).hasSize(wide.get(4).length() + 1).containsPattern("^─+$");
    }

    @Test
    void aProbabilityAboveZeroNeverReadsAsZero() {
        assertThat(Numbers.rounded(0.0004999, Kind.BY_UNIT, "probability")).isEqualTo("<0.001");
        assertThat(Numbers.rounded(0.0005, Kind.BY_UNIT, "probability")).isEqualTo("<0.001");
        assertThat(Numbers.rounded(0.00051, Kind.BY_UNIT, "probability")).isEqualTo("0.001");
        assertThat(Numbers.rounded(0.0, Kind.BY_UNIT, "probability")).isEqualTo("0.000");
        assertThat(Numbers.rounded(1.0, Kind.BY_UNIT, "probability")).isEqualTo("1.000");
    }

    @Test
    void aTableWithoutRowsSaysSo() {
        Result none = new Result("Nothing", COLUMNS, List.of(), List.of());

        assertThat(write(Format.TABLE, none)).isEqualTo("Nothing\n\n(no rows)\n");
        assertThat(write(Format.CSV, none)).isEqualTo("country,year,reo_tonnes,share,rows\n");
        assertThat(write(Format.JSON, none)).isEqualTo("[\n]\n");
        assertThat(write(Format.NDJSON, none)).isEmpty();
    }

    @Test
    void csvIsUnroundedWithoutExponentMissingEmptyAndZeroZero() {
        assertThat(write(Format.CSV, RESULT)).isEqualTo(CSV);
    }

    @Test
    void csvQuotesWhatWouldNotReadBack() {
        Result result = new Result(
                "t",
                List.of(Column.text("a"), Column.text("b")),
                List.of(row("x\ny", "p,q"), row("\"", "r\rs")),
                List.of());

        assertThat(write(Format.CSV, result)).isEqualTo("a,b\n\"x\ny\",\"p,q\"\n\"\"\"\",\"r\rs\"\n");
    }

    @Test
    void ndjsonIsOneObjectALine() {
        assertThat(write(Format.NDJSON, RESULT)).isEqualTo(NDJSON);
    }

    @Test
    void jsonIsOneArrayOfTheSameObjects() throws IOException {
        JsonNode array = new ObjectMapper().readTree(write(Format.JSON, RESULT));
        List<String> lines = NDJSON.lines().toList();

        assertThat(array.isArray()).isTrue();
        assertThat(array).hasSize(RESULT.rows().size());
        for (int i = 0; i < lines.size(); i++) {
            assertThat(array.get(i)).isEqualTo(new ObjectMapper().readTree(lines.get(i)));
        }
        assertThat(array.get(1).get("reo_tonnes").isNull()).isTrue();
        assertThat(array.get(2).get("reo_tonnes").isInt()).isTrue();
        assertThat(array.get(3).get("country").asText()).isEqualTo("A, \"B\"");
        assertThat(write(Format.JSON, RESULT))
                .startsWith("[\n  {\"country\":\"Côte d'Ivoire\",\"year\":2020,")
                .endsWith("\"rows\":7}\n]\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"ar-EG-u-nu-arab", "de-DE", "tr-TR", "hi-IN-u-nu-deva"})
    void theLocaleOfTheMachineChangesNoByte(String tag) {
        Map<Format, String> expected = new EnumMap<>(Format.class);
        for (Format format : Format.values()) {
            expected.put(format, write(format, RESULT));
        }
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag(tag));
            expected.forEach((format, text) -> assertThat(write(format, RESULT)).isEqualTo(text));
        } finally {
            Locale.setDefault(before);
        }
    }

    @ParameterizedTest
    @EnumSource(Format.class)
    void aFormatPrintsAsItIsGiven(Format format) {
        assertThat(format.toString()).isEqualTo(format.name().toLowerCase(Locale.ROOT));
    }

    @ParameterizedTest
    @ValueSource(doubles = {Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY})
    void aResultRefusesWhatIsNoNumber(double value) {
        assertThatThrownBy(() -> new Result("t", List.of(Column.text("a")), List.of(row(value)), List.of()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("a result holds " + value + ": [" + value + "]");
    }

    @Test
    void aResultRefusesARowOfAnotherLength() {
        assertThatThrownBy(() -> new Result("t", List.of(Column.text("a")), List.of(row("x", "y")), List.of()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("2 cells for 1 columns: [x, y]");
    }

    @Test
    void aResultDoesNotChangeWithTheRowsItWasMadeOf() {
        Object[] cells = {"x"};
        Result result = new Result("t", List.of(Column.text("a")), List.of(Arrays.asList(cells)), List.of());
        cells[0] = "y";

        assertThat(result.rows().get(0)).isEqualTo(List.of("x"));
        assertThatThrownBy(() -> result.rows().get(0).set(0, "z")).isInstanceOf(UnsupportedOperationException.class);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "QUANTITY | 0        | 0",
                "QUANTITY | -0.0     | 0",
                "QUANTITY | 0.0004   | 0.000",
                "QUANTITY | -0.0004  | 0.000",
                "QUANTITY | 0.1236   | 0.124",
                "QUANTITY | -0.5     | -0.500",
                "QUANTITY | 1        | 1.0",
                "QUANTITY | 99.94    | 99.9",
                "QUANTITY | 100      | 100",
                "QUANTITY | 1234.5   | 1,234",
                "QUANTITY | 1235.5   | 1,236",
                "QUANTITY | -1234567 | -1,234,567",
                "RATIO    | 1        | 1.000",
                "RATIO    | -0.0     | 0.000",
                "RATIO    | -0.0004  | 0.000",
                "RATIO    | 12.3456  | 12.346",
                "COUNT    | 1234567  | 1,234,567",
                "COUNT    | -0.2     | 0",
                "YEAR     | 2022     | 2022"
            })
    void aNumberIsRoundedByItsKindAndNeverPrintsAsMinusZero(Kind kind, double value, String text) {
        assertThat(Numbers.rounded(value, kind, null)).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "share | 0.5       | 0.500",
                "index | -0.0001   | 0.000",
                "rank  | 1.25      | 1.2",
                "years | 18        | 18",
                "USD   | 1234567.8 | 1,234,568",
                "REO t | 12.34     | 12.3",
                "REO t | 1234.5    | 1,234"
            })
    void aNumberIsRoundedByTheUnitOfItsRow(String unit, double value, String text) {
        Result result = new Result(
                "t",
                List.of(Column.text("unit"), Column.of("value", Kind.BY_UNIT)),
                List.of(row(unit, value)),
                List.of());

        assertThat(Numbers.rounded(value, Kind.BY_UNIT, unit)).isEqualTo(text);
        assertThat(write(Format.TABLE, result).lines().toList().get(4)).endsWith(" " + text);
    }

    @ParameterizedTest
    @CsvSource({
        "0, 0",
        "-0.0, 0",
        "1, 1",
        "100, 100",
        "0.1, 0.1",
        "1e-7, 0.0000001",
        "1.5e10, 15000000000",
        "123456789.125, 123456789.125",
        "0.30000000000000004, 0.30000000000000004",
        "-2.50, -2.5"
    })
    void anExactNumberHasNoExponentAndNoTrailingZeros(double value, String text) {
        assertThat(Numbers.exact(value).toPlainString()).isEqualTo(text);
        assertThat(Double.parseDouble(text)).isEqualTo(value + 0.0);
    }

    @Test
    void textThatWouldMoveTheCursorIsBlankedForAReaderAndKeptForAProgram() {
        String text = "a\u001B[31mb\r\u009B\tc\u202Ed";
        Result hostile = new Result(
                text,
                List.of(Column.of("name", text, Kind.TEXT)),
                List.of(row(text), row("two\nlines")),
                List.of(text));

        assertThat(write(Format.TABLE, hostile)).isEqualTo("""
                a [31mb   c d

                 a [31mb   c d
                ─────────────────
                 a [31mb   c d
                 two
                 lines

                a [31mb   c d
                """);
        assertThat(write(Format.CSV, hostile)).isEqualTo("name\n\"" + text + "\"\n\"two\nlines\"\n");
    }

    @Test
    void anEmptyRowOfOneColumnIsNoEmptyLine() {
        Result one = new Result("One", List.of(Column.text("name")), List.of(row("a"), row((Object) null)), List.of());

        assertThat(write(Format.CSV, one)).isEqualTo("name\na\n\"\"\n");
    }

    @Test
    void numbersAmongWordsAndLargeCountsKeepTheirDigits() {
        Result mixed = new Result(
                "Mixed",
                List.of(Column.text("value"), Column.of("rows", Kind.COUNT)),
                List.of(row(0.125, 9_007_199_254_740_993L), row(2022L, 0), row("a", 1.6)),
                List.of());

        assertThat(write(Format.TABLE, mixed)).isEqualTo("""
                Mixed

                 value                    rows
                ─────────────────────────────────
                 0.125   9,007,199,254,740,993
                 2022                        0
                 a                           2
                """);
    }
}
