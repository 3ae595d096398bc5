package org.lanthanet.bench;

import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.lanthanet.flow.Coefficients;
import org.lanthanet.flow.CoverageIndex;
import org.lanthanet.flow.Settlement;
import org.lanthanet.flow.SettlementOptions;
import org.lanthanet.flow.StageRules;
import org.lanthanet.metric.Selection;
import org.lanthanet.metric.catalogue.MetricCatalogue;
import org.lanthanet.model.Basis;
import org.lanthanet.model.Country;
import org.lanthanet.model.Flow;
import org.lanthanet.model.Stage;
import org.lanthanet.model.YearRange;
import org.lanthanet.report.metric.MetricQuestion;
import org.lanthanet.report.metric.MetricTable;
import org.lanthanet.report.TradeData;
import org.lanthanet.source.Bundle;
import org.lanthanet.source.BundleReader;

/**
 * The whole catalogue of all stages, years and the chain of the bundle, in a JVM that has run nothing before (cold), then again (warm): a table in
 * Markdown.
 */
public class MetricsOfTheBundle {
    public static void main(String[] args) {
        TradeData data = data();
        System.out.println("| " + MetricCatalogue.all().size()
                + " measures, all stages, years and the chain | values | seconds | seconds of processor time |");
        System.out.println("|---|---:|---:|---:|");
        for (String run : List.of("cold", "warm", "warm", "warm")) {
            MetricQuestion question = new MetricQuestion(
                    MetricCatalogue.all(),
                    Arrays.asList(Stage.values()),
                    true,
                    new YearRange(1900, 2100),
                    Basis.valueOf(args.length == 0 ? "REO" : args[0]),
                    Selection.ALL);
            long start = System.nanoTime();
            long cpu = cpu();
            int values = new MetricTable(question, data).scores().size();
            System.out.printf(
                    Locale.ROOT,
                    "| %s | %,d | %.2f | %.2f |%n",
                    run,
                    values,
                    (System.nanoTime() - start) / 1e9,
                    (cpu() - cpu) / 1e9);
        }
    }

    private static long cpu() {
        return ((com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean())
                .getProcessCpuTime();
    }

    private static TradeData data() {
        Bundle bundle = BundleReader.shipped().read();
        Coefficients coefficients = new Coefficients(bundle.coefficients());
        StageRules rules = new StageRules(bundle.rules());
        List<Flow> flows = new Settlement(
                        rules,
                        coefficients,
                        SettlementOptions.of(coefficients, SettlementOptions.Prefer.DECLARED))
                .settle(bundle.declarations())
                .flows();
        Set<String> areas = bundle.countries().stream()
                .filter(c -> c.kind() == Country.Kind.AREA || c.kind() == Country.Kind.WORLD)
                .map(Country::iso3)
                .collect(Collectors.toSet());
        return new TradeData(
                flows,
                List.of(),
                List.of(),
                bundle.totals(),
                new CoverageIndex(bundle.coverages(), rules, bundle.products()),
                areas);
    }
}
