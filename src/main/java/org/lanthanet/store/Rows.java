package org.lanthanet.store;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.lanthanet.model.Coverage;
import org.lanthanet.model.Declaration;
import org.lanthanet.model.Flow;
import org.lanthanet.model.Production;
import org.lanthanet.model.PublishedTotal;
import org.lanthanet.model.Stage;
import org.neo4j.driver.Value;

/** The model's records as properties of edges, and back. A null is an absent property. */
final class Rows {
    private Rows() {}

    /** An edge to be created: iso3 of both ends and its properties. */
    static Map<String, Object> edge(String from, String to, Map<String, Object> properties) {
        return Map.of("from", from, "to", to, "properties", properties);
    }

    static Map<String, Object> trades(Flow f) {
        Map<String, Object> p = new HashMap<>();
        p.put("exporter", f.exporter());
        p.put("importer", f.importer());
        p.put("year", f.year());
        p.put("stage", f.stage().id());
        put(p, "reoTonnes", f.reoTonnes());
        put(p, "grossTonnes", f.grossTonnes());
        put(p, "valueUsd", f.valueUsd());
        put(p, "exporterReoTonnes", f.exporterReoTonnes());
        put(p, "importerReoTonnes", f.importerReoTonnes());
        put(p, "exporterValueUsd", f.exporterValueUsd());
        put(p, "importerValueUsd", f.importerValueUsd());
        put(p, "mirrorGap", f.mirrorGapReoTonnes());
        p.put("method", f.method().id());
        p.put("imputed", f.imputedShare() > 0);
        p.put("imputedShare", f.imputedShare());
        if (!f.flags().isEmpty()) {
            p.put("flags", f.flags().stream().map(Flow.Flag::id).toList());
        }
        p.put("datasets", f.datasets());
        return p;
    }

    static Flow flow(Value t) {
        List<Flow.Flag> flags =
                t.get("flags").isNull() ? List.of() : t.get("flags").asList(v -> Flow.Flag.get(v.asString()));
        return new Flow(
                t.get("year").asInt(),
                t.get("exporter").asString(),
                t.get("importer").asString(),
                Stage.get(t.get("stage").asString()),
                number(t, "reoTonnes"),
                number(t, "grossTonnes"),
                number(t, "valueUsd"),
                number(t, "exporterReoTonnes"),
                number(t, "importerReoTonnes"),
                number(t, "exporterValueUsd"),
                number(t, "importerValueUsd"),
                Flow.Method.get(t.get("method").asString()),
                t.get("imputedShare").asDouble(),
                Set.copyOf(flags),
                t.get("datasets").asList(Value::asString));
    }

    static Map<String, Object> declared(Declaration d) {
        Map<String, Object> p = new HashMap<>();
        p.put("exporter", d.exporter());
        p.put("importer", d.importer());
        p.put("year", d.year());
        p.put("hs", d.hs());
        p.put("side", word(d.side()));
        p.put("dataset", d.dataset());
        put(p, "grossTonnes", d.grossTonnes());
        put(p, "valueUsd", d.valueUsd());
        p.put("massStatus", word(d.massStatus()));
        p.put("massImputed", d.massStatus() != Declaration.MassStatus.DECLARED);
        p.put("valuation", word(d.valuation()));
        return p;
    }

    static Map<String, Object> produces(Production production, boolean preferred, boolean worldBasis) {
        Map<String, Object> p = new HashMap<>();
        p.put("country", production.country());
        p.put("stage", production.stage().id());
        p.put("year", production.year());
        p.put("dataset", production.dataset());
        p.put("reoTonnes", production.reoTonnes());
        p.put("status", production.status().id());
        p.put("preferred", preferred);
        p.put("worldBasis", worldBasis);
        return p;
    }

    static Production production(Value p) {
        return new Production(
                p.get("year").asInt(),
                p.get("country").asString(),
                Stage.get(p.get("stage").asString()),
                p.get("reoTonnes").asDouble(),
                Production.Status.get(p.get("status").asString()),
                p.get("dataset").asString());
    }

    static Map<String, Object> totals(PublishedTotal t) {
        Map<String, Object> p = new HashMap<>();
        p.put("country", t.country());
        p.put("year", t.year());
        p.put("item", t.item().id());
        p.put("form", t.form());
        p.put("dataset", t.dataset());
        p.put("reoTonnes", t.reoTonnes());
        p.put("status", t.status().id());
        return p;
    }

    static PublishedTotal total(Value t) {
        return new PublishedTotal(
                t.get("year").asInt(),
                t.get("country").asString(),
                PublishedTotal.Item.get(t.get("item").asString()),
                t.get("form").asString(),
                t.get("reoTonnes").asDouble(),
                Production.Status.get(t.get("status").asString()),
                t.get("dataset").asString());
    }

    static Map<String, Object> covers(Coverage c) {
        Map<String, Object> p = new HashMap<>();
        p.put("side", word(c.side()));
        p.put("hs", c.hs());
        p.put("extent", word(c.extent()));
        p.put("partners", List.copyOf(c.partners()));
        p.put("yearFrom", c.yearFrom());
        p.put("yearTo", c.yearTo());
        return p;
    }

    static Coverage coverage(String dataset, String reporter, Value c) {
        return new Coverage(
                dataset,
                reporter.equals(Production.WORLD) ? Coverage.ANY : reporter,
                Declaration.Side.valueOf(upper(c.get("side").asString())),
                c.get("hs").asString(),
                Coverage.Extent.valueOf(upper(c.get("extent").asString())),
                Set.copyOf(c.get("partners").asList(Value::asString)),
                c.get("yearFrom").asInt(),
                c.get("yearTo").asInt());
    }

    private static void put(Map<String, Object> properties, String name, @Nullable Double value) {
        if (value != null) {
            properties.put(name, value);
        }
    }

    private static @Nullable Double number(Value map, String name) {
        Value value = map.get(name);
        return value.isNull() ? null : value.asDouble();
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }

    private static String upper(String word) {
        return word.toUpperCase(Locale.ROOT);
    }
}
