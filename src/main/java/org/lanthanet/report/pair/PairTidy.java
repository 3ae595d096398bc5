package org.lanthanet.report.pair;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.lanthanet.flow.draw.Band;
import org.lanthanet.report.Column;
import org.lanthanet.report.Column.Kind;
import org.lanthanet.report.Result;

/** The tidy rows of a pair's report: {@code stage,indicator,unit,before,after,change,break_year,p_value}. */
final class PairTidy {
    private static final List<BreakTest> BESIDE_PETTITT = List.of(
            BreakTest.CHOW,
            BreakTest.SUPF,
            BreakTest.SUPF_TREND,
            BreakTest.WELCH,
            BreakTest.RANKS,
            BreakTest.SPLIT,
            BreakTest.WELCH_AR1,
            BreakTest.SUPF_IID);

    private PairTidy() {}

    static Result of(String title, PairQuestion question, List<TestedSeries> tested, @Nullable PairBands bands) {
        List<List<@Nullable Object>> rows = new ArrayList<>();
        for (TestedSeries t : tested) {
            Series s = t.series();
            Double before = PairReport.boxed(s.mean(question.before()));
            Double after = PairReport.boxed(s.mean(question.after()));
            rows.add(row(s, "", s.unit(), before, after, t.find(BreakTest.PETTITT)));
            rows.add(row(
                    s,
                    "years_known_",
                    "years",
                    (double) s.known(question.before()),
                    (double) s.known(question.after()),
                    Optional.empty()));
            PairBands.Of of = bands == null ? null : bands.find(s);
            if (of != null) {
                rows.add(row(s, "band_low_", s.unit(), of, Band::low));
                rows.add(row(s, "band_high_", s.unit(), of, Band::high));
                rows.add(row(s, "band_draws_", "draws", of, band -> (double) band.defined()));
            }
            for (BreakTest test : BESIDE_PETTITT) {
                rows.add(row(s, test.id() + "_", test.unit(), null, null, t.find(test)));
            }
        }
        return new Result(
                title,
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
                PairReport.change(before, after),
                found.map(Finding::breakYear).orElse(null),
                found.map(Finding::pValue).orElse(null));
    }

    /** A row of bands; that of the change is drawn, not the difference of the other two. */
    private static List<@Nullable Object> row(
            Series s, String prefix, String unit, PairBands.Of of, Function<Band, @Nullable Double> value) {
        return Arrays.<@Nullable Object>asList(
                s.stage(),
                prefix + s.indicator(),
                unit,
                value.apply(of.before()),
                value.apply(of.after()),
                value.apply(of.change()),
                null,
                null);
    }
}
