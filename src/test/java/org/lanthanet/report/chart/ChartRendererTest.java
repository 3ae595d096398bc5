package org.lanthanet.report.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.StringReader;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.imageio.ImageIO;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Document;
import org.xml.sax.InputSource;

class ChartRendererTest {
    private static final ChartRenderer RENDERER = new ChartRenderer();
    private static final String HOSTILE = "<script>alert(1)</script> & \"稀土\"";

    private static Chart chart(Double second) {
        Map<String, Object> line = new TreeMap<>(Map.of(
                "label",
                HOSTILE,
                "unit",
                "REO t",
                "colour",
                0,
                "dashed",
                false,
                "values",
                Arrays.asList(1.0, second, 3.0)));
        line.put("low", Arrays.asList(0.5, null, 2.0));
        line.put("high", Arrays.asList(1.5, null, 4.0));
        return new Chart(
                "one",
                "series",
                HOSTILE,
                "goes up",
                Map.of(
                        "years",
                        List.of(2016, 2017, 2018),
                        "split",
                        2018,
                        "groups",
                        List.of(Map.of("id", "all", "lines", List.of(line)), Map.of("id", "ore", "lines", List.of())),
                        "name",
                        "REO t",
                        "share",
                        false),
                List.of(Control.list("stage", "Stage", List.of("all", "ore"), "all")),
                List.of(),
                300);
    }

    private static Document parse(String svg) throws Exception {
        return DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new InputSource(new StringReader(svg)));
    }

    private static String figure(Chart chart, View view) {
        return Figure.svg(RENDERER.svg(chart, view), chart, view, "from here & there");
    }

    @Test
    void aFigureIsXmlWithItsTitleAndNamesAsText() throws Exception {
        Document document = parse(figure(chart(2.0), View.plain()));

        assertThat(document.getElementsByTagName("title").item(0).getTextContent())
                .isEqualTo(HOSTILE);
        assertThat(document.getElementsByTagName("script").getLength()).isZero();
        assertThat(document.getDocumentElement().getTextContent())
                .contains(HOSTILE)
                .contains("Stage: all")
                .contains("from here & there");
    }

    @Test
    void theSameChartIsTheSameBytesAndAnotherValueIsNot() {
        assertThat(figure(chart(2.0), View.plain())).isEqualTo(figure(chart(2.0), View.plain()));
        assertThat(figure(chart(2.0), View.plain())).isNotEqualTo(figure(chart(2.5), View.plain()));
        assertThat(new ChartRenderer().svg(chart(2.0), View.plain())).isEqualTo(RENDERER.svg(chart(2.0), View.plain()));
    }

    @Test
    void whatIsUnknownIsNotDrawnAndSaidInTheTable() {
        String known = RENDERER.svg(chart(2.0), View.plain());
        String unknown = RENDERER.svg(chart(null), View.plain());

        assertThat(unknown).doesNotContain("NaN").isNotEqualTo(known);
        assertThat(RENDERER.table(chart(null), View.plain()))
                .contains("[\"2017\",null,null]")
                .contains("[\"2016\",1,\"0.5 – 1.5\"]");
    }

    @ParameterizedTest
    @ValueSource(strings = {"series", "breaks"})
    void aPairOfWhichNothingIsKnownHasEmptyAxes(String kind) {
        Chart nothing = new Chart(
                "none",
                kind,
                "Nothing",
                "Nothing is known.",
                Map.of(
                        "years",
                        List.of(2016, 2017),
                        "split",
                        2017,
                        "groups",
                        List.of(),
                        "tests",
                        List.of(),
                        "name",
                        "REO t",
                        "share",
                        false),
                List.of(),
                List.of(),
                300);

        assertThat(RENDERER.svg(nothing, View.plain())).contains(">2016<").doesNotContain("NaN");
        assertThat(RENDERER.table(nothing, View.plain())).contains("\"columns\"");
    }

    @Test
    void darkIsDrawnOnDark() throws Exception {
        View dark = new View(600, Theme.DARK, Map.of());

        assertThat(figure(chart(2.0), dark))
                .contains("width=\"600\"")
                .contains("#0d1117")
                .doesNotContain("NaN");
    }

    @Test
    void aPictureOfDotsHasTheSizeAskedAndIsNotBlank() throws Exception {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        Raster.png(figure(chart(2.0), View.plain()), 2, bytes);
        BufferedImage image = ImageIO.read(new ByteArrayInputStream(bytes.toByteArray()));

        assertThat(image.getWidth()).isEqualTo(1920);
        assertThat(image.getHeight()).isEqualTo(2 * (300 + 98));
        long blue = 0;
        for (int x = 0; x < image.getWidth(); x += 2) {
            for (int y = 0; y < image.getHeight(); y += 2) {
                blue += image.getRGB(x, y) == 0xff0072b2 ? 1 : 0;
            }
        }
        assertThat(blue).as("dots of the line").isGreaterThan(200);
    }

    @Test
    void aChoiceTheChartHasNotIsNamedWithThoseItHas() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> RENDERER.svg(chart(2.0), new View(960, Theme.LIGHT, Map.of("year", "2010"))))
                .withMessage("one has no choice of 'year'; it has stage");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> RENDERER.svg(chart(2.0), new View(960, Theme.LIGHT, Map.of("stage", "metal"))))
                .withMessage("stage of one is not 'metal'; take one of all, ore");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new View(10, Theme.LIGHT, Map.of()))
                .withMessage("a width of 10 pixels; take 240 to 10000");
    }
}
