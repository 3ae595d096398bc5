package org.lanthanet.report.world;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.lanthanet.flow.balance.BalancedStage;
import org.lanthanet.flow.balance.BalancedYear;
import org.lanthanet.flow.balance.Conversion;
import org.lanthanet.flow.balance.StageLinks;
import org.lanthanet.model.Stage;
import org.lanthanet.report.trace.TracedYear;
import org.lanthanet.trace.BalancedChain;
import org.lanthanet.trace.Origin;
import org.lanthanet.trace.Tracing;

/**
 * The chain of a year as links from column to column: made in, used in, made in at the next stage, and so on.
 *
 * <p>With S_i the new supply of country i at a stage (mined, made of what it used at the stage before, or unaccounted), M_i what
 * it buys and E_i what it sells: from its place {@code MADE} go its exports and, as {@code HOME}, max(0, S_i − E_i); what it sells
 * beyond its own supply, max(0, E_i − S_i), it has bought, and goes out of {@code USED} as {@code SOLD} and into {@code MADE} as
 * {@code BOUGHT}. A choice: own supply is sold first. Of what is used, the amount y made into goods of the next stage took y / η;
 * y goes on, y / η − y is {@code LOST}, the rest {@code KEPT}. Unit: REO tonnes. In every place but the first and the last what
 * comes in goes out, as in {@link Tracing}, from which the amounts of supply and use are taken. Stages of whose trade nothing
 * is known are left out with all that follow.
 */
public final class ChainLinks {
    /** Below this share of an amount a difference is the rounding of a sum. */
    private static final double ROUNDING = 1e-12;

    private final int year;
    private final BalancedYear balanced;
    private final Tracing tracing;
    private final Conversion conversion;
    private final List<Stage> stages;
    private final List<ChainLink> links = new ArrayList<>();

    private ChainLinks(BalancedYear balanced, Tracing tracing, Conversion conversion, List<Stage> stages) {
        this.year = tracing.year();
        this.balanced = balanced;
        this.tracing = tracing;
        this.conversion = conversion;
        this.stages = stages;
        stages.forEach(this::stage);
    }

    /** The links of a year, in order. */
    public static List<ChainLink> of(TracedYear year, Conversion conversion) {
        return of(year.balanced(), year.tracing(), conversion, stages(year));
    }

    static List<ChainLink> of(BalancedYear balanced, Tracing tracing, Conversion conversion, List<Stage> stages) {
        return new ChainLinks(balanced, tracing, conversion, stages)
                .links.stream().sorted().toList();
    }

    /** The stages of which something can be said, from ore on. */
    static List<Stage> stages(TracedYear year) {
        return BalancedChain.STAGES.stream()
                .takeWhile(stage -> year.fault(stage).isEmpty())
                .toList();
    }

    /** Links with some places taken as one; amounts of the same ends and kind are added. */
    static List<ChainLink> fold(Collection<ChainLink> links, UnaryOperator<ChainNode> places) {
        record Key(ChainNode source, ChainNode target, ChainLink.Kind kind, int year) {}
        Map<Key, Double> sums = new LinkedHashMap<>();
        for (ChainLink link : links) {
            Key key = new Key(places.apply(link.source()), places.apply(link.target()), link.kind(), link.year());
            sums.merge(key, link.reoTonnes(), Double::sum);
        }
        return sums.entrySet().stream()
                .map(e -> new ChainLink(
                        e.getKey().source(),
                        e.getKey().target(),
                        e.getKey().kind(),
                        e.getKey().year(),
                        e.getValue()))
                .sorted()
                .toList();
    }

    private void stage(Stage stage) {
        BalancedStage balance = balanced.stage(stage);
        double[] exports = new double[codes().size()];
        double[] imports = new double[codes().size()];
        StageLinks trade = balance.links();
        for (int k = 0; k < trade.size(); k++) {
            trade(stage, trade.exporters()[k], trade.importers()[k], trade.reoTonnes()[k], ChainLink.Kind.TRADE);
            exports[trade.exporters()[k]] += trade.reoTonnes()[k];
            imports[trade.importers()[k]] += trade.reoTonnes()[k];
        }
        for (BalancedStage.AssumedLink link : balance.assumedLinks()) {
            trade(stage, link.exporter(), link.importer(), link.reoTonnes(), ChainLink.Kind.ASSUMED);
            exports[link.exporter()] += link.reoTonnes();
            imports[link.importer()] += link.reoTonnes();
        }
        for (int i = 0; i < exports.length; i++) {
            country(balance, i, exports[i], imports[i]);
        }
    }

    private List<String> codes() {
        return balanced.trade().codes();
    }

    private void trade(Stage stage, int exporter, int importer, double reoTonnes, ChainLink.Kind kind) {
        add(made(stage, codes().get(exporter)), used(stage, codes().get(importer)), kind, reoTonnes);
    }

    private void country(BalancedStage balance, int i, double exports, double imports) {
        Stage stage = balance.stage();
        String code = codes().get(i);
        double mined = stage == Stage.ORE ? tracing.entryReoTonnes(Origin.mined(code)) : 0;
        double unaccounted = tracing.entryReoTonnes(new Origin(Origin.Kind.UNACCOUNTED, code, stage));
        double supply = mined + unaccounted + balance.explained()[i];
        double bought = beyond(exports, supply);
        double home = beyond(supply, exports);
        add(node(ChainNode.Kind.MINES, stage), made(stage, code), ChainLink.Kind.MINED, mined);
        add(node(ChainNode.Kind.UNACCOUNTED, stage), made(stage, code), ChainLink.Kind.UNACCOUNTED, unaccounted);
        add(node(ChainNode.Kind.BOUGHT, stage), made(stage, code), ChainLink.Kind.BOUGHT, bought);
        add(made(stage, code), used(stage, code), ChainLink.Kind.HOME, home);
        add(used(stage, code), node(ChainNode.Kind.SOLD, stage), ChainLink.Kind.SOLD, bought);
        double use = imports + home - bought;
        next(stage).ifPresent(next -> processing(stage, next, i, use));
    }

    private Optional<Stage> next(Stage stage) {
        int at = stages.indexOf(stage) + 1;
        return at < stages.size() ? Optional.of(stages.get(at)) : Optional.empty();
    }

    private void processing(Stage stage, Stage next, int i, double use) {
        String code = codes().get(i);
        double made = balanced.stage(next).explained()[i];
        double fed = made == 0 ? 0 : made / conversion.yieldAfter(stage);
        add(used(stage, code), made(next, code), ChainLink.Kind.MADE, made);
        add(used(stage, code), node(ChainNode.Kind.LOST, stage), ChainLink.Kind.LOST, fed - made);
        add(used(stage, code), node(ChainNode.Kind.KEPT, stage), ChainLink.Kind.KEPT, beyond(use, fed));
    }

    /** How far one amount exceeds another; sums in another order may differ in the last digits, which is nothing. */
    private static double beyond(double amount, double other) {
        return amount - other > ROUNDING * amount ? amount - other : 0;
    }

    private static ChainNode made(Stage stage, String country) {
        return new ChainNode(ChainNode.Kind.MADE, stage, country);
    }

    private static ChainNode used(Stage stage, String country) {
        return new ChainNode(ChainNode.Kind.USED, stage, country);
    }

    private static ChainNode node(ChainNode.Kind kind, Stage stage) {
        return new ChainNode(kind, stage, null);
    }

    private void add(ChainNode source, ChainNode target, ChainLink.Kind kind, double reoTonnes) {
        if (reoTonnes > 0) {
            links.add(new ChainLink(source, target, kind, year, reoTonnes));
        }
    }
}
