package org.lanthanet.report.world;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.lanthanet.model.Basis;
import org.lanthanet.model.Flow;
import org.lanthanet.model.Stage;
import org.lanthanet.report.TradeData;
import org.lanthanet.report.chart.Chart;
import org.lanthanet.report.chart.Control;

/**
 * Who sells how much to whom: exporters in rows, importers in columns, the rest of the world last. A cell is an amount, a zero
 * that some dataset states, or unknown.
 */
public final class MatrixChart {
    private static final int MOST = 15;

    private final WorldQuestion question;
    private final TradeData data;
    private final Map<Stage, Traders> traders = new TreeMap<>();

    private MatrixChart(WorldQuestion question, TradeData data) {
        this.question = question;
        this.data = data;
        question.stages(data).forEach(stage -> traders.put(stage, Traders.of(question, data, stage, MOST)));
    }

    /** The chart of the years asked about. */
    public static Chart of(WorldQuestion question, TradeData data) {
        return new MatrixChart(question, data).chart();
    }

    private Chart chart() {
        List<Stage> stages = List.copyOf(traders.keySet());
        Map<String, Object> content = new LinkedHashMap<>();
        content.put("pair", question.pair());
        content.put("stageNames", WorldQuestion.stageWords(stages));
        content.put("axes", axes(question, traders));
        content.put("names", question.named(shown(traders)));
        content.put("cells", Years.of(question, data, stages, this::cells));
        Stage shown = question.firstShown(data);
        return new Chart(
                "matrix",
                "trade-matrix",
                "Who sells to whom, by stage and year",
                new MapSummary(question, data).text(shown),
                content,
                List.of(
                        Control.years(question.yearList(), question.years().to()),
                        Choices.stages(stages, shown),
                        Choices.units(question)),
                List.of(
                        "Rows sell, columns buy. " + question.name(question.a()) + " and " + question.name(question.b())
                                + " come first, then the largest of the stage over the period; the last row and column are"
                                + " all other countries, as far as their flows are held.",
                        "A dot is a zero: no flow is held and a dataset says that there was none. An empty grey cell is"
                                + " unknown: no dataset speaks of the two countries, or of all codes their trade can come"
                                + " under, or the weight of their flow is not known. The scale of colours is logarithmic."),
                620);
    }

    /** Codes of rows and columns by stage. */
    static Map<String, Object> axes(WorldQuestion question, Map<Stage, Traders> traders) {
        Map<String, Object> axes = new LinkedHashMap<>();
        traders.forEach((stage, t) -> {
            Map<String, Object> sides = new LinkedHashMap<>();
            sides.put("exporters", t.exporters());
            sides.put("importers", t.importers());
            axes.put(stage.id(), sides);
        });
        return axes;
    }

    static Iterable<String> shown(Map<Stage, Traders> traders) {
        TreeSet<String> shown = new TreeSet<>();
        traders.values().forEach(t -> {
            shown.addAll(t.exporters());
            shown.addAll(t.importers());
        });
        return shown;
    }

    /** Row by row, each with the others last; the last row is the others'. Null is unknown, and a country with itself. */
    private @Nullable List<@Nullable Number> cells(Stage stage, int year, Basis basis) {
        CountrySums sums = new CountrySums(data, stage, year, basis);
        Traders t = traders.getOrDefault(stage, new Traders(List.of(), List.of()));
        if (!sums.isKnown()) {
            return null;
        }
        int rows = t.exporters().size();
        int columns = t.importers().size();
        @Nullable Double[] held = new Double[(rows + 1) * (columns + 1)];
        boolean[] unweighed = new boolean[held.length];
        for (Flow flow : sums.flows()) {
            int row = place(t.exporters(), flow.exporter());
            int at = row * (columns + 1) + place(t.importers(), flow.importer());
            Double weight = flow.weight(basis);
            if (weight == null || data.known().isLowerBound(stage, year, flow.exporter(), flow.importer())) {
                unweighed[at] = true;
            } else {
                Double before = held[at];
                held[at] = before == null ? weight : before + weight;
            }
        }
        List<@Nullable Number> cells = new ArrayList<>();
        for (int i = 0; i < held.length; i++) {
            int row = i / (columns + 1);
            int column = i % (columns + 1);
            boolean zero = held[i] == null
                    && !unweighed[i]
                    && row < rows
                    && column < columns
                    && isZero(stage, year, t.exporters().get(row), t.importers().get(column));
            cells.add(zero ? Integer.valueOf(0) : Figures.amount(held[i]));
        }
        return cells;
    }

    private static int place(List<String> codes, String code) {
        int place = codes.indexOf(code);
        return place < 0 ? codes.size() : place;
    }

    private boolean isZero(Stage stage, int year, String exporter, String importer) {
        return !exporter.equals(importer) && data.known().isZero(stage, year, exporter, importer);
    }
}
