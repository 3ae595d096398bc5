package org.lanthanet.report;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lanthanet.flow.draw.Band;

/** Bands as the cells of one column of a text table: "low – high", rounded, their dashes one above the other; "=" where
 * every draw is the figure itself. */
public final class BandCells {
    public static final String POINT = "=";

    private record Cell(String low, String high, boolean isPoint) {}

    private final List<@Nullable Cell> cells = new ArrayList<>();

    public void add(@Nullable Band band, Column.Kind kind, @Nullable String unit) {
        Double low = band == null ? null : band.low();
        Double high = band == null ? null : band.high();
        cells.add(
                low == null || high == null
                        ? null
                        : new Cell(
                                Numbers.rounded(low, kind, unit), Numbers.rounded(high, kind, unit), low.equals(high)));
    }

    /** The cells in the order they were added; empty where there is no band. */
    public List<String> texts() {
        int lowWidth = width(true);
        int highWidth = width(false);
        return cells.stream()
                .map(cell -> cell == null
                        ? ""
                        : cell.isPoint()
                                ? " ".repeat(lowWidth + 1) + POINT
                                : " ".repeat(lowWidth - cell.low().length()) + cell.low() + " – "
                                        + " ".repeat(highWidth - cell.high().length()) + cell.high())
                .toList();
    }

    private int width(boolean low) {
        int width = 0;
        for (Cell cell : cells) {
            if (cell != null && !cell.isPoint()) {
                width = Math.max(width, (low ? cell.low() : cell.high()).length());
            }
        }
        return width;
    }
}
