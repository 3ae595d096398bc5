package org.lanthanet.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.lanthanet.report.Column.Kind;

/** A table in windows of some width. */
class WindowTest {
    private static final List<String> WORDS = List.of(
            "a",
            "ore",
            "Seltene",
            "Erden",
            "中国稀土集团有限公司",
            "日本",
            "e\u0301te\u0301",
            "👨\u200D👩\u200D👧",
            "🇩🇪",
            "हिन्दी",
            "mass-estimated",
            "lanthanum_cerium_praseodymium_neodymium_samarium_europium_gadolinium_terbium");

    private static List<Object> row(Object... cells) {
        return Arrays.asList(cells);
    }

    private static List<String> write(Result result, int window) {
        StringWriter text = new StringWriter();
        try {
            Format.TABLE.writer(window).write(result, text);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        return text.toString().lines().toList();
    }

    private static final Result TRADE = new Result(
            "Who sells rare earths to whom",
            List.of(
                    Column.text("stage"),
                    Column.of("year", Kind.YEAR),
                    Column.text("country"),
                    Column.of("sold", "sold, REO t", Kind.QUANTITY),
                    Column.of("bought", "bought, REO t", Kind.QUANTITY)),
            List.of(
                    row("ore", 2021, "中国 (China)", 44458.0, 12.5),
                    row("ore", 2022, "Côte d'Ivoire and some more", null, 1000.0)),
            List.of("A note that goes on for longer than the window is wide."));

    @Test
    void wideCharactersLineUp() {
        assertThat(write(TRADE, Format.UNLIMITED))
                .containsExactly(
                        "Who sells rare earths to whom",
                        "",
                        " stage   year   country                       sold, REO t   bought, REO t",
                        "─".repeat(76),
                        " ore     2021   中国 (China)                       44,458            12.5",
                        " ore     2022   Côte d'Ivoire and some more       unknown           1,000",
                        "",
                        "A note that goes on for longer than the window is wide.");
    }

    @Test
    void inANarrowWindowTextAndHeadingsAreWrappedAtWords() {
        assertThat(write(TRADE, 50))
                .containsExactly(
                        "Who sells rare earths to whom",
                        "",
                        "                                   sold,  bought,",
                        " stage  year  country              REO t    REO t",
                        "─".repeat(50),
                        " ore    2021  中国 (China)        44,458     12.5",
                        " ore    2022  Côte d'Ivoire and  unknown    1,000",
                        "              some more",
                        "",
                        "A note that goes on for longer than the window is",
                        "wide.");
    }

    @Test
    void whereThatIsNotEnoughColumnsGoBelowEachOtherAndTheTableSaysSo() {
        assertThat(write(TRADE, 38))
                .containsExactly(
                        "Who sells rare earths to whom",
                        "",
                        "                                sold,",
                        " stage  year  country           REO t",
                        "─".repeat(38),
                        " ore    2021  中国 (China)     44,458",
                        " ore    2022  Côte d'Ivoire   unknown",
                        "              and some more",
                        "",
                        "                              bought,",
                        " stage  year  country           REO t",
                        "─".repeat(38),
                        " ore    2021  中国 (China)       12.5",
                        " ore    2022  Côte d'Ivoire     1,000",
                        "              and some more",
                        "",
                        "The table is 76 columns wide, the",
                        "window 38: its columns are set in 2",
                        "parts, one below the other. -o FILE",
                        "keeps it whole, | less -S shows it so.",
                        "A note that goes on for longer than",
                        "the window is wide.");
    }

    @Test
    void whereNothingElseFitsEachRowIsARecord() {
        assertThat(write(TRADE, 12).subList(4, 12))
                .containsExactly(
                        "stage: ore",
                        "year: 2021",
                        "country: 中",
                        "  国 (China)",
                        "sold, REO t:",
                        "  44,458",
                        "bought, REO",
                        "  t: 12.5");
    }

    @Test
    void barsThatDoNotFitAreLeftOutAndSaidToBe() {
        Result drawn =
                new Result("Bars", List.of(Column.text("a")), List.of(row("x")), List.of(), List.of("█".repeat(30)));

        assertThat(write(drawn, 30)).contains("█".repeat(30));
        assertThat(write(drawn, 29).subList(2, 5))
                .containsExactly("The bars are 30 columns wide,", "the window 29: they are left", "out.");
    }

    @Test
    void paragraphsOfACellAreIndentedButTheFirst() {
        Result claims = new Result(
                "Claims",
                List.of(Column.prose("claim", 20)),
                List.of(row("The United States sell ore.\nFound: 44,908 t in 2022.")),
                List.of());

        assertThat(write(claims, Format.UNLIMITED).subList(4, 8))
                .containsExactly(" The United States", " sell ore.", "   Found: 44,908 t in", "   2022.");
    }

    static IntStream windows() {
        return IntStream.rangeClosed(20, 200).filter(w -> w < 40 || w % 7 == 0);
    }

    @ParameterizedTest
    @MethodSource("windows")
    void noLineIsWiderThanTheWindowAndNoTextIsLost(int window) {
        for (long seed = 0; seed < 25; seed++) {
            Result result = random(new SplittableRandom(seed * 1000 + window));
            List<String> lines = write(result, window);
            assertThat(lines)
                    .as("seed %d window %d", seed, window)
                    .allMatch(line -> DisplayWidth.of(line) <= window)
                    .noneMatch(line -> line.endsWith(" "));
            Map<Integer, Integer> shown = new TreeMap<>();
            lines.forEach(line -> count(shown, line, 1));
            for (List<Object> row : result.rows()) {
                row.stream().filter(String.class::isInstance).forEach(cell -> count(shown, (String) cell, -1));
            }
            assertThat(shown)
                    .as("seed %d window %d", seed, window)
                    .allSatisfy((c, left) ->
                            assertThat(left).as(Character.toString(c)).isNotNegative());
        }
    }

    private static void count(Map<Integer, Integer> counts, String text, int by) {
        text.codePoints().filter(c -> !Character.isWhitespace(c)).forEach(c -> counts.merge(c, by, Integer::sum));
    }

    private static Result random(SplittableRandom random) {
        List<Column> columns = new ArrayList<>();
        int n = random.nextInt(1, 9);
        for (int i = 0; i < n; i++) {
            columns.add(
                    switch (random.nextInt(4)) {
                        case 0 -> Column.of("c" + i, words(random, 4), Kind.QUANTITY);
                        case 1 -> Column.of("c" + i, words(random, 2), Kind.YEAR);
                        case 2 -> Column.prose("c" + i, random.nextInt(10, 60));
                        default -> Column.of("c" + i, words(random, 3), Kind.TEXT);
                    });
        }
        List<List<Object>> rows = new ArrayList<>();
        for (int r = random.nextInt(1, 6); r > 0; r--) {
            rows.add(columns.stream().map(c -> cell(c, random)).toList());
        }
        return new Result(words(random, 12), columns, rows, List.of(words(random, 40)));
    }

    private static Object cell(Column column, SplittableRandom random) {
        return switch (column.kind()) {
            case QUANTITY -> random.nextDouble() * 1e9;
            case YEAR -> random.nextInt(1990, 2030);
            default -> words(random, 12) + (column.wrappedAt() > 0 ? "\n" + words(random, 20) : "");
        };
    }

    private static String words(SplittableRandom random, int most) {
        List<String> words = new ArrayList<>();
        for (int i = random.nextInt(1, most + 1); i > 0; i--) {
            words.add(WORDS.get(random.nextInt(random.nextInt(8) == 0 ? WORDS.size() : WORDS.size() - 1)));
        }
        return String.join(" ", words);
    }
}
