package org.lanthanet.report.world;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lanthanet.model.Basis;
import org.lanthanet.model.Stage;
import org.lanthanet.report.TradeData;

/** Figures of each stage, basis and year, as maps by their names; what there is none of is left out. */
final class Years {
    /** The figures of one stage and year. */
    interface Of {
        @Nullable
        List<@Nullable Number> of(Stage stage, int year, Basis basis);
    }

    private Years() {}

    static Map<String, Object> of(WorldQuestion question, TradeData data, List<Stage> stages, Of figures) {
        Map<String, Object> byStage = new LinkedHashMap<>();
        for (Stage stage : stages) {
            Map<String, Object> byBasis = new LinkedHashMap<>();
            for (Basis basis : question.bases()) {
                byBasis.put(basis.id(), byYear(question, data, stage, basis, figures));
            }
            byStage.put(stage.id(), byBasis);
        }
        return byStage;
    }

    private static Map<String, Object> byYear(
            WorldQuestion question, TradeData data, Stage stage, Basis basis, Of figures) {
        Map<String, Object> byYear = new LinkedHashMap<>();
        for (int year : question.yearList()) {
            List<@Nullable Number> found = data.flows(stage, year).isEmpty() ? null : figures.of(stage, year, basis);
            if (found != null && !found.isEmpty()) {
                byYear.put(Integer.toString(year), found);
            }
        }
        return byYear;
    }
}
