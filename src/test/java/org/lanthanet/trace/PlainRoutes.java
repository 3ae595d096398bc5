package org.lanthanet.trace;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lanthanet.model.Stage;
import org.lanthanet.trace.Origin.Kind;

/** All routes of at least some size by going every way there is, straight from the chain: what the search is checked against. */
final class PlainRoutes {
    private static final int MOST_STEPS = 200_000;

    private final ChainYear chain;
    private final int last;
    private final @Nullable String user;
    private final double smallest;
    private final List<Double> found = new ArrayList<>();
    private int steps;

    private PlainRoutes(ChainYear chain, int last, @Nullable String user, double smallest) {
        this.chain = chain;
        this.last = last;
        this.user = user;
        this.smallest = smallest;
    }

    /** Their amounts, the largest first; nothing if there are too many ways to go them all. */
    static Optional<List<Double>> amounts(
            ChainYear chain, Stage stage, @Nullable String user, @Nullable Origin only, double smallest) {
        Tracing tracing = Chains.trace(chain);
        int last = chain.stages().stream().map(StageTrade::stage).toList().indexOf(stage);
        PlainRoutes routes = new PlainRoutes(chain, last, user, smallest);
        for (int s = 0; s <= last; s++) {
            for (Kind kind : Kind.values()) {
                for (String country : tracing.countries()) {
                    Origin origin =
                            new Origin(kind, country, chain.stages().get(s).stage());
                    if (only == null || only.equals(origin)) {
                        routes.follow(tracing, s, country, tracing.entryReoTonnes(origin));
                    }
                }
            }
        }
        return routes.steps > MOST_STEPS
                ? Optional.empty()
                : Optional.of(
                        routes.found.stream().sorted(Comparator.reverseOrder()).toList());
    }

    private void follow(Tracing tracing, int s, String country, double amount) {
        if (amount < smallest || ++steps > MOST_STEPS) {
            return;
        }
        StageTrade trade = chain.stages().get(s);
        double use = tracing.useReoTonnes(trade.stage(), country);
        double exports = Laws.sum(trade, l -> l.exporter().equals(country));
        double used = amount * use / (use + exports);
        if (s < last) {
            follow(tracing, s + 1, country, used * trade.passedOn().getOrDefault(country, 0.0));
        } else if (used >= smallest && (user == null || user.equals(country))) {
            found.add(used);
        }
        for (Link link : trade.links()) {
            if (link.exporter().equals(country)) {
                follow(tracing, s, link.importer(), amount * link.reoTonnes() / (use + exports));
            }
        }
    }
}
