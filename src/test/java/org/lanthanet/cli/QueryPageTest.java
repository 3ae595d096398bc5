package org.lanthanet.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.lanthanet.report.library.QueryEntry;
import org.lanthanet.report.library.QueryPage;
import org.lanthanet.store.NamedQueries;
import org.lanthanet.store.NamedQuery;

class QueryPageTest {
    private static final Path PAGE = Path.of("docs", "queries.md");

    @Test
    void thePageIsThatOfTheHeaders() throws IOException {
        String page = QueryPage.markdown(QueryCommand.library());
        if (System.getenv("LANTHANET_WRITE_DOCS") != null) {
            Files.writeString(PAGE, page);
        }
        assertThat(Files.readString(PAGE))
                .as("docs/queries.md; LANTHANET_WRITE_DOCS=1 mvn -Dtest=QueryPageTest test makes it anew")
                .isEqualTo(page);
    }

    @Test
    void everyQueryAndParameterIsOnThePageInTheOrderOfTheTopics() {
        String page = QueryPage.markdown(QueryCommand.library());

        assertThat(page.lines().filter(line -> line.startsWith("## ")).skip(1))
                .containsExactlyElementsOf(
                        NamedQueries.TOPICS.stream().map(t -> "## " + t).toList());
        for (NamedQuery query : NamedQueries.shipped().values()) {
            assertThat(page).contains("### `" + query.name() + "`\n");
            query.parameters().forEach(p -> assertThat(page).contains("| `" + p.name() + "` | `"));
        }
    }

    @Test
    void anEntrySaysHowItIsRunAndThatItIsDrawn() {
        QueryEntry entry = new QueryEntry(
                "who",
                "People",
                "Who",
                "Says who.",
                true,
                "lanthanet trace --write",
                List.of("density"),
                List.of(
                        new QueryEntry.Input("name", "it's a b", "part of the name"),
                        new QueryEntry.Input("merged", "", "nobody"),
                        new QueryEntry.Input("year", 2022L, "calendar year")));

        assertThat(QueryPage.markdown(List.of(entry))).endsWith("""
                ## People

                ### `who`

                **Who.** Says who. **graph** *As `lanthanet metrics`:* `density`.

                | parameter | default | meaning |
                |---|---|---|
                | `name` | `"it's a b"` | part of the name |
                | `merged` | `""` | nobody |
                | `year` | `2022` | calendar year |

                ```
                lanthanet trace --write
                lanthanet query who -P 'name=it'\\''s a b' -P merged= -P year=2022
                ```

                """);
    }
}
