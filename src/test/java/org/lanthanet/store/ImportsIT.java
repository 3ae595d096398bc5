package org.lanthanet.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lanthanet.flow.Settled;
import org.lanthanet.flow.SettlementOptions.Prefer;
import org.lanthanet.model.Flow;
import org.lanthanet.model.Production;
import org.lanthanet.model.Stage;
import org.lanthanet.model.YearRange;
import org.lanthanet.source.Bundle;
import org.lanthanet.source.FlowsFile;

/** An import is stored whole or not at all, and the same content twice changes nothing. */
class ImportsIT {
    private static final Bundle SMALL = TestGraph.bundle(d -> d.year() >= 2021 && !d.hs().equals("850511"), "small");

    private final Imports imports = new Imports(TestGraph.store(), ImportProgress.NONE);
    private final GraphReader reader = new GraphReader(TestGraph.store());

    @BeforeEach
    void loadSmallBundle() {
        TestGraph.clear();
        imports.bundle(SMALL, TestGraph.settle(SMALL), Prefer.DECLARED);
    }

    @Test
    void theSamePackageTwiceChangesNothing() {
        String before = TestGraph.fingerprint();

        ImportSummary again = imports.bundle(SMALL, TestGraph.settle(SMALL), Prefer.DECLARED);

        assertThat(again.unchanged()).isTrue();
        assertThat(TestGraph.fingerprint()).isEqualTo(before);
    }

    @Test
    void anotherEditionTakesThePlaceOfTheFirst() {
        Bundle other = TestGraph.bundle(d -> d.year() == 2022 && !d.hs().equals("850511"), "other");

        ImportSummary summary = imports.bundle(other, TestGraph.settle(other), Prefer.DECLARED);

        assertThat(summary.replaced()).isPositive();
        assertThat(reader.stageYears()).extracting(GraphReader.StageYear::year).containsOnly(2022);
        assertThat(reader.counts().get("DECLARED"))
                .isEqualTo(other.declarations().size());
    }

    @Test
    void whatIsWrittenIsReadBackUnchanged() {
        List<Flow> settled = TestGraph.settle(SMALL).flows();

        assertThat(reader.flows(new YearRange(2021, 2024), null)).containsExactlyElementsOf(settled);
    }

    @Test
    void anImportThatFailsInTheMiddleLeavesTheStoreAsItWas() {
        String before = TestGraph.fingerprint();
        Settled good = TestGraph.settle(SMALL);
        List<Flow> flows = new ArrayList<>(good.flows());
        flows.add(flow(2022, "QQQ", "CHN", 1));
        Settled bad = new Settled(
                flows, good.declarations(), good.placed(), good.refused(), good.outliers(), good.imputed(), 0, 0);
        Bundle newer = TestGraph.bundle(d -> d.year() >= 2021 && !d.hs().equals("850511"), "newer");

        assertThatThrownBy(() -> imports.bundle(newer, bad, Prefer.DECLARED))
                .hasMessageContaining("1 of")
                .hasMessageContaining("nothing was stored");
        assertThat(TestGraph.fingerprint()).isEqualTo(before);
    }

    @Test
    void anEdgeWithoutAKeyPropertyIsFoundAndNothingIsStored() {
        TestGraph.query(
                "MATCH (a:Country {iso3:'USA'}), (b:Country {iso3:'CHN'}) CREATE (a)-[:TRADES {year: 2022}]->(b)");
        String before = TestGraph.fingerprint();

        assertThatThrownBy(() -> imports.flows("flows:x", "sha-of-a-file", List.of(flow(2025, "USA", "CHN", 5)), 0))
                .hasMessageContaining("TRADES edges lack a key property");
        assertThat(TestGraph.fingerprint()).isEqualTo(before);
    }

    @Test
    void anImportedFlowTakesThePlaceOfTheSettledOneAndSurvivesTheNextEdition() {
        ImportSummary first =
                imports.flows("flows:mine", "a-first-sha-of-it", List.of(flow(2022, "USA", "CHN", 12_345)), 0);
        Bundle newer = TestGraph.bundle(d -> d.year() >= 2021 && !d.hs().equals("850511"), "newer");
        imports.bundle(newer, TestGraph.settle(newer), Prefer.DECLARED);

        assertThat(first.replaced()).isEqualTo(1);
        assertThat(ore2022()).hasValueSatisfying(f -> {
            assertThat(f.reoTonnes()).isEqualTo(12_345);
            assertThat(f.method()).isEqualTo(Flow.Method.IMPORTED);
        });
    }

    @Test
    void theSameFileTwiceChangesNothingAndARevisedOneReplacesIt() {
        imports.flows("flows:mine", "a-first-sha-of-it", List.of(flow(2025, "USA", "CHN", 1)), 0);
        String before = TestGraph.fingerprint();

        assertThat(imports.flows("flows:mine", "a-first-sha-of-it", List.of(flow(2025, "USA", "CHN", 1)), 0)
                        .unchanged())
                .isTrue();
        assertThat(TestGraph.fingerprint()).isEqualTo(before);

        imports.flows("flows:mine", "another-sha-of-it", List.of(flow(2025, "CHN", "USA", 2)), 0);
        assertThat(reader.flows(new YearRange(2025, 2025), null))
                .extracting(Flow::exporter)
                .containsExactly("CHN");
    }

    @Test
    void aFileWhoseFlowsGaveWayToAnotherFileCanBeBroughtBack() {
        Flow one = flow(2025, "USA", "CHN", 1, "flows:one");
        imports.flows("flows:one", "sha-of-file-one", List.of(one), 0);
        imports.flows("flows:two", "sha-of-file-two", List.of(flow(2025, "USA", "CHN", 2, "flows:two")), 0);

        assertThat(imports.flows("flows:one", "sha-of-file-one", List.of(one), 0)
                        .unchanged())
                .isFalse();
        assertThat(reader.flows(new YearRange(2025, 2025), null))
                .extracting(Flow::reoTonnes)
                .containsExactly(1.0);
    }

    @Test
    void aSchemaLeftHalfMadeIsMended() {
        TestGraph.clear();
        TestGraph.query("DROP CONSTRAINT country_iso3");
        TestGraph.query("CREATE INDEX country_iso3 FOR (c:Country) ON (c.iso3)");

        imports.bundle(SMALL, TestGraph.settle(SMALL), Prefer.DECLARED);

        assertThat(TestGraph.query("SHOW CONSTRAINTS YIELD name WHERE name = 'country_iso3' RETURN name"))
                .hasSize(1);
    }

    @Test
    void importedProductionBecomesTheCountrysFigureButNotPartOfAnothersWorldTotal() {
        Production mine = new Production(2022, "USA", Stage.ORE, 50_000, Production.Status.REPORTED, "production:mine");

        imports.production("production:mine", "a-sha-of-the-file", List.of(mine), 0);

        YearRange year = new YearRange(2022, 2022);
        assertThat(reader.preferredProduction(year))
                .filteredOn(p -> p.country().equals("USA") && p.stage() == Stage.ORE)
                .extracting(Production::reoTonnes)
                .containsExactly(50_000.0);
        assertThat(reader.worldBasisProduction(year))
                .filteredOn(p -> p.country().equals("USA") && p.stage() == Stage.ORE)
                .extracting(Production::reoTonnes)
                .containsExactly(42_500.0);
    }

    @Test
    void aNewEditionOfThePackageLeavesTheUsersProductionInUse() {
        Production mine = new Production(2022, "USA", Stage.ORE, 50_000, Production.Status.REPORTED, "production:mine");
        imports.production("production:mine", "a-sha-of-the-file", List.of(mine), 0);
        Bundle newer = TestGraph.bundle(d -> d.year() >= 2021 && !d.hs().equals("850511"), "newer");
        imports.bundle(newer, TestGraph.settle(newer), Prefer.DECLARED);

        assertThat(reader.preferredProduction(new YearRange(2022, 2022)))
                .filteredOn(p -> p.country().equals("USA") && p.stage() == Stage.ORE)
                .extracting(Production::reoTonnes)
                .containsExactly(50_000.0);
    }

    @Test
    void importedProductionOfAYearNobodySpeaksOfIsItsWorldBasis() {
        Production mine =
                new Production(2031, "USA", Stage.ORE, 50_000, Production.Status.ESTIMATED, "production:mine");

        imports.production("production:mine", "a-sha-of-the-file", List.of(mine), 0);

        assertThat(reader.worldBasisProduction(new YearRange(2031, 2031))).containsExactly(mine);
    }

    @Test
    void aFlowsFileComesThroughTheReaderIntoTheGraph() {
        var reading = FlowsFile.read(
                "f.csv",
                new ByteArrayInputStream("year,exporter,importer,stage,reo_tonnes,value_usd\n2025,USA,CHN,ore,10,\n"
                        .getBytes(StandardCharsets.UTF_8)),
                "flows:f",
                Optional::of);
        imports.flows("flows:f", "a-sha-of-the-file", reading.accepted(), 0);

        assertThat(reader.flows(new YearRange(2025, 2025), Stage.ORE)).containsExactlyElementsOf(reading.accepted());
    }

    @Test
    void anEmptyStoreAsksForTheDataPackageFirst() {
        TestGraph.clear();

        assertThatThrownBy(() -> imports.flows("flows:x", "a-sha-of-the-file", List.of(flow(2025, "USA", "CHN", 5)), 0))
                .isInstanceOf(EmptyStoreException.class)
                .hasMessageContaining("lanthanet import bundled");
    }

    private Optional<Flow> ore2022() {
        return reader.flows(new YearRange(2022, 2022), Stage.ORE).stream()
                .filter(f -> f.exporter().equals("USA") && f.importer().equals("CHN"))
                .findFirst();
    }

    private static Flow flow(int year, String exporter, String importer, double reoTonnes) {
        return flow(year, exporter, importer, reoTonnes, "flows:mine");
    }

    private static Flow flow(int year, String exporter, String importer, double reoTonnes, String dataset) {
        return new Flow(
                year,
                exporter,
                importer,
                Stage.ORE,
                reoTonnes,
                null,
                null,
                null,
                null,
                null,
                null,
                Flow.Method.IMPORTED,
                0,
                EnumSet.noneOf(Flow.Flag.class),
                List.of(dataset));
    }
}
