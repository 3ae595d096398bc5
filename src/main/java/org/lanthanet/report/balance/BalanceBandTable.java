package org.lanthanet.report.balance;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lanthanet.flow.balance.Balance;
import org.lanthanet.flow.draw.BalanceBands;
import org.lanthanet.flow.draw.BalanceBands.Of;
import org.lanthanet.flow.draw.Band;
import org.lanthanet.flow.draw.Draws;
import org.lanthanet.report.BandCells;
import org.lanthanet.report.ChainBandNotes;
import org.lanthanet.report.Column;
import org.lanthanet.report.Column.Kind;
import org.lanthanet.report.Result;

/** A table of balances with the bands beside its figures. */
public final class BalanceBandTable {
    private static final String BAND = "5 – 95 %";
    /** Place of production in the table for people; its band stands after it, that of the use at the end. */
    private static final int PRODUCTION = 3;

    private final Map<Balance, Of> bands;
    private final List<String> notes;

    /** @param draws what the bands are of */
    public BalanceBandTable(Map<Balance, BalanceBands.Of> bands, Draws draws) {
        this.bands = Map.copyOf(bands);
        this.notes = ChainBandNotes.of(draws);
    }

    /** For machines: the ends of each band after the other figures. */
    Result tidy(Result plain, List<Balance> balances) {
        List<Column> columns = new ArrayList<>(plain.columns());
        for (String figure : List.of("production", "imports", "exports", "use")) {
            columns.add(Column.of(figure + "_low", Kind.QUANTITY));
            columns.add(Column.of(figure + "_high", Kind.QUANTITY));
        }
        List<List<@Nullable Object>> rows = new ArrayList<>();
        for (int i = 0; i < balances.size(); i++) {
            List<@Nullable Object> row = new ArrayList<>(plain.rows().get(i));
            Of of = bands.get(balances.get(i));
            for (Band band : of == null
                    ? Arrays.<@Nullable Band>asList(null, null, null, null)
                    : List.of(of.production(), of.imports(), of.exports(), of.use())) {
                row.add(band == null ? null : band.low());
                row.add(band == null ? null : band.high());
            }
            rows.add(row);
        }
        return new Result(plain.title(), columns, rows, plain.notes());
    }

    /**
     * For people: bands of production and use.
     *
     * @param lines the balance each line shows; null where a line adds several up
     */
    Result table(Result plain, List<@Nullable Balance> lines) {
        List<String> production = texts(lines, Of::production);
        List<String> use = texts(lines, Of::use);
        List<Column> columns = new ArrayList<>(plain.columns());
        columns.add(Column.of("use_band", BAND, Kind.TEXT));
        columns.add(PRODUCTION + 1, Column.of("production_band", BAND, Kind.TEXT));
        List<List<@Nullable Object>> rows = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            List<@Nullable Object> row = new ArrayList<>(plain.rows().get(i));
            row.add(use.get(i));
            row.add(PRODUCTION + 1, production.get(i));
            rows.add(row);
        }
        return new Result(
                plain.title(),
                columns,
                rows,
                Stream.concat(plain.notes().stream(), notes.stream()).toList());
    }

    private List<String> texts(List<@Nullable Balance> lines, Function<Of, Band> figure) {
        BandCells cells = new BandCells();
        for (Balance line : lines) {
            Of of = line == null ? null : bands.get(line);
            cells.add(of == null ? null : figure.apply(of), Kind.QUANTITY, null);
        }
        return cells.texts();
    }
}
