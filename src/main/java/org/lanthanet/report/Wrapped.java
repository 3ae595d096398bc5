package org.lanthanet.report;

import java.util.List;
import java.util.stream.Collectors;

/** Text in lines that are not wider than a column; a word that is wider has a line of its own. */
public final class Wrapped {
    private static final String INDENT = "  ";

    private Wrapped() {}

    /** Paragraphs one below the other, all but the first indented; empty ones are left out. */
    public static String paragraphs(List<String> paragraphs, int width) {
        List<String> said = paragraphs.stream().filter(p -> !p.isEmpty()).toList();
        return said.stream()
                .map(p -> p.equals(said.get(0)) ? lines(p, width, "") : lines(p, width, INDENT))
                .collect(Collectors.joining("\n"));
    }

    private static String lines(String text, int width, String indent) {
        StringBuilder lines = new StringBuilder(indent);
        int used = indent.length();
        boolean fresh = true;
        for (String word : text.strip().split("\\s+")) {
            if (!fresh && used + 1 + word.length() > width) {
                lines.append('\n').append(indent);
                used = indent.length();
                fresh = true;
            }
            lines.append(fresh ? "" : " ").append(word);
            used += word.length() + (fresh ? 0 : 1);
            fresh = false;
        }
        return lines.toString();
    }
}
