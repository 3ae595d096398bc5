package org.lanthanet.report;

import org.jspecify.annotations.Nullable;
import org.lanthanet.flow.CoverageIndex;
import org.lanthanet.model.Basis;
import org.lanthanet.model.Flow;
import org.lanthanet.model.Stage;

/**
 * What of the trade held may be said: the one place that tells what is known from what is not, for reports, measures, nulls and
 * charts alike. See {@code docs/decisions/0005-unknown-is-not-zero.md}.
 */
public final class KnownTrade {
    private final TradeData data;
    private final CoverageIndex coverage;

    KnownTrade(TradeData data, CoverageIndex coverage) {
        this.data = data;
        this.coverage = coverage;
    }

    /** Whether it is known what one sold the other, nothing included. */
    public boolean knowsFlow(Stage stage, int year, String exporter, String importer, Basis basis) {
        Flow flow = data.find(stage, year, exporter, importer);
        return flow == null
                ? isZero(stage, year, exporter, importer)
                : flow.weight(basis) != null && !isLowerBound(stage, year, exporter, importer);
    }

    /** Whether no flow being held means that there was none. */
    public boolean isZero(Stage stage, int year, String exporter, String importer) {
        return data.find(stage, year, exporter, importer) == null
                && (data.isCompleteByImport(stage, year) || coverage.saysZero(stage, exporter, importer, year));
    }

    /** Whether a flow is held beside which there may have been more, under codes no dataset covers. */
    public boolean isLowerBound(Stage stage, int year, String exporter, String importer) {
        return data.find(stage, year, exporter, importer) != null
                && !data.isCompleteByImport(stage, year)
                && !coverage.isComplete(stage, exporter, importer, year);
    }

    /** What one sold the other at least, where a lower bound is all that is known of it; null otherwise. */
    public @Nullable Double atLeast(Stage stage, int year, String exporter, String importer, Basis basis) {
        Flow flow = data.find(stage, year, exporter, importer);
        return flow != null && isLowerBound(stage, year, exporter, importer) ? flow.weight(basis) : null;
    }
}
