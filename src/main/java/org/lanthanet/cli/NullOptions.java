package org.lanthanet.cli;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.lanthanet.metric.Metric;
import org.lanthanet.metric.significance.NullModel;
import org.lanthanet.metric.significance.Statistic;
import picocli.CommandLine.Option;

/** What measures are set beside: {@code --null}, {@code --draws}, {@code --seed}. */
final class NullOptions {
    private static final int DRAWS = 1_000;
    private static final int FEWEST_DRAWS = 100;
    private static final int MOST_DRAWS = 1_000_000;
    private static final long SEED = 1;

    /** Which networks are drawn. */
    enum Choice {
        DEGREE(NullModel.DEGREE),
        STRENGTH(NullModel.STRENGTH),
        BOTH(NullModel.values());

        private final List<NullModel> models;

        Choice(NullModel... models) {
            this.models = List.of(models);
        }

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    @Option(
            names = "--null",
            paramLabel = "NULL",
            description = {
                "set measures beside those of networks drawn at random: ${COMPLETION-CANDIDATES}. degree keeps each"
                        + " country's numbers of markets and suppliers, strength its exports and imports; see"
                        + " docs/metrics.md"
            })
    private @Nullable Choice choice;

    @Option(
            names = "--draws",
            paramLabel = "N",
            description = "networks drawn from each null (default: " + DRAWS + ", at least " + FEWEST_DRAWS + ")")
    private @Nullable Integer draws;

    @Option(names = "--seed", paramLabel = "S", description = "seed of the random numbers (default: " + SEED + ")")
    private @Nullable Long seed;

    boolean areGiven() {
        return choice != null;
    }

    List<NullModel> models() {
        return choice == null ? List.of() : choice.models;
    }

    int draws() {
        return draws == null ? DRAWS : draws;
    }

    long seed() {
        return seed == null ? SEED : seed;
    }

    /** Checks the numbers. */
    void check() {
        if (choice == null && (draws != null || seed != null)) {
            throw new UsageException("--draws and --seed go with --null");
        }
        if (draws() < FEWEST_DRAWS || draws() > MOST_DRAWS) {
            throw new UsageException("--draws " + draws() + " is not from " + FEWEST_DRAWS + " to " + MOST_DRAWS);
        }
    }

    /** The statistics of these metrics, in the order of the metrics; all there are if no metric is named. */
    List<Statistic> statistics(List<Metric> named) {
        return named.isEmpty()
                ? Statistic.all().stream().filter(this::standsBeside).toList()
                : named.stream().map(this::statistic).toList();
    }

    private Statistic statistic(Metric metric) {
        return Statistic.all().stream()
                .filter(statistic -> statistic.metric() == metric)
                .filter(this::standsBeside)
                .findFirst()
                .orElseThrow(() -> new UsageException("measure '" + metric.id() + "' is not set beside --null " + choice
                        + "; those that are: " + ids()));
    }

    private boolean standsBeside(Statistic statistic) {
        return models().stream().anyMatch(statistic::standsBeside);
    }

    private String ids() {
        return Statistic.all().stream()
                .filter(this::standsBeside)
                .map(statistic -> statistic.metric().id())
                .collect(Collectors.joining(", "));
    }
}
