package org.lanthanet.report.world;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.lanthanet.model.Basis;
import org.lanthanet.model.Flow;
import org.lanthanet.model.Stage;
import org.lanthanet.report.TradeData;

/** What each country sold and bought at a stage in a year. Sums are made in the order of partners' codes. */
final class CountrySums {
    private final TradeData data;
    private final Stage stage;
    private final int year;
    private final Basis basis;
    private final List<Flow> flows;
    private final Map<String, List<Flow>> exports;
    private final Map<String, List<Flow>> imports;

    CountrySums(TradeData data, Stage stage, int year, Basis basis) {
        this.data = data;
        this.stage = stage;
        this.year = year;
        this.basis = basis;
        flows = data.flows(stage, year).stream()
                .sorted(Comparator.comparing(Flow::key))
                .toList();
        exports = flows.stream().collect(Collectors.groupingBy(Flow::exporter, TreeMap::new, Collectors.toList()));
        imports = flows.stream().collect(Collectors.groupingBy(Flow::importer, TreeMap::new, Collectors.toList()));
    }

    /** All flows of the stage and year, by exporter and importer. */
    List<Flow> flows() {
        return flows;
    }

    /** Whether any weight is known. */
    boolean isKnown() {
        return flows.stream().anyMatch(f -> f.weight(basis) != null);
    }

    Side exports(String country) {
        return Side.of(data, stage, year, country, true, exports.getOrDefault(country, List.of()), basis);
    }

    Side imports(String country) {
        return Side.of(data, stage, year, country, false, imports.getOrDefault(country, List.of()), basis);
    }
}
