package org.lanthanet.store;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.lanthanet.flow.SettlementOptions.Prefer;
import org.lanthanet.flow.balance.Balance;
import org.lanthanet.model.Country;
import org.lanthanet.model.Coverage;
import org.lanthanet.model.Dataset;
import org.lanthanet.model.Declaration;
import org.lanthanet.model.Flow;
import org.lanthanet.model.Production;
import org.lanthanet.model.PublishedTotal;
import org.lanthanet.model.Stage;
import org.lanthanet.model.YearRange;
import org.neo4j.driver.Value;

/** Reads the model's records back out of the graph, always in the same order. */
public final class GraphReader {
    private final GraphStore store;

    public GraphReader(GraphStore store) {
        this.store = store;
    }

    /** Whether anything has been imported. */
    public boolean isEmpty() {
        return store.read("MATCH (s:Stage) RETURN s.id LIMIT 1", Map.of(), r -> r)
                .isEmpty();
    }

    /**
     * @throws EmptyStoreException if nothing has been imported
     */
    public void requireData() {
        if (isEmpty()) {
            throw new EmptyStoreException();
        }
    }

    /** All countries and areas, by iso3. */
    public Map<String, Country> countries() {
        Map<String, Country> countries = new TreeMap<>();
        store.read(
                        "MATCH (c:Country) RETURN c.iso3 AS iso3, c.name AS name, c.m49 AS m49, c.kind AS kind",
                        Map.of(),
                        r -> {
                            Value m49 = r.get("m49");
                            return new Country(
                                    r.get("iso3").asString(),
                                    r.get("name").asString(),
                                    m49.isNull() ? null : m49.asString(),
                                    Country.Kind.valueOf(
                                            r.get("kind").asString().toUpperCase(Locale.ROOT)));
                        })
                .forEach(c -> countries.put(c.iso3(), c));
        return countries;
    }

    /** Codes that are areas rather than countries: counted in totals, kept out of centralities. */
    public Set<String> areas() {
        Set<String> areas = new TreeSet<>();
        countries().values().stream()
                .filter(c -> c.kind() == Country.Kind.AREA || c.kind() == Country.Kind.WORLD)
                .forEach(c -> areas.add(c.iso3()));
        return areas;
    }

    /** Flows of these years, of one stage or of all; ordered by year, stage, exporter, importer. */
    public List<Flow> flows(YearRange years, @Nullable Stage stage) {
        String where = stage == null ? "" : " AND t.stage = $stage";
        return store
                .read(
                        "MATCH ()-[t:TRADES]->() WHERE t.year >= $from AND t.year <= $to" + where
                                + " RETURN properties(t) AS t",
                        stage == null
                                ? Map.of("from", years.from(), "to", years.to())
                                : Map.of("from", years.from(), "to", years.to(), "stage", stage.id()),
                        r -> Rows.flow(r.get("t").asMap()))
                .stream()
                .sorted(FLOW_ORDER)
                .toList();
    }

    private static final Comparator<Flow> FLOW_ORDER = Comparator.comparingInt(Flow::year)
            .thenComparing(Flow::stage)
            .thenComparing(Flow::exporter)
            .thenComparing(Flow::importer);

    /** Production used for a country's own balance, one figure a country, stage and year. */
    public List<Production> preferredProduction(YearRange years) {
        return production(years, "preferred");
    }

    /** Production that world shares rest on, one source a year. */
    public List<Production> worldBasisProduction(YearRange years) {
        return production(years, "worldBasis");
    }

    private List<Production> production(YearRange years, String flag) {
        return store.read(
                "MATCH ()-[p:PRODUCES]->() WHERE p.year >= $from AND p.year <= $to AND p." + flag
                        + " RETURN properties(p) AS p ORDER BY p.year, p.stage, p.country, p.dataset",
                Map.of("from", years.from(), "to", years.to()),
                r -> Rows.production(r.get("p").asMap()));
    }

    /** Balances of these years as they are stored, by year, stage and country. */
    public List<Balance> balances(YearRange years) {
        return store
                .read(
                        "MATCH ()-[b:BALANCE]->() WHERE b.year >= $from AND b.year <= $to RETURN properties(b) AS b",
                        Map.of("from", years.from(), "to", years.to()),
                        r -> Rows.balance(r.get("b").asMap()))
                .stream()
                .sorted(Comparator.comparingInt(Balance::year)
                        .thenComparing(Balance::stage)
                        .thenComparing(Balance::country))
                .toList();
    }

    /** National totals published by a geological survey. */
    public List<PublishedTotal> publishedTotals(YearRange years) {
        return store.read(
                "MATCH ()-[t:TOTALS]->() WHERE t.year >= $from AND t.year <= $to"
                        + " RETURN properties(t) AS t ORDER BY t.year, t.country, t.item, t.form, t.dataset",
                Map.of("from", years.from(), "to", years.to()),
                r -> Rows.total(r.get("t").asMap()));
    }

    /** What flows are settled from: everything any side declared, of all years, in no order. */
    public List<Declaration> declarations() {
        return store.look(GraphState::declarations);
    }

    /** Which statement stood where two existed, when the flows were settled; empty if none ever were. */
    public Optional<Prefer> preference() {
        return Optional.ofNullable(store.look(GraphState::preference));
    }

    /** What the datasets cover, each statement once. */
    public List<Coverage> coverages() {
        return store
                .read(
                        "MATCH (d:Dataset)-[c:COVERS]->(n:Country)"
                                + " RETURN d.id AS dataset, n.iso3 AS reporter, properties(c) AS c"
                                + " ORDER BY dataset, reporter, c.hs, c.side, c.yearFrom",
                        Map.of(),
                        r -> Rows.coverage(
                                r.get("dataset").asString(),
                                r.get("reporter").asString(),
                                r.get("c").asMap()))
                .stream()
                .distinct()
                .toList();
    }

    /** The years and stages flows are stored for, with counts; ordered by stage and year. */
    public List<StageYear> stageYears() {
        return store
                .read(
                        """
                        MATCH ()-[t:TRADES]->()
                        RETURN t.stage AS stage, t.year AS year, count(*) AS flows, count(t.reoTonnes) AS weighed,
                               count(t.mirrorGap) AS mirrored, sum(t.reoTonnes) AS reoTonnes,
                               sum(t.reoTonnes * t.imputedShare) AS imputedReoTonnes""",
                        Map.of(),
                        r -> new StageYear(
                                Stage.get(r.get("stage").asString()),
                                r.get("year").asInt(),
                                r.get("flows").asLong(),
                                r.get("weighed").asLong(),
                                r.get("mirrored").asLong(),
                                r.get("reoTonnes").asDouble(),
                                r.get("imputedReoTonnes").asDouble()))
                .stream()
                .sorted(Comparator.comparing(StageYear::stage).thenComparingInt(StageYear::year))
                .toList();
    }

    /**
     * How much the store holds of one stage and year.
     *
     * @param flows flows
     * @param weighed of these, with a known weight
     * @param mirrored of these, with a weight from both sides
     * @param reoTonnes REO tonnes of the weighed flows
     * @param imputedReoTonnes part of it that rests on weights nobody declared
     */
    public record StageYear(
            Stage stage,
            int year,
            long flows,
            long weighed,
            long mirrored,
            double reoTonnes,
            double imputedReoTonnes) {}

    /** The datasets imported, by id. */
    public List<DatasetStatus> datasets() {
        return store.read(
                """
                MATCH (d:Dataset)
                RETURN d.id AS id, d.title AS title, d.publisher AS publisher, d.edition AS edition, d.kind AS kind,
                       d.licence AS licence, d.url AS url, coalesce(d.rows, 0) AS rows, coalesce(d.rejected, 0) AS rejected, d.importedAt AS importedAt
                ORDER BY id""",
                Map.of(),
                r -> new DatasetStatus(
                        r.get("id").asString(),
                        r.get("title").asString(),
                        r.get("publisher").asString(),
                        r.get("edition").asString(),
                        r.get("kind").asString(""),
                        r.get("licence").asString(""),
                        r.get("url").asString(""),
                        r.get("rows").asLong(),
                        r.get("rejected").asLong(),
                        r.get("importedAt").isNull()
                                ? null
                                : r.get("importedAt").asString()));
    }

    /** The same with terms and addresses, as figures are quoted from them. */
    public List<Dataset> sources() {
        return store.read(
                "MATCH (d:Dataset) RETURN d.id AS id, d.title AS title, d.publisher AS publisher, d.edition AS edition,"
                        + " coalesce(d.licence, 'not stated') AS licence, coalesce(d.url, '') AS url ORDER BY id",
                Map.of(),
                r -> new Dataset(
                        r.get("id").asString(),
                        r.get("title").asString(),
                        r.get("publisher").asString(),
                        r.get("edition").asString(),
                        r.get("licence").asString(),
                        r.get("url").asString()));
    }

    /** A dataset as the store knows it. */
    public record DatasetStatus(
            String id,
            String title,
            String publisher,
            String edition,
            String kind,
            String licence,
            String url,
            long rows,
            long rejected,
            @Nullable String importedAt) {}

    /** Numbers of nodes and edges by label and type. */
    public Map<String, Long> counts() {
        List<String> names = List.of(
                "Country",
                "Stage",
                "Product",
                "Dataset",
                "TRADES",
                "DECLARED",
                "PRODUCES",
                "BALANCE",
                "TOTALS",
                "COVERS",
                "SCORES",
                "TRACED");
        return store.read("""
                        RETURN COUNT { (:Country) } AS Country, COUNT { (:Stage) } AS Stage,
                               COUNT { (:Product) } AS Product, COUNT { (:Dataset) } AS Dataset,
                               COUNT { ()-[:TRADES]->() } AS TRADES, COUNT { ()-[:DECLARED]->() } AS DECLARED,
                               COUNT { ()-[:PRODUCES]->() } AS PRODUCES,
                               COUNT { ()-[:BALANCE]->() } AS BALANCE, COUNT { ()-[:TOTALS]->() } AS TOTALS,
                               COUNT { ()-[:COVERS]->() } AS COVERS, COUNT { ()-[:SCORES]->() } AS SCORES,
                               COUNT { ()-[:TRACED]->() } AS TRACED""", Map.of(), r -> {
                    Map<String, Long> counts = new LinkedHashMap<>();
                    names.forEach(name -> counts.put(name, r.get(name).asLong()));
                    return counts;
                })
                .get(0);
    }

    /** The files imported, in the order of their names. */
    public List<FileStatus> files() {
        return store.read(
                """
                MATCH (f:File)
                OPTIONAL MATCH (f)-[:HOLDS]->(d:Dataset)
                WITH f, d ORDER BY d.id
                RETURN f.id AS id, f.name AS name, collect(d.id) AS datasets, f.editions AS editions, f.read AS read,
                       f.accepted AS accepted, f.rejected AS rejected, f.skipped AS skipped,
                       f.rejectedShareOfValue AS share, f.complete AS complete, f.importedAt AS importedAt
                ORDER BY name, id""",
                Map.of(),
                r -> new FileStatus(
                        r.get("id").asString(),
                        r.get("name").asString(),
                        r.get("datasets").asList(Value::asString),
                        r.get("editions").isNull()
                                ? List.of()
                                : r.get("editions").asList(Value::asString),
                        count(r.get("read")),
                        count(r.get("accepted")),
                        count(r.get("rejected")),
                        count(r.get("skipped")),
                        r.get("share").isNull() ? null : r.get("share").asDouble(),
                        r.get("complete").asBoolean(false),
                        r.get("importedAt").isNull()
                                ? null
                                : r.get("importedAt").asString()));
    }

    private static @Nullable Long count(Value value) {
        return value.isNull() ? null : value.asLong();
    }

    /**
     * A file as the store knows it; counts are null if its import was interrupted.
     *
     * @param id first digits of its SHA-256
     * @param complete whether all of it stands: neither interrupted nor partly replaced by a later file
     */
    public record FileStatus(
            String id,
            String name,
            List<String> datasets,
            List<String> editions,
            @Nullable Long read,
            @Nullable Long accepted,
            @Nullable Long rejected,
            @Nullable Long skipped,
            @Nullable Double rejectedShareOfValue,
            boolean complete,
            @Nullable String importedAt) {}

    /**
     * The content of the graph as one hash: SHA-256 over all nodes and edges with their properties, in an order of their
     * own, leaving out when something was imported, and scores and traces, which are computed from the rest. Two stores with the same
     * content have the same.
     */
    public String fingerprint() {
        return store.look(GraphFingerprint::of);
    }
}
