package org.lanthanet.trace;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import org.lanthanet.flow.balance.BalancedYear;
import org.lanthanet.flow.draw.Band;
import org.lanthanet.model.Stage;

/**
 * A country's use of a stage as figures in an array: the use, then tonnes and share of each origin, then tonnes and share of
 * each partner it buys from directly.
 *
 * @param stage stage of the use
 * @param user iso3 of the country
 * @param country its number
 * @param origins origins of the use without draws
 * @param sellers who sells to the country without draws
 * @param at place of the first figure
 */
record TracedUse(Stage stage, String user, int country, List<Origin> origins, List<String> sellers, int at) {
    static TracedUse of(Stage stage, String user, BalancedYear balanced, Tracing tracing, int at) {
        return new TracedUse(
                stage,
                user,
                balanced.trade().number(user),
                tracing.originsOf(stage, user).stream()
                        .map(TracedAmount::origin)
                        .toList(),
                List.copyOf(balanced.partners(stage, user, true).keySet()),
                at);
    }

    int size() {
        return 1 + 2 * origins.size() + 2 * sellers.size();
    }

    /** The figures without draws, from the first place on. */
    double[] point(BalancedYear balanced, Tracing tracing) {
        double[] figures = new double[size()];
        double use = tracing.useReoTonnes(stage, user);
        figures[0] = use;
        int next = 1;
        for (TracedAmount amount : tracing.originsOf(stage, user)) {
            next = pair(figures, next, amount.reoTonnes(), use);
        }
        direct(balanced, figures, next);
        return figures;
    }

    /** Writes the figures of a draw to their places. */
    void write(BalancedYear balanced, SweepTracer tracer, double[] figures) {
        ChainFrame frame = tracer.frame();
        int last = frame.stage(stage);
        double use = country < 0 ? 0 : tracer.useReoTonnes(last, country);
        figures[at] = use;
        if (country >= 0) {
            tracer.arriving(last, country);
        }
        int next = at + 1;
        for (Origin origin : origins) {
            double amount =
                    tracer.reoTonnes(origin.kind(), frame.stage(origin.entry()), frame.country(origin.country()));
            next = pair(figures, next, amount, use);
        }
        direct(balanced, figures, next);
    }

    private void direct(BalancedYear balanced, double[] figures, int from) {
        SortedMap<String, Double> direct = balanced.partners(stage, user, true);
        double total = 0;
        for (double amount : direct.values()) {
            total += amount;
        }
        int next = from;
        for (String seller : sellers) {
            next = pair(figures, next, direct.getOrDefault(seller, 0.0), total);
        }
    }

    private static int pair(double[] figures, int at, double amount, double total) {
        figures[at] = amount;
        figures[at + 1] = total > 0 ? amount / total : Double.NaN;
        return at + 2;
    }

    /** This use's part of the bands of all figures. */
    OriginBands bands(int year, List<Band> all) {
        Map<Origin, Band> tonnes = new LinkedHashMap<>();
        Map<Origin, Band> shares = new LinkedHashMap<>();
        Map<String, Band> directTonnes = new LinkedHashMap<>();
        Map<String, Band> directShares = new LinkedHashMap<>();
        int next = at + 1;
        for (Origin origin : origins) {
            tonnes.put(origin, all.get(next));
            shares.put(origin, all.get(next + 1));
            next += 2;
        }
        for (String seller : sellers) {
            directTonnes.put(seller, all.get(next));
            directShares.put(seller, all.get(next + 1));
            next += 2;
        }
        return new OriginBands(year, stage, all.get(at), tonnes, shares, directTonnes, directShares);
    }
}
