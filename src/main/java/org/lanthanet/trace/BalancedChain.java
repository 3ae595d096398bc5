package org.lanthanet.trace;

import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import org.lanthanet.flow.ProcessingShares;
import org.lanthanet.flow.balance.BalancedStage;
import org.lanthanet.flow.balance.BalancedYear;
import org.lanthanet.flow.balance.StageLinks;
import org.lanthanet.flow.balance.TradeYear;
import org.lanthanet.model.AssumedFlow;
import org.lanthanet.model.Stage;

/**
 * The chain of a year's balances, from ore to magnets: mine production enters, trade that is assumed is traded, new supply
 * later on is use of the stage before as far as that explains it, and unaccounted beyond. Made once of a year, filled with
 * each balance of it. Safe to share between threads.
 */
public final class BalancedChain {
    /** The stages followed. What goes into products needs figures per product. */
    public static final List<Stage> STAGES = List.of(Stage.ORE, Stage.COMPOUND, Stage.METAL, Stage.MAGNET);

    private final ChainFrame frame;
    private final int[][] places = new int[STAGES.size()][];

    /**
     * @param trade the year's trade
     * @param processing names the pairs whose trade is assumed
     */
    public BalancedChain(TradeYear trade, ProcessingShares processing) {
        int[][] exporters = new int[STAGES.size()][];
        int[][] importers = new int[STAGES.size()][];
        for (int s = 0; s < STAGES.size(); s++) {
            List<Pair> pairs = List.copyOf(pairs(trade, STAGES.get(s), processing));
            exporters[s] = pairs.stream().mapToInt(Pair::exporter).toArray();
            importers[s] = pairs.stream().mapToInt(Pair::importer).toArray();
        }
        frame = new ChainFrame(trade.year(), trade.codes(), STAGES, exporters, importers);
        for (int s = 0; s < STAGES.size(); s++) {
            places[s] = places(s, trade.links(STAGES.get(s)));
        }
    }

    private record Pair(int exporter, int importer) implements Comparable<Pair> {
        @Override
        public int compareTo(Pair other) {
            return exporter == other.exporter
                    ? Integer.compare(importer, other.importer)
                    : Integer.compare(exporter, other.exporter);
        }
    }

    private static TreeSet<Pair> pairs(TradeYear trade, Stage stage, ProcessingShares processing) {
        TreeSet<Pair> pairs = new TreeSet<>();
        StageLinks links = trade.links(stage);
        for (int k = 0; k < links.size(); k++) {
            pairs.add(new Pair(links.exporters()[k], links.importers()[k]));
        }
        for (AssumedFlow flow : processing.assumed(stage, trade.year())) {
            Pair pair = new Pair(trade.number(flow.exporter()), trade.number(flow.importer()));
            if (pair.exporter() >= 0 && pair.importer() >= 0) {
                pairs.add(pair);
            }
        }
        return pairs;
    }

    private int[] places(int s, StageLinks links) {
        int[] places = new int[links.size()];
        for (int k = 0; k < places.length; k++) {
            places[k] = frame.link(s, links.exporters()[k], links.importers()[k]);
        }
        return places;
    }

    /** The year traced on the weights it was balanced with. */
    public static Tracing trace(BalancedYear balanced, ProcessingShares processing) {
        BalancedChain chain = new BalancedChain(balanced.trade(), processing);
        ChainAmounts amounts = new ChainAmounts(chain.frame);
        chain.fill(amounts, balanced);
        return new Tracing(chain.frame, amounts);
    }

    public ChainFrame frame() {
        return frame;
    }

    /** Writes a balance of the year over what was there. */
    public void fill(ChainAmounts amounts, BalancedYear balanced) {
        for (int s = 0; s < STAGES.size(); s++) {
            BalancedStage stage = balanced.stage(STAGES.get(s));
            links(s, stage, amounts.links(s));
            if (s == 0) {
                System.arraycopy(stage.newSupply(), 0, amounts.produced(0), 0, stage.newSupply().length);
            } else {
                made(balanced.stage(STAGES.get(s - 1)), stage, amounts.passedOn(s - 1), amounts.added(s));
            }
        }
    }

    private void links(int s, BalancedStage stage, double[] tonnes) {
        Arrays.fill(tonnes, 0);
        double[] weights = stage.links().reoTonnes();
        for (int k = 0; k < places[s].length; k++) {
            tonnes[places[s][k]] = weights[k];
        }
        for (BalancedStage.AssumedLink link : stage.assumedLinks()) {
            tonnes[frame.link(s, link.exporter(), link.importer())] += link.reoTonnes();
        }
    }

    private static void made(BalancedStage before, BalancedStage stage, double[] passedOn, double[] added) {
        for (int i = 0; i < passedOn.length; i++) {
            double explained = stage.explained()[i];
            passedOn[i] = explained > 0 ? explained / before.use()[i] : 0;
            added[i] = stage.newSupply()[i] - explained;
        }
    }
}
