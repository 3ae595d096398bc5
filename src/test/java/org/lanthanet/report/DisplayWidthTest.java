package org.lanthanet.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DisplayWidthTest {
    @ParameterizedTest
    @CsvSource({
        "rare earths, 11",
        "Côte d'Ivoire, 13",
        "e\u0301, 1",
        "\u0301, 0",
        "中国, 4",
        "한국, 4",
        "かな, 4",
        "か\u3099, 2",
        "ＵＳＡ, 6",
        "±§→…─█▏Ωя, 9",
        "ไทย, 3",
        "ไทยกำ, 5",
        "हिन्दी, 5",
        "😀, 2",
        "👍🏽, 2",
        "👨\u200D👩\u200D👧, 2",
        "🇩🇪, 2",
        "🇩🇪🇫🇷, 4",
        "❤, 1",
        "❤\uFE0F, 2",
        "1\uFE0F\u20E3, 2",
        "a\u200Db, 2",
        "\uD800, 1"
    })
    void textTakesTheColumnsOfATerminal(String text, int columns) {
        assertThat(DisplayWidth.of(text)).isEqualTo(columns);
    }

    @Test
    void everyCharacterTakesNoneOneOrTwoColumnsAndAClusterEnds() {
        for (int c = 0; c <= Character.MAX_CODE_POINT; c++) {
            String text = Character.toString(c) + "\u200D";
            assertThat(DisplayWidth.of(text)).as("U+%04X", c).isBetween(0, 2);
            assertThat(DisplayWidth.end(text, 0)).as("U+%04X", c).isBetween(1, text.length());
        }
    }
}
