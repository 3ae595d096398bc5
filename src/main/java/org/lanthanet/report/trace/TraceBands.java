package org.lanthanet.report.trace;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lanthanet.flow.ProcessingShares;
import org.lanthanet.flow.balance.ChainData;
import org.lanthanet.flow.draw.BalanceDraws;
import org.lanthanet.flow.draw.Band;
import org.lanthanet.flow.draw.Draws;
import org.lanthanet.model.Stage;
import org.lanthanet.report.BandCells;
import org.lanthanet.report.ChainBandNotes;
import org.lanthanet.report.Column;
import org.lanthanet.report.Column.Kind;
import org.lanthanet.report.Result;
import org.lanthanet.report.pair.BandTable;
import org.lanthanet.trace.OriginBands;
import org.lanthanet.trace.OriginDraws;

/** The bands of where what a country uses comes from, by stage and year. */
public final class TraceBands {
    private record Use(Stage stage, int year) {}

    private final Map<Use, OriginBands> bands = new HashMap<>();
    private final Draws draws;

    private TraceBands(Draws draws) {
        this.draws = draws;
    }

    /**
     * Draws the chains of these years.
     *
     * @param question asks where material comes from
     * @param data what the years were made of
     */
    public static TraceBands of(
            TraceQuestion question, List<TracedYear> years, ChainData data, Draws draws, Draws.Progress progress) {
        if (!question.isBackward()) {
            throw new IllegalArgumentException("bands are of where material comes from");
        }
        ProcessingShares processing = data.processing();
        OriginDraws uses = new OriginDraws(
                new BalanceDraws(data, years.stream().map(TracedYear::year).toList(), draws.flows()),
                processing,
                question.country());
        for (TracedYear year : years) {
            for (Stage stage : question.stages()) {
                if (question.fault(year, stage).isEmpty()) {
                    uses.add(stage, year.balanced(), year.tracing());
                }
            }
        }
        TraceBands found = new TraceBands(draws);
        uses.bands(draws, progress).forEach(b -> found.bands.put(new Use(b.stage(), b.year()), b));
        return found;
    }

    private @Nullable OriginBands of(TraceRow row) {
        return bands.get(new Use(row.stage(), row.year()));
    }

    private @Nullable Band reoTonnes(TraceRow row) {
        OriginBands of = of(row);
        return of == null ? null : of.reoTonnes().get(row.origin());
    }

    private @Nullable Band share(TraceRow row) {
        OriginBands of = of(row);
        return of == null ? null : of.shares().get(row.origin());
    }

    private @Nullable Band directShare(TraceRow row) {
        OriginBands of = of(row);
        return of == null || row.directShare() == null
                ? null
                : of.directShares().get(row.partner());
    }

    /** Tidy rows with the ends of the bands in further columns. */
    Result tidy(String title, List<TraceCell> cells, TraceQuestion question) {
        List<Column> columns = new ArrayList<>(TraceRow.columns());
        columns.addAll(List.of(
                Column.of("reo_tonnes_low", Kind.QUANTITY),
                Column.of("reo_tonnes_high", Kind.QUANTITY),
                Column.of("share_low", Kind.RATIO),
                Column.of("share_high", Kind.RATIO),
                Column.of("direct_share_low", Kind.RATIO),
                Column.of("direct_share_high", Kind.RATIO),
                Column.of("draws", Kind.COUNT)));
        List<List<@Nullable Object>> rows = new ArrayList<>();
        for (TraceCell cell : cells) {
            for (TraceRow traced : cell.rows()) {
                List<@Nullable Object> row = new ArrayList<>(traced.cells(question));
                Band share = share(traced);
                for (Band band : Arrays.<@Nullable Band>asList(reoTonnes(traced), share, directShare(traced))) {
                    row.add(band == null ? null : band.low());
                    row.add(band == null ? null : band.high());
                }
                row.add(share == null ? null : share.defined());
                rows.add(row);
            }
        }
        return new Result(title, columns, rows, List.of());
    }

    /**
     * A table for people with the bands beside their figures.
     *
     * @param shown what each row stands for; null for several things together, which have no band
     */
    Result beside(Result plain, List<@Nullable TraceRow> shown) {
        BandCells tonnes = new BandCells();
        BandCells shares = new BandCells();
        BandCells direct = new BandCells();
        for (TraceRow row : shown) {
            tonnes.add(row == null ? null : reoTonnes(row), Kind.QUANTITY, null);
            shares.add(row == null ? null : share(row), Kind.RATIO, null);
            direct.add(row == null ? null : directShare(row), Kind.RATIO, null);
        }
        Map<String, List<String>> after =
                Map.of("reo_tonnes", tonnes.texts(), "share", shares.texts(), "direct_share", direct.texts());
        List<Column> columns = new ArrayList<>();
        for (Column column : plain.columns()) {
            columns.add(column);
            if (after.containsKey(column.name())) {
                columns.add(Column.of("band_" + column.name(), BandTable.HEADING, Kind.TEXT));
            }
        }
        List<List<@Nullable Object>> rows = new ArrayList<>();
        for (int r = 0; r < plain.rows().size(); r++) {
            List<@Nullable Object> row = new ArrayList<>();
            for (int c = 0; c < plain.columns().size(); c++) {
                row.add(plain.rows().get(r).get(c));
                List<String> texts = after.get(plain.columns().get(c).name());
                if (texts != null) {
                    row.add(texts.get(r));
                }
            }
            rows.add(row);
        }
        return new Result(plain.title(), columns, rows, plain.notes());
    }

    List<String> notes() {
        return ChainBandNotes.of(draws);
    }
}
