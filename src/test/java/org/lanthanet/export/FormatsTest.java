package org.lanthanet.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.lanthanet.model.Basis;
import org.lanthanet.model.Flow;
import org.lanthanet.model.Stage;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** What stands in each text format, and that hostile names stay text. */
class FormatsTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    private static Document xml(ExportFormat format, TradeExport export) throws Exception {
        return DocumentBuilderFactory.newDefaultInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(Exports.text(format, export).getBytes(StandardCharsets.UTF_8)));
    }

    private static List<Element> elements(Document document, String name) {
        NodeList nodes = document.getElementsByTagName(name);
        List<Element> elements = new ArrayList<>();
        for (int i = 0; i < nodes.getLength(); i++) {
            elements.add((Element) nodes.item(i));
        }
        return elements;
    }

    private static List<NamedCsvRecord> rows(String text) {
        return CsvReader.builder().ofNamedCsvRecord(text).stream().toList();
    }

    @Test
    void graphMlHasAnEdgeAFlowWithItsWeightFirst() {
        assertThat(Exports.text(ExportFormat.GRAPHML, Exports.small()).lines())
                .contains(
                        "<edge id=\"2019-ore-BBB-AAA\" source=\"BBB\" target=\"AAA\"><data key=\"weight\">0.0000001</data>"
                                + "<data key=\"year\">2019</data><data key=\"stage\">ore</data>"
                                + "<data key=\"reo_tonnes\">0.0000001</data><data key=\"exporter_reo_tonnes\">0.0000001</data>"
                                + "<data key=\"importer_reo_tonnes\">1.0000001</data>"
                                + "<data key=\"mirror_gap_reo_tonnes\">1</data><data key=\"method\">mirrored</data>"
                                + "<data key=\"imputed_share\">0.25</data>"
                                + "<data key=\"flags\">mass-imputed mirror-gap</data><data key=\"datasets\">test</data>"
                                + "<data key=\"exporter_imputed_share\">0</data>"
                                + "<data key=\"importer_imputed_share\">0</data></edge>",
                        "<key id=\"weight\" for=\"edge\" attr.name=\"weight\" attr.type=\"double\"/>",
                        "<key id=\"graph-weight\" for=\"graph\" attr.name=\"weight\" attr.type=\"string\"/>");
    }

    @Test
    void noKeyOfGraphMlIsALabelToGephi() throws Exception {
        assertThat(elements(xml(ExportFormat.GRAPHML, Exports.small()), "key"))
                .extracting(key -> key.getAttribute("id"))
                .doesNotHaveDuplicates()
                .noneMatch(id -> id.matches("d\\d+"));
    }

    @Test
    void gexfHasAnEdgeAPairAndStageWithItsYears() {
        assertThat(Exports.text(ExportFormat.GEXF, Exports.small()).lines())
                .contains(
                        "<graph defaultedgetype=\"directed\" mode=\"dynamic\" timeformat=\"double\" timerepresentation=\"interval\""
                                + " idtype=\"string\">")
                .anySatisfy(line -> assertThat(line)
                        .startsWith(
                                "<edge id=\"1-ore-AAA-BBB\" source=\"AAA\" target=\"BBB\" kind=\"ore\" weight=\"1.6\">"
                                        + "<attvalues><attvalue for=\"stage\" value=\"ore\"/>"
                                        + "<attvalue for=\"weight\" value=\"1.5\" start=\"2018\" end=\"2018\"/>"
                                        + "<attvalue for=\"weight\" value=\"0.1\" start=\"2019\" end=\"2019\"/>")
                        .endsWith(
                                "<spells><spell start=\"2018\" end=\"2018\"/><spell start=\"2019\" end=\"2019\"/></spells>"
                                        + "</edge>"));
    }

    @ParameterizedTest
    @EnumSource(
            value = ExportFormat.class,
            names = {"GRAPHML", "GEXF"})
    void hostileNamesStayTextInXml(ExportFormat format) throws Exception {
        Document document = xml(format, Exports.small());

        assertThat(elements(document, "script")).isEmpty();
        assertThat(
                        format == ExportFormat.GEXF
                                ? elements(document, "node").stream()
                                        .map(n -> n.getAttribute("label"))
                                        .toList()
                                : elements(document, "data").stream()
                                        .filter(d -> d.getAttribute("key").equals("label"))
                                        .map(Element::getTextContent)
                                        .toList())
                .containsExactly(
                        "<script>alert(1)</script> & \"A\" 'B'",
                        "中国, \uD83C\uDDE8 é",
                        format == ExportFormat.GEXF
                                ? "a\uFFFDb\uFFFDc\uFFFDd next last]]>"
                                : "a\uFFFDb\uFFFDc\uFFFDd\nnext\tlast]]>",
                        "DDD");
    }

    @ParameterizedTest
    @EnumSource(
            value = ExportFormat.class,
            names = {"JSON", "SANKEY"})
    void hostileNamesStayTextInJson(ExportFormat format) throws IOException {
        JsonNode nodes = JSON.readTree(Exports.text(format, Exports.small())).path("nodes");

        assertThat(nodes)
                .anySatisfy(n -> assertThat(n.path(format == ExportFormat.JSON ? "label" : "title")
                                .asText())
                        .isEqualTo("<script>alert(1)</script> & \"A\" 'B'"))
                .anySatisfy(n -> assertThat(n.path(format == ExportFormat.JSON ? "label" : "title")
                                .asText())
                        .startsWith("a\u0000b\u001Bc\uFFFDd"));
    }

    @Test
    void nodeLinkJsonKeepsWhatIsUnknownAsNull() throws IOException {
        JsonNode graph = JSON.readTree(Exports.text(ExportFormat.JSON, Exports.small()));

        assertThat(graph.path("directed").asBoolean()).isTrue();
        assertThat(graph.path("multigraph").asBoolean()).isTrue();
        assertThat(graph.at("/graph/sources/0").asText()).startsWith("test: Test <figures>");
        assertThat(graph.path("links"))
                .hasSize(4)
                .allSatisfy(link -> assertThat(link.path("weight").isNumber()).isTrue());
        assertThat(graph.at("/links/2/value_usd").isNull()).isTrue();
        assertThat(graph.at("/links/2/weight").asDouble()).isEqualTo(1e-7);
    }

    @Test
    void theEdgeListBeginsWithTheEndsAndTheWeight() throws IOException {
        List<NamedCsvRecord> edges = rows(Exports.text(ExportFormat.CSV, Exports.small()));
        assertThat(edges.get(3).getFields()).startsWith("BBB", "CCC", "123456789.125", "2019", "magnet");
        assertThat(edges.get(2).getField("value_usd")).isEmpty();

        Writer nodes = new StringWriter();
        EdgeList.nodes(Exports.small(), nodes);
        assertThat(nodes.toString())
                .startsWith("id,label,m49,kind\nAAA,\"<script>alert(1)</script> & \"\"A\"\" 'B'\",001,");
    }

    @Test
    void aCountryIsTwoEndsInASankeyDiagram() throws IOException {
        assertThat(Exports.text(ExportFormat.FLOWEAVER, Exports.small())).isEqualTo("""
                source,target,type,value,time
                from:AAA,to:BBB,ore,1.5,2018
                from:AAA,to:BBB,ore,0.1,2019
                from:BBB,to:AAA,ore,0.0000001,2019
                from:BBB,to:CCC,magnet,123456789.125,2019
                """);
        JsonNode sankey = JSON.readTree(Exports.text(ExportFormat.SANKEY, Exports.small()));
        assertThat(sankey.path("nodes"))
                .extracting(n -> n.path("id").asText())
                .containsExactly("from:AAA", "from:BBB", "to:AAA", "to:BBB", "to:CCC");
        assertThat(sankey.path("links"))
                .extracting(l -> l.path("value").asDouble())
                .containsExactly(1.5, 0.1, 1e-7, 123456789.125);
    }

    @Test
    void anEmptyGraphIsOneToo() throws Exception {
        TradeExport empty = Exports.of(Basis.REO, List.of());

        assertThat(elements(xml(ExportFormat.GRAPHML, empty), "edge")).isEmpty();
        assertThat(elements(xml(ExportFormat.GEXF, empty), "edge")).isEmpty();
        assertThat(JSON.readTree(Exports.text(ExportFormat.JSON, empty)).path("links"))
                .isEmpty();
        assertThat(Exports.text(ExportFormat.CSV, empty))
                .startsWith("source,target,weight")
                .hasLineCount(1);
    }

    @Test
    void aTableIsNoText() {
        assertThatThrownBy(() -> Exports.text(ExportFormat.PARQUET, Exports.small()))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("parquet is no text");
    }

    @Test
    void whatCannotBeWrittenIsTheFailureItself() {
        Writer full = new Writer() {
            @Override
            public void write(char[] text, int from, int length) throws IOException {
                throw new IOException("No space left on device");
            }

            @Override
            public void flush() {}

            @Override
            public void close() {}
        };
        for (ExportFormat format :
                List.of(ExportFormat.GRAPHML, ExportFormat.GEXF, ExportFormat.JSON, ExportFormat.CSV)) {
            assertThatThrownBy(() -> format.write(Exports.of(Basis.USD, many()), full))
                    .as(format.toString())
                    .isInstanceOf(IOException.class)
                    .hasMessage("No space left on device");
        }
    }

    private static List<Flow> many() {
        List<Flow> flows = new ArrayList<>();
        for (int year = 1900; year <= 2100; year++) {
            flows.add(Exports.flow(year, Stage.ORE, "AAA", "BBB", 1.0, 1.0));
        }
        return flows;
    }
}
