package org.lanthanet.store.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Only what is shipped is served, and nothing of it needs another machine. */
class ShippedTest {
    private static final int LARGEST_PICTURE = 90_000;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "../queries/density.cypher",
                "pictures/../style.grass",
                "pictures/..",
                "pictures",
                "",
                "style",
                "/etc/passwd",
                ".grass",
                "Start.html",
                "nothing.html",
                "pictures/pictures/model.svg"
            })
    void noOtherNameIsAnswered(String name) {
        assertThat(Shipped.find(name)).isEmpty();
    }

    @Test
    void aFileComesWithItsType() {
        assertThat(Shipped.find("pictures/model.svg"))
                .hasValueSatisfying(f -> assertThat(f.type()).isEqualTo("image/svg+xml"));
    }

    @Test
    void everyPictureOfTheGuideIsThereAndSmall() {
        List<String> pictures = found("guide.html", "src=\"/lanthanet/(pictures/[^\"]*)\"");

        assertThat(pictures)
                .hasSize(6)
                .allSatisfy(p ->
                        assertThat(Shipped.find(p).orElseThrow().bytes().length).isLessThan(LARGEST_PICTURE));
    }

    @ParameterizedTest
    @ValueSource(strings = {"start.html", "network.html", "guide.html", "start.js", "network.js", "page.css"})
    void noPageAsksAnotherMachine(String name) {
        assertThat(Shipped.text(name).replace("http://www.w3.org/2000/svg", ""))
                .doesNotContain("http:", "https:", "//cdn");
    }

    @ParameterizedTest
    @ValueSource(strings = {"start.html", "network.html"})
    void noPageHasScriptsOrStylesInline(String name) {
        assertThat(Shipped.text(name)).doesNotContain("<style", " style=", "<script>", " onclick=");
    }

    private static List<String> found(String file, String pattern) {
        return Pattern.compile(pattern)
                .matcher(Shipped.text(file))
                .results()
                .map((MatchResult r) -> r.group(1))
                .toList();
    }
}
