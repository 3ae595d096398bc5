package org.lanthanet.report;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * A table set for a window. Where it is too wide, text and headings are wrapped at words; where that is not enough, columns go
 * below each other in parts that all begin with the columns that name a row; where those do not fit, each row is set as a record, a
 * column a line. The last two are said. Nothing is cut.
 */
final class Fitting {
    private final List<TextColumn> columns;
    private final int keys;
    private final int window;

    /**
     * @param columns the columns, at least one
     * @param keys how many of the first of them name a row
     * @param window columns of the window
     */
    Fitting(List<TextColumn> columns, int keys, int window) {
        this.columns = columns;
        this.keys = keys;
        this.window = window;
    }

    /** Writes the table; returns what is to be said of how it is set, or nothing. */
    String write(Consumer<String> out) {
        SideBySide natural = SideBySide.natural(columns);
        SideBySide whole = natural.within(window);
        if (whole != null) {
            whole.write(out);
            return "";
        }
        List<SideBySide> parts = parts();
        String how;
        if (parts == null) {
            records(out);
            how = "a row is set as a record, a column a line";
        } else {
            for (SideBySide part : parts) {
                if (part != parts.get(0)) {
                    out.accept("");
                }
                part.write(out);
            }
            how = "its columns are set in " + parts.size() + " parts, one below the other";
        }
        return "The table is " + natural.width() + " columns wide, the window " + window + ": " + how
                + ". -o FILE keeps it whole, | less -S shows it so.";
    }

    /** Columns in parts that fit; null if there are none. */
    private @Nullable List<SideBySide> parts() {
        for (int repeated = Math.min(keys, columns.size() - 1); repeated > 0; repeated--) {
            List<SideBySide> parts = parts(columns.subList(0, repeated), columns.subList(repeated, columns.size()));
            if (parts != null) {
                return parts;
            }
        }
        return null;
    }

    private @Nullable List<SideBySide> parts(List<TextColumn> repeated, List<TextColumn> others) {
        List<SideBySide> parts = new ArrayList<>();
        List<TextColumn> part = new ArrayList<>(repeated);
        SideBySide fits = null;
        for (TextColumn column : others) {
            part.add(column);
            SideBySide more = SideBySide.natural(part).within(window);
            if (more == null && fits != null) {
                parts.add(fits);
                part = new ArrayList<>(repeated);
                part.add(column);
                more = SideBySide.natural(part).within(window);
            }
            if (more == null) {
                return null;
            }
            fits = more;
        }
        parts.add(fits);
        return parts;
    }

    private void records(Consumer<String> out) {
        int rows = columns.get(0).cells().size();
        for (int row = 0; row < rows; row++) {
            if (row > 0) {
                out.accept("");
            }
            for (TextColumn column : columns) {
                String text = column.heading() + ": " + column.cells().get(row);
                Wrapped.lines(text, window, "", "  ").forEach(out);
            }
        }
    }
}
