package org.lanthanet.report.page;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.StringWriter;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.lanthanet.model.Basis;
import org.lanthanet.report.Column;
import org.lanthanet.report.Result;
import org.lanthanet.report.chart.Chart;
import org.lanthanet.report.chart.ChartScripts;
import org.lanthanet.report.chart.Control;

class ShiftPageTest {
    private static final String HOSTILE = "</script><script>alert('x')</script>&amp;";
    private static final String ESCAPED = "&lt;/script&gt;&lt;script&gt;";

    private static final Result TABLE = new Result(
            HOSTILE,
            List.of(Column.text("unit"), Column.of("value", HOSTILE, Column.Kind.BY_UNIT), Column.text("words")),
            List.of(Arrays.asList("REO t", 12_345.6, "first\n" + HOSTILE), Arrays.asList("share", null, null)),
            List.of(HOSTILE));

    private static final Chart CHART = new Chart(
            "flows",
            "series",
            HOSTILE,
            HOSTILE,
            Map.of("name", HOSTILE),
            List.of(Control.list("stage", "Stage", List.of("all"), "all")),
            List.of(HOSTILE),
            300);

    private static String page() {
        StringWriter out = new StringWriter();
        ShiftPage.write(
                new PageParts(
                        HOSTILE,
                        List.of(HOSTILE, "second"),
                        List.of(CHART),
                        List.of(),
                        TABLE,
                        "1 holds.",
                        List.of(TABLE),
                        List.of(TABLE),
                        Definitions.table(Basis.REO),
                        Map.of("world", Map.of("type", "FeatureCollection", "features", List.of())),
                        HOSTILE,
                        "lanthanet 1"),
                out);
        return out.toString();
    }

    /** The page without the library's own text. */
    private static String ours() {
        return page().replace(ChartScripts.library(), "").replace(ChartScripts.ours(), "");
    }

    @Test
    void markupInNamesStaysText() {
        assertThat(ours()).doesNotContain("<script>alert").contains(ESCAPED);
        assertThat(ours().split("<script", -1)).as("scripts of ours").hasSize(5);
    }

    @Test
    void dataCannotEndTheElementTheyStandIn() throws Exception {
        Matcher data = Pattern.compile("<script type=\"application/json\" id=\"data\">(.*?)</script>")
                .matcher(ours());
        assertThat(data.find()).isTrue();
        JsonNode json = new ObjectMapper().readTree(data.group(1));

        assertThat(data.group(1)).doesNotContain("<").doesNotContain(">").doesNotContain("&");
        assertThat(json.at("/charts/0/title").asText()).isEqualTo(HOSTILE);
        assertThat(json.at("/charts/0/data/name").asText()).isEqualTo(HOSTILE);
    }

    @Test
    void nothingIsAskedOfANetwork() {
        String head = ours().substring(0, ours().indexOf("</head>"));

        assertThat(head).contains("default-src 'none'");
        assertThat(ours()).doesNotContainPattern("(?i)<(link|img|iframe|script)[^>]+(src|href)=");
    }

    @Test
    void tablesRoundKeepLinesAndSayUnknown() {
        assertThat(page())
                .contains("<td class=\"number\">12,346</td>")
                .contains("<td class=\"number\">unknown</td>")
                .contains("first<br>" + ESCAPED);
    }

    @Test
    void theSamePartsAreTheSameBytes() {
        assertThat(page()).isEqualTo(page());
    }

    @Test
    void everyMeasureOfThePageIsDefined() {
        assertThat(Definitions.table(Basis.USD).rows())
                .extracting(row -> row.get(0))
                .contains(
                        "flow",
                        "net_trade",
                        "interdependence",
                        "asymmetry",
                        "hhi_suppliers",
                        "hhi_markets",
                        "break year")
                .hasSize(15);
    }
}
