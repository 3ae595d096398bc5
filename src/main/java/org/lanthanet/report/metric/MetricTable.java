package org.lanthanet.report.metric;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lanthanet.metric.Analysis;
import org.lanthanet.metric.Chain;
import org.lanthanet.metric.Metric;
import org.lanthanet.metric.Score;
import org.lanthanet.metric.TradePart;
import org.lanthanet.metric.catalogue.MetricCatalogue;
import org.lanthanet.model.Basis;
import org.lanthanet.model.Stage;
import org.lanthanet.report.Column;
import org.lanthanet.report.Column.Kind;
import org.lanthanet.report.Result;
import org.lanthanet.report.RowView;
import org.lanthanet.report.TradeData;

/** Values of metrics by stage, year, country and pair. */
public final class MetricTable {
    /** The stages a chain is made of: products are left out of what speaks of all stages together. */
    private static final List<Stage> CHAIN = List.of(Stage.ORE, Stage.COMPOUND, Stage.METAL, Stage.MAGNET);

    private final MetricQuestion question;
    private final TradeData data;
    private final List<MeasuredValue> values;
    private final List<Score> scores;

    public MetricTable(MetricQuestion question, TradeData data) {
        this.question = question;
        this.data = data;
        this.values = List.copyOf(compute());
        this.scores = values.stream().map(MeasuredValue::score).toList();
    }

    /** One network, or the chain of a year, with all its metrics. */
    private record Cell(@Nullable Stage stage, int year) {}

    /** All values: by metric in the order asked for, then stage (the chain last), year, country, partner. */
    public List<Score> scores() {
        return scores;
    }

    /** The same with how much is declared of what they are made of. */
    public List<MeasuredValue> values() {
        return values;
    }

    private List<MeasuredValue> compute() {
        List<Cell> cells = new ArrayList<>();
        for (Stage stage : question.stages()) {
            question.years().years().filter(y -> data.has(stage, y)).forEach(y -> cells.add(new Cell(stage, y)));
        }
        if (question.chain()) {
            question.years()
                    .years()
                    .filter(y -> CHAIN.stream().anyMatch(s -> data.has(s, y)))
                    .forEach(y -> cells.add(new Cell(null, y)));
        }
        // every metric of a network in one go, since many share what they rest on; the largest networks first, so that
        // no
        // core is left with one at the end
        Map<Cell, List<List<MeasuredValue>>> byCell = new HashMap<>();
        List<Map.Entry<Cell, List<List<MeasuredValue>>>> computed =
                cells.stream().sorted(Comparator.comparingInt((Cell c) -> -size(c))).toList().parallelStream()
                        .map(cell -> Map.entry(cell, compute(cell)))
                        .toList();
        computed.forEach(entry -> byCell.put(entry.getKey(), entry.getValue()));
        List<MeasuredValue> all = new ArrayList<>();
        for (int m = 0; m < question.metrics().size(); m++) {
            for (Cell cell : cells) {
                all.addAll(byCell.getOrDefault(cell, List.of()).get(m));
            }
        }
        return all;
    }

    private int size(Cell cell) {
        Stage stage = cell.stage();
        return stage == null ? 0 : data.flows(stage, cell.year()).size();
    }

    private List<List<MeasuredValue>> compute(Cell cell) {
        Stage stage = cell.stage();
        if (stage == null) {
            Chain chain = Chain.of(CHAIN.stream()
                    .filter(s -> data.has(s, cell.year()))
                    .map(s -> data.network(s, cell.year(), question.basis()))
                    .toList());
            return question.metrics().stream()
                    .map(m -> said(m, m.computeChain(chain, question.selection())))
                    .toList();
        }
        Analysis trade = new Analysis(data.network(stage, cell.year(), question.basis()));
        // world production is measured on one source a year, never on a mix
        Analysis production = new Analysis(data.productionNetwork(stage, cell.year()));
        return question.metrics().stream()
                .map(m -> said(m, m.compute(m.isOfWorldProduction() ? production : trade, question.selection())))
                .toList();
    }

    private List<MeasuredValue> said(Metric metric, List<Score> scores) {
        return scores.stream()
                .map(score -> MeasuredValue.of(metric, score, CHAIN, data.known()))
                .toList();
    }

    /** Tidy rows: {@code metric,stage,year,country,partner,basis,value,coverage}. */
    public Result tidy() {
        return new Result(TITLE, tidyColumns(), new RowView<>(values, MetricTable::tidy), List.of());
    }

    private static List<@Nullable Object> tidy(MeasuredValue v) {
        Score s = v.score();
        return Arrays.asList(
                s.metric(),
                s.stageId(),
                s.year(),
                s.country(),
                s.partner(),
                s.basis().id(),
                s.value(),
                v.coverageId());
    }

    /** Columns of tidy rows. */
    static List<Column> tidyColumns() {
        return Stream.concat(keys().stream(), Stream.of(Column.of("value", Kind.QUANTITY), Column.text("coverage")))
                .toList();
    }

    /** The same for people: with units, and with the reason where there is no value. */
    public Result table() {
        List<List<@Nullable Object>> rows = new ArrayList<>(scores.size());
        boolean anyWhy = scores.stream().anyMatch(s -> s.value() == null);
        for (MeasuredValue v : values) {
            Score s = v.score();
            List<@Nullable Object> row = new ArrayList<>(Arrays.<@Nullable Object>asList(
                    s.metric(),
                    s.stageId(),
                    s.year(),
                    s.country(),
                    s.partner(),
                    s.basis().id(),
                    s.value(),
                    MetricCatalogue.get(s.metric()).unit(s.basis()),
                    v.coverageId()));
            if (anyWhy) {
                row.add(s.why());
            }
            rows.add(row);
        }
        List<Column> columns = new ArrayList<>(keys());
        columns.add(Column.of("value", Kind.BY_UNIT));
        columns.add(Column.text("unit"));
        columns.add(Column.text("coverage"));
        if (anyWhy) {
            columns.add(Column.of("why", "no value", Kind.TEXT));
        }
        return new Result(TITLE, columns, rows, List.of());
    }

    private static final String TITLE = "Measures of the trade network";

    private static List<Column> keys() {
        return List.of(
                Column.text("metric"),
                Column.text("stage"),
                Column.of("year", Kind.YEAR),
                Column.text("country"),
                Column.text("partner"),
                Column.text("basis"));
    }

    /** How many flows have no weight on this basis and count in no measure: a line a stage. */
    public List<String> unknownWeights() {
        return data.unknownWeights(question.stages(), question.years(), question.basis());
    }

    /** The metrics there are. */
    public static Result catalogue() {
        List<List<@Nullable Object>> rows = new ArrayList<>();
        for (Metric m : MetricCatalogue.all()) {
            rows.add(Arrays.<@Nullable Object>asList(
                    m.id(), m.family().id(), m.level().id(), m.unit(Basis.REO), m.title()));
        }
        return new Result(
                "Measures",
                List.of(
                        Column.text("metric"),
                        Column.text("family"),
                        Column.text("level"),
                        Column.text("unit"),
                        Column.text("title")),
                rows,
                List.of(
                        "level: of the network, of each country, or of a pair of countries in that order. Formulas, ranges, undefined"
                                + " cases and references: docs/metrics.md, or --list --format csv.",
                        NullPage.note()));
    }

    /** The metrics there are with their whole definitions. */
    public static Result definitions() {
        List<List<@Nullable Object>> rows = new ArrayList<>();
        for (Metric m : MetricCatalogue.all()) {
            rows.add(Arrays.<@Nullable Object>asList(
                    m.id(),
                    m.family().id(),
                    m.level().id(),
                    m.unit(Basis.REO),
                    m.title(),
                    m.definition().formula(),
                    m.definition().terms(),
                    m.definition().weight().words(),
                    m.definition().range(),
                    m.definition().undefined(),
                    m.definition().reference(),
                    NullPage.nulls(m.id()),
                    TradePart.ids(m.reads())));
        }
        return new Result(
                "Measures",
                Stream.of(
                                "metric",
                                "family",
                                "level",
                                "unit",
                                "title",
                                "formula",
                                "terms",
                                "weight",
                                "range",
                                "undefined",
                                "reference",
                                "nulls",
                                "reads")
                        .map(Column::text)
                        .toList(),
                rows,
                List.of());
    }
}
