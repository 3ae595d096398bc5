package org.lanthanet.report.pair;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lanthanet.report.chart.Chart;
import org.lanthanet.report.chart.Control;

/** The chart of the years in which tests see a break, indicator by indicator. */
final class BreakChart {
    private static final List<BreakTest> SHOWN = List.of(BreakTest.PETTITT, BreakTest.SUPF, BreakTest.SUPF_TREND);

    private BreakChart() {}

    /**
     * @param notes what a reader of the tests must know
     */
    static Chart of(PairQuestion question, List<TestedSeries> tested, BreakNotes notes) {
        Map<String, List<Map<String, @Nullable Object>>> rows = new LinkedHashMap<>();
        rows.put(PairIndicators.ALL, new ArrayList<>());
        for (TestedSeries t : tested) {
            List<Map<String, @Nullable Object>> found = found(t);
            if (!found.isEmpty()) {
                rows.computeIfAbsent(t.series().stage(), k -> new ArrayList<>())
                        .add(Map.of("label", t.series().label(), "found", found));
            }
        }
        rows.values().removeIf(List::isEmpty);
        List<Map<String, @Nullable Object>> groups = new ArrayList<>();
        rows.forEach((stage, of) -> groups.add(Map.of("id", stage, "rows", of)));
        Map<String, @Nullable Object> data = new LinkedHashMap<>();
        data.put("years", question.years().years().boxed().toList());
        data.put("split", question.split());
        List<Map<String, Object>> tests = new ArrayList<>();
        SHOWN.forEach(t ->
                tests.add(Map.of("id", t.id(), "label", t.heading(), "hasP", true, "starred", t != BreakTest.PETTITT)));
        tests.add(Map.of("id", BreakTable.LEVELS, "label", "levels", "hasP", false, "starred", false));
        data.put("tests", tests);
        data.put("groups", groups);
        List<Control> controls =
                rows.isEmpty() ? List.of() : List.of(PairCharts.stageControl(List.copyOf(rows.keySet())));
        List<String> all = new ArrayList<>();
        all.add(
                "Of sup-F, filled: p < 0.05 after correction for all indicators; thick line: p < 0.05 alone; thin: neither. Always"
                        + " thin: Pettitt's year, whose p supposes that no year resembles the year before, and where BIC begins another"
                        + " level.");
        all.addAll(notes.lines());
        int most = rows.values().stream().mapToInt(List::size).max().orElse(1);
        return new Chart(
                "breaks",
                "breaks",
                "The years in which each indicator breaks",
                rows.isEmpty()
                        ? "Too few years are known for a test."
                        : "By the sup-F test, within a year of " + question.split() + ": " + notes.near() + ".",
                data,
                controls,
                all,
                110 + 26 * most);
    }

    private static List<Map<String, @Nullable Object>> found(TestedSeries t) {
        List<Map<String, @Nullable Object>> found = new ArrayList<>();
        for (BreakTest test : SHOWN) {
            t.find(test).ifPresent(f -> {
                Map<String, @Nullable Object> one = new LinkedHashMap<>();
                one.put("test", test.id());
                one.put("year", f.breakYear());
                one.put("p", f.pValue());
                one.put("adjusted", f.adjusted());
                found.add(one);
            });
        }
        t.breakYears().forEach(year -> found.add(Map.of("test", BreakTable.LEVELS, "year", year)));
        return found;
    }
}
