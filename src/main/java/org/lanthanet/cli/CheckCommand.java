package org.lanthanet.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lanthanet.check.Check;
import org.lanthanet.check.Findings;
import org.lanthanet.check.Severity;
import org.lanthanet.report.library.CheckTable;
import org.lanthanet.store.CheckRunner;
import org.lanthanet.store.Checks;
import org.lanthanet.store.GraphReader;
import org.lanthanet.store.GraphStore;
import org.lanthanet.store.ImportProgress;
import org.lanthanet.store.StoreAddress;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "check",
        description =
                "Looks for what is wrong with the data in the store: keys that are missing or contradict, values that cannot"
                        + " be, gaps, and flows and balances that do not match what they were made of. It only reads. When an"
                        + " error is found the exit code is 5.",
        footer = {
            "  lanthanet check",
            "  lanthanet check null_keys duplicate_edges",
            "  lanthanet check null_keys wrong_types --strict --format csv -o findings.csv"
        })
final class CheckCommand extends StoreCommand {
    private static final CypherChoice<Check> CHOICE = new CypherChoice<>("check", "check", Checks::shipped, Checks::in);

    @Mixin
    private OutputOptions output = new OutputOptions();

    @Parameters(
            paramLabel = "NAME",
            completionCandidates = Candidates.CheckNames.class,
            arity = "0..*",
            description = "checks by their names (default: all); --list shows them")
    private List<String> names = List.of();

    @Option(names = "--list", description = "list the checks there are; with --format csv all that their files say")
    private boolean list;

    @Option(
            names = "--checks",
            paramLabel = "DIR",
            description = "checks of a folder of .cypher files instead of those the program comes with; docs/checks.md"
                    + " says what such a file holds")
    private @Nullable Path folder;

    @Option(names = "--strict", description = "let warnings end with exit code 5 as errors do")
    private boolean strict;

    @Option(
            names = "--limit",
            paramLabel = "N",
            description =
                    "findings of each check that the table shows (default: ${DEFAULT-VALUE}); csv and json have all",
            defaultValue = "5")
    private int limit;

    private List<Check> checks = List.of();

    @Override
    void check() {
        if (limit < 0) {
            throw new UsageException("--limit " + limit + ": is below zero; 0 shows counts only");
        }
        checks = CHOICE.choose(folder, names);
    }

    @Override
    boolean needsTheStore() {
        return !list;
    }

    @Override
    boolean prepare(StoreAddress address, Terminal terminal, PrintWriter out) {
        if (list) {
            output.write(out, output.isTable() ? CheckTable.list(checks) : CheckTable.definitions(checks));
        }
        return !list;
    }

    @Override
    int run(GraphStore store, Terminal terminal, PrintWriter out) {
        new GraphReader(store).requireData();
        ImportProgress progress = terminal.progress("Checking", " checks");
        List<Findings> found = new CheckRunner(store)
                .find(checks, check -> progress.at(check.name(), checks.indexOf(check), checks.size()));
        if (output.isTable()) {
            output.write(out, CheckTable.table(found, limit));
        } else {
            output.write(out, CheckTable.tidy(found));
            CheckTable.notes(found).forEach(terminal::say);
        }
        return found.stream().anyMatch(this::fails) ? ExitCodes.CHECK_FAILED : ExitCodes.OK;
    }

    private boolean fails(Findings found) {
        Severity severity = found.check().severity();
        return !found.isClean() && (severity == Severity.ERROR || strict && severity == Severity.WARNING);
    }
}
