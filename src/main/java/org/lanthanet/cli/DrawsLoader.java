package org.lanthanet.cli;

import java.util.Collection;
import org.lanthanet.flow.Coefficients;
import org.lanthanet.flow.ProcessingShares;
import org.lanthanet.flow.SettlementOptions.Prefer;
import org.lanthanet.flow.StageRules;
import org.lanthanet.flow.draw.Draws;
import org.lanthanet.flow.draw.FlowDraws;
import org.lanthanet.model.Flow;
import org.lanthanet.report.TradeData;
import org.lanthanet.report.pair.PairReport;
import org.lanthanet.source.BundleReader;
import org.lanthanet.store.GraphReader;
import org.lanthanet.store.ImportProgress;

/** Takes out of the store what flows were settled from, to settle them under other coefficients. */
final class DrawsLoader {
    private DrawsLoader() {}

    /**
     * @param flows the flows bands are made of, as stored
     */
    static Draws load(GraphReader reader, Collection<Flow> flows, BandOptions options) {
        return load(reader, flows, options.draws(), options.seed());
    }

    /** The same for so many draws of this seed. */
    static Draws load(GraphReader reader, Collection<Flow> flows, int count, long seed) {
        BundleReader shipped = BundleReader.shipped();
        Coefficients point = new Coefficients(shipped.coefficients());
        FlowDraws draws = new FlowDraws(
                flows,
                reader.declarations(),
                new StageRules(shipped.rules()),
                point,
                reader.preference().orElse(Prefer.DECLARED));
        return new Draws(point, new ProcessingShares(shipped.processing(), shipped.assumedFlows()), draws, count, seed);
    }

    /** A pair's report with bands, made of the trade it is of. */
    static PairReport banded(
            PairReport report, GraphReader reader, TradeData data, BandOptions options, Terminal terminal) {
        return report.withBands(load(reader, data.flows(), options), progress(terminal, "flows"));
    }

    /** Shows how many draws of what are made. */
    static Draws.Progress progress(Terminal terminal, String what) {
        ImportProgress progress = terminal.progress("Drawing", " draws");
        return (done, total) -> progress.at(what, done, total);
    }
}
