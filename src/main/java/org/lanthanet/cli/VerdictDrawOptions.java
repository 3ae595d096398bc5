package org.lanthanet.cli;

import picocli.CommandLine.Option;

/** Whether claims are judged by draws: {@code --bands}, {@code --draws}, {@code --seed}. Each draw asks every claim anew, so there are fewer. */
final class VerdictDrawOptions extends DrawOptions {
    static final int DRAWS = 200;

    @Option(
            names = "--bands",
            description = {
                "also the share of draws in which a claim holds, beside the range in which 90 %% of its values lie; a claim that"
                        + " neither holds nor fails in 90 %% of them cannot be said. The database must be one that may be written;"
                        + " nothing is kept"
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
