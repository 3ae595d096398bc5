package org.lanthanet.bench;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.IntStream;
import org.lanthanet.metric.Analysis;
import org.lanthanet.metric.Metric;
import org.lanthanet.metric.Score;
import org.lanthanet.metric.Selection;
import org.lanthanet.metric.catalogue.MetricCatalogue;
import org.lanthanet.model.Basis;
import org.lanthanet.model.Stage;
import org.lanthanet.report.TradeData;
import org.lanthanet.store.BundledTrade;

/**
 * Measures of every network shipped as it is held, whether its trade is known whole or not: what another library makes of the
 * same links can be set beside them. Arguments: a basis, the ids of the measures. Prints the rows of {@code lanthanet metrics}.
 */
public class MeasuresAsHeld {
    public static void main(String[] args) {
        Basis basis = Basis.valueOf(args[0].toUpperCase(Locale.ROOT));
        List<Metric> metrics =
                Arrays.stream(args).skip(1).map(MetricCatalogue::get).toList();
        TradeData data = BundledTrade.read();
        try (PrintStream out = new PrintStream(System.out, false, StandardCharsets.UTF_8)) {
            out.print("metric,stage,year,country,partner,basis,value\n");
            for (Stage stage : Stage.values()) {
                IntStream.rangeClosed(1900, 2100)
                        .filter(year -> data.has(stage, year))
                        .mapToObj(year -> new Analysis(data.network(stage, year, basis)))
                        .forEach(network -> metrics.stream()
                                .flatMap(metric -> metric.compute(network, Selection.ALL).stream())
                                .map(MeasuresAsHeld::row)
                                .forEach(out::print));
            }
        }
    }

    private static String row(Score s) {
        return String.join(
                        ",",
                        s.metric(),
                        s.stageId(),
                        Integer.toString(s.year()),
                        Objects.requireNonNullElse(s.country(), ""),
                        Objects.requireNonNullElse(s.partner(), ""),
                        s.basis().id(),
                        s.value() == null ? "" : s.value().toString())
                + "\n";
    }
}
