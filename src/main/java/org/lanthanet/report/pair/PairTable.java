package org.lanthanet.report.pair;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lanthanet.report.Column;
import org.lanthanet.report.Column.Kind;
import org.lanthanet.report.Result;

/** A pair's indicators before and after the split with the main break tests, for people. */
final class PairTable {
    private PairTable() {}

    static Result of(
            String title, PairQuestion question, List<TestedSeries> tested, List<String> notes, List<String> figure) {
        List<List<@Nullable Object>> rows = new ArrayList<>();
        String stage = "";
        for (TestedSeries t : tested) {
            Series s = t.series();
            if (s.values().isEmpty()) {
                continue;
            }
            Double before = PairReport.boxed(s.mean(question.before()));
            Double after = PairReport.boxed(s.mean(question.after()));
            rows.add(Arrays.<@Nullable Object>asList(
                    s.stage().equals(stage) ? null : s.stage(),
                    s.label(),
                    s.unit(),
                    before,
                    after,
                    PairReport.change(before, after),
                    PairReport.known(s, question),
                    t.find(BreakTest.PETTITT)
                            .map(f -> Integer.toString(f.breakYear()))
                            .orElse(""),
                    t.find(BreakTest.SUPF).map(Finding::year).orElse(""),
                    t.splitP()));
            stage = s.stage();
        }
        return new Result(
                title,
                List.of(
                        Column.text("stage"),
                        Column.text("indicator"),
                        Column.text("unit"),
                        Column.of("before", PairReport.span(question.before()), Kind.BY_UNIT),
                        Column.of("after", PairReport.span(question.after()), Kind.BY_UNIT),
                        Column.of("change", Kind.BY_UNIT),
                        Column.of("years_known", "known", Kind.TEXT),
                        Column.of("pettitt", BreakTest.PETTITT.heading(), Kind.TEXT),
                        Column.of("supf", BreakTest.SUPF.heading(), Kind.TEXT),
                        Column.of("split", BreakTest.SPLIT.heading(), Kind.TEXT)),
                rows,
                notes,
                figure);
    }
}
