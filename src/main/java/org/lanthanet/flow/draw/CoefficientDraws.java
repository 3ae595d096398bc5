package org.lanthanet.flow.draw;

import java.util.List;
import java.util.function.Predicate;
import org.lanthanet.flow.Coefficients;
import org.lanthanet.flow.SettlementOptions;
import org.lanthanet.model.Coefficient;

/**
 * Coefficients drawn at random from their ranges. Drawn are those that stand for a physical quantity and have a range; the
 * settlement's own tolerances ({@link SettlementOptions#TOLERANCES}) are not. A drawn coefficient is one number for all years,
 * pairs and declarations that use it: the error is taken to be systematic, so it does not average out. Different coefficients are
 * drawn independently of each other.
 *
 * <p>Distribution (choice): triangular on either side, with the value as median. Each side of the value is equally likely, and
 * within it the density falls linearly from the value to the end of the range: with u uniform on 0 to 1 and
 * v = |2u − 1|, x = value ± (1 − √(1 − v)) · (distance to that end). An ordinary triangle with its peak at the value would put the middle of
 * the draws elsewhere wherever the range is lopsided, and a figure would lie off the middle of its own band for that reason alone.
 * Quantiles: 5 % and 95 % lie at 1 − √0.1 = 0.684 of the distance to either end. Where the value is an end
 * of its range, half of the draws are the value.
 *
 * <p>The REO content of magnets is by definition {@code reo_per_ndfeb · theta_weight}: these two are drawn, and {@code reo_magnet}
 * is its value times what their product has become of theirs.
 */
public final class CoefficientDraws {
    private static final String PRODUCT = "reo_magnet";
    private static final List<String> FACTORS = List.of("reo_per_ndfeb", "theta_weight");

    private final List<Coefficient> point;
    private final long seed;
    private final boolean hasFactors;

    /**
     * @param point the coefficients with their ranges
     * @param seed seed of the random numbers
     */
    public CoefficientDraws(Coefficients point, long seed) {
        this.point = point.listAll();
        this.seed = seed;
        this.hasFactors =
                FACTORS.stream().allMatch(id -> this.point.stream().anyMatch(c -> c.id().equals(id) && c.value() > 0));
    }

    /** Ids of the coefficients that are drawn, the magnets' content not counted beside its factors; in alphabetical order. */
    public List<String> drawn() {
        return point.stream().filter(isDrawn()).map(Coefficient::id).toList();
    }

    private Predicate<Coefficient> isDrawn() {
        return c -> c.low() < c.high()
                && !SettlementOptions.TOLERANCES.contains(c.id())
                && !(hasFactors && c.id().equals(PRODUCT));
    }

    /** All coefficients as draw number {@code draw} has them; one that was drawn has no range any more. */
    public Coefficients draw(int draw) {
        Coefficients factors =
                new Coefficients(point.stream().map(c -> draw(c, draw)).toList());
        return hasFactors
                ? new Coefficients(point.stream()
                        .map(c -> c.id().equals(PRODUCT) ? product(c, factors) : factors.get(c.id()))
                        .toList())
                : factors;
    }

    private Coefficient draw(Coefficient c, int draw) {
        return isDrawn().test(c)
                ? fixed(c, Triangle.of(c.value(), c.low(), c.high(), Uniform.of(seed, c.id(), draw)))
                : c;
    }

    private Coefficient product(Coefficient c, Coefficients factors) {
        double value = c.value();
        for (Coefficient factor : point) {
            if (FACTORS.contains(factor.id())) {
                value *= factors.value(factor.id()) / factor.value();
            }
        }
        return fixed(c, value);
    }

    private static Coefficient fixed(Coefficient c, double value) {
        return new Coefficient(c.id(), value, value, value, c.unit(), c.basis(), c.dataset());
    }
}
