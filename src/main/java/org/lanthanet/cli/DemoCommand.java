package org.lanthanet.cli;

import java.io.PrintWriter;
import org.lanthanet.model.Basis;
import org.lanthanet.model.YearRange;
import org.lanthanet.report.pair.PairQuestion;
import org.lanthanet.report.pair.PairReport;
import org.lanthanet.store.GraphReader;
import org.lanthanet.store.GraphStore;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

@Command(
        name = "demo",
        description = "Open a store, load the bundled data if they are not there, and show the US–China shift of 2018.")
final class DemoCommand extends StoreCommand {
    @Mixin
    private OutputOptions output = new OutputOptions();

    @Override
    boolean fillsTheStore() {
        return true;
    }

    @Override
    int run(GraphStore store, Terminal terminal, PrintWriter out) {
        new BundleLoader(store, terminal).loadIfMissing();
        PairQuestion question = new PairQuestion("USA", "CHN", new YearRange(2000, 2022), 2018, Basis.REO);
        PairReport report =
                new PairReport(question, TradeDataLoader.load(new GraphReader(store), question.years(), null));
        output.write(out, output.isTable() ? report.table() : report.tidy());
        terminal.say("");
        terminal.say("Next:");
        terminal.say(
                "  lanthanet report --pair USA,CHN --by-year        the same, year by year, with both sides' figures");
        terminal.say("  lanthanet report --pair USA,CHN --basis usd      shares on value");
        terminal.say("  lanthanet metrics --list                         network measures of every stage and year");
        terminal.say(
                "  lanthanet status                                 what the store holds, and how much is imputed");
        terminal.say(
                "  lanthanet serve                                  Neo4j Browser, with a guide and queries to click");
        return ExitCodes.OK;
    }
}
