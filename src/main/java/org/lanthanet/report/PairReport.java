package org.lanthanet.report;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.StringJoiner;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.lanthanet.metric.shift.CommonBreak;
import org.lanthanet.model.Stage;
import org.lanthanet.report.Column.Kind;

/**
 * The shift report of a pair: every indicator before and after the split, and its series by year. Means are over the
 * years that are known; break years and their p are of the tests in {@link org.lanthanet.metric.shift} on the whole series
 * (T is small: a p below 0.05 is a hint, not a proof).
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
    private final CommonBreak.@Nullable Result chosen;

    public PairReport(PairQuestion question, TradeData data) {
        this(question, data, indicators(question, data), null);
    }

    private PairReport(
            PairQuestion question, TradeData data, List<Series> series, CommonBreak.@Nullable Result chosen) {
        this.question = question;
        this.data = data;
        this.series = series;
        this.chosen = chosen;
    }

    /**
     * The report with the split the data choose in place of the question's.
     *
     * @throws IllegalArgumentException if the years, or those known, are too few for a choice
     */
    public static PairReport splitByData(PairQuestion question, TradeData data) {
        List<Series> series = indicators(question, data);
        CommonBreak.Result chosen = SplitChoice.of(question, series)
                .orElseThrow(() -> new IllegalArgumentException("too little is known of "
                        + span(question.years().from(), question.years().to())
                        + " for the data to choose a split; name a year"));
        return new PairReport(question.splitAt(chosen.breakYear()), data, series, chosen);
    }

    private static List<Series> indicators(PairQuestion question, TradeData data) {
        List<Series> all = new ArrayList<>(new PairIndicators(question, data).series());
        all.sort(Comparator.comparingInt(s -> order(s.stage())));
        return all;
    }

    private List<TestedSeries> tested() {
        return TestedSeries.of(series, question.split(), chosen != null);
    }

    /** Place of a section in the report. */
    static int order(String stage) {
        return Stage.find(stage).map(Stage::position).orElse(Stage.values().length + 1);
    }

    /**
     * Tidy rows: {@code stage,indicator,unit,before,after,change,break_year,p_value}, all indicators. Each is followed by
     * the number of its years known and by a row for each F test, {@code chow_}, {@code supf_} and {@code supf_trend_}, which
     * has a year and a p only: F itself belongs to neither part, and stands in {@link #tidyBreaks}.
     */
    public Result tidy() {
        List<List<@Nullable Object>> rows = new ArrayList<>();
        for (TestedSeries t : tested()) {
            Series s = t.series();
            Double before = boxed(s.mean(question.before()));
            Double after = boxed(s.mean(question.after()));
            rows.add(row(s, "", s.unit(), before, after, t.find(BreakTest.PETTITT)));
            rows.add(row(
                    s,
                    "years_known_",
                    "years",
                    (double) s.known(question.before()),
                    (double) s.known(question.after()),
                    Optional.empty()));
            for (BreakTest test : List.of(BreakTest.CHOW, BreakTest.SUPF, BreakTest.SUPF_TREND)) {
                rows.add(row(s, test.id() + "_", "F", null, null, t.find(test)));
            }
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

    private static List<@Nullable Object> row(
            Series s,
            String prefix,
            String unit,
            @Nullable Double before,
            @Nullable Double after,
            Optional<Finding> found) {
        return Arrays.<@Nullable Object>asList(
                s.stage(),
                prefix + s.indicator(),
                unit,
                before,
                after,
                change(before, after),
                found.map(Finding::breakYear).orElse(null),
                found.map(Finding::pValue).orElse(null));
    }

    private static @Nullable Double change(@Nullable Double before, @Nullable Double after) {
        return before == null || after == null ? null : after - before;
    }

    /**
     * Tidy rows: {@code stage,indicator,unit,test,years,statistic,break_year,p_value,p_adjusted}, all indicators and tests.
     */
    public Result tidyBreaks() {
        return BreakTable.tidy(breakTitle(), tested());
    }

    /** Every break test of every indicator, for people. */
    public Result breaks() {
        List<TestedSeries> tested = tested();
        List<String> notes = new ArrayList<>(breakNotes(tested));
        notes.add("F and K stand in csv and json.");
        return BreakTable.forPeople(breakTitle(), tested, notes);
    }

    /** The shift table for people: what is known in at least one of the two periods, with the number of years known. */
    public Result table() {
        List<List<@Nullable Object>> rows = new ArrayList<>();
        Map<String, StringJoiner> unknown = new TreeMap<>();
        String stage = "";
        List<TestedSeries> tested = tested();
        for (TestedSeries t : tested) {
            Series s = t.series();
            if (s.values().isEmpty()) {
                unknown.computeIfAbsent(s.stage(), k -> new StringJoiner(", ")).add(s.label());
                continue;
            }
            Double before = boxed(s.mean(question.before()));
            Double after = boxed(s.mean(question.after()));
            rows.add(Arrays.<@Nullable Object>asList(
                    s.stage().equals(stage) ? null : s.stage(),
                    s.label(),
                    s.unit(),
                    before,
                    after,
                    change(before, after),
                    s.known(question.before()) + "/" + question.before().length() + " " + s.known(question.after())
                            + "/" + question.after().length(),
                    t.find(BreakTest.PETTITT).map(Finding::year).orElse(""),
                    t.find(BreakTest.SUPF).map(Finding::year).orElse(""),
                    t.find(BreakTest.CHOW).map(Finding::p).orElse("")));
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
                        Column.of("years_known", "known", Kind.TEXT),
                        Column.of("pettitt", BreakTest.PETTITT.heading(), Kind.TEXT),
                        Column.of("supf", BreakTest.SUPF.heading(), Kind.TEXT),
                        Column.of("chow", BreakTest.CHOW.heading() + " p", Kind.TEXT)),
                rows,
                new PairNotes(question, data, series).lines(unknown, breakNotes(tested)),
                figure());
    }

    private List<String> figure() {
        String there = question.a() + " to " + question.b();
        String back = question.b() + " to " + question.a();
        return FlowBars.of(
                question.years(),
                question.split(),
                there + ", ore + compound + metal, REO t",
                Series.find(series, PairIndicators.ALL, "flow_" + question.a() + "_to_" + question.b()),
                back,
                Series.find(series, PairIndicators.ALL, "flow_" + question.b() + "_to_" + question.a()));
    }

    private String title() {
        return "The shift between " + question.a() + " and " + question.b() + ": means of "
                + span(question.before().from(), question.before().to()) + " and "
                + span(question.after().from(), question.after().to())
                + (chosen == null ? "" : " (split by the data)") + ", shares on "
                + question.basis().unit();
    }

    private String seriesTitle() {
        return "Trade between " + question.a() + " and " + question.b() + " year by year, "
                + span(question.years().from(), question.years().to()) + ", shares on "
                + question.basis().unit();
    }

    private String breakTitle() {
        return "Structural breaks between " + question.a() + " and " + question.b() + ", "
                + span(question.years().from(), question.years().to()) + ", split " + question.split()
                + (chosen == null ? "" : " by the data") + ": year and p of each test, shares on "
                + question.basis().unit();
    }

    private List<String> breakNotes(List<TestedSeries> tested) {
        return new BreakNotes(question, tested, chosen).lines();
    }

    private static String span(int from, int to) {
        return from == to ? Integer.toString(from) : from + "–" + to;
    }

    /** Tidy series: {@code stage,indicator,unit,year,value}; unknown years have an empty value. */
    public Result tidyByYear() {
        return new PairSeries(question, data, series, seriesTitle()).tidy();
    }

    /** The pair's flows year by year, with both sides' figures, for people. */
    public Result byYear() {
        return new PairSeries(question, data, series, seriesTitle()).table();
    }

    private static @Nullable Double boxed(OptionalDouble value) {
        return value.isPresent() ? value.getAsDouble() : null;
    }
}
