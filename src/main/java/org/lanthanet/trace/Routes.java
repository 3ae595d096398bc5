package org.lanthanet.trace;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.PriorityQueue;
import org.jspecify.annotations.Nullable;

/**
 * The routes of a chain into some uses, the largest first. A best-first search: the beginning of a route is judged by all that
 * will arrive through it, on whatever way, which the solution of the chain says exactly and which no single continuation
 * exceeds; a finished route that comes out first is therefore the largest of those left. Of equal ones the one found
 * first, and countries are gone through in the order of their codes. Where trade goes in circles there is no end of
 * routes; their sum is {@link #totalReoTonnes}.
 */
public final class Routes implements Iterator<Route> {
    /**
     * The beginning of a route, or with {@code used} the whole of one.
     *
     * @param amount tonnes that take it so far
     * @param bound tonnes that will arrive through it
     */
    private record Way(
            @Nullable Way before,
            Origin origin,
            int stage,
            int country,
            double amount,
            double bound,
            boolean used,
            long number) {}

    private final ChainFrame frame;
    private final ChainAmounts amounts;
    private final List<StageFlow> flows;
    private final double[][] arriving;
    private final double[] worth;
    private final PriorityQueue<Way> open = new PriorityQueue<>(
            Comparator.comparingDouble(Way::bound).reversed().thenComparingLong(Way::number));
    private final double total;
    private long ways;

    Routes(
            ChainFrame frame,
            ChainAmounts amounts,
            List<StageFlow> flows,
            double[][] arriving,
            double[] worth,
            List<Origin> origins) {
        this.frame = frame;
        this.amounts = amounts;
        this.flows = flows;
        this.arriving = arriving;
        this.worth = worth;
        double sum = 0;
        for (Origin origin : origins) {
            int stage = frame.stage(origin.entry());
            int country = frame.country(origin.country());
            double entry = Tracing.entries(flows.get(stage), origin.kind())[country];
            sum += entry * arriving[stage][country];
            open(null, origin, stage, country, entry);
        }
        total = sum;
    }

    /** All that arrives, on every route there is, REO tonnes at the stage of use. */
    public double totalReoTonnes() {
        return total;
    }

    /** The next largest routes, at most this many. */
    public List<Route> next(int count) {
        List<Route> routes = new ArrayList<>();
        while (routes.size() < count && hasNext()) {
            routes.add(next());
        }
        return routes;
    }

    @Override
    public boolean hasNext() {
        Way best = open.peek();
        while (best != null && !best.used()) {
            continueFrom(open.remove());
            best = open.peek();
        }
        return best != null;
    }

    @Override
    public Route next() {
        if (!hasNext()) {
            throw new NoSuchElementException("no further route");
        }
        Way end = open.remove();
        List<Route.Place> places = new ArrayList<>();
        for (Way way = end.before(); way != null; way = way.before()) {
            places.add(new Route.Place(
                    frame.countries().get(way.country()), frame.stages().get(way.stage())));
        }
        Collections.reverse(places);
        return new Route(end.origin(), places, end.amount());
    }

    private void continueFrom(Way way) {
        StageFlow flow = flows.get(way.stage());
        int i = way.country();
        double used = way.amount() * flow.useShare[i];
        if (way.stage() < arriving.length - 1) {
            open(way, way.origin(), way.stage() + 1, i, used * amounts.passedOn(way.stage())[i]);
        } else if (used * worth[i] > 0) {
            open.add(new Way(way, way.origin(), way.stage(), i, used, used, true, ways++));
        }
        for (int k = flow.starts[i]; k < flow.starts[i + 1]; k++) {
            open(way, way.origin(), way.stage(), flow.targets[k], way.amount() * flow.linkShares[k]);
        }
    }

    private void open(@Nullable Way before, Origin origin, int stage, int country, double amount) {
        double bound = amount * arriving[stage][country];
        if (bound > 0) {
            open.add(new Way(before, origin, stage, country, amount, bound, false, ways++));
        }
    }
}
