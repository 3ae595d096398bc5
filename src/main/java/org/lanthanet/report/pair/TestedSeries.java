package org.lanthanet.report.pair;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lanthanet.metric.shift.Holm;

/**
 * A series with what each break test finds in it.
 *
 * @param series the series
 * @param findings by test; none where the test is undefined
 */
record TestedSeries(Series series, Map<BreakTest, Finding> findings) {
    /**
     * Tests all series of a report, and corrects p for their number, each test by itself.
     *
     * @param split first year of the second part
     * @param splitByData whether the split was chosen by looking at these series: then a test of it has no valid p
     */
    static List<TestedSeries> of(List<Series> series, int split, boolean splitByData) {
        List<TestedSeries> tested = series.stream()
                .map(s -> new TestedSeries(s, new EnumMap<>(BreakTest.class)))
                .toList();
        for (BreakTest test : BreakTest.values()) {
            List<Optional<Finding>> found = series.stream()
                    .map(s -> test.of(s.values(), split))
                    .map(f -> splitByData && test.isOfTheSplit() ? f.map(Finding::withoutP) : f)
                    .toList();
            List<@Nullable Double> pValues = new ArrayList<>();
            found.forEach(f -> pValues.add(f.map(Finding::pValue).orElse(null)));
            List<@Nullable Double> adjusted = Holm.adjust(pValues);
            for (int i = 0; i < tested.size(); i++) {
                Double p = adjusted.get(i);
                Map<BreakTest, Finding> findings = tested.get(i).findings();
                found.get(i).ifPresent(f -> findings.put(test, f.adjustedTo(p)));
            }
        }
        return tested;
    }

    Optional<Finding> find(BreakTest test) {
        return Optional.ofNullable(findings.get(test));
    }
}
