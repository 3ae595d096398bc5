package org.lanthanet.source.published;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
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
import org.lanthanet.source.Intake;
import org.lanthanet.source.Rejected;
import org.lanthanet.source.SourceFile;
import org.lanthanet.source.published.BaciTexts.Outcome;

class BaciReaderTest {
    private static final String HEADER = BaciTexts.HEADER;
    private static final String NAME = "BACI_HS17_Y2020_V202301.csv";

    @TempDir
    Path folder;

    @Test
    void thousandsOfDollarsAndTonnesAreTakenExactly() {
        Outcome read = BaciTexts.read(HEADER + "2020,156,842,284690,1234.567,      169.800\n");

        assertThat(read.declarations())
                .containsExactly(new Declaration(
                        2020,
                        "CHN",
                        "USA",
                        "284690",
                        Side.BOTH,
                        1_234_567.0,
                        169.8,
                        MassStatus.DECLARED,
                        Valuation.FOB,
                        "baci"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"           NA", "NA", "", "   ", "0", "0.000"})
    void aWeightThatIsNotGivenOrZeroIsMissing(String quantity) {
        Outcome read = BaciTexts.read(HEADER + "2020,156,842,284690,1.001," + quantity + "\n");

        assertThat(read.declarations()).singleElement().satisfies(declaration -> {
            assertThat(declaration.valueUsd()).isEqualTo(1001.0);
            assertThat(declaration.grossTonnes()).isNull();
            assertThat(declaration.massStatus()).isEqualTo(MassStatus.MISSING);
        });
    }

    @Test
    void everyLineIsCounted() {
        Outcome read = BaciTexts.read(HEADER + """
                2020,156,842,284690,1,1
                2020,156,842,71120,1,1
                2020,156,842,010121,1,1
                2020,4,36,80211,2.404,        0.710

                2020,156,156,284690,1,1
                2020,156,392,284690,NA,NA
                2020,156,392,284690,-1,1
                """);

        assertThat(read.accepted()).isOne();
        assertThat(read.rejected()).hasSize(1);
        assertThat(read.skipped())
                .isEqualTo(Map.of(
                        "not a rare-earth code", 3L,
                        "blank line", 1L,
                        "from a country to itself", 1L,
                        "without value and weight", 1L));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "32272,156,842,284690,5,1 | t=\"32272\": is not a year between 1900 and 2100 | 5000",
                "2019,156,842,284690,5,1 | t=\"2019\": is not the year 2020 of the file's name | 5000",
                "NA,156,842,284690,5,1 | t=\"NA\": is not a year between 1900 and 2100 | 5000",
                "2020,156,999,284690,5,1 | j=\"999\": is no BACI country known here; name the country_codes file of the same release beside this one | 5000",
                "2020,,842,284690,5,1 | i=\"\": is not a country number of up to three digits | 5000",
                "2020,CHN,842,284690,5,1 | i=\"CHN\": is not a country number of up to three digits | 5000",
                "2020,156,842,284690,-5,1 | v=\"-5\": is negative; trade is zero or more | ",
                "2020,156,842,284690,5,-1 | q=\"-1\": is negative; trade is zero or more | 5000",
                "2020,156,842,284690,5 t,1 | v=\"5 t\": is not a number | ",
                "2020,156,842,284690,5,1e300 | q=\"1e300\": is more than the whole world moves; ask the publisher | 5000",
                "2020,156,842,284690,1e400,1 | v=\"1e400\": is more than the whole world trades; ask the publisher | ",
                "2020,156,842,284690,\"27,82\",1 | v=\"27,82\": is not a number; write a decimal point and no thousands separators | ",
                "2020,156,842,284690,27,82,1 | row=\"2020,156,842,284690,27,82,1\": has 7 fields, the header 6; write a decimal point and no thousands separators | ",
                "2020,156,842,284690,5 | row=\"2020,156,842,284690,5\": has 5 fields, the header 6 | ",
                "2020,156,842,28469O,5,1 | k=\"28469O\": is not an HS code of six digits (five if it begins with 0) | 5000",
                "2020,156,842,2846,5,1 | k=\"2846\": is not an HS code of six digits (five if it begins with 0) | 5000",
                "2020,156,842,28469010,5,1 | k=\"28469010\": is not an HS code of six digits (five if it begins with 0) | 5000",
                "2020,156,842,,5,1 | k=\"\": is not an HS code of six digits (five if it begins with 0) | 5000"
            },
            quoteCharacter = '\'')
    void aRowThatDoesNotReadIsRejectedWithItsReasonAndItsValue(String row, String message, Double valueUsd) {
        Outcome read = BaciTexts.read(HEADER + "2020,156,842,284610,1,1\n" + row + "\n");

        assertThat(read.messages()).containsExactly(NAME + ":3: " + message);
        assertThat(read.rejected().get(0).valueUsd()).isEqualTo(valueUsd);
        assertThat(read.rejected().get(0).rawText()).isEqualTo(row);
        assertThat(read.accepted()).isOne();
    }

    @Test
    void twoNumbersOfOneCountryAreAddedAndARepeatedRecordIsNot() {
        Outcome read = BaciTexts.read(HEADER + """
                2020,276,842,284690,1,2
                2020,280,842,284690,10,20
                2020,276,842,284690,1,2
                """);

        assertThat(read.declarations()).singleElement().satisfies(declaration -> {
            assertThat(declaration.exporter()).isEqualTo("DEU");
            assertThat(declaration.valueUsd()).isEqualTo(11_000.0);
            assertThat(declaration.grossTonnes()).isEqualTo(22.0);
        });
        assertThat(read.messages())
                .containsExactly(NAME + ":4: row=\"2020,276,842,284690,1,2\": repeats a record given above; keep one");
    }

    @Test
    void theUsersCountryTableGoesBeforeOurs() {
        SourceFile file = BaciTexts.file(HEADER + "2020,999,490,284690,1,1\n2020,156,998,284690,1,1\n");

        Outcome read = BaciTexts.read(file, BaciTexts.TABLES.withBaciCountries(Map.of(999, "DEU", 998, "QQQ")));

        assertThat(read.declarations())
                .extracting(Declaration::exporter, Declaration::importer)
                .containsExactly(tuple("DEU", "TWN"));
        assertThat(read.messages())
                .containsExactly(
                        NAME + ":3: j=\"998\": is no BACI country known here or in the country_codes file given; "
                                + "is that of the same release?");
    }

    @Test
    void aCountryTableThatContradictsOursIsFollowedAndSaysSo() {
        SourceFile file = BaciTexts.file(HEADER + "2020,28,842,284690,1,1\n2020,156,842,284690,1,1\n");

        Outcome read = BaciTexts.read(file, BaciTexts.TABLES.withBaciCountries(Map.of(28, "ATA", 156, "CHN")));

        assertThat(read.declarations()).extracting(Declaration::exporter).containsExactly("ATA", "CHN");
        assertThat(read.notes())
                .contains(
                        NAME
                                + ": country 28 is ATA by the country_codes file given and ATG by our own table; the file was followed");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "BACI_HS17_Y2022_V202401b.csv | HS17, V202401b",
                "BACI_HS02_V202501.zip!BACI_HS02_Y2003_V202501.csv | HS02, V202501",
                "baci_hs92_y1995_v202301.csv.gz | HS92, V202301",
                "baci 2020.csv | file 0123456789ab",
                "BACI_HS_layout_sample_Y2020_two_exporters.csv | file 0123456789ab"
            })
    void theEditionIsThatOfTheFilesName(String name, String edition) {
        SourceFile file = BaciTexts.file(name, (HEADER + "2020,156,842,71120,1,1\n").getBytes(StandardCharsets.UTF_8));
        Intake intake = new Intake(file, rejected -> {});

        new BaciReader().read(file, BaciTexts.TABLES, intake);

        assertThat(intake.datasets()).extracting(Dataset::id, Dataset::edition).containsExactly(tuple("baci", edition));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "t,i,j,k,v,q\r\n2020,156,842,284690,1,2\r\n",
                "\uFEFF\"t\",\"i\",\"j\",\"k\",\"v\",\"q\"\n2020,156,842,284690,1,2\n",
                "\"t\",\"i\",\"j\",\"k\",\"v\",\"q\"\r\n\"2020\",\"156\",\"842\",\"284690\",\"1\",\"2\"",
                "k,q,v,j,i,t\n284690,2,1,842,156,2020\n",
                " t , i , j , k , v , q \n 2020, 156, 842, 284690, 1, 2\n",
                ",t,i,j,k,v,q\n0,2020,156,842,284690,1,2\n"
            })
    void theTableIsReadHoweverItWasSaved(String text) {
        Outcome read = BaciTexts.read(text);

        assertThat(read.refused()).isNull();
        assertThat(read.declarations()).singleElement().satisfies(declaration -> {
            assertThat(declaration.valueUsd()).isEqualTo(1000.0);
            assertThat(declaration.grossTonnes()).isEqualTo(2.0);
        });
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "t,i,j,k,v@1,2,3,4,5@ | :1: no column q; a BACI table has t,i,j,k,v,q",
                "t;i;j;k;v;q@1;2;3;4;5;6@ | :1: no column t, i, j, k, v, q; a BACI table has t,i,j,k,v,q; its columns are separated by semicolons, save it with commas",
                "t,i,j,k,v,q@ | : has no rows below its header; download it again",
                "t,i,j,k,v,q@2020,156,842,284690,1,2@2020,156,84 | :3: ends within a row; download it again"
            })
    void aFileThatIsNoSuchTableIsRefusedInOneLine(String text, String message) {
        assertThat(BaciTexts.read(text.replace('@', '\n')).refused()).isEqualTo(NAME + message);
    }

    @Test
    void binaryContentEndlessLinesAndOtherEncodingsAreRefused() {
        String row = "2020,156,842,284690,1,2\n";
        assertThat(BaciTexts.read(HEADER + row + "2020,156,842\0,284690,1,2\n").refused())
                .isEqualTo(NAME + ":3: is a binary file, not a table; name the file as it was downloaded");
        assertThat(BaciTexts.read(HEADER + row + "7".repeat(1 << 21)).refused())
                .isEqualTo(NAME + ":3: a line is longer than 1048576 bytes; this is not such a table");
        byte[] latin = (HEADER + "2020,156,842,284690,1,é\n").getBytes(StandardCharsets.ISO_8859_1);
        assertThat(BaciTexts.read(BaciTexts.file(NAME, latin), BaciTexts.TABLES).refused())
                .isEqualTo(NAME + ": is not UTF-8 text; save it as UTF-8 and try again");
        assertThat(BaciTexts.read("").refused()).isEqualTo(NAME + ": is empty");
    }

    @Test
    void aCompressedFileIsReadAndOneThatIsCutShortIsRefused() throws IOException {
        byte[] packed = gzip(HEADER + "2020,156,842,284690,1,2\n" + "2020,156,842,71120,1,2\n".repeat(200_000));

        assertThat(BaciTexts.read(unpacked(packed), BaciTexts.TABLES).skipped())
                .isEqualTo(Map.of("not a rare-earth code", 200_000L));
        assertThat(BaciTexts.read(unpacked(Arrays.copyOf(packed, packed.length - 100)), BaciTexts.TABLES)
                        .refused())
                .isEqualTo(NAME + ".gz: is damaged or cut short; download it again");
    }

    @Test
    void linesKeepTheirNumbersAcrossBlocks() throws IOException {
        Path path = folder.resolve(NAME);
        int lines = 500_000;
        try (OutputStream out = Files.newOutputStream(path)) {
            StringBuilder text = new StringBuilder(HEADER);
            for (int line = 2; line <= lines; line++) {
                text.append(
                        line % 10_007 == 0
                                ? "2020,156,842,284690,x" + line + ",1\n"
                                : "2020,156,842,71120,3.25,        0.308\n");
            }
            out.write(text.toString().getBytes(StandardCharsets.UTF_8));
        }
        SourceFile file = SourceFile.of(path);
        assertThat(Files.size(path)).isGreaterThan(4L * BaciScan.BLOCK);

        Outcome read = BaciTexts.read(file, BaciTexts.TABLES);

        assertThat(read.rejected())
                .hasSize(lines / 10_007)
                .allSatisfy(rejected -> assertThat(rejected.value()).isEqualTo("x" + rejected.line()));
        assertThat(read.rejected()).extracting(Rejected::line).isSorted();
        assertThat(read.skipped()).isEqualTo(Map.of("not a rare-earth code", (long) lines - 1 - lines / 10_007));
    }

    @Test
    void aYearCutShortIsNotTakenForTheWholeWorld() {
        StringBuilder text = new StringBuilder(HEADER);
        int[] countries = countries(120);
        for (int n = 0; n < countries.length; n++) {
            text.append("2020,").append(countries[n]).append(',');
            text.append(countries[(n + 1) % countries.length]).append(",284690,1,1\n");
        }
        String whole = text.toString();

        assertThat(BaciTexts.read(whole).coverages())
                .extracting(Coverage::reporter)
                .containsExactly(Coverage.ANY);
        Outcome withinALine = BaciTexts.read(whole.substring(0, whole.length() - 1));
        assertThat(withinALine.coverages()).extracting(Coverage::reporter).doesNotContain(Coverage.ANY);
        assertThat(withinALine.notes()).anySatisfy(n -> assertThat(n).contains("its last line has no end"));
        String[] lines = whole.split("\n");
        StringBuilder fewerExporters = new StringBuilder(whole);
        for (int n = 110; n < countries.length; n++) {
            fewerExporters = new StringBuilder(
                    fewerExporters.toString().replace(lines[n + 1] + "\n", "2020,4," + countries[n] + ",284690,1,1\n"));
        }
        Outcome atALine = BaciTexts.read(fewerExporters.toString());
        assertThat(atALine.coverages()).extracting(Coverage::reporter).doesNotContain(Coverage.ANY);
        assertThat(atALine.notes()).anySatisfy(n -> assertThat(n).contains("if it was cut short"));
    }

    @Test
    void aWholeYearSaysThatAnAbsentPairDidNotTrade() {
        int[] countries = countries(120);
        StringBuilder text = new StringBuilder(HEADER);
        for (int n = 0; n < countries.length; n++) {
            text.append("2020,").append(countries[n]).append(',');
            text.append(countries[(n + 1) % countries.length]).append(",71120,1,1\n");
        }
        text.append("2020,156,842,284690,1,1\n2020,842,392,850511,1,1\n");

        Outcome read = BaciTexts.read(text.toString());

        assertThat(read.coverages())
                .containsExactlyInAnyOrder(
                        new Coverage("baci", Coverage.ANY, Side.BOTH, "284690", Extent.ALL, Set.of(), 2020, 2020),
                        new Coverage("baci", Coverage.ANY, Side.BOTH, "850511", Extent.ALL, Set.of(), 2020, 2020));
        assertThat(read.notes()).isEmpty();
    }

    @Test
    void anExtractByExporterCoversItsExportersWhateverTheySell() {
        StringBuilder text = new StringBuilder(HEADER);
        for (int country : countries(120)) {
            text.append("2020,710,").append(country).append(",71120,1,1\n");
        }
        text.append("2020,4,842,71120,1,1\n2020,710,842,284690,1,1\n");

        Outcome read = BaciTexts.read(text.toString());

        assertThat(read.coverages())
                .containsExactlyInAnyOrder(
                        new Coverage("baci", "AFG", Side.EXPORT, "284690", Extent.ALL, Set.of(), 2020, 2020),
                        new Coverage("baci", "ZAF", Side.EXPORT, "284690", Extent.ALL, Set.of(), 2020, 2020));
        assertThat(read.notes())
                .containsExactly(
                        NAME
                                + ": an extract of 2020, 2 exporters; trade between others stays as it is known from elsewhere");
    }

    @Test
    void anExtractByImporterIsNotTakenForTheWorld() {
        StringBuilder text = new StringBuilder(HEADER + "2020,156,842,284690,1,1\n");
        for (int country : countries(120)) {
            text.append("2020,").append(country).append(",842,71120,1,1\n");
        }

        Outcome read = BaciTexts.read(text.toString());

        assertThat(read.coverages())
                .containsExactly(new Coverage("baci", "USA", Side.IMPORT, "284690", Extent.ALL, Set.of(), 2020, 2020));
        assertThat(read.notes())
                .containsExactly(
                        NAME
                                + ": an extract of 2020, 1 importers; trade between others stays as it is known from elsewhere");
    }

    @Test
    void anExtractOfFewPairsCoversOnlyTheCountriesItNames() {
        Outcome read = BaciTexts.read(HEADER + "2020,156,842,284690,1,1\n2020,156,392,71120,1,1\n");

        assertThat(read.coverages())
                .containsExactly(new Coverage(
                        "baci", "CHN", Side.EXPORT, "284690", Extent.LISTED, Set.of("JPN", "USA"), 2020, 2020));
    }

    @Test
    void theSampleAsPublishedReads() throws IOException {
        Path sample = Path.of(System.getProperty("lanthanet.sourceData", "../shared/data"))
                .resolve("baci/BACI_HS_layout_sample_Y2020_two_exporters.csv");
        assumeTrue(Files.isRegularFile(sample), () -> "no " + sample);
        SourceFile file = SourceFile.of(sample);

        Outcome read = BaciTexts.read(file, BaciTexts.TABLES);

        assertThat(read.rejected()).isEmpty();
        assertThat(read.accepted()).isEqualTo(124);
        assertThat(read.skipped()).isEqualTo(Map.of("not a rare-earth code", 70_920L - 124));
        assertThat(read).isEqualTo(BaciTexts.readPlainly(file, Files.readAllBytes(sample)));
    }

    private static int[] countries(int count) {
        return IntStream.range(1, 900)
                .filter(number ->
                        BaciTexts.TABLES.countries().byBaciNumber(number).isPresent())
                .limit(count)
                .toArray();
    }

    private static SourceFile unpacked(byte[] packed) {
        return new SourceFile(
                NAME + ".gz", null, () -> new GZIPInputStream(new ByteArrayInputStream(packed)), "0".repeat(64));
    }

    private static byte[] gzip(String text) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (OutputStream out = new GZIPOutputStream(packed)) {
            out.write(text.getBytes(StandardCharsets.UTF_8));
        }
        return packed.toByteArray();
    }
}
