package org.lanthanet.report.trace;

import java.util.List;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;
import org.lanthanet.flow.CoverageIndex.Level;
import org.lanthanet.flow.balance.Balance;
import org.lanthanet.flow.balance.BalancedYear;
import org.lanthanet.flow.balance.ChainData;
import org.lanthanet.flow.balance.Conversion;
import org.lanthanet.flow.balance.TradeYear;
import org.lanthanet.model.Flow;
import org.lanthanet.model.Stage;
import org.lanthanet.trace.BalancedChain;
import org.lanthanet.trace.Tracing;

/** A year balanced and traced, with the trade it rests on. */
public final class TracedYear {
    private final BalancedYear balanced;
    private final Tracing tracing;
    private final List<Flow> flows;

    TracedYear(TradeYear trade, ChainData data, Conversion conversion) {
        balanced = BalancedYear.of(trade, conversion);
        tracing = BalancedChain.trace(balanced, data.processing());
        flows = data.flows(trade.year());
    }

    public int year() {
        return tracing.year();
    }

    public Tracing tracing() {
        return tracing;
    }

    /** The balances it is traced on. */
    public BalancedYear balanced() {
        return balanced;
    }

    /** How much of a country's exports of a stage, or imports, is declared. */
    Level level(Stage stage, String country, boolean exporting) {
        return balanced.trade().declared().level(stage, country, exporting);
    }

    /** Whether shares of a country's exports of a stage, or imports, may be said: they are declared, with all weights. */
    boolean isDeclared(Stage stage, String country, boolean exporting) {
        return level(stage, country, exporting) != Level.NONE
                && flows.stream()
                        .noneMatch(f -> f.stage() == stage
                                && f.reoTonnes() == null
                                && country.equals(exporting ? f.exporter() : f.importer()));
    }

    /** Deliveries of a stage to a country, or of a country, by partner, REO tonnes; assumed ones among them. */
    SortedMap<String, Double> direct(Stage stage, String country, boolean imports) {
        return balanced.partners(stage, country, imports);
    }

    /** Whether it is known that one country delivered nothing to another, no weight of it being held. */
    boolean saysZero(Stage stage, String exporter, String importer) {
        return find(stage, exporter, importer) == null
                && balanced.trade().declared().saysZero(stage, exporter, importer);
    }

    /** Whether what one country delivered to another, as held, is a lower bound. */
    boolean isLowerBound(Stage stage, String exporter, String importer) {
        return find(stage, exporter, importer) != null
                && !balanced.trade().declared().isComplete(stage, exporter, importer);
    }

    private @Nullable Flow find(Stage stage, String exporter, String importer) {
        return flows.stream()
                .filter(f -> f.stage() == stage
                        && f.exporter().equals(exporter)
                        && f.importer().equals(importer))
                .findFirst()
                .orElse(null);
    }

    /**
     * Why nothing can be said of use at a stage, in one sentence; empty if something can. Where none of the weights that
     * crossed borders is known, or nothing at all is known of trade in what was made of ore, what was made at home would stand
     * for all that is used.
     */
    public String fault(Stage stage) {
        for (Stage before : BalancedChain.STAGES) {
            String why = before.compareTo(stage) > 0 ? "" : untraded(before);
            if (!why.isEmpty()) {
                return "Use of " + stage.id() + " in " + year() + " is not traced: " + why + ".";
            }
        }
        return "";
    }

    private String untraded(Stage stage) {
        if (balanced.stage(stage).links().size() > 0) {
            return "";
        }
        long unweighed = unweighed(stage);
        if (unweighed > 0) {
            return "none of the " + unweighed + " " + stage.id() + " flows has a known weight";
        }
        return stage == Stage.ORE || isCovered(stage)
                ? ""
                : "no " + stage.id() + " flow is held, and no dataset says that there was none";
    }

    private boolean isCovered(Stage stage) {
        return balanced.trade().codes().stream()
                .anyMatch(code -> level(stage, code, false) != Level.NONE || level(stage, code, true) != Level.NONE);
    }

    /** The same of one country's use: empty unless it imports and no weight of that is known. */
    public String fault(Stage stage, String country) {
        int number = balanced.trade().number(country);
        Balance balance = number < 0 ? null : balanced.balance(stage, number);
        return balance != null && balance.importsReoTonnes() == null && balance.importsUnweighed() > 0
                ? "What " + country + " uses of " + stage.id() + " in " + year() + " is not traced: none of its "
                        + balance.importsUnweighed() + " import flows has a known weight."
                : "";
    }

    /** Flows of a stage whose weight nobody knows: they are in no trace. */
    long unweighed(Stage stage) {
        return flows.stream()
                .filter(f -> f.stage() == stage && f.reoTonnes() == null)
                .count();
    }
}
