package org.lanthanet.store;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.lanthanet.flow.balance.Account;
import org.lanthanet.model.Coverage;
import org.lanthanet.model.Dataset;
import org.lanthanet.model.Declaration;
import org.lanthanet.model.Flow;
import org.lanthanet.model.Production;
import org.lanthanet.model.PublishedTotal;
import org.lanthanet.source.Bundle;
import org.lanthanet.source.Intake;
import org.lanthanet.store.Changes.Change;
import org.lanthanet.store.GraphState.ProductionKey;
import org.lanthanet.store.GraphTx.Edge;

/** Carries a plan out within transactions it is given. */
final class PlanWriter {
    private final ImportPlan plan;
    private final Bundle reference;
    private final Batches batches;
    private final Clock clock;

    PlanWriter(ImportPlan plan, Bundle reference, Batches batches, Clock clock) {
        this.plan = plan;
        this.reference = reference;
        this.batches = batches;
        this.clock = clock;
    }

    /** Countries, stages and products where there are none yet, and the datasets and files whose records follow. */
    void open(GraphTx tx) {
        if (plan.after().state().empty) {
            new ReferenceNodes(reference).write(tx, batches);
        }
        Map<String, Set<String>> files = plan.after().state().filesByDataset();
        for (Intake intake : plan.intakes()) {
            intake.datasets()
                    .forEach(d ->
                            dataset(tx, d, "user", isWhole(intake, files.getOrDefault(d.id(), Set.of()), d.id())));
            // of two names of one content the first stands
            tx.execute(
                    "MERGE (f:File {id: $id}) SET f.sha256 = $sha256, f.complete = false,"
                            + " f.name = CASE WHEN f.name < $name THEN f.name ELSE $name END",
                    Map.of(
                            "id", FileId.of(intake.file()),
                            "sha256", intake.file().sha256(),
                            "name", intake.file().name()));
        }
        supersede(tx);
    }

    /** Whether a table of the user's own is all there is of its dataset: other years may stand as an earlier one had them. */
    private static boolean isWhole(Intake intake, Set<String> files, String dataset) {
        return intake.replaced().contains(dataset)
                && Set.of(FileId.of(intake.file())).containsAll(files);
    }

    /** A file of which a record gives way no longer stands whole: importing it again counts. */
    private void supersede(GraphTx tx) {
        Set<String> files = new LinkedHashSet<>();
        superseded(files, plan.declarations(), Declaration::dataset);
        superseded(files, plan.productions(), Production::dataset);
        superseded(files, plan.totals(), PublishedTotal::dataset);
        superseded(
                files,
                plan.flows().without(PlanWriter::saysTheSame),
                f -> f.datasets().get(0));
        if (!files.isEmpty()) {
            tx.execute(
                    "UNWIND $files AS id MATCH (f:File {id: id}) SET f.complete = false",
                    Map.of("files", List.copyOf(files)));
        }
    }

    /** Two tables that state the same flow stand side by side, whichever has it. */
    private static boolean saysTheSame(Change<Stored<Flow>> change) {
        return SameFigures.inFlows(change.before().value(), change.after().value());
    }

    /** A row of a table of the user's own also gives way to the same row of the table that takes its place. */
    private <T> void superseded(Set<String> files, Changes<Stored<T>> changes, Function<T, String> dataset) {
        changes.gone().forEach(s -> add(files, s.file()));
        changes.credited().stream()
                .map(Change::before)
                .filter(s -> replaced().contains(dataset.apply(s.value())))
                .forEach(s -> add(files, s.file()));
    }

    private Set<String> replaced() {
        return plan.intakes().stream().flatMap(i -> i.replaced().stream()).collect(Collectors.toSet());
    }

    private static void add(Set<String> files, @Nullable String file) {
        if (file != null) {
            files.add(file);
        }
    }

    /**
     * Puts a dataset in. What the package says of one stays; of one that grew from several files the edition is that of
     * each file.
     */
    void dataset(GraphTx tx, Dataset d, String kind, boolean whole) {
        tx.execute(
                """
                MERGE (d:Dataset {id: $id})
                ON CREATE SET d.kind = $kind, d.rejected = 0, d.rows = 0
                SET d += CASE WHEN $kind = 'bundled' OR d.kind = 'user' THEN $said ELSE {} END,
                    d.edition = CASE
                      WHEN $kind = 'bundled' OR $whole OR d.edition IS NULL THEN $edition
                      WHEN d.kind = 'bundled' OR d.edition = $edition THEN d.edition
                      ELSE 'several files' END,
                    d.kind = CASE WHEN d.kind = 'user' AND $kind = 'bundled' THEN 'bundled' ELSE d.kind END""",
                Map.of(
                        "id",
                        d.id(),
                        "said",
                        Map.of(
                                "title", d.title(),
                                "publisher", d.publisher(),
                                "licence", d.licence(),
                                "url", d.url()),
                        "edition",
                        d.edition(),
                        "kind",
                        kind,
                        "whole",
                        whole));
    }

    /** All records of one year, their keys proven. */
    void year(GraphTx tx, int year) {
        if (plan.years().contains(year)) {
            forgetMeasures(tx, year);
        }
        write(
                tx,
                "declarations",
                EdgeType.DECLARED,
                plan.declarations().of(year, s -> s.value().year()),
                s -> Rows.declared(s.value(), s.file()));
        write(
                tx,
                "flows",
                EdgeType.TRADES,
                plan.flows().of(year, s -> s.value().year()),
                s -> Rows.trades(s.value(), s.file()));
        write(
                tx,
                "production",
                EdgeType.PRODUCES,
                plan.productions().of(year, s -> s.value().year()),
                s -> Rows.produces(s.value(), s.file()));
        write(
                tx,
                "published totals",
                EdgeType.TOTALS,
                plan.totals().of(year, s -> s.value().year()),
                s -> Rows.totals(s.value(), s.file()));
        choose(tx, year);
        balances(tx, year);
    }

    /** Scores and traces of a year were computed from what it held before. */
    private static void forgetMeasures(GraphTx tx, int year) {
        tx.execute("MATCH ()-[s:SCORES]->() WHERE s.year = $year DELETE s", Map.of("year", year));
        tx.execute("MATCH ()-[t:TRACED]->() WHERE t.year = $year DELETE t", Map.of("year", year));
    }

    /** The balances of a year in place of those it had, if it was balanced again. */
    private void balances(GraphTx tx, int year) {
        List<Account> accounts = plan.balances().get(year);
        if (accounts == null) {
            return;
        }
        tx.execute("MATCH ()-[b:BALANCE]->() WHERE b.year = $year DELETE b", Map.of("year", year));
        batches.create(
                tx,
                "balances",
                EdgeType.BALANCE,
                accounts.stream().map(Rows::balance).toList());
    }

    /** The same for all years together. */
    void allYears(GraphTx tx) {
        tx.execute("MATCH ()-[r:SCORES|TRACED]->() DELETE r", Map.of());
        write(tx, "declarations", EdgeType.DECLARED, plan.declarations(), s -> Rows.declared(s.value(), s.file()));
        write(tx, "flows", EdgeType.TRADES, plan.flows(), s -> Rows.trades(s.value(), s.file()));
        write(tx, "production", EdgeType.PRODUCES, plan.productions(), s -> Rows.produces(s.value(), s.file()));
        write(tx, "published totals", EdgeType.TOTALS, plan.totals(), s -> Rows.totals(s.value(), s.file()));
        choose(tx, null);
        tx.execute("MATCH ()-[b:BALANCE]->() DELETE b", Map.of());
        batches.create(
                tx,
                "balances",
                EdgeType.BALANCE,
                plan.balances().values().stream()
                        .flatMap(List::stream)
                        .map(Rows::balance)
                        .toList());
    }

    private <T> void write(GraphTx tx, String what, EdgeType type, Changes<T> changes, Function<T, Edge> edge) {
        List<Map<String, Object>> gone = changes.deleted().stream()
                .map(item -> {
                    Map<String, Object> all = edge.apply(item).properties();
                    return type.keys().stream().collect(Collectors.toMap(Function.identity(), all::get));
                })
                .toList();
        delete(tx, type, gone);
        batches.create(tx, what, type, changes.created().stream().map(edge).toList());
    }

    private static void delete(GraphTx tx, EdgeType type, List<Map<String, Object>> keys) {
        if (!keys.isEmpty()) {
            long gone = tx.number(type.deleteCypher(), Map.of("rows", keys));
            if (gone != keys.size()) {
                throw new IllegalStateException(
                        (keys.size() - gone) + " " + type + " edges that should give way are not in the graph");
            }
        }
    }

    /** Says anew which production figures are used, of one year or of all. */
    private void choose(GraphTx tx, @Nullable Integer year) {
        List<Production> figures = plan.after().state().productions.values().stream()
                .map(Stored::value)
                .filter(p -> year == null || p.year() == year)
                .toList();
        boolean written = year == null
                || !plan.productions().of(year, s -> s.value().year()).writesNothing();
        if (!written || figures.isEmpty()) {
            return;
        }
        ProductionChoice choice = plan.after().choice();
        tx.execute(
                """
                UNWIND $rows AS row
                MATCH (:Country {iso3: row.country})-[p:PRODUCES]->(:Stage {id: row.stage})
                WHERE p.year = row.year AND p.dataset = row.dataset
                SET p.preferred = row.preferred, p.worldBasis = row.worldBasis""",
                Map.of(
                        "rows",
                        figures.stream()
                                .map(p -> {
                                    ProductionKey key = ProductionKey.of(p);
                                    return Map.<String, Object>of(
                                            "country", p.country(),
                                            "stage", p.stage().id(),
                                            "year", p.year(),
                                            "dataset", p.dataset(),
                                            "preferred", choice.isPreferred(key),
                                            "worldBasis", choice.isWorldBasis(key));
                                })
                                .toList()));
    }

    /** Balances of years in which coverage alone changes. */
    void otherBalances(GraphTx tx) {
        Set<Integer> written = plan.writtenYears();
        plan.balances().keySet().stream()
                .filter(year -> !written.contains(year))
                .forEach(year -> {
                    forgetMeasures(tx, year);
                    balances(tx, year);
                });
    }

    /** Coverage, once every year it speaks of is there, and what became of the files. */
    void close(GraphTx tx) {
        for (Stored<Coverage> c : plan.droppedCoverages()) {
            Edge edge = Rows.covers(c.value(), c.file());
            tx.execute(
                    "MATCH (:Dataset {id: $dataset})-[c:COVERS]->(:Country {iso3: $reporter})"
                            + " WHERE c.side = $side AND c.hs = $hs AND c.yearFrom = $from AND c.yearTo = $to"
                            + " AND c.extent = $extent AND coalesce(c.file, '') = $file DELETE c",
                    Map.of(
                            "extent",
                            edge.properties().get("extent"),
                            "file",
                            edge.properties().getOrDefault(Rows.FILE, ""),
                            "dataset",
                            edge.from(),
                            "reporter",
                            edge.to(),
                            "side",
                            edge.properties().get("side"),
                            "hs",
                            c.value().hs(),
                            "from",
                            c.value().yearFrom(),
                            "to",
                            c.value().yearTo()));
        }
        batches.create(
                tx,
                "coverage",
                EdgeType.COVERS,
                plan.coverages().stream()
                        .map(c -> Rows.covers(c.value(), c.file()))
                        .toList());
        String now = now();
        plan.intakes().forEach(intake -> file(tx, intake, now));
        datasets(tx, now);
        tx.execute(
                "MERGE (l:Ledger {id: 'imports'}) SET l.prefer = $prefer",
                Map.of("prefer", plan.prefer().name().toLowerCase(Locale.ROOT)));
    }

    /** What the graph holds of each dataset, and how many records were rejected of the files of it that stand whole. */
    private void datasets(GraphTx tx, String now) {
        tx.execute(
                "MATCH (d:Dataset) WHERE d.kind <> 'package' SET d.rows = coalesce($rows[d.id], 0)",
                Map.of("rows", rowsByDataset()));
        tx.execute(
                "MATCH (f:File)-[:HOLDS]->(d:Dataset)"
                        + " WITH d, sum(CASE WHEN f.complete THEN f.rejected ELSE 0 END) AS rejected"
                        + " SET d.rejected = rejected",
                Map.of());
        tx.execute(
                "UNWIND $ids AS id MATCH (d:Dataset {id: id}) SET d.importedAt = $now",
                Map.of("ids", List.copyOf(imported()), "now", now));
    }

    private Set<String> imported() {
        return plan.intakes().stream()
                .flatMap(i -> i.datasets().stream().map(Dataset::id))
                .collect(Collectors.toSet());
    }

    private void file(GraphTx tx, Intake intake, String now) {
        Map<String, Object> properties = new HashMap<>();
        properties.put(
                "editions",
                intake.datasets().stream().map(Dataset::edition).distinct().toList());
        properties.put("read", intake.readRecords());
        properties.put("accepted", intake.acceptedRecords());
        properties.put("rejected", intake.rejectedRecords());
        properties.put("skipped", intake.skippedRecords());
        properties.put("rejectedShareOfValue", intake.rejectedShareOfValue());
        properties.put("importedAt", now);
        properties.put("complete", true);
        tx.execute(
                "MERGE (f:File {id: $id}) SET f += $properties WITH f UNWIND $datasets AS d"
                        + " MATCH (dataset:Dataset {id: d}) MERGE (f)-[:HOLDS]->(dataset)",
                Map.of(
                        "id",
                        FileId.of(intake.file()),
                        "properties",
                        properties,
                        "datasets",
                        intake.datasets().stream().map(Dataset::id).toList()));
    }

    String now() {
        return Instant.now(clock).truncatedTo(ChronoUnit.SECONDS).toString();
    }

    /** Records the graph holds of each dataset once the plan is carried out. */
    private Map<String, Long> rowsByDataset() {
        GraphState after = plan.after().state();
        Map<String, Long> rows = new TreeMap<>();
        count(rows, after.declarations.values(), s -> s.value().dataset());
        count(rows, after.productions.values(), s -> s.value().dataset());
        count(rows, after.totals.values(), s -> s.value().dataset());
        count(rows, after.importedFlows.values(), s -> s.value().datasets().get(0));
        return rows;
    }

    private static <T> void count(Map<String, Long> rows, Collection<T> records, Function<T, String> dataset) {
        records.forEach(r -> rows.merge(dataset.apply(r), 1L, Long::sum));
    }
}
