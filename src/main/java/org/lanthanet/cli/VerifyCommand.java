package org.lanthanet.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lanthanet.claim.Claim;
import org.lanthanet.claim.Judgement;
import org.lanthanet.claim.Verdict;
import org.lanthanet.flow.draw.Draws;
import org.lanthanet.report.Result;
import org.lanthanet.report.library.ClaimBandNotes;
import org.lanthanet.report.library.ClaimTable;
import org.lanthanet.store.ClaimDraws;
import org.lanthanet.store.ClaimRunner;
import org.lanthanet.store.Claims;
import org.lanthanet.store.GraphReader;
import org.lanthanet.store.GraphStore;
import org.lanthanet.store.ImportProgress;
import org.lanthanet.store.StoreAddress;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "verify",
        description =
                "Puts claims to the test: statements of the paper and published figures, each a query of the graph. A claim"
                        + " holds, fails, or cannot be said on the data; when one fails the exit code is 5. Published figures"
                        + " the store holds, settled flows beside published figures, and findings are counted apart.",
        footer = {
            "  lanthanet verify",
            "  lanthanet verify paper_net_exporter_2018_2022",
            "  lanthanet verify paper_largest_supplier_2020_reo --bands --draws 100",
            "  lanthanet verify --claims my-claims --format csv -o verdicts.csv"
        })
final class VerifyCommand extends StoreCommand {
    private static final CypherChoice<Claim> CHOICE =
            new CypherChoice<>("verify", "claim", Claims::shipped, Claims::in);

    @Mixin
    private OutputOptions output = new OutputOptions();

    @Parameters(
            paramLabel = "NAME",
            completionCandidates = Candidates.ClaimNames.class,
            arity = "0..*",
            description = "claims by their names (default: all); --list shows them")
    private List<String> names = List.of();

    @Option(names = "--list", description = "list the claims there are; with --format csv all that their files say")
    private boolean list;

    @Option(
            names = "--claims",
            paramLabel = "DIR",
            description = "claims of a folder of .cypher files instead of those the program comes with; docs/claims.md"
                    + " says what such a file holds")
    private @Nullable Path folder;

    @Mixin
    private VerdictDrawOptions bands = new VerdictDrawOptions();

    private List<Claim> claims = List.of();

    @Override
    void check() {
        bands.check();
        claims = CHOICE.choose(folder, names);
    }

    @Override
    boolean needsTheStore() {
        return !list;
    }

    @Override
    boolean prepare(StoreAddress address, Terminal terminal, PrintWriter out) {
        if (list) {
            output.write(out, output.isTable() ? ClaimTable.list(claims) : ClaimTable.definitions(claims));
        }
        return !list;
    }

    @Override
    int run(GraphStore store, Terminal terminal, PrintWriter out) {
        new GraphReader(store).requireData();
        List<Judgement> judgements = judge(store, claims, terminal);
        List<String> notes = List.of();
        if (bands.areGiven()) {
            ClaimDraws drawn = new ClaimDraws(store);
            Draws draws = DrawsLoader.load(new GraphReader(store), drawn.flows(), bands.draws(), bands.seed());
            judgements = drawn.judge(judgements, draws, DrawsLoader.progress(terminal, "claims"));
            notes = ClaimBandNotes.of(draws, ClaimDraws.notDrawn(claims));
        }
        if (output.isTable()) {
            output.write(out, ClaimTable.tables(judgements, notes).toArray(Result[]::new));
        } else {
            output.write(out, bands.areGiven() ? ClaimTable.tidyDrawn(judgements) : ClaimTable.tidy(judgements));
            notes.forEach(terminal::say);
            terminal.say(ClaimTable.tally(judgements));
        }
        boolean failed = judgements.stream().anyMatch(j -> j.verdict() == Verdict.FAILS);
        return failed ? ExitCodes.CHECK_FAILED : ExitCodes.OK;
    }

    /** Puts claims to the test, one after the other, and shows how far it has come. */
    static List<Judgement> judge(GraphStore store, Collection<Claim> claims, Terminal terminal) {
        ClaimRunner runner = new ClaimRunner(store);
        List<Judgement> judgements = new ArrayList<>();
        ImportProgress progress = terminal.progress("Verifying", " claims");
        for (Claim claim : claims) {
            progress.at(claim.name(), judgements.size(), claims.size());
            judgements.add(runner.judge(claim));
        }
        return judgements;
    }
}
