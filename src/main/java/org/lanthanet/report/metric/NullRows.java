package org.lanthanet.report.metric;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lanthanet.metric.Analysis;
import org.lanthanet.metric.Metric;
import org.lanthanet.metric.Score;
import org.lanthanet.metric.Selection;
import org.lanthanet.metric.TradePart;
import org.lanthanet.metric.significance.Comparison;
import org.lanthanet.metric.significance.NullModel;
import org.lanthanet.metric.significance.Significance;
import org.lanthanet.metric.significance.Significance.Pair;
import org.lanthanet.model.Stage;
import org.lanthanet.network.TradeNetwork;
import org.lanthanet.report.KnownTrade.Verdict;
import org.lanthanet.report.TradeData;

/** Compares the networks a question asks about with its nulls. */
final class NullRows {
    /**
     * One comparison.
     *
     * @param absent whether one of its countries is not in the network without areas
     * @param value what the metric is without nulls
     * @param verdict whether the compared value may be said
     */
    record Row(
            Stage stage,
            int year,
            Comparison comparison,
            boolean absent,
            @Nullable MeasuredValue value,
            Verdict verdict) {
        String metric() {
            return comparison.statistic().metric().id();
        }

        /** Why there is no z; null where there is one. */
        @Nullable
        String why() {
            if (comparison.z() != null) {
                return null;
            }
            if (!verdict.isKnown()) {
                return "value: " + verdict.why();
            }
            if (absent) {
                return "value: the pair is not in the network, areas left out";
            }
            if (comparison.observed() == null) {
                return "value: " + comparison.statistic().metric().definition().undefined();
            }
            return comparison.draws() < 2
                    ? "sd: defined in " + comparison.draws() + " of the networks drawn"
                    : "z: the same in all networks drawn";
        }
    }

    private static final Set<TradePart> NETWORK = Set.of(TradePart.NETWORK);

    private final NullQuestion question;
    private final TradeData data;

    NullRows(NullQuestion question, TradeData data) {
        this.question = question;
        this.data = data;
    }

    /** All comparisons, by statistic, then stage, year, pair, null. */
    List<Row> compute(NullTable.Progress progress) {
        return compute(networks(), progress);
    }

    private List<TradeNetwork> networks() {
        return question.stages().stream()
                .flatMap(stage -> question.years()
                        .years()
                        .filter(year -> data.has(stage, year))
                        .mapToObj(year -> data.network(stage, year, question.basis())))
                .toList();
    }

    private List<Row> compute(List<TradeNetwork> networks, NullTable.Progress progress) {
        int total = networks.size() * question.models().size();
        AtomicInteger done = new AtomicInteger();
        // the largest first, so that no core is left with one at the end
        List<Row> all = networks.stream().sorted(Comparator.comparingInt(n -> -n.links())).toList().parallelStream()
                .flatMap(network -> compute(network, () -> {
                    synchronized (done) {
                        progress.at(network.stage().id() + " " + network.year(), done.incrementAndGet(), total);
                    }
                }))
                .toList();
        return all.stream()
                .sorted(Comparator.<Row>comparingInt(row ->
                                question.statistics().indexOf(row.comparison().statistic()))
                        .thenComparing(Row::stage)
                        .thenComparing(Row::year))
                .toList();
    }

    private Stream<Row> compute(TradeNetwork network, Runnable done) {
        Analysis analysis = new Analysis(network);
        boolean isHeld = known(NETWORK, network, null, null).isKnown();
        List<Row> found = new ArrayList<>();
        for (NullModel model : question.models()) {
            Significance significance = new Significance(model, question.draws(), question.seed());
            List<Comparison> comparisons = isHeld
                    ? significance.compare(network, question.statistics(), pair(network))
                    : significance.undrawn(question.statistics(), pair(network));
            comparisons.forEach(c -> found.add(row(analysis, c)));
            done.run();
        }
        // a pair's rows together, whatever the null
        return found.stream()
                .sorted(Comparator.comparing(row -> row.comparison().country(), Comparator.nullsFirst(order(network))));
    }

    private Verdict known(
            Set<TradePart> parts, TradeNetwork network, @Nullable String country, @Nullable String partner) {
        return data.known().of(parts, network.stage(), network.year(), country, partner, network.basis());
    }

    /** A network is drawn from all of the one observed, so any comparison is made of all of it. */
    private Row row(Analysis analysis, Comparison c) {
        TradeNetwork network = analysis.network();
        boolean absent = Stream.of(c.country(), c.partner())
                .anyMatch(code -> code != null && !analysis.core().contains(code));
        Metric metric = c.statistic().metric();
        Verdict verdict =
                known(metric.reads(), network, c.country(), c.partner()).and(known(NETWORK, network, null, null));
        List<Score> scores = metric.compute(analysis, new Selection(c.country(), c.partner()));
        return new Row(
                network.stage(),
                network.year(),
                verdict.isKnown() ? c : c.unobserved(),
                absent,
                scores.isEmpty() ? null : MeasuredValue.of(metric, scores.get(0), List.of(), data.known()),
                verdict);
    }

    /** The country of the pair first, then its partner. */
    private Comparator<String> order(TradeNetwork network) {
        Pair pair = pair(network);
        return Comparator.comparing(code -> pair == null || !code.equals(pair.country()));
    }

    private @Nullable Pair pair(TradeNetwork network) {
        Pair pair = question.pair();
        if (pair != null) {
            return pair;
        }
        Pair usual = NullQuestion.DEFAULT_PAIR;
        TradeNetwork core = network.withoutAreas();
        return core.contains(usual.country()) && core.contains(usual.partner()) ? usual : null;
    }
}
