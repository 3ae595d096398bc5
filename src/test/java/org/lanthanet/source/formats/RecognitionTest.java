package org.lanthanet.source.formats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.assertj.core.api.AbstractThrowableAssert;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lanthanet.source.InputException;
import org.lanthanet.source.Inputs;
import org.lanthanet.source.SourceFile;

/** Which format a file is taken for, and what is said of one that is none. */
class RecognitionTest {
    private static SourceFile file(byte[] content) {
        return new SourceFile("my.csv", null, () -> new ByteArrayInputStream(content), "0".repeat(64));
    }

    private static Format recognise(String text) {
        return Recognition.recognise(file(text.getBytes(StandardCharsets.UTF_8)));
    }

    private static AbstractThrowableAssert<?, ?> refusal(byte[] content) {
        return assertThatThrownBy(() -> Recognition.recognise(file(content)))
                .isExactlyInstanceOf(InputException.class)
                .hasMessageNotContainingAny("\n", "\r");
    }

    private static AbstractThrowableAssert<?, ?> refusal(String text) {
        return refusal(text.getBytes(StandardCharsets.UTF_8));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "baci             | t,i,j,k,v,q",
                "baci             | k,t,i,j,q,v",
                "baci             | \"t\",\"i\",\"j\",\"k\",\"v\",\"q\"",
                "comtrade         | typeCode,refYear,reporterCode,flowCode,partnerCode,cmdCode,primaryValue,netWgt",
                "comtrade         | refYear,reporterISO,flowCode,partnerISO,cmdCode,primaryValue",
                "comtrade         | ref_year,reporter_code,flow_code,partner_code,cmd_code,primary_value",
                "comtrade         | REFYEAR,REPORTERCODE,FLOWCODE,CMDCODE,PRIMARYVALUE",
                "comtrade-legacy  | Classification,Year,Trade Flow,Reporter Code,Commodity Code,Trade Value (US$)",
                "usgs             | SOURCE,COMMODITY,COUNTRY,TYPE,UNIT_MEAS,PROD_2023",
                "usgs             | MCS chapter,Section,Commodity,Country,Statistics",
                "bgs              | x,y,country_iso3_code,year,quantity,bgs_commodity_trans",
                "declarations     | year,exporter,importer,hs,side,value_usd",
                "declarations     | year,exporter,importer,hs,side,gross_tonnes,mass_status",
                "flows            | year,exporter,importer,stage,reo_tonnes,note",
                "production       | reo_tonnes,stage,country,year",
                "baci-countries   | country_code,country_name_abbreviation,country_name_full,iso_2digit_alpha,iso_3digit_alpha",
                "baci-countries   | country_code;country_name_full;iso_2digit_alpha;iso_3digit_alpha",
                "baci-countries   | \"country_code\",\"country_name\",\"country_iso2\",\"country_iso3\"",
                "baci-products    | code,description"
            })
    void aTableIsKnownByItsColumns(String format, String header) {
        assertThat(recognise(header + "\n1,2,3,4,5,6\n")).hasToString(format);
        assertThat(recognise("\ufeff" + header + "\r\n1,2,3,4,5,6\r\n")).hasToString(format);
        assertThat(recognise("\n \n" + header)).hasToString(format);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"elapsedTime\":\"0.03 secs\",\"count\":1,\"data\":[{\"typeCode\":\"C\",\"refYear\":1993,\"x\":{\"y\":[1]},\"cmdCode\":\"2846\"}],\"error\":\"\"}",
                "{\"elapsedTime\":\"0.03 secs\",\"count\":0,\"data\":[],\"error\":\"\"}",
                "{\"elapsedTime\":\"0.03 secs\",\"count\":-1,\"data\":null,\"error\":\"bad parameter\"}",
                "{ \"statusCode\": 401, \"message\": \"Access denied due to missing subscription key.\" }"
            })
    void whatTheComtradeApiReturnsIsKnownByItsKeysDataOrError(String json) {
        assertThat(recognise(json)).isEqualTo(Format.COMTRADE);
        assertThat(recognise("\ufeff  " + json.replace(",", ",\n  "))).isEqualTo(Format.COMTRADE);
    }

    @Test
    void aLongFileIsKnownByItsBeginning() {
        String json = "{\"elapsedTime\":\"0\",\"count\":9,\"data\":["
                + "{\"refYear\":1993,\"cmdCode\":\"2846\"},".repeat(9_000);

        assertThat(recognise(json)).isEqualTo(Format.COMTRADE);
        assertThat(recognise("t,i,j,k,v,q\n" + "2020,4,31,251512,27.82,169.8\n".repeat(9_000)))
                .isEqualTo(Format.BACI);
    }

    @Test
    void aCodeTableOfComtradeHoldsNothingToImport() {
        String table = "{\"more\": false, \"results\": [{\"id\": \"4\", \"text\": \"Afghanistan\"}]}";

        refusal(table).hasMessage("my.csv: is a code table of Comtrade, nothing to import");
        refusal("\"\\ufeff" + table.replace("\"", "\\\"") + "\"")
                .hasMessage("my.csv: is a code table of Comtrade, nothing to import");
        refusal("{\"type\":\"FeatureCollection\",\"features\":[]}")
                .hasMessage("my.csv: is JSON, but not what the Comtrade API returns"
                        + " (its keys are \"features,type\"); download the table as CSV");
        refusal("[1,2]")
                .hasMessage("my.csv: is JSON, but not what the Comtrade API returns; download the table as CSV");
    }

    private static final String OR_SAY = "if it is one of baci, comtrade, comtrade-legacy, usitc, wits, usgs, bgs,"
            + " declarations, flows, production, say which with --as";

    @Test
    void anUnknownTableIsNamedByItsFirstLine() {
        refusal("country,iso3,year,estimate\nAruba,ABW,2004,0.9\n")
                .hasMessage(
                        "my.csv: is no table known here, its first line is \"country,iso3,year,estimate\"; " + OR_SAY);
        refusal("Dear all,\nplease find attached\n")
                .hasMessage("my.csv: is no table known here, its first line is \"Dear all,\"; " + OR_SAY);
        refusal("a\u001b[31m,\"b\nc\"," + "x".repeat(200) + "\n")
                .hasMessage("my.csv: is no table known here, its first line is \"a [31m,b c," + "x".repeat(89) + "…\"; "
                        + OR_SAY);
        refusal("\"never closed\nyear,exporter")
                .hasMessage(
                        "my.csv: is no table known here, its first line is \"never closed year,exporter\"; " + OR_SAY);
    }

    @Test
    void ourOwnTablesWithAnotherSeparatorOrInCapitalsAreToldApart() {
        refusal("year;exporter;importer;stage;reo_tonnes\n2020;USA;CHN;ore;1,5\n")
                .hasMessage("my.csv:1: is a table of format flows with its columns separated by semicolons;"
                        + " save it with commas and decimal points");
        refusal("year\tcountry\tstage\treo_tonnes\n")
                .hasMessage("my.csv:1: is a table of format production with its columns separated by tabs;"
                        + " save it with commas and decimal points");
        refusal("Year,Exporter,Importer,HS,Side,Value_USD\n")
                .hasMessage("my.csv:1: the header is that of declarations but for its capitals;"
                        + " write it in lower case: year,exporter,importer,hs,side,value_usd");
        refusal("T,I,J,K,V,Q\n")
                .hasMessage("my.csv:1: the header is that of baci but for its capitals;"
                        + " write it in lower case: t,i,j,k,v,q");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "25504446                 | is a PDF; download the table itself, as CSV or Excel",
                "D0CF11E0A1B11AE1         | is an Excel workbook of the old kind (.xls) or one with a password; save it as .xlsx without one",
                "50415231                 | is a Parquet file; save the table as CSV",
                "53514C69746520666F726D6174203300 | is an SQLite database; save the table as CSV",
                "FEFF00790065             | is UTF-16 text; save it as UTF-8 and try again",
                "FFFE79006500             | is UTF-16 text; save it as UTF-8 and try again",
                "1F8B08                   | is compressed twice; unpack it once and name the file",
                "377ABCAF271C             | is a 7z archive; unpack it and name its files",
                "526172211A07             | is a RAR archive; unpack it and name its files",
                "FD377A585A00             | is compressed with xz; unpack it and name the file",
                "28B52FFD                 | is compressed with Zstandard; unpack it and name the file",
                "79656172002C             | is a binary file, not a table; name the file as it was downloaded"
            })
    void whatIsNoTableIsKnownByItsFirstBytes(String hex, String problem) {
        refusal(HexFormat.of().parseHex(hex)).hasMessage("my.csv: " + problem);
    }

    @Test
    void aPageSavedInPlaceOfTheTableIsSaidToBeOne() {
        String page = "my.csv: is a web page, not a table: a login or error page was saved in its place;"
                + " download the file again";

        refusal("<!DOCTYPE html>\n<html lang=\"en\"><head>").hasMessage(page);
        refusal("\ufeff\n  <HTML>").hasMessage(page);
        refusal("<!-- saved -->\n<html>").hasMessage(page);
        refusal("<?xml version=\"1.0\"?><message/>").hasMessage("my.csv: is XML, not a table; download it as CSV");
    }

    @Test
    void anEmptyFileIsSaidToBeEmpty() {
        refusal("").hasMessage("my.csv: is empty");
        refusal("\ufeff\n \n").hasMessage("my.csv: is empty");
    }

    @Test
    void aHeaderIsReadInWindows1252Too() {
        String text = "MCS chapter,Section,Commodity\nRARE EARTHS,Salient Statistics—United States,x\n";

        assertThat(Recognition.recognise(file(text.getBytes(Charset.forName("windows-1252")))))
                .isEqualTo(Format.USGS);
    }

    private static byte[] workbook(String sheets, Map<String, String> parts) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Map<String, String> all = new LinkedHashMap<>();
        all.put("[Content_Types].xml", "<Types/>");
        all.putAll(parts);
        StringBuilder workbook = new StringBuilder("<x:workbook xmlns:x=\"urn:x\"><x:sheets>");
        for (String sheet : sheets.split("\\|")) {
            workbook.append("<x:sheet name=\"").append(sheet).append("\"/>");
        }
        all.put("xl/workbook.xml", workbook.append("</x:sheets></x:workbook>").toString());
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            zip.setLevel(Deflater.NO_COMPRESSION);
            for (Map.Entry<String, String> part : all.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue().getBytes(StandardCharsets.UTF_8));
                zip.closeEntry();
            }
        }
        return out.toByteArray();
    }

    private static Format recogniseWorkbook(String sheets, Map<String, String> parts) throws IOException {
        return Recognition.recognise(file(workbook(sheets, parts)));
    }

    @Test
    void aWorkbookIsKnownByItsSheetsAndTheirFirstTexts() throws IOException {
        assertThat(recogniseWorkbook("Query Parameters|First Unit of Quantity|FAS Value", Map.of()))
                .isEqualTo(Format.USITC);
        assertThat(recogniseWorkbook("Query Parameters|Customs Value", Map.of()))
                .isEqualTo(Format.USITC);
        assertThat(recogniseWorkbook("README|final_panel_observed", Map.of())).isEqualTo(Format.WITS);
        assertThat(recogniseWorkbook("raw_observed_partner_year", Map.of())).isEqualTo(Format.WITS);
        assertThat(recogniseWorkbook("panel", Map.of("xl/worksheets/sheet1.xml", """
                <worksheet><c t="inlineStr"><is><t>export_value_usd</t></is></c><c><is><t>quantity_kg</t></is></c>\
                </worksheet>""")))
                .isEqualTo(Format.WITS);
        assertThat(recogniseWorkbook("Rare earths", Map.of())).isEqualTo(Format.USGS);
        assertThat(recogniseWorkbook(
                        "Note|T1|T8",
                        Map.of(
                                "xl/sharedStrings.xml",
                                "<sst><si><t>RARE EARTHS: WORLD MINE PRODUCTION</t></si></sst>")))
                .isEqualTo(Format.USGS);
    }

    @Test
    void anUnknownWorkbookIsNamedByItsSheets() throws IOException {
        refusal(workbook("Sheet1|T1|T8", Map.of()))
                .hasMessage("my.csv: is a workbook not known here, its sheets are \"Sheet1,T1,T8\"; " + OR_SAY);
        byte[] whole = workbook("Query Parameters|FAS Value", Map.of("xl/a.xml", "<a/>".repeat(100)));
        for (int length = 4; length < whole.length - 22; length += 7) {
            byte[] cut = Arrays.copyOf(whole, length);
            try {
                assertThat(Recognition.recognise(file(cut))).isEqualTo(Format.USITC);
            } catch (InputException e) {
                assertThat(e).hasMessageStartingWith("my.csv: is ").hasMessageNotContaining("\n");
            }
        }
    }

    @Test
    void aDamagedWorkbookIsRecognisedOrRefusedInOneLine() throws IOException {
        byte[] whole = workbook(
                "Query Parameters|FAS Value",
                Map.of(
                        "xl/sharedStrings.xml",
                        "<?xml version=\"1.0\"?><sst a=\"b\"><si><t>x &amp; &#228;</t></si></sst>"));
        Random random = new Random(5);
        for (int i = 0; i < 3_000; i++) {
            byte[] damaged = whole.clone();
            for (int j = random.nextInt(4); j >= 0; j--) {
                damaged[4 + random.nextInt(whole.length - 4)] = (byte) random.nextInt(256);
            }
            try {
                assertThat(Recognition.recognise(file(damaged))).isEqualTo(Format.USITC);
            } catch (InputException e) {
                assertThat(e).hasMessageStartingWith("my.csv: is ").hasMessageNotContainingAny("\n", "\r");
            }
        }
    }

    @Test
    void aWorkbookWithEntitiesIsNotExpanded() throws IOException {
        String bomb =
                "<!DOCTYPE x [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;\"><!ENTITY f SYSTEM \"file:///etc/passwd\">]>"
                        + "<sst><t>&b;&f;</t></sst>";

        refusal(workbook("Sheet1", Map.of("xl/sharedStrings.xml", bomb))).hasMessageNotContaining("root:");
    }

    @Test
    void contentThatIsCompressedIsLookedInto(@TempDir Path folder) throws IOException {
        Path gz = folder.resolve("b.csv.gz");
        try (GZIPOutputStream out = new GZIPOutputStream(Files.newOutputStream(gz))) {
            out.write("t,i,j,k,v,q\n".getBytes(StandardCharsets.UTF_8));
        }

        List<SourceFile> files = Inputs.expand(folder).files();
        assertThat(files).extracting(Recognition::recognise).containsExactly(Format.BACI);
    }

    @Test
    void everyPublishedFileIsTakenForWhatItIs() throws IOException {
        Path data = Path.of(System.getProperty("lanthanet.sourceData", "../shared/data"));
        assumeTrue(Files.isDirectory(data), () -> "no published files in " + data);
        Map<String, String> found = new TreeMap<>();
        Inputs inputs = Inputs.expand(data);
        for (SourceFile file : inputs.files()) {
            String format;
            try {
                format = Recognition.recognise(file).id();
            } catch (InputException e) {
                assertThat(e.getMessage()).startsWith(file.name()).doesNotContain("\n");
                format = "none";
            }
            found.put(file.name().replaceFirst("comtrade/.*", "comtrade/*"), format);
        }

        assertThat(inputs.refused()).isEmpty();
        // publishers' files come to be added; those known stay what they are
        assertThat(found)
                .containsAllEntriesOf(Map.ofEntries(
                        Map.entry("README.md", "none"),
                        Map.entry("baci/BACI_HS_layout_sample_Y2020_two_exporters.csv", "baci"),
                        Map.entry("bgs/BGS_REs_production.csv", "bgs"),
                        Map.entry("codes/comtrade_reporter_areas.json", "none"),
                        Map.entry("codes/country_codes_V202001.csv", "baci-countries"),
                        Map.entry("codes/country_codes_V202201.csv", "baci-countries"),
                        Map.entry("codes/country_codes_V202301.csv", "baci-countries"),
                        Map.entry("codes/country_codes_V202601.csv", "baci-countries"),
                        Map.entry("codes/product_codes_HS17_V202301.csv", "baci-products"),
                        Map.entry("codes/wgi_political_stability_estimate_1996_2022.csv", "none"),
                        Map.entry("comtrade/*", "comtrade"),
                        Map.entry("tidy/baci_850511_full_2022.csv", "none"),
                        Map.entry("tidy/baci_850511_top6pruned_2002_2024.csv", "none"),
                        Map.entry("tidy/baci_world_totals_TRANSCRIBED.csv", "none"),
                        Map.entry("tidy/bgs_rare_earth_production_by_country.csv", "bgs"),
                        Map.entry("tidy/comtrade_china_imports_2846_1993_2024.csv", "comtrade"),
                        Map.entry("tidy/comtrade_imports_253090_all_reporters.csv", "comtrade"),
                        Map.entry("tidy/comtrade_imports_870380_all_reporters.csv", "comtrade"),
                        Map.entry("tidy/comtrade_us_china_world_2846_280530_253090_2020_2024.csv", "comtrade"),
                        Map.entry("tidy/usgs_mcs2026_rare_earth_rows_2021_2025.csv", "usgs"),
                        Map.entry("tidy/usgs_myb2022_T8_world_mine_production_2018_2022_raw.csv", "none"),
                        Map.entry("tidy/usgs_myb2022_reo_content_coefficients.csv", "none"),
                        Map.entry("tidy/usitc_us_2805_2846_8505_2612_18partners_1993_2025.csv", "none"),
                        Map.entry("tidy/wits_china_exports_284690_280530_850511_2010_2024.csv", "none"),
                        Map.entry("tidy/world_mining_data_REO_2018_2022.csv", "none"),
                        Map.entry("usgs/MCS2025_World_Data.csv", "usgs"),
                        Map.entry("usgs/usgs_ds140_rare_earths_2020.xlsx", "usgs"),
                        Map.entry("usgs/usgs_mcs2026_commodities_data.csv", "usgs"),
                        Map.entry("usgs/usgs_myb2022_rare_earths_tables.xlsx", "usgs"),
                        Map.entry("usitc/us_domestic_exports_1993-2026.xlsx", "usitc"),
                        Map.entry("usitc/us_imports_for_consumption_1993-2026.xlsx", "usitc"),
                        Map.entry("wits/china_ree_exports_280530_with_controls.xlsx", "wits"),
                        Map.entry("wits/china_ree_exports_850511_with_controls.xlsx", "wits"),
                        Map.entry("wits/china_ree_exports_with_controls.xlsx", "wits"),
                        Map.entry("wits/clean_china_ree_exports_284690_2010_2024.xlsx", "wits")));
    }
}
