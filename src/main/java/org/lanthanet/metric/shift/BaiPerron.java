package org.lanthanet.metric.shift;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;

/**
 * Any number of changes of level at unknown times, by Bai and Perron: for each number m of breaks the partition into m + 1 regimes
 * that leaves the least sum of squares about their means, SSR_m, found over all partitions by dynamic programming; of these the one
 * with the least BIC_m = T ln(SSR_m / T) + (2m + 2) ln T, which counts m + 1 means, m dates and a variance (Yao). Each regime has 15 % of
 * the values, rounded down, and at least two; there are at most {@value #MOST} breaks, and at most one for every five values. If
 * m breaks leave nothing to explain, no more are looked for. Of equally good partitions that with the earliest last break is taken, and
 * so on backwards.
 *
 * <p>BIC supposes independent values of one variance. Where years resemble the year before it finds breaks that are none, and a
 * slope it cuts into steps: it says that one step is not all there is in a series, not that each step is an event.
 * {@code docs/method.md} has how often it finds breaks where there are none. The dates do not depend on the unit of the values.
 *
 * <p>Years without a value are left out by the caller, and T counts those that remain. O(mT²).
 *
 * <p>[1] J. Bai, P. Perron, Computation and analysis of multiple structural change models, Journal of Applied Econometrics 18(1),
 * 1–22, 2003. [2] Y.-C. Yao, Estimating the number of change-points via Schwarz' criterion, Statistics &amp; Probability Letters
 * 6(3), 181–189, 1988.
 */
public final class BaiPerron {
    /** Most breaks looked for. */
    public static final int MOST = 5;

    private static final int VALUES_PER_BREAK = 5;
    private static final double TIE = 1e-9;

    private BaiPerron() {}

    /**
     * The levels of a series.
     *
     * @param breakYears first years of the second and later regimes, in order; none if there is one level
     * @param bic BIC of 0, 1, … breaks, up to the first that leave nothing to explain
     */
    public record Result(List<Integer> breakYears, List<Double> bic) {
        public Result {
            breakYears = List.copyOf(breakYears);
            bic = List.copyOf(bic);
        }
    }

    /**
     * Looks for breaks in a series of finite values by year. Empty for fewer than five values, or if all are equal.
     *
     * @throws IllegalArgumentException if a value is NaN or infinite
     */
    public static Optional<Result> of(SortedMap<Integer, Double> series) {
        List<Integer> years = List.copyOf(series.keySet());
        return of(Values.of(series))
                .map(found ->
                        new Result(found.breakYears().stream().map(years::get).toList(), found.bic()));
    }

    /** The same with places, from 0, for years. */
    static Optional<Result> of(double[] values) {
        int length = values.length;
        int shortest = Candidates.of(length, RegimeModel.LEVEL.minimumLength()).first();
        int most = Math.min(MOST, Math.min(length / VALUES_PER_BREAK, length / shortest - 1));
        if (most < 1 || isConstant(values)) {
            return Optional.empty();
        }
        Partitions partitions = new Partitions(values, shortest, most);
        List<Double> bic = new ArrayList<>();
        int best = 0;
        for (int m = 0; m <= most; m++) {
            double left = partitions.left(m);
            if (left == 0) {
                best = m;
                break;
            }
            bic.add(length * Math.log(left / length) + (2 * m + 2) * Math.log(length));
            if (bic.get(m) < bic.get(best) - TIE) {
                best = m;
            }
        }
        return Optional.of(new Result(partitions.starts(best), bic));
    }

    private static boolean isConstant(double[] values) {
        return new RegimeFits(RegimeModel.LEVEL, Values.places(values.length))
                .fit(values)
                .isConstant();
    }
}
