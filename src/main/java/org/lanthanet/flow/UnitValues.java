package org.lanthanet.flow;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.lanthanet.model.Declaration;
import org.lanthanet.model.Declaration.MassStatus;
import org.lanthanet.model.Stage;

/**
 * Unit values (USD FOB per gross tonne) of the weights that were declared and not set aside, for imputing the ones that
 * were not: q = v / UV, UV the value-weighted median of the narrowest cell that holds any. Cells, narrowest first: the
 * pair, the exporter, the importer, everybody; each in the year itself, then in the years beside it. Cells never mix
 * codes or stages.
 *
 * <p>The median is weighted with value because the many small consignments of a basket code are not what the large ones
 * are made of.
 */
final class UnitValues {
    private record Key(String hs, Stage stage, String exporter, String importer, int year) {}

    private record Observation(double unitValue, double usd) {}

    private static final String ANY = "*";

    private record Code(String hs, Stage stage) {}

    private final Map<Code, List<Placed>> trusted = new HashMap<>();
    private final Map<Key, List<Observation>> cells = new HashMap<>();
    private final Map<Key, OptionalDouble> found = new HashMap<>();

    UnitValues(Collection<Placed> trusted) {
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
        for (Placed p : rows) {
            Declaration d = p.declaration();
            Double unitValue = p.unitValue();
            Double usd = p.fobUsd();
            if (unitValue != null && usd != null) {
                Observation observation = new Observation(unitValue, usd);
                for (Key key : keys(d.hs(), p.stage(), d.exporter(), d.importer(), d.year())) {
                    cells.computeIfAbsent(key, k -> new ArrayList<>()).add(observation);
                }
            }
        }
    }

    private static List<Key> keys(String hs, Stage stage, String exporter, String importer, int year) {
        return List.of(
                new Key(hs, stage, exporter, importer, year),
                new Key(hs, stage, exporter, ANY, year),
                new Key(hs, stage, ANY, importer, year),
                new Key(hs, stage, ANY, ANY, year));
    }

    /** The unit value to impute with, or empty if no cell down to code and neighbouring years holds one. */
    OptionalDouble find(String hs, Stage stage, String exporter, String importer, int year) {
        open(new Code(hs, stage));
        for (Key key : keys(hs, stage, exporter, importer, year)) {
            OptionalDouble unitValue = found.computeIfAbsent(key, this::inYearOrBeside);
            if (unitValue.isPresent()) {
                return unitValue;
            }
        }
        return OptionalDouble.empty();
    }

    private OptionalDouble inYearOrBeside(Key key) {
        List<Observation> now = cells.get(key);
        if (now != null) {
            return OptionalDouble.of(weightedMedian(now));
        }
        List<Observation> beside = new ArrayList<>();
        for (int step : new int[] {-1, 1}) {
            beside.addAll(cells.getOrDefault(
                    new Key(key.hs(), key.stage(), key.exporter(), key.importer(), key.year() + step), List.of()));
        }
        return beside.isEmpty() ? OptionalDouble.empty() : OptionalDouble.of(weightedMedian(beside));
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
