package org.lanthanet.bundle;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.lanthanet.model.Country;
import org.lanthanet.model.Coverage;
import org.lanthanet.model.Declaration.Side;
import org.lanthanet.model.Production;
import org.lanthanet.model.Stage;

class DataPackageTest {
    private static final Path IMPORT = Path.of("import");

    @Test
    void everyRowHoldsToTheDescriptor() throws IOException {
        assertThat(new PackageValidator(IMPORT).validate()).isEmpty();
    }

    @Test
    void everyTableIsListedOnce() throws IOException {
        List<String> files;
        try (Stream<Path> walk = Files.walk(IMPORT)) {
            files = walk.filter(file -> file.toString().endsWith(".csv"))
                    .map(file -> IMPORT.relativize(file).toString().replace('\\', '/'))
                    .toList();
        }
        assertThat(new PackageValidator(IMPORT).paths()).containsExactlyInAnyOrderElementsOf(files);
    }

    @Test
    void allDeclarationsShareOneSchema() throws IOException {
        Set<JsonNode> schemas = new HashSet<>();
        for (JsonNode resource : new PackageValidator(IMPORT).descriptor().path("resources")) {
            if (resource.path("path").asText().startsWith("declarations/")) {
                schemas.add(resource.path("schema"));
            }
        }
        assertThat(schemas).hasSize(1);
    }

    @Test
    void stagesAreThoseOfTheModel() {
        Map<String, String> stages = Tables.read(IMPORT.resolve("stages.csv")).stream()
                .collect(Collectors.toMap(row -> row.getField("stage"), row -> row.getField("position")));
        assertThat(stages).hasSize(Stage.values().length);
        for (Stage stage : Stage.values()) {
            assertThat(stages).containsEntry(stage.id(), Integer.toString(stage.position()));
        }
    }

    @Test
    void countriesAndCoverageReadIntoTheModel() {
        for (NamedCsvRecord row : Tables.read(IMPORT.resolve("countries.csv"))) {
            String kind = row.getField("kind").toUpperCase(Locale.ROOT);
            Country country = new Country(
                    row.getField("iso3"), row.getField("name"), row.getField("m49"), Country.Kind.valueOf(kind));
            assertThat(country.kind() == Country.Kind.WORLD)
                    .isEqualTo(country.iso3().equals(Production.WORLD));
        }
        for (NamedCsvRecord row : Tables.read(IMPORT.resolve("coverage.csv"))) {
            String partners = row.getField("partners");
            Coverage coverage = new Coverage(
                    row.getField("source"),
                    row.getField("reporter"),
                    Side.valueOf(row.getField("side").toUpperCase(Locale.ROOT)),
                    row.getField("hs"),
                    Coverage.Extent.valueOf(row.getField("extent").toUpperCase(Locale.ROOT)),
                    partners.isEmpty() ? Set.of() : Set.of(partners.split(" ")),
                    Integer.parseInt(row.getField("year_from")),
                    Integer.parseInt(row.getField("year_to")));
            assertThat(coverage.partners()).doesNotContain(coverage.reporter());
        }
    }

    @Test
    void namibiaIsNotAMissingValue() {
        assertThat(Tables.read(IMPORT.resolve("countries.csv")))
                .filteredOn(row -> row.getField("iso3").equals("NAM"))
                .extracting(row -> row.getField("iso2"))
                .containsExactly("NA");
    }

    @Test
    void partnersCountriesAndWildcardsAreKnown() {
        Set<String> known = Tables.read(IMPORT.resolve("countries.csv")).stream()
                .map(row -> row.getField("iso3"))
                .collect(Collectors.toSet());
        known.add("*");
        for (NamedCsvRecord rule : Tables.read(IMPORT.resolve("stage_rules.csv"))) {
            assertThat(known).contains(rule.getField("exporter"), rule.getField("importer"));
        }
        for (NamedCsvRecord coverage : Tables.read(IMPORT.resolve("coverage.csv"))) {
            assertThat(known).contains(coverage.getField("reporter"));
            if (!coverage.getField("partners").isEmpty()) {
                assertThat(known).contains(coverage.getField("partners").split(" "));
            }
        }
    }

    @Test
    void onlyOneSourceTotalsEachYear() {
        Map<String, Set<String>> sources = Tables.read(IMPORT.resolve("published_totals.csv")).stream()
                .collect(Collectors.groupingBy(
                        row -> row.getField("year"),
                        Collectors.mapping(row -> row.getField("source"), Collectors.toSet())));
        assertThat(sources.values()).allSatisfy(ids -> assertThat(ids).hasSize(1));
    }

    @Test
    void productionExistsForEveryYearOfItsBasis() {
        List<NamedCsvRecord> production = Tables.read(IMPORT.resolve("production.csv"));
        for (NamedCsvRecord basis : Tables.read(IMPORT.resolve("production_basis.csv"))) {
            String country = basis.getField("country").equals("*") ? "CHN" : basis.getField("country");
            for (int year = Integer.parseInt(basis.getField("year_from"));
                    year <= Integer.parseInt(basis.getField("year_to"));
                    year++) {
                String wanted = Integer.toString(year);
                assertThat(production)
                        .as("%s %s from %s", country, wanted, basis.getField("source"))
                        .anyMatch(row -> row.getField("year").equals(wanted)
                                && row.getField("country").equals(country)
                                && row.getField("stage").equals("ore")
                                && row.getField("source").equals(basis.getField("source")));
            }
        }
    }
}
