package org.lanthanet.flow.balance;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.lanthanet.flow.CoverageIndex.Level;
import org.lanthanet.model.Stage;

/**
 * The chain of one year balanced: new supply, imports, exports and use of every country at every stage, each stage fed by
 * the use at the stage before it.
 *
 * <ul>
 *   <li>At the ore stage new supply is mine production as reported.
 *   <li>At later stages it is the reported output where there is one, otherwise modelled: η · α · use of the stage before,
 *       a use below zero feeding nothing.
 * </ul>
 *
 * <p>Time is proportional to links and countries.
 */
public final class BalancedYear {
    private final TradeYear trade;
    private final Map<Stage, BalancedStage> stages = new EnumMap<>(Stage.class);

    private BalancedYear(TradeYear trade) {
        this.trade = trade;
    }

    /** The year with the weights its flows have. */
    public static BalancedYear of(TradeYear trade, Conversion conversion) {
        Map<Stage, double[]> weights = new EnumMap<>(Stage.class);
        for (Stage stage : Stage.values()) {
            weights.put(stage, trade.links(stage).reoTonnes());
        }
        return of(trade, conversion, weights);
    }

    /**
     * The year with other weights.
     *
     * @param weights REO tonnes of every link of every stage
     */
    public static BalancedYear of(TradeYear trade, Conversion conversion, Map<Stage, double[]> weights) {
        BalancedYear balanced = new BalancedYear(trade);
        BalancedStage before = null;
        for (Stage stage : Stage.values()) {
            before = BalancedStage.of(trade, stage, weights.getOrDefault(stage, new double[0]), before, conversion);
            balanced.stages.put(stage, before);
        }
        return balanced;
    }

    /** What was balanced. */
    public TradeYear trade() {
        return trade;
    }

    /** One stage of it. */
    public BalancedStage stage(Stage stage) {
        BalancedStage found = stages.get(stage);
        if (found == null) {
            throw new IllegalStateException("no " + stage);
        }
        return found;
    }

    /** What a country buys at a stage, or sells, by partner, REO tonnes; assumed trade among it. */
    public SortedMap<String, Double> partners(Stage stage, String country, boolean imports) {
        int number = trade.number(country);
        SortedMap<String, Double> amounts = new TreeMap<>();
        StageLinks links = stage(stage).links();
        for (int k = 0; k < links.size(); k++) {
            int own = imports ? links.importers()[k] : links.exporters()[k];
            if (own == number) {
                add(amounts, imports ? links.exporters()[k] : links.importers()[k], links.reoTonnes()[k]);
            }
        }
        for (BalancedStage.AssumedLink link : stage(stage).assumedLinks()) {
            if ((imports ? link.importer() : link.exporter()) == number) {
                add(amounts, imports ? link.exporter() : link.importer(), link.reoTonnes());
            }
        }
        return amounts;
    }

    private void add(SortedMap<String, Double> amounts, int partner, double reoTonnes) {
        amounts.merge(trade.codes().get(partner), reoTonnes, Double::sum);
    }

    /** A row for each country that has production or trade at a stage, by stage and code. */
    public List<Balance> balances() {
        List<Balance> rows = new ArrayList<>();
        for (Stage stage : Stage.values()) {
            for (int country = 0; country < trade.codes().size(); country++) {
                Balance row = balance(stage, country);
                if (row != null) {
                    rows.add(row);
                }
            }
        }
        return rows;
    }

    /** The row of a country at a stage; null if nothing is known of it there. */
    public @Nullable Balance balance(Stage stage, int country) {
        BalancedStage s = stage(stage);
        int unweighedImports = trade.unweighedImports(stage, country);
        int unweighedExports = trade.unweighedExports(stage, country);
        boolean trades = s.imports()[country] > 0 || s.exports()[country] > 0;
        if (!trades
                && unweighedImports == 0
                && unweighedExports == 0
                && s.newSupply()[country] == 0
                && s.assumed()[country] == 0
                && trade.reported(stage, country) == null) {
            return null;
        }
        String code = trade.codes().get(country);
        Level importsCoverage = trade.declared().level(stage, code, false);
        Level exportsCoverage = trade.declared().level(stage, code, true);
        return new Balance(
                trade.year(),
                code,
                stage,
                s.basis()[country] == ProductionBasis.UNKNOWN ? null : s.newSupply()[country],
                s.basis()[country],
                known(s.imports()[country], importsCoverage, unweighedImports),
                importsCoverage,
                unweighedImports,
                known(s.exports()[country], exportsCoverage, unweighedExports),
                exportsCoverage,
                unweighedExports,
                s.assumed()[country],
                trade.declared().partners(stage, code));
    }

    private static @Nullable Double known(double sum, Level coverage, int unweighed) {
        return sum == 0 && (coverage == Level.NONE || unweighed > 0) ? null : sum;
    }
}
