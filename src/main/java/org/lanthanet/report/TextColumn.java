package org.lanthanet.report;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A column of a text table before it has a width.
 *
 * @param heading its heading
 * @param number whether it holds numbers, which stand to the right and are never broken
 * @param widest columns beyond which its text is wrapped even where there is room
 * @param indent blanks before all paragraphs of a cell but the first
 * @param cells its cells, a line for each paragraph
 */
record TextColumn(String heading, boolean number, int widest, String indent, List<String> cells) {
    /** Columns below which a text is not wrapped. */
    private static final int NARROW = 12;

    /** Columns it takes if there is room. */
    int natural() {
        int limit = number ? Integer.MAX_VALUE : Math.max(widest, words());
        int most = IntStream.range(0, cells.size())
                .flatMap(row -> cell(row, limit).stream().mapToInt(DisplayWidth::of))
                .max()
                .orElse(0);
        return Math.max(DisplayWidth.of(heading), most);
    }

    /** Columns below which a number or a word would be broken. */
    int least() {
        int cell = number ? cells.stream().mapToInt(DisplayWidth::of).max().orElse(0) : Math.max(NARROW, words());
        return Math.min(natural(), Math.max(Wrapped.widestPiece(heading), cell));
    }

    private int words() {
        return indent.length()
                + cells.stream()
                        .flatMap(String::lines)
                        .mapToInt(Wrapped::widestPiece)
                        .max()
                        .orElse(0);
    }

    List<String> heading(int width) {
        return paragraph(heading, width, "");
    }

    List<String> cell(int row, int width) {
        List<String> paragraphs = cells.get(row).lines().toList();
        List<String> lines = new ArrayList<>(paragraph(paragraphs.isEmpty() ? "" : paragraphs.get(0), width, ""));
        paragraphs.stream()
                .skip(1)
                .flatMap(p -> paragraph(p, width, indent).stream())
                .forEach(lines::add);
        return lines;
    }

    private static List<String> paragraph(String text, int width, String indent) {
        return indent.length() + DisplayWidth.of(text) <= width
                ? List.of(indent + text)
                : Wrapped.lines(text, width, indent, indent);
    }
}
