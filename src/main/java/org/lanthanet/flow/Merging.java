package org.lanthanet.flow;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.lanthanet.model.Flow;
import org.lanthanet.model.Production;

/**
 * Countries taken as one, such as Hong Kong and China: their flows with others are added up, the flows between them are
 * trade of a country with itself and fall away. A sum in which one part is unknown is unknown.
 */
public final class Merging {
    private final SortedMap<String, String> into;

    /**
     * @param into the code to be merged, and the code it becomes part of
     * @throws IllegalArgumentException if a code is merged into itself or into one that is merged away
     */
    public Merging(Map<String, String> into) {
        this.into = new TreeMap<>(into);
        into.forEach((from, to) -> {
            if (from.equals(to)) {
                throw new IllegalArgumentException(from + " cannot be merged into itself");
            }
            if (into.containsKey(to)) {
                throw new IllegalArgumentException(
                        from + " cannot be merged into " + to + ", which is itself merged into " + into.get(to));
            }
        });
    }

    /** Nobody is merged. */
    public static Merging none() {
        return new Merging(Map.of());
    }

    /** What is merged into what: {@code HKG=CHN MAC=CHN}; empty if nothing is. */
    public String words() {
        List<String> words = new ArrayList<>();
        into.forEach((from, to) -> words.add(from + "=" + to));
        return String.join(" ", words);
    }

    /** Codes that are merged, and that are merged into. */
    public Collection<String> codes() {
        TreeSet<String> codes = new TreeSet<>(into.keySet());
        codes.addAll(into.values());
        return codes;
    }

    /** The code a country goes by. */
    public String code(String country) {
        return into.getOrDefault(country, country);
    }

    /** The flows between countries taken as one. */
    public Collection<Flow> flows(Collection<Flow> flows) {
        if (into.isEmpty()) {
            return flows;
        }
        Map<Flow.Key, Flow> merged = new TreeMap<>();
        for (Flow flow : flows) {
            String exporter = code(flow.exporter());
            String importer = code(flow.importer());
            if (!exporter.equals(importer)) {
                merged.merge(
                        new Flow.Key(flow.year(), flow.stage(), exporter, importer),
                        renamed(flow, exporter, importer),
                        Merging::sum);
            }
        }
        return merged.values();
    }

    private static Flow renamed(Flow f, String exporter, String importer) {
        return new Flow(
                f.year(),
                exporter,
                importer,
                f.stage(),
                f.reoTonnes(),
                f.grossTonnes(),
                f.valueUsd(),
                f.exporterReoTonnes(),
                f.importerReoTonnes(),
                f.exporterValueUsd(),
                f.importerValueUsd(),
                f.method(),
                f.imputedShare(),
                f.flags(),
                f.datasets());
    }

    private static Flow sum(Flow a, Flow b) {
        Double reoTonnes = sum(a.reoTonnes(), b.reoTonnes());
        TreeSet<Flow.Flag> flags = new TreeSet<>(a.flags());
        flags.addAll(b.flags());
        List<String> datasets = new ArrayList<>(a.datasets());
        datasets.addAll(b.datasets());
        return new Flow(
                a.year(),
                a.exporter(),
                a.importer(),
                a.stage(),
                reoTonnes,
                sum(a.grossTonnes(), b.grossTonnes()),
                sum(a.valueUsd(), b.valueUsd()),
                sum(a.exporterReoTonnes(), b.exporterReoTonnes()),
                sum(a.importerReoTonnes(), b.importerReoTonnes()),
                sum(a.exporterValueUsd(), b.exporterValueUsd()),
                sum(a.importerValueUsd(), b.importerValueUsd()),
                a.method(),
                imputed(a, b, reoTonnes),
                flags,
                datasets);
    }

    private static double imputed(Flow a, Flow b, @Nullable Double reoTonnes) {
        Double ofA = a.reoTonnes();
        Double ofB = b.reoTonnes();
        return ofA == null || ofB == null || reoTonnes == null || reoTonnes == 0
                ? Math.max(a.imputedShare(), b.imputedShare())
                : Math.min(1, (ofA * a.imputedShare() + ofB * b.imputedShare()) / reoTonnes);
    }

    private static @Nullable Double sum(@Nullable Double a, @Nullable Double b) {
        return a == null || b == null ? null : Double.valueOf(a + b);
    }

    /** Production of countries taken as one, dataset by dataset. */
    public Collection<Production> production(Collection<Production> figures) {
        if (into.isEmpty()) {
            return figures;
        }
        Map<List<Object>, Production> merged = new LinkedHashMap<>();
        for (Production p : figures) {
            Production own =
                    new Production(p.year(), code(p.country()), p.stage(), p.reoTonnes(), p.status(), p.dataset());
            merged.merge(
                    List.of(own.year(), own.country(), own.stage()),
                    own,
                    (a, b) -> new Production(
                            a.year(), a.country(), a.stage(), a.reoTonnes() + b.reoTonnes(), a.status(), a.dataset()));
        }
        return merged.values();
    }
}
