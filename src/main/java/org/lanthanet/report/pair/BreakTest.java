package org.lanthanet.report.pair;

import java.util.Optional;
import java.util.SortedMap;
import org.lanthanet.metric.shift.Chow;
import org.lanthanet.metric.shift.Pettitt;
import org.lanthanet.metric.shift.RegimeModel;
import org.lanthanet.metric.shift.SupF;

/** The tests for a structural break a report makes of each of its series. */
enum BreakTest {
    /** A change of level in an unknown year, by ranks. */
    PETTITT("pettitt", "Pettitt"),
    /** A change of level in the year of the split. */
    CHOW("chow", "Chow"),
    /** A change of level in an unknown year, by least squares. */
    SUPF("supf", "sup-F"),
    /** A change of level or slope in the year of the split. */
    CHOW_TREND("chow_trend", "Chow, trend"),
    /** A change of level or slope in an unknown year. */
    SUPF_TREND("supf_trend", "sup-F, trend");

    private final String id;
    private final String heading;

    BreakTest(String id, String heading) {
        this.id = id;
        this.heading = heading;
    }

    /** Id in tidy tables. */
    String id() {
        return id;
    }

    String heading() {
        return heading;
    }

    /** Whether the test is of the split, and its p void if the split was chosen by looking at the data. */
    boolean isOfTheSplit() {
        return this == CHOW || this == CHOW_TREND;
    }

    /** The finding in a series, p not adjusted; empty where the test is undefined. */
    Optional<Finding> of(SortedMap<Integer, Double> values, int split) {
        return switch (this) {
            case PETTITT -> Pettitt.test(values).map(r -> new Finding(r.breakYear(), r.k(), r.pValue(), null));
            case CHOW -> chow(values, split, RegimeModel.LEVEL);
            case CHOW_TREND -> chow(values, split, RegimeModel.TREND);
            case SUPF -> supF(values, RegimeModel.LEVEL);
            case SUPF_TREND -> supF(values, RegimeModel.TREND);
        };
    }

    private static Optional<Finding> chow(SortedMap<Integer, Double> values, int split, RegimeModel model) {
        return Chow.test(values, split, model).map(r -> new Finding(split, r.f(), r.pValue(), null));
    }

    private static Optional<Finding> supF(SortedMap<Integer, Double> values, RegimeModel model) {
        return SupF.test(values, model).map(r -> new Finding(r.breakYear(), r.f(), r.pValue(), null));
    }
}
