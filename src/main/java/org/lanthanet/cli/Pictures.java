package org.lanthanet.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.lanthanet.report.chart.Chart;
import org.lanthanet.report.chart.ChartRenderer;
import org.lanthanet.report.chart.Figure;
import org.lanthanet.report.chart.Raster;
import org.lanthanet.report.chart.View;

/** Draws charts into files. */
final class Pictures {
    private final ReportFormat format;
    private final PictureOptions options;
    private final Map<String, Map<String, ?>> maps;
    private final String source;

    Pictures(ReportFormat format, PictureOptions options, Map<String, Map<String, ?>> maps, String source) {
        this.format = format;
        this.options = options;
        this.maps = maps;
        this.source = source;
    }

    /**
     * Draws the charts asked for.
     *
     * @param file a file for one chart; a folder for several, which is made where there is none
     */
    void draw(List<Chart> charts, Path file, Terminal terminal) {
        charts.forEach(this::check);
        boolean several = charts.size() > 1 || Files.isDirectory(file);
        if (several) {
            makeFolder(file);
        }
        ChartRenderer renderer = new ChartRenderer();
        maps.forEach(renderer::registerMap);
        for (Chart chart : charts) {
            Path target = several ? file.resolve(chart.id() + "." + format) : file;
            String svg = Figure.svg(renderer.svg(chart, options.view()), chart, options.view(), source);
            OutputFile.save(target, out -> {
                if (format == ReportFormat.SVG) {
                    out.write(svg.getBytes(StandardCharsets.UTF_8));
                } else {
                    Raster.png(svg, options.scale(), out);
                }
            });
            terminal.say(target + ": " + chart.title());
        }
    }

    /** Before anything is drawn. */
    private void check(Chart chart) {
        View view = options.view();
        try {
            view.choiceFor(chart);
        } catch (IllegalArgumentException e) {
            throw new UsageException("--choose: " + e.getMessage());
        }
    }

    private static void makeFolder(Path folder) {
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw new UsageException(folder + ": no folder can be made there; several charts go into a folder");
        }
    }

    /** The charts of these names; all where none is named. */
    static List<Chart> choose(List<Chart> charts, List<String> names) {
        if (names.isEmpty()) {
            return charts;
        }
        return names.stream()
                .map(name -> charts.stream()
                        .filter(c -> c.id().equals(name))
                        .findFirst()
                        .orElseThrow(() -> new UsageException("no chart '" + name + "'; take one of "
                                + String.join(
                                        ", ", charts.stream().map(Chart::id).toList()))))
                .toList();
    }
}
