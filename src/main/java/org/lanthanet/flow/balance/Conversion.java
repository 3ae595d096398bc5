package org.lanthanet.flow.balance;

import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lanthanet.flow.Coefficients;
import org.lanthanet.flow.ProcessingShares;
import org.lanthanet.model.Stage;

/**
 * How use at one stage becomes new supply at the next: yield η of the process and share α of the use that goes into it.
 *
 * <p>Yields are the coefficients {@code yield_ore_compound}, {@code yield_compound_metal} and {@code yield_metal_magnet};
 * nothing is made into products.
 */
public final class Conversion {
    private static final Map<Stage, String> YIELDS = new EnumMap<>(Map.of(
            Stage.ORE, "yield_ore_compound",
            Stage.COMPOUND, "yield_compound_metal",
            Stage.METAL, "yield_metal_magnet"));

    private final Map<Stage, Double> yields = new EnumMap<>(Stage.class);
    private final ProcessingShares processing;

    /**
     * @throws IllegalArgumentException if a yield is missing
     */
    public Conversion(Coefficients coefficients, ProcessingShares processing) {
        YIELDS.forEach((stage, id) -> yields.put(stage, coefficients.value(id)));
        this.processing = processing;
    }

    /** η: rare earths in the goods of the next stage per rare earths fed, REO t per REO t; 0 where no next stage is modelled. */
    public double yieldAfter(Stage stage) {
        return yields.getOrDefault(stage, 0.0);
    }

    /** Id of the coefficient that is the yield after a stage; null where no next stage is modelled. */
    static @Nullable String yieldId(Stage stage) {
        return YIELDS.get(stage);
    }

    /** η·α of each country of a year: new supply at the next stage per tonne used at this one, 0 to 1. */
    double[] passedOn(Stage stage, TradeYear year) {
        return year.codes().stream()
                .mapToDouble(code -> yieldAfter(stage) * processing.share(stage, code, year.year()))
                .toArray();
    }

    ProcessingShares processing() {
        return processing;
    }
}
