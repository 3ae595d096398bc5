package org.lanthanet.store.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class GrassTest {
    private static final Map<String, Map<String, String>> STYLE = Grass.parse(Shipped.text("style.grass"));

    @Test
    void rulesAreReadInTheirOrder() {
        assertThat(Grass.parse("node { color: #FFF; }\nnode.A {\n caption: '{name}; {x}';\n}\n"))
                .containsExactly(
                        Map.entry("node", Map.of("color", "#FFF")),
                        Map.entry("node.A", Map.of("caption", "{name}; {x}")));
    }

    @Test
    void whatIsNoRuleIsSaid() {
        assertThatThrownBy(() -> Grass.parse("node { color: red; }\nedge color"))
                .hasMessage("no rule: edge color");
        assertThatThrownBy(() -> Grass.parse("node { color }")).hasMessage("no property: color");
        assertThatThrownBy(() -> Grass.parse("node { }\nnode { }")).hasMessage("a second rule for node");
    }

    @Test
    void everyKindOfNodeAndEdgeHasAColourAndACaption() {
        for (String label : List.of("Country", "Stage", "Product", "Dataset", "File", "Ledger")) {
            assertThat(STYLE.get("node." + label)).as(label).containsKeys("color", "caption");
        }
        for (String type : List.of(
                "TRADES",
                "DECLARED",
                "PRODUCES",
                "BALANCE",
                "TOTALS",
                "SCORES",
                "TRACED",
                "COVERS",
                "FEEDS",
                "TYPICALLY_AT")) {
            assertThat(STYLE.get("relationship." + type)).as(type).containsKeys("color", "caption", "shaft-width");
        }
    }

    @Test
    void theTwoCountriesGoOverTheRuleOfAll() {
        assertThat(STYLE.keySet()).containsSubsequence("node.Country", "node.China", "node.UnitedStates");
        assertThat(STYLE.get("node.China").get("color"))
                .isNotEqualTo(STYLE.get("node.UnitedStates").get("color"))
                .isNotEqualTo(STYLE.get("node.Country").get("color"));
    }
}
