package org.lanthanet.metric.shift;

import java.util.OptionalDouble;
import java.util.function.IntPredicate;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/**
 * How often a test at 5 % finds a step of δ standard deviations in so many years before and after it, simulated: the share of
 * 9,999 series of independent normal values (seeded; the same series for every δ and test) in which it rejects. A share of 0
 * to 1, with a standard error of 0.005 or less.
 *
 * <p>It says what a "no break found" is worth. Chow's test is given the year of the step and finds most; sup-F and Pettitt
 * look for it. Where real values are autocorrelated, they carry less than this.
 *
 * <p>O(T) a series for Chow and sup-F, O(T²) for Pettitt; some milliseconds for T = 23.
 */
public final class Power {
    /** What counts as found by {@link #smallestStep}: the share of cases that is usual for it. */
    public static final double USUAL = 0.8;

    private static final int DRAWS = 9_999;
    private static final int ROUGH_DRAWS = 499;
    private static final long SEED = 1979;
    private static final int LARGEST_STEP_TENTHS = 100;

    private Power() {}

    /** A test for a change of level. */
    public enum Test {
        /** {@link Chow} for the year of the step. */
        CHOW,
        /** {@link SupF}, whatever year it finds. */
        SUP_F,
        /** {@link Pettitt}, whatever year it finds, by its approximate p. */
        PETTITT
    }

    /**
     * Share of series with a step of δ standard deviations in which a test rejects at 5 %; empty if the test is undefined for
     * so few years.
     */
    public static OptionalDouble of(Test test, int before, int after, double delta) {
        if (!isDefined(test, before, after)) {
            return OptionalDouble.empty();
        }
        return OptionalDouble.of(share(rejecting(test, before, after), before, after, delta, DRAWS));
    }

    /**
     * The smallest step, to a tenth of a standard deviation, that a test at 5 % finds in 80 % of series; empty if the test is
     * undefined for so few years or misses even a step of ten standard deviations.
     */
    public static OptionalDouble smallestStep(Test test, int before, int after) {
        if (!isDefined(test, before, after)) {
            return OptionalDouble.empty();
        }
        Predicate<double[]> rejects = rejecting(test, before, after);
        IntPredicate isFound = tenths -> share(rejects, before, after, tenths / 10.0, DRAWS) >= USUAL;
        int tenths = bisected(rejects, before, after);
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

    /** Where to begin: right but for a step or two. */
    private static int bisected(Predicate<double[]> rejects, int before, int after) {
        int missed = 0;
        int found = LARGEST_STEP_TENTHS;
        while (found - missed > 1) {
            int tenths = (missed + found) / 2;
            if (share(rejects, before, after, tenths / 10.0, ROUGH_DRAWS) >= USUAL) {
                found = tenths;
            } else {
                missed = tenths;
            }
        }
        return found;
    }

    private static boolean isDefined(Test test, int before, int after) {
        return switch (test) {
            case CHOW -> Math.min(before, after) >= RegimeModel.LEVEL.minimumLength();
            case SUP_F -> Math.min(before, after) > 0 && SupF.isDefined(before + after, RegimeModel.LEVEL);
            case PETTITT -> Math.min(before, after) > 0 && before + after >= Pettitt.MIN_LENGTH;
        };
    }

    private static double share(Predicate<double[]> rejects, int before, int after, double delta, int draws) {
        NormalNoise noise = new NormalNoise(SEED, before + after);
        int rejected = 0;
        for (int draw = 0; draw < draws; draw++) {
            double[] values = noise.next();
            for (int i = before; i < values.length; i++) {
                values[i] += delta;
            }
            if (rejects.test(values)) {
                rejected++;
            }
        }
        return (double) rejected / draws;
    }

    private static Predicate<double[]> rejecting(Test test, int before, int after) {
        int length = before + after;
        RegimeFits fits = new RegimeFits(
                RegimeModel.LEVEL, IntStream.range(0, length).boxed().toList());
        return switch (test) {
            case CHOW -> {
                double critical = Chow.criticalValue(fits, RegimeModel.LEVEL);
                yield values -> fits.fit(values).f(before) > critical;
            }
            case SUP_F -> {
                double critical = SupF.criticalValue(length, RegimeModel.LEVEL);
                yield values -> SupF.max(fits.fit(values), RegimeModel.LEVEL) > critical;
            }
            case PETTITT -> values -> Pettitt.pValue(Pettitt.extreme(values).k(), length) < 0.05;
        };
    }
}
