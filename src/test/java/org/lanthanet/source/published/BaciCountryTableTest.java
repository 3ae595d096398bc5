package org.lanthanet.source.published;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.entry;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lanthanet.source.InputException;
import org.lanthanet.source.SourceFile;

class BaciCountryTableTest {
    private static final String OLD =
            "country_code,country_name_abbreviation,country_name_full,iso_2digit_alpha,iso_3digit_alpha";

    @ParameterizedTest
    @ValueSource(
            strings = {
                OLD
                        + "\n384,Côte d'Ivoire,Côte d'Ivoire,CI,CIV\n490,\"Other Asia, nes\",x,N/A,N/A\n516,Namibia,Namibia,,NAM\n",
                "\"country_code\",\"country_name_abbreviation\",\"country_name_full\",\"iso_2digit_alpha\",\"iso_3digit_alpha\"\n"
                        + "384,\"Côte d'Ivoire\",\"x\",\"CI\",\"CIV\"\n490,\"Other Asia, nes\",\"x\",\"N/A\",\"N/A\"\n516,\"Namibia\",\"x\",,\"NAM\"\n",
                "country_code;country_name_abbreviation;country_name_full;iso_2digit_alpha;iso_3digit_alpha\r\n"
                        + "384;Côte d'Ivoire;x, y;CI;CIV\r\n490;Other Asia, nes;x;N/A;N/A\r\n516;Namibia;Namibia;;NAM\r\n",
                "country_code,country_name,country_iso2,country_iso3\n384,Côte d'Ivoire,CI,CIV\n490,\"Other Asia, nes\",,\n516,Namibia,,NAM\n\n"
            })
    void everyLayoutReadsInEitherEncoding(String text) {
        for (var charset : List.of(StandardCharsets.UTF_8, StandardCharsets.ISO_8859_1)) {
            SourceFile file = BaciTexts.file("country_codes_V202301.csv", text.getBytes(charset));
            assertThat(BaciCountryTable.read(file)).containsOnly(entry(384, "CIV"), entry(516, "NAM"));
        }
    }

    @Test
    void aTableIsRecognisedByItsHeader() {
        assertThat(BaciCountryTable.recognises(List.of(OLD.split(",")))).isTrue();
        assertThat(BaciCountryTable.recognises(List.of("country_code", "country_name", "country_iso2", "country_iso3")))
                .isTrue();
        assertThat(BaciCountryTable.recognises(List.of("t", "i", "j", "k", "v", "q")))
                .isFalse();
        assertThat(BaciReader.recognises(List.of("t", "i", "j", "k", "v", "q"))).isTrue();
        assertThat(BaciReader.recognises(List.of("country_code", "country_iso3")))
                .isFalse();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "country_code,country_iso3@4x,AFG | :2: country_code=\"4x\": is not a country number of up to three digits; use the file as CEPII publishes it",
                "country_code,country_iso3@4,Afghanistan | :2: \"AFGHANISTAN\" is not a three-letter country code; use the file as CEPII publishes it",
                "country_code,country_iso3@4,AFG@4,ALB | :3: country_code=\"4\": is AFG above and ALB here; use the file as CEPII publishes it",
                "country_code,country_iso3@4 | :2: has 1 fields, the header 2; use the file as CEPII publishes it",
                "country_code,country_iso3@ | : names no country; use the file as CEPII publishes it",
                "code,iso3@4,AFG | :1: no columns country_code and iso_3digit_alpha or country_iso3; name the country_codes file of a BACI release"
            })
    void aTableThatDoesNotReadIsRefusedInOneLine(String text, String message) {
        SourceFile file = BaciTexts.file("codes.csv", text.replace('@', '\n').getBytes(StandardCharsets.UTF_8));
        assertThatThrownBy(() -> BaciCountryTable.read(file))
                .isInstanceOf(InputException.class)
                .hasMessage("codes.csv" + message);
    }

    @ParameterizedTest
    @ValueSource(strings = {"V202001", "V202201", "V202301", "V202601"})
    void theTableOfEveryReleaseAgreesWithOurs(String release) throws IOException {
        Path path = Path.of(System.getProperty("lanthanet.sourceData", "../shared/data"))
                .resolve("codes/country_codes_" + release + ".csv");
        assumeTrue(Files.isRegularFile(path), () -> "no " + path);

        Map<Integer, String> table = BaciCountryTable.read(SourceFile.of(path));

        BaciCountries countries = new BaciCountries(BaciTexts.TABLES.withBaciCountries(table));
        assertThat(table).hasSizeGreaterThan(200).containsEntry(842, "USA").containsEntry(251, "FRA");
        assertThat(table.keySet())
                .allSatisfy(number -> assertThat(countries.find(number)).isPresent());
        // CEPII gives the customs union the code of South Africa, and gave Antigua that of Antarctica
        assertThat(table.keySet())
                .filteredOn(number -> countries.disagreement(number).isPresent())
                .isSubsetOf(28, 711);
        assertThat(countries.find(516)).contains("NAM");
        assertThat(countries.find(490)).contains("TWN");
    }
}
