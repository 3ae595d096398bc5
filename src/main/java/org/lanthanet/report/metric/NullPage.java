package org.lanthanet.report.metric;

import java.util.Arrays;
import java.util.stream.Collectors;
import org.lanthanet.metric.significance.NullModel;
import org.lanthanet.metric.significance.Statistic;
import org.lanthanet.report.Markdown;

/** What measures can be set beside, for the list of measures and the page of their definitions. */
final class NullPage {
    private NullPage() {}

    /** The section of the page. */
    static String markdown() {
        StringBuilder page = new StringBuilder("""
                ## Significance

                What chance would bring about. `lanthanet metrics --null degree|strength|both` draws networks at random that keep something of
                the observed one, all networks that do being equally likely, and sets measures beside theirs (`--draws`, `--seed`).

                | null | what is kept | measures set beside it |
                |---|---|---|
                """);
        for (NullModel model : NullModel.values()) {
            Markdown.row(page, "`" + model.id() + "`", Markdown.cell(model.keeps()), measures(model));
        }
        page.append("""

                A network drawn to keep strengths alone has links between nearly all countries, most of them tiny, so that what counts links is
                told by construction and not set beside it. Measures of a pair are taken of `--country` and `--partner`, `trade` in both
                directions; of %s and %s if none is named.

                | id in csv and json | what | unit |
                |---|---|---|
                """.formatted(NullQuestion.DEFAULT_PAIR.country(), NullQuestion.DEFAULT_PAIR.partner()));
        Markdown.row(page, "`MEASURE`", "the measure as it is without `--null`", "that of the measure");
        Markdown.row(
                page,
                "`MEASURE" + NullValue.OBSERVED + "`",
                "the observed value the draws are compared with: areas left out, modularity the best of "
                        + Statistic.LOUVAIN_RUNS + " runs as in the draws",
                "that of the measure");
        for (NullValue value : NullValue.values()) {
            Markdown.row(
                    page,
                    "`" + value.id("MEASURE", NullModel.DEGREE).replace(NullModel.DEGREE.id(), "NULL") + "`",
                    Markdown.cell(value.words()),
                    value.unit());
        }
        return page.append("""

                Values that differ by rounding only are the same. Where the strengths leave no choice every draw is the observed network: sd 0, z
                empty, p 1. Among many values some have a small p by chance.

                Degrees are kept by switching links [1] and turning rings of three round [2, 3], strengths by moving amounts within squares and
                rings of three countries [4, 5].

                [1] S. Maslov, K. Sneppen, Specificity and stability in topology of protein networks, Science 296, 910–913, 2002.
                [2] A. R. Rao, R. Jana, S. Bandyopadhyay, A Markov chain Monte Carlo method for generating random (0,1)-matrices with given marginals, Sankhyā A 58(2), 225–242, 1996.
                [3] E. S. Roberts, A. C. C. Coolen, Unbiased degree-preserving randomization of directed binary networks, Physical Review E 85, 046103, 2012.
                [4] P. Diaconis, A. Gangolli, Rectangular arrays with fixed margins, in: Discrete Probability and Algorithms, IMA Volumes 72, 15–41, 1995.
                [5] S. Aoki, A. Takemura, Markov chain Monte Carlo exact tests for incomplete two-way contingency tables, Journal of Statistical Computation and Simulation 75(10), 787–812, 2005.
                """).toString();
    }

    /** A sentence for the list of measures. */
    static String note() {
        return "--null sets beside networks drawn at random: "
                + Statistic.all().stream().map(s -> s.metric().id()).collect(Collectors.joining(", "))
                + ". In csv and json each has rows named like "
                + NullValue.Z.id(Statistic.all().get(0).metric().id(), NullModel.DEGREE) + ".";
    }

    private static String measures(NullModel model) {
        return Statistic.all().stream()
                .filter(statistic -> statistic.standsBeside(model))
                .map(statistic -> "`" + statistic.metric().id() + "`")
                .collect(Collectors.joining(", "));
    }

    /** Ids of the nulls a metric is set beside, empty if none. */
    static String nulls(String metric) {
        return Statistic.all().stream()
                .filter(statistic -> statistic.metric().id().equals(metric))
                .flatMap(statistic -> Arrays.stream(NullModel.values()).filter(statistic::standsBeside))
                .map(NullModel::id)
                .collect(Collectors.joining(" "));
    }
}
