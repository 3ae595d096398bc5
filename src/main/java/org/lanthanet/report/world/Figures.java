package org.lanthanet.report.world;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/** Numbers as charts carry them: short, since a page holds many. */
final class Figures {
    private static final MathContext THREE = new MathContext(3, RoundingMode.HALF_EVEN);
    private static final MathContext FOUR = new MathContext(4, RoundingMode.HALF_EVEN);

    private Figures() {}

    /** An amount to four digits; null if unknown. */
    static @Nullable Number amount(@Nullable Double value) {
        return value == null ? null : number(BigDecimal.valueOf(value).round(FOUR));
    }

    /** A number to so many decimals. */
    static Number decimals(double value, int decimals) {
        return number(BigDecimal.valueOf(value).setScale(decimals, RoundingMode.HALF_EVEN));
    }

    /** A share or an index to three digits, so that a small one is no zero; null if undefined. */
    static @Nullable Number share(@Nullable Double value) {
        return value == null ? null : number(BigDecimal.valueOf(value).round(THREE));
    }

    private static Number number(BigDecimal value) {
        BigDecimal stripped = value.stripTrailingZeros();
        return stripped.scale() <= 0 ? (Number) stripped.longValueExact() : stripped.doubleValue();
    }
}
