package org.lanthanet.report.pair;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;
import org.lanthanet.model.Flow;
import org.lanthanet.model.Stage;
import org.lanthanet.report.TradeData;
import org.lanthanet.report.Words;

/** Whose figure a pair's flows are, year by year: a step in a series may be a change of side. */
final class StandingNotes {
    private StandingNotes() {}

    static List<String> of(PairQuestion question, TradeData data) {
        if (!question.standing().isSettled()) {
            return List.of("Flows are " + question.standing().words()
                    + ": where it declared no weight, or no value, they are unknown. Lower and upper: this figure and the"
                    + " other side's, where it has one.");
        }
        List<String> lines = new ArrayList<>();
        for (Stage stage : Stage.values()) {
            line(lines, question, data, stage, question.a(), question.b());
            line(lines, question, data, stage, question.b(), question.a());
        }
        return lines;
    }

    /** None where one kind of figure stands in all years. */
    private static void line(
            List<String> to, PairQuestion question, TradeData data, Stage stage, String exporter, String importer) {
        Map<String, List<Integer>> years = new LinkedHashMap<>();
        question.years().years().forEach(year -> {
            Flow flow = data.find(stage, year, exporter, importer);
            if (flow != null) {
                years.computeIfAbsent(words(flow.method()), words -> new ArrayList<>())
                        .add(year);
            }
        });
        if (years.size() > 1) {
            StringJoiner parts = new StringJoiner("; ");
            years.forEach((words, of) -> parts.add(words + " " + Words.runs(of)));
            to.add("Whose figure stands, " + stage.id() + " " + exporter + " to " + importer + ": " + parts
                    + ". One side's for all years: --side.");
        }
    }

    private static String words(Flow.Method method) {
        return switch (method) {
            case MIRRORED -> "the mean of both";
            case EXPORTER, EXPORTER_ONLY -> "the exporter's";
            case IMPORTER, IMPORTER_ONLY -> "the importer's";
            case RECONCILED -> "the publisher's, reconciled";
            case IMPORTED -> "the user's own";
        };
    }
}
