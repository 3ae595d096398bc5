package org.lanthanet.report.library;

import java.util.Collection;
import java.util.stream.Collectors;
import org.lanthanet.report.Markdown;

/** The queries of the library as a page of Markdown: {@code docs/queries.md}. */
public final class QueryPage {
    private QueryPage() {}

    /** The page; the same text for the same queries. */
    public static String markdown(Collection<QueryEntry> entries) {
        StringBuilder page = new StringBuilder("""
                # The queries

                Made from the headers of `cypher/queries/`; a test holds the two together. Each file is one question in Cypher that runs in Neo4j
                Browser as it stands, once its parameters are set. `lanthanet query` lists them, `lanthanet query NAME` runs one with its defaults,
                `-P name=value` asks something else, `--show` prints it for pasting, `--format csv` (json, ndjson) gives unrounded values, empty
                where unknown. Unknown is not zero: a flow that is not held was not declared to any source at hand.

                **graph** marks those whose answer is drawn: nodes and relationships, 300 together at most. *As `lanthanet metrics`* means
                that the columns of these names hold what the command computes; tests compare them.

                """);
        page.append(FILES);
        QueryLibrary.byTopic(entries).forEach((topic, those) -> {
            page.append("## ").append(topic).append("\n\n");
            those.forEach(entry -> entry(page, entry));
        });
        return page.toString();
    }

    private static final String FILES = """
            ## Queries of one's own

            `lanthanet query my.cypher -P year=2022` runs a file, `lanthanet query -` what comes in on standard input. Without a header a
            value is read as it looks: `2022` is a number, `true`, `false` and `null` are what they are, `"850511"` in quotes and any other
            word is a text, `["USA", "CHN"]` a list. With a header the default's kind leads. A query only reads unless it is run with `--write`;
            the server sees to that. Nodes are `{"labels": …, "properties": …}` in json, relationships `{"type": …, "properties": …}`, paths
            `{"nodes": …, "relationships": …}` with `start` and `end` as positions in `nodes`; in csv the same as text. An answer of more than 1,000,000
            rows is refused.

            A header is comments at the beginning, `// key: text`, a text going on in lines indented by two spaces or more after `//`.

            | key | holds |
            |---|---|
            | `title`, `topic`, `description` | what it asks, what it is listed under, what it returns and what to know before quoting it |
            | `param` | `name = value    meaning`: a parameter, its default as in JSON, what it stands for; any number of them |
            | `view` | `graph` if the answer is to be drawn; otherwise left out |
            | `after` | the command without which there is nothing to find; otherwise left out |
            | `metric` | ids of measures its columns of these names hold; otherwise left out |

            """;

    private static void entry(StringBuilder page, QueryEntry e) {
        page.append("### `").append(e.name()).append("`\n\n");
        page.append("**").append(Markdown.cell(e.title())).append(".** ");
        page.append(Markdown.cell(e.description()));
        if (e.drawn()) {
            page.append(" **graph**");
        }
        if (!e.metrics().isEmpty()) {
            page.append(e.metrics().stream()
                    .map(id -> "`" + id + "`")
                    .collect(Collectors.joining(", ", " *As `lanthanet metrics`:* ", ".")));
        }
        page.append("\n\n");
        if (!e.parameters().isEmpty()) {
            page.append("| parameter | default | meaning |\n|---|---|---|\n");
            e.parameters()
                    .forEach(p ->
                            Markdown.row(page, "`" + p.name() + "`", "`" + p.json() + "`", Markdown.cell(p.meaning())));
            page.append('\n');
        }
        page.append("```\n");
        if (e.after() != null) {
            page.append(e.after()).append('\n');
        }
        page.append(command(e)).append("\n```\n\n");
    }

    private static String command(QueryEntry e) {
        return ("lanthanet query " + e.name() + " "
                        + e.parameters().stream()
                                .map(QueryEntry.Input::argument)
                                .collect(Collectors.joining(" ")))
                .strip();
    }
}
