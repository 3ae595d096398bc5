package org.lanthanet.report.pair;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.lanthanet.report.Column;
import org.lanthanet.report.Column.Kind;
import org.lanthanet.report.Result;

/** Every break test of every series of a report. */
final class BreakTable {
    static final String LEVELS = "bai_perron";
    private static final int TWO_YEARS = 9;

    private BreakTable() {}

    /**
     * A row per series and test; statistic, year and p are empty where the test is undefined. The last row of a series is its
     * levels by Bai and Perron: the statistic is the number of breaks, and the years stand in the last column.
     */
    static Result tidy(String title, List<TestedSeries> tested) {
        List<List<@Nullable Object>> rows = new ArrayList<>();
        for (TestedSeries t : tested) {
            for (BreakTest test : BreakTest.values()) {
                Optional<Finding> found = t.find(test);
                rows.add(Arrays.<@Nullable Object>asList(
                        t.series().stage(),
                        t.series().indicator(),
                        t.series().unit(),
                        test.id(),
                        t.series().values().size(),
                        found.map(Finding::statistic).orElse(null),
                        found.map(Finding::breakYear).orElse(null),
                        found.map(Finding::pValue).orElse(null),
                        found.map(Finding::adjusted).orElse(null),
                        found.map(Finding::named).orElse(null),
                        found.map(f -> Integer.toString(f.breakYear())).orElse(null)));
            }
            rows.add(Arrays.<@Nullable Object>asList(
                    t.series().stage(),
                    t.series().indicator(),
                    t.series().unit(),
                    LEVELS,
                    t.series().values().size(),
                    t.levels().map(b -> (double) b.breakYears().size()).orElse(null),
                    null,
                    null,
                    null,
                    null,
                    t.breakYears().isEmpty() ? null : years(t)));
        }
        return new Result(
                title,
                List.of(
                        Column.text("stage"),
                        Column.text("indicator"),
                        Column.text("unit"),
                        Column.text("test"),
                        Column.of("years", Kind.YEAR),
                        Column.of("statistic", Kind.QUANTITY),
                        Column.of("break_year", Kind.YEAR),
                        Column.of("p_value", Kind.RATIO),
                        Column.of("p_adjusted", Kind.RATIO),
                        Column.of("p_adjusted_named", Kind.RATIO),
                        Column.text("break_years")),
                rows,
                List.of());
    }

    private static String years(TestedSeries tested) {
        return tested.breakYears().stream().map(String::valueOf).collect(Collectors.joining(" "));
    }

    /** A row per series any test is defined for. */
    static Result forPeople(String title, List<TestedSeries> tested, List<String> notes) {
        List<List<@Nullable Object>> rows = new ArrayList<>();
        String stage = "";
        for (TestedSeries t : tested) {
            Series s = t.series();
            if (t.findings().isEmpty()) {
                continue;
            }
            rows.add(Arrays.<@Nullable Object>asList(
                    s.stage().equals(stage) ? null : s.stage(),
                    s.label(),
                    s.values().size(),
                    t.find(BreakTest.PETTITT)
                            .map(f -> f.breakYear() + " " + f.plainP())
                            .orElse(""),
                    t.find(BreakTest.SUPF).map(f -> f.breakYear() + " " + f.p()).orElse(""),
                    t.find(BreakTest.SUPF_TREND).map(Finding::year).orElse(""),
                    years(t),
                    p(t, BreakTest.WELCH),
                    p(t, BreakTest.RANKS),
                    p(t, BreakTest.WELCH_AR1),
                    p(t, BreakTest.CHOW)));
            stage = s.stage();
        }
        return new Result(
                title,
                List.of(
                        Column.text("stage"),
                        Column.text("indicator"),
                        Column.of("years", "T", Kind.YEAR),
                        Column.of("pettitt", BreakTest.PETTITT.heading(), Kind.TEXT),
                        Column.of("supf", BreakTest.SUPF.heading(), Kind.TEXT),
                        Column.of("supf_trend", "trend", Kind.TEXT),
                        new Column("break_years", "levels", Kind.TEXT, TWO_YEARS),
                        Column.of("welch", BreakTest.WELCH.heading(), Kind.TEXT),
                        Column.of("ranks", BreakTest.RANKS.heading(), Kind.TEXT),
                        Column.of("welch_ar1", "AR(1)", Kind.TEXT),
                        Column.of("chow", BreakTest.CHOW.heading(), Kind.TEXT)),
                rows,
                notes);
    }

    private static String p(TestedSeries tested, BreakTest test) {
        return tested.find(test).map(Finding::plainP).orElse("");
    }
}
