package org.lanthanet.report.world;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lanthanet.flow.CoverageIndex.Level;
import org.lanthanet.model.Basis;
import org.lanthanet.model.Flow;
import org.lanthanet.model.Stage;
import org.lanthanet.report.TradeData;

/**
 * One side of a country's trade at a stage in a year: what it sells or what it buys.
 *
 * @param amount sum of the flows held whose weight is known, in the unit of the basis; 0 where it is known that there were
 *     none; null if unknown
 * @param level how much of the side some dataset speaks of
 * @param unweighed flows held whose weight is unknown: the sum is without them
 * @param isWhole whether shares of it can be given: some dataset speaks of the side, and all of what is held is known
 */
record Side(@Nullable Double amount, Level level, int unweighed, boolean isWhole) {
    /**
     * The side as held.
     *
     * @param flows the country's flows on this side, in a fixed order
     */
    static Side of(
            TradeData data, Stage stage, int year, String country, boolean exporting, List<Flow> flows, Basis basis) {
        double sum = 0;
        int weighed = 0;
        for (Flow flow : flows) {
            Double weight = flow.weight(basis);
            if (weight != null) {
                sum += weight;
                weighed++;
            }
        }
        Level level = data.known().level(stage, year, country, exporting);
        boolean known = weighed > 0 || flows.isEmpty() && level.compareTo(Level.LARGEST) >= 0;
        return new Side(
                known ? Double.valueOf(sum) : null,
                level,
                flows.size() - weighed,
                data.known().knowsSide(stage, year, country, exporting, basis));
    }
}
