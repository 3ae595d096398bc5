package org.lanthanet.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lanthanet.model.AssumedNone;
import org.lanthanet.model.PublishedEstimate;
import org.lanthanet.model.PublishedEstimate.Item;
import org.lanthanet.model.PublishedEstimate.Unit;
import org.lanthanet.model.PublishedOutput;
import org.lanthanet.model.PublishedOutput.Basis;
import org.lanthanet.model.Stage;

/** The data package in a directory: read whole, or refused with the place of the first field that does not read. */
class BundleReaderTest {
    private static final Path IMPORT = Path.of("import");

    @TempDir
    private Path folder;

    @BeforeEach
    void copy() throws IOException {
        try (Stream<Path> files = Files.walk(IMPORT)) {
            files.forEach(this::copyOne);
        }
    }

    private void copyOne(Path file) {
        try {
            Path target = folder.resolve(IMPORT.relativize(file).toString());
            if (Files.isDirectory(file)) {
                Files.createDirectories(target);
            } else {
                Files.copy(file, target);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void replace(String file, String what, String with) throws IOException {
        Path path = folder.resolve(file);
        String text = Files.readString(path);
        assertThat(text).contains(what);
        Files.writeString(path, text.replaceFirst(Pattern.quote(what), with));
    }

    @Test
    void aCopyReadsAsTheShippedPackage() {
        Bundle copy = BundleReader.in(folder).read();

        assertThat(copy).isEqualTo(BundleReader.shipped().read());
        assertThat(copy.sha256()).isEqualTo(BundleReader.in(folder).sha256()).matches("[0-9a-f]{64}");
        assertThat(copy.declarationsByDataset().values().stream()
                        .mapToLong(Long::longValue)
                        .sum())
                .isEqualTo(copy.declarations().size())
                .isPositive();
    }

    @ParameterizedTest
    @ValueSource(strings = {"tr-TR", "ar-EG-u-nu-arab"})
    void theLocaleOfTheMachineDoesNotMatter(String tag) {
        Bundle expected = BundleReader.shipped().read();
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag(tag));
            assertThat(BundleReader.in(folder).read()).isEqualTo(expected);
        } finally {
            Locale.setDefault(before);
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "coefficients.csv | break_mass_ratio,2,    | break_mass_ratio,two, | import/coefficients.csv:2: value=\"two\": is not a number",
                "coefficients.csv | ,ratio,choice,         | ,ratio,guess,         | import/coefficients.csv:2: basis=\"guess\": is not one of official, choice",
                "countries.csv    | ABW,Aruba,AW,533,      | Abw,Aruba,AW,533,     | import/countries.csv:2: row=\"Abw,Aruba,AW,533,country,,iso-3166,iso-codes, February 2026\": 'Abw' is not a three-letter country code",
                "countries.csv    | ABW,Aruba,             | ABW,,                 | import/countries.csv:2: name=\"\": is empty; give a value",
                "production.csv   | 2000,BRA,ore,0         | 2000,BRA,ore,-1       | import/production.csv:2: reo_tonnes=\"-1\": is negative; trade and production are zero or more",
                "coverage.csv     | ,2002,2021,            | ,2021,2002,           | import/coverage.csv:2: row=\"*,both,850511,largest,,2021,2002,six largest partners of eac…\": coverage from 2021 to 2002 is empty",
                "stage_rules.csv  | 1900,2100,compound     | 1900,2100,compounds   | import/stage_rules.csv:2: stage=\"compounds\": is not one of ore, compound, metal, magnet, product",
                "declarations/china_exports_280530.csv | 2010,CHN,AUS,280530 | 2010,CHN,AUS,28053 | import/declarations/china_exports_280530.csv:2: row=\"2010,CHN,AUS,28053,export,66800,7,declared,fob,wits-china-ex…\": '28053' is not a 4- or 6-digit HS code",
                "declarations/china_exports_280530.csv | ,export,66800,7,    | ,export,66800,,   | import/declarations/china_exports_280530.csv:2: row=\"2010,CHN,AUS,280530,export,66800,,declared,fob,wits-china-ex…\": grossTonnes null does not go with mass status DECLARED"
            })
    void aBrokenFieldIsNamedWithFileLineColumnAndValue(String file, String what, String with, String message)
            throws IOException {
        replace(file, what, with);

        assertThatThrownBy(() -> BundleReader.in(folder).read())
                .isExactlyInstanceOf(InputException.class)
                .hasMessage(message);
    }

    @Test
    void publishedEstimatesKeepTheirUnitsAndTheirOpenEnds() {
        assertThat(BundleReader.in(folder).estimates())
                .isEqualTo(BundleReader.shipped().estimates())
                .filteredOn(e -> e.item() == Item.UNREGISTERED_EXPORT)
                .extracting(
                        PublishedEstimate::year,
                        PublishedEstimate::unit,
                        PublishedEstimate::low,
                        PublishedEstimate::high,
                        PublishedEstimate::dataset)
                .containsExactly(
                        tuple(2011, Unit.PRODUCT, 21_000.0, null, "china-daily-2012"),
                        tuple(2011, Unit.PRODUCT, 3_720.0, 22_320.0, "china-white-paper-2012"),
                        tuple(2014, Unit.REO, 40_000.0, 40_000.0, "reuters-2015"));
    }

    @Test
    void publishedOutputsKeepTheirGoodsTheirOpenEndsAndWhoAnswersForThem() {
        assertThat(BundleReader.in(folder).outputs())
                .isEqualTo(BundleReader.shipped().outputs())
                .filteredOn(o -> o.year() == 2017 || o.year() == 2019)
                .extracting(
                        PublishedOutput::product,
                        PublishedOutput::lowTonnes,
                        PublishedOutput::highTonnes,
                        PublishedOutput::basis,
                        PublishedOutput::dataset)
                .containsExactly(
                        tuple("NdFeB magnets", 150_000.0, null, Basis.QUOTED, "magnetics-mag"),
                        tuple("SmCo alloy", 2_400.0, 2_400.0, Basis.ESTIMATE, "adamas-2019"),
                        tuple("bonded NdFeB powder", 7_900.0, 7_900.0, Basis.ESTIMATE, "adamas-2019"),
                        tuple("sintered NdFeB blanks", 170_000.0, 170_000.0, Basis.ESTIMATE, "adamas-2019"));
    }

    @Test
    void whatIsTakenAsNoneSaysOfWhichSideAndFromWhen() {
        assertThat(BundleReader.shipped().assumedNone())
                .extracting(AssumedNone::stage, AssumedNone::country, AssumedNone::exporting, AssumedNone::yearFrom)
                .containsExactly(tuple(Stage.ORE, "USA", false, 2018));
    }

    @Test
    void anOutputBelowItsOwnLowEndIsNamed() throws IOException {
        replace("published_output.csv", ",89600,89600,", ",89600,8960,");

        assertThatThrownBy(() -> BundleReader.in(folder).outputs())
                .isExactlyInstanceOf(InputException.class)
                .hasMessageStartingWith("import/published_output.csv:4: ")
                .hasMessageEndingWith("output from 89600.0 to 8960.0 t is empty");
    }

    @Test
    void aUnitThatIsNoneIsNamed() throws IOException {
        replace("published_estimates.csv", "mirror_excess,%", "mirror_excess,t");

        assertThatThrownBy(() -> BundleReader.in(folder).estimates())
                .isExactlyInstanceOf(InputException.class)
                .hasMessageStartingWith("import/published_estimates.csv:2: ")
                .hasMessageEndingWith("unknown unit 't': use REO t, product t or %");
    }

    @Test
    void aMissingTableIsNamed() throws IOException {
        Files.delete(folder.resolve("stages.csv"));

        assertThatThrownBy(() -> BundleReader.in(folder).read())
                .isExactlyInstanceOf(InputException.class)
                .hasMessage("import/stages.csv: cannot be read; the data package is incomplete");
    }

    @Test
    void aMissingColumnIsNamed() throws IOException {
        replace("stages.csv", "stage,", "step,");

        assertThatThrownBy(() -> BundleReader.in(folder).read())
                .isExactlyInstanceOf(InputException.class)
                .hasMessage("import/stages.csv:1: no column stage; the header must name description,name,stage");
    }

    @Test
    void aDescriptorThatIsNoJsonIsRefused() throws IOException {
        Files.write(folder.resolve("datapackage.json"), "{".getBytes(StandardCharsets.UTF_8));

        assertThatThrownBy(() -> BundleReader.in(folder).read())
                .isExactlyInstanceOf(InputException.class)
                .hasMessage("import/datapackage.json: is not JSON");
    }
}
