package org.lanthanet.report.pair;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lanthanet.metric.shift.BaiPerron;
import org.lanthanet.metric.shift.Holm;

/**
 * A series with what each break test finds in it.
 *
 * @param series the series
 * @param isNamed whether it is one of {@link NamedIndicators}
 * @param findings by test; none where the test is undefined
 * @param levels the series cut into as many levels as BIC allows it
 */
record TestedSeries(
        Series series, boolean isNamed, Map<BreakTest, Finding> findings, Optional<BaiPerron.Result> levels) {
    /**
     * Tests all series of a report, and corrects p for their number and for that of those named beforehand, each test by itself.
     *
     * @param splitByData whether the split was chosen by looking at these series: then a test of it has no valid p
     */
    static List<TestedSeries> of(PairQuestion question, List<Series> series, boolean splitByData) {
        List<TestedSeries> tested = series.stream()
                .map(s -> new TestedSeries(
                        s,
                        NamedIndicators.contain(s, question),
                        new EnumMap<>(BreakTest.class),
                        BaiPerron.of(s.values())))
                .toList();
        for (BreakTest test : BreakTest.values()) {
            List<Optional<Finding>> found = series.stream()
                    .map(s -> test.of(s.values(), question.split()))
                    .map(f -> splitByData && test.isOfTheSplit() ? f.map(Finding::withoutP) : f)
                    .toList();
            List<@Nullable Double> all = new ArrayList<>();
            List<@Nullable Double> named = new ArrayList<>();
            for (int i = 0; i < tested.size(); i++) {
                Double p = found.get(i).map(Finding::pValue).orElse(null);
                all.add(p);
                named.add(tested.get(i).isNamed() ? p : null);
            }
            List<@Nullable Double> adjusted = Holm.adjust(all);
            List<@Nullable Double> adjustedNamed = Holm.adjust(named);
            for (int i = 0; i < tested.size(); i++) {
                Double ofAll = adjusted.get(i);
                Double ofNamed = adjustedNamed.get(i);
                Map<BreakTest, Finding> findings = tested.get(i).findings();
                found.get(i).ifPresent(f -> findings.put(test, f.adjustedTo(ofAll, ofNamed)));
            }
        }
        return tested;
    }

    Optional<Finding> find(BreakTest test) {
        return Optional.ofNullable(findings.get(test));
    }

    /** p of the split with its stars, and {@code +} where a star stands that memory does not take away. */
    String splitP() {
        String p = find(BreakTest.SPLIT).map(Finding::p).orElse("");
        return p.endsWith("*")
                        && find(BreakTest.WELCH_AR1)
                                .filter(Finding::isSignificant)
                                .isPresent()
                ? p + "+"
                : p;
    }

    /** First years of the second and later levels; none where there is one level, or too few years to tell. */
    List<Integer> breakYears() {
        return levels.map(BaiPerron.Result::breakYears).orElse(List.of());
    }
}
