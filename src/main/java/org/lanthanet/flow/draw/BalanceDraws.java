package org.lanthanet.flow.draw;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.lanthanet.flow.balance.BalancedYear;
import org.lanthanet.flow.balance.ChainData;
import org.lanthanet.flow.balance.Conversion;
import org.lanthanet.flow.balance.TradeYear;
import org.lanthanet.model.Stage;

/** The balances of years under any draw. Production as reported is not drawn; what is made later in the chain follows. */
public final class BalanceDraws {
    private record Year(TradeYear trade, Map<Stage, FlowWeights> weights) {}

    private final SortedMap<Integer, Year> years = new TreeMap<>();

    /**
     * @param data the records
     * @param flows their flows and what they were settled from
     */
    public BalanceDraws(ChainData data, Collection<Integer> years, FlowDraws flows) {
        for (int year : years) {
            TradeYear trade = data.year(year);
            Map<Stage, FlowWeights> weights = new EnumMap<>(Stage.class);
            for (Stage stage : Stage.values()) {
                weights.put(
                        stage,
                        flows.weights(Arrays.stream(trade.links(stage).flows())
                                .mapToObj(data.flows(year)::get)
                                .toList()));
            }
            this.years.put(year, new Year(trade, weights));
        }
    }

    /** The years, in order. */
    public List<Integer> years() {
        return new ArrayList<>(years.keySet());
    }

    /** A year as it is held. */
    public TradeYear trade(int year) {
        return found(year).trade();
    }

    private Year found(int year) {
        Year found = years.get(year);
        if (found == null) {
            throw new IllegalArgumentException("year " + year + " was not asked about");
        }
        return found;
    }

    /** The balance of a year in a draw; null if a flow of it becomes unknown in this draw. */
    public @Nullable BalancedYear under(Draw draw, int year) {
        Year found = found(year);
        Map<Stage, double[]> weights = new EnumMap<>(Stage.class);
        for (Map.Entry<Stage, FlowWeights> stage : found.weights().entrySet()) {
            double[] drawn = stage.getValue().under(draw.flows());
            if (Arrays.stream(drawn).anyMatch(Double::isNaN)) {
                return null;
            }
            weights.put(stage.getKey(), drawn);
        }
        return BalancedYear.of(found.trade(), new Conversion(draw.coefficients(), draw.processing()), weights);
    }
}
