package org.lanthanet.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lanthanet.flow.SettlementOptions.Prefer;
import org.lanthanet.model.Coverage;
import org.lanthanet.model.Declaration;
import org.lanthanet.model.Declaration.MassStatus;
import org.lanthanet.model.Declaration.Side;
import org.lanthanet.model.Declaration.Valuation;
import org.lanthanet.model.Flow;
import org.lanthanet.model.Stage;
import org.lanthanet.model.YearRange;
import org.lanthanet.source.Bundle;
import org.lanthanet.source.Intake;
import org.lanthanet.source.Place;

/** What an import of files promises: years whole or not at all, nothing twice, nothing lost, one writer at a time. */
class FilesIT {
    private static final Bundle SMALL = TestGraph.smallBundle();
    private static final String MINE = "declarations:mine";

    private final Imports imports = TestGraph.imports();
    private final GraphReader reader = new GraphReader(TestGraph.store());

    @BeforeEach
    void loadSmallBundle() {
        TestGraph.small();
    }

    @Test
    void aYearThatFailsOnItsLastRowLeavesNothingOfItself() {
        List<Declaration> rows = rows(2031, 2032);
        List<Declaration> bad = new ArrayList<>(rows);
        bad.add(row(2032, "QQQ", "CHN", 1));
        files(intake("the-right-file", rows(2031, 2031)));
        String withTheFirstYear = TestGraph.fingerprint();
        loadSmallBundle();

        assertThatThrownBy(() -> files(intake("the-right-file", bad)))
                .hasMessageContaining("1 of")
                .hasMessageContaining("nothing was stored");

        assertThat(reader.flows(new YearRange(2032, 2032), null)).isEmpty();
        assertThat(declared(2032)).isZero();
        assertThat(declared(2031)).isEqualTo(rows(2031, 2031).size());
        assertThat(TestGraph.query("MATCH (f:File) RETURN f.complete AS complete"))
                .extracting(r -> r.get("complete"))
                .containsExactly(false);
        files(intake("the-right-file", rows(2031, 2031)));
        assertThat(TestGraph.fingerprint()).isEqualTo(withTheFirstYear);
    }

    @Test
    void anImportThatWasInterruptedGoesOnToTheSameGraph() {
        files(intake("a-file", rows(2030, 2034)));
        String clean = TestGraph.fingerprint();
        loadSmallBundle();
        Imports interrupted = new Imports(TestGraph.store(), TestGraph.fullBundle(), new ImportProgress() {
            private int years;

            @Override
            public void at(String what, long done, long total) {
                if (what.equals("flows") && ++years > 6) {
                    throw new IllegalStateException("the power failed");
                }
            }
        });
        assertThatThrownBy(() -> interrupted.files(List.of(intake("a-file", rows(2030, 2034))), null, plan -> {}))
                .hasMessage("the power failed");
        assertThat(declared(2030)).isPositive();
        assertThat(declared(2034)).isZero();

        files(intake("a-file", rows(2030, 2034)));

        assertThat(TestGraph.fingerprint()).isEqualTo(clean);
    }

    @Test
    void theSameFileTwiceChangesNothing() {
        files(intake("a-file", rows(2030, 2031)));
        String before = TestGraph.fingerprint();
        Object importedAt = TestGraph.query("MATCH (f:File) RETURN f.importedAt AS at");

        assertThat(files(intake("a-file", rows(2030, 2031))).unchanged()).isTrue();
        assertThat(TestGraph.fingerprint()).isEqualTo(before);
        assertThat(TestGraph.query("MATCH (f:File) RETURN f.importedAt AS at")).isEqualTo(importedAt);
    }

    @Test
    void aRevisedFileShowsWhatChangesAndReplacesItAndLeavesOtherYearsAlone() {
        files(intake("a-file", rows(2030, 2032)));
        List<Flow> others = reader.flows(new YearRange(2000, 2030), null);
        List<Declaration> revised = new ArrayList<>(rows(2030, 2031));
        revised.remove(0);
        revised.removeIf(d -> d.year() == 2031 && d.exporter().equals("AUS"));
        revised.add(row(2031, "AUS", "CHN", 999));
        revised.add(row(2032, "MMR", "JPN", 5));
        revised.add(0, rows(2030, 2030).get(0));

        ImportPlan plan = imports.plan(List.of(intake("a-revised-file", revised)), null);

        assertThat(plan.declarations().added())
                .extracting(s -> s.value().exporter())
                .containsExactly("MMR");
        assertThat(plan.declarations().changed())
                .extracting(
                        c -> c.before().value().grossTonnes(),
                        c -> c.after().value().grossTonnes())
                .containsExactly(tuple(100.0, 999.0));
        assertThat(plan.declarations().removed()).hasSize(2 + rows(2032, 2032).size());
        assertThat(plan.stated()).containsExactly(2031, 2032);
        assertThat(plan.years()).containsExactly(2031, 2032);

        files(intake("a-revised-file", revised));
        assertThat(reader.flows(new YearRange(2000, 2030), null)).isEqualTo(others);
        assertThat(declared(2032)).isEqualTo(1);
        assertThat(reader.flows(new YearRange(2032, 2032), null))
                .extracting(Flow::exporter)
                .containsExactly("MMR");
    }

    @Test
    void aPlanWritesNothing() {
        String before = TestGraph.fingerprint();

        ImportPlan plan = imports.plan(List.of(intake("a-file", rows(2030, 2032))), null);

        assertThat(plan.flows().added()).isNotEmpty();
        assertThat(TestGraph.fingerprint()).isEqualTo(before);
        assertThat(TestGraph.query("MATCH (f:File) RETURN f")).isEmpty();
    }

    @Test
    void aTableOfOnesOwnGivesWayInTheYearsTheNewOneHoldsAndInNoOthers() {
        files(intake("the-first", rows(2030, 2030)));
        files(intake("the-second", rows(2031, 2031)));

        assertThat(declared(2030)).isEqualTo(rows(2030, 2030).size());
        assertThat(declared(2031)).isEqualTo(rows(2031, 2031).size());
    }

    @Test
    void theFirstOfTwoEditionsCanBeBroughtBackAlsoWhenTheSecondOnlyAdds() {
        files(intake("the-first", rows(2030, 2030)));
        String first = TestGraph.fingerprint();
        List<Declaration> more = new ArrayList<>(rows(2030, 2030));
        more.add(row(2030, "MMR", "JPN", 5));
        files(intake("the-second", more));

        ImportSummary again = files(intake("the-first", rows(2030, 2030)));

        assertThat(again.unchanged()).isFalse();
        TestGraph.query("MATCH (f:File {id: 'the-second'}) DETACH DELETE f");
        assertThat(TestGraph.fingerprint()).isEqualTo(first);
    }

    @Test
    void filesOfOneRunThatOverlapAreSaidToDoSo() {
        Intake one = ImportsIT.intake("comtrade", "file-one");
        one.accept(new Place(2, ""), comtrade(100));
        Intake two = ImportsIT.intake("comtrade", "file-two");
        two.accept(new Place(2, ""), comtrade(200));

        assertThat(imports.plan(List.of(one, two), null).notes())
                .containsExactly("1 rows of files named before give way to comtrade.csv");
        assertThat(imports.plan(List.of(one), null).notes()).isEmpty();
    }

    @Test
    void whatALaterFileSaysItCoversTakesThePlaceOfWhatAnEarlierOneSaid() {
        Intake one = ImportsIT.intake("comtrade", "file-one");
        one.accept(new Place(2, ""), comtrade(100));
        one.cover(new Coverage("comtrade", "JPN", Side.IMPORT, "2846", Coverage.Extent.ALL, Set.of(), 2031, 2031));
        files(one);
        Intake two = ImportsIT.intake("comtrade", "file-two");
        two.accept(new Place(2, ""), comtrade(200));
        two.cover(new Coverage(
                "comtrade", "JPN", Side.IMPORT, "2846", Coverage.Extent.LISTED, Set.of("AUS"), 2031, 2031));
        files(two);

        assertThat(reader.coverages())
                .filteredOn(c -> c.reporter().equals("JPN") && c.hs().equals("2846"))
                .extracting(Coverage::extent)
                .containsExactly(Coverage.Extent.LISTED);
    }

    private static Declaration comtrade(double tonnes) {
        return new Declaration(
                2031,
                "AUS",
                "JPN",
                "2846",
                Side.IMPORT,
                tonnes * 1_000,
                tonnes,
                MassStatus.DECLARED,
                Valuation.CIF,
                "comtrade");
    }

    @Test
    void aFileOfTheSameSourceTakesThePlaceOfTheBundledRowsItCoversAndNoOthers() {
        Declaration bundled = SMALL.declarations().stream()
                .filter(d -> d.dataset().equals("comtrade") && d.year() == 2022 && d.hs().equals("2846"))
                .findFirst()
                .orElseThrow();
        long before = declared(2022);
        long slice = SMALL.declarations().stream()
                .filter(d -> d.dataset().equals("comtrade") && d.year() == 2022 && d.hs().equals("2846"))
                .count();
        Intake intake = ImportsIT.intake("comtrade", "one-row-of-comtrade");
        intake.cover(new Coverage("comtrade", "CHN", Side.IMPORT, "2846", Coverage.Extent.ALL, Set.of(), 2022, 2022));
        intake.accept(new Place(2, ""), bundled);

        files(intake);

        assertThat(declared(2022)).isEqualTo(before - slice + 1);
        TestGraph.imports()
                .bundle(TestGraph.bundle(d -> d.year() >= 2021 && !d.hs().equals("850511"), "newer"), Prefer.DECLARED);
        assertThat(declared(2022))
                .as("a newer package leaves the user's slice alone")
                .isEqualTo(before - slice + 1);
    }

    @Test
    void theUsersOwnDeclarationStandsBeforeThePublishersOfTheSameSide() {
        files(intake("my-own", List.of(row(2022, "MYS", "CHN", 77_000))));

        assertThat(reader.flows(new YearRange(2022, 2022), Stage.COMPOUND))
                .filteredOn(f -> f.exporter().equals("MYS") && f.importer().equals("CHN"))
                .extracting(Flow::grossTonnes)
                .containsExactly(77_000.0);
    }

    @Test
    void twoImportsAtOnceComeToTheGraphOfOneAfterTheOther() {
        Intake one = intake("file-one", rows(2030, 2034));
        Intake two = named("declarations:other", "file-two", rows(2040, 2044));
        files(one);
        files(two);
        String oneAfterTheOther = TestGraph.fingerprint();
        loadSmallBundle();

        CompletableFuture<ImportSummary> first = CompletableFuture.supplyAsync(() -> files(one));
        CompletableFuture<ImportSummary> second = CompletableFuture.supplyAsync(() -> files(two));
        CompletableFuture.allOf(first, second).join();

        assertThat(TestGraph.fingerprint()).isEqualTo(oneAfterTheOther);
    }

    @Test
    void filesGivenInAnyOrderComeToTheSameGraph() {
        Intake one = intake("file-one", rows(2030, 2031));
        Intake two = named("declarations:other", "file-two", rows(2031, 2032));
        imports.files(List.of(one, two), null, plan -> {});
        String together = TestGraph.fingerprint();
        loadSmallBundle();
        imports.files(List.of(two, one), null, plan -> {});

        assertThat(TestGraph.fingerprint()).isEqualTo(together);
    }

    private ImportSummary files(Intake intake) {
        return TestGraph.imports().files(List.of(intake), null, plan -> {});
    }

    private static Intake intake(String sha256, List<Declaration> rows) {
        return named(MINE, sha256, rows);
    }

    private static Intake named(String dataset, String sha256, List<Declaration> rows) {
        Intake intake = ImportsIT.intake(dataset, sha256);
        intake.replaces(dataset);
        rows.forEach(d -> intake.accept(
                new Place(2, ""),
                new Declaration(
                        d.year(),
                        d.exporter(),
                        d.importer(),
                        d.hs(),
                        d.side(),
                        d.valueUsd(),
                        d.grossTonnes(),
                        d.massStatus(),
                        d.valuation(),
                        d.dataset().equals(MINE) ? dataset : d.dataset())));
        return intake;
    }

    private static List<Declaration> rows(int from, int to) {
        List<Declaration> rows = new ArrayList<>();
        for (int year = from; year <= to; year++) {
            for (String exporter : List.of("AUS", "USA", "MYS", "VNM")) {
                for (String importer : List.of("CHN", "JPN", "DEU")) {
                    rows.add(row(year, exporter, importer, 100));
                }
            }
        }
        return rows;
    }

    private static Declaration row(int year, String exporter, String importer, double tonnes) {
        return new Declaration(
                year,
                exporter,
                importer,
                "2846",
                Side.IMPORT,
                tonnes * 1_000,
                tonnes,
                MassStatus.DECLARED,
                Valuation.CIF,
                MINE);
    }

    private static long declared(int year) {
        return (Long) TestGraph.query("MATCH ()-[d:DECLARED {year: " + year + "}]->() RETURN count(d) AS n")
                .get(0)
                .get("n");
    }
}
