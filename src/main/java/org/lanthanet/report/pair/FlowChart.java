package org.lanthanet.report.pair;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lanthanet.flow.draw.Band;
import org.lanthanet.model.Basis;
import org.lanthanet.model.Stage;
import org.lanthanet.model.YearRange;
import org.lanthanet.report.Column;
import org.lanthanet.report.Numbers;
import org.lanthanet.report.TradeData;
import org.lanthanet.report.chart.Chart;
import org.lanthanet.report.chart.Control;

/** The chart of what two countries sell each other, stage on stage, one way up and the other way down. */
final class FlowChart {
    private static final List<Stage> STAGES = List.of(Stage.ORE, Stage.COMPOUND, Stage.METAL, Stage.MAGNET);

    private final PairQuestion question;
    private final TradeData data;
    private final List<Series> series;
    private final @Nullable PairBands bands;
    private final List<Integer> years;

    FlowChart(PairQuestion question, TradeData data, List<Series> series, @Nullable PairBands bands) {
        this.question = question;
        this.data = data;
        this.series = series;
        this.bands = bands;
        this.years = question.years().years().boxed().toList();
    }

    Chart chart() {
        Map<String, @Nullable Object> drawn = new LinkedHashMap<>();
        drawn.put("a", question.a());
        drawn.put("b", question.b());
        drawn.put("years", years);
        drawn.put("split", question.split());
        drawn.put("measures", Map.of("reo", measure("flow_", Basis.REO), "usd", measure("value_", Basis.USD)));
        return new Chart(
                "flows",
                "bothways",
                "What " + question.a() + " and " + question.b() + " sell each other, by stage",
                summary(),
                drawn,
                List.of(new Control(
                        "measure",
                        "In",
                        Control.Kind.LIST,
                        List.of("reo", "usd"),
                        List.of("tonnes of rare-earth oxide (REO t)", "value (USD)"),
                        "reo")),
                notes(),
                420);
    }

    private List<String> notes() {
        List<String> notes = new ArrayList<>();
        if (bands != null) {
            notes.add("Whiskers: 5 to 95 % of the draws, of ore + compound + metal together.");
        }
        notes.add(
                "Hatched: half or more of it rests on weights computed from the value. No bar is unknown or nothing; the"
                        + " table says which.");
        return notes;
    }

    private Map<String, @Nullable Object> measure(String prefix, Basis basis) {
        String there = prefix + question.a() + "_to_" + question.b();
        String back = prefix + question.b() + "_to_" + question.a();
        List<Map<String, @Nullable Object>> stages = new ArrayList<>();
        for (Stage stage : STAGES) {
            Map<String, @Nullable Object> drawn = new LinkedHashMap<>();
            drawn.put("stage", stage.id());
            drawn.put("there", values(stage.id(), there));
            drawn.put("back", values(stage.id(), back));
            if (basis == Basis.REO) {
                drawn.put("imputedThere", imputed(stage, question.a(), question.b()));
                drawn.put("imputedBack", imputed(stage, question.b(), question.a()));
            }
            stages.add(drawn);
        }
        Map<String, @Nullable Object> total = new LinkedHashMap<>();
        total(total, "there", there);
        total(total, "back", back);
        return Map.of("unit", basis.unit(), "stages", stages, "total", total);
    }

    private void total(Map<String, @Nullable Object> to, String key, String indicator) {
        to.put(key, values(PairIndicators.ALL, indicator));
        PairBands drawn = bands;
        if (drawn != null) {
            Series.findKnown(series, PairIndicators.ALL, indicator).ifPresent(total -> {
                PairBands.Of of = drawn.find(total);
                if (of != null) {
                    to.put(key + "Low", edge(total, of, Band::low));
                    to.put(key + "High", edge(total, of, Band::high));
                }
            });
        }
    }

    private interface Edge {
        @Nullable
        Double of(Band band);
    }

    private List<@Nullable Double> edge(Series total, PairBands.Of of, Edge edge) {
        return years.stream()
                .map(y -> total.values().containsKey(y) ? edge.of(of.year(y)) : null)
                .toList();
    }

    private List<@Nullable Double> values(String stage, String indicator) {
        return years.stream().map(Series.find(series, stage, indicator)::get).toList();
    }

    private List<@Nullable Double> imputed(Stage stage, String exporter, String importer) {
        return years.stream()
                .map(year -> data.find(stage, year, exporter, importer))
                .map(flow -> flow == null ? null : flow.imputedShare())
                .toList();
    }

    private String summary() {
        return "Ore, compound and metal together, mean of a year: " + way(question.a(), question.b()) + "; "
                + way(question.b(), question.a()) + ".";
    }

    private String way(String from, String to) {
        Optional<Series> flow = Series.findKnown(series, PairIndicators.ALL, "flow_" + from + "_to_" + to);
        return from + " to " + to + " " + tonnes(flow, question.before()) + ", " + tonnes(flow, question.after());
    }

    private static String tonnes(Optional<Series> flow, YearRange period) {
        Double mean = flow.map(s -> PairReport.boxed(s.mean(period))).orElse(null);
        return (mean == null ? "unknown" : Numbers.rounded(mean, Column.Kind.QUANTITY, null) + " REO t") + " in "
                + PairReport.span(period);
    }
}
