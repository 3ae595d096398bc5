package org.lanthanet.export;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lanthanet.bundle.PackageValidator;
import org.lanthanet.metric.Metric;
import org.lanthanet.metric.Score;
import org.lanthanet.metric.catalogue.MetricCatalogue;
import org.lanthanet.model.Basis;
import org.lanthanet.model.Flow;
import org.lanthanet.model.Production;
import org.lanthanet.model.Stage;

/** The data package holds to its own descriptor. */
class DataPackageTest {
    private static final List<Metric> METRICS =
            List.of(MetricCatalogue.get("reciprocity"), MetricCatalogue.get("hhi_suppliers"));

    private static final List<Score> SCORES = List.of(
            new Score("reciprocity", Stage.ORE, 2019, null, null, Basis.REO, 1.0),
            new Score("hhi_suppliers", Stage.ORE, 2019, "AAA", null, Basis.REO, 0.5),
            new Score("hhi_suppliers", Stage.ORE, 2019, "EEE", null, Basis.REO, null, "no imports"));

    private static final List<Production> PRODUCTION = List.of(
            new Production(2019, "DDD", Stage.ORE, 10, Production.Status.ESTIMATED, "unused"),
            new Production(2018, "DDD", Stage.ORE, 0, Production.Status.REPORTED, "unused"));

    @TempDir
    private Path folder;

    private static DataPackage dataPackage() {
        // names with control characters are refused on the way in, and by the validator
        List<Flow> flows = Exports.flows().stream()
                .filter(f -> !f.importer().equals("CCC") && !f.exporter().equals("CCC"))
                .toList();
        return new DataPackage(
                Exports.of(Basis.REO, flows),
                PRODUCTION,
                SCORES.stream().map(s -> new Measured(s, "all")).toList(),
                METRICS);
    }

    @Test
    void everyRowHoldsToTypesConstraintsAndKeys() throws IOException {
        dataPackage().write(folder);

        assertThat(new PackageValidator(folder).validate()).isEmpty();
        assertThat(dataPackage().rows())
                .containsEntry("flows", 3)
                .containsEntry("sources", 2)
                .containsEntry("countries", 4)
                .containsEntry("coverage", 2)
                .containsEntry("production", 2)
                .containsEntry("network_metrics", 1)
                .containsEntry("country_metrics", 2);
    }

    @Test
    void aBrokenRowIsFound() throws IOException {
        dataPackage().write(folder);
        Path flows = folder.resolve("flows.csv");
        Files.writeString(flows, Files.readString(flows).replace("2018,ore,AAA,BBB", "2018,ore,AAA,ZZZ"));

        assertThat(new PackageValidator(folder).validate())
                .contains("flows.csv:2: [importer]: [ZZZ] is not in countries", "flows.csv: hash differs");
    }

    @Test
    void theDescriptorSaysUnitsSourcesSettlementAndWhatIsImputed() throws IOException {
        dataPackage().write(folder);
        JsonNode descriptor = new PackageValidator(folder).descriptor();

        assertThat(descriptor.at("/sources/0/title").asText()).isEqualTo("Test <figures> (Nobody, 2)");
        assertThat(descriptor.at("/sources/0/path").asText()).isEqualTo("https://example.org/?a=1&b=2");
        assertThat(descriptor.at("/sources/1").has("path")).isFalse();
        assertThat(descriptor.path("settlement").asText()).endsWith("The declaration stands");
        assertThat(descriptor.path("imputed").asText()).contains("a share of 0.25 of the REO tonnes");
        assertThat(descriptor.path("weight").asText()).startsWith("reo_tonnes");
        assertThat(descriptor.path("resources"))
                .allSatisfy(resource -> assertThat(resource.at("/schema/fields"))
                        .allSatisfy(field ->
                                assertThat(field.path("description").asText()).isNotBlank()));
    }

    @Test
    void coverageIsSaidOfEveryStageAndYear() throws IOException {
        dataPackage().write(folder);

        assertThat(folder.resolve("coverage.csv")).hasContent("""
                stage,year,flows,weighed,reo_tonnes,value_usd,weighed_value_share,imputed_share
                ore,2018,1,1,1.5,10,1,0.25
                ore,2019,2,2,0.10000010000000001,10000000,1,0.25
                """);
        assertThat(StageYear.of(Exports.flows()))
                .filteredOn(s -> s.stage() == Stage.MAGNET)
                .singleElement()
                .satisfies(s -> assertThat(StageYear.FIELDS.stream()
                                .map(f -> Values.text(f.value(s)))
                                .toList())
                        .containsExactly(
                                "magnet", "2019", "3", "2", "123456789.125", "90", "0.6666666666666666", "0.25"));
    }

    @Test
    void undefinedIsEmptyAndTheSameInputIsTheSameBytes() throws IOException {
        dataPackage().write(folder);
        Path again = Files.createDirectory(folder.resolve("again"));
        dataPackage().write(again);

        assertThat(folder.resolve("country_metrics.csv")).hasContent("""
                metric,stage,year,country,basis,value,coverage
                hhi_suppliers,ore,2019,AAA,reo,0.5,all
                hhi_suppliers,ore,2019,EEE,reo,,all
                """);
        try (var files = Files.list(again)) {
            assertThat(files.toList())
                    .hasSize(10)
                    .allSatisfy(f -> assertThat(f).hasSameBinaryContentAs(folder.resolve(f.getFileName())));
        }
    }
}
