package org.lanthanet.flow;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;
import org.apache.commons.statistics.descriptive.Median;
import org.jspecify.annotations.Nullable;
import org.lanthanet.model.Declaration;
import org.lanthanet.model.Declaration.MassStatus;
import org.lanthanet.model.Declaration.Side;
import org.lanthanet.model.Flow.Flag;
import org.lanthanet.model.Stage;

/**
 * Finds declared weights that cannot be right.
 *
 * <p><b>Single rows:</b> |ln UV − median| &gt; max(3·1.4826·MAD, ln {@code outlierRatio}) among the unit values UV of one
 * code, stage and year, where at least {@value #MIN_CELL} are known, and as far from the median of the same pair's
 * other years, where at least {@value #MIN_HISTORY} are known: a pair that always buys cheap goods is not an error.
 *
 * <p><b>Whole years:</b> a reporter's weights of a code are set aside in a year in which their sum lies more than
 * {@code breakMassRatio} times outside both neighbouring years, the value lies within {@code breakValueRatio} of them, and
 * the typical partner's unit value (the median of its ratios to either neighbour) lies outside both by more than
 * {@code breakValueRatio}, on the same side. All are over the partners whose weight was declared in all three years, of which
 * there are at least {@value #MIN_PARTNERS}: a year in which the publisher estimated a part is not held against years in which it
 * did not, and one partner's odd consignment does not speak for the year. This is what happened to China's export weights of
 * 2016; a price peak such as 2011 moves the value and is left alone, and so is a price that falls back after one.
 */
final class MassOutliers {
    static final int MIN_CELL = 8;
    static final int MIN_PARTNERS = 5;
    static final int MIN_HISTORY = 3;
    private static final double MAD_TO_SIGMA = 1.4826;

    /** Of a copy: by default the library sorts what it is given, and values would no longer stand beside their rows. */
    private static final Median MEDIAN = Median.withDefaults().withCopy(true);

    private final SettlementOptions options;

    MassOutliers(SettlementOptions options) {
        this.options = options;
    }

    /** The declarations whose declared weight is set aside, by identity, each with the caution it travels with. */
    Map<Placed, Flag> find(Collection<Placed> placed) {
        List<Placed> weighed = placed.stream()
                .filter(p -> p.declaration().massStatus() == MassStatus.DECLARED && p.unitValue() != null)
                .toList();
        Map<Placed, Flag> outliers = new IdentityHashMap<>();
        brokenYears(weighed).forEach(p -> outliers.put(p, Flag.OUTLIER_YEAR));
        List<Placed> others =
                weighed.stream().filter(p -> !outliers.containsKey(p)).toList();
        singleRows(others).forEach(p -> outliers.put(p, Flag.OUTLIER));
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
                if (before != null && after != null && isBreak(before, rows, after)) {
                    broken.addAll(rows);
                }
            });
        }
        return broken;
    }

    private boolean isBreak(List<Placed> before, List<Placed> rows, List<Placed> after) {
        Map<String, Sum> earlier = byPartner(before);
        Map<String, Sum> now = byPartner(rows);
        Map<String, Sum> later = byPartner(after);
        Set<String> partners = now.keySet();
        partners.retainAll(earlier.keySet());
        partners.retainAll(later.keySet());
        if (partners.size() < MIN_PARTNERS) {
            return false;
        }
        double sinceBefore = typicalMove(partners, earlier, now);
        double untilAfter = typicalMove(partners, later, now);
        return outside(partners, earlier, now, later, Sum::tonnes) > options.breakMassRatio()
                && outside(partners, earlier, now, later, Sum::usd) < options.breakValueRatio()
                && sinceBefore * untilAfter > 0
                && Math.min(Math.abs(sinceBefore), Math.abs(untilAfter)) > Math.log(options.breakValueRatio());
    }

    /** What a reporter traded with a partner in a year: FOB dollars and declared gross tonnes. */
    private record Sum(double usd, double tonnes) {
        static Sum of(Placed p) {
            Double usd = p.fobUsd();
            Double tonnes = p.declaration().grossTonnes();
            return new Sum(usd == null ? 0 : usd, tonnes == null ? 0 : tonnes);
        }

        Sum plus(Sum other) {
            return new Sum(usd + other.usd, tonnes + other.tonnes);
        }
    }

    private static SortedMap<String, Sum> byPartner(List<Placed> rows) {
        SortedMap<String, Sum> byPartner = new TreeMap<>();
        for (Placed p : rows) {
            Declaration d = p.declaration();
            byPartner.merge(d.side() == Side.EXPORT ? d.importer() : d.exporter(), Sum.of(p), Sum::plus);
        }
        return byPartner;
    }

    /** Median over the partners of ln(unit value now ÷ unit value then). */
    private static double typicalMove(Set<String> partners, Map<String, Sum> then, Map<String, Sum> now) {
        return MEDIAN.evaluate(partners.stream()
                .mapToDouble(p -> logUnitValue(now.get(p)) - logUnitValue(then.get(p)))
                .toArray());
    }

    private static double logUnitValue(@Nullable Sum sum) {
        return sum == null ? 0 : Math.log(sum.usd() / sum.tonnes());
    }

    /** By what factor the partners' sum lies outside the range of the same partners' sums in the years beside; 1 inside it. */
    private static double outside(
            Set<String> partners,
            Map<String, Sum> before,
            Map<String, Sum> now,
            Map<String, Sum> after,
            ToDoubleFunction<Sum> amount) {
        return outside(sum(partners, before, amount), sum(partners, now, amount), sum(partners, after, amount));
    }

    private static double sum(Set<String> partners, Map<String, Sum> year, ToDoubleFunction<Sum> amount) {
        return partners.stream()
                .map(year::get)
                .filter(Objects::nonNull)
                .mapToDouble(amount)
                .sum();
    }

    private static double outside(double before, double x, double after) {
        double low = Math.min(before, after);
        double high = Math.max(before, after);
        return x < low ? low / x : Math.max(1, x / high);
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
            double median = MEDIAN.evaluate(logs);
            double[] deviations = new double[logs.length];
            for (int i = 0; i < logs.length; i++) {
                deviations[i] = Math.abs(logs[i] - median);
            }
            double limit = Math.max(3 * MAD_TO_SIGMA * MEDIAN.evaluate(deviations), Math.log(options.outlierRatio()));
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
        return others.length >= MIN_HISTORY && Math.abs(logUnitValue(p) - MEDIAN.evaluate(others)) <= suspect.limit();
    }

    private static double logUnitValue(Placed p) {
        Double unitValue = p.unitValue();
        return Math.log(unitValue == null ? 1 : unitValue);
    }
}
