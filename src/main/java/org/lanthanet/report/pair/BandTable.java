package org.lanthanet.report.pair;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lanthanet.flow.draw.Band;
import org.lanthanet.report.BandCells;
import org.lanthanet.report.Column;
import org.lanthanet.report.Column.Kind;
import org.lanthanet.report.Result;

/** A pair's indicators before and after the split with their bands, for people. */
public final class BandTable {
    public static final String HEADING = "5 – 95 %";

    private final PairQuestion question;
    private final BandCells before = new BandCells();
    private final BandCells after = new BandCells();
    private final BandCells change = new BandCells();
    private final List<List<@Nullable Object>> rows = new ArrayList<>();
    private String stage = "";

    BandTable(PairQuestion question) {
        this.question = question;
    }

    /** Adds a row; an indicator that is not drawn has none. */
    void add(Series s, PairBands.@Nullable Of bands) {
        Double meanBefore = PairReport.boxed(s.mean(question.before()));
        Double meanAfter = PairReport.boxed(s.mean(question.after()));
        cell(before, bands == null ? null : bands.before(), s);
        cell(after, bands == null ? null : bands.after(), s);
        cell(change, bands == null ? null : bands.change(), s);
        rows.add(Arrays.<@Nullable Object>asList(
                s.stage().equals(stage) ? null : s.stage(),
                s.label(),
                s.unit(),
                meanBefore,
                null,
                meanAfter,
                null,
                PairReport.change(meanBefore, meanAfter),
                null,
                PairReport.known(s, question)));
        stage = s.stage();
    }

    private static void cell(BandCells to, @Nullable Band band, Series s) {
        to.add(band, Kind.BY_UNIT, s.unit());
    }

    Result result(String title, List<String> notes, List<String> figure) {
        fill(4, before);
        fill(6, after);
        fill(8, change);
        return new Result(
                title,
                List.of(
                        Column.text("stage"),
                        Column.text("indicator"),
                        Column.text("unit"),
                        Column.of("before", PairReport.span(question.before()), Kind.BY_UNIT),
                        Column.of("band_before", HEADING, Kind.TEXT),
                        Column.of("after", PairReport.span(question.after()), Kind.BY_UNIT),
                        Column.of("band_after", HEADING, Kind.TEXT),
                        Column.of("change", Kind.BY_UNIT),
                        Column.of("band_change", HEADING, Kind.TEXT),
                        Column.of("years_known", "known", Kind.TEXT)),
                rows,
                notes,
                figure);
    }

    private void fill(int column, BandCells cells) {
        List<String> texts = cells.texts();
        for (int i = 0; i < rows.size(); i++) {
            rows.get(i).set(column, texts.get(i));
        }
    }
}
