package org.lanthanet.report.chart;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lanthanet.report.JsonValues;
import org.mozilla.javascript.Context;
import org.mozilla.javascript.ContextFactory;
import org.mozilla.javascript.Function;
import org.mozilla.javascript.ScriptableObject;

/**
 * Draws charts as SVG with the scripts and the library a browser draws them with. Reading the library takes seconds, so one is
 * made for all charts there are to draw. The same chart and view give the same text.
 */
public final class ChartRenderer {
    /** What the library asks of a browser and never gets to use here: nothing moves. */
    private static final String BROWSER = """
            var global = this, self = this;
            function setTimeout() { return 0; }
            function clearTimeout() {}
            """;

    private static final String DRAW = """
            function draw(request) {
              var asked = JSON.parse(request);
              var options = lanthanet.picture(asked);
              var chart = echarts.init(null, null, {
                renderer: 'svg', ssr: true, width: asked.view.width,
                height: lanthanet.height(asked, asked.view)
              });
              chart.setOption(options);
              var svg = chart.renderToSVGString();
              chart.dispose();
              return svg;
            }
            function table(request) {
              var asked = JSON.parse(request);
              return JSON.stringify(lanthanet.tables[asked.kind](asked.data, asked.view));
            }
            function map(name, outlines) {
              echarts.registerMap(name, JSON.parse(outlines));
            }
            """;

    private final ContextFactory factory = new ContextFactory();
    private final ScriptableObject scope;

    public ChartRenderer() {
        Context context = enter();
        try {
            scope = context.initSafeStandardObjects();
            run(context, "browser", BROWSER);
            run(context, "echarts", ChartScripts.library());
            run(context, "charts", ChartScripts.ours());
            run(context, "draw", DRAW);
        } finally {
            Context.exit();
        }
    }

    /** Methods of the library are too long to be compiled, and a picture is drawn once. */
    private Context enter() {
        Context context = factory.enterContext();
        context.setInterpretedMode(true);
        context.setLanguageVersion(Context.VERSION_ES6);
        return context;
    }

    private void run(Context context, String name, String script) {
        context.evaluateString(scope, script, name, 1, null);
    }

    /**
     * Gives maps their outlines.
     *
     * @param name name of the map in the scripts
     * @param geoJson a feature collection as maps and lists
     */
    public void registerMap(String name, Map<String, ?> geoJson) {
        call("map", name, JsonValues.text(geoJson));
    }

    /**
     * The chart as SVG.
     *
     * @throws IllegalArgumentException if the view chooses what the chart has not
     */
    public String svg(Chart chart, View view) {
        return still(call("draw", JsonValues.text(request(chart, view))));
    }

    /** Without what happens under a pointer, and without names that count the drawings made before. */
    private static String still(String svg) {
        return svg.replaceAll("(?s)<style\\s*>.*?</style>\\s*", "")
                .replaceAll(" class=\"zr\\d+-cls-\\d+\"", "")
                .replaceAll(
                        "style=\"font: (?:bold )(\\d+px) ([^\"]*)\"",
                        "style=\"font-weight:bold;font-size:$1;font-family:$2\"")
                .replaceAll("style=\"font: (\\d+px) ([^\"]*)\"", "style=\"font-size:$1;font-family:$2\"")
                .replaceAll("(id=\"|url\\(#|href=\"#)zr\\d+-", "$1zr-");
    }

    /** The table that belongs to the chart as JSON: {@code columns}, {@code rows}. */
    public String table(Chart chart, View view) {
        return call("table", JsonValues.text(request(chart, view)));
    }

    private static Map<String, @Nullable Object> request(Chart chart, View view) {
        Map<String, @Nullable Object> looked = new LinkedHashMap<>();
        looked.put("width", view.width());
        looked.put("theme", view.theme().toString());
        looked.put("choice", view.choiceFor(chart));
        Map<String, @Nullable Object> request = new LinkedHashMap<>();
        request.put("kind", chart.kind());
        request.put("height", chart.height());
        request.put("view", looked);
        request.put("data", chart.data());
        return request;
    }

    private String call(String function, String... arguments) {
        Context context = enter();
        try {
            Function called = (Function) ScriptableObject.getProperty(scope, function);
            Object result =
                    called.call(context, scope, scope, List.of(arguments).toArray());
            return Context.toString(result);
        } finally {
            Context.exit();
        }
    }
}
