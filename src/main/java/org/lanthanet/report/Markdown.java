package org.lanthanet.report;

/** Rows and cells of a table in Markdown. */
public final class Markdown {
    private Markdown() {}

    /** Adds a row of cells that are Markdown already. */
    public static void row(StringBuilder page, String... cells) {
        page.append("| ").append(String.join(" | ", cells)).append(" |\n");
    }

    /** Plain text as a cell that shows just that. */
    public static String cell(String text) {
        return text.replace("|", "\\|").replace("*", "\\*").replace("_", "\\_").replace("<", "&lt;");
    }
}
