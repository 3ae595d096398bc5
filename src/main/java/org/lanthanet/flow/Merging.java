package org.lanthanet.flow;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.lanthanet.model.Flow;
import org.lanthanet.model.FlowSide;
import org.lanthanet.model.Production;

/**
 * Countries taken as one, such as Hong Kong and China: their flows with others are added up, the flows between them are
 * trade of a country with itself and fall away. A sum in which one part is unknown is unknown; a flow there is none of, and
 * a country without a production figure, add nothing. Sums are made in the order of the codes, so the order of the flows does
 * not matter.
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

    /**
     * What words such as {@code HKG=CHN} say, in any case.
     *
     * @throws IllegalArgumentException as above, or if a word is not of that form or a code is merged twice
     */
    public static Merging parse(Collection<String> words) {
        Map<String, String> into = new TreeMap<>();
        for (String word : words) {
            String[] codes = word.strip().toUpperCase(Locale.ROOT).split("\\s*=\\s*", -1);
            if (codes.length != 2 || codes[0].isEmpty() || codes[1].isEmpty()) {
                throw new IllegalArgumentException(
                        "'" + word.strip() + "' does not say which country is part of which, such as HKG=CHN");
            }
            String before = into.putIfAbsent(codes[0], codes[1]);
            if (before != null && !before.equals(codes[1])) {
                throw new IllegalArgumentException(
                        codes[0] + " cannot be merged into both " + before + " and " + codes[1]);
            }
        }
        return new Merging(into);
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

    /**
     * The flows between countries taken as one. Of several flows that become one, the method is that of the first by code,
     * cautions and datasets are those of all, and the imputed share is that of the sum: where that is unknown, the largest.
     */
    public Collection<Flow> flows(Collection<Flow> flows) {
        if (into.isEmpty()) {
            return flows;
        }
        Map<Flow.Key, Flow> merged = new TreeMap<>();
        for (Flow flow : flows.stream().sorted(Comparator.comparing(Flow::key)).toList()) {
            String exporter = code(flow.exporter());
            String importer = code(flow.importer());
            if (!exporter.equals(importer)) {
                merged.merge(
                        new Flow.Key(flow.year(), flow.stage(), exporter, importer),
                        flow.between(exporter, importer),
                        Merging::sum);
            }
        }
        return merged.values();
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
                sum(a.exporterSide(), b.exporterSide()),
                sum(a.importerSide(), b.importerSide()),
                a.method(),
                imputed(a, b, reoTonnes),
                flags,
                datasets);
    }

    /** A side that declared one of the flows only has no figure of the whole. */
    private static @Nullable FlowSide sum(@Nullable FlowSide a, @Nullable FlowSide b) {
        if (a == null || b == null) {
            FlowSide one = a == null ? b : a;
            return one == null ? null : one.with(null, null);
        }
        return a.plus(b);
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

    /**
     * Production of countries taken as one: their figures of a year and stage added up; estimated if one of them is, else of
     * the status of the first by code, and under its dataset.
     */
    public Collection<Production> production(Collection<Production> figures) {
        if (into.isEmpty()) {
            return figures;
        }
        Map<List<Object>, Production> merged = new LinkedHashMap<>();
        Comparator<Production> byCode =
                Comparator.comparing(Production::country).thenComparing(Production::dataset);
        for (Production p : figures.stream().sorted(byCode).toList()) {
            Production own =
                    new Production(p.year(), code(p.country()), p.stage(), p.reoTonnes(), p.status(), p.dataset());
            merged.merge(List.of(own.year(), own.country(), own.stage()), own, Merging::sum);
        }
        return merged.values();
    }

    private static Production sum(Production a, Production b) {
        return new Production(
                a.year(),
                a.country(),
                a.stage(),
                a.reoTonnes() + b.reoTonnes(),
                b.status() == Production.Status.ESTIMATED ? b.status() : a.status(),
                a.dataset());
    }
}
