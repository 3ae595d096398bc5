package org.lanthanet.report;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Columns beside each other, each with its width.
 *
 * @param columns the columns, at least one
 * @param widths columns of the terminal that each takes
 * @param gap blanks between two of them
 */
record SideBySide(List<TextColumn> columns, List<Integer> widths, int gap) {
    /** Beyond this columns stand closer to each other. */
    private static final int WIDE = 132;

    private static final int APART = 3;
    private static final int CLOSE = 2;

    SideBySide {
        columns = List.copyOf(columns);
        widths = List.copyOf(widths);
    }

    /** As wide as they are. */
    static SideBySide natural(List<TextColumn> columns) {
        List<Integer> widths = columns.stream().map(TextColumn::natural).toList();
        return new SideBySide(columns, widths, width(widths, APART) <= WIDE ? APART : CLOSE);
    }

    /** The same no wider than a window, text and headings wrapped at words; null if that is not enough. */
    @Nullable
    SideBySide within(int window) {
        if (width() <= window) {
            return this;
        }
        List<Integer> least = columns.stream().map(TextColumn::least).toList();
        if (width(least, CLOSE) > window) {
            return null;
        }
        List<Integer> narrowed = new ArrayList<>(widths);
        while (width(narrowed, CLOSE) > window) {
            int widest = widest(narrowed, least);
            narrowed.set(widest, narrowed.get(widest) - 1);
        }
        return new SideBySide(columns, narrowed, CLOSE);
    }

    /** The widest of those that can be narrower: headings of numbers first, which are read once, then text. */
    private int widest(List<Integer> widths, List<Integer> least) {
        return IntStream.range(0, widths.size())
                .filter(i -> widths.get(i) > least.get(i))
                .boxed()
                .max(Comparator.comparing((Integer i) -> columns.get(i).number())
                        .thenComparing(widths::get))
                .orElseThrow();
    }

    int width() {
        return width(widths, gap);
    }

    /** Columns of the rule, which goes a little beyond the last column. */
    private static int width(List<Integer> widths, int gap) {
        return widths.stream().mapToInt(Integer::intValue).sum() + gap * (widths.size() + 1) - 2;
    }

    /** Heading, rule, rows. */
    void write(Consumer<String> out) {
        row(sunk(each(i -> columns.get(i).heading(widths.get(i)))), out);
        out.accept("─".repeat(width()));
        for (int row = 0; row < columns.get(0).cells().size(); row++) {
            int at = row;
            row(each(i -> columns.get(i).cell(at, widths.get(i))), out);
        }
    }

    /** Headings that stand on the rule. */
    private static List<List<String>> sunk(List<List<String>> headings) {
        int deepest = headings.stream().mapToInt(List::size).max().orElse(1);
        return headings.stream()
                .map(h -> Stream.concat(Collections.nCopies(deepest - h.size(), "").stream(), h.stream())
                        .toList())
                .toList();
    }

    private List<List<String>> each(IntFunction<List<String>> lines) {
        return IntStream.range(0, columns.size()).mapToObj(lines).toList();
    }

    private void row(List<List<String>> cells, Consumer<String> out) {
        int deepest = cells.stream().mapToInt(List::size).max().orElse(1);
        for (int depth = 0; depth < deepest; depth++) {
            StringBuilder line = new StringBuilder(" ");
            for (int i = 0; i < cells.size(); i++) {
                List<String> cell = cells.get(i);
                String text = depth < cell.size() ? cell.get(depth) : "";
                String blank = " ".repeat(widths.get(i) - DisplayWidth.of(text));
                line.append(i == 0 ? "" : " ".repeat(gap))
                        .append(columns.get(i).number() ? blank + text : text + blank);
            }
            out.accept(line.toString().stripTrailing());
        }
    }
}
