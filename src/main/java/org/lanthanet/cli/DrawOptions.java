package org.lanthanet.cli;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Of how many draws something is made, and from which seed: {@code --draws}, {@code --seed}. */
abstract class DrawOptions {
    private static final int FEWEST_DRAWS = 100;
    private static final int MOST_DRAWS = 10_000;
    private static final long SEED = 1;

    @Option(
            names = "--draws",
            paramLabel = "N",
            description = "draws --bands rests on (default: " + BandOptions.DRAWS + ", of claims "
                    + VerdictDrawOptions.DRAWS + "; at least " + FEWEST_DRAWS + ")")
    private @Nullable Integer draws;

    @Option(names = "--seed", paramLabel = "S", description = "seed of the random numbers (default: " + SEED + ")")
    private @Nullable Long seed;

    /** Whether draws are asked for. */
    abstract boolean areGiven();

    /** How many are made if nobody says. */
    abstract int usual();

    int draws() {
        return draws == null ? usual() : draws;
    }

    long seed() {
        return seed == null ? SEED : seed;
    }

    /** Checks the numbers. */
    void check() {
        check(false);
    }

    /**
     * The same where draws may be made without being asked for.
     *
     * @param anyhow whether they are
     */
    void check(boolean anyhow) {
        if (!areGiven() && !anyhow && (draws != null || seed != null)) {
            throw new UsageException("--draws and --seed go with --bands");
        }
        if (draws() < FEWEST_DRAWS || draws() > MOST_DRAWS) {
            throw new UsageException("--draws " + draws() + " is not from " + FEWEST_DRAWS + " to " + MOST_DRAWS);
        }
    }
}
