package org.lanthanet.report.pair;

import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.lanthanet.metric.dependence.Asymmetry;

/**
 * Which of a pair needs the other more as a market, {@link Asymmetry}, stage by stage: shown beside interdependence, and left
 * out of the tests for a break, since it is the difference of two series that are in them.
 */
final class PairAsymmetry {
    private PairAsymmetry() {}

    static String id(PairQuestion question) {
        return "asymmetry_" + question.a() + "_" + question.b();
    }

    /** A series for each section of the report, of the years in which what each takes of the other's exports is known. */
    static List<Series> of(PairQuestion question, PairIndicators indicators) {
        return indicators.sections().stream()
                .map(section -> series(question, section, indicators.indicators()))
                .toList();
    }

    private static Series series(PairQuestion question, PairSection section, List<Indicator> all) {
        String a = question.a();
        String b = question.b();
        SortedSet<Integer> years = new TreeSet<>(years(all, section, "market_share_" + a + "_to_" + b));
        years.retainAll(years(all, section, "market_share_" + b + "_to_" + a));
        SortedMap<Integer, Double> values = new TreeMap<>();
        for (int year : years) {
            put(values, year, Asymmetry.of(section.trade(year).ofPair(), a, b));
        }
        return new Series(
                section.id(),
                id(question),
                "asymmetry: " + a + "'s share of " + b + "'s exports less " + b + "'s of " + a + "'s",
                "index",
                values);
    }

    private static void put(SortedMap<Integer, Double> values, int year, @Nullable Double value) {
        if (value != null) {
            values.put(year, value);
        }
    }

    private static SortedSet<Integer> years(List<Indicator> all, PairSection section, String id) {
        return all.stream()
                .filter(i -> i.section() == section && i.id().equals(id))
                .findFirst()
                .map(Indicator::years)
                .orElseGet(TreeSet::new);
    }
}
