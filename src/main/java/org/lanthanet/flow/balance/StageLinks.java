package org.lanthanet.flow.balance;

import org.lanthanet.model.Stage;

/**
 * The trade of one stage in one year as arrays: link k runs from country {@code exporters[k]} to {@code importers[k]}, numbers
 * in the order of {@link TradeYear#codes()}. Links are ordered by exporter and importer, weights are known and above zero.
 * The arrays are shared, not copied.
 *
 * @param stage stage of the goods
 * @param exporters number of each link's exporter
 * @param importers number of each link's importer
 * @param reoTonnes weight of each link, REO tonnes
 * @param flows place of each link's flow among the flows the year was made of
 */
public record StageLinks(Stage stage, int[] exporters, int[] importers, double[] reoTonnes, int[] flows) {
    /** Number of links. */
    public int size() {
        return exporters.length;
    }
}
