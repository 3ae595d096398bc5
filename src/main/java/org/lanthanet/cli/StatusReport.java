package org.lanthanet.cli;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.StringJoiner;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.lanthanet.model.Coverage;
import org.lanthanet.model.Stage;
import org.lanthanet.report.Column;
import org.lanthanet.report.Column.Kind;
import org.lanthanet.report.Result;
import org.lanthanet.store.EmptyStoreException;
import org.lanthanet.store.GraphReader;
import org.lanthanet.store.GraphReader.DatasetStatus;
import org.lanthanet.store.GraphReader.FileStatus;
import org.lanthanet.store.GraphReader.StageYear;

/** The tables of {@code lanthanet status}. */
final class StatusReport {
    /** Columns of a row a stage. */
    static final List<Column> STAGES = List.of(
            Column.text("stage"),
            Column.of("first_year", "first", Kind.YEAR),
            Column.of("last_year", "last", Kind.YEAR),
            Column.of("years", Kind.COUNT),
            Column.of("flows", Kind.COUNT),
            Column.of("with_weight", "with weight", Kind.COUNT),
            Column.of("both_sides", "weight from both sides", Kind.COUNT),
            Column.of("imputed_share", "imputed share of REO", Kind.RATIO));

    private final String label;
    private final List<StageYear> stageYears;
    private final List<DatasetStatus> datasets;
    private final Map<String, Long> counts;

    /**
     * Asks the store what it holds.
     *
     * @throws EmptyStoreException if it holds nothing
     */
    StatusReport(String label, GraphReader reader) {
        this.label = label;
        // the one long question beside the short ones
        CompletableFuture<List<StageYear>> asked = CompletableFuture.supplyAsync(reader::stageYears);
        try {
            counts = reader.counts();
            datasets = reader.datasets();
        } finally {
            asked.exceptionally(e -> List.of()).join();
        }
        stageYears = asked.join();
        if (datasets.isEmpty()) {
            throw new EmptyStoreException();
        }
    }

    /** One row a stage: years, flows, how many have a weight, from one side or both, and how much of it is imputed. */
    Result stages() {
        Map<Stage, List<StageYear>> byStage = new TreeMap<>();
        for (StageYear sy : stageYears) {
            byStage.computeIfAbsent(sy.stage(), k -> new ArrayList<>()).add(sy);
        }
        List<List<@Nullable Object>> rows = new ArrayList<>();
        byStage.forEach((stage, years) -> rows.add(row(stage, years)));
        StringJoiner nodes = new StringJoiner(", ");
        counts.forEach((what, n) -> nodes.add(n + " " + what));
        return new Result("Flows in " + label, STAGES, rows, List.of("In the graph: " + nodes + "."));
    }

    static List<@Nullable Object> row(Stage stage, List<StageYear> years) {
        double reo = years.stream().mapToDouble(StageYear::reoTonnes).sum();
        double imputed = years.stream().mapToDouble(StageYear::imputedReoTonnes).sum();
        return Arrays.<@Nullable Object>asList(
                stage.id(),
                years.get(0).year(),
                years.get(years.size() - 1).year(),
                years.size(),
                years.stream().mapToLong(StageYear::flows).sum(),
                years.stream().mapToLong(StageYear::weighed).sum(),
                years.stream().mapToLong(StageYear::mirrored).sum(),
                reo > 0 ? imputed / reo : null);
    }

    /** One row a dataset. */
    Result datasets() {
        List<List<@Nullable Object>> rows = new ArrayList<>();
        for (DatasetStatus d : datasets) {
            rows.add(Arrays.<@Nullable Object>asList(
                    d.id(), d.publisher(), d.edition(), d.rows(), d.rejected(), d.importedAt()));
        }
        return new Result(
                "Datasets",
                List.of(
                        Column.text("dataset"),
                        Column.text("publisher"),
                        Column.text("edition"),
                        Column.of("rows", Kind.COUNT),
                        Column.of("refused", Kind.COUNT),
                        Column.text("imported_at")),
                rows,
                List.of());
    }

    /** One row a file imported. */
    static Result files(List<FileStatus> files) {
        List<List<@Nullable Object>> rows = new ArrayList<>();
        for (FileStatus f : files) {
            rows.add(Arrays.<@Nullable Object>asList(
                    f.name(),
                    String.join(" ", f.datasets()),
                    String.join("; ", f.editions()),
                    f.read(),
                    f.accepted(),
                    f.rejected(),
                    f.skipped(),
                    f.complete() ? "whole" : f.importedAt() == null ? "interrupted" : "in part",
                    f.importedAt()));
        }
        return new Result(
                "Files imported",
                List.of(
                        Column.text("file"),
                        Column.text("dataset"),
                        Column.text("edition"),
                        Column.of("read", Kind.COUNT),
                        Column.of("accepted", Kind.COUNT),
                        Column.of("rejected", Kind.COUNT),
                        Column.of("skipped", Kind.COUNT),
                        Column.text("stands"),
                        Column.text("imported_at")),
                rows,
                files.stream().allMatch(FileStatus::complete)
                        ? List.of()
                        : List.of(
                                "In part: a later file took the place of some of its rows. Interrupted: import it again, and"
                                        + " it goes on where it stopped."));
    }

    /** One row a statement of coverage. */
    static Result coverage(List<Coverage> coverages) {
        List<List<@Nullable Object>> rows = new ArrayList<>();
        for (Coverage c : coverages) {
            rows.add(Arrays.<@Nullable Object>asList(
                    c.dataset(),
                    c.reporter(),
                    c.side().name().toLowerCase(Locale.ROOT),
                    c.hs(),
                    c.yearFrom(),
                    c.yearTo(),
                    c.extent().name().toLowerCase(Locale.ROOT),
                    String.join(" ", c.partners())));
        }
        return new Result(
                "What the datasets cover",
                List.of(
                        Column.text("dataset"),
                        Column.text("reporter"),
                        Column.text("side"),
                        Column.text("hs"),
                        Column.of("year_from", "from", Kind.YEAR),
                        Column.of("year_to", "to", Kind.YEAR),
                        Column.of("extent", "partners", Kind.TEXT),
                        Column.of("partners", "named", Kind.TEXT)),
                rows,
                List.of(
                        "Reporter * is every country. Partners: all; the largest of each country (small trades are missing); or"
                                + " listed by name. Within this no row means no trade, outside it nothing is known."));
    }
}
