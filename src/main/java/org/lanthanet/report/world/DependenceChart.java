package org.lanthanet.report.world;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.lanthanet.flow.CoverageIndex.Level;
import org.lanthanet.metric.concentration.Hhi;
import org.lanthanet.metric.dependence.ImportShare;
import org.lanthanet.metric.dependence.SupplyShare;
import org.lanthanet.model.Basis;
import org.lanthanet.model.Stage;
import org.lanthanet.network.TradeNetwork;
import org.lanthanet.report.TradeData;
import org.lanthanet.report.chart.Chart;
import org.lanthanet.report.chart.Control;

/**
 * Who depends on whom: the share of each exporter in what an importer buys ({@code import_share}) or has at its disposal
 * ({@code supply_share}), and the concentration of its suppliers ({@code hhi_suppliers}). Only importers whose imports some
 * dataset declares, all weights known, have shares.
 */
public final class DependenceChart {
    private static final int MOST = 12;

    private final WorldQuestion question;
    private final TradeData data;
    private final Map<Stage, Traders> traders = new TreeMap<>();
    private final List<DependenceMeasure> measures = new ArrayList<>();

    private DependenceChart(WorldQuestion question, TradeData data) {
        this.question = question;
        this.data = data;
        for (Stage stage : question.stages(data)) {
            traders.put(stage, traders(stage));
        }
        question.bases().forEach(basis -> measures.add(new DependenceMeasure(ImportShare.METRIC, basis)));
        if (question.bases().contains(Basis.REO)) {
            measures.add(new DependenceMeasure(SupplyShare.METRIC, Basis.REO));
        }
    }

    /** The chart of the years asked about. */
    public static Chart of(WorldQuestion question, TradeData data) {
        return new DependenceChart(question, data).chart();
    }

    /** Importers of whose imports nothing is declared in any year have no column. */
    private Traders traders(Stage stage) {
        Traders most = Traders.of(question, data, stage, Integer.MAX_VALUE);
        List<String> importers = most.importers().stream()
                .filter(code -> question.pair().contains(code) || isEverCovered(stage, code))
                .limit(MOST)
                .toList();
        return new Traders(most.exporters().stream().limit(MOST).toList(), importers);
    }

    private boolean isEverCovered(Stage stage, String importer) {
        return question.yearList().stream()
                .anyMatch(year -> data.known().level(stage, year, importer, false) != Level.NONE);
    }

    private Chart chart() {
        Map<String, Object> content = new LinkedHashMap<>();
        content.put("pair", question.pair());
        content.put("stageNames", WorldQuestion.stageWords(List.copyOf(traders.keySet())));
        content.put("axes", MatrixChart.axes(question, traders));
        content.put("names", question.named(MatrixChart.shown(traders)));
        content.put("years", years());
        Stage shown = question.firstShown(data);
        return new Chart(
                "dependence",
                "dependence",
                "Who depends on whom: shares of suppliers, by stage and year",
                summary(shown),
                content,
                controls(shown),
                notes(),
                560);
    }

    private List<Control> controls(Stage shown) {
        return List.of(
                Control.years(question.yearList(), question.years().to()),
                Choices.stages(List.copyOf(traders.keySet()), shown),
                new Control(
                        "measure",
                        "Share",
                        Control.Kind.LIST,
                        measures.stream().map(DependenceMeasure::id).toList(),
                        measures.stream().map(DependenceMeasure::label).toList(),
                        measures.get(0).id()));
    }

    /** Stage, measure and year, to columns: null, or coverage of the importer's imports, HHI, and shares by row. */
    private Map<String, Object> years() {
        Map<String, Object> byStage = new LinkedHashMap<>();
        traders.forEach((stage, t) -> {
            Map<String, Object> byMeasure = new LinkedHashMap<>();
            for (DependenceMeasure measure : measures) {
                Map<String, Object> byYear = new LinkedHashMap<>();
                for (int year : question.yearList()) {
                    List<@Nullable List<@Nullable Number>> columns = columns(stage, t, measure, year);
                    if (columns.stream().anyMatch(column -> column != null)) {
                        byYear.put(Integer.toString(year), columns);
                    }
                }
                byMeasure.put(measure.id(), byYear);
            }
            byStage.put(stage.id(), byMeasure);
        });
        return byStage;
    }

    private List<@Nullable List<@Nullable Number>> columns(
            Stage stage, Traders t, DependenceMeasure measure, int year) {
        CountrySums sums = new CountrySums(data, stage, year, measure.basis());
        TradeNetwork network = data.network(stage, year, measure.basis());
        List<@Nullable List<@Nullable Number>> columns = new ArrayList<>();
        for (String importer : t.importers()) {
            Side imports = sums.imports(importer);
            columns.add(imports.isWhole() ? column(network, t, measure, importer, imports) : null);
        }
        return columns;
    }

    private static @Nullable List<@Nullable Number> column(
            TradeNetwork network, Traders t, DependenceMeasure measure, String importer, Side imports) {
        List<@Nullable Number> column = new ArrayList<>();
        column.add(imports.level().ordinal());
        column.add(Figures.share(Hhi.suppliers(network, importer)));
        boolean defined = false;
        for (String exporter : t.exporters()) {
            Double share = exporter.equals(importer) ? null : measure.of(network, importer, exporter);
            defined |= share != null;
            column.add(Figures.share(share));
        }
        return defined ? column : null;
    }

    private String summary(Stage stage) {
        int year = question.years().to();
        List<String> words = new ArrayList<>();
        for (Basis basis : question.bases()) {
            if (words.isEmpty()) {
                CountrySums sums = new CountrySums(data, stage, year, basis);
                TradeNetwork network = data.network(stage, year, basis);
                for (String importer : question.pair()) {
                    if (sums.imports(importer).isWhole()) {
                        words(network, importer, words);
                    }
                }
            }
        }
        return words.isEmpty()
                ? "No share of " + WorldQuestion.words(stage) + " in " + year + " can be given for "
                        + question.name(question.a()) + " or " + question.name(question.b()) + "."
                : "In " + year + ", " + WorldQuestion.words(stage) + ": " + String.join("; ", words) + ".";
    }

    private void words(TradeNetwork network, String importer, List<String> words) {
        String first = network.importsOf(importer).entrySet().stream()
                .max(Map.Entry.<String, Double>comparingByValue()
                        .thenComparing(Map.Entry.comparingByKey(Comparator.reverseOrder())))
                .map(Map.Entry::getKey)
                .orElse("");
        Double share = ImportShare.of(network, importer, first);
        Double hhi = Hhi.suppliers(network, importer);
        if (share != null && hhi != null) {
            words.add(question.name(first) + " sells " + Choices.percent(share) + " of what " + question.name(importer)
                    + " imports by " + network.basis().unit() + ", HHI of its suppliers "
                    + Choices.decimals(hhi));
        }
    }

    private static List<String> notes() {
        return List.of(
                "Columns are importers, rows their suppliers. import_share = w_ij / s_j^in; supply_share = w_ij / (P_j +"
                        + " s_j^in), known where the importer's production at the stage is. HHI: hhi_suppliers, the sum of"
                        + " the squares of all suppliers' shares in imports, those not shown among them.",
                "A column is grey where no dataset declares the importer's purchases or the weight of one of them is not"
                        + " known: a share of a part would pass for a share of the whole. Under each importer stands how"
                        + " many of its partners are declared: all, the largest, or some that are listed. Shares of those"
                        + " are of what is declared.");
    }
}
