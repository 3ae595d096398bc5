package org.lanthanet.report.chart;

import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A chart as a picture that stands alone: its title and what was chosen above it, where it comes from below. */
public final class Figure {
    private static final int ABOVE = 58;
    /** Width of most letters of ten pixels, with some to spare. */
    private static final int LETTER = 6;

    private static final int BELOW = 40;
    private static final String FONT = "system-ui, 'Segoe UI', 'DejaVu Sans', Arial, sans-serif";

    private static final Pattern HEIGHT = Pattern.compile("^<svg [^>]*?height=\"(\\d+)\"");

    private Figure() {}

    /**
     * The picture.
     *
     * @param drawn the chart as the renderer draws it
     * @param source a line that says where it comes from
     */
    public static String svg(String drawn, Chart chart, View view, String source) {
        int height = ABOVE + height(drawn) + BELOW;
        String inner = drawn.replaceFirst("<svg ", "<svg x=\"0\" y=\"" + ABOVE + "\" ");
        return String.format(
                Locale.ROOT,
                """
                <svg xmlns="http://www.w3.org/2000/svg" width="%1$d" height="%2$d" viewBox="0 0 %1$d %2$d" role="img">
                <title>%3$s</title>
                <desc>%4$s</desc>
                <rect width="%1$d" height="%2$d" fill="%5$s"/>
                <text x="12" y="26" font-family="%6$s" font-size="17" font-weight="600" fill="%7$s">%3$s</text>
                <text x="12" y="46" font-family="%6$s" font-size="12" fill="%8$s">%9$s</text>
                %10$s
                <g font-family="%6$s" font-size="10" fill="%8$s">%11$s</g>
                </svg>
                """,
                view.width(),
                height,
                escape(chart.title()),
                escape(chart.summary()),
                view.theme().paper(),
                FONT,
                view.theme().ink(),
                view.theme().muted(),
                escape(words(chart, view)),
                inner,
                source(source, view.width(), height - 22));
    }

    /** The source in lines as wide as the picture. */
    private static String source(String text, int width, int y) {
        StringBuilder lines = new StringBuilder();
        StringBuilder line = new StringBuilder();
        int at = y;
        for (String word : text.split(" ")) {
            if (line.length() + word.length() > (width - 24) / LETTER && !line.isEmpty()) {
                lines.append(line(line, at));
                line.setLength(0);
                at += 13;
            }
            line.append(line.isEmpty() ? "" : " ").append(word);
        }
        return lines.append(line(line, at)).toString();
    }

    private static String line(CharSequence text, int y) {
        return "<text x=\"12\" y=\"" + y + "\">" + escape(text.toString()) + "</text>";
    }

    private static int height(String drawn) {
        Matcher height = HEIGHT.matcher(drawn);
        if (!height.find()) {
            throw new IllegalArgumentException("a drawing without a height");
        }
        return Integer.parseInt(height.group(1));
    }

    /** What the controls are set to, in words. */
    private static String words(Chart chart, View view) {
        Map<String, String> chosen = view.choiceFor(chart);
        return chart.controls().stream()
                .map(c -> c.label() + ": " + c.labels().get(c.values().indexOf(chosen.get(c.name()))))
                .reduce((x, y) -> x + " · " + y)
                .orElse("");
    }

    private static String escape(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
