package org.lanthanet.report.pair;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;
import org.lanthanet.model.Basis;
import org.lanthanet.model.Flow;
import org.lanthanet.model.Stage;
import org.lanthanet.report.Column;
import org.lanthanet.report.Column.Kind;
import org.lanthanet.report.Result;
import org.lanthanet.report.TradeData;

/** The indicators of a pair year by year, with what each side declared. */
final class PairSeries {
    private final PairQuestion question;
    private final TradeData data;
    private final List<Series> series;
    private final @Nullable PairBands bands;
    private final String title;

    PairSeries(PairQuestion question, TradeData data, List<Series> series, @Nullable PairBands bands, String title) {
        this.question = question;
        this.data = data;
        this.series = series;
        this.bands = bands;
        this.title = title;
    }

    /**
     * Tidy series: {@code stage,indicator,unit,year,value,lower,upper}; unknown years have an empty value. Lower and upper are the bounds of an
     * indicator: a value that is known is both, of one side's figures they are this one and the other side's. With bands, an indicator that
     * follows from trade is followed by {@code band_low_}, {@code band_high_} and {@code band_draws_}.
     */
    Result tidy() {
        List<Series> all = new ArrayList<>(series);
        all.addAll(sides());
        Set<Series> bounded = Set.copyOf(series);
        all.sort(Comparator.comparingInt(s -> PairReport.order(s.stage())));
        List<List<@Nullable Object>> rows = new ArrayList<>();
        for (Series s : all) {
            rows(s, "", s.unit(), s.values()::get, bounded.contains(s) ? s::bounds : year -> Bounds.OPEN, rows);
            PairBands.Of of = bands == null ? null : bands.find(s);
            if (of != null) {
                rows(s, "band_low_", s.unit(), year -> of.year(year).low(), rows);
                rows(s, "band_high_", s.unit(), year -> of.year(year).high(), rows);
                rows(s, "band_draws_", "draws", year -> (double) of.year(year).defined(), rows);
            }
        }
        return new Result(
                title,
                List.of(
                        Column.text("stage"),
                        Column.text("indicator"),
                        Column.text("unit"),
                        Column.of("year", Kind.YEAR),
                        Column.of("value", Kind.BY_UNIT),
                        Column.of("lower", Kind.BY_UNIT),
                        Column.of("upper", Kind.BY_UNIT)),
                rows,
                List.of());
    }

    private void rows(
            Series s,
            String prefix,
            String unit,
            IntFunction<@Nullable Double> value,
            List<List<@Nullable Object>> to) {
        rows(s, prefix, unit, value, year -> Bounds.OPEN, to);
    }

    private void rows(
            Series s,
            String prefix,
            String unit,
            IntFunction<@Nullable Double> value,
            IntFunction<Bounds> bounds,
            List<List<@Nullable Object>> to) {
        question.years()
                .years()
                .forEach(year -> to.add(Arrays.<@Nullable Object>asList(
                        s.stage(),
                        prefix + s.indicator(),
                        unit,
                        year,
                        value.apply(year),
                        bounds.apply(year).lower(),
                        bounds.apply(year).upper())));
    }

    /** Both sides' own figures and what rests on undeclared weights, for every flow of the pair. */
    private List<Series> sides() {
        List<Series> sides = new ArrayList<>();
        for (Stage stage : Stage.values()) {
            for (String[] pair : new String[][] {{question.a(), question.b()}, {question.b(), question.a()}}) {
                String name = "flow_" + pair[0] + "_to_" + pair[1];
                Map<Integer, Double> byExporter = new TreeMap<>();
                Map<Integer, Double> byImporter = new TreeMap<>();
                Map<Integer, Double> imputed = new TreeMap<>();
                question.years().years().forEach(year -> {
                    Flow flow = data.find(stage, year, pair[0], pair[1]);
                    if (flow != null) {
                        putIfKnown(byExporter, year, flow.exporterReoTonnes());
                        putIfKnown(byImporter, year, flow.importerReoTonnes());
                        imputed.put(year, flow.imputedShare());
                    }
                });
                if (!imputed.isEmpty()) {
                    sides.add(side(stage, name + "_by_exporter", "REO t", byExporter));
                    sides.add(side(stage, name + "_by_importer", "REO t", byImporter));
                    sides.add(side(stage, name + "_imputed_share", "share", imputed));
                }
            }
        }
        return sides;
    }

    private static Series side(Stage stage, String indicator, String unit, Map<Integer, Double> values) {
        return new Series(stage.id(), indicator, indicator, unit, new TreeMap<>(values));
    }

    private static void putIfKnown(Map<Integer, Double> values, int year, @Nullable Double value) {
        if (value != null) {
            values.put(year, value);
        }
    }

    /** The pair's flows year by year, with both sides' figures, for people. */
    Result table() {
        return bands == null ? plainTable() : new BandSeries(question, data, series, bands).table(title);
    }

    private Result plainTable() {
        String a = question.a();
        String b = question.b();
        List<List<@Nullable Object>> rows = new ArrayList<>();
        for (String stage : series.stream().map(Series::stage).distinct().toList()) {
            question.years().years().forEach(year -> {
                Optional<Flow> there = Stage.find(stage).map(s -> data.find(s, year, a, b));
                Optional<Flow> back = Stage.find(stage).map(s -> data.find(s, year, b, a));
                rows.add(Arrays.<@Nullable Object>asList(
                        stage,
                        year,
                        value(stage, "flow_" + a + "_to_" + b, year, Kind.QUANTITY),
                        there.map(Flow::exporterReoTonnes).orElse(null),
                        there.map(Flow::importerReoTonnes).orElse(null),
                        value(stage, "flow_" + b + "_to_" + a, year, Kind.QUANTITY),
                        value(stage, "import_share_" + b + "_from_" + a, year, Kind.RATIO),
                        value(stage, "import_share_" + a + "_from_" + b, year, Kind.RATIO),
                        value(stage, "net_trade_" + a, year, net(question)),
                        value(stage, "interdependence", year, Kind.RATIO),
                        Cautions.cell(there, back)));
            });
        }
        return new Result(
                title,
                List.of(
                        Column.text("stage"),
                        Column.of("year", Kind.YEAR),
                        Column.of("a_to_b", a + " to " + b + ", REO t", Kind.QUANTITY),
                        Column.of("by_a", "as " + a + " declared, REO t", Kind.QUANTITY),
                        Column.of("by_b", "as " + b + " declared, REO t", Kind.QUANTITY),
                        Column.of("b_to_a", b + " to " + a + ", REO t", Kind.QUANTITY),
                        Column.of("share_b", a + " in " + b + "'s imports", Kind.RATIO),
                        Column.of("share_a", b + " in " + a + "'s imports", Kind.RATIO),
                        Column.of(
                                "net",
                                "net trade " + a + ", " + question.basis().unit(),
                                net(question)),
                        Column.of("interdependence", Kind.RATIO),
                        Column.text("cautions")),
                rows,
                notes(question, data, series));
    }

    /** What a reader of the series must know. */
    static List<String> notes(PairQuestion question, TradeData data, List<Series> series) {
        List<String> notes = new ArrayList<>();
        if (series.stream().anyMatch(s -> !s.bounded().isEmpty())) {
            notes.add(
                    "≥ and ≤: unknown, and at least or at most this by what is held; docs/method.md says of which indicators that can"
                            + " be said.");
        }
        notes.addAll(new BoundNotes(question, data, series).takenAsNone());
        notes.addAll(StandingNotes.of(question, data));
        notes.addAll(new PublishedGap(question, data, series).cautions());
        notes.add(cautions(question));
        notes.add(PairReport.LIMITS);
        return notes;
    }

    /** How net trade reads. */
    private static Kind net(PairQuestion question) {
        return question.basis() == Basis.USD ? Kind.COUNT : Kind.QUANTITY;
    }

    /** What the words in the last column mean. */
    private static String cautions(PairQuestion question) {
        return "Cautions (→ " + question.a() + " to " + question.b() + ", ← " + question.b() + " to " + question.a()
                + "): mass-imputed, mass-estimated, outlier and outlier-year (weights), mirror-gap, partial-codes; after a colon whose"
                + " figure it is about. docs/method.md says what each means.";
    }

    /** The value of a year, or its bounds in words where it is unknown. */
    private @Nullable Object value(String stage, String indicator, int year, Kind kind) {
        return series.stream()
                .filter(s -> s.stage().equals(stage) && s.indicator().equals(indicator))
                .findFirst()
                .map(s -> shown(s, year, kind))
                .orElse(null);
    }

    static @Nullable Object shown(Series s, int year, Kind kind) {
        Double value = s.values().get(year);
        if (value != null) {
            return value;
        }
        String bounds = s.bounds(year).text(kind, s.unit());
        return bounds.isEmpty() ? null : bounds;
    }
}
