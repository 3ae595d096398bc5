package org.lanthanet.browser;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.awt.Graphics2D;
import java.awt.Image;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.lanthanet.Patience;
import org.openqa.selenium.By;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.TakesScreenshot;
import org.openqa.selenium.WebDriver;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.remote.http.ClientConfig;
import org.openqa.selenium.support.ui.WebDriverWait;

/** A headless Chromium of this machine, with what it asked of the network and what its console says. */
public final class Chrome implements AutoCloseable {
    private static final int SMALL_WIDTH = 800;

    private static final ObjectMapper JSON = new ObjectMapper();

    private final ChromeDriver driver;

    private Chrome(ChromeDriver driver) {
        this.driver = driver;
    }

    /** Skips the tests, and says why, where there is no Chromium. */
    public static void assumeInstalled() {
        assumeTrue(
                browser().isPresent() && chromedriver().isPresent(),
                "no chromium and chromedriver on the path: the tests of Neo4j Browser are skipped");
    }

    private static Optional<Path> browser() {
        return Stream.of("chromium", "chromium-browser", "google-chrome")
                .flatMap(name -> installed(name).stream())
                .findFirst();
    }

    private static Optional<Path> chromedriver() {
        return installed("chromedriver");
    }

    private static Optional<Path> installed(String name) {
        return Stream.of(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
                .map(folder -> Path.of(folder, name))
                .filter(Files::isExecutable)
                .findFirst();
    }

    public static Chrome start() {
        ChromeOptions options = new ChromeOptions();
        options.setBinary(browser().orElseThrow().toFile());
        // no name is looked up: what would leave this machine fails, and is seen
        options.addArguments(
                "--headless=new",
                "--no-sandbox",
                "--disable-dev-shm-usage",
                "--window-size=1400,1000",
                "--disable-background-networking",
                "--no-first-run",
                "--host-resolver-rules=MAP * ~NOTFOUND , EXCLUDE 127.0.0.1");
        options.setCapability("goog:loggingPrefs", Map.of("browser", "ALL", "performance", "ALL"));
        ChromeDriverService service = new ChromeDriverService.Builder()
                .usingDriverExecutable(chromedriver().orElseThrow().toFile())
                .withTimeout(Patience.HANG)
                .build();
        ChromeDriver driver = new ChromeDriver(
                service, options, ClientConfig.defaultConfig().readTimeout(Patience.HANG.multipliedBy(2)));
        driver.manage().timeouts().pageLoadTimeout(Patience.HANG).scriptTimeout(Patience.HANG);
        return new Chrome(driver);
    }

    public void open(URI page) {
        driver.get(page.toString());
    }

    public URI address() {
        return URI.create(driver.getCurrentUrl());
    }

    public Object js(String script, Object... arguments) {
        return driver.executeScript(script, arguments);
    }

    public <T> T await(Function<WebDriver, T> condition) {
        return new WebDriverWait(driver, Patience.HANG)
                .ignoring(RuntimeException.class)
                .until(condition);
    }

    public void awaitText(String text) {
        await(d -> d.findElement(By.tagName("body")).getText().contains(text));
    }

    public WebElement awaitShown(By what) {
        return await(d -> d.findElements(what).stream()
                .filter(WebElement::isDisplayed)
                .findFirst()
                .orElse(null));
    }

    /** Clicks on what moves or is redrawn, too. */
    public void click(By what) {
        await(d -> {
            d.findElement(what).click();
            return true;
        });
    }

    public List<WebElement> all(By what) {
        return driver.findElements(what);
    }

    public void picture(TakesScreenshot what, Path file) throws IOException {
        Files.createDirectories(file.toAbsolutePath().getParent());
        Files.write(file, what.getScreenshotAs(OutputType.BYTES));
    }

    /** A picture for a slide of the guide. */
    public void smallPicture(TakesScreenshot what, Path file) throws IOException {
        BufferedImage whole = ImageIO.read(new ByteArrayInputStream(what.getScreenshotAs(OutputType.BYTES)));
        int width = SMALL_WIDTH;
        int height = whole.getHeight() * width / whole.getWidth();
        BufferedImage small = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = small.createGraphics();
        graphics.drawImage(whole.getScaledInstance(width, height, Image.SCALE_AREA_AVERAGING), 0, 0, null);
        graphics.dispose();
        ImageIO.write(small, "png", file.toFile());
    }

    public void picture(Path file) throws IOException {
        picture(driver, file);
    }

    /** What the console says since it was last asked. */
    public List<String> console() {
        return driver.manage().logs().get("browser").getAll().stream()
                .map(entry -> entry.getLevel() + " " + entry.getMessage())
                .toList();
    }

    /** The addresses the page asked the network for since this was last asked, but for those its own policy stopped. */
    public List<URI> requests() throws IOException {
        Map<String, URI> requests = new LinkedHashMap<>();
        List<URI> sockets = new ArrayList<>();
        for (var entry : driver.manage().logs().get("performance").getAll()) {
            JsonNode message = JSON.readTree(entry.getMessage()).path("message");
            JsonNode of = message.path("params");
            String id = of.path("requestId").asText();
            switch (message.path("method").asText()) {
                case "Network.requestWillBeSent" ->
                    requests.put(
                            id,
                            URI.create(of.path("request").path("url").asText().replaceFirst("[?#].*", "")));
                case "Network.webSocketCreated" ->
                    sockets.add(URI.create(of.path("url").asText()));
                case "Network.loadingFailed" -> {
                    if (of.path("blockedReason").asText().equals("csp")) {
                        requests.remove(id);
                    }
                }
                default -> {}
            }
        }
        sockets.addAll(requests.values());
        return sockets;
    }

    /** What the developer tools can do, such as {@code Emulation.setDeviceMetricsOverride}. */
    public Map<String, Object> tool(String command, Map<String, Object> parameters) {
        return driver.executeCdpCommand(command, parameters);
    }

    @Override
    public void close() {
        driver.quit();
    }
}
