package org.lanthanet.flow.balance;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.lanthanet.flow.CoverageIndex;
import org.lanthanet.flow.CoverageIndex.Level;
import org.lanthanet.model.Flow;
import org.lanthanet.model.Stage;

/** What may be said of the trade of a year: what is declared of it, and what is known where nothing is held. Immutable. */
public final class DeclaredYear {
    private final int year;
    private final CoverageIndex coverage;
    private final Set<Stage> completeByImport;
    private final Map<Stage, Map<String, List<Flow>>> exports = new EnumMap<>(Stage.class);
    private final Map<Stage, Map<String, List<Flow>>> imports = new EnumMap<>(Stage.class);
    private final Map<Stage, Level> networks = new EnumMap<>(Stage.class);

    /**
     * @param flows flows of any years; those of this year count
     * @param coverage what the datasets speak of
     */
    DeclaredYear(int year, List<Flow> flows, CoverageIndex coverage) {
        this.year = year;
        this.coverage = coverage;
        List<Flow> held = flows.stream().filter(f -> f.year() == year).toList();
        completeByImport = held.stream()
                .filter(f -> f.method() == Flow.Method.IMPORTED)
                .map(Flow::stage)
                .collect(Collectors.toSet());
        for (Stage stage : Stage.values()) {
            exports.put(stage, by(stage, held, Flow::exporter));
            imports.put(stage, by(stage, held, Flow::importer));
            Set<String> traders = new TreeSet<>(map(exports, stage).keySet());
            traders.addAll(map(imports, stage).keySet());
            networks.put(
                    stage,
                    CoverageIndex.ofTradeAmong(
                            traders, code -> level(stage, code, true), code -> level(stage, code, false)));
        }
    }

    private static Map<String, List<Flow>> by(Stage stage, List<Flow> flows, Function<Flow, String> end) {
        return flows.stream()
                .filter(f -> f.stage() == stage)
                .collect(Collectors.groupingBy(end, HashMap::new, Collectors.toList()));
    }

    private static Map<String, List<Flow>> map(Map<Stage, Map<String, List<Flow>>> maps, Stage stage) {
        return maps.getOrDefault(stage, Map.of());
    }

    /** How much of a country's exports, or imports, is declared; all of it where the user's own table of flows is complete. */
    public Level level(Stage stage, String country, boolean exporting) {
        return completeByImport.contains(stage) ? Level.ALL : coverage.level(stage, country, exporting, year);
    }

    /** Whether no flow being held means that there was none. */
    public boolean saysZero(Stage stage, String exporter, String importer) {
        return completeByImport.contains(stage) || coverage.saysZero(stage, exporter, importer, year);
    }

    /** Whether a flow that is held is all there was, and not a lower bound. */
    public boolean isComplete(Stage stage, String exporter, String importer) {
        return completeByImport.contains(stage) || coverage.isComplete(stage, exporter, importer, year);
    }

    /** What may be said of a country's flows at a stage. */
    KnownPartners partners(Stage stage, String country) {
        List<Flow> sold = map(exports, stage).getOrDefault(country, List.of());
        List<Flow> bought = map(imports, stage).getOrDefault(country, List.of());
        Set<String> suppliers = bought.stream().map(Flow::exporter).collect(Collectors.toSet());
        return new KnownPartners(
                networks.getOrDefault(stage, Level.NONE),
                bought.stream()
                        .map(Flow::exporter)
                        .filter(partner -> !isComplete(stage, partner, country))
                        .sorted()
                        .toList(),
                sold.stream()
                        .map(Flow::importer)
                        .filter(partner -> !isComplete(stage, country, partner))
                        .sorted()
                        .toList(),
                sold.stream()
                        .map(Flow::importer)
                        .filter(partner -> !suppliers.contains(partner) && saysZero(stage, partner, country))
                        .sorted()
                        .toList());
    }
}
