package org.lanthanet.report.page;

import com.samskivert.mustache.Mustache;
import com.samskivert.mustache.Template;
import java.io.StringReader;
import java.io.Writer;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lanthanet.report.JsonValues;
import org.lanthanet.report.Resource;
import org.lanthanet.report.chart.Chart;
import org.lanthanet.report.chart.ChartScripts;

/**
 * The report of a pair as one HTML file: nothing in it is asked of a network, and a policy in its head forbids it. Text is
 * escaped by the template, data by {@link #embedded}. The same parts give the same bytes.
 */
public final class ShiftPage {
    private ShiftPage() {}

    /** Writes the page. */
    public static void write(PageParts parts, Writer out) {
        template().execute(view(parts), out);
    }

    private static Template template() {
        return Mustache.compiler()
                .escapeHTML(true)
                .withLoader(name -> new StringReader(resource(name + ".html")))
                .compile(resource("page.html"));
    }

    private static Map<String, @Nullable Object> view(PageParts parts) {
        Map<String, @Nullable Object> view = new LinkedHashMap<>();
        view.put("title", parts.title());
        view.put("headline", parts.story().get(0));
        view.put("paragraphs", parts.story().subList(1, parts.story().size()));
        view.put("first", new Figure(parts.pair().get(0)));
        view.put("pair", parts.pair().stream().skip(1).map(Figure::new).toList());
        view.put("world", parts.world().stream().map(Figure::new).toList());
        view.put("shift", new HtmlTable(parts.shift()));
        view.put("tally", parts.tally());
        view.put("claims", parts.claims().stream().map(HtmlTable::new).toList());
        view.put("sources", parts.sources().stream().map(HtmlTable::new).toList());
        view.put("definitions", new HtmlTable(parts.definitions()));
        view.put("command", parts.command());
        view.put("version", parts.version());
        view.put("library", "Apache ECharts " + ChartScripts.libraryVersion());
        view.put("style", resource("page.css"));
        view.put("libraryScript", ChartScripts.library());
        view.put("chartScripts", ChartScripts.ours());
        view.put("pageScript", resource("page.js"));
        view.put("data", embedded(data(parts)));
        return view;
    }

    /** A chart as the template shows it. */
    private record Figure(Chart chart) {
        String id() {
            return chart.id();
        }

        String title() {
            return chart.title();
        }

        String summary() {
            return chart.summary();
        }

        List<String> notes() {
            return chart.notes();
        }

        int height() {
            return chart.height();
        }
    }

    private static Map<String, @Nullable Object> data(PageParts parts) {
        List<Map<String, @Nullable Object>> charts = Stream.concat(parts.pair().stream(), parts.world().stream())
                .map(ShiftPage::chart)
                .toList();
        Map<String, @Nullable Object> data = new LinkedHashMap<>();
        data.put("charts", charts);
        data.put("maps", parts.maps());
        return data;
    }

    private static Map<String, @Nullable Object> chart(Chart chart) {
        Map<String, @Nullable Object> drawn = new LinkedHashMap<>();
        drawn.put("id", chart.id());
        drawn.put("kind", chart.kind());
        drawn.put("title", chart.title());
        drawn.put("height", chart.height());
        drawn.put(
                "controls",
                chart.controls().stream()
                        .map(c -> {
                            Map<String, @Nullable Object> control = new LinkedHashMap<>();
                            control.put("name", c.name());
                            control.put("label", c.label());
                            control.put("kind", c.kind().name().toLowerCase(Locale.ROOT));
                            control.put("values", c.values());
                            control.put("labels", c.labels());
                            control.put("value", c.value());
                            return control;
                        })
                        .toList());
        drawn.put("data", chart.data());
        return drawn;
    }

    /** JSON that cannot end the script element it stands in. */
    private static String embedded(Map<String, ?> data) {
        return JsonValues.text(data)
                .replace("<", "\\u003c")
                .replace(">", "\\u003e")
                .replace("&", "\\u0026")
                .replace("\u2028", "\\u2028")
                .replace("\u2029", "\\u2029");
    }

    private static String resource(String name) {
        return Resource.text(ShiftPage.class, name);
    }
}
