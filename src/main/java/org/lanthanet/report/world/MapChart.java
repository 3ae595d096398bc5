package org.lanthanet.report.world;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.lanthanet.model.Basis;
import org.lanthanet.model.Flow;
import org.lanthanet.model.Stage;
import org.lanthanet.report.TradeData;
import org.lanthanet.report.chart.Chart;
import org.lanthanet.report.chart.Control;

/**
 * The map of the world's trade: what each country sells and buys at a stage in a year, or its balance of the two, and the
 * largest flows. The script draws it on the map {@link Outlines#MAP}, which is registered beforehand.
 */
public final class MapChart {
    private static final int MOST_FLOWS = 24;

    private final WorldQuestion question;
    private final TradeData data;
    private final Outlines outlines;
    private final List<String> codes;

    private MapChart(WorldQuestion question, TradeData data, Outlines outlines) {
        this.question = question;
        this.data = data;
        this.outlines = outlines;
        this.codes = List.copyOf(new TreeSet<>(outlines.codes()));
    }

    /** The chart of the years asked about. */
    public static Chart of(WorldQuestion question, TradeData data, Outlines outlines) {
        return new MapChart(question, data, outlines).chart();
    }

    private Chart chart() {
        List<Stage> stages = question.stages(data);
        Map<String, Object> content = new LinkedHashMap<>();
        content.put("pair", question.pair());
        content.put("pairNames", question.pair().stream().map(question::name).toList());
        content.put("codes", codes);
        content.put("names", codes.stream().map(question::name).toList());
        content.put("places", places());
        content.put("stageNames", WorldQuestion.stageWords(stages));
        content.put("trade", Years.of(question, data, stages, this::countries));
        content.put("flows", Years.of(question, data, stages, this::flows));
        Stage shown = question.firstShown(data);
        return new Chart(
                "map",
                "world-map",
                "Trade of each country by stage and year",
                new MapSummary(question, data).text(shown),
                content,
                controls(stages, shown),
                notes(stages),
                516);
    }

    private List<Control> controls(List<Stage> stages, Stage shown) {
        return List.of(
                Control.years(question.yearList(), question.years().to()),
                Choices.stages(stages, shown),
                new Control(
                        "show",
                        "Show",
                        Control.Kind.LIST,
                        List.of("exports", "imports", "net"),
                        List.of("Exports", "Imports", "Exports less imports"),
                        "exports"),
                Choices.units(question));
    }

    /** For each code longitude, latitude, and 1 where the land is too small to see. */
    private List<Object> places() {
        List<Object> places = new ArrayList<>();
        for (String code : codes) {
            outlines.findPlace(code)
                    .ifPresent(p -> places.add(List.of(
                            Figures.decimals(p.longitude(), 1),
                            Figures.decimals(p.latitude(), 1),
                            outlines.isSmall(code) ? 1 : 0)));
        }
        return places;
    }

    /** Runs of five: place of the code, exports, their coverage, imports, their coverage. Both unknown: no run. */
    private @Nullable List<@Nullable Number> countries(Stage stage, int year, Basis basis) {
        CountrySums sums = new CountrySums(data, stage, year, basis);
        if (!sums.isKnown()) {
            return null;
        }
        List<@Nullable Number> runs = new ArrayList<>();
        for (int i = 0; i < codes.size(); i++) {
            Side exports = sums.exports(codes.get(i));
            Side imports = sums.imports(codes.get(i));
            if (exports.amount() != null || imports.amount() != null) {
                runs.add(i);
                runs.add(Figures.amount(exports.amount()));
                runs.add(coverage(exports));
                runs.add(Figures.amount(imports.amount()));
                runs.add(coverage(imports));
            }
        }
        return runs;
    }

    /** Place of the level, and 4 more where the sum is without flows of unknown weight. */
    private static int coverage(Side side) {
        return side.level().ordinal() + (side.unweighed() > 0 ? 4 : 0);
    }

    /** Runs of three: exporter, importer, amount; the largest first, only between places on the map. */
    private List<@Nullable Number> flows(Stage stage, int year, Basis basis) {
        List<@Nullable Number> runs = new ArrayList<>();
        new CountrySums(data, stage, year, basis)
                .flows().stream()
                        .filter(f -> isOnMap(f) && weight(f, basis) > 0)
                        .sorted(Comparator.comparingDouble((Flow f) -> -weight(f, basis))
                                .thenComparing(Flow::key))
                        .limit(MOST_FLOWS)
                        .forEach(f -> {
                            runs.add(codes.indexOf(f.exporter()));
                            runs.add(codes.indexOf(f.importer()));
                            runs.add(Figures.amount(f.weight(basis)));
                        });
        return runs;
    }

    private boolean isOnMap(Flow flow) {
        return outlines.findPlace(flow.exporter()).isPresent()
                && outlines.findPlace(flow.importer()).isPresent();
    }

    private static double weight(Flow flow, Basis basis) {
        Double weight = flow.weight(basis);
        return weight == null ? 0 : weight;
    }

    private List<String> notes(Collection<Stage> stages) {
        List<String> notes = new ArrayList<>();
        notes.add(
                "Grey is unknown and no zero: no flow of the country is held, or none with a known weight, and no dataset"
                        + " says that there was none. White is zero. What is shown is what the store holds: of a country that"
                        + " declares nothing it is what its partners declare, and a lower bound; exports less imports are shown"
                        + " where both are declared.");
        notes.add(
                "Lines are the largest flows, as wide as the square root of what they carry; they bend to the left of the"
                        + " way they go.");
        lost(stages, notes);
        notes.add(
                "Borders are those of Natural Earth, which draws who governs, and say nothing of who should; Antarctica is"
                        + " left out. Projection: Equal Earth, on which areas are true.");
        return notes;
    }

    /** What has no place on the map, and how much of the trade of the last year it is. */
    private void lost(Collection<Stage> stages, List<String> notes) {
        SortedSet<String> lost = new TreeSet<>();
        List<String> shares = new ArrayList<>();
        for (Stage stage : stages) {
            double all = 0;
            double off = 0;
            for (int year : question.yearList()) {
                for (Flow flow : new CountrySums(data, stage, year, Basis.USD).flows()) {
                    all += weight(flow, Basis.USD);
                    off += isOnMap(flow) ? 0 : weight(flow, Basis.USD);
                    lost.addAll(List.of(flow.exporter(), flow.importer()));
                }
            }
            if (off > 0) {
                shares.add(WorldQuestion.words(stage) + " " + Choices.percent(off / all));
            }
        }
        lost.removeAll(codes);
        if (!lost.isEmpty()) {
            notes.add("Without a place on the map: "
                    + String.join(", ", lost.stream().map(question::name).toList())
                    + "; share of the value of all trade: "
                    + String.join(", ", shares) + ".");
        }
    }
}
