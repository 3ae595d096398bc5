package org.lanthanet.report.pair;

import java.util.List;
import java.util.Optional;
import org.lanthanet.metric.shift.CommonBreak;
import org.lanthanet.model.Basis;
import org.lanthanet.model.Stage;

/**
 * The split the data choose: the common break in level of a report's indicators ({@link CommonBreak}).
 *
 * <p>Those count that say something once and that no rule of ours moves: the pair's trade in ore, compound and metal together
 * and in magnets, and mine production. Left out are
 *
 * <ul>
 *   <li>ore, compound and metal by themselves: a rule that counts a code to another stage from some year on makes a step
 *       between them, and what is left stands in their sum;
 *   <li>ranks, whose size has no unit, and constants, which have no break;
 *   <li>the same flow in the other unit, tonnes or dollars, than shares are computed on; and published totals, the same trade
 *       from another source.
 * </ul>
 */
public final class SplitChoice {
    private SplitChoice() {}

    /** Empty if the years are fewer than four or too few of them known. */
    static Optional<CommonBreak.Result> of(PairQuestion question, List<Series> series) {
        return CommonBreak.of(
                series.stream()
                        .filter(s -> counts(s, question.basis()))
                        .map(Series::values)
                        .toList(),
                question.years().from(),
                question.years().to());
    }

    static boolean counts(Series series, Basis basis) {
        String indicator = series.indicator();
        boolean isProduction = indicator.startsWith("production_") || indicator.equals("hhi_production");
        boolean isSettled =
                series.stage().equals(PairIndicators.ALL) || series.stage().equals(Stage.MAGNET.id());
        boolean isRepeated =
                indicator.startsWith(basis == Basis.USD ? "flow_" : "value_") || indicator.startsWith("published_");
        return isProduction || isSettled && !isRepeated && !series.unit().equals("rank");
    }
}
