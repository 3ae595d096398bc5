package org.lanthanet.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lanthanet.flow.SettlementOptions.Prefer;
import org.lanthanet.model.Declaration;
import org.lanthanet.store.GraphServer;
import org.lanthanet.store.GraphStore;
import org.lanthanet.store.ImportProgress;
import org.lanthanet.store.Imports;
import org.lanthanet.store.NamedQueries;
import org.lanthanet.store.NamedQuery;
import org.lanthanet.store.ServeOptions;
import org.lanthanet.store.StoreAddress;
import org.lanthanet.store.TestGraph;
import org.neo4j.driver.AuthTokens;
import org.neo4j.driver.Driver;
import org.neo4j.driver.GraphDatabase;
import org.openqa.selenium.By;
import org.openqa.selenium.WebElement;

/**
 * Neo4j Browser as {@code lanthanet serve} serves it, in a real Chromium. Screenshots are left in
 * {@code target/screenshots}; with LANTHANET_WRITE_DOCS=1 the whole data package is taken and the pictures of the guide and of
 * the documentation are made anew.
 */
class BrowserIT {
    private static final boolean WRITES_DOCS = "1".equals(System.getenv("LANTHANET_WRITE_DOCS"));
    private static final Path SCREENSHOTS = Path.of("target/screenshots");
    private static final Path PICTURES = Path.of("cypher/browser/pictures");
    private static final String GUIDE = "the rare-earth supply chain as a graph";
    private static final String CHINA = "rgb(192, 57, 43)";
    private static final String UNITED_STATES = "rgb(43, 108, 176)";

    /** The pictures of the guide's questions, in the order of its slides. */
    private static final List<String> SLIDES = List.of("series", "magnets", "chain", "suppliers", "evidence");

    private static final By FRAME = By.cssSelector("[data-testid=frame]");

    @TempDir
    static Path folder;

    private static GraphServer server;
    private static Chrome chrome;

    @BeforeAll
    static void serve() {
        Chrome.assumeInstalled();
        Path directory = folder.resolve("store");
        server = GraphServer.start(directory, new ServeOptions(0, 0, false));
        try (GraphStore store = GraphStore.open(new StoreAddress(null, null, null, null, directory))) {
            new Imports(store, TestGraph.fullBundle(), ImportProgress.NONE)
                    .bundle(TestGraph.bundle(BrowserIT::isTaken, "browser"), Prefer.DECLARED);
        }
        chrome = Chrome.start();
    }

    /** What the pages ask for. */
    private static boolean isTaken(Declaration declaration) {
        boolean magnets = declaration.hs().equals("850511");
        boolean products = declaration.hs().startsWith("85") || declaration.hs().startsWith("87");
        return WRITES_DOCS || (magnets || !products) && declaration.year() >= (magnets ? 2022 : 2016);
    }

    @AfterAll
    static void stop() {
        if (chrome != null) {
            chrome.close();
        }
        if (server != null) {
            server.close();
        }
    }

    @BeforeEach
    void begin() {
        chrome.open(server.address().browser());
        chrome.awaitText(GUIDE);
    }

    @Test
    void theStartPageLeadsIntoBrowserConnectedWithOurGuide() throws IOException {
        assertThat(chrome.address().getPath()).isEqualTo("/browser/");
        chrome.awaitText("You have a working connection and server auth is disabled.");

        assertThat(chrome.requests()).isNotEmpty().extracting(URI::getHost).containsOnly("127.0.0.1");
        assertThat(chrome.console()).noneMatch(line -> line.startsWith("SEVERE") && line.contains("/lanthanet/"));
    }

    @Test
    void favouritesStandByTopicAndRunWithOneClick() throws IOException {
        Map<String, NamedQuery> queries = NamedQueries.shipped();
        chrome.click(By.cssSelector("[data-testid=navigationFavorites]"));
        chrome.awaitShown(By.cssSelector("[data-testid^='expandFolder-']"));
        List<String> topics = NamedQueries.TOPICS.stream()
                .filter(t -> queries.values().stream().anyMatch(q -> q.topic().equals(t)))
                .toList();
        assertThat(chrome.all(By.cssSelector("[data-testid^='expandFolder-']")))
                .extracting(WebElement::getText)
                .containsSubsequence(topics);

        runFavourite(queries.get("net_exporters"));
        assertThat(chrome.await(d -> d.findElement(FRAME).findElement(By.tagName("table")))
                        .getText())
                .contains("net_trade");

        runFavourite(queries.get("pair_in_the_chain"));
        assertDrawn(queries.get("pair_in_the_chain"));
        picture("pair_in_the_chain");

        runFavourite(queries.get("largest_flows"));
        assertDrawn(queries.get("largest_flows"));
        assertThat(fills()).containsEntry("China", CHINA).containsEntry("United States", UNITED_STATES);
        assertThat(fills().values())
                .hasSizeGreaterThan(10)
                .filteredOn(CHINA::equals)
                .hasSize(1);
        chrome.js("window.scrollTo(0, 0)");
        picture("browser");
        if (WRITES_DOCS) {
            chrome.picture(Path.of("docs/pictures/browser.png"));
        }
    }

    private static void runFavourite(NamedQuery query) {
        String item = "//*[@data-testid='savedScriptListItem'][.//*[@data-testid='scriptTitle-" + query.title() + "']]";
        if (chrome.all(By.xpath(item)).isEmpty()) {
            chrome.click(By.cssSelector("[data-testid='expandFolder-" + query.topic() + "']"));
        }
        chrome.click(By.xpath(item + "//*[@data-testid='savedScriptsButton-Run']"));
        chrome.await(d -> d.findElement(FRAME).getText().contains("// " + query.title()));
    }

    private static void assertDrawn(NamedQuery query) {
        String counts = "CALL () {\n" + query.written() + "\n}\nUNWIND relationships(path) AS r UNWIND nodes(path) AS n"
                + " RETURN count(DISTINCT r) AS relationships, count(DISTINCT n) AS nodes";
        try (Driver driver = GraphDatabase.driver(server.address().bolt(), AuthTokens.none())) {
            var expected = driver.executableQuery(counts).execute().records().get(0);
            assertThat(expected.get("relationships").asInt()).isBetween(5, 300);
            chrome.await(d -> drawn("g.node") == expected.get("nodes").asInt()
                    && drawn("g.relationship") == expected.get("relationships").asInt());
        }
    }

    private static int drawn(String what) {
        return all(what).size();
    }

    private static List<WebElement> all(String what) {
        return chrome.all(FRAME).get(0).findElements(By.cssSelector(what));
    }

    /** The colour of each node that is drawn, by its caption. */
    private static Map<String, String> fills() {
        Map<String, String> fills = new LinkedHashMap<>();
        for (WebElement node : all("g.node")) {
            fills.put(
                    String.valueOf(chrome.js("return arguments[0].textContent", node))
                            .strip(),
                    String.valueOf(chrome.js(
                            "return getComputedStyle(arguments[0].querySelector('circle.b-outline')).fill", node)));
        }
        return fills;
    }

    @Test
    void theGuideIsTurnedOverAndItsQueriesRun() throws IOException {
        assertThat(loadedPictures()).isEqualTo(1);
        for (String slide : SLIDES) {
            chrome.click(By.cssSelector("[data-testid=nextSlide]"));
            chrome.await(d -> d.findElement(By.cssSelector("article.guide, [data-testid=carousel]"))
                    .getText()
                    .contains((SLIDES.indexOf(slide) + 1) + ". "));
            if (!WRITES_DOCS) {
                assertThat(loadedPictures()).as(slide).isEqualTo(1);
            }
            if (WRITES_DOCS || slide.equals("magnets")) {
                runSlide(slide);
            }
        }
        chrome.click(By.cssSelector("[data-testid=nextSlide]"));
        chrome.awaitText("And now");
    }

    private static void runSlide(String slide) throws IOException {
        int frames = chrome.all(FRAME).size();
        chrome.click(By.cssSelector("[data-testid=carousel] pre.runnable"));
        chrome.click(By.cssSelector("[data-testid=editor-Run]"));
        chrome.await(d -> d.findElements(FRAME).size() > frames);
        chrome.await(d -> !all("g.node, tbody tr").isEmpty());
        if (slide.equals("magnets")) {
            chrome.await(d -> drawn("g.relationship") == 25);
        }
        settle();
        WebElement result = chrome.all(FRAME).get(0).findElement(By.cssSelector("[data-testid=frameContents]"));
        chrome.picture(result, SCREENSHOTS.resolve("guide-" + slide + ".png"));
        if (WRITES_DOCS) {
            chrome.smallPicture(result, PICTURES.resolve(slide + ".png"));
        }
    }

    /** How many pictures there are; all of them have been loaded. */
    private static long loadedPictures() {
        List<WebElement> pictures = chrome.all(By.cssSelector("[data-testid=carousel] img"));
        pictures.forEach(p -> chrome.await(d ->
                Boolean.TRUE.equals(chrome.js("return arguments[0].complete && arguments[0].naturalWidth > 0", p))));
        return pictures.size();
    }

    /** Waits until the drawing stands still. */
    private static void settle() {
        List<Object> seen = new ArrayList<>();
        chrome.await(d -> {
            seen.add(
                    all("g.node").stream().map(n -> n.getAttribute("transform")).collect(Collectors.joining()));
            int last = seen.size() - 1;
            return last > 0 && seen.get(last).equals(seen.get(last - 1));
        });
    }

    private static void picture(String name) throws IOException {
        settle();
        chrome.picture(SCREENSHOTS.resolve(name + ".png"));
    }

    @Test
    void whatTheUserKeepsInBrowserStays() {
        chrome.open(server.address().browser().resolve("page.css"));
        chrome.js("""
                const put = (key, change) => {
                  const value = JSON.parse(localStorage.getItem(key));
                  localStorage.setItem(key, JSON.stringify(change(value)));
                };
                put('neo4j.documents', d => [{id: 'mine', content: '// My own'},
                    {id: 'lanthanet-density', content: '// Old'}, ...d.filter(x => x.id !== 'lanthanet-density')]);
                put('neo4j.settings', s => ({...s, maxRows: 77, autoComplete: true}));
                put('neo4j.grass', g => ({...g, 'node.Mine': {color: '#000000'},
                    'node.Stage': {...g['node.Stage'], color: '#111111'}}));""");
        begin();

        assertThat(stored("documents.filter(d => d.id === 'mine').length")).isEqualTo(1L);
        assertThat(stored("documents.filter(d => d.id === 'lanthanet-density').length"))
                .isEqualTo(1L);
        assertThat(stored("documents.some(d => d.content === '// Old')")).isEqualTo(false);
        assertThat(stored("settings.maxRows")).isEqualTo(77L);
        assertThat(stored("settings.autoComplete")).isEqualTo(true);
        assertThat(stored("grass['node.Mine'].color")).isEqualTo("#000000");
        assertThat(stored("grass['node.Stage'].color")).isEqualTo("#111111");
        assertThat(stored("grass['node.China'].color")).isEqualTo("#C0392B");
        chrome.js("localStorage.clear()");
    }

    private static Object stored(String what) {
        String key = what.replaceFirst("\\W.*", "");
        return chrome.js("const " + key + " = JSON.parse(localStorage.getItem('neo4j." + key + "')); return " + what);
    }

    @Test
    void aBookmarkOfBrowserItselfShowsTheGuideToo() {
        chrome.open(server.address().browser().resolve("page.css"));
        chrome.js("localStorage.clear()");
        chrome.open(server.address().browser().resolve("/browser/"));
        chrome.awaitShown(By.cssSelector("[data-testid=boltaddress]"));
        chrome.click(By.cssSelector("[data-testid=connect]"));
        chrome.awaitText(GUIDE);
    }

    @Test
    void theTradeNetworkIsDrawnWithWidthsByTonnes() throws IOException {
        chrome.open(server.address().browser().resolve("network.html"));
        chrome.awaitText("40 of ");
        List<WebElement> links = chrome.all(By.cssSelector("#drawing path"));
        assertThat(links).hasSize(40);
        List<Double> widths = links.stream()
                .map(l -> Double.parseDouble(String.valueOf(l.getAttribute("stroke-width"))))
                .toList();
        List<Double> tonnes = links.stream()
                .map(l -> String.valueOf(chrome.js("return arguments[0].textContent", l)))
                .map(t -> Double.parseDouble(t.replaceFirst(".*: ", "").replaceAll("[^0-9.]", "")))
                .toList();
        assertThat(widths.get(0)).isEqualTo(24);
        assertThat(widths.get(5) / widths.get(0)).isCloseTo(tonnes.get(5) / tonnes.get(0), within(0.001));
        assertThat(chrome.console()).noneMatch(line -> line.startsWith("SEVERE") && line.contains("/lanthanet/"));
        chrome.picture(SCREENSHOTS.resolve("network.png"));
        if (WRITES_DOCS) {
            chrome.picture(Path.of("docs/pictures/network.png"));
        }
    }

    @Test
    void withAPasswordTheLoginComesFirst() {
        try (GraphServer guarded = GraphServer.start(folder.resolve("guarded"), new ServeOptions(0, 0, true))) {
            chrome.open(guarded.address().browser());
            WebElement password = chrome.awaitShown(By.cssSelector("[data-testid=password]"));
            assertThat(chrome.all(By.cssSelector("[data-testid=username]"))
                            .get(0)
                            .getAttribute("value"))
                    .isEqualTo("neo4j");
            assertThat(chrome.js("return document.body.innerText").toString()).doesNotContain(GUIDE);

            password.sendKeys(guarded.address().password());
            chrome.click(By.cssSelector("[data-testid=connect]"));
            chrome.awaitText(GUIDE);
        }
    }
}
