package org.lanthanet.report;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.SortedMap;
import java.util.StringJoiner;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.lanthanet.metric.shift.Pettitt;
import org.lanthanet.model.Basis;
import org.lanthanet.model.Flow;
import org.lanthanet.model.Flow.Flag;
import org.lanthanet.model.Stage;
import org.lanthanet.report.Column.Kind;

/**
 * The shift report of a pair: every indicator before and after the split, and its series by year. Means are over the
 * years that are known; the break year and its p are Pettitt's test on the whole series (T is small: a p below 0.05 is a
 * hint, not a proof).
 */
public final class PairReport {
    /** What the bundled data cannot say, in one line. */
    static final String LIMITS =
            "Limits: US trade is with 18 partners; China's exports are known from 2010, its ore imports"
                    + " from 2018 and of named pairs only; 2846 between third countries is absent; magnets are all metal magnets."
                    + " See docs/data.md.";

    private final PairQuestion question;
    private final TradeData data;
    private final List<Series> series;

    public PairReport(PairQuestion question, TradeData data) {
        this.question = question;
        this.data = data;
        List<Series> all = new ArrayList<>(new PairIndicators(question, data).series());
        all.sort(Comparator.comparingInt(s -> order(s.stage())));
        this.series = all;
    }

    private static int order(String stage) {
        return Stage.find(stage).map(Stage::position).orElse(Stage.values().length + 1);
    }

    /** Tidy rows: {@code stage,indicator,unit,before,after,change,break_year,p_value}, all indicators. */
    public Result tidy() {
        List<List<@Nullable Object>> rows = new ArrayList<>();
        for (Series s : series) {
            Shift shift = shift(s);
            rows.add(Arrays.<@Nullable Object>asList(
                    s.stage(),
                    s.indicator(),
                    s.unit(),
                    shift.before(),
                    shift.after(),
                    shift.change(),
                    shift.found().map(Pettitt.Result::breakYear).orElse(null),
                    shift.found().map(Pettitt.Result::pValue).orElse(null)));
            rows.add(Arrays.<@Nullable Object>asList(
                    s.stage(),
                    "years_known_" + s.indicator(),
                    "years",
                    (double) s.known(question.before()),
                    (double) s.known(question.after()),
                    (double) (s.known(question.after()) - s.known(question.before())),
                    null,
                    null));
        }
        return new Result(
                title(),
                List.of(
                        Column.text("stage"),
                        Column.text("indicator"),
                        Column.text("unit"),
                        Column.of("before", Kind.BY_UNIT),
                        Column.of("after", Kind.BY_UNIT),
                        Column.of("change", Kind.BY_UNIT),
                        Column.of("break_year", Kind.YEAR),
                        Column.of("p_value", Kind.RATIO)),
                rows,
                List.of());
    }

    /** The shift table for people: what is known in at least one of the two periods, with the number of years known. */
    public Result table() {
        List<List<@Nullable Object>> rows = new ArrayList<>();
        Map<String, StringJoiner> unknown = new TreeMap<>();
        String stage = "";
        for (Series s : series) {
            if (s.values().isEmpty()) {
                unknown.computeIfAbsent(s.stage(), k -> new StringJoiner(", ")).add(s.label());
                continue;
            }
            Shift shift = shift(s);
            rows.add(Arrays.<@Nullable Object>asList(
                    s.stage().equals(stage) ? null : s.stage(),
                    s.label(),
                    s.unit(),
                    shift.before(),
                    shift.after(),
                    shift.change(),
                    s.known(question.before()) + "/" + question.before().length() + " " + s.known(question.after())
                            + "/" + question.after().length(),
                    shift.found()
                            .map(p -> p.breakYear() + (p.pValue() < 0.05 ? " *" : "  "))
                            .orElse("")));
            stage = s.stage();
        }
        return new Result(
                title(),
                List.of(
                        Column.text("stage"),
                        Column.text("indicator"),
                        Column.text("unit"),
                        Column.of(
                                "before",
                                span(question.before().from(), question.before().to()),
                                Kind.BY_UNIT),
                        Column.of(
                                "after",
                                span(question.after().from(), question.after().to()),
                                Kind.BY_UNIT),
                        Column.of("change", Kind.BY_UNIT),
                        Column.text("years known"),
                        Column.text("break")),
                rows,
                notes(unknown),
                figure());
    }

    private List<String> figure() {
        String there = question.a() + " to " + question.b();
        String back = question.b() + " to " + question.a();
        return FlowBars.of(
                question.years(),
                question.split(),
                there + ", ore + compound + metal, REO t",
                values(PairIndicators.ALL, "flow_" + question.a() + "_to_" + question.b()),
                back,
                values(PairIndicators.ALL, "flow_" + question.b() + "_to_" + question.a()));
    }

    private SortedMap<Integer, Double> values(String stage, String indicator) {
        return series.stream()
                .filter(s -> s.stage().equals(stage) && s.indicator().equals(indicator))
                .findFirst()
                .map(Series::values)
                .orElseGet(TreeMap::new);
    }

    private String title() {
        return "The shift between " + question.a() + " and " + question.b() + ": means of "
                + span(question.before().from(), question.before().to()) + " and "
                + span(question.after().from(), question.after().to()) + ", shares on "
                + question.basis().unit();
    }

    private static String span(int from, int to) {
        return from == to ? Integer.toString(from) : from + "–" + to;
    }

    private List<String> notes(Map<String, StringJoiner> unknown) {
        List<String> notes = new ArrayList<>();
        notes.add(
                "all = ore, compound and metal together. years known = years with a figure, before and after; means are over"
                        + " those.");
        notes.add("break = year the series changes level by itself (Pettitt; * p < 0.05; few years, so weak).");
        netExporterYears(notes);
        reclassified(notes, question.a(), question.b());
        reclassified(notes, question.b(), question.a());
        notes.addAll(cautions());
        unknown.forEach((stage, what) -> notes.add("Unknown in all years, " + stage + ": " + what + "."));
        notes.add(LIMITS);
        return notes;
    }

    private void netExporterYears(List<String> notes) {
        for (Series s : series) {
            if (s.stage().equals(PairIndicators.ALL)
                    && s.label().startsWith("net trade of ")
                    && !s.values().isEmpty()) {
                StringJoiner years = new StringJoiner(", ").setEmptyValue("in no year");
                s.values().forEach((year, value) -> {
                    if (value > 0) {
                        years.add(Integer.toString(year));
                    }
                });
                notes.add("Net exporter, " + s.label().substring("net trade of ".length()) + ": " + years + ".");
            }
        }
    }

    /** Says where a step between two stages is made by a rule of ours, not by trade. */
    private void reclassified(List<String> notes, String exporter, String importer) {
        data.coverage().rules().startingFor(exporter, importer, question.years()).stream()
                .map(r -> "By rule, " + r.hs() + " from " + exporter + " to " + importer + " counts as "
                        + String.valueOf(r.stage()).toLowerCase(Locale.ROOT) + " from " + r.yearFrom()
                        + " on: its step between stages is ours, the sum under 'all' does not depend on it.")
                .distinct()
                .forEach(notes::add);
    }

    /** Years in which the pair's own flows rest on weak ground. */
    private List<String> cautions() {
        List<String> cautions = new ArrayList<>();
        for (Stage stage : Stage.values()) {
            caution(cautions, stage, question.a(), question.b());
            caution(cautions, stage, question.b(), question.a());
        }
        return cautions;
    }

    private void caution(List<String> to, Stage stage, String exporter, String importer) {
        Map<Flag, StringJoiner> years = new TreeMap<>();
        question.years().years().forEach(year -> {
            Flow flow = data.find(stage, year, exporter, importer);
            if (flow != null) {
                flow.flags()
                        .forEach(flag -> years.computeIfAbsent(flag, k -> new StringJoiner(", "))
                                .add(Integer.toString(year)));
            }
        });
        years.forEach((flag, list) -> {
            if (flag != Flag.PARTIAL_CODES) {
                to.add("Caution, " + stage.id() + " " + exporter + " to " + importer + ": " + words(flag) + " " + list
                        + ".");
            }
        });
    }

    private static String words(Flag flag) {
        return switch (flag) {
            case MASS_IMPUTED -> "weight computed from the value in";
            case MASS_ESTIMATED -> "weight partly estimated by the publisher in";
            case OUTLIER -> "declared weight set aside as an outlier in";
            case MIRROR_GAP -> "the two sides differ by more than half (both stand in --by-year) in";
            case PARTIAL_CODES -> "one side declares part of the codes in";
        };
    }

    /** Tidy series: {@code stage,indicator,unit,year,value}; unknown years have an empty value. */
    public Result tidyByYear() {
        List<Series> all = new ArrayList<>(series);
        all.addAll(sides());
        all.sort(Comparator.comparingInt(s -> order(s.stage())));
        List<List<@Nullable Object>> rows = new ArrayList<>();
        for (Series s : all) {
            question.years()
                    .years()
                    .forEach(year -> rows.add(Arrays.<@Nullable Object>asList(
                            s.stage(), s.indicator(), s.unit(), year, s.values().get(year))));
        }
        return new Result(
                title(),
                List.of(
                        Column.text("stage"),
                        Column.text("indicator"),
                        Column.text("unit"),
                        Column.of("year", Kind.YEAR),
                        Column.of("value", Kind.BY_UNIT)),
                rows,
                List.of());
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
    public Result byYear() {
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
                        value(stage, "flow_" + a + "_to_" + b, year),
                        there.map(Flow::exporterReoTonnes).orElse(null),
                        there.map(Flow::importerReoTonnes).orElse(null),
                        value(stage, "flow_" + b + "_to_" + a, year),
                        value(stage, "import_share_" + b + "_from_" + a, year),
                        value(stage, "import_share_" + a + "_from_" + b, year),
                        value(stage, "net_trade_" + a, year),
                        value(stage, "interdependence", year),
                        flags(there, back)));
            });
        }
        return new Result(
                title(),
                List.of(
                        Column.text("stage"),
                        Column.of("year", Kind.YEAR),
                        Column.of("a_to_b", a + " to " + b + ", REO t", Kind.QUANTITY),
                        Column.of("by_a", "as " + a + " declared", Kind.QUANTITY),
                        Column.of("by_b", "as " + b + " declared", Kind.QUANTITY),
                        Column.of("b_to_a", b + " to " + a + ", REO t", Kind.QUANTITY),
                        Column.of("share_b", a + " in " + b + "'s imports", Kind.RATIO),
                        Column.of("share_a", b + " in " + a + "'s imports", Kind.RATIO),
                        Column.of(
                                "net",
                                "net trade " + a + ", " + question.basis().unit(),
                                question.basis() == Basis.USD ? Kind.COUNT : Kind.QUANTITY),
                        Column.of("interdependence", Kind.RATIO),
                        Column.text("cautions")),
                rows,
                List.of(
                        "Cautions (→ " + a + " to " + b + ", ← " + b + " to " + a
                                + "): mass-imputed, mass-estimated, outlier (weight), mirror-gap, partial-codes; docs/method.md says"
                                + " what each means.",
                        LIMITS));
    }

    private static String flags(Optional<Flow> there, Optional<Flow> back) {
        StringJoiner words = new StringJoiner(" ");
        there.ifPresent(f -> f.flags().forEach(flag -> words.add("→" + flag.id())));
        back.ifPresent(f -> f.flags().forEach(flag -> words.add("←" + flag.id())));
        return words.toString();
    }

    private @Nullable Double value(String stage, String indicator, int year) {
        return values(stage, indicator).get(year);
    }

    /** A series before and after the split, and where it breaks by itself. */
    private record Shift(@Nullable Double before, @Nullable Double after, Optional<Pettitt.Result> found) {
        @Nullable
        Double change() {
            return before == null || after == null ? null : after - before;
        }
    }

    private Shift shift(Series s) {
        return new Shift(boxed(s.mean(question.before())), boxed(s.mean(question.after())), Pettitt.test(s.values()));
    }

    private static @Nullable Double boxed(OptionalDouble value) {
        return value.isPresent() ? value.getAsDouble() : null;
    }
}
