package org.lanthanet.claim;

import java.math.BigDecimal;

/**
 * A number, with the digits it is written with.
 *
 * @param number the number; its scale says to which digit {@code exact} rounds
 * @param text as written
 */
public record ExpectedNumber(BigDecimal number, String text) implements Expectation {
    @Override
    public boolean accepts(Object value) {
        return value instanceof Number;
    }

    @Override
    public String kind() {
        return "a number";
    }

    @Override
    public Verdict judge(Object value, Tolerance tolerance, Margin margin) {
        if (!(value instanceof Number found)) {
            throw new IllegalArgumentException(value + " is not " + kind());
        }
        double expected = number.doubleValue();
        double allowed = switch (tolerance.kind()) {
            case EXACT -> number.ulp().doubleValue() / 2;
            case RELATIVE -> tolerance.amount() * Math.abs(expected);
            case ABSOLUTE -> tolerance.amount();
        };
        double depth = allowed + ROUNDING * Math.abs(expected) - Math.abs(found.doubleValue() - expected);
        return Expectation.judge(depth, true, margin);
    }
}
