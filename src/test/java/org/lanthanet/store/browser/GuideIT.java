package org.lanthanet.store.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.lanthanet.store.NamedQueries;
import org.lanthanet.store.TestGraph;

/** What the guide and the favourites run has an answer in the shipped data. */
class GuideIT {
    @BeforeAll
    static void fill() {
        TestGraph.full();
    }

    @Test
    void everyQueryOfTheGuideHasAnAnswer() {
        List<String> queries = Pattern.compile("<pre class=\"runnable\">(.*?)</pre>", Pattern.DOTALL)
                .matcher(Shipped.text("guide.html"))
                .results()
                .map(r -> r.group(1).replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&"))
                .toList();

        assertThat(queries)
                .hasSize(6)
                .allSatisfy(q -> assertThat(TestGraph.query(q)).as(q).hasSizeBetween(3, 300));
    }

    @Test
    void everyFavouriteRunsAsItStands() {
        var favourites = Favourites.of(NamedQueries.shipped().values()).documents();

        assertThat(favourites).isNotEmpty().allSatisfy(f -> TestGraph.query(f.content()));
    }

    @Test
    void chinaAndTheUnitedStatesHaveALabelOfTheirOwn() {
        assertThat(TestGraph.query(
                        "MATCH (c:China) RETURN c.iso3 AS c UNION MATCH (c:UnitedStates) RETURN c.iso3 AS c"))
                .containsExactlyInAnyOrder(Map.of("c", "CHN"), Map.of("c", "USA"));
    }
}
