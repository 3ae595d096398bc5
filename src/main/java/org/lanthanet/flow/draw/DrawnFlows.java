package org.lanthanet.flow.draw;

import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;
import org.lanthanet.model.Flow;
import org.lanthanet.model.FlowSide;
import org.lanthanet.model.Stage;

/** The flows as one draw of the coefficients has them. */
public final class DrawnFlows {
    private final FlowDraws draws;
    private final List<Flow> settled;
    private final Map<Stage, Double> factors;
    private final double carriedPrice;

    /**
     * @param carriedPrice how much less weight carried prices have in this draw
     */
    DrawnFlows(FlowDraws draws, List<Flow> settled, Map<Stage, Double> factors, double carriedPrice) {
        this.draws = draws;
        this.settled = settled;
        this.factors = factors;
        this.carriedPrice = carriedPrice;
    }

    /**
     * The flow with the amounts it has in this draw; itself if no coefficient moves it. An amount that is known under the
     * point values may be unknown in a draw in which its weight is set aside and no other stands in.
     */
    public Flow of(Flow flow) {
        int place = draws.place(flow);
        if (place == FlowDraws.CONSTANT) {
            return flow;
        }
        if (place < 0) {
            double factor = ratio(flow.stage(), place);
            return times(flow, factor, place == FlowDraws.PROPORTIONAL ? 1 : weightRatio(place));
        }
        Flow point = draws.settled(place);
        Flow drawn = settled.get(place);
        return flow.with(
                moved(flow.reoTonnes(), point.reoTonnes(), drawn.reoTonnes()),
                moved(flow.grossTonnes(), point.grossTonnes(), drawn.grossTonnes()),
                moved(flow.valueUsd(), point.valueUsd(), drawn.valueUsd()),
                moved(flow.exporterSide(), point.exporterSide(), drawn.exporterSide()),
                moved(flow.importerSide(), point.importerSide(), drawn.importerSide()));
    }

    private static @Nullable FlowSide moved(
            @Nullable FlowSide side, @Nullable FlowSide point, @Nullable FlowSide drawn) {
        return side == null || point == null || drawn == null
                ? side
                : side.with(
                        moved(side.reoTonnes(), point.reoTonnes(), drawn.reoTonnes()),
                        moved(side.valueUsd(), point.valueUsd(), drawn.valueUsd()));
    }

    private static Flow times(Flow flow, double factor, double weightFactor) {
        return flow.with(
                times(flow.reoTonnes(), factor),
                times(flow.grossTonnes(), weightFactor),
                flow.valueUsd(),
                times(flow.exporterSide(), factor),
                times(flow.importerSide(), factor));
    }

    private static @Nullable FlowSide times(@Nullable FlowSide side, double factor) {
        return side == null ? null : side.with(times(side.reoTonnes(), factor), side.valueUsd());
    }

    private static @Nullable Double times(@Nullable Double amount, double factor) {
        return amount == null ? null : Double.valueOf(amount * factor);
    }

    /** NaN stands for an amount that becomes unknown. */
    private static @Nullable Double moved(@Nullable Double amount, @Nullable Double point, @Nullable Double drawn) {
        if (amount == null) {
            return null;
        }
        double ratio = ratio(point, drawn);
        return Double.isNaN(ratio) ? null : Double.valueOf(amount * ratio);
    }

    /** An amount that is nothing under the point values has no ratio and stays nothing. */
    private static double ratio(@Nullable Double point, @Nullable Double drawn) {
        if (point == null || point == 0 || point.equals(drawn)) {
            return 1;
        }
        return drawn == null ? Double.NaN : drawn / point;
    }

    /** What the gross tonnes of a flow that rests on a carried price are multiplied by. */
    private double weightRatio(int place) {
        return carriedPrice == 0 ? 1 : Math.exp(draws.logPrice(place) * carriedPrice);
    }

    /** What the REO tonnes of the flow at this place are multiplied by; NaN if they become unknown. */
    double ratio(Stage stage, int place) {
        if (place < 0) {
            double factor = factors.getOrDefault(stage, 1.0);
            return place == FlowDraws.PROPORTIONAL ? factor : factor * weightRatio(place);
        }
        return ratio(draws.settled(place).reoTonnes(), settled.get(place).reoTonnes());
    }

    /**
     * By what factor the REO tonnes of all flows of the stage are larger or smaller than as given; empty if they are not all
     * proportional to one coefficient. Where there is a factor, gross tonnes and values are as given.
     */
    public OptionalDouble factor(Stage stage) {
        Double factor = factors.get(stage);
        return factor == null || !draws.isProportional(stage) ? OptionalDouble.empty() : OptionalDouble.of(factor);
    }
}
