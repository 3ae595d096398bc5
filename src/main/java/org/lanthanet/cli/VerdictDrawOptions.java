package org.lanthanet.cli;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Whether claims are judged by draws: {@code --bands}, {@code --draws}, {@code --seed}. Each draw asks every claim anew, so there are fewer. */
final class VerdictDrawOptions {
    private static final int DRAWS = 200;
    private static final int FEWEST_DRAWS = 100;
    private static final int MOST_DRAWS = 10_000;
    private static final long SEED = 1;

    @Option(
            names = "--bands",
            description = {
                "also the share of draws in which a claim holds, beside the range in which 90 %% of its values lie; a claim that"
                        + " neither holds nor fails in 90 %% of them cannot be said. The database must be one that may be written;"
                        + " nothing is kept"
            })
    private boolean bands;

    @Option(
            names = "--draws",
            paramLabel = "N",
            description = "draws of --bands (default: " + DRAWS + ", at least " + FEWEST_DRAWS + ")")
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
        if (!bands && (draws != null || seed != null)) {
            throw new UsageException("--draws and --seed go with --bands");
        }
        if (draws() < FEWEST_DRAWS || draws() > MOST_DRAWS) {
            throw new UsageException("--draws " + draws() + " is not from " + FEWEST_DRAWS + " to " + MOST_DRAWS);
        }
    }
}
