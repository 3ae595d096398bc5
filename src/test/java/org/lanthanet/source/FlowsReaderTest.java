package org.lanthanet.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.lanthanet.source.Tables.FLOWS;
import static org.lanthanet.source.Tables.flows;
import static org.lanthanet.source.Tables.messages;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lanthanet.model.Flow;
import org.lanthanet.model.Stage;

/** What a flows table may hold, and what is said about a row that it may not. */
class FlowsReaderTest {
    @Test
    void aRowBecomesAnImportedFlowWithItsValueAndDataset() {
        Reading<Flow> reading = flows(
                "year,exporter,importer,stage,reo_tonnes,value_usd\n2020,USA,CHN,ore,38500.25,1e8\n2020,CHN,JPN,magnet,0,\n");

        assertThat(reading.rejected()).isEmpty();
        assertThat(reading.accepted())
                .containsExactly(
                        imported(2020, "USA", "CHN", Stage.ORE, 38500.25, 1e8),
                        imported(2020, "CHN", "JPN", Stage.MAGNET, 0, null));
    }

    private static Flow imported(int year, String from, String to, Stage stage, double reo, Double usd) {
        return new Flow(
                year,
                from,
                to,
                stage,
                reo,
                null,
                usd,
                null,
                null,
                Flow.Method.IMPORTED,
                0,
                Set.of(),
                List.of("flows:my"));
    }

    @Test
    void columnsStandInAnyOrderAndOthersAreLeftAlone() {
        Reading<Flow> reading = flows("note,reo_tonnes,stage,importer,exporter,year\nseen,5,ore,CHN,USA,2020\n");

        assertThat(reading.accepted())
                .extracting(Flow::exporter, Flow::importer, Flow::reoTonnes)
                .containsExactly(tuple("USA", "CHN", 5.0));
    }

    @Test
    void blanksAroundTheNamesOfColumnsDoNotMatter() {
        Reading<Flow> reading =
                flows("year, exporter, importer ,\tstage,reo_tonnes , value_usd\n2020,USA,CHN,ore,1,2\n");

        assertThat(messages(reading)).isEmpty();
        assertThat(reading.accepted())
                .extracting(Flow::exporter, Flow::stage, Flow::valueUsd)
                .containsExactly(tuple("USA", Stage.ORE, 2.0));
    }

    @Test
    void blanksAroundFieldsAndTheCaseOfWordsAndCodesDoNotMatter() {
        Reading<Flow> reading = flows(FLOWS + " 2020 , usa,Chn , ORE ,  7 \n");

        assertThat(messages(reading)).isEmpty();
        assertThat(reading.accepted())
                .extracting(Flow::year, Flow::exporter, Flow::importer, Flow::stage, Flow::reoTonnes)
                .containsExactly(tuple(2020, "USA", "CHN", Stage.ORE, 7.0));
    }

    @ParameterizedTest
    @CsvSource({"1, 1", "+1, 1", "1., 1", ".5, 0.5", "1e3, 1000", "1.5E-3, 0.0015", "0, 0", "007, 7", "1e-400, 0"})
    void aNumberIsDecimalWithAnOptionalExponent(String text, double value) {
        assertThat(flows(FLOWS + "2020,USA,CHN,ore," + text + "\n").accepted())
                .extracting(Flow::reoTonnes)
                .containsExactly(value);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "NaN",
                "Infinity",
                "-Infinity",
                "0x1p3",
                "1d",
                "1f",
                "1e",
                "e5",
                ".",
                "-",
                "1 000",
                "1'000",
                "12t",
                "ten",
                "1e1000",
                "١٢",
                "１２"
            })
    void whatIsNotADecimalNumberIsSaidNotToBeOne(String text) {
        assertThat(messages(flows(FLOWS + "2020,USA,CHN,ore," + text + "\n")))
                .containsExactly("my.csv:2: reo_tonnes=\"" + text + "\": is not a number");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1,5", "1.234,5", "1,234"})
    void aDecimalCommaIsSaidToBeOne(String text) {
        assertThat(messages(flows(FLOWS + "2020,USA,CHN,ore,\"" + text + "\"\n")))
                .containsExactly("my.csv:2: reo_tonnes=\"" + text
                        + "\": is not a number; write a decimal point and no thousands separators");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2020,USA,CHN,ore,1e999   | reo_tonnes=\"1e999\": is too large",
                "2020,USA,CHN,ore,-1      | reo_tonnes=\"-1\": is negative; trade and production are zero or more",
                "2020,USA,CHN,ore,        | reo_tonnes=\"\": is empty; give a value",
                "32272,USA,CHN,ore,1      | year=\"32272\": is not a year of four digits",
                "99,USA,CHN,ore,1         | year=\"99\": is not a year of four digits",
                "20x0,USA,CHN,ore,1       | year=\"20x0\": is not a year of four digits",
                "-202,USA,CHN,ore,1       | year=\"-202\": is not a year of four digits",
                "2020.0,USA,CHN,ore,1     | year=\"2020.0\": is not a year of four digits",
                "٢٠٢٠,USA,CHN,ore,1       | year=\"٢٠٢٠\": is not a year of four digits",
                "1899,USA,CHN,ore,1       | year=\"1899\": is not a year between 1900 and 2100",
                "2101,USA,CHN,ore,1       | year=\"2101\": is not a year between 1900 and 2100",
                ",USA,CHN,ore,1           | year=\"\": is empty; give a value",
                "2020,,CHN,ore,1          | exporter=\"\": is empty; give a value",
                "2020,USA, ,ore,1         | importer=\"\": is empty; give a value",
                "2020,USA,CHN,,1          | stage=\"\": is empty; give a value",
                "2020,USA,CHN,mine,1      | stage=\"mine\": is not one of ore, compound, metal, magnet, product",
                "2020,USA,CHN,1,1         | stage=\"1\": is not one of ore, compound, metal, magnet, product",
                "2020,XYZ,CHN,ore,1       | exporter=\"XYZ\": is not a country code in countries.csv; use the three-letter ISO code",
                "2020,USA,China,ore,1     | importer=\"China\": is not a country code in countries.csv; use the three-letter ISO code",
                "2020,USA,usa,ore,1       | importer=\"USA\": is also the exporter; a flow joins two countries",
                "2020,USA,CHN,ore         | row=\"2020,USA,CHN,ore\": has 4 fields, the header 5",
                "2020,USA,CHN,ore,1,5     | row=\"2020,USA,CHN,ore,1,5\": has 6 fields, the header 5"
            })
    void aBadFieldIsNamedWithItsPlaceValueAndRule(String row, String message) {
        Reading<Flow> reading = flows(FLOWS + row + "\n2021,USA,CHN,ore,1\n");

        assertThat(messages(reading)).containsExactly("my.csv:2: " + message);
        assertThat(reading.accepted()).extracting(Flow::year).containsExactly(2021);
    }

    @Test
    void aBadValueIsRejectedThoughTheColumnMayBeEmpty() {
        Reading<Flow> reading = flows("year,exporter,importer,stage,reo_tonnes,value_usd\n2020,USA,CHN,ore,1,n/a\n");

        assertThat(messages(reading)).containsExactly("my.csv:2: value_usd=\"n/a\": is not a number");
    }

    @Test
    void aPairStageAndYearGivenTwiceKeepsItsFirstRow() {
        Reading<Flow> reading = flows(FLOWS + "2020,USA,CHN,ore,1\n2020,CHN,USA,ore,2\n2020,usa,chn,Ore,3\n");

        assertThat(reading.accepted()).extracting(Flow::reoTonnes).containsExactly(1.0, 2.0);
        assertThat(messages(reading))
                .containsExactly("my.csv:4: year=\"2020\": repeats a pair and stage given above; keep one row");
    }

    @Test
    void aRejectedRowDoesNotCountAsGivenAbove() {
        Reading<Flow> reading = flows(FLOWS + "2020,USA,CHN,ore,x\n2020,USA,CHN,ore,3\n");

        assertThat(reading.accepted()).extracting(Flow::reoTonnes).containsExactly(3.0);
    }

    @Test
    void acceptedRejectedAndSkippedMakeUpWhatWasRead() {
        Reading<Flow> reading = flows(FLOWS + "2020,USA,CHN,ore,1\n\n,,,,\n  \n2020,USA,CHN,ore,x\n\n");

        assertThat(reading.accepted()).hasSize(1);
        assertThat(messages(reading)).containsExactly("my.csv:6: reo_tonnes=\"x\": is not a number");
        assertThat(reading.skipped()).isEqualTo(4);
        assertThat(reading.read()).isEqualTo(6);
    }
}
