package org.lanthanet.metric.shift;

import java.util.Map;
import java.util.OptionalDouble;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.IntPredicate;
import java.util.function.Predicate;

/**
 * How often a test at 5 % finds a step of δ standard deviations in so many years before and after it, simulated: the share of
 * series (seeded; the same series for every δ and test) in which it rejects. A share of 0 to 1. Of 9,999 series its standard error is
 * 0.005 or less; the slower tests of means are asked of 999, 0.016 or less, and those that draw series of their own of 299, 0.03 or
 * less, with 199 draws each.
 *
 * <p>It says what a "no break found" is worth. Tests of the year of the step are given it and find most; sup-F and Pettitt look for
 * it. Without a step (δ = 0) the share is what the test rejects for nothing: 5 % if its p is right. With {@link Noise} that
 * has a memory or changes its variance, that is the size it has where what it supposes does not hold.
 *
 * <p>O(T) a series for Chow and sup-F, O(T²) for Pettitt, some milliseconds for T = 23; some tenths of a second for those that
 * draw.
 */
public final class Power {
    /** What counts as found by {@link #smallestStep}: the share of cases that is usual for it. */
    public static final double USUAL = 0.8;

    private static final long SEED = 1979;
    private static final int LARGEST_STEP_TENTHS = 100;

    private static final Map<Years, OptionalDouble> STEPS = new ConcurrentHashMap<>();

    private Power() {}

    private record Years(Test test, int before, int after) {}

    /** A test for a change of level, or of level and slope. */
    public enum Test {
        /** {@link Chow} for the year of the step. */
        CHOW(9_999),
        /** {@link Welch} for the year of the step. */
        WELCH(999),
        /** {@link MannWhitney} for the year of the step. */
        RANKS(9_999),
        /** Both {@link Welch} and {@link MannWhitney} for the year of the step. */
        SPLIT(999),
        /** {@link WelchAr1} for the year of the step. */
        WELCH_AR1(999),
        /** {@link SupF}, whatever year it finds. */
        SUP_F(9_999),
        /** {@link SupF} of lines. */
        SUP_F_TREND(9_999),
        /** {@link RecursiveBootstrap}, whatever year it finds. */
        SUP_F_BOOTSTRAP(299),
        /** {@link RecursiveBootstrap} of lines. */
        SUP_F_TREND_BOOTSTRAP(299),
        /** {@link Pettitt}, whatever year it finds. */
        PETTITT(9_999);

        private final int series;

        Test(int series) {
            this.series = series;
        }

        /** How many are enough to see about where to look. */
        private int fewSeries() {
            return Math.max(49, series / 20);
        }
    }

    /**
     * Share of series of independent normal values with a step of δ standard deviations in which a test rejects at 5 %; empty
     * if the test is undefined for so few years.
     */
    public static OptionalDouble of(Test test, int before, int after, double delta) {
        return of(test, Noise.INDEPENDENT, before, after, delta, test.series);
    }

    /**
     * The same for other noise and another number of series; δ is in standard deviations of the noise's independent part.
     */
    public static OptionalDouble of(Test test, Noise noise, int before, int after, double delta, int series) {
        BreakRule rule = new BreakRule(before, after);
        return rule.isDefined(test)
                ? OptionalDouble.of(share(rule.of(test), noise, before, after, delta, series))
                : OptionalDouble.empty();
    }

    /**
     * The smallest step, to a tenth of a standard deviation, that a test at 5 % finds in 80 % of series of independent
     * values; empty if the test is undefined for so few years or misses even a step of ten standard deviations.
     */
    public static OptionalDouble smallestStep(Test test, int before, int after) {
        return STEPS.computeIfAbsent(new Years(test, before, after), y -> step(y.test(), y.before(), y.after()));
    }

    private static OptionalDouble step(Test test, int before, int after) {
        BreakRule rule = new BreakRule(before, after);
        if (!rule.isDefined(test)) {
            return OptionalDouble.empty();
        }
        Predicate<double[]> rejects = rule.of(test);
        IntPredicate isFound =
                tenths -> share(rejects, Noise.INDEPENDENT, before, after, tenths / 10.0, test.series) >= USUAL;
        int tenths = bisected(rejects, before, after, test.fewSeries());
        if (isFound.test(tenths)) {
            while (tenths > 1 && isFound.test(tenths - 1)) {
                tenths--;
            }
        } else {
            do {
                tenths++;
            } while (tenths <= LARGEST_STEP_TENTHS && !isFound.test(tenths));
        }
        return tenths > LARGEST_STEP_TENTHS ? OptionalDouble.empty() : OptionalDouble.of(tenths / 10.0);
    }

    /** Share of series without a break in which {@link BaiPerron} finds more than one, of so many seeded ones. */
    public static double severalBreaks(Noise noise, int before, int after, int series) {
        NormalNoise drawn = new NormalNoise(SEED, noise, before + after, before);
        int several = 0;
        for (int draw = 0; draw < series; draw++) {
            if (BaiPerron.of(drawn.next())
                    .filter(found -> found.breakYears().size() > 1)
                    .isPresent()) {
                several++;
            }
        }
        return (double) several / series;
    }

    /** Where to begin: right but for a step or two. */
    private static int bisected(Predicate<double[]> rejects, int before, int after, int series) {
        int missed = 0;
        int found = LARGEST_STEP_TENTHS;
        while (found - missed > 1) {
            int tenths = (missed + found) / 2;
            if (share(rejects, Noise.INDEPENDENT, before, after, tenths / 10.0, series) >= USUAL) {
                found = tenths;
            } else {
                missed = tenths;
            }
        }
        return found;
    }

    private static double share(
            Predicate<double[]> rejects, Noise noise, int before, int after, double delta, int series) {
        NormalNoise drawn = new NormalNoise(SEED, noise, before + after, before);
        int rejected = 0;
        for (int draw = 0; draw < series; draw++) {
            double[] values = drawn.next();
            for (int i = before; i < values.length; i++) {
                values[i] += delta;
            }
            if (rejects.test(values)) {
                rejected++;
            }
        }
        return (double) rejected / series;
    }
}
