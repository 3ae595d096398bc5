package org.lanthanet.store.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.lanthanet.store.NamedQueries;
import org.lanthanet.store.NamedQuery;
import org.lanthanet.store.NamedQuery.Parameter;
import org.lanthanet.store.NamedQuery.View;
import org.lanthanet.store.browser.Favourites.Document;
import org.lanthanet.store.browser.Favourites.Folder;

/** Favourites are the queries of the library, each a comment and a statement that asks for no parameter. */
class FavouritesTest {
    private static NamedQuery query(String name, String topic, String text, Parameter... parameters) {
        return new NamedQuery(
                name, topic, "Title of " + name, "What it is.", View.TABLE, null, List.of(), List.of(parameters), text);
    }

    @Test
    void aFavouriteIsItsTitleItsDescriptionAndTheStatementWithItsValues() {
        NamedQuery query = query(
                "who",
                "People",
                "MATCH (n {a: $a, b: '$a'}) // $a\nRETURN n LIMIT $limit",
                new Parameter("a", "it's \"$1\"", "who"),
                new Parameter("limit", 10L, "rows at most"));

        Favourites favourites = Favourites.of(List.of(query));

        assertThat(favourites.folders()).containsExactly(new Folder("lanthanet-topic-8", "People"));
        assertThat(favourites.documents()).containsExactly(new Document("lanthanet-who", "lanthanet-topic-8", """
                // Title of who
                // What it is.
                // a is "it's \\"$1\\"" here: who
                // limit is 10 here: rows at most
                MATCH (n {a: "it's \\"$1\\"", b: '$a'}) // $a
                RETURN n LIMIT 10"""));
    }

    @Test
    void foldersStandInTheOrderOfTheTopicsAndNoneIsEmpty() {
        Favourites favourites = Favourites.of(NamedQueries.shipped().values());

        List<String> used =
                NamedQueries.shipped().values().stream().map(NamedQuery::topic).toList();
        assertThat(favourites.folders())
                .extracting(Folder::name)
                .isEqualTo(NamedQueries.TOPICS.stream().filter(used::contains).toList());
        assertThat(favourites.documents()).hasSameSizeAs(used).allSatisfy(d -> {
            assertThat(d.id()).startsWith(Favourites.PREFIX);
            assertThat(favourites.folders()).extracting(Folder::id).contains(d.folder());
            assertThat(d.content().lines().filter(l -> !l.startsWith("//")).collect(Collectors.joining("\n")))
                    .doesNotContain("$");
        });
    }

    @Test
    void whatTheStartPageStoresIsPlainJson() throws JsonProcessingException {
        ObjectMapper json = new ObjectMapper();
        JsonNode data = json.readTree(json.writeValueAsString(StartData.of(7687, false)));

        assertThat(data.get("browser").asText())
                .isEqualTo("/browser/?dbms=bolt%3A%2F%2F127.0.0.1%3A7687&db=neo4j&preselectAuthMethod=NO_AUTH");
        assertThat(data.get("documents").get(0).fieldNames()).toIterable().containsExactly("id", "folder", "content");
        assertThat(data.get("folders").get(0).get("name").asText()).isEqualTo(NamedQueries.TOPICS.get(0));
        assertThat(data.get("grass").get("node.China").get("color").asText()).isEqualTo("#C0392B");
        assertThat(data.get("settings").get("autoComplete").asBoolean(true)).isFalse();
    }

    @Test
    void withAPasswordTheUserIsPresetAndNoPassword() {
        assertThat(StartData.of(7000, true).browser())
                .isEqualTo("/browser/?dbms=bolt%3A%2F%2Fneo4j%40127.0.0.1%3A7000&db=neo4j&preselectAuthMethod=NATIVE");
    }
}
