package org.lanthanet.cli;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.lanthanet.report.chart.Theme;
import org.lanthanet.report.chart.View;
import picocli.CommandLine.Option;

/** Which chart a picture shows, and how: {@code --chart}, {@code --choose}, {@code --width}, {@code --theme}. */
final class PictureOptions {
    @Option(
            names = "--chart",
            paramLabel = "NAME",
            completionCandidates = Candidates.Charts.class,
            split = ",",
            description =
                    "the chart to draw with --format svg or png: ${COMPLETION-CANDIDATES} (default: all, into a folder named"
                            + " with -o)")
    private List<String> charts = List.of();

    @Option(
            names = "--choose",
            paramLabel = "KEY=VALUE",
            split = ",",
            description = "what the chart shows where it lets choose: --choose year=2010,stage=ore")
    private Map<String, String> choice = new LinkedHashMap<>();

    @Option(names = "--width", paramLabel = "PX", description = "width of a picture (default: ${DEFAULT-VALUE})")
    private int width = View.WIDTH;

    @Option(
            names = "--scale",
            paramLabel = "X",
            description = "dots of a png for each pixel of its width (default: ${DEFAULT-VALUE})")
    private double scale = 2;

    @Option(names = "--theme", paramLabel = "light|dark", description = "colours of a picture (default: light)")
    private Theme theme = Theme.LIGHT;

    /** Names of the charts asked for; none for all. */
    List<String> charts() {
        return charts.stream().map(String::strip).toList();
    }

    double scale() {
        return scale;
    }

    View view() {
        return new View(width, theme, choice);
    }

    /** Checks the numbers, and that nothing is asked of a picture where there is none. */
    void check(boolean picture) {
        if (!picture && !(charts.isEmpty() && choice.isEmpty())) {
            throw new UsageException("--chart and --choose go with --format svg or png");
        }
        try {
            view();
        } catch (IllegalArgumentException e) {
            throw new UsageException("--width: " + e.getMessage());
        }
        if (!(scale >= 0.5 && scale <= 8)) {
            throw new UsageException("--scale takes a number from 0.5 to 8, not " + scale);
        }
        if (!choice.isEmpty() && charts.size() != 1) {
            throw new UsageException("--choose is of one chart; name it with --chart");
        }
    }
}
