package org.lanthanet.store;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.lanthanet.flow.CoverageIndex;
import org.lanthanet.flow.balance.Account;
import org.lanthanet.flow.balance.Balance;
import org.lanthanet.flow.balance.KnownPartners;
import org.lanthanet.flow.balance.MirrorGap;
import org.lanthanet.flow.balance.ProductionBasis;
import org.lanthanet.flow.balance.UnregisteredSupply;
import org.lanthanet.model.Coverage;
import org.lanthanet.model.Declaration;
import org.lanthanet.model.Flow;
import org.lanthanet.model.FlowSide;
import org.lanthanet.model.Production;
import org.lanthanet.model.PublishedTotal;
import org.lanthanet.model.Stage;
import org.lanthanet.store.GraphTx.Edge;

/** The model's records as edges, and back. A null is an absent property. */
final class Rows {
    /** Property that names the file an edge came from; edges of the data package and settled flows have none. */
    static final String FILE = "file";

    private Rows() {}

    /** @param file the file it was imported from, null for a settled flow */
    static Edge trades(Flow f, @Nullable String file) {
        Map<String, Object> p = new HashMap<>();
        p.put("exporter", f.exporter());
        p.put("importer", f.importer());
        p.put("year", f.year());
        p.put("stage", f.stage().id());
        put(p, "reoTonnes", f.reoTonnes());
        put(p, "grossTonnes", f.grossTonnes());
        put(p, "valueUsd", f.valueUsd());
        putSide(p, "exporter", f.exporterSide());
        putSide(p, "importer", f.importerSide());
        put(p, "mirrorGap", f.mirrorGapReoTonnes());
        p.put("method", f.method().id());
        p.put("imputed", f.imputedShare() > 0);
        p.put("imputedShare", f.imputedShare());
        putFlags(p, "flags", f.flags());
        p.put("datasets", f.datasets());
        put(p, FILE, file);
        return new Edge(f.exporter(), f.importer(), p);
    }

    /** A side that declared something has an imputed share; flags only where there are any. */
    private static void putSide(Map<String, Object> p, String name, @Nullable FlowSide side) {
        if (side != null) {
            put(p, name + "ReoTonnes", side.reoTonnes());
            put(p, name + "ValueUsd", side.valueUsd());
            p.put(name + "ImputedShare", side.imputedShare());
            putFlags(p, name + "Flags", side.flags());
        }
    }

    private static void putFlags(Map<String, Object> p, String name, Set<Flow.Flag> flags) {
        if (!flags.isEmpty()) {
            p.put(name, flags.stream().map(Flow.Flag::id).sorted().toList());
        }
    }

    private static @Nullable FlowSide side(Map<String, Object> t, String name) {
        Double share = number(t, name + "ImputedShare");
        return share == null
                ? null
                : new FlowSide(
                        number(t, name + "ReoTonnes"), number(t, name + "ValueUsd"), share, flags(t, name + "Flags"));
    }

    private static Set<Flow.Flag> flags(Map<String, Object> t, String name) {
        return t.get(name) == null
                ? Set.of()
                : texts(t, name).stream().map(Flow.Flag::get).collect(Collectors.toUnmodifiableSet());
    }

    static Flow flow(Map<String, Object> t) {
        return new Flow(
                year(t),
                text(t, "exporter"),
                text(t, "importer"),
                Stage.get(text(t, "stage")),
                number(t, "reoTonnes"),
                number(t, "grossTonnes"),
                number(t, "valueUsd"),
                side(t, "exporter"),
                side(t, "importer"),
                Flow.Method.get(text(t, "method")),
                known(t, "imputedShare"),
                flags(t, "flags"),
                texts(t, "datasets"));
    }

    static Edge declared(Declaration d, @Nullable String file) {
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
        put(p, FILE, file);
        return new Edge(d.exporter(), d.importer(), p);
    }

    static Declaration declaration(Map<String, Object> d) {
        return new Declaration(
                year(d),
                text(d, "exporter"),
                text(d, "importer"),
                text(d, "hs"),
                Declaration.Side.valueOf(upper(text(d, "side"))),
                number(d, "valueUsd"),
                number(d, "grossTonnes"),
                Declaration.MassStatus.valueOf(upper(text(d, "massStatus"))),
                Declaration.Valuation.valueOf(upper(text(d, "valuation"))),
                text(d, "dataset"));
    }

    /** A production figure not yet chosen for anything. */
    static Edge produces(Production production, @Nullable String file) {
        Map<String, Object> p = new HashMap<>();
        p.put("country", production.country());
        p.put("stage", production.stage().id());
        p.put("year", production.year());
        p.put("dataset", production.dataset());
        p.put("reoTonnes", production.reoTonnes());
        p.put("status", production.status().id());
        p.put("preferred", false);
        p.put("worldBasis", false);
        put(p, FILE, file);
        return new Edge(production.country(), production.stage().id(), p);
    }

    static Production production(Map<String, Object> p) {
        return new Production(
                year(p),
                text(p, "country"),
                Stage.get(text(p, "stage")),
                known(p, "reoTonnes"),
                Production.Status.get(text(p, "status")),
                text(p, "dataset"));
    }

    /** A balance; all its quantities are REO tonnes. */
    static Edge balance(Account account) {
        Balance b = account.balance();
        Map<String, Object> p = new HashMap<>();
        p.put("country", b.country());
        p.put("stage", b.stage().id());
        p.put("year", b.year());
        put(p, "production", b.productionReoTonnes());
        p.put("productionBasis", b.basis().id());
        put(p, "imports", b.importsReoTonnes());
        p.put("importsCoverage", word(b.importsCoverage()));
        p.put("importsUnweighed", b.importsUnweighed());
        put(p, "exports", b.exportsReoTonnes());
        p.put("exportsCoverage", word(b.exportsCoverage()));
        p.put("exportsUnweighed", b.exportsUnweighed());
        p.put("assumed", b.assumedReoTonnes());
        put(p, "use", b.useReoTonnes());
        p.put("networkCoverage", word(b.partners().network()));
        putUnlessEmpty(p, "importsFromBelow", b.partners().importsFromBelow());
        putUnlessEmpty(p, "exportsFromBelow", b.partners().exportsFromBelow());
        putUnlessEmpty(p, "importsNone", b.partners().importsNone());
        UnregisteredSupply unregistered = account.unregistered();
        if (unregistered != null) {
            put(p, "unregistered", unregistered.reoTonnes());
            put(p, "unregisteredLow", unregistered.lowReoTonnes());
            put(p, "unregisteredHigh", unregistered.highReoTonnes());
        }
        MirrorGap gap = account.gap();
        if (gap != null) {
            put(p, "mirrorGap", gap.gapReoTonnes());
            put(p, "mirrorGapCovers", gap.gapReoTonnes() == null ? null : gap.coveredShare());
        }
        return new Edge(b.country(), b.stage().id(), p);
    }

    static Balance balance(Map<String, Object> b) {
        return new Balance(
                year(b),
                text(b, "country"),
                Stage.get(text(b, "stage")),
                number(b, "production"),
                ProductionBasis.valueOf(upper(text(b, "productionBasis")).replace('-', '_')),
                number(b, "imports"),
                CoverageIndex.Level.valueOf(upper(text(b, "importsCoverage"))),
                (int) known(b, "importsUnweighed"),
                number(b, "exports"),
                CoverageIndex.Level.valueOf(upper(text(b, "exportsCoverage"))),
                (int) known(b, "exportsUnweighed"),
                known(b, "assumed"),
                new KnownPartners(
                        CoverageIndex.Level.valueOf(upper(text(b, "networkCoverage"))),
                        textsOrNone(b, "importsFromBelow"),
                        textsOrNone(b, "exportsFromBelow"),
                        textsOrNone(b, "importsNone")));
    }

    static Edge totals(PublishedTotal t, @Nullable String file) {
        Map<String, Object> p = new HashMap<>();
        p.put("country", t.country());
        p.put("year", t.year());
        p.put("item", t.item().id());
        p.put("form", t.form());
        p.put("dataset", t.dataset());
        p.put("reoTonnes", t.reoTonnes());
        p.put("status", t.status().id());
        put(p, FILE, file);
        return new Edge(t.country(), Production.WORLD, p);
    }

    static PublishedTotal total(Map<String, Object> t) {
        return new PublishedTotal(
                year(t),
                text(t, "country"),
                PublishedTotal.Item.get(text(t, "item")),
                text(t, "form"),
                known(t, "reoTonnes"),
                Production.Status.get(text(t, "status")),
                text(t, "dataset"));
    }

    static Edge covers(Coverage c, @Nullable String file) {
        Map<String, Object> p = new HashMap<>();
        p.put("side", word(c.side()));
        p.put("hs", c.hs());
        p.put("extent", word(c.extent()));
        p.put("partners", List.copyOf(c.partners()));
        p.put("yearFrom", c.yearFrom());
        p.put("yearTo", c.yearTo());
        put(p, FILE, file);
        return new Edge(c.dataset(), c.reporter().equals(Coverage.ANY) ? Production.WORLD : c.reporter(), p);
    }

    static Coverage coverage(String dataset, String reporter, Map<String, Object> c) {
        return new Coverage(
                dataset,
                reporter.equals(Production.WORLD) ? Coverage.ANY : reporter,
                Declaration.Side.valueOf(upper(text(c, "side"))),
                text(c, "hs"),
                Coverage.Extent.valueOf(upper(text(c, "extent"))),
                Set.copyOf(texts(c, "partners")),
                Math.toIntExact((Long) known(c.get("yearFrom"), "yearFrom")),
                Math.toIntExact((Long) known(c.get("yearTo"), "yearTo")));
    }

    /** A map of the graph, such as the properties of an edge. */
    @SuppressWarnings("unchecked")
    static Map<String, Object> map(@Nullable Object value) {
        return (Map<String, Object>) Objects.requireNonNull(value);
    }

    static String text(Map<String, Object> map, String name) {
        return (String) known(map.get(name), name);
    }

    private static int year(Map<String, Object> map) {
        return Math.toIntExact((Long) known(map.get("year"), "year"));
    }

    private static double known(Map<String, Object> map, String name) {
        return ((Number) known(map.get(name), name)).doubleValue();
    }

    private static Object known(@Nullable Object value, String name) {
        if (value == null) {
            throw new IllegalStateException("an edge of the graph has no " + name + "; import its data again");
        }
        return value;
    }

    private static List<String> texts(Map<String, Object> map, String name) {
        return ((List<?>) known(map.get(name), name))
                .stream().map(String::valueOf).toList();
    }

    private static List<String> textsOrNone(Map<String, Object> map, String name) {
        return map.get(name) == null ? List.of() : texts(map, name);
    }

    private static void putUnlessEmpty(Map<String, Object> properties, String name, List<String> texts) {
        if (!texts.isEmpty()) {
            properties.put(name, texts);
        }
    }

    private static void put(Map<String, Object> properties, String name, @Nullable Object value) {
        if (value != null) {
            properties.put(name, value);
        }
    }

    private static @Nullable Double number(Map<String, Object> map, String name) {
        Object value = map.get(name);
        return value == null ? null : ((Number) value).doubleValue();
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }

    private static String upper(String word) {
        return word.toUpperCase(Locale.ROOT);
    }
}
