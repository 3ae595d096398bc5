package org.lanthanet.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.InputStream;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lanthanet.flow.SettlementOptions.Prefer;
import org.lanthanet.model.Dataset;
import org.lanthanet.model.Declaration.Side;
import org.lanthanet.source.Bundle;
import org.lanthanet.source.Intake;
import org.lanthanet.source.Place;
import org.lanthanet.source.SourceFile;

/** What is written is the same whatever came first: years beside, datasets, files, and what was computed from them. */
class ImportOrderIT {
    private static final Bundle PACKAGE = InventedFiles.packaged(TestGraph.fullBundle());

    @BeforeEach
    void emptyTheGraph() {
        TestGraph.empty();
    }

    private static void importFiles(Intake... files) {
        importFiles(List.of(files));
    }

    private static void importFiles(List<Intake> files) {
        TestGraph.imports().files(files, null, plan -> {});
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void inventedFilesAndThePackageComeToTheSameGraph(long seed) {
        importFiles(InventedFiles.all());
        TestGraph.imports().bundle(PACKAGE, Prefer.DECLARED);
        String inOrder = TestGraph.fingerprint();
        List<Intake> files = new ArrayList<>(InventedFiles.all());
        Collections.shuffle(files, new Random(seed));
        TestGraph.empty();

        importFiles(files.subList(0, 5));
        TestGraph.imports().bundle(PACKAGE, Prefer.DECLARED);
        importFiles(files.subList(5, 10));
        importFiles(files.subList(10, files.size()));

        assertThat(TestGraph.fingerprint()).isEqualTo(inOrder);
    }

    /** Its weight is missing; the year after has one. */
    private static Intake unweighed() {
        Intake intake = InventedFiles.intake("unweighed", "comtrade");
        InventedFiles.accept(
                intake, InventedFiles.row(2030, "AUS", "JPN", Side.IMPORT, "284690", 1_080.0, null, "comtrade"));
        return intake;
    }

    private static Intake beside() {
        Intake intake = InventedFiles.intake("beside", "comtrade");
        for (int year = 2031; year <= 2032; year++) {
            InventedFiles.accept(
                    intake, InventedFiles.row(year, "AUS", "JPN", Side.IMPORT, "284690", 540.0, 5.0, "comtrade"));
        }
        return intake;
    }

    @Test
    void anImportThatFailsAfterItChangedAnotherYearGoesOnToTheSameGraph() {
        importFiles(beside());
        importFiles(unweighed());
        String whole = TestGraph.fingerprint();
        TestGraph.empty();
        importFiles(unweighed());
        Imports failing = new Imports(TestGraph.store(), TestGraph.fullBundle(), (what, done, total) -> {
            if (what.equals("declarations") && done > 0) {
                throw new IllegalStateException("the power failed");
            }
        });

        // of the year before, which comes first, only a flow changes
        assertThatThrownBy(() -> failing.files(List.of(beside()), null, plan -> {}))
                .hasMessage("the power failed");
        assertThat(grossTonnes(2030)).containsExactly(10.0);
        assertThat(grossTonnes(2031)).isEmpty();
        importFiles(beside());

        assertThat(TestGraph.fingerprint()).isEqualTo(whole);
    }

    private static List<Double> grossTonnes(int year) {
        return TestGraph.query("MATCH ()-[t:TRADES {year: " + year + "}]->() RETURN t.grossTonnes AS x").stream()
                .map(row -> (Double) row.get("x"))
                .toList();
    }

    @Test
    void whatWasComputedOfAYearBesideIsTakenAwayWithItsFlows() {
        importFiles(unweighed());
        TestGraph.query("MATCH (c:Country {iso3: 'AUS'}), (s:Stage {id: 'compound'}), (j:Country {iso3: 'JPN'})"
                + " UNWIND [2029, 2030] AS year"
                + " CREATE (c)-[:SCORES {country: 'AUS', stage: 'compound', year: year, basis: 'reo', merged: 'none'}]->(s)"
                + " CREATE (c)-[:TRACED {origin: 'AUS', user: 'JPN', stage: 'compound', year: year}]->(j)");

        importFiles(beside());

        assertThat(TestGraph.query("MATCH ()-[r:SCORES|TRACED]->() RETURN r.year AS year"))
                .extracting(row -> row.get("year"))
                .containsExactly(2029L, 2029L);
        assertThat(TestGraph.query("MATCH ()-[b:BALANCE {year: 2030, country: 'JPN'}]->() RETURN b.imports > 0 AS x"))
                .extracting(row -> row.get("x"))
                .containsExactly(true);
    }

    @Test
    void datasetsAndFilesDoNotKnowWhichCameLast() {
        Intake one = own("one", "table.csv", 2030, 2);
        Intake other = own("other", "table.csv", 2031, 0);
        Intake copy = own("other", "copy-of-table.csv", 2031, 0);
        importFiles(one);
        importFiles(other);
        importFiles(copy);
        String oneFirst = TestGraph.fingerprint();
        TestGraph.empty();
        importFiles(copy);
        importFiles(other);
        importFiles(one);

        assertThat(TestGraph.fingerprint()).isEqualTo(oneFirst);
        assertThat(TestGraph.query(
                                "MATCH (d:Dataset) RETURN d.edition AS edition, d.rejected AS rejected, d.rows AS rows")
                        .get(0))
                .containsEntry("edition", "several files")
                .containsEntry("rejected", 2L)
                .containsEntry("rows", 2L);
        assertThat(TestGraph.query("MATCH (f:File {id: 'other'}) RETURN f.name AS name"))
                .extracting(row -> row.get("name"))
                .containsExactly("copy-of-table.csv");
    }

    @Test
    void rowsThatWereRejectedAreForgottenWithTheTableTheyStoodIn() {
        importFiles(own("one", "table.csv", 2030, 2));

        importFiles(own("mended", "table.csv", 2030, 0));

        assertThat(TestGraph.query("MATCH (d:Dataset) RETURN d.edition AS edition, d.rejected AS rejected")
                        .get(0))
                .containsEntry("edition", "edition mended")
                .containsEntry("rejected", 0L);
        assertThat(TestGraph.query("MATCH (f:File) RETURN f.id AS id, f.complete AS complete ORDER BY id"))
                .extracting(row -> row.get("complete"))
                .containsExactly(true, false);
    }

    private static Intake own(String sha256, String name, int year, int rejected) {
        SourceFile file = new SourceFile(name, null, InputStream::nullInputStream, sha256);
        Intake intake = new Intake(file, row -> {});
        intake.dataset(new Dataset("declarations:table", "a table", "user", "edition " + sha256, "user's own", ""));
        intake.replaces("declarations:table");
        InventedFiles.accept(
                intake, InventedFiles.row(year, "AUS", "JPN", Side.IMPORT, "284690", 540.0, 5.0, "declarations:table"));
        for (int i = 0; i < rejected; i++) {
            intake.reject(new Place(3 + i, ""), "importer", "QQQ", "is no country", null);
        }
        return intake;
    }
}
