package org.lanthanet.cli;

import picocli.CommandLine.Option;

/** Whether figures stand in a band, and of how many draws: {@code --bands}, {@code --draws}, {@code --seed}. */
final class BandOptions extends DrawOptions {
    static final int DRAWS = 1_000;

    @Option(
            names = "--bands",
            description = {
                "beside each figure that follows from trade the range in which 90 %% of its draws lie, oxide contents and"
                        + " the other coefficients of import/coefficients.csv drawn from their ranges; see docs/method.md"
            })
    private boolean bands;

    @Override
    boolean areGiven() {
        return bands;
    }

    @Override
    int usual() {
        return DRAWS;
    }
}
