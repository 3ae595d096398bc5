package org.lanthanet.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.LongStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.lanthanet.Thorough;
import org.lanthanet.bundle.SourceFiles;
import org.lanthanet.flow.SettlementOptions.Prefer;
import org.lanthanet.model.Dataset;
import org.lanthanet.source.Intake;

/**
 * Published files of every kind come to the same graph, by fingerprint, whatever the order in which they were imported, in
 * however many runs, and though a run was interrupted. The files are cut into years, of which some take part; with {@code
 * -Pthorough} whole files and all years do, and the whole data package at some point among them.
 */
class RealFilesOrderIT {
    private static final boolean THOROUGH = Thorough.isAskedFor();
    private static final int ORDERS = Thorough.size(20, 40);
    private static final int FIRST = 2015;
    private static final int LAST = 2018;

    private static List<Intake> whole = List.of();
    private static List<Intake> files = List.of();
    private static String inOrder = "";

    @BeforeAll
    static void importTheFilesInTheOrderOfTheirNames() {
        whole = RealFiles.read(SourceFiles.require());
        files = THOROUGH
                ? whole
                : whole.stream()
                        .flatMap(file -> RealFiles.byYear(file, FIRST, isBaci(file) ? 2020 : LAST).stream())
                        .toList();
        TestGraph.clear();
        importFiles(files);
        if (THOROUGH) {
            importPackage();
        }
        inOrder = TestGraph.fingerprint();
    }

    @Test
    void publishersOfEveryKindTakePart() {
        assertThat(files)
                .flatExtracting(Intake::datasets)
                .extracting(Dataset::id)
                .contains(
                        "comtrade",
                        "usitc-dataweb",
                        "wits-china-exports",
                        "usgs-myb-2022",
                        "usgs-ds140-2020",
                        "bgs-wms",
                        "baci");
    }

    private static boolean isBaci(Intake file) {
        return file.file().name().startsWith("BACI");
    }

    private static void importFiles(List<Intake> some) {
        TestGraph.imports().write(some, null, plan -> {});
    }

    private static void importPackage() {
        TestGraph.imports().bundle(TestGraph.fullBundle(), Prefer.DECLARED);
    }

    private static LongStream seeds() {
        return LongStream.rangeClosed(1, ORDERS);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void filesInAnyOrderComeToTheSameGraph(long seed) {
        Random random = new Random(seed);
        List<List<Intake>> runs = runs(files, THOROUGH ? 5 : 2 + random.nextInt(2), random);
        List<Runnable> imports = new ArrayList<>();
        runs.forEach(run -> imports.add(() -> importFiles(run)));
        if (THOROUGH || seed % 4 == 0) {
            // one fails on its way and is done again at the end
            int failing = random.nextInt(runs.size());
            imports.set(failing, () -> failAt(random.nextInt(40), runs.get(failing)));
            imports.add(() -> importFiles(runs.get(failing)));
        }
        if (THOROUGH) {
            imports.add(random.nextInt(imports.size()), RealFilesOrderIT::importPackage);
        }
        TestGraph.empty();

        imports.forEach(Runnable::run);

        assertThat(TestGraph.fingerprint()).isEqualTo(inOrder);
    }

    /** All files in random order, in so many imports of random size. */
    private static List<List<Intake>> runs(List<Intake> all, int number, Random random) {
        List<Intake> shuffled = new ArrayList<>(all);
        Collections.shuffle(shuffled, random);
        SortedSet<Integer> ends = new TreeSet<>(Set.of(shuffled.size()));
        while (ends.size() < number) {
            ends.add(1 + random.nextInt(shuffled.size() - 1));
        }
        List<List<Intake>> runs = new ArrayList<>();
        int from = 0;
        for (int to : ends) {
            runs.add(List.copyOf(shuffled.subList(from, to)));
            from = to;
        }
        return runs;
    }

    /** Fails at a step of its way, or comes to its end if that takes fewer steps. */
    private static void failAt(int step, List<Intake> run) {
        Imports failing = new Imports(TestGraph.store(), TestGraph.fullBundle(), new ImportProgress() {
            private int steps;

            @Override
            public void at(String what, long done, long total) {
                if (steps++ == step) {
                    throw new IllegalStateException("the power failed");
                }
            }
        });
        try {
            failing.write(run, null, plan -> {});
        } catch (IllegalStateException e) {
            assertThat(e).hasMessage("the power failed");
        }
    }

    @Test
    void filesOfMoreYearsInAnyOrderArePlannedToTheSameEdges() {
        List<Intake> years = whole.stream()
                .flatMap(file -> RealFiles.byYear(file, THOROUGH ? 1900 : 2011, LAST).stream())
                .toList();
        PlannedGraph oldestFirst = PlannedGraph.after(PlannedGraph.files(years));
        List<String> edges = oldestFirst.edges();
        int moved = 0;
        for (long seed = 1; seed <= ORDERS; seed++) {
            PlannedGraph graph = PlannedGraph.after(runs(years, 8, new Random(seed)).stream()
                    .map(PlannedGraph::files)
                    .toList());
            moved += graph.moved();
            assertThat(PlannedGraph.differences(graph.edges(), edges))
                    .as("seed %d", seed)
                    .isEmpty();
        }

        assertThat(years).hasSizeGreaterThan(60);
        assertThat(moved)
                .as("flows that changed in years of which nothing came")
                .isGreaterThan(100);
    }
}
