package org.lanthanet.report.world;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.lanthanet.model.Basis;
import org.lanthanet.model.Flow;
import org.lanthanet.model.Stage;
import org.lanthanet.report.Column;
import org.lanthanet.report.Numbers;
import org.lanthanet.report.TradeData;

/** The largest flows of a stage in the last year, in a sentence. */
record MapSummary(WorldQuestion question, TradeData data) {
    private static final int MOST = 3;

    String text(Stage stage) {
        int year = question.years().to();
        Basis basis = question.bases().stream()
                .filter(b -> new CountrySums(data, stage, year, b).isKnown())
                .findFirst()
                .orElse(question.basis());
        List<String> largest = new ArrayList<>();
        for (Flow flow : largest(stage, year, basis)) {
            Double weight = flow.weight(basis);
            if (weight != null) {
                largest.add(question.name(flow.exporter()) + " to " + question.name(flow.importer()) + " "
                        + Numbers.rounded(weight, Column.Kind.QUANTITY, null) + " " + basis.unit());
            }
        }
        return largest.isEmpty()
                ? "No flow of " + WorldQuestion.words(stage) + " with a known weight is held in " + year + "."
                : "The largest flows of " + WorldQuestion.words(stage) + " in " + year + ": "
                        + String.join("; ", largest) + ".";
    }

    private List<Flow> largest(Stage stage, int year, Basis basis) {
        return new CountrySums(data, stage, year, basis)
                .flows().stream()
                        .filter(f -> f.weight(basis) != null)
                        .sorted(Comparator.comparingDouble((Flow f) -> -weight(f, basis))
                                .thenComparing(Flow::key))
                        .limit(MOST)
                        .toList();
    }

    private static double weight(Flow flow, Basis basis) {
        Double weight = flow.weight(basis);
        return weight == null ? 0 : weight;
    }
}
