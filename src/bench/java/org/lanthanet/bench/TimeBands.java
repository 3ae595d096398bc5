package org.lanthanet.bench;

import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.lanthanet.flow.Coefficients;
import org.lanthanet.flow.ProcessingShares;
import org.lanthanet.flow.SettlementOptions.Prefer;
import org.lanthanet.flow.StageRules;
import org.lanthanet.flow.balance.BalancedYear;
import org.lanthanet.flow.balance.ChainData;
import org.lanthanet.flow.balance.Conversion;
import org.lanthanet.flow.draw.BalanceDraws;
import org.lanthanet.flow.draw.Draws;
import org.lanthanet.flow.draw.FlowDraws;
import org.lanthanet.model.Basis;
import org.lanthanet.model.Flow;
import org.lanthanet.model.YearRange;
import org.lanthanet.report.pair.PairQuestion;
import org.lanthanet.report.pair.PairReport;
import org.lanthanet.source.Bundle;
import org.lanthanet.source.BundleReader;
import org.lanthanet.store.BundledTrade;
import org.lanthanet.trace.BalancedChain;
import org.lanthanet.trace.OriginDraws;
import org.lanthanet.trace.Tracing;

/**
 * How long bands of the shipped data take, 2000 to 2022: flows alone, a pair's report, and the origins of what the United
 * States use at every stage. Prints a table in Markdown. Arguments: draws, rounds, what this JVM is called.
 */
public final class TimeBands {
    private static final YearRange YEARS = new YearRange(2000, 2022);

    private TimeBands() {}

    private interface Work {
        void run(Draws draws);
    }

    public static void main(String[] args) {
        int count = Integer.parseInt(args[0]);
        int rounds = Integer.parseInt(args[1]);
        String jvm = args[2];
        System.out.println("| " + count + " draws | round 1 | "
                + IntStream.rangeClosed(2, rounds).mapToObj(r -> r + " | ").collect(Collectors.joining()));
        System.out.println("|---|" + "---:|".repeat(rounds));
        Bundle bundle = BundleReader.shipped().read();
        Coefficients point = new Coefficients(bundle.coefficients());
        ProcessingShares processing = new ProcessingShares(
                BundleReader.shipped().processing(), BundleReader.shipped().assumedFlows());
        ChainData chain = BundledTrade.chain();
        List<Integer> years = YEARS.years().boxed().toList();
        List<Flow> flows =
                years.stream().flatMap(y -> chain.flows(y).stream()).toList();
        FlowDraws flowDraws =
                new FlowDraws(flows, bundle.declarations(), new StageRules(bundle.rules()), point, Prefer.DECLARED);
        Draws draws = new Draws(point, processing, flowDraws, count, 1);

        OriginDraws origins = new OriginDraws(new BalanceDraws(chain, years, flowDraws), processing, "USA");
        for (int year : years) {
            BalancedYear balanced = BalancedYear.of(chain.year(year), new Conversion(point, processing));
            Tracing tracing = BalancedChain.trace(balanced, processing);
            BalancedChain.STAGES.forEach(stage -> origins.add(stage, balanced, tracing));
        }
        time("origins of US use, four stages, " + jvm, rounds, draws, d -> origins.bands(d, Draws.Progress.NONE));
        PairReport report = new PairReport(
                new PairQuestion("USA", "CHN", YEARS, 2018, Basis.REO), BundledTrade.read());
        time("report of USA and CHN, " + jvm, rounds, draws, d -> report.withBands(d, Draws.Progress.NONE));
        time("flows alone, " + jvm, rounds, draws, d -> IntStream.range(0, count).parallel().forEach(d::draw));
    }

    /** The first round pays for compilation, as a command does; the last is warm. */
    private static void time(String what, int rounds, Draws draws, Work work) {
        List<String> seconds = IntStream.range(0, rounds)
                .mapToObj(round -> {
                    double cpu = cpuSeconds();
                    long start = System.nanoTime();
                    work.run(draws);
                    return "%.2f (%.2f)".formatted((System.nanoTime() - start) / 1e9, cpuSeconds() - cpu);
                })
                .toList();
        System.out.println("| " + what + " | " + String.join(" | ", seconds) + " |");
    }

    private static double cpuSeconds() {
        return ((com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean())
                        .getProcessCpuTime()
                / 1e9;
    }
}
