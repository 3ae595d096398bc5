package org.lanthanet.metric.shift;

import java.util.function.Predicate;

/** Which series of so many years before and after a given one a test rejects at 5 %, for many series of the same years. */
final class BreakRule {
    private static final double LEVEL = 0.05;

    private final int before;
    private final int after;

    BreakRule(int before, int after) {
        this.before = before;
        this.after = after;
    }

    boolean isDefined(Power.Test test) {
        boolean some = Math.min(before, after) > 0;
        return switch (test) {
            case CHOW, WELCH, RANKS, WELCH_AR1, SPLIT -> Math.min(before, after) >= RegimeModel.LEVEL.minimumLength();
            case SUP_F, SUP_F_BOOTSTRAP -> some && SupF.isDefined(before + after, RegimeModel.LEVEL);
            case SUP_F_TREND, SUP_F_TREND_BOOTSTRAP -> some && SupF.isDefined(before + after, RegimeModel.TREND);
            case PETTITT -> some && before + after >= Pettitt.MIN_LENGTH;
        };
    }

    /** Whether a test rejects the values of a series; only where it is defined. */
    Predicate<double[]> of(Power.Test test) {
        return switch (test) {
            case CHOW -> chow();
            case WELCH ->
                values -> Welch.test(values, before)
                        .filter(r -> r.pValue() < LEVEL)
                        .isPresent();
            case RANKS ->
                values -> MannWhitney.test(values, before)
                        .filter(r -> r.pValue() < LEVEL)
                        .isPresent();
            case WELCH_AR1 ->
                values -> WelchAr1.test(values, Values.places(values.length), before)
                        .filter(r -> r.pValue() < LEVEL)
                        .isPresent();
            case SPLIT -> of(Power.Test.WELCH).and(of(Power.Test.RANKS));
            case SUP_F -> supF(RegimeModel.LEVEL);
            case SUP_F_TREND -> supF(RegimeModel.TREND);
            case SUP_F_BOOTSTRAP -> supFBootstrap(RegimeModel.LEVEL);
            case SUP_F_TREND_BOOTSTRAP -> supFBootstrap(RegimeModel.TREND);
            case PETTITT -> values -> Pettitt.pValue(values) < LEVEL;
        };
    }

    private YearPattern pattern(RegimeModel model) {
        return new YearPattern(model, Values.places(before + after));
    }

    private Predicate<double[]> chow() {
        RegimeFits fits = pattern(RegimeModel.LEVEL).fits();
        double critical = Chow.criticalValue(fits, RegimeModel.LEVEL);
        return values -> fits.fit(values).f(before) > critical;
    }

    private Predicate<double[]> supF(RegimeModel model) {
        RegimeFits fits = pattern(model).fits();
        double critical = SupF.criticalValue(before + after, model);
        return values -> SupF.max(fits.fit(values), model) > critical;
    }

    private Predicate<double[]> supFBootstrap(RegimeModel model) {
        YearPattern pattern = pattern(model);
        RegimeFits fits = pattern.fits();
        return values ->
                RecursiveBootstrap.pValue(fits.fit(values), pattern, RecursiveBootstrap.Effort.FIVE_PERCENT) < LEVEL;
    }
}
