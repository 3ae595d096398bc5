package org.lanthanet.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lanthanet.store.PlannedGraph.after;
import static org.lanthanet.store.PlannedGraph.dataPackage;
import static org.lanthanet.store.PlannedGraph.files;
import static org.lanthanet.store.PlannedGraph.runs;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.lanthanet.model.Coverage;
import org.lanthanet.model.Coverage.Extent;
import org.lanthanet.model.Declaration.Side;
import org.lanthanet.model.Flow;
import org.lanthanet.model.Production;
import org.lanthanet.source.Bundle;
import org.lanthanet.source.BundleReader;
import org.lanthanet.source.Intake;
import org.lanthanet.store.GraphState.ProductionKey;
import org.lanthanet.store.PlannedGraph.Run;

/** The same declarations come to the same state, whatever the order in which their files came. */
class ImportOrderTest {
    private static final Bundle REFERENCE = BundleReader.shipped().reference();
    private static final Bundle PACKAGE = InventedFiles.packaged(REFERENCE);
    private static final int ORDERS = 40;

    private static final List<String> IN_ORDER = after(inOrder()).edges();

    private static List<Run> inOrder() {
        List<Run> runs = runs(InventedFiles.all(), 1);
        runs.add(dataPackage(PACKAGE));
        return runs;
    }

    private static Stream<Long> seeds() {
        return Stream.iterate(1L, seed -> seed + 1).limit(ORDERS);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void filesInAnyOrderAndInAnyRunsComeToTheSameState(long seed) {
        Random random = new Random(seed);
        List<Intake> files = new ArrayList<>(InventedFiles.all());
        Collections.shuffle(files, random);
        List<Run> runs = runs(files, 1 + random.nextInt(4));
        runs.add(random.nextInt(runs.size() + 1), dataPackage(PACKAGE));

        assertThat(PlannedGraph.differences(after(runs).edges(), IN_ORDER)).isEmpty();
    }

    @Test
    void yearsThatCameBeforeAreSettledAgainOnTheWayAndNeverWithoutAReason() {
        PlannedGraph oldestFirst = after(runs(InventedFiles.all(), 1));

        assertThat(oldestFirst.moved()).isGreaterThan(20);
        assertThat(oldestFirst.overdue()).isZero();
    }

    @Test
    void aWeightMissingIsComputedOnceTheYearBesideComes() {
        Intake before = InventedFiles.intake("before", "comtrade");
        InventedFiles.accept(
                before, InventedFiles.row(2030, "AUS", "JPN", Side.IMPORT, "284690", 1_080.0, null, "comtrade"));
        Intake after = InventedFiles.intake("after", "comtrade");
        InventedFiles.accept(
                after, InventedFiles.row(2031, "AUS", "JPN", Side.IMPORT, "284690", 540.0, 5.0, "comtrade"));
        PlannedGraph held = after(files(before));
        assertThat(held.flow(2030, "AUS", "JPN").grossTonnes()).isNull();

        ImportPlan plan = held.take(files(after));

        assertThat(held.flow(2030, "AUS", "JPN").grossTonnes()).isEqualTo(10);
        assertThat(plan.stated()).containsExactly(2031);
        assertThat(plan.years()).containsExactly(2030, 2031);
        assertThat(plan.balances()).containsOnlyKeys(2030, 2031);
        assertThat(plan.moved()).containsExactly(held.flow(2030, "AUS", "JPN").key());
    }

    @Test
    void aYearIsSetAsideOnceBothItsNeighboursAreThere() {
        List<Intake> germany = InventedFiles.all().stream()
                .filter(i -> i.file().name().startsWith("germany-"))
                .toList();
        PlannedGraph held = after(runs(germany.subList(0, 2), 1));
        assertThat(held.flow(InventedFiles.BROKEN, "DEU", "FRA").flags()).isEmpty();

        held.take(files(germany.get(2)));

        assertThat(held.flow(InventedFiles.BROKEN, "DEU", "FRA").flags()).containsExactly(Flow.Flag.OUTLIER_YEAR);
    }

    @Test
    void aFlowSettledByAnotherEditionOfTheProgramIsSaidToBeOverdue() {
        PlannedGraph held = after(runs(InventedFiles.all(), 1));
        Flow flow = held.flow(2033, "DEU", "FRA");
        held.state().flows.put(flow.key(), new Stored<>(doubled(flow), null));

        Intake again = InventedFiles.all().get(0);
        ImportPlan plan = held.take(files(again));

        assertThat(plan.stated()).isEmpty();
        assertThat(plan.overdue()).containsExactly(flow.key());
        assertThat(plan.moved()).isEmpty();
        assertThat(held.flow(2033, "DEU", "FRA")).isEqualTo(flow);
    }

    private static Flow doubled(Flow f) {
        Double reoTonnes = f.reoTonnes();
        return f.with(
                reoTonnes == null ? null : 2 * reoTonnes,
                f.grossTonnes(),
                f.valueUsd(),
                f.exporterSide(),
                f.importerSide());
    }

    @Test
    void theSameFilesAgainInAnotherOrderChangeNothing() {
        PlannedGraph held = after(runs(InventedFiles.all(), 1));
        List<Intake> files = new ArrayList<>(InventedFiles.all());
        Collections.reverse(files);

        runs(files, 3).forEach(run -> assertThat(held.take(run).isEmpty()).isTrue());
    }

    @Test
    void whatTwoFilesStateAlikeStandsUnderTheOneWhoseIdSortsFirstAndCountsAsNoChange() {
        PlannedGraph held = after(files(file("b", 5.0)));

        ImportPlan plan = held.take(files(file("a", 5.0)));

        assertThat(plan.changesNothing()).isTrue();
        assertThat(plan.isEmpty()).isFalse();
        assertThat(plan.writtenYears()).containsExactly(2031);
        assertThat(held.state().declarations.values()).extracting(Stored::file).containsExactly("a");
        assertThat(held.take(files(file("b", 5.0))).isEmpty()).isTrue();
    }

    @Test
    void ofTwoFilesThatDifferTheLaterOneStands() {
        assertThat(after(files(file("a", 5.0)), files(file("b", 6.0)))
                        .flow(2031, "AUS", "JPN")
                        .grossTonnes())
                .isEqualTo(6);
        assertThat(after(files(file("b", 6.0)), files(file("a", 5.0)))
                        .flow(2031, "AUS", "JPN")
                        .grossTonnes())
                .isEqualTo(5);
    }

    private static Intake file(String id, double tonnes) {
        Intake intake = InventedFiles.intake(id, "comtrade");
        InventedFiles.accept(
                intake, InventedFiles.row(2031, "AUS", "JPN", Side.IMPORT, "284690", 1_000.0, tonnes, "comtrade"));
        return intake;
    }

    @Test
    void partnersThatTwoFilesNameAreCoveredTogether() {
        PlannedGraph held = after(runs(InventedFiles.all(), 1));

        assertThat(held.coverages("KOR"))
                .singleElement()
                .satisfies(c -> assertThat(c.partners()).containsExactly("AUS", "BRA", "CAN", "DEU", "EST", "FRA"));
    }

    @Test
    void aFileOfSomePartnersTakesNothingFromOneOfAllIfItsFiguresAreTheSame() {
        Intake all = file("all", 5.0);
        all.cover(InventedFiles.coverage("comtrade", "JPN", Side.IMPORT, "284690", Set.of(), 2031, 2031));
        Intake same = file("some", 5.0);
        same.cover(InventedFiles.coverage("comtrade", "JPN", Side.IMPORT, "284690", Set.of("AUS"), 2031, 2031));
        Intake revised = file("revised", 6.0);
        revised.cover(InventedFiles.coverage("comtrade", "JPN", Side.IMPORT, "284690", Set.of("AUS"), 2031, 2031));

        assertThat(after(files(all), files(same)).coverages("JPN"))
                .extracting(Coverage::extent)
                .containsExactly(Extent.ALL, Extent.LISTED);
        assertThat(after(files(all), files(revised)).coverages("JPN"))
                .extracting(Coverage::extent)
                .containsExactly(Extent.LISTED);
    }

    @Test
    void ofTwoProductionTablesOfOnesOwnTheOneWhoseNameComesLastIsUsedAndTheOtherNamed() {
        List<Intake> own = InventedFiles.all().stream()
                .filter(i -> i.file().name().startsWith("own-"))
                .toList();
        PlannedGraph held = new PlannedGraph();
        held.take(files(own.get(1)));
        ImportPlan plan = held.take(files(own.get(0)));

        assertThat(plan.notes())
                .containsExactly(
                        "8 figures of production:a are held and not used: of several tables of your own the one"
                                + " whose name comes last is");
        ProductionChoice choice = held.choice();
        assertThat(held.state().productions.values())
                .filteredOn(s -> choice.isPreferred(ProductionKey.of(s.value())))
                .extracting(s -> s.value().dataset())
                .containsOnly("production:b");
    }

    @Test
    void aRowOfTheDataPackageThatAFileHasTooOutlivesThePackage() {
        Intake survey = InventedFiles.all().stream()
                .filter(i -> i.file().name().equals("survey-a.csv"))
                .findFirst()
                .orElseThrow();
        Bundle empty = new Bundle(
                REFERENCE.version(),
                "another-package",
                REFERENCE.countries(),
                REFERENCE.stages(),
                REFERENCE.products(),
                REFERENCE.datasets(),
                REFERENCE.coefficients(),
                REFERENCE.rules(),
                List.of(),
                List.of(),
                REFERENCE.productionBasis(),
                List.of(),
                List.of());
        PlannedGraph held = after(dataPackage(PACKAGE), files(survey));

        held.take(dataPackage(empty));

        assertThat(held.state().productions.values())
                .extracting(Stored::value)
                .containsExactlyInAnyOrderElementsOf(survey.productions());
        assertThat(held.state().productions.values()).extracting(Stored::file).containsOnly("survey-a");
        assertThat(held.state().declarations).isEqualTo(Map.of());
        assertThat(held.state().productions.values())
                .extracting(s -> s.value().year())
                .doesNotContain(2029);
    }

    @Test
    void theChoiceAmongProductionFiguresDoesNotKnowTheirOrder() {
        List<Production> figures = new ArrayList<>(InventedFiles.all().stream()
                .flatMap(i -> i.productions().stream())
                .toList());
        ProductionChoice first = new ProductionChoice(REFERENCE.productionBasis(), figures);
        List<ProductionKey> preferred = figures.stream()
                .map(ProductionKey::of)
                .filter(first::isPreferred)
                .toList();
        Collections.shuffle(figures, new Random(1));
        ProductionChoice second = new ProductionChoice(REFERENCE.productionBasis(), figures);

        assertThat(preferred).isNotEmpty().allMatch(second::isPreferred);
        assertThat(figures.stream().map(ProductionKey::of).filter(second::isPreferred))
                .hasSameSizeAs(preferred);
    }
}
