package org.lanthanet.cli;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.lanthanet.model.Stage;
import org.lanthanet.model.YearRange;
import org.lanthanet.report.Column;
import org.lanthanet.report.Column.Kind;
import org.lanthanet.report.Result;
import org.lanthanet.store.GraphReader;
import org.lanthanet.store.GraphReader.DatasetStatus;
import org.lanthanet.store.GraphReader.StageYear;

/** Where the figures of a page come from: datasets and editions, what is imputed, what is covered. */
final class SourceTables {
    private SourceTables() {}

    static List<Result> of(GraphReader reader, YearRange years) {
        return List.of(
                datasets(reader.datasets()),
                imputed(reader.stageYears(), years),
                StatusReport.coverage(reader.coverages()));
    }

    /** One row a dataset; when it was imported is not said, so that a page does not depend on it. */
    private static Result datasets(List<DatasetStatus> datasets) {
        List<List<@Nullable Object>> rows = new ArrayList<>();
        for (DatasetStatus d : datasets) {
            rows.add(Arrays.<@Nullable Object>asList(
                    d.id(), d.title(), d.publisher(), d.edition(), d.licence(), d.url(), d.rows(), d.rejected()));
        }
        return new Result(
                "Datasets",
                List.of(
                        Column.text("dataset"),
                        Column.text("title"),
                        Column.text("publisher"),
                        Column.text("edition"),
                        Column.text("licence"),
                        Column.text("url"),
                        Column.of("rows", Kind.COUNT),
                        Column.of("refused", Kind.COUNT)),
                rows,
                List.of());
    }

    /** One row a stage: how many flows have a weight, from one side or both, and how much of it is imputed. */
    private static Result imputed(List<StageYear> stageYears, YearRange years) {
        Map<Stage, List<StageYear>> byStage = new TreeMap<>();
        stageYears.stream()
                .filter(sy -> years.contains(sy.year()))
                .forEach(sy -> byStage.computeIfAbsent(sy.stage(), k -> new ArrayList<>())
                        .add(sy));
        List<List<@Nullable Object>> rows = new ArrayList<>();
        byStage.forEach((stage, of) -> rows.add(StatusReport.row(stage, of)));
        return new Result(
                "Flows of the years shown, and how much of their weight is imputed",
                StatusReport.STAGES,
                rows,
                List.of());
    }
}
