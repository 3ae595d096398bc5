package org.lanthanet.report.pair;

import java.util.Optional;
import java.util.SortedMap;
import org.lanthanet.metric.shift.Chow;
import org.lanthanet.metric.shift.MannWhitney;
import org.lanthanet.metric.shift.Pettitt;
import org.lanthanet.metric.shift.RecursiveBootstrap;
import org.lanthanet.metric.shift.RegimeModel;
import org.lanthanet.metric.shift.SupF;
import org.lanthanet.metric.shift.Welch;
import org.lanthanet.metric.shift.WelchAr1;

/** The tests for a structural break a report makes of each of its series. */
enum BreakTest {
    /** A change of level in an unknown year, by ranks. */
    PETTITT("pettitt", "Pettitt", "K"),
    /** A change of level in the year of the split, supposing one variance and no memory. */
    CHOW("chow", "Chow", "F"),
    /** A change of level in an unknown year, by least squares; p allows for memory and a changing variance. */
    SUPF("supf", "sup-F", "F"),
    /** A change of level or slope in the year of the split, supposing one variance and no memory. */
    CHOW_TREND("chow_trend", "Chow, trend", "F"),
    /** A change of level or slope in an unknown year; p allows for memory and a changing variance. */
    SUPF_TREND("supf_trend", "sup-F, trend", "F"),
    /** A change of mean in the year of the split, supposing no memory. */
    WELCH("welch", "Welch", "t"),
    /** A change of level in the year of the split, by ranks, supposing no memory. */
    RANKS("ranks", "ranks", "U"),
    /**
     * {@link #WELCH} and {@link #RANKS} both: the larger p. Each rests on something the other does without, nearly normal values
     * and one spread; a change that both see rests on neither alone. The larger p is valid where either is, so that it is
     * never surer than the weaker of the two.
     */
    SPLIT("split", "split p", "p"),
    /** A change of mean in the year of the split; memory and a changing variance allowed for. */
    WELCH_AR1("welch_ar1", "AR(1)", "t"),
    /** {@link #SUPF} with a p that supposes one variance and no memory. */
    SUPF_IID("supf_iid", "sup-F, i.i.d.", "F");

    private final String id;
    private final String heading;
    private final String unit;

    BreakTest(String id, String heading, String unit) {
        this.id = id;
        this.heading = heading;
        this.unit = unit;
    }

    /** Id in tidy tables. */
    String id() {
        return id;
    }

    String heading() {
        return heading;
    }

    /** What its statistic is called; of {@link #SPLIT}, which has none, p. */
    String unit() {
        return unit;
    }

    /** Whether the test is of the split, and its p void if the split was chosen by looking at the data. */
    boolean isOfTheSplit() {
        return switch (this) {
            case CHOW, CHOW_TREND, WELCH, RANKS, SPLIT, WELCH_AR1 -> true;
            case PETTITT, SUPF, SUPF_TREND, SUPF_IID -> false;
        };
    }

    /** The finding in a series, p not adjusted; empty where the test is undefined. */
    Optional<Finding> of(SortedMap<Integer, Double> values, int split) {
        return switch (this) {
            case PETTITT -> Pettitt.test(values).map(r -> Finding.of(r.breakYear(), (double) r.k(), r.pValue()));
            case CHOW -> chow(values, split, RegimeModel.LEVEL);
            case CHOW_TREND -> chow(values, split, RegimeModel.TREND);
            case SUPF -> supF(values, RegimeModel.LEVEL);
            case SUPF_TREND -> supF(values, RegimeModel.TREND);
            case WELCH -> Welch.test(values, split).map(r -> Finding.of(split, r.t(), r.pValue()));
            case RANKS -> MannWhitney.test(values, split).map(r -> Finding.of(split, r.u(), r.pValue()));
            case SPLIT ->
                Welch.test(values, split)
                        .flatMap(welch -> MannWhitney.test(values, split)
                                .map(ranks -> Finding.of(split, null, Math.max(welch.pValue(), ranks.pValue()))));
            case WELCH_AR1 -> WelchAr1.test(values, split).map(r -> Finding.of(split, r.t(), r.pValue()));
            case SUPF_IID ->
                SupF.test(values, RegimeModel.LEVEL).map(r -> Finding.of(r.breakYear(), r.f(), r.pValue()));
        };
    }

    private static Optional<Finding> chow(SortedMap<Integer, Double> values, int split, RegimeModel model) {
        return Chow.test(values, split, model).map(r -> Finding.of(split, r.f(), r.pValue()));
    }

    private static Optional<Finding> supF(SortedMap<Integer, Double> values, RegimeModel model) {
        return RecursiveBootstrap.test(values, model).map(r -> Finding.of(r.breakYear(), r.f(), r.pValue()));
    }
}
