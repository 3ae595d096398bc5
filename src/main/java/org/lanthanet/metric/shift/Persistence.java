package org.lanthanet.metric.shift;

import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * How much a year resembles the year before: ρ of an AR(1), from the residuals of two regimes, each over its regime's own
 * standard deviation, so that a regime that scatters more has no greater say. Least squares finds r = Σ u_t u_{t−1} / Σ u²_{t−1}, which
 * is too small, since two fitted means, and a break put where it fits best, take part of the memory away. So r is looked up among
 * what it is for series that have a known ρ and no break, 499 of each, simulated (seeded) for exactly these years and the same way of
 * placing the break: ρ is the one under which an r as small or smaller has a chance of one in three. One in two would be
 * median-unbiased; but a ρ taken too small makes a test reject for nothing, one taken too large only makes it miss more.
 *
 * <p>ρ is 0 to 0.9: a memory that is negative is not made use of. The year before is the one known before.
 *
 * <p>[1] D. W. K. Andrews, Exactly median-unbiased estimation of first order autoregressive/unit root models, Econometrica 61(1),
 * 139–165, 1993.
 */
final class Persistence {
    private static final int DRAWS = 499;
    private static final long SEED = 1961;
    private static final double[] GRID = {0, 0.15, 0.3, 0.45, 0.6, 0.75, 0.9};
    private static final int SEARCHED = 0;
    private static final Map<Key, Persistence> KNOWN = new ConcurrentHashMap<>();

    private final double[] small;

    private Persistence(double[] small) {
        this.small = small;
    }

    /** @param before length of the first regime, 0 for the one with the largest F */
    private record Key(YearPattern pattern, int before) {}

    /** For a break put where it fits best. */
    static Persistence ofSearched(YearPattern pattern) {
        return of(new Key(pattern, SEARCHED));
    }

    /** For a break after so many values. */
    static Persistence ofGiven(YearPattern pattern, int before) {
        return of(new Key(pattern, before));
    }

    private static Persistence of(Key key) {
        return KNOWN.computeIfAbsent(key, Persistence::simulated);
    }

    private static Persistence simulated(Key key) {
        RegimeModel model = key.pattern().model();
        RegimeFits fits = key.pattern().fits();
        double[] small = new double[GRID.length];
        double[] draws = new double[DRAWS];
        for (int g = 0; g < GRID.length; g++) {
            NormalNoise noise = new NormalNoise(SEED, new Noise(GRID[g], 1), fits.length(), 0);
            for (int i = 0; i < DRAWS; i++) {
                fits.fit(noise.next());
                int before = key.before() == SEARCHED ? SupF.argmax(fits, model) : key.before();
                draws[i] = leastSquares(fits.residuals(before), before);
            }
            Arrays.sort(draws);
            small[g] = Math.max(draws[DRAWS / 3], g == 0 ? -1 : small[g - 1]);
        }
        return new Persistence(small);
    }

    /** ρ for the residuals of a series whose first regime has so many values. */
    double of(double[] residuals, int before) {
        double r = leastSquares(residuals, before);
        int g = 0;
        while (g < GRID.length && small[g] < r) {
            g++;
        }
        if (g == 0 || g == GRID.length) {
            return GRID[Math.min(g, GRID.length - 1)];
        }
        return GRID[g - 1] + (GRID[g] - GRID[g - 1]) * (r - small[g - 1]) / (small[g] - small[g - 1]);
    }

    private static double leastSquares(double[] residuals, int before) {
        double one = deviation(residuals, 0, before);
        double two = deviation(residuals, before, residuals.length);
        double last = 0;
        double products = 0;
        double squares = 0;
        for (int t = 0; t < residuals.length; t++) {
            double deviation = t < before ? one : two;
            double u = deviation == 0 ? 0 : residuals[t] / deviation;
            products += u * last;
            squares += last * last;
            last = u;
        }
        return squares == 0 ? 0 : products / squares;
    }

    private static double deviation(double[] residuals, int from, int to) {
        double squares = 0;
        for (int t = from; t < to; t++) {
            squares += residuals[t] * residuals[t];
        }
        return Math.sqrt(squares / (to - from));
    }
}
