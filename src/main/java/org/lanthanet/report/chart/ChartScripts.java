package org.lanthanet.report.chart;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Properties;
import java.util.stream.Collectors;
import org.lanthanet.report.Resource;

/** The scripts that draw charts: the charting library, and ours that say what it shall draw. */
public final class ChartScripts {
    private static final List<String> OURS = List.of(
            "charts.js",
            "series.js",
            "bothways.js",
            "breaks.js",
            "scale.js",
            "sankey.js",
            "map.js",
            "matrix.js",
            "dependence.js");
    private static final String LIBRARY = "/META-INF/resources/webjars/echarts/%s/echarts.min.js";
    private static final String VERSION = "/META-INF/maven/org.webjars/echarts/pom.properties";

    private ChartScripts() {}

    /** The text of all scripts of ours, in the order they are read. */
    public static String ours() {
        return OURS.stream().map(ChartScripts::resource).collect(Collectors.joining("\n"));
    }

    /** The text of the charting library, Apache ECharts. */
    public static String library() {
        return resource(LIBRARY.formatted(libraryVersion()));
    }

    /** Version of the charting library. */
    public static String libraryVersion() {
        Properties properties = new Properties();
        try {
            properties.load(new StringReader(resource(VERSION)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return properties.getProperty("version");
    }

    private static String resource(String name) {
        return Resource.text(ChartScripts.class, name);
    }
}
