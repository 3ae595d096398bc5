package org.lanthanet.report;

import java.util.ArrayList;
import java.util.List;

/**
 * Text in lines that are not wider than a number of columns. Lines are broken at blanks and between wide characters; a word that is
 * wider than a line is broken where the line ends. Nothing but blanks is left out.
 */
final class Wrapped {
    /** What is not broken if it fits into a line, and whether a blank stands before it. */
    private record Piece(String text, int width, boolean apart) {}

    private final int width;
    private final String indent;
    private final List<String> lines = new ArrayList<>();
    private StringBuilder line;
    private int used;
    private boolean fresh = true;

    private Wrapped(int width, String first, String indent) {
        this.width = width;
        this.indent = indent;
        this.line = new StringBuilder(first);
        this.used = first.length();
    }

    /** The lines of a text without line breaks. */
    static List<String> lines(String text, int width) {
        return lines(text, width, "", "");
    }

    /**
     * The same, indented.
     *
     * @param first blanks before the first line
     * @param indent blanks before the others
     */
    static List<String> lines(String text, int width, String first, String indent) {
        if (indent.length() >= width) {
            return lines(text, width, "", "");
        }
        Wrapped wrapped = new Wrapped(width, first, indent);
        pieces(text).forEach(wrapped::add);
        wrapped.lines.add(wrapped.line.toString());
        return wrapped.lines;
    }

    /** Columns of the widest part that is not broken if lines are as wide. */
    static int widestPiece(String text) {
        return pieces(text).stream().mapToInt(Piece::width).max().orElse(0);
    }

    private void add(Piece piece) {
        int blank = piece.apart() && !fresh ? 1 : 0;
        if (!fresh && used + blank + piece.width() > width) {
            next();
            blank = 0;
        }
        if (used + piece.width() <= width) {
            line.append(blank == 1 ? " " : "").append(piece.text());
            used += blank + piece.width();
            fresh = false;
        } else {
            broken(piece.text());
        }
    }

    private void broken(String word) {
        for (int at = 0; at < word.length(); ) {
            int end = DisplayWidth.end(word, at);
            int columns = DisplayWidth.of(word, at, end);
            if (!fresh && used + columns > width) {
                next();
            }
            line.append(word, at, end);
            used += columns;
            fresh = false;
            at = end;
        }
    }

    private void next() {
        lines.add(line.toString());
        line = new StringBuilder(indent);
        used = indent.length();
        fresh = true;
    }

    private static List<Piece> pieces(String text) {
        List<Piece> pieces = new ArrayList<>();
        for (String word : text.strip().split("\\s+")) {
            int from = 0;
            for (int at = 0; at < word.length(); ) {
                int end = DisplayWidth.end(word, at);
                if (DisplayWidth.of(word, at, end) == 2) {
                    piece(pieces, word, from, at);
                    piece(pieces, word, at, end);
                    from = end;
                }
                at = end;
            }
            piece(pieces, word, from, word.length());
        }
        return pieces;
    }

    private static void piece(List<Piece> pieces, String word, int from, int to) {
        if (from < to) {
            String text = word.substring(from, to);
            pieces.add(new Piece(text, DisplayWidth.of(text), from == 0));
        }
    }
}
