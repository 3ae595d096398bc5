package org.lanthanet.report.world;

import org.jspecify.annotations.Nullable;
import org.lanthanet.metric.Metric;
import org.lanthanet.metric.dependence.ImportShare;
import org.lanthanet.metric.dependence.SupplyShare;
import org.lanthanet.model.Basis;
import org.lanthanet.network.TradeNetwork;

/**
 * A measure of how far an importer depends on an exporter, on a basis.
 *
 * @param metric the metric of the catalogue it is
 * @param basis what trade is weighed in
 */
record DependenceMeasure(Metric metric, Basis basis) {
    /** Name of the choice: {@code import_share.reo}. */
    String id() {
        return metric.id() + "." + basis.id();
    }

    String label() {
        return (isOfSupply() ? "Share in imports and own production" : "Share in imports") + ", by " + basis.unit();
    }

    private boolean isOfSupply() {
        return metric == SupplyShare.METRIC;
    }

    /** The share; null where the metric is not defined. */
    @Nullable
    Double of(TradeNetwork network, String importer, String exporter) {
        return isOfSupply() ? SupplyShare.of(network, importer, exporter) : ImportShare.of(network, importer, exporter);
    }
}
