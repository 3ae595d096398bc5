package org.lanthanet.report.pair;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lanthanet.report.Column;
import org.lanthanet.report.Column.Kind;
import org.lanthanet.report.Result;

/** Every break test of every series of a report. */
final class BreakTable {
    private static final List<BreakTest> IN_ORDER =
            List.of(BreakTest.PETTITT, BreakTest.SUPF, BreakTest.SUPF_TREND, BreakTest.CHOW, BreakTest.CHOW_TREND);

    private BreakTable() {}

    /** A row per series and test; statistic, year and p are empty where the test is undefined. */
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
                        found.map(Finding::adjusted).orElse(null)));
            }
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
                        Column.of("p_adjusted", Kind.RATIO)),
                rows,
                List.of());
    }

    /** A row per series any test is defined for. */
    static Result forPeople(String title, List<TestedSeries> tested, List<String> notes) {
        List<Column> columns =
                new ArrayList<>(List.of(Column.text("stage"), Column.text("indicator"), Column.of("years", Kind.YEAR)));
        IN_ORDER.forEach(test -> columns.add(Column.of(test.id(), test.heading(), Kind.TEXT)));
        List<List<@Nullable Object>> rows = new ArrayList<>();
        String stage = "";
        for (TestedSeries t : tested) {
            Series s = t.series();
            if (t.findings().isEmpty()) {
                continue;
            }
            List<@Nullable Object> row = new ArrayList<>();
            row.add(s.stage().equals(stage) ? null : s.stage());
            row.add(s.label());
            row.add(s.values().size());
            IN_ORDER.forEach(
                    test -> row.add(t.find(test).map(f -> cell(test, f)).orElse("")));
            rows.add(row);
            stage = s.stage();
        }
        return new Result(title, columns, rows, notes);
    }

    private static String cell(BreakTest test, Finding found) {
        return test.isOfTheSplit() ? found.p() : found.breakYear() + " " + found.p();
    }
}
