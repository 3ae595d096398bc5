package org.lanthanet.cli;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.lanthanet.query.Answer;
import org.lanthanet.report.Result;
import org.lanthanet.report.library.QueryEntry;
import org.lanthanet.report.library.QueryLibrary;
import org.lanthanet.report.library.QueryTable;
import org.lanthanet.source.InputException;
import org.lanthanet.store.GraphReader;
import org.lanthanet.store.GraphStore;
import org.lanthanet.store.NamedQueries;
import org.lanthanet.store.NamedQuery;
import org.lanthanet.store.ParameterValues;
import org.lanthanet.store.QueryRunner;
import org.lanthanet.store.RefusedQueryException;
import org.lanthanet.store.StoreAddress;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "query",
        description =
                "Asks the graph in Cypher: a query of the library, or one of your own. Without a name it lists the library;"
                        + " docs/queries.md has all of it.",
        footer = {
            "  lanthanet query",
            "  lanthanet query top_suppliers -P country=USA -P stage=magnet -P basis=usd",
            "  lanthanet query my.cypher -P year=2022 --format csv -o answer.csv",
            "  lanthanet query chain_by_stage --show"
        })
final class QueryCommand extends StoreCommand {
    private static final int MOST_ROWS = 1_000_000;

    /** Rows of a table beyond which nobody reads it. */
    private static final int LONGEST_TABLE = 50_000;

    private static final int MOST_WARNINGS = 5;

    @Mixin
    private OutputOptions output = new OutputOptions();

    @Parameters(
            paramLabel = "NAME|FILE",
            completionCandidates = Candidates.Queries.class,
            arity = "0..1",
            description = "a query of the library, or a file of your own; - reads standard input")
    private @Nullable String name;

    @Option(
            names = {"-P", "--param"},
            paramLabel = "NAME=VALUE",
            description = "a parameter of the query; without a header in the file, 2022 is a number, \"2022\" a text")
    private List<String> parameters = List.of();

    @Option(names = "--show", description = "print the query for pasting, with its parameters, instead of running it")
    private boolean show;

    @Option(names = "--write", description = "let the query change the graph; without it the server refuses to")
    private boolean write;

    private @Nullable Question question;

    @Override
    void check() {
        if (name != null) {
            question = Question.of(name, parameters);
        } else if (write || show || !parameters.isEmpty()) {
            throw new UsageException("name a query; 'lanthanet query' lists those there are");
        }
    }

    @Override
    boolean needsTheStore() {
        return question != null && !show;
    }

    @Override
    boolean prepare(StoreAddress address, Terminal terminal, PrintWriter out) {
        if (question == null) {
            List<QueryEntry> library = library();
            output.write(
                    out,
                    output.isTable()
                            ? QueryLibrary.tables(library).toArray(Result[]::new)
                            : new Result[] {QueryLibrary.tidy(library)});
        } else if (show) {
            output.write(out, QueryText.of(question));
        }
        return needsTheStore();
    }

    /** The queries the program comes with, by topic and name. */
    static List<QueryEntry> library() {
        return NamedQueries.shipped().values().stream()
                .sorted(Comparator.comparingInt(q -> NamedQueries.TOPICS.indexOf(q.topic())))
                .map(QueryCommand::entry)
                .toList();
    }

    private static QueryEntry entry(NamedQuery q) {
        return new QueryEntry(
                q.name(),
                q.topic(),
                q.title(),
                q.description(),
                q.view() == NamedQuery.View.GRAPH,
                q.after(),
                q.metrics(),
                q.parameters().stream()
                        .map(p -> new QueryEntry.Input(p.name(), p.value(), p.meaning()))
                        .toList());
    }

    @Override
    int run(GraphStore store, Terminal terminal, PrintWriter out) {
        Question asked = Objects.requireNonNull(question);
        new GraphReader(store).requireData();
        Answer answer = ask(store, asked);
        print(asked, answer, out);
        tell(asked, answer, terminal);
        return ExitCodes.OK;
    }

    private Answer ask(GraphStore store, Question asked) {
        try {
            return new QueryRunner(store, output.isTable() ? LONGEST_TABLE : MOST_ROWS)
                    .run(asked.cypher(), asked.parameters(), write);
        } catch (RefusedQueryException e) {
            String message = asked.at(e.line(), e.column()) + message(e);
            throw e.kind() == RefusedQueryException.Kind.FAULT && asked.own()
                    ? new InputException(message, e)
                    : new UsageException(message);
        }
    }

    private String message(RefusedQueryException e) {
        return switch (e.kind()) {
            case WRITES -> "would change the graph, and nothing was changed; add --write to let it";
            case TOO_LARGE -> e.getMessage() + (output.isTable() ? "; or use --format csv" : "");
            case FAULT -> String.valueOf(e.getMessage());
        };
    }

    private void print(Question asked, Answer answer, PrintWriter out) {
        if (answer.columns().isEmpty()) {
            return;
        }
        output.write(
                out,
                output.isTable() ? QueryTable.table(answer, asked.title(), notes(asked)) : QueryTable.tidy(answer));
    }

    private static List<String> notes(Question asked) {
        List<String> notes = new ArrayList<>();
        if (!asked.parameters().isEmpty()) {
            notes.add(asked.parameters().entrySet().stream()
                    .map(e -> e.getKey() + " = " + ParameterValues.literal(e.getValue()))
                    .collect(Collectors.joining(", ")));
        }
        if (asked.header() != null) {
            notes.add(asked.header().description());
        }
        return notes;
    }

    private static void tell(Question asked, Answer answer, Terminal terminal) {
        if (!answer.changes().isEmpty()) {
            terminal.say(String.join(", ", answer.changes()) + ".");
        }
        if (!answer.columns().isEmpty() && answer.rows().isEmpty()) {
            terminal.say("No rows"
                    + (asked.after() == null
                            ? "."
                            : "; run '" + asked.after() + "' first, or for what you ask about."));
        }
        if (asked.own()) {
            answer.warnings().stream()
                    .limit(MOST_WARNINGS)
                    .forEach(w -> terminal.say(asked.at(w.line(), w.column()) + w.text()));
        }
    }
}
