package org.lanthanet.report;

import java.util.List;
import org.lanthanet.flow.draw.Draws;

/** What a reader of the bands of balances and traces must know: what was drawn, and what was not. */
public final class ChainBandNotes {
    private ChainBandNotes() {}

    public static List<String> of(Draws draws) {
        return List.of(
                ("%,d draws, seed %d, of the coefficients with a range in import/coefficients.csv (oxide contents, magnets' share θ, yields,"
                                + " CIF and others) and %d rows of processing.csv and assumed_flows.csv: independent of each other, each"
                                + " the same for all years, its value as median; flows settled, balanced and traced anew in each draw.")
                        .formatted(draws.count(), draws.seed(), draws.drawnShares()),
                "Not in the bands: errors of declared weights and values, what is not covered, mine production, the rules and limits of the"
                        + " settlement, and that goods mix perfectly. A band says what the coefficients leave open, no more.",
                BandCells.POINT + ": no coefficient moves it.");
    }
}
