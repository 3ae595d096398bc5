package org.lanthanet.report.world;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.lanthanet.model.Basis;
import org.lanthanet.model.Flow;
import org.lanthanet.model.Stage;
import org.lanthanet.report.TradeData;

/**
 * The countries a stage's matrix shows in every year, so that rows stay where they are: the pair, then the largest exporters,
 * or importers, over the period as a whole.
 *
 * @param exporters rows
 * @param importers columns
 */
record Traders(List<String> exporters, List<String> importers) {
    Traders {
        exporters = List.copyOf(exporters);
        importers = List.copyOf(importers);
    }

    /** @param most how many on each side, the pair among them */
    static Traders of(WorldQuestion question, TradeData data, Stage stage, int most) {
        return new Traders(
                largest(question, data, stage, most, Flow::exporter),
                largest(question, data, stage, most, Flow::importer));
    }

    private static List<String> largest(
            WorldQuestion question, TradeData data, Stage stage, int most, Function<Flow, String> end) {
        Map<String, double[]> sums = new HashMap<>();
        for (int year : question.yearList()) {
            for (Basis basis : question.bases()) {
                // values only rank countries that are equal by weight, or have none
                int place = question.bases().indexOf(basis);
                for (Flow flow : new CountrySums(data, stage, year, basis).flows()) {
                    Double weight = flow.weight(basis);
                    sums.computeIfAbsent(end.apply(flow), c -> new double[2])[place] += weight == null ? 0 : weight;
                }
            }
        }
        Set<String> largest = new LinkedHashSet<>(question.pair());
        sums.entrySet().stream()
                .sorted(Comparator.comparingDouble((Map.Entry<String, double[]> e) -> -e.getValue()[0])
                        .thenComparingDouble(e -> -e.getValue()[1])
                        .thenComparing(Map.Entry::getKey))
                .map(Map.Entry::getKey)
                .filter(code -> !question.pair().contains(code))
                .limit(Math.max(0, most - 2))
                .forEach(largest::add);
        return new ArrayList<>(largest);
    }
}
