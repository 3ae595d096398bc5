package org.lanthanet.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.lanthanet.source.Tables.FLOWS;
import static org.lanthanet.source.Tables.flows;
import static org.lanthanet.source.Tables.messages;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.assertj.core.api.AbstractThrowableAssert;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lanthanet.model.Flow;
import org.lanthanet.model.Stage;

/** The file around the rows: encoding, line ends, quotes, header, size. */
class CsvFileTest {
    private static final String ROW = "2020,USA,CHN,ore,1\n";
    private static final String COLUMNS = "exporter,importer,reo_tonnes,stage,year";
    private static final String NO_ROWS =
            "my.csv: has no rows; a header and at least one row are needed, with columns " + COLUMNS;
    private static final String BINARY = "my.csv:1: is a binary file, not a table; name the file as it was downloaded";
    private static final String NOT_UTF_8 = "my.csv: is not UTF-8 text; save it as UTF-8 and try again";

    private static AbstractThrowableAssert<?, ?> refusal(String text) {
        return refusal(text.getBytes(StandardCharsets.UTF_8));
    }

    private static AbstractThrowableAssert<?, ?> refusal(byte[] bytes) {
        return assertThatThrownBy(() -> flows(bytes)).isExactlyInstanceOf(InputException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\n", "\r\n", "\r"})
    void everyLineEndIsALineEnd(String end) {
        Reading<Flow> reading = flows((FLOWS + ROW + "2021,USA,CHN,ore,x\n").replace("\n", end));

        assertThat(reading.accepted()).extracting(Flow::reoTonnes).containsExactly(1.0);
        assertThat(messages(reading)).containsExactly("my.csv:3: reo_tonnes=\"x\": is not a number");
    }

    @Test
    void aByteOrderMarkIsNoPartOfTheFirstColumn() {
        assertThat(flows("\ufeff" + FLOWS + ROW).accepted()).hasSize(1);
    }

    @Test
    void theLastLineNeedsNoEnd() {
        assertThat(flows(FLOWS + ROW.strip()).accepted()).hasSize(1);
    }

    @Test
    void quotedFieldsReadAsTheirContent() {
        Reading<Flow> reading = flows(
                "year,exporter,importer,stage,reo_tonnes,note\n\"2020\",\"USA\",CHN,\"ore\",\"1\",\"a \"\"b\"\", c\"\n");

        assertThat(messages(reading)).isEmpty();
        assertThat(reading.accepted()).extracting(Flow::stage).containsExactly(Stage.ORE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\n", "\r\n"})
    void linesAreCountedThroughFieldsOfSeveralLines(String end) {
        String text = "year,exporter,importer,stage,reo_tonnes,note\n"
                + "2019,USA,CHN,ore,1,\"one\ntwo\nthree\"\n"
                + "2020,USA,CHN,ore,x,\n"
                + "2021,USA,CHN,ore,y,\"a\nb\"\n"
                + "\n"
                + "2022,USA,CHN,ore,z,\n";

        assertThat(messages(flows(text.replace("\n", end))))
                .containsExactly(
                        "my.csv:5: reo_tonnes=\"x\": is not a number",
                        "my.csv:6: reo_tonnes=\"y\": is not a number",
                        "my.csv:9: reo_tonnes=\"z\": is not a number");
    }

    @Test
    void aMissingColumnIsNamedWithAllThatAreNeeded() {
        refusal("year,exporter,importer,reo_tonnes\n2020,USA,CHN,1\n")
                .hasMessage("my.csv:1: no column stage; the header must name " + COLUMNS);
    }

    @Test
    void aTableSeparatedBySemicolonsHasNoneOfTheColumns() {
        refusal((FLOWS + ROW).replace(',', ';'))
                .hasMessage("my.csv:1: no column exporter, importer, reo_tonnes, stage, year; the header must name "
                        + COLUMNS + "; the columns are separated by semicolons, save the file with commas");
    }

    @Test
    void blankLinesMayStandAroundTheHeader() {
        Reading<Flow> reading = flows("\n" + FLOWS + "\n" + ROW + "2021,USA,CHN,ore,x\n");

        assertThat(reading.accepted()).hasSize(1);
        assertThat(reading.skipped()).isEqualTo(2);
        assertThat(messages(reading)).containsExactly("my.csv:5: reo_tonnes=\"x\": is not a number");
        refusal(FLOWS + "\n\n").hasMessage(NO_ROWS);
    }

    @Test
    void aColumnNamedTwiceIsRefused() {
        refusal("year,exporter,importer,stage,reo_tonnes,year\n2020,USA,CHN,ore,1,2021\n")
                .hasMessage("my.csv: is not a readable CSV file (Header contains duplicate fields: [year])");
    }

    @Test
    void aFileWithoutRowsSaysWhatIsNeeded() {
        refusal("").hasMessage(NO_ROWS);
        refusal("\ufeff").hasMessage(NO_ROWS);
        refusal(FLOWS).hasMessage(NO_ROWS);
    }

    @ParameterizedTest
    @CsvSource({"ISO-8859-1", "windows-1252"})
    void textInAnotherEncodingIsRefused(String charset) {
        refusal((FLOWS + "2020,Côte d'Ivoire,CHN,ore,1\n").getBytes(Charset.forName(charset)))
                .hasMessage(NOT_UTF_8);
        refusal("année,exporter\n".getBytes(Charset.forName(charset))).hasMessage(NOT_UTF_8);
    }

    @Test
    void utf16IsRefused() {
        for (Charset charset : List.of(StandardCharsets.UTF_16, Charset.forName("x-UTF-16LE-BOM"))) {
            refusal((FLOWS + ROW).getBytes(charset))
                    .hasMessage("my.csv: is UTF-16 text; save it as UTF-8 and try again");
        }
        refusal((FLOWS + ROW).getBytes(StandardCharsets.UTF_16LE)).hasMessage(BINARY);
    }

    @Test
    void binaryFilesAreRefusedInOneLine() {
        byte[] noise = new byte[100_000];
        new Random(1).nextBytes(noise);

        refusal(noise).hasMessageMatching("my.csv(:\\d+)?: is (not UTF-8 text|a binary file).*");
        refusal(new byte[10_000]).hasMessage(BINARY);
        refusal(FLOWS + ROW + "2020,USA,CHN,\0ore,1\n").hasMessage(BINARY.replace(":1:", ":3:"));
    }

    @Test
    void controlCharactersDoNotReachTheMessage() {
        assertThat(messages(flows(FLOWS + "2020,USA,CHN,\u007fo\u001b[31mre,1\n")))
                .containsExactly("my.csv:2: stage=\" o [31mre\": is not one of ore, compound, metal, magnet, product");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\0", "\t", "\u001b", "\u007f", "\u0085", "\u009b", "\u2028", "\u2029", "\u202e", "\u2066"})
    void aCharacterThatMovesTheCursorBecomesABlank(String character) {
        assertThat(new Rejected("my.csv", 2, "stage", "o" + character + "re", "is wrong").message())
                .isEqualTo("my.csv:2: stage=\"o re\": is wrong");
    }

    @Test
    void theCutDoesNotLeaveHalfACharacter() {
        assertThat(new Rejected("my.csv", 2, "stage", "x".repeat(59) + "😀!", "is wrong").message())
                .isEqualTo("my.csv:2: stage=\"" + "x".repeat(59) + " …\": is wrong");
    }

    @Test
    void aLongValueIsCutInTheMessage() {
        assertThat(messages(flows(FLOWS + "2020,USA,CHN,ore," + "x".repeat(61) + "\n")))
                .containsExactly("my.csv:2: reo_tonnes=\"" + "x".repeat(60) + "…\": is not a number");
        assertThat(messages(flows(FLOWS + "2020,USA,CHN,ore," + "x".repeat(60) + "\n")))
                .containsExactly("my.csv:2: reo_tonnes=\"" + "x".repeat(60) + "\": is not a number");
    }

    @Test
    void textAfterAClosingQuoteIsRefusedWithItsLine() {
        refusal(FLOWS + ROW + "2021,USA,CHN,ore,\"1\"0\n")
                .hasMessage("my.csv: is not a readable CSV file"
                        + " (Unexpected character after closing quote: '0' (0x30) (record starting at line 3))");
    }

    @ParameterizedTest
    @ValueSource(strings = {"2021,USA,CHN,ore,\"1", "2021,USA,CHN,ore,\"1\n2022,USA,CHN,ore,2\n", "\"2021,USA,CHN\n"})
    void aQuoteLeftOpenIsRefusedWithItsLineAndSwallowsNoRows(String rest) {
        refusal(FLOWS + ROW + rest)
                .hasMessage(
                        "my.csv: is not a readable CSV file (Unclosed quoted field at end of input (record starting at line 3))");
    }

    @Test
    void aLineOfMoreThanAMegabyteIsRefusedInOneLine() {
        refusal(FLOWS + ROW + "2020,USA,CHN,ore," + "9".repeat(1 << 20) + "\n")
                .hasMessage("my.csv:3: a line is longer than 1048576 bytes; this is not such a table");
    }

    @Test
    void aFieldOfMoreThanAMegabyteIsRefusedInOneLine() {
        refusal(FLOWS + ROW + "2020,USA,CHN,ore,\"" + "ab\n".repeat(1 << 20) + "\"\n")
                .hasMessageStartingWith("my.csv: is not a readable CSV file (")
                .hasMessageContaining("record starting at line 3")
                .hasMessageNotContainingAny("\n", "\r");
    }

    @Test
    void aFieldOfHalfAMegabyteIsARejectedRow() {
        Reading<Flow> reading = flows(FLOWS + "2019,USA,CHN,ore," + "9".repeat(1 << 19) + "\n" + ROW);

        assertThat(messages(reading)).containsExactly("my.csv:2: reo_tonnes=\"" + "9".repeat(60) + "…\": is too large");
        assertThat(reading.accepted()).extracting(Flow::year).containsExactly(2020);
    }

    @Test
    void aLineOfTooManyFieldsIsRefused() {
        refusal(FLOWS + ROW + ",".repeat(1 << 20) + "\n")
                .hasMessage("my.csv: is not a readable CSV file"
                        + " (Record starting at line 3 has surpassed the maximum limit of 16384 fields)");
    }

    @Test
    void aStreamThatBreaksIsOneLine() {
        InputStream broken = new InputStream() {
            @Override
            public int read() throws IOException {
                throw new IOException("device gone\nfor good");
            }
        };

        assertThatThrownBy(() -> flows(new SourceFile("my.csv", null, () -> broken, "0".repeat(64))))
                .isExactlyInstanceOf(InputException.class)
                .hasMessage("my.csv: is not a readable CSV file (device gone)");
    }

    @ParameterizedTest
    @ValueSource(strings = {"tr-TR", "ar-EG-u-nu-arab", "de-DE", "th-TH-u-ca-buddhist-nu-thai"})
    void theLocaleOfTheMachineDoesNotMatter(String tag) {
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag(tag));
            Reading<Flow> reading = flows(FLOWS
                    + "2020,civ,CHN,magnet,1234.5\n2020,USA,CHN,MAGNET,2\n2020,USA,CHN,mıne,2\n2020,USA,CHN,ore,-1\n");

            assertThat(reading.accepted()).extracting(Flow::exporter).containsExactly("CIV", "USA");
            assertThat(reading.accepted()).extracting(Flow::reoTonnes).containsExactly(1234.5, 2.0);
            assertThat(messages(reading))
                    .containsExactly(
                            "my.csv:4: stage=\"mıne\": is not one of ore, compound, metal, magnet, product",
                            "my.csv:5: reo_tonnes=\"-1\": is negative; trade and production are zero or more");
            assertThat(Tables.production(Tables.PRODUCTION + "2020,USA,ore,1,revised\n2021,USA,ore,1,x\n")
                            .rejected())
                    .extracting(Rejected::rule)
                    .containsExactly("is not one of reported, estimated, revised");
        } finally {
            Locale.setDefault(before);
        }
    }
}
