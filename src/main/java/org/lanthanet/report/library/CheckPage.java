package org.lanthanet.report.library;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.lanthanet.check.Check;
import org.lanthanet.check.Severity;
import org.lanthanet.report.Markdown;

/** The checks as a page of Markdown: {@code docs/checks.md}. */
public final class CheckPage {
    private CheckPage() {}

    /** The page; the same text for the same checks. */
    public static String markdown(Collection<Check> checks) {
        StringBuilder page = new StringBuilder(HEAD);
        for (Severity severity : Severity.values()) {
            section(
                    page,
                    severity,
                    checks.stream()
                            .filter(c -> c.severity() == severity)
                            .sorted(Comparator.comparing(Check::name))
                            .toList());
        }
        return page.toString();
    }

    private static final String HEAD = """
            # The checks

            Made from the headers in `cypher/checks/`; a test holds the two together. `lanthanet check` runs them on the store one has and only
            reads: an error-level finding makes the exit code 5, with `--strict` a warning does too. `lanthanet check NAME…` runs some of them,
            `--list` shows them, `--limit N` says how many findings of each the table shows.

            `--format csv`, `json` and `ndjson` give one row a finding, up to 10,000 of each check (what goes beyond is counted and said on
            stderr):
            `check,severity,finding,year,stage,exporter,importer,country,hs,dataset,value,more`. `finding` is a sentence; `value` the figure it is
            about; `more` what a check returns beyond these columns, as `name = value; …`; what does not apply is empty. A check that finds nothing
            has no row: stderr names it.

            ## What a file holds

            One rule: a header of comments, then one statement that only reads. Each row it returns is a finding, with a text column `finding`
            (one line: where, which value, what is wrong) and, if it likes, the columns above. A row of nothing but nulls is none. Checks of
            one's own stand in a folder: `lanthanet check --checks DIR`.

            | key | holds |
            |---|---|
            | `title` | what it looks for |
            | `description` | what a finding means and what to do |
            | `severity` | `error`: the graph contradicts itself or its model; `warning`: missing or unlikely; `note`: to be known beside the numbers |
            | `param` | optional, any number: `name = value    what it is, and why so large`; the value as in JSON, used as `$name` |

            A key's text goes on in lines indented by two spaces or more after `//`. To change a limit, copy the file into a folder of one's own.

            """;

    private static void section(StringBuilder page, Severity severity, List<Check> checks) {
        if (checks.isEmpty()) {
            return;
        }
        page.append(
                switch (severity) {
                    case ERROR -> "## Errors\n\n";
                    case WARNING -> "## Warnings\n\n";
                    case NOTE -> "## Notes\n\n";
                });
        page.append("| check | looks for | what it means, what to do | limits |\n|---|---|---|---|\n");
        for (Check c : checks) {
            Markdown.row(
                    page,
                    "`" + c.name() + "`",
                    Markdown.cell(c.title()),
                    Markdown.cell(c.description()),
                    c.parameters().stream().map(CheckPage::limit).collect(Collectors.joining("; ")));
        }
        page.append('\n');
    }

    private static String limit(Check.Parameter p) {
        return "`" + p.name() + " = " + CheckTable.written(p.value()) + "` " + Markdown.cell(p.meaning());
    }
}
