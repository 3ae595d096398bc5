package org.lanthanet.flow.draw;

import java.util.Collection;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.lanthanet.flow.Coefficients;
import org.lanthanet.flow.Placing;
import org.lanthanet.flow.Settlement;
import org.lanthanet.flow.SettlementOptions;
import org.lanthanet.flow.SettlementOptions.Prefer;
import org.lanthanet.flow.StageRules;
import org.lanthanet.model.Declaration;
import org.lanthanet.model.Flow;
import org.lanthanet.model.Stage;

/**
 * Settled flows under other coefficients. The declarations are settled anew, with every decision that may fall differently, and the
 * flow is the one given times (settled under the other coefficients ÷ settled under the point values), so that the point
 * values lead back to the flow as given. A flow that does not come from declarations, such as one of the user's own, knows no
 * coefficient and stays as it is; so does what is unknown.
 *
 * <p>A stage whose flows are all proportional to one coefficient ({@link Placing#proportionalTo}) is multiplied and not settled
 * again; the outcome is the same.
 */
public final class FlowDraws {
    /** In place of a place: the stage is proportional to one coefficient. */
    static final int PROPORTIONAL = -1;

    /** In place of a place: no coefficient moves the flow. */
    static final int CONSTANT = -2;

    private final StageRules rules;
    private final Coefficients point;
    private final Prefer prefer;
    private final Map<Stage, String> proportional = new EnumMap<>(Stage.class);
    private final Placing toSettle;
    private final Map<Flow.Key, Integer> places = new HashMap<>();

    /** The same for the very flows given: keys of tens of thousands of flows a draw take longer to make than all else. */
    private final Map<Flow, Integer> known = new IdentityHashMap<>();

    private final List<Flow> settled;
    private final Set<Stage> wholly;

    /**
     * @param flows the flows that will be asked for
     * @param declarations all declarations they were settled from
     * @param prefer which statement stood where two exist
     */
    public FlowDraws(
            Collection<Flow> flows,
            Collection<Declaration> declarations,
            StageRules rules,
            Coefficients point,
            Prefer prefer) {
        this.rules = rules;
        this.point = point;
        this.prefer = prefer;
        Placing placing = Placing.of(declarations, rules);
        for (Stage stage : placing.stages()) {
            placing.proportionalTo(stage)
                    .filter(id -> point.value(id) > 0)
                    .ifPresent(id -> proportional.put(stage, id));
        }
        this.toSettle = placing.at(stage -> !proportional.containsKey(stage));
        this.settled = settle(point);
        List<Flow.Key> keys = placing.keys();
        keys.stream()
                .filter(key -> proportional.containsKey(key.stage()))
                .forEach(key -> places.put(key, PROPORTIONAL));
        List<Flow.Key> ofSettled = toSettle.keys();
        for (int i = 0; i < ofSettled.size(); i++) {
            places.put(ofSettled.get(i), i);
        }
        flows.forEach(flow -> known.put(flow, placeByKey(flow)));
        this.wholly = EnumSet.noneOf(Stage.class);
        this.wholly.addAll(proportional.keySet());
        flows.stream().filter(f -> !isSettled(f)).forEach(f -> wholly.remove(f.stage()));
    }

    private List<Flow> settle(Coefficients coefficients) {
        return new Settlement(rules, coefficients, SettlementOptions.of(coefficients, prefer))
                .settle(toSettle)
                .flows();
    }

    /** Whether the flow comes from the declarations, so that coefficients move it. */
    public boolean isSettled(Flow flow) {
        return place(flow) != CONSTANT;
    }

    /** The flows under these coefficients. */
    public DrawnFlows under(Coefficients coefficients) {
        Map<Stage, Double> factors = new EnumMap<>(Stage.class);
        proportional.forEach((stage, id) -> factors.put(stage, coefficients.value(id) / point.value(id)));
        return new DrawnFlows(this, settle(coefficients), factors);
    }

    /** The same for flows that are asked for many times and of which only REO tonnes are needed. */
    public FlowWeights weights(List<Flow> flows) {
        return new FlowWeights(this, flows);
    }

    /** Place among the flows settled; {@link #PROPORTIONAL} or {@link #CONSTANT} where there is none. */
    int place(Flow flow) {
        Integer place = known.get(flow);
        return place == null ? placeByKey(flow) : place;
    }

    private int placeByKey(Flow flow) {
        return flow.method() == Flow.Method.IMPORTED ? CONSTANT : places.getOrDefault(flow.key(), CONSTANT);
    }

    /** The flow at this place as settled under the point values. */
    Flow settled(int place) {
        return settled.get(place);
    }

    /** Whether all flows given of this stage are proportional to one coefficient. */
    boolean isProportional(Stage stage) {
        return wholly.contains(stage);
    }
}
