package org.lanthanet.metric.shift;

import java.util.Arrays;
import java.util.Optional;
import java.util.SortedMap;

/**
 * The test of Mann and Whitney for a change of level at a year known beforehand, by ranks: U, the number of pairs of a value
 * before the year and one from it on of which the later is the larger, equal ones counting a half. p is exact: the share of all
 * ways of dealing the ranks of the series (equal values share the middle of theirs) to n1 years before and n2 after in which U lies
 * as far from its mean n1·n2/2 as it does here, or farther, on either side.
 *
 * <p>It needs no normal values: one huge year weighs no more than any that is the largest. It supposes independent values,
 * the same distribution before and after; a changed variance makes it reject too often, less than {@link Chow}, and values that
 * resemble those of the year before do as much as there. U is 0 to n1·n2 and p from 2/(T over n2) to 1; neither depends on the
 * unit of the values.
 *
 * <p>Years without a value are left out by the caller. O(n2·T³), once for each set of equal values.
 *
 * <p>[1] H. B. Mann, D. R. Whitney, On a test of whether one of two random variables is stochastically larger than the other,
 * Annals of Mathematical Statistics 18(1), 50–60, 1947. [2] F. Wilcoxon, Individual comparisons by ranking methods, Biometrics
 * Bulletin 1(6), 80–83, 1945.
 */
public final class MannWhitney {
    private static final int FEWEST = RegimeModel.LEVEL.minimumLength();

    private MannWhitney() {}

    /**
     * Whether a level changes in a given year.
     *
     * @param u the statistic U, 0 to n1·n2, large for a rise
     * @param pValue exact probability of U as far from its mean without a change, 0 to 1
     */
    public record Result(double u, double pValue) {}

    /**
     * Tests a series of finite values by year for a change in the year given, the first of the second regime. Empty if a
     * regime has fewer than two values, or if all are equal.
     *
     * @throws IllegalArgumentException if a value is NaN or infinite
     */
    public static Optional<Result> test(SortedMap<Integer, Double> series, int breakYear) {
        return test(Values.of(series), series.headMap(breakYear).size());
    }

    static Optional<Result> test(double[] values, int before) {
        int after = values.length - before;
        if (Math.min(before, after) < FEWEST || Values.areEqual(values)) {
            return Optional.empty();
        }
        int[] ranks = MidRanks.doubled(values);
        int sum = Arrays.stream(ranks, before, ranks.length).sum();
        double u = (sum - after * (after + 1)) / 2.0;
        return Optional.of(new Result(u, RankSums.of(ranks, after).pValue(sum)));
    }
}
