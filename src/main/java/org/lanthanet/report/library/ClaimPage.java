package org.lanthanet.report.library;

import java.util.Collection;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.lanthanet.claim.Claim;
import org.lanthanet.claim.Judgement;
import org.lanthanet.report.Markdown;

/** The claims and what comes of them as a page of Markdown: {@code docs/claims.md}. */
public final class ClaimPage {
    private ClaimPage() {}

    /** The page; the same text for the same claims on the same data. */
    public static String markdown(Collection<Judgement> judgements) {
        StringBuilder page = new StringBuilder("""
                # The claims

                Made from `cypher/claims/`, with what comes of each on the bundled data; a test holds the two together. `lanthanet verify` puts
                them to the store one has, `lanthanet verify --list --format csv` prints what the files say. What does not hold is discussed in
                [method.md](method.md).

                """);
        page.append("**").append(ClaimTable.tally(judgements)).append("**\n\n").append(FILES);
        SortedMap<String, List<Judgement>> topics = judgements.stream()
                .collect(Collectors.groupingBy(j -> j.claim().topic(), TreeMap::new, Collectors.toList()));
        topics.forEach((topic, those) -> topic(page, topic, those));
        return page.toString();
    }

    private static final String FILES = """
            ## What a file holds

            One claim: a header of comments, then one statement that runs in Neo4j Browser as it stands. It takes no parameters, only reads, and
            returns one row with a column `value` and, if it likes, `because`: what the value rests on, or why there is none. A null or no row
            is "cannot be said". Claims of one's own stand in a folder: `lanthanet verify --claims DIR`.

            | key | holds |
            |---|---|
            | `statement` | what is claimed, a sentence |
            | `source` | publication, edition, table |
            | `expected` | a number, a `"text"`, `true`, `false`, or limits: `>= 10`, `> 0`, `<= 5`, `< 5`, `between 1 and 2` |
            | `tolerance` | of a number: `exact` (rounds to the digits written; so if left out), a share `1 %`, or an amount in the unit `0.03` |
            | `class` | what it means that it holds: `held`, the store has a published figure, which proves nothing new; `settled`, a settled flow agrees with one; `finding` (so if left out), a statement about the world |
            | `margin` | the least amount that counts, in the unit of the value: nearer to the limit than that, a claim cannot be said |
            | `rule` | how the margin was chosen, without the result: `10 % of one flow` |
            | `unit`, `note`, `topic` | optional: unit of the value, what makes it doubtful, what it is listed under |

            A key's text goes on in lines indented by two spaces or more after `//`. The query proves that what it sums over is there: the countries of a
            year must come to their source's world total within 1.5 %, each year and kind of a published total must be in the store, and where it
            adds flows of the United States, China or the world, every pair that was declared must have its flow; where it ranks partners, the main ones must
            be there. If not, it returns null.

            `--bands` judges each claim in draws of contents, prices, CIF and yields as well, each draw by the same margin: it holds if it does in at least 90 %
            of them, fails if it fails in 90 %, and cannot be said otherwise. A claim no draw moves, such as one on mine output, is left as it was. What the draws
            write is undone.

            """;

    private static void topic(StringBuilder page, String topic, List<Judgement> judgements) {
        page.append("## ").append(topic).append("\n\n");
        page.append("| claim | class | statement | expected | found | verdict | source | remarks |\n");
        page.append("|---|---|---|---|---|---|---|---|\n");
        for (Judgement j : judgements) {
            Claim c = j.claim();
            Markdown.row(
                    page,
                    "`" + c.name() + "`",
                    c.kind().id(),
                    Markdown.cell(c.statement()),
                    Markdown.cell(ClaimTable.joined(
                            ", ", List.of(ClaimTable.expected(c), ClaimTable.tolerance(c), ClaimTable.margin(c)))),
                    Markdown.cell(ClaimTable.found(j)),
                    j.verdict().words(),
                    Markdown.cell(c.source()),
                    Markdown.cell(remarks(j)));
        }
        page.append('\n');
    }

    private static String remarks(Judgement j) {
        String note = j.claim().note();
        return ClaimTable.joined(
                " ", List.of(ClaimTable.because(j), ClaimTable.undecided(j), note == null ? "" : note));
    }
}
