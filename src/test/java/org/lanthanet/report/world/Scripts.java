package org.lanthanet.report.world;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.lanthanet.report.JsonValues;
import org.lanthanet.report.chart.Chart;
import org.lanthanet.report.chart.ChartScripts;
import org.lanthanet.report.chart.Control;
import org.mozilla.javascript.Context;
import org.mozilla.javascript.Function;
import org.mozilla.javascript.ScriptableObject;

/** Runs the scripts of charts without the library that draws. */
final class Scripts {
    /** Options as JSON, after a look at every number and every label and tooltip in them. */
    private static final String LOOK = """
            function look(request) {
              var asked = JSON.parse(request);
              var options = lanthanet.charts[asked.kind](asked.data, asked.view);
              var tips = [];
              function walk(thing, path) {
                if (typeof thing === 'number' && !isFinite(thing)) {
                  throw new Error(path + ' is ' + thing);
                }
                if (thing !== null && typeof thing === 'object') {
                  Object.keys(thing).forEach(function (key) {
                    walk(thing[key], path + '.' + key);
                  });
                }
              }
              walk(options, asked.kind);
              (options.series || []).forEach(function (series) {
                (series.data || []).concat(series.links || []).slice(0, 400).forEach(function (item) {
                  tips.push(String(options.tooltip.formatter({
                    seriesType: series.type, seriesName: series.name, data: item, name: item.name,
                    dataType: item.source ? 'edge' : 'node',
                    value: item.value !== undefined ? item.value : series.type === 'sankey' ? 1 : item
                  })));
                });
              });
              return JSON.stringify({
                options: options, tips: tips, table: lanthanet.tables[asked.kind](asked.data, asked.view)
              });
            }
            """;

    private static final ObjectMapper JSON = new ObjectMapper();
    private final ScriptableObject scope;

    Scripts() {
        Context context = enter();
        try {
            scope = context.initSafeStandardObjects();
            context.evaluateString(scope, ChartScripts.ours(), "charts", 1, null);
            context.evaluateString(scope, LOOK, "look", 1, null);
        } finally {
            Context.exit();
        }
    }

    private static Context enter() {
        Context context = Context.enter();
        context.setInterpretedMode(true);
        context.setLanguageVersion(Context.VERSION_ES6);
        return context;
    }

    /** {@code options}, {@code tips} and {@code table} of a chart. */
    JsonNode look(Chart chart, int width, String theme, Map<String, String> choice) {
        Map<String, String> chosen = new LinkedHashMap<>();
        for (Control control : chart.controls()) {
            chosen.put(control.name(), choice.getOrDefault(control.name(), control.value()));
        }
        String request = JsonValues.text(Map.of(
                "kind", chart.kind(),
                "data", chart.data(),
                "view", Map.of("width", width, "theme", theme, "choice", chosen)));
        Context context = enter();
        try {
            Function look = (Function) ScriptableObject.getProperty(scope, "look");
            return JSON.readTree(Context.toString(look.call(context, scope, scope, new Object[] {request})));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            Context.exit();
        }
    }
}
