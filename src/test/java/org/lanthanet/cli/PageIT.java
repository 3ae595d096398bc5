package org.lanthanet.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lanthanet.browser.Chrome;
import org.lanthanet.cli.CommandsIT.Run;
import org.lanthanet.store.TestGraph;
import org.openqa.selenium.By;

/**
 * The page of {@code lanthanet report --format html} in a real Chromium, and pictures. Screenshots are left in
 * {@code target/screenshots}; with LANTHANET_WRITE_DOCS=1 those of the documentation are made anew.
 */
class PageIT {
    private static final boolean WRITES_DOCS = "1".equals(System.getenv("LANTHANET_WRITE_DOCS"));
    private static final Path SCREENSHOTS = Path.of(WRITES_DOCS ? "docs/pictures" : "target/screenshots");
    private static final List<String> CHARTS = List.of(
            "flows",
            "net-trade",
            "shares",
            "interdependence",
            "concentration",
            "breaks",
            "chain",
            "map",
            "matrix",
            "dependence");

    @TempDir
    static Path folder;

    private static Path page;
    private static Chrome chrome;

    @BeforeAll
    static void write() {
        Chrome.assumeInstalled();
        TestGraph.full();
        page = folder.resolve("shift.html");
        html(page, "USA,CHN");
        chrome = Chrome.start();
    }

    private static void html(Path to, String pair) {
        Run run = CommandsIT.run("report", "--pair", pair, "--format", "html", "--draws", "100", "-o", to.toString());
        assertThat(run.code()).as(run.err()).isZero();
        assertThat(run.out()).isEmpty();
    }

    @AfterAll
    static void stop() {
        if (chrome != null) {
            chrome.close();
        }
    }

    @BeforeEach
    void open() {
        screen(1200, 900, false, "light");
        show(page);
    }

    private static void screen(int width, int height, boolean mobile, String colours) {
        chrome.tool(
                "Emulation.setDeviceMetricsOverride",
                Map.of("width", width, "height", height, "deviceScaleFactor", 1, "mobile", mobile));
        chrome.tool(
                "Emulation.setEmulatedMedia",
                Map.of("media", "", "features", List.of(Map.of("name", "prefers-color-scheme", "value", colours))));
    }

    private static void show(Path file) {
        chrome.open(file.toUri());
        chrome.await(d -> "true".equals(chrome.js("return document.documentElement.dataset.ready")));
    }

    private static long count(String css) {
        return (Long) chrome.js("return document.querySelectorAll(arguments[0]).length", css);
    }

    private static String svg(String chart) {
        return (String) chrome.js("return document.querySelector('#' + arguments[0] + ' .plot svg').outerHTML", chart);
    }

    private static void choose(String chart, String control, Object value) {
        chrome.js("""
                var input = document.querySelector('#' + arguments[0] + ' [data-control=' + arguments[1] + ']');
                input.value = arguments[2];
                input.dispatchEvent(new Event(input.type === 'range' ? 'input' : 'change'));""", chart, control, value);
    }

    @Test
    void everyChartIsDrawnAndTheConsoleIsSilent() throws IOException {
        assertThat(Files.size(page)).isLessThan(6_000_000);
        assertThat(new Candidates.Charts()).as("names that are completed").containsExactlyElementsOf(CHARTS);
        for (String chart : CHARTS) {
            assertThat(count("#" + chart + " .plot svg path, #" + chart + " .plot svg text"))
                    .as(chart)
                    .isGreaterThan(20);
            assertThat(chrome.js("return document.querySelector('#' + arguments[0] + ' .plot').ariaLabel", chart)
                            .toString())
                    .as(chart)
                    .matches("(?s).*\\d.*");
        }
        assertThat(chrome.js("return document.title"))
                .isEqualTo("United States and China in the rare-earth supply chain, 2000–2022");
        assertThat(chrome.console()).isEmpty();
        assertThat(chrome.requests()).allMatch(uri -> uri.getScheme().equals("file"));
    }

    @Test
    void theStoryHasTheNumbersOfTheReport() {
        String headline = chrome.all(By.className("headline")).get(0).getText();

        assertThat(headline)
                .contains("From 2000–2017 to 2018–2022")
                .contains("rose from 374 (5–95 %:")
                .contains(" to 35,259 (5–95 %:");
        assertThat(chrome.all(By.id("story")).get(0).getText())
                .contains("The United States was a net exporter of these in 2018–2022");
    }

    @Test
    void theSliderMovesTheChain() {
        String last = svg("chain");
        choose("chain", "year", 10);

        assertThat(svg("chain")).isNotEqualTo(last);
        assertThat(chrome.js("return document.querySelector('#chain output').textContent"))
                .isEqualTo("2010");
        assertThat(chrome.js("return document.querySelector('#chain').dataset.drawn"))
                .asString()
                .contains("\"year\":\"2010\"");
        choose("chain", "year", 22);
        assertThat(svg("chain")).as("the same year, the same picture").isEqualTo(last);
    }

    @Test
    void theMapHasItsCountries() {
        assertThat(chrome.js("return echarts.getMap('world').geoJson.features.length"))
                .asInstanceOf(org.assertj.core.api.InstanceOfAssertFactories.LONG)
                .isGreaterThan(180L);
        assertThat(chrome.js("return echarts.getMap('world').geoJson.features.map(f => f.properties.name).join()"))
                .asString()
                .contains("USA", "CHN", "MYS", "VNM", "AUS", "JPN", "EST");
        String magnets = svg("map");
        choose("map", "stage", "ore");

        assertThat(svg("map")).isNotEqualTo(magnets);
        assertThat(count("#map .plot svg path")).isGreaterThan(180);
    }

    @Test
    void numbersStandInTablesThatFollowTheChoice() {
        chrome.js("document.querySelectorAll('details.numbers').forEach(d => { d.open = true; })");
        chrome.await(d -> count("details.numbers table") == CHARTS.size());
        assertThat(text("#flows details.numbers tbody tr:last-child"))
                .startsWith("2022")
                .contains("45 208");

        choose("flows", "measure", "usd");
        assertThat(text("#flows details.numbers thead")).contains("USD");
    }

    /** Text as a table has it, thin spaces as spaces. */
    private static String text(String css) {
        return chrome.js("return document.querySelector(arguments[0]).textContent", css)
                .toString()
                .replace('\u202f', ' ');
    }

    @Test
    void theButtonDarkensThePage() {
        String light = svg("flows");
        chrome.click(By.id("theme"));

        assertThat(chrome.js("return document.documentElement.dataset.theme")).isEqualTo("dark");
        assertThat(svg("flows")).isNotEqualTo(light);
    }

    @Test
    void nothingIsWiderThanAPhone() throws IOException {
        screen(390, 844, true, "light");
        show(page);
        assertThat((Long) chrome.js("return document.documentElement.scrollWidth"))
                .isLessThanOrEqualTo(390L);
        assertThat(chrome.js(
                        "return Array.from(document.querySelectorAll('.plot svg')).every(s => s.clientWidth <= 390)"))
                .isEqualTo(true);
        shot("report-phone", 390, 1700);
    }

    @Test
    void itIsDarkWhereTheScreenIs() throws IOException {
        screen(1200, 900, false, "dark");
        show(page);

        assertThat(chrome.js("return getComputedStyle(document.body).backgroundColor"))
                .isEqualTo("rgb(13, 17, 23)");
        shot("report-dark", 1200, 1000);
    }

    @Test
    void theDesktopSeesTheStoryFirst() throws IOException {
        shot("report", 1200, 1000);
        chrome.js("document.querySelector('#chain').scrollIntoView({ behavior: 'instant' })");
        chrome.picture(SCREENSHOTS.resolve("report-chain.png"));
    }

    private static void shot(String name, int width, int height) throws IOException {
        Map<String, Object> shot = chrome.tool(
                "Page.captureScreenshot",
                Map.of(
                        "format",
                        "png",
                        "captureBeyondViewport",
                        true,
                        "clip",
                        Map.of("x", 0, "y", 0, "width", width, "height", height, "scale", 1)));
        Files.createDirectories(SCREENSHOTS);
        Files.write(SCREENSHOTS.resolve(name + ".png"), Base64.getDecoder().decode((String) shot.get("data")));
    }

    @Test
    void paperGetsItInLightColoursAndItsWidth() throws IOException {
        screen(1200, 900, false, "dark");
        show(page);
        Map<String, Object> printed = chrome.tool(
                "Page.printToPDF", Map.of("paperWidth", 8.27, "paperHeight", 11.69, "printBackground", true));
        byte[] pdf = Base64.getDecoder().decode((String) printed.get("data"));
        Files.createDirectories(Path.of("target/screenshots"));
        Files.write(Path.of("target/screenshots/report.pdf"), pdf);

        assertThat(new String(pdf, 0, 5, StandardCharsets.ISO_8859_1)).isEqualTo("%PDF-");
        chrome.tool("Emulation.setEmulatedMedia", Map.of("media", "print"));
        chrome.await(d -> "light".equals(chrome.js("return document.documentElement.dataset.theme")));
        assertThat(chrome.js(
                        "return Array.from(document.querySelectorAll('.plot svg')).every(s => s.clientWidth <= 660)"))
                .isEqualTo(true);
        assertThat(chrome.js("return getComputedStyle(document.body).backgroundColor"))
                .isEqualTo("rgb(255, 255, 255)");
        screen(794, 1123, false, "light");
        chrome.tool("Emulation.setEmulatedMedia", Map.of("media", "print"));
        shot("report-print", 794, 1123);
    }

    @Test
    void theSameCommandGivesTheSameBytesAndAnyPairAPage() throws IOException {
        Path again = folder.resolve("again").resolve("shift.html");
        Files.createDirectories(again.getParent());
        html(again, "USA,CHN");
        String first = Files.readString(page).replace(page.toString(), "");
        assertThat(Files.readString(again).replace(again.toString(), "")).isEqualTo(first);

        Path other = folder.resolve("other.html");
        html(other, "AUS,MYS");
        show(other);
        assertThat(chrome.console()).isEmpty();
        assertThat(chrome.js("return document.title"))
                .isEqualTo("Australia and Malaysia in the rare-earth supply chain, 2000–2022");
    }

    @Test
    void picturesAreFilesOfTheirKind() throws IOException {
        Path svg = folder.resolve("net.svg");
        Run one = CommandsIT.run(
                "report", "--pair", "USA,CHN", "--format", "svg", "--chart", "net-trade", "-o", svg.toString());
        assertThat(one.code()).as(one.err()).isZero();
        assertThat(Files.readString(svg)).startsWith("<svg ").contains("<title>Net trade of USA and CHN");

        Path all = folder.resolve("pictures");
        Run several = CommandsIT.run(
                "report", "--pair", "USA,CHN", "--format", "png", "--chart", "flows,map", "-o", all.toString());
        assertThat(several.code()).as(several.err()).isZero();
        try (Stream<Path> files = Files.list(all)) {
            assertThat(files.map(f -> f.getFileName().toString().replace(".png", "")))
                    .containsExactlyInAnyOrder("flows", "map");
        }
        assertThat(ImageIO.read(all.resolve("map.png").toFile()).getWidth()).isEqualTo(1920);
    }

    @Test
    void whatCannotBeDrawnIsOneLine() {
        assertRefused(
                "no chart 'pie'; take one of flows, net-trade", "--format", "svg", "--chart", "pie", "-o", "x.svg");
        assertRefused("--format png needs -o", "--format", "png");
        assertRefused("--chart and --choose go with --format svg or png", "--chart", "flows");
        assertRefused(
                "--choose: flows has no choice of 'year'; it has measure",
                "--format",
                "svg",
                "--chart",
                "flows",
                "--choose",
                "year=2010",
                "-o",
                "x.svg");
        assertThat(Path.of("x.svg")).doesNotExist();
    }

    private static void assertRefused(String message, String... options) {
        Run run = CommandsIT.run(Stream.concat(Stream.of("report", "--pair", "USA,CHN"), Stream.of(options))
                .toArray(String[]::new));
        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).contains(message).hasLineCount(1);
    }
}
