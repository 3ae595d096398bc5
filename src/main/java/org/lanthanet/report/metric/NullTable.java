package org.lanthanet.report.metric;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.lanthanet.metric.significance.Comparison;
import org.lanthanet.metric.significance.NullModel;
import org.lanthanet.metric.significance.Statistic;
import org.lanthanet.report.Column;
import org.lanthanet.report.Column.Kind;
import org.lanthanet.report.Result;
import org.lanthanet.report.TradeData;

/** Statistics of the networks of stages and years beside those of networks drawn at random. */
public final class NullTable {
    /** Told how many networks have been compared. */
    public interface Progress {
        /**
         * @param what the network compared last
         * @param done networks compared so far, once for each null
         * @param total networks in all
         */
        void at(String what, long done, long total);
    }

    private final NullQuestion question;
    private final TradeData data;
    private final List<NullRows.Row> rows;

    public NullTable(NullQuestion question, TradeData data, Progress progress) {
        this.question = question;
        this.data = data;
        this.rows = new NullRows(question, data).compute(progress);
    }

    /**
     * Tidy rows, {@code metric,stage,year,country,partner,basis,value,coverage}: the metric as it is without nulls, the observed value
     * that is compared, and the numbers of each comparison.
     */
    public Result tidy() {
        List<List<@Nullable Object>> tidy = new ArrayList<>();
        for (Statistic statistic : question.statistics()) {
            List<NullRows.Row> of = rows.stream()
                    .filter(row -> row.comparison().statistic() == statistic)
                    .toList();
            String metric = statistic.metric().id();
            NullModel first = question.models().stream()
                    .filter(statistic::standsBeside)
                    .findFirst()
                    .orElse(null);
            List<NullRows.Row> once =
                    of.stream().filter(row -> row.comparison().model() == first).toList();
            once.forEach(row -> tidy.add(tidy(metric, row, NullTable::measured)));
            once.forEach(row -> tidy.add(
                    tidy(metric + NullValue.OBSERVED, row, r -> r.comparison().observed())));
            for (NullModel model : question.models()) {
                for (NullValue value : NullValue.values()) {
                    of.stream()
                            .filter(row -> row.comparison().model() == model)
                            .forEach(
                                    row -> tidy.add(tidy(value.id(metric, model), row, r -> value.of(r.comparison()))));
                }
            }
        }
        return new Result(TITLE, MetricTable.tidyColumns(), tidy, List.of());
    }

    private static @Nullable Double measured(NullRows.Row row) {
        MeasuredValue value = row.value();
        return value == null ? null : value.score().value();
    }

    private List<@Nullable Object> tidy(String id, NullRows.Row row, Function<NullRows.Row, @Nullable Double> value) {
        return Arrays.<@Nullable Object>asList(
                id,
                row.stage().id(),
                row.year(),
                row.comparison().country(),
                row.comparison().partner(),
                question.basis().id(),
                value.apply(row),
                row.verdict().coverage().id());
    }

    /** One row a statistic and null, for people. */
    public Result table() {
        boolean anyWhy = rows.stream().anyMatch(row -> row.why() != null);
        List<List<@Nullable Object>> lines = new ArrayList<>();
        for (NullRows.Row row : rows) {
            Comparison c = row.comparison();
            List<@Nullable Object> line = new ArrayList<>(Arrays.<@Nullable Object>asList(
                    row.metric(),
                    c.model().id(),
                    row.stage().id(),
                    row.year(),
                    c.country(),
                    c.partner(),
                    c.observed(),
                    c.mean(),
                    c.sd(),
                    c.z(),
                    c.p(),
                    c.statistic().metric().unit(question.basis())));
            if (anyWhy) {
                line.add(row.why());
            }
            lines.add(line);
        }
        List<Column> columns = new ArrayList<>(List.of(
                Column.text("metric"),
                Column.text("null"),
                Column.text("stage"),
                Column.of("year", Kind.YEAR),
                Column.text("country"),
                Column.text("partner"),
                Column.of("value", Kind.DIGITS),
                Column.of("mean", Kind.DIGITS),
                Column.of("sd", Kind.DIGITS),
                Column.of("z", Kind.DIGITS),
                Column.of("p", Kind.PROBABILITY),
                Column.text("unit")));
        if (anyWhy) {
            columns.add(Column.of("why", "not defined", Kind.TEXT));
        }
        return new Result(TITLE, columns, lines, notes());
    }

    /** How many flows have no weight on this basis and count in no measure: a line a stage. */
    public List<String> unknownWeights() {
        return data.unknownWeights(question.stages(), question.years(), question.basis());
    }

    private static final String TITLE = "Measures of the trade network beside networks drawn at random";

    private List<String> notes() {
        List<String> notes = new ArrayList<>();
        question.models()
                .forEach(model -> notes.add("null " + model.id() + ": " + model.keeps()
                        + "; all networks of this kind are equally likely."));
        notes.add(
                "%,d networks drawn from each null, seed %d: mean and sd are theirs, z = (value − mean) / sd, p is how often chance"
                                .formatted(question.draws(), question.seed())
                        + " alone would lead as far from their middle, to either side (rank, two-sided).");
        notes.add("Areas are left out, and modularity is the best of " + Statistic.LOUVAIN_RUNS
                + " runs: a value may differ from that of the measure without --null.");
        notes.add(
                "They may link any two countries. So a network is compared only where trade of third countries with each other is"
                        + " held ('lanthanet status --coverage').");
        long judged = rows.stream().filter(row -> row.comparison().p() != null).count();
        if (judged > 20) {
            notes.add("Of " + judged + " values, " + Math.round(judged * 0.05)
                    + " would have p up to 0.05 by chance alone.");
        }
        return notes;
    }
}
