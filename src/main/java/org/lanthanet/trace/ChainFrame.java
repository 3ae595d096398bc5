package org.lanthanet.trace;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.lanthanet.model.Stage;

/**
 * What does not change from draw to draw of a year's chain: its countries, its stages in the order of processing, and who
 * delivers to whom, as numbers. Countries are numbered in the order of their codes; the links of a stage by exporter, then
 * importer. Safe to share between threads.
 */
public final class ChainFrame {
    private final int year;
    private final List<String> countries;
    private final List<Stage> stages;
    private final int[][] starts;
    private final int[][] targets;

    /**
     * @param year calendar year
     * @param countries their codes, in order
     * @param stages the stages followed, in the order of processing
     * @param exporters number of each link's exporter, by stage
     * @param importers number of each link's importer, by stage; links in the order of exporter and importer
     * @throws IllegalArgumentException if codes, stages or links are out of order, or a pair has two links at a stage
     */
    public ChainFrame(int year, List<String> countries, List<Stage> stages, int[][] exporters, int[][] importers) {
        this.year = year;
        this.countries = ascending(countries);
        this.stages = ascending(stages);
        starts = new int[stages.size()][];
        targets = new int[stages.size()][];
        for (int s = 0; s < stages.size(); s++) {
            starts[s] = starts(s, exporters[s], importers[s]);
            targets[s] = importers[s].clone();
        }
    }

    private static <T extends Comparable<T>> List<T> ascending(List<T> list) {
        for (int i = 1; i < list.size(); i++) {
            if (list.get(i - 1).compareTo(list.get(i)) >= 0) {
                throw new IllegalArgumentException(list.get(i - 1) + " stands before " + list.get(i));
            }
        }
        return List.copyOf(list);
    }

    private int[] starts(int s, int[] exporters, int[] importers) {
        int[] start = new int[countries.size() + 1];
        for (int k = 0; k < exporters.length; k++) {
            if (exporters[k] == importers[k] || k > 0 && !follows(exporters, importers, k)) {
                throw new IllegalArgumentException(stages.get(s).id() + " " + year + ": a link from "
                        + countries.get(exporters[k]) + " to " + countries.get(importers[k]) + " is out of order");
            }
            start[exporters[k] + 1]++;
        }
        for (int i = 0; i < countries.size(); i++) {
            start[i + 1] += start[i];
        }
        return start;
    }

    private static boolean follows(int[] exporters, int[] importers, int k) {
        return exporters[k - 1] < exporters[k] || exporters[k - 1] == exporters[k] && importers[k - 1] < importers[k];
    }

    public int year() {
        return year;
    }

    /** Codes of the countries, at their numbers. */
    public List<String> countries() {
        return countries;
    }

    public List<Stage> stages() {
        return stages;
    }

    /** Number of a country, negative if the chain does not know it. */
    public int country(String code) {
        return Collections.binarySearch(countries, code);
    }

    /** Number of a stage, negative if the chain does not have it. */
    public int stage(Stage stage) {
        return stages.indexOf(stage);
    }

    /** First link of each country at a stage, and the number of links. Shared, not copied. */
    int[] starts(int stage) {
        return starts[stage];
    }

    /** The country each link of a stage leads to, ascending within an exporter. Shared, not copied. */
    int[] targets(int stage) {
        return targets[stage];
    }

    /** Number of the link of a pair at a stage, negative if there is none. */
    int link(int stage, int exporter, int importer) {
        return Arrays.binarySearch(targets[stage], starts[stage][exporter], starts[stage][exporter + 1], importer);
    }
}
