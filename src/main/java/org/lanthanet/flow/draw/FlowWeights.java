package org.lanthanet.flow.draw;

import java.util.List;
import org.lanthanet.model.Flow;

/** The REO tonnes of a list of flows under any draw, found once where they come from and then only multiplied. */
public final class FlowWeights {
    private final List<Flow> flows;
    private final int[] places;

    FlowWeights(FlowDraws draws, List<Flow> flows) {
        this.flows = List.copyOf(flows);
        this.places = flows.stream().mapToInt(draws::place).toArray();
    }

    /** REO tonnes of each flow, in the order of the list; NaN where unknown in this draw. */
    public double[] under(DrawnFlows drawn) {
        double[] weights = new double[places.length];
        for (int i = 0; i < weights.length; i++) {
            Flow flow = flows.get(i);
            Double tonnes = flow.reoTonnes();
            weights[i] = tonnes == null
                    ? Double.NaN
                    : places[i] == FlowDraws.CONSTANT ? tonnes : tonnes * drawn.ratio(flow.stage(), places[i]);
        }
        return weights;
    }
}
