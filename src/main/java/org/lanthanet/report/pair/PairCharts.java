package org.lanthanet.report.pair;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lanthanet.report.Column;
import org.lanthanet.report.Numbers;
import org.lanthanet.report.chart.Chart;
import org.lanthanet.report.chart.Control;

/** The charts of a pair's report: flows both ways, and its indicators as lines by year with their bands. */
final class PairCharts {
    private static final int LINES_HEIGHT = 380;

    private final PairQuestion question;
    private final List<Series> series;
    private final @Nullable PairBands bands;
    private final List<String> stages;
    private final List<Integer> years;

    PairCharts(PairQuestion question, List<Series> series, @Nullable PairBands bands) {
        this.question = question;
        this.series = series;
        this.bands = bands;
        this.years = question.years().years().boxed().toList();
        // what all stages say together comes first
        List<String> known = new ArrayList<>(List.of(PairIndicators.ALL));
        series.stream()
                .map(Series::stage)
                .distinct()
                .filter(s -> !s.equals(PairIndicators.ALL))
                .forEach(known::add);
        this.stages = known;
    }

    /** One line of a chart. */
    private record Line(String indicator, int colour, boolean dashed) {}

    List<Chart> charts() {
        String a = question.a();
        String b = question.b();
        return List.of(
                lines(
                        "net-trade",
                        "Net trade of " + a + " and " + b + ", exports less imports",
                        false,
                        new Line("net_trade_" + a, 0, false),
                        new Line("net_trade_" + b, 1, false),
                        new Line("published_net_trade_" + a, 0, true),
                        new Line("published_net_trade_" + b, 1, true)),
                lines(
                        "shares",
                        "What each is to the other: shares of imports and of exports",
                        true,
                        new Line("import_share_" + b + "_from_" + a, 0, false),
                        new Line("import_share_" + a + "_from_" + b, 1, false),
                        new Line("market_share_" + a + "_to_" + b, 0, true),
                        new Line("market_share_" + b + "_to_" + a, 1, true)),
                lines(
                        "interdependence",
                        "Interdependence, asymmetry and reciprocity",
                        true,
                        new Line("interdependence", 2, false),
                        new Line(PairAsymmetry.id(question), 4, false),
                        new Line("dyad_reciprocity", 3, true),
                        new Line("weighted_reciprocity", 7, true)),
                lines(
                        "concentration",
                        "Concentration (HHI) of suppliers and of markets",
                        true,
                        new Line("hhi_suppliers_" + a, 0, false),
                        new Line("hhi_suppliers_" + b, 1, false),
                        new Line("hhi_markets_" + a, 0, true),
                        new Line("hhi_markets_" + b, 1, true),
                        new Line("hhi_production", 7, false)));
    }

    private Chart lines(String id, String title, boolean share, Line... lines) {
        List<Map<String, @Nullable Object>> groups = new ArrayList<>();
        List<String> shown = new ArrayList<>();
        for (String stage : stages) {
            List<Map<String, @Nullable Object>> drawn = new ArrayList<>();
            for (Line line : lines) {
                find(stage, line.indicator()).map(s -> line(s, line)).ifPresent(drawn::add);
            }
            if (!drawn.isEmpty()) {
                groups.add(Map.of("id", stage, "lines", drawn));
                shown.add(stage);
            }
        }
        Map<String, @Nullable Object> data = frame();
        data.put("groups", groups);
        data.put("name", share ? "share or index" : question.basis().unit());
        data.put("share", share);
        data.put("least", id.equals("interdependence") ? -1 : 0);
        return new Chart(
                id,
                "series",
                title,
                summary(shown, lines),
                data,
                shown.isEmpty() ? List.of() : List.of(stageControl(shown)),
                notes(shown),
                LINES_HEIGHT);
    }

    private List<String> notes(List<String> shown) {
        List<String> notes = new ArrayList<>();
        if (shown.isEmpty()) {
            notes.add("Nothing of this is known of the pair in these years.");
        }
        if (bands != null) {
            notes.add("Shaded: 5 to 95 % of the draws.");
        }
        notes.add("A gap is unknown, not zero.");
        return notes;
    }

    static Control stageControl(List<String> stages) {
        List<String> labels = stages.stream()
                .map(s -> s.equals(PairIndicators.ALL) ? "ore + compound + metal" : s)
                .toList();
        return new Control("stage", "Stage", Control.Kind.LIST, stages, labels, stages.get(0));
    }

    private Map<String, @Nullable Object> frame() {
        Map<String, @Nullable Object> data = new LinkedHashMap<>();
        data.put("years", years);
        data.put("split", question.split());
        return data;
    }

    private Optional<Series> find(String stage, String indicator) {
        return Series.findKnown(series, stage, indicator);
    }

    private Map<String, @Nullable Object> line(Series s, Line line) {
        Map<String, @Nullable Object> drawn = new LinkedHashMap<>();
        drawn.put("label", s.label());
        drawn.put("unit", s.unit());
        drawn.put("colour", line.colour());
        drawn.put("dashed", line.dashed());
        drawn.put("values", byYear(s));
        PairBands.Of of = bands == null ? null : bands.find(s);
        if (of != null) {
            drawn.put(
                    "low",
                    years.stream()
                            .map(y -> s.values().containsKey(y) ? of.year(y).low() : null)
                            .toList());
            drawn.put(
                    "high",
                    years.stream()
                            .map(y -> s.values().containsKey(y) ? of.year(y).high() : null)
                            .toList());
        }
        return drawn;
    }

    /** A value a year, null where unknown. */
    private List<@Nullable Double> byYear(Series s) {
        return years.stream().map(s.values()::get).toList();
    }

    /** What the lines of the first group do, in means before and after. */
    private String summary(List<String> shown, Line... lines) {
        if (shown.isEmpty()) {
            return "Nothing is known.";
        }
        List<String> parts = new ArrayList<>();
        for (Line line : lines) {
            find(shown.get(0), line.indicator())
                    .ifPresent(s -> parts.add(s.label() + ": " + mean(s, true) + ", then " + mean(s, false)
                            + (s.unit().equals("index") ? "" : " " + s.unit())));
        }
        return "Means of " + PairReport.span(question.before()) + " and of " + PairReport.span(question.after()) + ". "
                + String.join("; ", parts) + ".";
    }

    private String mean(Series s, boolean before) {
        Double mean = PairReport.boxed(s.mean(before ? question.before() : question.after()));
        return mean == null ? "unknown" : Numbers.rounded(mean, Column.Kind.BY_UNIT, s.unit());
    }
}
