package org.lanthanet.flow.balance;

import java.math.BigDecimal;
import org.lanthanet.model.Coefficient;
import org.lanthanet.model.Production;

/**
 * How far a published figure of output may be off. It is rounded to its last digit that is not zero, or to two digits where it has but one:
 * half a unit of that digit either way. One that its source calls estimated may be off by the range of the coefficient
 * {@value #ESTIMATED} (choice), if that is more. A zero is a zero.
 */
final class OutputRange {
    /** Ratio of the true output to one its source calls estimated. */
    static final String ESTIMATED = "estimated_output";

    private static final int FEWEST_DIGITS = 2;

    private OutputRange() {}

    static Interval of(Production output, Coefficient estimated) {
        double value = output.reoTonnes();
        if (value == 0) {
            return Interval.ZERO;
        }
        double half = halfUnit(value);
        Interval rounded = new Interval(value - half, value + half);
        return output.status() == Production.Status.ESTIMATED
                ? rounded.hull(new Interval(estimated.low(), estimated.high()).times(value))
                : rounded;
    }

    private static double halfUnit(double value) {
        BigDecimal digits = BigDecimal.valueOf(value).stripTrailingZeros();
        int missing = Math.max(0, FEWEST_DIGITS - digits.precision());
        return 0.5 * Math.pow(10, -(digits.scale() + missing));
    }
}
