package org.lanthanet.report.pair;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.StringJoiner;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.lanthanet.flow.draw.Draws;
import org.lanthanet.metric.shift.CommonBreak;
import org.lanthanet.model.Stage;
import org.lanthanet.model.YearRange;
import org.lanthanet.report.Result;
import org.lanthanet.report.TradeData;
import org.lanthanet.report.chart.Chart;

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
    private final PairIndicators indicators;
    private final List<Series> series;
    private final CommonBreak.@Nullable Result chosen;
    private final @Nullable PairBands bands;
    private @Nullable List<TestedSeries> tested;

    /** What is asked of the trade, with the figures of the side in question. */
    private record Reading(TradeData data, PairIndicators indicators, List<Series> series) {
        static Reading of(PairQuestion question, TradeData settled) {
            TradeData data = question.standing().of(settled);
            PairIndicators indicators = new PairIndicators(question, data);
            List<Series> series = indicators.series();
            if (!question.standing().isSettled()) {
                Standing other = question.standing().other();
                List<Series> others = new PairIndicators(question.of(other), other.of(settled)).series();
                series = IntStream.range(0, others.size())
                        .mapToObj(i -> indicators.series().get(i).beside(others.get(i)))
                        .toList();
            }
            return new Reading(data, indicators, series);
        }
    }

    /** @param data the trade as settled */
    public PairReport(PairQuestion question, TradeData data) {
        this(question, Reading.of(question, data), null);
    }

    private PairReport(PairQuestion question, Reading reading, CommonBreak.@Nullable Result chosen) {
        this(question, reading.data(), reading.indicators(), reading.series(), chosen, null);
    }

    private PairReport(
            PairQuestion question,
            TradeData data,
            PairIndicators indicators,
            List<Series> series,
            CommonBreak.@Nullable Result chosen,
            @Nullable PairBands bands) {
        this.question = question;
        this.data = data;
        this.indicators = indicators;
        this.series = series;
        this.chosen = chosen;
        this.bands = bands;
    }

    /**
     * The report with the split the data choose in place of the question's.
     *
     * @throws IllegalArgumentException if the years, or those known, are too few for a choice
     */
    public static PairReport splitByData(PairQuestion question, TradeData data) {
        Reading reading = Reading.of(question, data);
        CommonBreak.Result chosen = SplitChoice.of(question, reading.series())
                .orElseThrow(() -> new IllegalArgumentException("too little is known of " + span(question.years())
                        + " for the data to choose a split; name a year"));
        return new PairReport(question.splitAt(chosen.breakYear()), reading, chosen);
    }

    /**
     * The same report with the band of every figure that follows from trade: a column or two more in tables, rows more in tidy
     * ones. Break tests stay those of the series as they are.
     */
    public PairReport withBands(Draws draws, Draws.Progress progress) {
        return with(new PairBands(question, indicators, draws, progress));
    }

    /** What was asked, with the split as given or as chosen. */
    public PairQuestion question() {
        return question;
    }

    PairReport with(PairBands drawn) {
        return new PairReport(question, data, indicators, series, chosen, drawn);
    }

    /** All series with their tests. */
    synchronized List<TestedSeries> tested() {
        List<TestedSeries> known = tested;
        if (known == null) {
            known = TestedSeries.of(question, series, chosen != null);
            tested = known;
        }
        return known;
    }

    /** Place of a section in the report. */
    static int order(String stage) {
        return Stage.find(stage).map(Stage::position).orElse(Stage.values().length + 1);
    }

    /**
     * Tidy rows: {@code stage,indicator,unit,before,after,change,break_year,p_value}, all indicators, and the bounds of their
     * means over all years of each part, {@code before_lower,before_upper,after_lower,after_upper,change_lower,change_upper}.
     * Each is followed by the number of its years known and by a row for each other test, {@code chow_}, {@code supf_},
     * {@code supf_trend_}, {@code welch_}, {@code ranks_}, {@code split_}, {@code welch_ar1_} and {@code supf_iid_}, which has a
     * year and a p only: the statistic belongs to neither part, and stands in {@link #tidyBreaks}. With bands, an indicator
     * that follows from trade has three rows more: {@code band_low_}, {@code band_high_}, and {@code band_draws_}, the number of
     * draws in which it is defined.
     */
    public Result tidy() {
        return BoundedMeans.beside(PairTidy.of(title(), question, tested(), bands), question, series);
    }

    static @Nullable Double change(@Nullable Double before, @Nullable Double after) {
        return before == null || after == null ? null : after - before;
    }

    /**
     * Tidy rows: {@code stage,indicator,unit,test,years,statistic,break_year,p_value,p_adjusted,p_adjusted_named,break_years}, all
     * indicators and tests.
     */
    public Result tidyBreaks() {
        return BreakTable.tidy(breakTitle(), tested());
    }

    /** Every break test of every indicator, for people. */
    public Result breaks() {
        List<TestedSeries> tested = tested();
        List<String> notes = new ArrayList<>(breakNotes().lines());
        notes.add(
                "Chow's p supposes one variance and no memory and is shown to compare with; levels: where each next one"
                        + " begins; T: years known. Statistics, Chow with trends, sup-F without memory and corrected p stand in csv and"
                        + " json.");
        return BreakTable.forPeople(breakTitle(), tested, notes);
    }

    /** The shift table for people: what is known in at least one of the two periods, with the number of years known. */
    public Result table() {
        return bands == null ? plainTable() : bandTable(bands);
    }

    private Result bandTable(PairBands drawn) {
        BandTable table = new BandTable(question);
        series.stream().filter(s -> !s.values().isEmpty()).forEach(s -> table.add(s, drawn.find(s)));
        List<String> notes = new ArrayList<>(BandNotes.of(drawn.draws()));
        notes.addAll(BandNotes.of(question, series, drawn));
        notes.add("Break years and their p: without --bands.");
        return table.result(title(), new PairNotes(question, data, series).lines(unknown(), notes), figure());
    }

    /** Indicators without a figure, by stage. */
    private Map<String, StringJoiner> unknown() {
        Map<String, StringJoiner> unknown = new TreeMap<>();
        for (Series s : series) {
            if (s.values().isEmpty()) {
                unknown.computeIfAbsent(s.stage(), k -> new StringJoiner(", ")).add(s.label());
            }
        }
        return unknown;
    }

    private Result plainTable() {
        List<TestedSeries> tested = tested();
        return PairTable.of(
                title(),
                question,
                tested,
                new PairNotes(question, data, series)
                        .lines(unknown(), breakNotes().lines()),
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

    /** What the report shows as charts: flows both ways, lines by year, and the years of breaks. */
    public List<Chart> charts() {
        List<Series> shown = new ArrayList<>(series);
        shown.addAll(PairAsymmetry.of(question, indicators));
        List<TestedSeries> tested = tested();
        List<Chart> charts = new ArrayList<>();
        charts.add(new FlowChart(question, data, series, bands).chart());
        charts.addAll(new PairCharts(question, shown, bands).charts());
        charts.add(BreakChart.of(question, tested, breakNotes()));
        return charts;
    }

    /**
     * The shift in words: one sentence with its numbers, then a paragraph for net trade, shares, interdependence and breaks each.
     *
     * @param names what countries are called, by code
     */
    public List<String> story(Map<String, String> names) {
        PairStory story = new PairStory(question, new CountryNames(names), series, breakNotes(), bands);
        List<String> sentences = new ArrayList<>();
        sentences.add(story.headline());
        sentences.addAll(story.paragraphs());
        return sentences;
    }

    private String title() {
        return "The shift between " + question.a() + " and " + question.b() + ": means of "
                + span(question.before()) + " and "
                + span(question.after())
                + (chosen == null ? "" : " (split by the data)") + ", shares on "
                + unit();
    }

    /** What shares are on, and whose figures the flows are where they are not settled. */
    private String unit() {
        Standing standing = question.standing();
        return question.basis().unit() + (standing.isSettled() ? "" : ", flows " + standing.words());
    }

    private String seriesTitle() {
        return "Trade between " + question.a() + " and " + question.b() + " year by year, "
                + span(question.years()) + ", shares on "
                + unit();
    }

    private String breakTitle() {
        return "Structural breaks between " + question.a() + " and " + question.b() + ", "
                + span(question.years()) + ", split " + question.split()
                + (chosen == null ? "" : " by the data") + ": year and p of each test, shares on "
                + unit();
    }

    private BreakNotes breakNotes() {
        return new BreakNotes(new BreakCounts(question, tested()), chosen);
    }

    static String span(YearRange years) {
        return years.length() == 1 ? Integer.toString(years.from()) : years.from() + "–" + years.to();
    }

    /** How many years of each part are known. */
    static String known(Series s, PairQuestion question) {
        return s.known(question.before()) + "/" + question.before().length() + " " + s.known(question.after()) + "/"
                + question.after().length();
    }

    /** Tidy series: {@code stage,indicator,unit,year,value,lower,upper}; unknown years have an empty value and may have bounds. */
    public Result tidyByYear() {
        return new PairSeries(question, data, series, bands, seriesTitle()).tidy();
    }

    /** The pair's flows year by year, with both sides' figures, for people. */
    public Result byYear() {
        return new PairSeries(question, data, series, bands, seriesTitle()).table();
    }

    static @Nullable Double boxed(OptionalDouble value) {
        return value.isPresent() ? value.getAsDouble() : null;
    }
}
