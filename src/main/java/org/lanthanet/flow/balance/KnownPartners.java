package org.lanthanet.flow.balance;

import java.util.List;
import org.lanthanet.flow.CoverageIndex.Level;

/**
 * What may be said of the flows between a country and its partners at one stage in one year, beside how much of either side is
 * declared.
 *
 * @param network how much is declared of the trade of all countries that trade at the stage
 * @param importsFromBelow codes of partners whose deliveries, as held, are a lower bound: some codes are in no dataset
 * @param exportsFromBelow partners to whom deliveries, as held, are a lower bound
 * @param importsNone partners the country delivers to that are known to have delivered nothing in return
 */
public record KnownPartners(
        Level network, List<String> importsFromBelow, List<String> exportsFromBelow, List<String> importsNone) {
    public KnownPartners {
        importsFromBelow = List.copyOf(importsFromBelow);
        exportsFromBelow = List.copyOf(exportsFromBelow);
        importsNone = List.copyOf(importsNone);
    }
}
