package org.lanthanet.report.pair;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.StringJoiner;
import org.lanthanet.flow.CoverageIndex.Level;
import org.lanthanet.model.Basis;
import org.lanthanet.model.Stage;
import org.lanthanet.report.Column.Kind;
import org.lanthanet.report.Numbers;
import org.lanthanet.report.TradeData;
import org.lanthanet.report.Words;

/** Where a country's settled net trade in ore, compounds and metal lies far from the one its survey publishes. */
final class PublishedGap {
    /** Share of the published exports and imports together that the difference may be before it is said: a choice. */
    static final double FAR = 0.05;

    private final PairQuestion question;
    private final TradeData data;
    private final List<Series> series;

    PublishedGap(PairQuestion question, TradeData data, List<Series> series) {
        this.question = question;
        this.data = data;
        this.series = series;
    }

    /** A caution for each of the two countries of which there is one. */
    List<String> cautions() {
        List<String> cautions = new ArrayList<>();
        if (question.basis() == Basis.REO) {
            caution(question.a()).ifPresent(cautions::add);
            caution(question.b()).ifPresent(cautions::add);
        }
        return cautions;
    }

    private Optional<String> caution(String country) {
        SortedMap<Integer, Double> settled = find("net_trade_" + country);
        SortedMap<Integer, Double> published = find("published_net_trade_" + country);
        List<Integer> below = new ArrayList<>();
        List<Integer> above = new ArrayList<>();
        published.forEach((year, theirs) -> {
            Double ours = settled.get(year);
            if (ours != null && Math.abs(ours - theirs) > FAR * traded(country, year)) {
                (ours < theirs ? below : above).add(year);
            }
        });
        StringJoiner parts = new StringJoiner("; ");
        part(parts, "below", below, settled, published);
        part(parts, "above", above, settled, published);
        return parts.length() == 0
                ? Optional.empty()
                : Optional.of("Caution, net trade of " + country + ", all: "
                        + question.standing().words() + " it lies " + parts + ". " + reasons(country));
    }

    private static void part(
            StringJoiner to,
            String where,
            List<Integer> years,
            SortedMap<Integer, Double> settled,
            SortedMap<Integer, Double> published) {
        if (!years.isEmpty()) {
            double[] apart = years.stream()
                    .mapToDouble(year -> Math.abs(settled.getOrDefault(year, 0.0) - published.getOrDefault(year, 0.0)))
                    .sorted()
                    .toArray();
            String least = Numbers.rounded(apart[0], Kind.QUANTITY, null);
            String most = Numbers.rounded(apart[apart.length - 1], Kind.QUANTITY, null);
            to.add(where + " the published figure in " + Words.runs(years) + ", by "
                    + (least.equals(most) ? least : least + " to " + most) + " REO t");
        }
    }

    private double traded(String country, int year) {
        return find("published_exports_" + country).getOrDefault(year, 0.0)
                + find("published_imports_" + country).getOrDefault(year, 0.0);
    }

    private SortedMap<Integer, Double> find(String indicator) {
        return Series.find(series, PairIndicators.ALL, indicator);
    }

    /** What the settled figure lacks, by what the datasets cover in the last year; the codes of compounds also carry ore. */
    private String reasons(String country) {
        StringJoiner reasons = new StringJoiner("; ", "Of the reasons: ", "; docs/method.md compares the two.");
        for (Stage stage : PairIndicators.RAW) {
            int year = question.years().to();
            Level exports = data.coverage().level(stage, country, true, year);
            Level imports = data.coverage().level(stage, country, false, year);
            if (stage != Stage.ORE && exports == Level.NONE && imports == Level.NONE) {
                reasons.add("no " + stage.id() + " is covered");
            } else if (exports == Level.LISTED || imports == Level.LISTED) {
                reasons.add(stage.id() + " is of listed partners alone");
            }
        }
        return reasons.add("a code has one oxide content").toString();
    }
}
