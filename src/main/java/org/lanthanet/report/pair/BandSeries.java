package org.lanthanet.report.pair;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lanthanet.model.Basis;
import org.lanthanet.model.Flow;
import org.lanthanet.model.Stage;
import org.lanthanet.report.BandCells;
import org.lanthanet.report.Column;
import org.lanthanet.report.Column.Kind;
import org.lanthanet.report.Result;
import org.lanthanet.report.TradeData;

/** A pair's trade year by year with bands, for people; what each side declared gives place to them. */
final class BandSeries {
    private final PairQuestion question;
    private final TradeData data;
    private final List<Series> series;
    private final PairBands bands;

    BandSeries(PairQuestion question, TradeData data, List<Series> series, PairBands bands) {
        this.question = question;
        this.data = data;
        this.series = series;
        this.bands = bands;
    }

    /** Columns, each followed by its band. */
    private Map<String, Column> columns() {
        String a = question.a();
        String b = question.b();
        Map<String, Column> columns = new LinkedHashMap<>();
        columns.put("flow_" + a + "_to_" + b, Column.of("a_to_b", a + " to " + b + ", REO t", Kind.QUANTITY));
        columns.put("flow_" + b + "_to_" + a, Column.of("b_to_a", b + " to " + a + ", REO t", Kind.QUANTITY));
        columns.put(
                "import_share_" + b + "_from_" + a, Column.of("share_b", a + " in " + b + "'s imports", Kind.RATIO));
        columns.put(
                "import_share_" + a + "_from_" + b, Column.of("share_a", b + " in " + a + "'s imports", Kind.RATIO));
        columns.put(
                "net_trade_" + a,
                Column.of(
                        "net",
                        "net trade " + a + ", " + question.basis().unit(),
                        question.basis() == Basis.USD ? Kind.COUNT : Kind.QUANTITY));
        columns.put("interdependence", Column.of("interdependence", Kind.RATIO));
        return columns;
    }

    Result table(String title) {
        Map<String, Column> of = columns();
        List<Column> columns = new ArrayList<>(List.of(Column.text("stage"), Column.of("year", Kind.YEAR)));
        of.values().forEach(column -> {
            columns.add(column);
            columns.add(Column.of("band_" + column.name(), BandTable.HEADING, Kind.TEXT));
        });
        columns.add(Column.text("cautions"));
        List<List<@Nullable Object>> rows = new ArrayList<>();
        Map<String, BandCells> cells = new LinkedHashMap<>();
        of.keySet().forEach(indicator -> cells.put(indicator, new BandCells()));
        for (String stage : series.stream().map(Series::stage).distinct().toList()) {
            question.years().years().forEach(year -> rows.add(row(stage, year, of, cells)));
        }
        int at = 3;
        for (BandCells column : cells.values()) {
            List<String> texts = column.texts();
            for (int i = 0; i < rows.size(); i++) {
                rows.get(i).set(at, texts.get(i));
            }
            at += 2;
        }
        List<String> notes = new ArrayList<>(BandNotes.of(bands.draws()));
        notes.addAll(PairSeries.notes(question, data, series));
        return new Result(title, columns, rows, notes);
    }

    private List<@Nullable Object> row(String stage, int year, Map<String, Column> of, Map<String, BandCells> cells) {
        List<@Nullable Object> row = new ArrayList<>();
        row.add(stage);
        row.add(year);
        cells.forEach((indicator, column) -> {
            Series s = series.stream()
                    .filter(x -> x.stage().equals(stage) && x.indicator().equals(indicator))
                    .findFirst()
                    .orElse(null);
            PairBands.Of band = s == null ? null : bands.find(s);
            Column about = of.get(indicator);
            column.add(
                    band == null ? null : band.year(year),
                    about == null ? Kind.DIGITS : about.kind(),
                    s == null ? null : s.unit());
            row.add(s == null ? null : PairSeries.shown(s, year, about == null ? Kind.DIGITS : about.kind()));
            row.add(null);
        });
        Optional<Flow> there = Stage.find(stage).map(x -> data.find(x, year, question.a(), question.b()));
        Optional<Flow> back = Stage.find(stage).map(x -> data.find(x, year, question.b(), question.a()));
        row.add(Cautions.cell(there, back));
        return row;
    }
}
