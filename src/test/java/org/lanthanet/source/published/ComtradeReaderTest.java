package org.lanthanet.source.published;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.lanthanet.source.published.ComtradeText.API;
import static org.lanthanet.source.published.ComtradeText.api;
import static org.lanthanet.source.published.ComtradeText.row;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lanthanet.model.Coverage;
import org.lanthanet.model.Coverage.Extent;
import org.lanthanet.model.Dataset;
import org.lanthanet.model.Declaration;
import org.lanthanet.model.Declaration.MassStatus;
import org.lanthanet.model.Declaration.Side;
import org.lanthanet.model.Declaration.Valuation;
import org.lanthanet.source.InputException;
import org.lanthanet.source.Rejected;
import org.lanthanet.source.published.ComtradeText.Read;

class ComtradeReaderTest {
    private static final Declaration FROM_USA = declaration("USA", 1000.5, 3.00025, MassStatus.DECLARED);

    @ParameterizedTest
    @ValueSource(strings = {"netWgt", "netWeight", "NETWGT"})
    void theWeightColumnHasTwoNamesAndCaseIsIgnored(String name) {
        Read read = api("\uFEFF" + API.replace("netWgt", name) + row(842, "3000.25", "1000.5"));
        assertThat(read.intake().declarations()).containsExactly(FROM_USA);
        assertThat(read.intake().datasets())
                .extracting(Dataset::id, Dataset::edition)
                .containsExactly(tuple("comtrade", "file 0123456789ab"));
    }

    @Test
    void jsonAndCsvGiveTheSame() {
        Read csv = api(API + row(0, "3500.125", "1100.5") + row(842, "3000.25", "1000.5") + row(490, "499.875", "100"));
        Read json = api("""
                {"elapsedTime":"0.1 secs","count":3,"data":[%s,%s,%s],"error":""}
                """.formatted(
                        json(0, "3500.125", "1100.5"), json(842, "3000.25", "1000.5"), json(490, "499.875", "1.0E2")));
        assertThat(csv.intake().declarations())
                .containsExactly(FROM_USA, declaration("TWN", 100, 0.499875, MassStatus.DECLARED));
        assertThat(json.intake().declarations())
                .containsExactlyElementsOf(csv.intake().declarations());
        assertThat(json.intake().skipped()).isEqualTo(csv.intake().skipped()).isEqualTo(Map.of("of the world", 1L));
        assertThat(json.intake().coverages())
                .isEqualTo(csv.intake().coverages())
                .hasSize(1);
    }

    @Test
    void snakeCaseOfComtradrReadsWithWordsForFlowsAndNaForMissing() {
        Read read = api("""
                "type_code","freq_code","ref_year","reporter_code","reporter_iso","flow_code","partner_code","partner_iso",\
                "partner2_code","cmd_code","customs_code","mos_code","mot_code","net_wgt","is_net_wgt_estimated","primary_value"
                "C","A",2020,156,"CHN","import",842,"USA",0,"2846","C00","0",0,3000.25,TRUE,1000.5
                "C","A",2020,156,"CHN","export",842,"USA",0,"284690","C00","0",0,NA,FALSE,7
                """);
        assertThat(read.rejected()).isEmpty();
        assertThat(read.intake().declarations())
                .containsExactly(
                        declaration("USA", 1000.5, 3.00025, MassStatus.ESTIMATED),
                        new Declaration(
                                2020,
                                "CHN",
                                "USA",
                                "284690",
                                Side.EXPORT,
                                7.0,
                                null,
                                MassStatus.MISSING,
                                Valuation.FOB,
                                "comtrade"));
    }

    @Test
    void aFewColumnsAreEnoughAndCountriesMayBeLettersOrNumbers() {
        assertThat(api("refYear,reporterISO,partnerISO,cmdCode,flowCode,primaryValue\n2020,CHN,USA,2846,M,5\n")
                        .intake()
                        .declarations())
                .containsExactly(declaration("USA", 5, null, MassStatus.MISSING));
        assertThat(
                        api("refYear\treporterCode\tpartnerCode\tcmdCode\tflowCode\tprimaryValue\n2020\t156\t842\t2846\tM\t5\n")
                                .intake()
                                .declarations())
                .containsExactly(declaration("USA", 5, null, MassStatus.MISSING));
    }

    @Test
    void aColumnThatIsMissingIsNamed() {
        assertThatThrownBy(() -> api("refYear,reporterISO,cmdCode,flowCode\n2020,CHN,2846,M\n"))
                .isInstanceOf(InputException.class)
                .hasMessage(
                        "a.csv:1: no column partnerCode or partnerISO, primaryValue; download the table again with all"
                                + " its columns");
        assertThatThrownBy(() -> api("[{\"refYear\":2020}]"))
                .hasMessageStartingWith("a.csv: record 1 has no column reporterCode or reporterISO, ");
        assertThatThrownBy(() -> api(API.replace("partnerDesc", "REFYEAR") + row(842, "1", "1")))
                .hasMessage("a.csv:1: two columns are named refYear; keep one");
    }

    @ParameterizedTest
    @CsvSource({
        "RX, neither an import nor an export", "DX, neither an import nor an export",
        "FM, neither an import nor an export", "Re-Import, neither an import nor an export"
    })
    void otherFlowsAreSkipped(String flow, String reason) {
        Read read = api(API + row(842, "1", "1").replace(",M,", ',' + flow + ','));
        assertThat(read.intake().skipped()).isEqualTo(Map.of(reason, 1L));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                ",2846, | ,2847, | not a rare-earth code",
                ",2846, | ,28, | not a rare-earth code",
                ",2846, | ,2846900000, | not a rare-earth code",
                "C,A, | S,A, | services",
                "C,A, | C,M, | not annual",
                ",842, | ,0, | of the world",
                ",842, | ,97, | of a group of countries",
                ",842, | ,156, | from a country to itself",
                ",156, | ,975, | of a group of countries",
                ",3.5,False,7 | ,0,False,0 | without value and weight"
            })
    void whatSaysNothingForUsIsSkippedWithItsReason(String good, String other, String reason) {
        String row = row(842, "3.5", "7");
        Read read = api(API + row(36, "1", "1") + row.replace(good, other));
        assertThat(read.intake().skipped()).isEqualTo(Map.of(reason, 1L));
        assertThat(read.intake().acceptedRecords()).isOne();
    }

    @Test
    void aGroupMayBeMarkedByTheFileItself() {
        Read read = api("refYear,reporterISO,partnerISO,cmdCode,flowCode,primaryValue,aggregate_reporter\n"
                + "2020,CHN,USA,2846,M,5,False\n2020,ABW,USA,2846,M,5,True\n2020,EUR,USA,2846,M,5,True\n"
                + "2020,R4 ,USA,2846,M,5,False\n");
        assertThat(read.intake().skipped()).isEqualTo(Map.of("of a group of countries", 3L));
        assertThat(read.intake().acceptedRecords()).isOne();
    }

    @Test
    void codesOfAnotherClassificationAreNotOurs() {
        Read read = api("refYear,reporterISO,partnerISO,classificationCode,cmdCode,flowCode,primaryValue\n"
                + "2020,CHN,USA,S4,2846,M,5\n2020,CHN,USA,H5,2846,M,6\n");
        assertThat(read.intake().skipped()).isEqualTo(Map.of("not in the Harmonized System", 1L));
        assertThat(read.intake().acceptedRecords()).isOne();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                ",2020, | ,32272, | refYear=\"32272\": is not a year between 1900 and 2100 | 7",
                ",2020, | ,, | refYear=\"\": is empty; give a value | 7",
                ",842, | ,9999, | partnerCode=\"9999\": is no country code of UN Comtrade known here; correct it, or add it to "
                        + "country_codes.csv | 7",
                ",842,, | ,,XXX, | partnerISO=\"XXX\": is no country code of UN Comtrade known here; correct it, or add it to "
                        + "country_codes.csv | 7",
                ",842, | ,, | partnerISO=\"\": is empty; give a country code | 7",
                ",156,CHN | ,999,Q | reporterCode=\"999\": is no country code of UN Comtrade known here; correct it, or add it to "
                        + "country_codes.csv | 7",
                ",3.5, | ,-3.5, | netWgt=\"-3.5\": is negative; trade is zero or more | 7",
                ",3.5, | ,\"3,5\", | netWgt=\"3,5\": is not a number; write a decimal point and no thousands separators | 7",
                ",3.5, | ,1e14, | netWgt=\"1e14\": is more than all the world trades in a year; correct it | 7",
                ",3.5, | ,n/a, | netWgt=\"n/a\": is not a number | 7",
                ",7 | ,NaN | primaryValue=\"NaN\": is not a number | ",
                ",7 | ,9E+200 | primaryValue=\"9E+200\": is more than all the world trades in a year; correct it | ",
                ",False, | ,perhaps, | isNetWgtEstimated=\"perhaps\": is neither true nor false | 7",
                ",2846, | ,2846.90, | cmdCode=\"2846.90\": is not a code of the Harmonized System; write its digits only | 7",
                ",M, | ,Q, | flowCode=\"Q\": is no flow of UN Comtrade; imports are M, exports X | 7",
                "C,A, | Z,A, | typeCode=\"Z\": is neither C for goods nor S for services | 7",
                "C,A, | C,Z, | freqCode=\"Z\": is none of A for a year, Q for a quarter, M for a month | 7",
                ",7 | ,7,8 | row=\"C,A,2020,156,CHN,M,842,,,0,2846,C00,0,0,3.5,False,7,8\": has 18 fields, the header 17; "
                        + "correct the line | "
            })
    void aBadFieldRejectsItsRowAndKeepsTheValueWhereItReads(String good, String bad, String message, Double usd) {
        String row = row(842, "3.5", "7").replace(good, bad);
        Read read = api(API + row(36, "1", "1") + row);
        assertThat(read.messages()).containsExactly("a.csv:3: " + message);
        Rejected rejected = read.rejected().get(0);
        assertThat(rejected.rawText()).isEqualTo(row.strip());
        assertThat(rejected.valueUsd()).isEqualTo(usd);
        assertThat(read.intake().acceptedRecords()).isOne();
    }

    @Test
    void aWeightOfZeroIsMissingAndAnEstimateIsSaidToBeOne() {
        Read read = api(API + row(842, "0.0", "7") + row(392, "2000", "7").replace("False", "true") + row(36, "", "7"));
        assertThat(read.intake().declarations())
                .containsExactly(
                        declaration("USA", 7, null, MassStatus.MISSING),
                        declaration("JPN", 7, 2.0, MassStatus.ESTIMATED),
                        declaration("AUS", 7, null, MassStatus.MISSING));
    }

    @Test
    void areasThatAreNoCountryAreRealRows() {
        Read read = api(API + row(899, "1000", "1") + row(837, "1000", "1") + row(568, "1000", "1"));
        assertThat(read.intake().declarations())
                .extracting(Declaration::exporter)
                .containsExactly("XNE", "XBK", "XOE");
    }

    @Test
    void twoNumbersOfOneCountryAreAdded() {
        Read read = api(API + row(490, "1000", "1") + row(158, "500", "2"));
        assertThat(read.intake().declarations()).containsExactly(declaration("TWN", 3, 1.5, MassStatus.DECLARED));
        assertThat(read.intake().acceptedRecords()).isEqualTo(2);
    }

    @Test
    void aRecordGivenTwiceIsRejectedTheSecondTime() {
        Read read = api(API + row(842, "1000", "1") + row(842, "1000", "1"));
        assertThat(read.intake().acceptedRecords()).isOne();
        assertThat(read.messages())
                .containsExactly(
                        "a.csv:3: row=\"CHN's imports of 2846 from USA in 2020\": repeats the record of line 2; keep one");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"36,C00,0,0", "0,C01,0,0", "0,C00,1,0", "0,C00,0,2100"})
    void aBreakdownIsPartOfItsTotalWhereverTheTotalStands(String keys) {
        String part = row(842, keys, "400", "4");
        Read read = api(API + part + row(842, "1000", "10") + part);
        assertThat(read.intake().declarations()).containsExactly(declaration("USA", 10, 1.0, MassStatus.DECLARED));
        assertThat(read.intake().skipped()).isEqualTo(Map.of("part of another row", 2L));
    }

    @Test
    void aFileOfBreakdownsAloneIsRefused() {
        assertThatThrownBy(() -> api(API + row(36, "1", "1") + row(842, "0,C00,0,2100", "400", "4")))
                .isInstanceOf(InputException.class)
                .hasMessage(
                        "a.csv:3: holds only breakdowns by motCode (\"2100\") for CHN's imports of 2846 from USA in 2020;"
                                + " download the totals (customs procedure C00, 0 for the other breakdowns)");
    }

    @Test
    void aWorldRowMayBeBrokenDownAlone() {
        Read read = api(API + row(36, "1", "1") + row(0, "0,C00,0,2100", "400", "4"));
        assertThat(read.intake().skipped()).isEqualTo(Map.of("part of another row", 1L));
    }

    @Test
    void severalRowsWithoutTheKeysOfBreakdownsAreRefused() {
        String header = "refYear,reporterCode,partnerCode,flowCode,cmdCode,primaryValue,netWgt,isNetWgtEstimated\n";
        assertThatThrownBy(() -> api(header + "2020,36,156,M,253090,1,1,False\n2020,36,156,M,253090,2,2,False\n"))
                .isInstanceOf(InputException.class)
                .hasMessage(
                        "a.csv:3: stands for AUS's imports of 253090 from CHN in 2020, and so does 2; the columns that"
                                + " tell a total from its parts are missing or empty: download the table again with partner2Code,"
                                + " customsCode, motCode, mosCode");
        assertThatThrownBy(() -> api(API + row(842, ",C00,0,0", "1", "1") + row(842, ",C00,0,0", "1", "1")))
                .hasMessageContaining("and so does 2;");
    }

    @Test
    void twoRowsWithoutACountryAreTwoFaultsAndNotOneDeclaration() {
        Read read = api("refYear,reporterISO,partnerISO,cmdCode,flowCode,primaryValue\n"
                + "2020,CHN,,2846,M,5\n2020,CHN,,2846,M,6\n2020,CHN,USA,2846,M,6\n");
        assertThat(read.messages()).hasSize(2).allMatch(m -> m.contains("partnerISO=\"\": is empty"));
    }

    @Test
    void monthsAreNeverSummedIntoYears() {
        String month = row(842, "1", "1").replace("C,A,", "C,M,");
        assertThatThrownBy(() -> api(API + month + month))
                .isInstanceOf(InputException.class)
                .hasMessage(
                        "a.csv: holds months or quarters only, which are not summed into years; download annual data"
                                + " (frequency A)");
        assertThatThrownBy(() -> api("period,refYear,reporterISO,partnerISO,cmdCode,flowCode,primaryValue\n"
                        + "202001,2020,CHN,USA,2846,M,5\n202002,2020,CHN,USA,2846,M,5\n"))
                .hasMessageContaining("holds months or quarters only");
        assertThat(api(API + month + row(842, "1", "1") + month).intake().skipped())
                .isEqualTo(Map.of("not annual", 2L));
    }

    @Test
    void aHeaderShiftedAgainstItsDataIsRefusedWithWhatStandsThere() {
        String shifted = row(842, "1", "1").substring(2).stripTrailing() + ",\n";
        assertThatThrownBy(() -> api(API + shifted + shifted.replace("842", "36")))
                .isInstanceOf(InputException.class)
                .hasMessage(
                        "a.csv:2: column typeCode holds \"A\" and column freqCode holds \"2020\"; the header does not"
                                + " stand over its columns: download the table again and name the file as it comes");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"typeCode, | | 17 | 16 | C", "typeCode, | 1,typeCode, | 17 | 18 | C"})
    void rowsThatAllHaveAFieldTooManyOrTooFewAreRefused(
            String name, String names, int fields, int columns, String found) {
        String header = API.replace(name, names == null ? "" : names);
        assertThatThrownBy(() -> api(header + row(842, "1", "1") + row(36, "1", "1")))
                .isInstanceOf(InputException.class)
                .hasMessage("a.csv:2: has " + fields + " fields as have the rows below it, the header " + columns
                        + "; the first holds \"" + found
                        + "\"; the header does not stand over its columns: download the"
                        + " table again and name the file as it comes");
    }

    @Test
    void aCommaAtTheEndOfEachLineDoesNoHarm() {
        String row = row(842, "3000.25", "1000.5").stripTrailing() + ",\n";
        assertThat(api(API + row).intake().declarations()).containsExactly(FROM_USA);
    }

    @Test
    void oneImpossibleYearAmongGoodRowsRejectsOneRow() {
        Read read = api(API + row(842, "1", "1").replace(",2020,", ",32272,") + row(36, "1", "1") + row(392, "1", "1"));
        assertThat(read.intake().rejectedRecords()).isOne();
        assertThat(read.intake().acceptedRecords()).isEqualTo(2);
    }

    @Test
    void namesMayBeInAnyEncodingForTheyAreNotRead() {
        String text = API + row(384, "3000", "1").replace("384,,,", "384,CIV,Côte d'Ivoire,");
        for (var charset : Set.of(StandardCharsets.UTF_8, StandardCharsets.ISO_8859_1)) {
            Read read = ComtradeText.read(new ComtradeReader(), text.getBytes(charset));
            assertThat(read.intake().declarations())
                    .as(charset.name())
                    .containsExactly(declaration("CIV", 1, 3.0, MassStatus.DECLARED));
        }
        Read rejected = api(text.replace(",3000,", ",x,"));
        assertThat(rejected.rejected().get(0).rawText()).contains("Côte d'Ivoire");
    }

    @Test
    void blankLinesAreSkipped() {
        Read read = api(API + "\n" + row(842, "3000.25", "1000.5") + "\n\n");
        assertThat(read.intake().skipped()).isEqualTo(Map.of("blank line", 3L));
        assertThat(read.intake().readRecords()).isEqualTo(4);
    }

    @Test
    void partnersThatComeToTheWorldCoverEveryPartner() {
        Read read =
                api(API + row(0, "1", "1000") + row(842, "1", "600") + row(156, "1", "290") + row(9999, "1", "102"));
        assertThat(read.intake().rejectedRecords()).isOne();
        assertThat(read.intake().coverages()).containsExactly(coverage(Extent.ALL));
    }

    @Test
    void partnersThatDoNotComeToTheWorldCoverThemselves() {
        Coverage listed = coverage(Extent.LISTED, "USA", "AUS");
        String partners = row(842, "1", "600") + row(36, "0", "0") + row(156, "1", "300");
        assertThat(api(API + row(0, "1", "1000") + partners).intake().coverages())
                .containsExactly(listed);
        assertThat(api(API + partners).intake().coverages()).containsExactly(listed);
    }

    @Test
    void aPartnerWhoseRowWasRejectedIsUnknownAndNotZero() {
        String world = API + row(0, "1", "1000") + row(842, "1", "1000");
        assertThat(api(world).intake().coverages()).containsExactly(coverage(Extent.ALL));
        assertThat(api(world + row(36, "x", "1")).intake().coverages()).containsExactly(coverage(Extent.LISTED, "USA"));
        assertThat(api(world + row(36, "1", "1").replace("2020", "32272"))
                        .intake()
                        .coverages())
                .containsExactly(coverage(Extent.LISTED, "USA"));
    }

    @Test
    void withoutAColumnOfEstimatesAllWeightsAreTakenAsDeclaredAndSaidSo() {
        Read read = api(
                "refYear,reporterISO,partnerISO,cmdCode,flowCode,primaryValue,netWgt\n2020,CHN,USA,2846,M,5,1000\n");
        assertThat(read.intake().declarations()).containsExactly(declaration("USA", 5, 1.0, MassStatus.DECLARED));
        assertThat(read.intake().notes())
                .containsExactly("no column says which weights are estimates; all are taken as declared");
    }

    @Test
    void asManyRecordsAsUnComtradeGivesAtOnceAreRemarkedOn() {
        StringBuilder text = new StringBuilder("refYear,reporterISO,partnerISO,cmdCode,flowCode,primaryValue\n");
        text.append("2020,CHN,USA,9999,M,5\n".repeat(500));
        assertThat(api(text.toString()).intake().notes())
                .containsExactly(
                        "holds exactly 500 records, a limit of UN Comtrade; if more were asked for, ask for fewer at a"
                                + " time");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "{\"data\":[],\"error\":\"limit exceeded\"} | the API returned \"limit exceeded\" and no data; ask it again",
                "{\"error\":{\"code\":5,\"text\":\"bad\\nkey\"},\"data\":[]} | the API returned \"bad key\" and no data; ask it again",
                "{\"statusCode\":429,\"message\":\"Rate limit\"} | the API returned \"Rate limit\" and no data; ask it again",
                "{\"a\":1} | has no list \"data\"; this is no answer of the UN Comtrade API",
                "{\"data\":{},\"error\":\"\"} | has no list \"data\"; this is no answer of the UN Comtrade API",
                "{\"count\":0,\"data\":[],\"error\":\"\"} | holds no records; download the table again",
                "{\"count\":2,\"data\":[%s]} | says it has 2 records and holds 1; it was cut short, download it again",
                "{\"data\":[%s],\"data\":[%s]} | has data twice; name one answer of the API a file",
                "{\"data\":[%s]}{} | goes on behind its end; name one answer of the API a file",
                "{\"data\":[%s | is damaged or cut short; download it again"
            })
    void jsonThatIsNoTableIsRefused(String text, String message) {
        String filled = text.replace("%s", json(842, "1", "1"));
        assertThatThrownBy(() -> api(filled)).isInstanceOf(InputException.class).hasMessage("a.csv: " + message);
    }

    @Test
    void anAnswerOfAnyLengthReadsThoughItIsOneLine() {
        int records = 20_000;
        StringBuilder text = new StringBuilder("{\"data\":[" + json(842, "3000.25", "1000.5"));
        String other = "," + json(842, "1", "1").replace("2846", "999999");
        for (int i = 0; i < records; i++) {
            text.append(other);
        }
        Read read = api(text + "],\"error\":null}");
        assertThat(text.length()).isGreaterThan(4 << 20);
        assertThat(read.intake().declarations()).containsExactly(FROM_USA);
        assertThat(read.intake().skipped()).isEqualTo(Map.of("not a rare-earth code", (long) records));
    }

    @Test
    void deepOrLongJsonIsRefused() {
        assertThatThrownBy(() -> api("{\"data\":" + "[".repeat(100_000)))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("Document nesting depth (21) exceeds the maximum allowed (20");
        assertThatThrownBy(() -> api("{\"data\":[{\"a\":\"" + "b".repeat(1 << 17) + "\"}]}"))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("exceeds the maximum allowed");
        StringBuilder wide = new StringBuilder("[{\"0\":0");
        for (int i = 1; i < 300; i++) {
            wide.append(",\"").append(i).append("\":0");
        }
        assertThatThrownBy(() -> api(wide + "}]"))
                .hasMessage("a.csv: record 1 has more than 200 fields; this is no answer of the UN Comtrade API");
    }

    @Test
    void whatIsNoRecordInAListOfRecordsIsRejected() {
        Read read = api("[" + json(842, "3000.25", "1000.5") + ",null,7,[1],{\"refYear\":2020}]");
        assertThat(read.intake().declarations()).containsExactly(FROM_USA);
        assertThat(read.messages())
                .hasSize(4)
                .contains(
                        "a.csv:3: record=\"7\": is no record of UN Comtrade; download the file again",
                        "a.csv:5: record=\"{\"refYear\":2020}\": has no column reporterCode or reporterISO, partnerCode or"
                                + " partnerISO, flowCode, cmdCode, primaryValue; download the table again with all its columns");
    }

    @Test
    void aRejectedRecordOfJsonIsKeptAsItStands() {
        Read read = api("[" + json(842, "\"?\"", "7") + "," + json(36, "1", "1") + "]");
        assertThat(read.messages()).containsExactly("a.csv:1: netWgt=\"?\": is not a number");
        assertThat(read.rejected().get(0).rawText()).isEqualTo(json(842, "\"?\"", "7"));
        assertThat(read.rejected().get(0).valueUsd()).isEqualTo(7);
    }

    private static String json(int partner, String kilograms, String usd) {
        return "{\"typeCode\":\"C\",\"freqCode\":\"A\",\"refYear\":2020,\"reporterCode\":156,\"flowCode\":\"M\",\"partnerCode\":"
                + partner
                + ",\"partner2Code\":0,\"cmdCode\":\"2846\",\"customsCode\":\"C00\",\"mosCode\":\"0\",\"motCode\":0,"
                + "\"netWgt\":" + kilograms + ",\"isNetWgtEstimated\":false,\"primaryValue\":" + usd + "}";
    }

    private static Declaration declaration(String exporter, double usd, Double tonnes, MassStatus status) {
        return new Declaration(
                2020, exporter, "CHN", "2846", Side.IMPORT, usd, tonnes, status, Valuation.CIF, "comtrade");
    }

    private static Coverage coverage(Extent extent, String... partners) {
        return new Coverage("comtrade", "CHN", Side.IMPORT, "2846", extent, Set.of(partners), 2020, 2020);
    }
}
