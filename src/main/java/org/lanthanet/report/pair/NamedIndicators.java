package org.lanthanet.report.pair;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The few indicators a shift between two countries has to show in: what it means that the one became a net exporter and the other's
 * supplier and that both depend on each other more. They follow from that statement and not from how a test came out. Corrected
 * among themselves they do not pay for the many others a report has.
 */
final class NamedIndicators {
    private static final List<Named> ALL = List.of(
            new Named(PairIndicators.ALL, "flow_A_to_B", "the trade that is said to have grown, by weight"),
            new Named(PairIndicators.ALL, "value_A_to_B", "the same in money, which no oxide content moves"),
            new Named(PairIndicators.ALL, "net_trade_A", "whether the first country sells more than it buys"),
            new Named(PairIndicators.ALL, "import_share_B_from_A", "what the first is to the second as a supplier"),
            new Named(PairIndicators.ALL, "interdependence", "how much both depend on each other in raw material"),
            new Named("magnet", "interdependence", "how much they do at the other end of the chain"),
            new Named("ore", "production_share_A", "the mine behind the trade"));

    private NamedIndicators() {}

    /**
     * One of them.
     *
     * @param stage stage id, or {@code all}
     * @param pattern id in tidy tables, with A and B for the countries of the pair
     * @param reason why it was named
     */
    record Named(String stage, String pattern, String reason) {
        private String id(PairQuestion question) {
            return Arrays.stream(pattern.split("_"))
                    .map(word -> word.equals("A") ? question.a() : word.equals("B") ? question.b() : word)
                    .collect(Collectors.joining("_"));
        }

        private boolean is(Series series, PairQuestion question) {
            return series.stage().equals(stage) && series.indicator().equals(id(question));
        }
    }

    static List<Named> all() {
        return ALL;
    }

    static boolean contain(Series series, PairQuestion question) {
        return ALL.stream().anyMatch(named -> named.is(series, question));
    }
}
