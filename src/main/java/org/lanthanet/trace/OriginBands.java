package org.lanthanet.trace;

import java.util.Map;
import org.lanthanet.flow.draw.Band;
import org.lanthanet.model.Stage;

/**
 * The bands of where a country's use of one year and stage comes from. Shares are drawn together with what they are shares of.
 *
 * @param year calendar year
 * @param stage stage of the use
 * @param use band of the use, REO tonnes
 * @param reoTonnes band of what came from each origin, REO tonnes at the stage of use
 * @param shares band of its share in the use, 0 to 1
 * @param directReoTonnes band of what the country buys at the stage from each partner, REO tonnes
 * @param directShares band of its share in all it buys there, 0 to 1
 */
public record OriginBands(
        int year,
        Stage stage,
        Band use,
        Map<Origin, Band> reoTonnes,
        Map<Origin, Band> shares,
        Map<String, Band> directReoTonnes,
        Map<String, Band> directShares) {}
