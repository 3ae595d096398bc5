package org.lanthanet.cli;

import java.util.Collection;
import org.jspecify.annotations.Nullable;
import org.lanthanet.flow.Coefficients;
import org.lanthanet.flow.CoverageIndex;
import org.lanthanet.flow.Merging;
import org.lanthanet.flow.ProcessingShares;
import org.lanthanet.flow.StageRules;
import org.lanthanet.flow.balance.ChainData;
import org.lanthanet.flow.balance.Conversion;
import org.lanthanet.model.Flow;
import org.lanthanet.model.Stage;
import org.lanthanet.model.YearRange;
import org.lanthanet.report.TradeData;
import org.lanthanet.source.BundleReader;
import org.lanthanet.store.GraphReader;

/** Takes out of the store what reports and measures are made of. */
final class TradeDataLoader {
    private TradeDataLoader() {}

    static TradeData load(GraphReader reader, YearRange years, @Nullable Stage stage) {
        return load(reader, years, stage, Merging.none());
    }

    /** The same with countries taken as one. */
    static TradeData load(GraphReader reader, YearRange years, @Nullable Stage stage, Merging merging) {
        BundleReader shipped = BundleReader.shipped();
        StageRules rules = new StageRules(shipped.rules());
        return new TradeData(
                merging.flows(reader.flows(years, stage)),
                merging.production(reader.preferredProduction(years)),
                merging.production(reader.worldBasisProduction(years)),
                reader.publishedTotals(years),
                new CoverageIndex(reader.coverages(), rules, shipped.products()),
                reader.areas(),
                shipped.assumedNone());
    }

    /** What balances and traces are made of, countries taken as one where asked. */
    static ChainData chain(GraphReader reader, YearRange years, Merging merging) {
        return chain(reader, years, merging, merging.flows(reader.flows(years, null)));
    }

    /** The same of flows that are at hand, countries in them already taken as one. */
    static ChainData chain(GraphReader reader, YearRange years, Merging merging, Collection<Flow> flows) {
        BundleReader shipped = BundleReader.shipped();
        return new ChainData(
                flows,
                merging.production(reader.preferredProduction(years)),
                merging.production(reader.worldBasisProduction(years)),
                new CoverageIndex(reader.coverages(), new StageRules(shipped.rules()), shipped.products()),
                new ProcessingShares(shipped.processing(), shipped.assumedFlows()));
    }

    /** What becomes of goods of one stage at the next, with the yields the program comes with. */
    static Conversion conversion(ChainData data) {
        return new Conversion(new Coefficients(BundleReader.shipped().coefficients()), data.processing());
    }
}
