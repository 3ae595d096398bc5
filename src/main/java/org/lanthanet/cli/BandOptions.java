package org.lanthanet.cli;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Whether figures stand in a band, and of how many draws: {@code --bands}, {@code --draws}, {@code --seed}. */
final class BandOptions {
    private static final int DRAWS = 1_000;
    private static final int FEWEST_DRAWS = 100;
    private static final int MOST_DRAWS = 10_000;
    private static final long SEED = 1;

    @Option(
            names = "--bands",
            description = {
                "beside each figure that follows from trade the range in which 90 %% of its draws lie, oxide contents and"
                        + " the other coefficients of import/coefficients.csv drawn from their ranges; see docs/method.md"
            })
    private boolean bands;

    @Option(
            names = "--draws",
            paramLabel = "N",
            description = "draws a band is made of (default: " + DRAWS + ", at least " + FEWEST_DRAWS + ")")
    private @Nullable Integer draws;

    @Option(names = "--seed", paramLabel = "S", description = "seed of the random numbers (default: " + SEED + ")")
    private @Nullable Long seed;

    boolean areGiven() {
        return bands;
    }

    int draws() {
        return draws == null ? DRAWS : draws;
    }

    long seed() {
        return seed == null ? SEED : seed;
    }

    /** Checks the numbers. */
    void check() {
        check(false);
    }

    /**
     * The same where bands may be drawn without being asked for.
     *
     * @param anyhow whether they are
     */
    void check(boolean anyhow) {
        if (!bands && !anyhow && (draws != null || seed != null)) {
            throw new UsageException("--draws and --seed go with --bands");
        }
        if (draws() < FEWEST_DRAWS || draws() > MOST_DRAWS) {
            throw new UsageException("--draws " + draws() + " is not from " + FEWEST_DRAWS + " to " + MOST_DRAWS);
        }
    }
}
