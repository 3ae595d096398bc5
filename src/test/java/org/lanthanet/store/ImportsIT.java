package org.lanthanet.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.fail;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lanthanet.check.Findings;
import org.lanthanet.flow.SettlementOptions.Prefer;
import org.lanthanet.model.Dataset;
import org.lanthanet.model.Declaration;
import org.lanthanet.model.Flow;
import org.lanthanet.model.Production;
import org.lanthanet.model.Stage;
import org.lanthanet.model.YearRange;
import org.lanthanet.source.Bundle;
import org.lanthanet.source.BundleReader;
import org.lanthanet.source.FlowsReader;
import org.lanthanet.source.Intake;
import org.lanthanet.source.Place;
import org.lanthanet.source.ReferenceTables;
import org.lanthanet.source.Sha256;
import org.lanthanet.source.SourceFile;
import org.neo4j.driver.summary.Plan;

/** An import is stored whole or not at all, and the same content twice changes nothing. */
class ImportsIT {
    private static final Bundle SMALL = TestGraph.smallBundle();

    private final Imports imports = TestGraph.imports();
    private final GraphReader reader = new GraphReader(TestGraph.store());

    @BeforeEach
    void loadSmallBundle() {
        TestGraph.small();
    }

    @Test
    void theSamePackageTwiceChangesNothing() {
        String before = TestGraph.fingerprint();

        ImportSummary again = imports.bundle(SMALL, Prefer.DECLARED);

        assertThat(again.unchanged()).isTrue();
        assertThat(TestGraph.fingerprint()).isEqualTo(before);
    }

    @Test
    void aStoreFilledBeforeCountriesHadLabelsGetsThem() {
        TestGraph.query("MATCH (c:Country) REMOVE c:China, c:UnitedStates");

        assertThat(imports.bundle(SMALL, Prefer.DECLARED).unchanged()).isTrue();

        assertThat(TestGraph.query(
                        "MATCH (c:China|UnitedStates) RETURN c.iso3 AS iso3, labels(c) AS labels ORDER BY iso3"))
                .extracting(row -> row.get("iso3"))
                .containsExactly("CHN", "USA");
    }

    @Test
    void anotherEditionTakesThePlaceOfTheFirst() {
        Bundle other = TestGraph.bundle(d -> d.year() == 2022 && !d.hs().equals("850511"), "other");

        ImportSummary summary = imports.bundle(other, Prefer.DECLARED);

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
    void queriesArePlannedForWhatIsStoredNow() {
        TestGraph.clear();
        TestGraph.query("CALL db.prepareForReplanning(30)");
        String cypher = "MATCH (:Country)-[t:TRADES {year: 2022}]->(:Country) RETURN count(t) AS n";
        // planned, and kept, for an empty graph
        assertThat(TestGraph.query(cypher).get(0)).containsEntry("n", 0L);

        imports.bundle(SMALL, Prefer.DECLARED);

        long stored = (Long) TestGraph.query(cypher).get(0).get("n");
        assertThat(estimates(TestGraph.plan(cypher)))
                .allSatisfy(rows -> assertThat(rows).isPositive());
        assertThat(estimates(TestGraph.plan(cypher)))
                .anySatisfy(rows -> assertThat(rows).isBetween(stored / 4.0, stored * 4.0));
    }

    private static List<Double> estimates(Plan plan) {
        return Stream.concat(
                        Stream.of(plan.arguments().get("EstimatedRows").asDouble()),
                        plan.children().stream().flatMap(child -> estimates(child).stream()))
                .toList();
    }

    @Test
    void anImportThatFailsInTheMiddleLeavesTheStoreAsItWas() {
        String before = TestGraph.fingerprint();
        Bundle bad = TestGraph.bundle(
                d -> d.year() >= 2021 && !d.hs().equals("850511"), "newer", declaration(2022, "QQQ", "CHN", 5.0));

        assertThatThrownBy(() -> imports.bundle(bad, Prefer.DECLARED))
                .hasMessageContaining("1 of")
                .hasMessageContaining("nothing was stored");
        assertThat(TestGraph.fingerprint()).isEqualTo(before);
    }

    @Test
    void anEdgeWithoutAKeyPropertyIsFoundAndNothingIsStored() {
        TestGraph.query(
                "MATCH (a:Country {iso3:'USA'}), (b:Country {iso3:'CHN'}) CREATE (a)-[:TRADES {year: 2022}]->(b)");
        String before = TestGraph.fingerprint();

        assertThatThrownBy(() -> flows("flows:x", "sha-of-a-file", flow(2025, "USA", "CHN", 5, "flows:x")))
                .hasMessageContaining("TRADES edges lack a key property");
        assertThat(TestGraph.fingerprint()).isEqualTo(before);
    }

    @Test
    void eachDatasetKnowsHowManyRecordsItHasAfterItsFlowsGaveWay() {
        flows("flows:mine", "a-first-sha-of-it", flow(2022, "USA", "CHN", 12_345), flow(2022, "USA", "JPN", 5));
        assertThat(rowsThatDiffer()).isEmpty();

        flows("flows:theirs", "a-sha-of-theirs", flow(2022, "USA", "CHN", 12_000, "flows:theirs"));

        assertThat(rowsThatDiffer()).isEmpty();
        assertThat(rows("flows:mine")).isEqualTo(1);
        assertThat(rows("flows:theirs")).isEqualTo(1);
    }

    private static List<String> rowsThatDiffer() {
        return new CheckRunner(TestGraph.store())
                .find(Objects.requireNonNull(Checks.shipped().get("dataset_rows"))).items().stream()
                        .map(Findings.Item::text)
                        .toList();
    }

    private static long rows(String dataset) {
        return TestGraph.store()
                .read(
                        "MATCH (d:Dataset {id: $id}) RETURN d.rows AS rows",
                        Map.of("id", dataset),
                        r -> r.get("rows").asLong())
                .get(0);
    }

    @Test
    void anImportedFlowTakesThePlaceOfTheSettledOneAndSurvivesTheNextEdition() {
        ImportSummary first = flows("flows:mine", "a-first-sha-of-it", flow(2022, "USA", "CHN", 12_345));
        Bundle newer = TestGraph.bundle(d -> d.year() >= 2021 && !d.hs().equals("850511"), "newer");
        imports.bundle(newer, Prefer.DECLARED);

        assertThat(first.replaced()).isEqualTo(1);
        assertThat(ore2022()).hasValueSatisfying(f -> {
            assertThat(f.reoTonnes()).isEqualTo(12_345);
            assertThat(f.method()).isEqualTo(Flow.Method.IMPORTED);
        });
    }

    @Test
    void theSameFileTwiceChangesNothingAndARevisedOneReplacesIt() {
        flows("flows:mine", "a-first-sha-of-it", flow(2025, "USA", "CHN", 1));
        String before = TestGraph.fingerprint();

        assertThat(flows("flows:mine", "a-first-sha-of-it", flow(2025, "USA", "CHN", 1))
                        .unchanged())
                .isTrue();
        assertThat(TestGraph.fingerprint()).isEqualTo(before);

        flows("flows:mine", "another-sha-of-it", flow(2025, "CHN", "USA", 2));
        assertThat(reader.flows(new YearRange(2025, 2025), null))
                .extracting(Flow::exporter)
                .containsExactly("CHN");
    }

    @Test
    void aFileWhoseFlowsGaveWayToAnotherFileCanBeBroughtBack() {
        Flow one = flow(2025, "USA", "CHN", 1, "flows:one");
        flows("flows:one", "sha-of-file-one", one);
        flows("flows:two", "sha-of-file-two", flow(2025, "USA", "CHN", 2, "flows:two"));

        assertThat(flows("flows:one", "sha-of-file-one", one).unchanged()).isFalse();
        assertThat(reader.flows(new YearRange(2025, 2025), null))
                .extracting(Flow::reoTonnes)
                .containsExactly(1.0);
    }

    @Test
    void aSchemaLeftHalfMadeIsMended() {
        TestGraph.clear();
        TestGraph.query("DROP CONSTRAINT country_iso3");
        TestGraph.query("CREATE INDEX country_iso3 FOR (c:Country) ON (c.iso3)");

        imports.bundle(SMALL, Prefer.DECLARED);

        assertThat(TestGraph.query("SHOW CONSTRAINTS YIELD name WHERE name = 'country_iso3' RETURN name"))
                .hasSize(1);
    }

    @Test
    void importedProductionBecomesTheCountrysFigureButNotPartOfAnothersWorldTotal() {
        Production mine = new Production(2022, "USA", Stage.ORE, 50_000, Production.Status.REPORTED, "production:mine");

        production("production:mine", "a-sha-of-the-file", mine);

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
        production("production:mine", "a-sha-of-the-file", mine);
        Bundle newer = TestGraph.bundle(d -> d.year() >= 2021 && !d.hs().equals("850511"), "newer");
        imports.bundle(newer, Prefer.DECLARED);

        assertThat(reader.preferredProduction(new YearRange(2022, 2022)))
                .filteredOn(p -> p.country().equals("USA") && p.stage() == Stage.ORE)
                .extracting(Production::reoTonnes)
                .containsExactly(50_000.0);
    }

    @Test
    void importedProductionOfAYearNobodySpeaksOfIsItsWorldBasis() {
        Production mine =
                new Production(2031, "USA", Stage.ORE, 50_000, Production.Status.ESTIMATED, "production:mine");

        production("production:mine", "a-sha-of-the-file", mine);

        assertThat(reader.worldBasisProduction(new YearRange(2031, 2031))).containsExactly(mine);
    }

    @Test
    void aFlowsFileComesThroughTheReaderIntoTheGraph() {
        byte[] content = "year,exporter,importer,stage,reo_tonnes,value_usd\n2025,USA,CHN,ore,10,\n"
                .getBytes(StandardCharsets.UTF_8);
        SourceFile file = new SourceFile("f.csv", null, () -> new ByteArrayInputStream(content), Sha256.of(content));
        Intake intake = new Intake(file, rejected -> fail(rejected.message()));
        new FlowsReader().read(file, ReferenceTables.of(BundleReader.shipped()), intake);
        imports.files(List.of(intake), null, plan -> {});

        assertThat(reader.flows(new YearRange(2025, 2025), Stage.ORE)).containsExactlyElementsOf(intake.flows());
    }

    @Test
    void anEmptyStoreTakesAFileAndWhatItStandsOn() {
        TestGraph.clear();

        flows("flows:x", "a-sha-of-the-file", flow(2025, "USA", "CHN", 5, "flows:x"));

        assertThat(reader.flows(new YearRange(2025, 2025), null)).hasSize(1);
        assertThat(reader.counts()).containsEntry("Stage", 5L).containsEntry("DECLARED", 0L);
    }

    private ImportSummary flows(String dataset, String sha256, Flow... flows) {
        Intake intake = intake(dataset, sha256);
        intake.replaces(dataset);
        for (Flow flow : flows) {
            intake.accept(new Place(2, ""), flow);
        }
        return imports.files(List.of(intake), null, plan -> {});
    }

    private void production(String dataset, String sha256, Production figure) {
        Intake intake = intake(dataset, sha256);
        intake.replaces(dataset);
        intake.accept(new Place(2, ""), figure);
        imports.files(List.of(intake), null, plan -> {});
    }

    static Intake intake(String dataset, String sha256) {
        SourceFile file = new SourceFile(dataset + ".csv", null, InputStream::nullInputStream, sha256);
        Intake intake = new Intake(file, rejected -> fail(rejected.message()));
        intake.dataset(new Dataset(dataset, "a file of the test's", "user", "file " + sha256, "user's own", ""));
        return intake;
    }

    static Declaration declaration(int year, String exporter, String importer, Double valueUsd) {
        return new Declaration(
                year,
                exporter,
                importer,
                "284690",
                Declaration.Side.IMPORT,
                valueUsd,
                null,
                Declaration.MassStatus.MISSING,
                Declaration.Valuation.CIF,
                "comtrade");
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
                Flow.Method.IMPORTED,
                0,
                EnumSet.noneOf(Flow.Flag.class),
                List.of(dataset));
    }
}
