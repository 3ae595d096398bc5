package org.lanthanet.report.metric;

import java.util.List;
import org.lanthanet.metric.Metric;
import org.lanthanet.metric.Selection;
import org.lanthanet.model.Basis;
import org.lanthanet.model.Stage;
import org.lanthanet.model.YearRange;

/**
 * Which values of which metrics are wanted.
 *
 * @param metrics the metrics, in the order of the rows
 * @param stages stages of single networks
 * @param chain whether values over the whole chain are wanted too
 * @param years years
 * @param basis what the trade is weighted in
 * @param selection the countries and pairs
 */
public record MetricQuestion(
        List<Metric> metrics, List<Stage> stages, boolean chain, YearRange years, Basis basis, Selection selection) {
    public MetricQuestion {
        metrics = List.copyOf(metrics);
        stages = List.copyOf(stages);
    }
}
