package org.lanthanet.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.lanthanet.model.Basis;
import org.lanthanet.model.YearRange;
import org.lanthanet.report.TradeData;
import org.lanthanet.report.page.PageParts;
import org.lanthanet.report.page.ShiftPage;
import org.lanthanet.report.pair.PairQuestion;
import org.lanthanet.report.pair.PairReport;
import org.lanthanet.store.GraphReader;
import org.lanthanet.store.GraphStore;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
        name = "demo",
        description =
                "Open a store, load the bundled data if they are not there, show the US–China shift of 2018, and write a page"
                        + " with its charts.",
        footer = {"  lanthanet demo", "  lanthanet demo --page none --format csv -o shift.csv"})
final class DemoCommand extends StoreCommand {
    /** The page, where it is not said otherwise. */
    static final String PAGE = "lanthanet-shift.html";

    private static final String OURS = "<meta name=\"generator\" content=\"lanthanet ";

    @Mixin
    private OutputOptions output = new OutputOptions();

    @Option(
            names = "--page",
            paramLabel = "FILE",
            description = "the page to write, or 'none' (default: " + PAGE + " in the current folder)")
    private @Nullable Path page;

    @Override
    boolean fillsTheStore() {
        return true;
    }

    @Override
    int run(GraphStore store, Terminal terminal, PrintWriter out) {
        new BundleLoader(store, terminal).loadIfMissing();
        GraphReader reader = new GraphReader(store);
        PairQuestion question = new PairQuestion("USA", "CHN", new YearRange(2000, 2022), 2018, Basis.REO);
        TradeData data = TradeDataLoader.load(reader, question.years(), null);
        PairReport report = new PairReport(question, data);
        output.write(out, output.isTable() ? report.table() : report.tidy());
        terminal.say("");
        if (page == null || !page.toString().equals("none")) {
            write(report, new PageMaker(store, reader, question, data), reader, data, terminal);
        }
        say(terminal);
        return ExitCodes.OK;
    }

    private void write(PairReport report, PageMaker maker, GraphReader reader, TradeData data, Terminal terminal) {
        Path file = page == null ? Path.of(PAGE) : page;
        if (page == null && Files.exists(file) && !isOurs(file)) {
            terminal.warn(file.toAbsolutePath() + " is a file of yours and left as it is; name another with --page");
            return;
        }
        terminal.say("Drawing the page (half a minute) …");
        PageParts parts = maker.parts(
                DrawsLoader.banded(report, reader, data, new BandOptions(), terminal), "lanthanet demo", terminal);
        OutputFile.saveText(file, to -> ShiftPage.write(parts, to));
        terminal.say("The shift with charts, claims and sources:  " + file.toAbsolutePath());
        terminal.say("");
    }

    /** Whether the file is a page this program wrote before. */
    private static boolean isOurs(Path file) {
        try (BufferedReader lines = Files.newBufferedReader(file)) {
            return lines.lines().limit(10).anyMatch(line -> line.contains(OURS));
        } catch (IOException | UncheckedIOException e) {
            return false;
        }
    }

    private static void say(Terminal terminal) {
        terminal.say("Next:");
        terminal.say(
                "  lanthanet report --pair USA,CHN --by-year        the same, year by year, with both sides' figures");
        terminal.say("  lanthanet report --pair AUS,MYS --format html -o page.html   a page of any pair");
        terminal.say("  lanthanet metrics --list                         network measures of every stage and year");
        terminal.say(
                "  lanthanet status                                 what the store holds, and how much is imputed");
        terminal.say(
                "  lanthanet serve                                  Neo4j Browser, with a guide and queries to click");
    }
}
