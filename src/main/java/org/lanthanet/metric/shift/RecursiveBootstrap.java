package org.lanthanet.metric.shift;

import java.util.List;
import java.util.Optional;
import java.util.SortedMap;

/**
 * The sup-F test with a p that allows for memory and for a variance that changes. Two regimes are fitted where they fit best ({@link
 * SupF}); their residuals u_t (over √(1 − leverage)) follow an AR(1), u_t = ρ u_{t−1} + e_t, with ρ corrected for the bias of few
 * years ({@link Persistence}). Series without a break are drawn from it: x_1 = σ_1 z_1 / √(1 − ρ²), x_t = ρ x_{t−1} + σ_t z_t, z
 * independent standard normal and σ_t² the mean of all e² weighted by exp(−(t − s)²/8): two years away a year has 0.6 of the weight of
 * the year itself (<b>choice</b>). p = (1 + #{F* ≥ F}) / (n + 1) over n = 9,999 draws (seeded; the same p for the same series on every
 * machine and whatever ran before); drawing ends once 100 have reached F, and p is then 100 over the number drawn [4].
 *
 * <p>Residuals are of two regimes and not of one: with those of one mean a plain step is itself taken for memory and for one huge
 * error, and two of three steps of three standard deviations, five years before the end of 23, are missed. Errors are drawn with a
 * smooth variance and not each with its own size and a random sign: where only the last years scatter, signs alone leave so few
 * different series that no p below 5 % is possible. What the test rejects without a break is measured in {@code docs/method.md}: near
 * 5 % under memory and under a variance that changes, more under both at once.
 *
 * <p>F is 0 and up, p 0.0001 to 1; neither, nor the year, depends on the unit of the values. Years without a value are left out by the
 * caller; the year before is then the one known before. O(nT).
 *
 * <p>[1] F. X. Diebold, C. Chen, Testing structural stability with endogenous breakpoint: a size comparison of analytic and
 * bootstrap procedures, Journal of Econometrics 70(1), 221–241, 1996. [2] O. Boldea, A. Cornea-Madeira, A. R. Hall, Bootstrapping
 * structural change tests, Journal of Econometrics 213(2), 359–397, 2019. [3] K.-L. Xu, P. C. B. Phillips, Adaptive estimation of
 * autoregressive models with time-varying variances, Journal of Econometrics 142(1), 265–280, 2008. [4] J. Besag, P. Clifford,
 * Sequential Monte Carlo p-values, Biometrika 78(2), 301–304, 1991.
 */
public final class RecursiveBootstrap {
    private static final NormalStream NORMAL = new NormalStream(1996);
    private static final double BANDWIDTH_YEARS = 2;

    /** F that differ by less are equal. */
    private static final double TIE = 1e-9;

    private RecursiveBootstrap() {}

    /**
     * Where a series breaks by itself, memory and a changing variance allowed for.
     *
     * @param breakYear first year of the second regime
     * @param f the largest F, 0 and up
     * @param persistence ρ of the draws, 0 to 0.9
     * @param pValue simulated probability of F or more without a break, 0.0001 to 1
     */
    public record Result(int breakYear, double f, double persistence, double pValue) {}

    /** How many series are drawn at most, and after how many that reach F drawing ends. */
    record Effort(int draws, int enough) {
        static final Effort FULL = new Effort(9_999, 100);

        /** Enough to tell on which side of 5 % p is. */
        static final Effort FIVE_PERCENT = new Effort(199, 10);
    }

    /**
     * Tests a series of finite values by year; empty where {@link SupF} is.
     *
     * @throws IllegalArgumentException if a value is NaN or infinite
     */
    public static Optional<Result> test(SortedMap<Integer, Double> series, RegimeModel model) {
        double[] values = Values.of(series);
        if (!SupF.isDefined(values.length, model)) {
            return Optional.empty();
        }
        List<Integer> years = List.copyOf(series.keySet());
        YearPattern pattern = YearPattern.of(model, years);
        RegimeFits fits = pattern.fits().fit(values);
        int before = SupF.argmax(fits, model);
        return fits.split(before) == 0
                ? Optional.empty()
                : Optional.of(result(fits, pattern, before, years.get(before), Effort.FULL));
    }

    /** p of the values fitted, of which two regimes leave something to explain. */
    static double pValue(RegimeFits fits, YearPattern pattern, Effort effort) {
        int before = SupF.argmax(fits, pattern.model());
        return result(fits, pattern, before, before, effort).pValue();
    }

    private static Result result(RegimeFits fits, YearPattern pattern, int before, int breakYear, Effort effort) {
        double f = fits.f(before);
        double[] errors = fits.residuals(before);
        double persistence = Persistence.ofSearched(pattern).of(errors, before);
        toErrors(errors, persistence);
        double p = pValue(fits, pattern.model(), errors, persistence, f, effort);
        return new Result(breakYear, f, persistence, p);
    }

    private static void toErrors(double[] residuals, double persistence) {
        for (int t = residuals.length - 1; t > 0; t--) {
            residuals[t] -= persistence * residuals[t - 1];
        }
        residuals[0] *= Math.sqrt(1 - persistence * persistence);
    }

    private static double pValue(
            RegimeFits fits, RegimeModel model, double[] errors, double persistence, double f, Effort effort) {
        double[] deviations = smooth(errors);
        deviations[0] /= Math.sqrt(1 - persistence * persistence);
        double[] drawn = new double[errors.length];
        int reached = 0;
        for (int draw = 1; draw <= effort.draws(); draw++) {
            double[] z = NORMAL.first(draw * drawn.length);
            int at = (draw - 1) * drawn.length;
            double x = 0;
            for (int t = 0; t < drawn.length; t++) {
                x = persistence * x + deviations[t] * z[at + t];
                drawn[t] = x;
            }
            if (SupF.max(fits.fit(drawn), model) >= f * (1 - TIE) && ++reached == effort.enough()) {
                return (double) reached / draw;
            }
        }
        return (1.0 + reached) / (effort.draws() + 1);
    }

    /** Standard deviation of each year's error, by its own and those around. */
    private static double[] smooth(double[] errors) {
        double[] deviations = new double[errors.length];
        for (int t = 0; t < errors.length; t++) {
            double squares = 0;
            double weights = 0;
            for (int s = 0; s < errors.length; s++) {
                double away = (t - s) / BANDWIDTH_YEARS;
                double weight = Math.exp(-away * away / 2);
                squares += weight * errors[s] * errors[s];
                weights += weight;
            }
            deviations[t] = Math.sqrt(squares / weights);
        }
        return deviations;
    }
}
