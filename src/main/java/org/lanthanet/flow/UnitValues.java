package org.lanthanet.flow;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;
import java.util.TreeSet;
import org.lanthanet.model.Declaration;
import org.lanthanet.model.Declaration.MassStatus;
import org.lanthanet.model.Declaration.Side;
import org.lanthanet.model.Stage;

/**
 * Unit values (USD FOB per gross tonne) of the weights that were declared and not set aside, for imputing the ones that
 * were not: q = v / UV, UV the value-weighted median of the narrowest cell that holds any. Cells, narrowest first: the
 * pair, the exporter, the importer, everybody; each in the year itself, then in the years beside it. Cells never mix
 * codes or stages.
 *
 * <p>The median is weighted with value because the many small consignments of a basket code are not what the large ones
 * are made of.
 *
 * <p><b>Carried prices.</b> Before the goods of an exporter without a cell of its own are taken to cost what others' cost, its
 * relative price is carried from the nearest year t₀ that shows one (the earlier of two): UV(e, t) = UV(e, t₀) · median of
 * UV(r, t) / UV(r, t₀) over the exporters r ≠ e that one dataset knows in both years, weighted with their value in t₀. With the
 * weight λ given to it and UV′ the importer's or everybody's cell, the unit value is UV′ · (UV / UV′)^λ.
 */
final class UnitValues {
    private record Key(String hs, Stage stage, String exporter, String importer, int year) {}

    private record Observation(double unitValue, double usd) {}

    private static final String ANY = "*";

    private record Code(String hs, Stage stage) {}

    /** An exporter's goods as one dataset has them from one side: like is compared with like. */
    private record Source(String exporter, Side side, String dataset) implements Comparable<Source> {
        private static final Comparator<Source> ORDER = Comparator.comparing(Source::exporter)
                .thenComparing(Source::side)
                .thenComparing(Source::dataset);

        @Override
        public int compareTo(Source other) {
            return ORDER.compare(this, other);
        }
    }

    private final double carriedPrice;
    private final Map<Code, List<Placed>> trusted = new HashMap<>();
    private final Map<Key, List<Observation>> cells = new HashMap<>();
    private final Map<Key, OptionalDouble> found = new HashMap<>();
    private final Map<Key, OptionalDouble> carried = new HashMap<>();
    private final Map<Code, Map<String, TreeSet<Integer>>> yearsByExporter = new HashMap<>();
    private final Map<Code, Map<Source, TreeMap<Integer, List<Observation>>>> bySource = new HashMap<>();

    /**
     * @param carriedPrice λ, the weight of a carried price, 0 to not carry any
     */
    UnitValues(Collection<Placed> trusted, double carriedPrice) {
        this.carriedPrice = carriedPrice;
        for (Placed p : trusted) {
            if (p.declaration().massStatus() == MassStatus.DECLARED) {
                this.trusted
                        .computeIfAbsent(new Code(p.declaration().hs(), p.stage()), k -> new ArrayList<>())
                        .add(p);
            }
        }
    }

    /** Sorts the declarations of a code into cells, once somebody asks for one. */
    private void open(Code code) {
        List<Placed> rows = trusted.remove(code);
        if (rows == null) {
            return;
        }
        Map<String, TreeSet<Integer>> years = yearsByExporter.computeIfAbsent(code, k -> new HashMap<>());
        Map<Source, TreeMap<Integer, List<Observation>>> sources = bySource.computeIfAbsent(code, k -> new TreeMap<>());
        for (Placed p : rows) {
            Declaration d = p.declaration();
            Double unitValue = p.unitValue();
            Double usd = p.fobUsd();
            if (unitValue != null && usd != null) {
                Observation observation = new Observation(unitValue, usd);
                Key pair = new Key(d.hs(), p.stage(), d.exporter(), d.importer(), d.year());
                for (Key key : List.of(pair, exporter(pair), importer(pair), everybody(pair))) {
                    cells.computeIfAbsent(key, k -> new ArrayList<>()).add(observation);
                }
                years.computeIfAbsent(d.exporter(), k -> new TreeSet<>()).add(d.year());
                sources.computeIfAbsent(new Source(d.exporter(), d.side(), d.dataset()), k -> new TreeMap<>())
                        .computeIfAbsent(d.year(), k -> new ArrayList<>())
                        .add(observation);
            }
        }
    }

    private static Key exporter(Key pair) {
        return new Key(pair.hs(), pair.stage(), pair.exporter(), ANY, pair.year());
    }

    private static Key importer(Key pair) {
        return new Key(pair.hs(), pair.stage(), ANY, pair.importer(), pair.year());
    }

    private static Key everybody(Key pair) {
        return new Key(pair.hs(), pair.stage(), ANY, ANY, pair.year());
    }

    private static Key in(int year, Key key) {
        return new Key(key.hs(), key.stage(), key.exporter(), key.importer(), year);
    }

    /**
     * A unit value to impute with.
     *
     * @param usdPerTonne USD FOB per gross tonne
     * @param relativePrice the price carried over that of others; 1 where none was carried
     */
    record UnitValue(double usdPerTonne, double relativePrice) {}

    /** The unit value to impute with, or empty if no cell down to code and neighbouring years holds one. */
    Optional<UnitValue> find(String hs, Stage stage, String exporter, String importer, int year) {
        open(new Code(hs, stage));
        Key pair = new Key(hs, stage, exporter, importer, year);
        OptionalDouble own = first(pair, exporter(pair));
        if (own.isPresent()) {
            return Optional.of(new UnitValue(own.getAsDouble(), 1));
        }
        OptionalDouble others = first(importer(pair), everybody(pair));
        if (others.isEmpty()) {
            return Optional.empty();
        }
        OptionalDouble price = carried.computeIfAbsent(exporter(pair), this::carried);
        double relative = price.isEmpty() ? 1 : price.getAsDouble() / others.getAsDouble();
        return Optional.of(new UnitValue(others.getAsDouble() * Math.pow(relative, carriedPrice), relative));
    }

    private OptionalDouble first(Key narrow, Key wide) {
        OptionalDouble unitValue = found.computeIfAbsent(narrow, this::inYearOrBeside);
        return unitValue.isPresent() ? unitValue : found.computeIfAbsent(wide, this::inYearOrBeside);
    }

    private OptionalDouble inYearOrBeside(Key key) {
        List<Observation> observations = observations(key);
        return observations.isEmpty() ? OptionalDouble.empty() : OptionalDouble.of(weightedMedian(observations));
    }

    private List<Observation> observations(Key key) {
        List<Observation> now = cells.get(key);
        if (now != null) {
            return now;
        }
        List<Observation> beside = new ArrayList<>(cells.getOrDefault(in(key.year() - 1, key), List.of()));
        beside.addAll(cells.getOrDefault(in(key.year() + 1, key), List.of()));
        return beside;
    }

    /** The exporter's unit value of the nearest year that shows one, moved as those of the others moved. */
    private OptionalDouble carried(Key exporter) {
        Code code = new Code(exporter.hs(), exporter.stage());
        TreeSet<Integer> shown =
                yearsByExporter.getOrDefault(code, Map.of()).getOrDefault(exporter.exporter(), new TreeSet<>());
        Integer earlier = shown.floor(exporter.year());
        Integer later = shown.ceiling(exporter.year());
        if (earlier == null && later == null) {
            return OptionalDouble.empty();
        }
        boolean isEarlier = later == null || earlier != null && exporter.year() - earlier <= later - exporter.year();
        Key then = in(isEarlier ? earlier : later, exporter);
        List<Observation> moves = new ArrayList<>();
        bySource.getOrDefault(code, Map.of()).forEach((source, years) -> {
            List<Observation> now = observations(years, exporter.year());
            List<Observation> before = years.getOrDefault(then.year(), List.of());
            if (!source.exporter().equals(exporter.exporter()) && !now.isEmpty() && !before.isEmpty()) {
                moves.add(new Observation(
                        weightedMedian(now) / weightedMedian(before),
                        before.stream().mapToDouble(Observation::usd).sum()));
            }
        });
        return moves.isEmpty()
                ? OptionalDouble.empty()
                : OptionalDouble.of(weightedMedian(cells.get(then)) * weightedMedian(moves));
    }

    private static List<Observation> observations(Map<Integer, List<Observation>> years, int year) {
        List<Observation> now = years.get(year);
        if (now != null) {
            return now;
        }
        List<Observation> beside = new ArrayList<>(years.getOrDefault(year - 1, List.of()));
        beside.addAll(years.getOrDefault(year + 1, List.of()));
        return beside;
    }

    /** The unit value at which half of the value lies on either side; between two, if the half falls there. */
    private static double weightedMedian(List<Observation> observations) {
        List<Observation> sorted = observations.stream()
                .sorted(Comparator.comparingDouble(Observation::unitValue).thenComparingDouble(Observation::usd))
                .toList();
        double half = sorted.stream().mapToDouble(Observation::usd).sum() / 2;
        double below = 0;
        for (int i = 0; i < sorted.size(); i++) {
            below += sorted.get(i).usd();
            if (below > half) {
                return sorted.get(i).unitValue();
            }
            if (below == half && i + 1 < sorted.size()) {
                return (sorted.get(i).unitValue() + sorted.get(i + 1).unitValue()) / 2;
            }
        }
        return sorted.get(sorted.size() - 1).unitValue();
    }
}
