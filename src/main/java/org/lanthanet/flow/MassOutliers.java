package org.lanthanet.flow;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.apache.commons.statistics.descriptive.Median;
import org.lanthanet.model.Declaration;
import org.lanthanet.model.Declaration.MassStatus;
import org.lanthanet.model.Declaration.Side;
import org.lanthanet.model.Stage;

/**
 * Finds declared weights that cannot be right.
 *
 * <p><b>Single rows:</b> |ln UV − median| &gt; max(3·1.4826·MAD, ln {@code outlierRatio}) among the unit values UV of one
 * code, stage and year, where at least {@value #MIN_CELL} are known, and as far from the median of the same pair's
 * other years, where at least {@value #MIN_HISTORY} are known: a pair that always buys cheap goods is not an error.
 *
 * <p><b>Whole years:</b> a reporter's total weight of a code lies more than {@code breakMassRatio} times outside both
 * neighbouring years while its value lies within {@code breakValueRatio} of them. This is what happened to China's export
 * weights of 2016; a price peak such as 2011 moves the value and is left alone.
 */
final class MassOutliers {
    static final int MIN_CELL = 8;
    static final int MIN_PARTNERS = 5;
    static final int MIN_HISTORY = 3;
    private static final double MAD_TO_SIGMA = 1.4826;

    private final SettlementOptions options;

    MassOutliers(SettlementOptions options) {
        this.options = options;
    }

    /** The declarations whose declared weight is set aside, by identity. */
    Set<Placed> find(Collection<Placed> placed) {
        List<Placed> weighed = placed.stream()
                .filter(p -> p.declaration().massStatus() == MassStatus.DECLARED && p.unitValue() != null)
                .toList();
        Set<Placed> outliers = Collections.newSetFromMap(new IdentityHashMap<>());
        outliers.addAll(brokenYears(weighed));
        outliers.addAll(
                singleRows(weighed.stream().filter(p -> !outliers.contains(p)).toList()));
        return outliers;
    }

    private record Series(String reporter, Side side, String hs, String dataset) {}

    private List<Placed> brokenYears(List<Placed> weighed) {
        Map<Series, TreeMap<Integer, List<Placed>>> series = new HashMap<>();
        for (Placed p : weighed) {
            Declaration d = p.declaration();
            if (d.side() != Side.BOTH) {
                series.computeIfAbsent(new Series(d.reporter(), d.side(), d.hs(), d.dataset()), k -> new TreeMap<>())
                        .computeIfAbsent(d.year(), k -> new ArrayList<>())
                        .add(p);
            }
        }
        List<Placed> broken = new ArrayList<>();
        for (TreeMap<Integer, List<Placed>> years : series.values()) {
            years.forEach((year, rows) -> {
                List<Placed> before = years.get(year - 1);
                List<Placed> after = years.get(year + 1);
                if (before != null && after != null && rows.size() >= MIN_PARTNERS && isBreak(before, rows, after)) {
                    broken.addAll(rows);
                }
            });
        }
        return broken;
    }

    private boolean isBreak(List<Placed> before, List<Placed> rows, List<Placed> after) {
        return outside(tonnes(before), tonnes(rows), tonnes(after)) > options.breakMassRatio()
                && outside(usd(before), usd(rows), usd(after)) < options.breakValueRatio();
    }

    /** By what factor x lies outside the range of its two neighbours; 1 inside it. */
    private static double outside(double before, double x, double after) {
        double low = Math.min(before, after);
        double high = Math.max(before, after);
        return x < low ? low / x : Math.max(1, x / high);
    }

    private static double tonnes(List<Placed> rows) {
        double sum = 0;
        for (Placed p : rows) {
            Double tonnes = p.declaration().grossTonnes();
            sum += tonnes == null ? 0 : tonnes;
        }
        return sum;
    }

    private static double usd(List<Placed> rows) {
        double sum = 0;
        for (Placed p : rows) {
            Double usd = p.fobUsd();
            sum += usd == null ? 0 : usd;
        }
        return sum;
    }

    private record Cell(String hs, Stage stage, int year) {}

    /** A row further than the limit from the median of its cell. */
    private record Suspect(Placed placed, double limit) {}

    private List<Placed> singleRows(List<Placed> weighed) {
        Map<Cell, List<Placed>> cells = new HashMap<>();
        for (Placed p : weighed) {
            Declaration d = p.declaration();
            cells.computeIfAbsent(new Cell(d.hs(), p.stage(), d.year()), k -> new ArrayList<>())
                    .add(p);
        }
        List<Suspect> suspects = new ArrayList<>();
        for (List<Placed> cell : cells.values()) {
            if (cell.size() < MIN_CELL) {
                continue;
            }
            double[] logs =
                    cell.stream().mapToDouble(MassOutliers::logUnitValue).toArray();
            double median = Median.withDefaults().evaluate(logs);
            double[] deviations = new double[logs.length];
            for (int i = 0; i < logs.length; i++) {
                deviations[i] = Math.abs(logs[i] - median);
            }
            double limit = Math.max(
                    3 * MAD_TO_SIGMA * Median.withDefaults().evaluate(deviations), Math.log(options.outlierRatio()));
            for (int i = 0; i < logs.length; i++) {
                if (deviations[i] > limit) {
                    suspects.add(new Suspect(cell.get(i), limit));
                }
            }
        }
        return notUsual(suspects, weighed);
    }

    private record Pair(String hs, Stage stage, String exporter, String importer, Side side) {
        static Pair of(Placed p) {
            Declaration d = p.declaration();
            return new Pair(d.hs(), p.stage(), d.exporter(), d.importer(), d.side());
        }
    }

    /** The pairs' other years are looked at only where a row strays: few do. */
    private static List<Placed> notUsual(List<Suspect> suspects, List<Placed> weighed) {
        Map<Pair, List<Placed>> histories = new HashMap<>();
        suspects.forEach(s -> histories.put(Pair.of(s.placed()), new ArrayList<>()));
        if (!suspects.isEmpty()) {
            for (Placed p : weighed) {
                List<Placed> history = histories.get(Pair.of(p));
                if (history != null) {
                    history.add(p);
                }
            }
        }
        return suspects.stream()
                .filter(s -> !isUsual(s, histories.getOrDefault(Pair.of(s.placed()), List.of())))
                .map(Suspect::placed)
                .toList();
    }

    private static boolean isUsual(Suspect suspect, List<Placed> history) {
        Placed p = suspect.placed();
        double[] others = history.stream()
                .filter(other -> other.declaration().year() != p.declaration().year())
                .mapToDouble(MassOutliers::logUnitValue)
                .toArray();
        return others.length >= MIN_HISTORY
                && Math.abs(logUnitValue(p) - Median.withDefaults().evaluate(others)) <= suspect.limit();
    }

    private static double logUnitValue(Placed p) {
        Double unitValue = p.unitValue();
        return Math.log(unitValue == null ? 1 : unitValue);
    }
}
