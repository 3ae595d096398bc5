package org.lanthanet.report.metric;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lanthanet.metric.significance.NullModel;
import org.lanthanet.metric.significance.Significance;
import org.lanthanet.metric.significance.Statistic;
import org.lanthanet.model.Basis;
import org.lanthanet.model.Stage;
import org.lanthanet.model.YearRange;

/**
 * Which statistics are to be set beside which nulls.
 *
 * @param statistics the statistics, in the order of the rows
 * @param models the nulls, in the order of the rows
 * @param draws number of networks drawn from each null for each network observed
 * @param seed seed of the random numbers
 * @param pair the pair that statistics of a pair are taken of; null for the United States and China where both are in the
 *     network
 * @param stages stages
 * @param years years
 * @param basis what the trade is weighted in
 */
public record NullQuestion(
        List<Statistic> statistics,
        List<NullModel> models,
        int draws,
        long seed,
        Significance.@Nullable Pair pair,
        List<Stage> stages,
        YearRange years,
        Basis basis) {
    /** The pair taken if none is named. */
    public static final Significance.Pair DEFAULT_PAIR = new Significance.Pair("USA", "CHN");

    public NullQuestion {
        statistics = List.copyOf(statistics);
        models = List.copyOf(models);
        stages = List.copyOf(stages);
    }
}
