package org.lanthanet.flow.draw;

import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;
import org.lanthanet.model.Flow;
import org.lanthanet.model.Stage;

/** The flows as one draw of the coefficients has them. */
public final class DrawnFlows {
    private final FlowDraws draws;
    private final List<Flow> settled;
    private final Map<Stage, Double> factors;

    DrawnFlows(FlowDraws draws, List<Flow> settled, Map<Stage, Double> factors) {
        this.draws = draws;
        this.settled = settled;
        this.factors = factors;
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
        if (place == FlowDraws.PROPORTIONAL) {
            return times(flow, factors.getOrDefault(flow.stage(), 1.0));
        }
        Flow point = draws.settled(place);
        Flow drawn = settled.get(place);
        return new Flow(
                flow.year(),
                flow.exporter(),
                flow.importer(),
                flow.stage(),
                moved(flow.reoTonnes(), point.reoTonnes(), drawn.reoTonnes()),
                moved(flow.grossTonnes(), point.grossTonnes(), drawn.grossTonnes()),
                moved(flow.valueUsd(), point.valueUsd(), drawn.valueUsd()),
                moved(flow.exporterReoTonnes(), point.exporterReoTonnes(), drawn.exporterReoTonnes()),
                moved(flow.importerReoTonnes(), point.importerReoTonnes(), drawn.importerReoTonnes()),
                moved(flow.exporterValueUsd(), point.exporterValueUsd(), drawn.exporterValueUsd()),
                moved(flow.importerValueUsd(), point.importerValueUsd(), drawn.importerValueUsd()),
                flow.method(),
                flow.imputedShare(),
                flow.flags(),
                flow.datasets());
    }

    private static Flow times(Flow flow, double factor) {
        return new Flow(
                flow.year(),
                flow.exporter(),
                flow.importer(),
                flow.stage(),
                times(flow.reoTonnes(), factor),
                flow.grossTonnes(),
                flow.valueUsd(),
                times(flow.exporterReoTonnes(), factor),
                times(flow.importerReoTonnes(), factor),
                flow.exporterValueUsd(),
                flow.importerValueUsd(),
                flow.method(),
                flow.imputedShare(),
                flow.flags(),
                flow.datasets());
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

    /** What the REO tonnes of the flow at this place are multiplied by; NaN if they become unknown. */
    double ratio(Stage stage, int place) {
        return place == FlowDraws.PROPORTIONAL
                ? factors.getOrDefault(stage, 1.0)
                : ratio(draws.settled(place).reoTonnes(), settled.get(place).reoTonnes());
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
