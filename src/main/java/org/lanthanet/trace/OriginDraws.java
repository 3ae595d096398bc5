package org.lanthanet.trace;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentLinkedDeque;
import org.lanthanet.flow.ProcessingShares;
import org.lanthanet.flow.balance.BalancedYear;
import org.lanthanet.flow.draw.BalanceDraws;
import org.lanthanet.flow.draw.Band;
import org.lanthanet.flow.draw.Draw;
import org.lanthanet.flow.draw.Draws;
import org.lanthanet.model.Stage;

/**
 * Where what a country uses comes from, under many draws of the whole chain: contents, yields, shares and assumed trades drawn,
 * declarations settled, every stage balanced and traced anew, year by year. Bands are of the origins and partners there are
 * without draws. In a draw in which nothing is used or bought tonnes are 0 and shares undefined; where a flow becomes unknown
 * the year is undefined.
 */
public final class OriginDraws {
    /** A year's chain, the workspaces threads are not using just now, and the uses asked about. */
    private record Year(BalancedChain chain, Deque<Workspace> free, List<TracedUse> uses) {}

    /** What one thread works with, and gives on to the next. */
    private record Workspace(SweepTracer tracer, ChainAmounts amounts) {
        static Workspace of(ChainFrame frame) {
            return new Workspace(new SweepTracer(frame), new ChainAmounts(frame));
        }
    }

    private final BalanceDraws balances;
    private final ProcessingShares processing;
    private final String user;
    private final SortedMap<Integer, Year> years = new TreeMap<>();
    private final List<double[]> point = new ArrayList<>();
    private int figures;

    /**
     * @param balances the years that may be asked about
     * @param processing names the pairs whose trade is assumed
     * @param user iso3 of the country that uses
     */
    public OriginDraws(BalanceDraws balances, ProcessingShares processing, String user) {
        this.balances = balances;
        this.processing = processing;
        this.user = user;
    }

    /**
     * Asks about a use.
     *
     * @param balanced the year balanced without draws
     * @param tracing the same traced
     */
    public void add(Stage stage, BalancedYear balanced, Tracing tracing) {
        TracedUse use = TracedUse.of(stage, user, balanced, tracing, figures);
        years.computeIfAbsent(
                        tracing.year(),
                        year -> new Year(
                                new BalancedChain(balances.trade(year), processing),
                                new ConcurrentLinkedDeque<>(),
                                new ArrayList<>()))
                .uses()
                .add(use);
        figures += use.size();
        point.add(use.point(balanced, tracing));
    }

    /** The bands of every use asked about, by year and in the order of asking. */
    public List<OriginBands> bands(Draws draws, Draws.Progress progress) {
        double[] all = point.stream().flatMapToDouble(Arrays::stream).toArray();
        List<Band> bands = draws.bands(all, this::under, progress);
        List<OriginBands> found = new ArrayList<>();
        years.forEach((year, of) -> of.uses().forEach(use -> found.add(use.bands(year, bands))));
        return found;
    }

    /** The figures of a draw, each use's own in its place. */
    double[] under(Draw draw) {
        double[] drawn = new double[figures];
        Arrays.fill(drawn, Double.NaN);
        years.forEach((year, of) -> {
            BalancedYear balanced = balances.under(draw, year);
            if (balanced != null) {
                Workspace free = of.free().poll();
                Workspace workspace = free == null ? Workspace.of(of.chain().frame()) : free;
                of.chain().fill(workspace.amounts(), balanced);
                workspace.tracer().balance(workspace.amounts());
                of.uses().forEach(use -> use.write(balanced, workspace.tracer(), drawn));
                of.free().push(workspace);
            }
        });
        return drawn;
    }
}
