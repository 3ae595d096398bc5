package org.lanthanet.metric.shift;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.stream.IntStream;

/**
 * The sup-F test for one break at an unknown time: the largest of Chow's F over all years that leave each regime 15 % of the
 * values (rounded down) and at least one more than it has parameters. The year with the largest F, the earliest if several
 * are equal, is the least-squares estimate of the break.
 *
 * <p>p is simulated for exactly the years the series has: p = (1 + #{F* ≥ F}) / (n + 1) over n = 9,999 series of independent
 * normal values (seeded; the same p for the same series on every machine and whatever ran before). It needs no asymptotics
 * and accounts for the search; like Chow's it supposes independent values of one variance, and rejects too often where
 * values are autocorrelated or scatter more in some years: {@link RecursiveBootstrap} allows for both. A plain trend makes a
 * test with {@link RegimeModel#LEVEL} reject; {@link RegimeModel#TREND} does not mind one.
 *
 * <p>F is 0 and up, p from 0.0001 to 1; neither, nor the year, depends on the unit of the values. Years without a value are
 * left out by the caller. O(T), and O(nT) once for each set of years.
 *
 * <p>[1] R. E. Quandt, Tests of the hypothesis that a linear regression system obeys two separate regimes, Journal of the
 * American Statistical Association 55(290), 324–330, 1960. [2] D. W. K. Andrews, Tests for parameter instability and
 * structural change with unknown change point, Econometrica 61(4), 821–856, 1993; corrigendum 71(1), 395–397, 2003.
 */
public final class SupF {
    /** F that differ by less are equal: rounding must not decide on a year. */
    private static final double TIE = 1e-9;

    private SupF() {}

    /**
     * Where a series breaks by itself.
     *
     * @param breakYear first year of the second regime
     * @param f the largest F, 0 and up
     * @param pValue simulated probability of it without a break
     * @param criticalValue F that is exceeded in 5 % of cases without a break
     */
    public record Result(int breakYear, double f, double pValue, double criticalValue) {}

    /**
     * Tests a series of finite values by year. Empty if no year leaves both regimes enough values, or if the residual
     * variance is zero (all values equal, or a perfect step or line), so that F has no denominator.
     *
     * @throws IllegalArgumentException if a value is NaN or infinite
     */
    public static Optional<Result> test(SortedMap<Integer, Double> series, RegimeModel model) {
        double[] values = Values.of(series);
        if (!isDefined(values.length, model)) {
            return Optional.empty();
        }
        List<Integer> years = List.copyOf(series.keySet());
        RegimeFits fits = new RegimeFits(model, years).fit(values);
        int breakAt = argmax(fits, model);
        double f = fits.f(breakAt);
        if (Double.isInfinite(f)) {
            return Optional.empty();
        }
        SupFNull chance = SupFNull.of(model, years);
        return Optional.of(new Result(years.get(breakAt), f, chance.pValue(f), chance.criticalValue()));
    }

    /**
     * The F that is exceeded in 5 % of cases without a break, for so many years in a row.
     *
     * @throws IllegalArgumentException if so few years leave no place for a break
     */
    public static double criticalValue(int length, RegimeModel model) {
        if (!isDefined(length, model)) {
            throw new IllegalArgumentException("no break can be looked for in " + length + " years");
        }
        return SupFNull.of(model, IntStream.range(0, length).boxed().toList()).criticalValue();
    }

    static boolean isDefined(int length, RegimeModel model) {
        return !candidates(length, model).isEmpty();
    }

    private static Candidates candidates(int length, RegimeModel model) {
        return Candidates.of(length, model.minimumLength());
    }

    /** The largest F of the series fitted. */
    static double max(RegimeFits fits, RegimeModel model) {
        return fits.largestF(candidates(fits.length(), model));
    }

    /** Length of the first regime with the largest F, the shortest if several are equal. */
    static int argmax(RegimeFits fits, RegimeModel model) {
        double enough = max(fits, model) * (1 - TIE);
        int k = candidates(fits.length(), model).first();
        while (fits.f(k) < enough) {
            k++;
        }
        return k;
    }

    /**
     * The years looked at: first years of a second regime that leave each regime enough values.
     *
     * @param years the years the series has, in order
     */
    public static List<Integer> candidateYears(Collection<Integer> years, RegimeModel model) {
        Candidates candidates = candidates(years.size(), model);
        return candidates.isEmpty() ? List.of() : List.copyOf(years).subList(candidates.first(), candidates.last() + 1);
    }
}
