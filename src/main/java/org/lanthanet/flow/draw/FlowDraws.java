package org.lanthanet.flow.draw;

import java.util.Collection;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.lanthanet.flow.Coefficients;
import org.lanthanet.flow.Placing;
import org.lanthanet.flow.Settled;
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
 * again; the outcome is the same. A flow of it whose weight was computed with a carried price p, relative to that of others, is
 * multiplied by p^(λ₀ − λ) too, with λ₀ and λ the weight of carried prices as given and as drawn.
 */
public final class FlowDraws {
    /** In place of a place: the stage is proportional to one coefficient. */
    static final int PROPORTIONAL = -1;

    /** In place of a place: no coefficient moves the flow. */
    static final int CONSTANT = -2;

    /** From here downwards in place of a place: proportional, and resting on a carried price. */
    static final int CARRIED = -3;

    private static final String CARRIED_PRICE = "carried_price";

    private final StageRules rules;
    private final Coefficients point;
    private final Prefer prefer;
    private final Map<Stage, String> proportional = new EnumMap<>(Stage.class);
    private final Placing toSettle;
    private final Map<Flow.Key, Integer> places = new HashMap<>();

    /** Logarithms of the relative prices of the flows that rest on a carried one. */
    private final double[] logPrices;

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
        Map<Flow.Key, Double> prices = new LinkedHashMap<>();
        for (Stage stage : placing.stages()) {
            placing.proportionalTo(stage).filter(id -> point.value(id) > 0).ifPresent(id -> {
                Map<Flow.Key, Double> carried =
                        settled(point, placing.at(stage::equals)).relativePrices();
                if (carried.values().stream().noneMatch(price -> Double.isNaN(price))) {
                    proportional.put(stage, id);
                    prices.putAll(carried);
                }
            });
        }
        this.toSettle = placing.at(stage -> !proportional.containsKey(stage));
        this.settled = settled(point, toSettle).flows();
        List<Flow.Key> keys = placing.keys();
        keys.stream()
                .filter(key -> proportional.containsKey(key.stage()))
                .forEach(key -> places.put(key, PROPORTIONAL));
        this.logPrices = new double[prices.size()];
        int carried = 0;
        for (Map.Entry<Flow.Key, Double> price : prices.entrySet()) {
            logPrices[carried] = Math.log(price.getValue());
            places.put(price.getKey(), CARRIED - carried++);
        }
        List<Flow.Key> ofSettled = toSettle.keys();
        for (int i = 0; i < ofSettled.size(); i++) {
            places.put(ofSettled.get(i), i);
        }
        flows.forEach(flow -> known.put(flow, placeByKey(flow)));
        this.wholly = EnumSet.noneOf(Stage.class);
        this.wholly.addAll(proportional.keySet());
        flows.stream().filter(f -> place(f) != PROPORTIONAL).forEach(f -> wholly.remove(f.stage()));
    }

    private Settled settled(Coefficients coefficients, Placing placing) {
        return new Settlement(rules, coefficients, SettlementOptions.of(coefficients, prefer)).settle(placing);
    }

    /** Whether the flow comes from the declarations, so that coefficients move it. */
    public boolean isSettled(Flow flow) {
        return place(flow) != CONSTANT;
    }

    /** The flows under these coefficients. */
    public DrawnFlows under(Coefficients coefficients) {
        Map<Stage, Double> factors = new EnumMap<>(Stage.class);
        proportional.forEach((stage, id) -> factors.put(stage, coefficients.value(id) / point.value(id)));
        double carriedPrice = point.value(CARRIED_PRICE) - coefficients.value(CARRIED_PRICE);
        return new DrawnFlows(this, settled(coefficients, toSettle).flows(), factors, carriedPrice);
    }

    /** The same for flows that are asked for many times and of which only REO tonnes are needed. */
    public FlowWeights weights(List<Flow> flows) {
        return new FlowWeights(this, flows);
    }

    /** Logarithm of the relative price the flow at this place rests on. */
    double logPrice(int place) {
        return logPrices[CARRIED - place];
    }

    /** Place among the flows settled; {@link #CARRIED} or less, {@link #PROPORTIONAL} or {@link #CONSTANT} where there is none. */
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
