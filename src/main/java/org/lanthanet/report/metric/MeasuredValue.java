package org.lanthanet.report.metric;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lanthanet.flow.CoverageIndex.Level;
import org.lanthanet.metric.Metric;
import org.lanthanet.metric.Score;
import org.lanthanet.model.Stage;
import org.lanthanet.report.KnownTrade;
import org.lanthanet.report.KnownTrade.Verdict;

/**
 * A measured value with what the data allow to be said of it.
 *
 * @param score the value; none where what it is made of is not known
 * @param coverage how much is declared of what it is made of, the least of its parts; null if it is made of no trade
 */
public record MeasuredValue(Score score, @Nullable Level coverage) {
    /** Its coverage as printed; null if it is made of no trade. */
    public @Nullable String coverageId() {
        return coverage == null ? null : coverage.id();
    }

    /** The value as far as it may be said, a value over the chain being made of all the stages of the chain. */
    static MeasuredValue of(Metric metric, Score score, List<Stage> chain, KnownTrade known) {
        if (metric.reads().isEmpty()) {
            return new MeasuredValue(score, null);
        }
        Stage own = score.stage();
        Verdict verdict = own == null ? Verdict.WHOLE : of(metric, score, own, known);
        if (own == null) {
            for (Stage stage : chain) {
                verdict = verdict.and(of(metric, score, stage, known).at(stage));
            }
        }
        String why = verdict.why();
        return new MeasuredValue(
                why == null
                        ? score
                        : new Score(
                                score.metric(),
                                own,
                                score.year(),
                                score.country(),
                                score.partner(),
                                score.basis(),
                                null,
                                why),
                verdict.coverage());
    }

    private static Verdict of(Metric metric, Score score, Stage stage, KnownTrade known) {
        return known.of(metric.reads(), stage, score.year(), score.country(), score.partner(), score.basis());
    }
}
