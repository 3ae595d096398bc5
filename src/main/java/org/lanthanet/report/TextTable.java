package org.lanthanet.report;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.lanthanet.model.Printable;

/**
 * An aligned table for a window of some width: words left, numbers right, unknown values said to be unknown; title above, notes
 * below.
 */
final class TextTable implements ResultWriter {
    private static final String INDENT = "  ";
    private static final int WIDEST_CELL = 200;

    /** Columns beyond which a sentence is hard to read. */
    private static final int LONGEST_LINE = 120;

    private final int window;

    /** @param window columns of the window, {@link Format#UNLIMITED} for as many as it takes */
    TextTable(int window) {
        this.window = window;
    }

    @Override
    public void write(Result result, Writer out) throws IOException {
        Consumer<String> lines = line -> append(out, line);
        try {
            sentence(result.title(), lines);
            lines.accept("");
            figure(result.figure(), lines);
            String how = table(result, lines);
            List<String> notes = new ArrayList<>(result.notes());
            if (!how.isEmpty()) {
                notes.add(0, how);
            }
            if (!notes.isEmpty()) {
                lines.accept("");
                notes.forEach(note -> sentence(note, lines));
            }
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private static void append(Writer out, String line) {
        try {
            out.append(line).append('\n');
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void sentence(String text, Consumer<String> lines) {
        for (String line : Printable.lines(text).split("\n", -1)) {
            if (window == Format.UNLIMITED || DisplayWidth.of(line) <= window) {
                lines.accept(line);
            } else {
                Wrapped.lines(line, Math.min(window, LONGEST_LINE)).forEach(lines);
            }
        }
    }

    private void figure(List<String> figure, Consumer<String> lines) {
        int width = figure.stream().mapToInt(DisplayWidth::of).max().orElse(0);
        if (width > window) {
            sentence("The bars are " + width + " columns wide, the window " + window + ": they are left out.", lines);
        } else {
            figure.forEach(line -> lines.accept(line.stripTrailing()));
        }
        if (!figure.isEmpty()) {
            lines.accept("");
        }
    }

    private String table(Result result, Consumer<String> lines) {
        if (result.rows().isEmpty()) {
            lines.accept("(no rows)");
            return "";
        }
        return new Fitting(columns(result), keys(result.columns()), window).write(lines);
    }

    /** How many of the first columns name a row: words and years before the first figure. */
    private static int keys(List<Column> columns) {
        int keys = 0;
        while (keys < columns.size()
                && (!columns.get(keys).isNumber() || columns.get(keys).kind() == Column.Kind.YEAR)) {
            keys++;
        }
        return Math.max(1, keys);
    }

    private static List<TextColumn> columns(Result result) {
        List<Column> columns = result.columns();
        RoundedCells rounded = new RoundedCells(columns);
        List<List<String>> cells = new ArrayList<>();
        columns.forEach(column -> cells.add(new ArrayList<>(result.rows().size())));
        for (List<@Nullable Object> row : result.rows()) {
            List<String> texts = rounded.of(row);
            for (int i = 0; i < columns.size(); i++) {
                cells.get(i).add(texts.get(i));
            }
        }
        List<TextColumn> text = new ArrayList<>();
        for (int i = 0; i < columns.size(); i++) {
            Column column = columns.get(i);
            boolean prose = column.wrappedAt() > 0;
            text.add(new TextColumn(
                    Printable.lines(column.heading()),
                    column.isNumber(),
                    prose ? column.wrappedAt() : WIDEST_CELL,
                    prose ? INDENT : "",
                    cells.get(i)));
        }
        return text;
    }
}
