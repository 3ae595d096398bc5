package org.lanthanet.bundle;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lanthanet.source.BundleReader;
import org.lanthanet.source.CountryCodes;

class PublishedCodesTest {
    private final CountryCodes codes = new CountryCodes(BundleReader.in(Path.of("import")));

    @ParameterizedTest
    @ValueSource(strings = {"V202001", "V202201", "V202301", "V202601"})
    void everyBaciCodeIsKnown(String release) throws IOException {
        Path file = SourceFiles.require().resolve("codes/country_codes_" + release + ".csv");
        List<String> lines = Files.readAllLines(file, StandardCharsets.ISO_8859_1);
        assertThat(lines.subList(1, lines.size()))
                .isNotEmpty()
                .allSatisfy(line -> assertThat(
                                codes.find("baci", line.replace("\"", "").split("[,;]")[0]))
                        .as(line)
                        .isPresent());
    }

    @Test
    void everyComtradeReporterIsKnownByNumberAndName() throws IOException {
        Path file = SourceFiles.require().resolve("codes/comtrade_reporter_areas.json");
        ObjectMapper json = new ObjectMapper();
        String text =
                json.readTree(Files.readString(file, Charset.forName("UTF-8"))).asText();
        JsonNode reporters = json.readTree(text.substring(text.indexOf('{'))).path("results");
        assertThat(reporters).isNotEmpty();
        for (JsonNode reporter : reporters) {
            String number = reporter.path("id").asText();
            if (!number.equals("all")) {
                assertThat(codes.byName(reporter.path("text").asText().strip()))
                        .as(number)
                        .isEqualTo(codes.find("comtrade", number));
            }
        }
    }

    @ParameterizedTest
    @CsvSource({
        "comtrade, 842, USA", "comtrade, 840, USA", "comtrade, 251, FRA", "comtrade, 250, FRA",
        "comtrade, 579, NOR", "comtrade, 699, IND", "comtrade, 757, CHE", "comtrade, 381, ITA",
        "comtrade, 380, ITA", "comtrade, 736, SDN", "comtrade, 729, SDN", "comtrade, 280, DEU",
        "comtrade, 276, DEU", "comtrade, 58, BEL", "comtrade, 56, BEL", "comtrade, 490, TWN",
        "comtrade, 0, WLD", "comtrade, 899, XNE", "baci, 490, TWN", "baci, 28, ATG",
        "baci, 697, R20", "baci, 711, ZA1", "baci, 849, PUS", "comtrade_iso, S19, TWN",
        "comtrade_iso, W00, WLD", "comtrade_iso, _X, XNE", "iso2, NA, NAM", "iso2, CS, SCG",
        "name, burma, MMR", "name, 'korea, rep.', KOR", "name, 'other asia, nes', TWN", "name, hong kong, HKG"
    })
    void theCodesThatAreNotIsoAreKnown(String scheme, String code, String iso3) {
        assertThat(codes.find(scheme, code)).contains(iso3);
    }
}
