package org.lanthanet.store;

import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.lanthanet.flow.Placing;
import org.lanthanet.flow.Settled;
import org.lanthanet.flow.SettlementOptions.Prefer;
import org.lanthanet.flow.StageRules;
import org.lanthanet.source.Bundle;
import org.lanthanet.source.Intake;
import org.lanthanet.source.SourceFile;

/**
 * Writes into the graph. A year of an import is one transaction, in which its declarations, the flows settled from them and
 * their keys stand or fall together; the data package is one transaction as a whole. The same content twice changes
 * nothing; an import that was interrupted goes on where it stopped, to the same graph.
 */
public final class Imports {
    /** Id under which the shipped data package stands. */
    public static final String BUNDLE = "lanthanet-bundle";

    private static final int TRIES = 30;

    /** Who we are to an import that finds us writing. */
    private static final String WRITER = System.getProperty("user.name") + ", process "
            + ProcessHandle.current().pid();

    private final GraphStore store;
    private final Bundle reference;
    private final Clock clock;
    private final ImportProgress progress;

    /**
     * @param reference the data package's own tables: countries, stages, rules, coefficients
     */
    public Imports(GraphStore store, Bundle reference, ImportProgress progress) {
        this(store, reference, progress, Clock.systemUTC());
    }

    Imports(GraphStore store, Bundle reference, ImportProgress progress, Clock clock) {
        this.store = store;
        this.reference = reference;
        this.progress = progress;
        this.clock = clock;
    }

    /** Somebody else wrote between the plan and its transaction: the plan no longer holds. */
    private static final class PlanOutdated extends RuntimeException {
        private static final long serialVersionUID = 1L;

        PlanOutdated(String writer) {
            super(writer, null, false, false);
        }
    }

    /** Whether the store holds this edition of the data package, however it was settled. */
    public boolean holdsBundle(String sha256) {
        return !store.read(
                        "MATCH (d:Dataset {id: $id}) WHERE d.sha256 = $sha256 RETURN d.id",
                        Map.of("id", BUNDLE, "sha256", sha256),
                        r -> r)
                .isEmpty();
    }

    /** Whether the store holds the whole of a file, under its name or one that stands before it. */
    boolean holdsFile(SourceFile file) {
        return !store.read(
                        "MATCH (f:File {id: $id}) WHERE f.sha256 = $sha256 AND f.complete AND f.name <= $name RETURN f.id",
                        Map.of("id", FileId.of(file), "sha256", file.sha256(), "name", file.name()),
                        r -> r)
                .isEmpty();
    }

    /**
     * Stores the data package with the flows settled from it, in place of an earlier edition of it, in one transaction.
     * What came from the user's files stays, and is settled with it.
     */
    public ImportSummary bundle(Bundle bundle, Prefer prefer) {
        if (holdsBundle(bundle.sha256()) && prefer == preference()) {
            if (lacksLabels()) {
                store.write(tx -> {
                    ReferenceNodes.label(tx);
                    return true;
                });
            }
            return ImportSummary.nothing();
        }
        store.ensureSchema();
        return retrying(() -> {
            ImportPlan plan = store.look(tx -> new ImportPlanner(GraphState.read(tx), bundle).bundle(bundle, prefer));
            ReferenceNodes nodes = new ReferenceNodes(bundle);
            Batches batches = new Batches(progress, plan.writes() + nodes.size());
            PlanWriter writer = new PlanWriter(plan, bundle, batches, clock);
            store.write(tx -> {
                batches.restart();
                advance(tx, plan.after().version());
                nodes.write(tx, batches);
                bundle.datasets().forEach(d -> writer.dataset(tx, d, "bundled", true));
                writer.allYears(tx);
                writer.close(tx);
                batches.announce("proving keys");
                prove(tx, null);
                mark(tx, bundle, writer);
                batches.announce("committing");
                return true;
            });
            store.countAnew();
            return summary(plan, batches);
        });
    }

    /** Whether the store was filled before the two countries had labels of their own. */
    private boolean lacksLabels() {
        return !store.read(
                        "MATCH (c:Country {iso3: 'CHN'}) WHERE NOT 'China' IN labels(c) RETURN c.iso3",
                        Map.of(),
                        r -> r)
                .isEmpty();
    }

    private static void mark(GraphTx tx, Bundle bundle, PlanWriter writer) {
        Map<String, Object> properties = new HashMap<>();
        properties.put("title", "LanthaNet data package");
        properties.put("publisher", "LanthaNet");
        properties.put("edition", bundle.version());
        properties.put("licence", "see the datasets");
        properties.put("sha256", bundle.sha256());
        properties.put("rows", (long) bundle.declarations().size());
        properties.put(
                "rejected",
                Placing.of(bundle.declarations(), new StageRules(bundle.rules())).refused().values().stream()
                        .mapToLong(Settled.Refused::declarations)
                        .sum());
        properties.put("kind", "package");
        properties.put("importedAt", writer.now());
        tx.execute("MERGE (d:Dataset {id: $id}) SET d += $properties", Map.of("id", BUNDLE, "properties", properties));
    }

    /** Which statement stands where two exist, as the store was last settled. */
    public Prefer preference() {
        Prefer held = store.look(tx -> GraphState.preference(tx));
        return held == null ? Prefer.DECLARED : held;
    }

    /**
     * Works out what files would change, and writes nothing.
     *
     * @param intakes what was read from them, in the order they are to be taken
     * @param prefer which statement stands, null for as the store was last settled
     * @throws IllegalStateException if edges in the graph lack a key property
     */
    public ImportPlan plan(List<Intake> intakes, @Nullable Prefer prefer) {
        return store.look(tx -> {
            // once for the whole graph; each transaction then proves its own year
            prove(tx, null);
            return new ImportPlanner(GraphState.read(tx), reference).files(intakes, prefer);
        });
    }

    /** The same for a graph that does not exist yet. */
    public static ImportPlan planOnNothing(Bundle reference, List<Intake> intakes, @Nullable Prefer prefer) {
        return new ImportPlanner(GraphState.ofNothing(), reference).files(intakes, prefer);
    }

    /**
     * Stores files: each year one transaction. If the store holds all of it already, nothing is written.
     *
     * @param planned told of each plan before it is carried out: once, or again if somebody else wrote in between
     */
    public ImportSummary files(List<Intake> intakes, @Nullable Prefer prefer, Consumer<ImportPlan> planned) {
        ImportSummary summary = write(intakes, prefer, planned);
        if (!summary.unchanged()) {
            store.countAnew();
        }
        return summary;
    }

    /** Stores files without letting the planner of queries count what is stored now. */
    ImportSummary write(List<Intake> intakes, @Nullable Prefer prefer, Consumer<ImportPlan> planned) {
        return retrying(() -> {
            ImportPlan plan = plan(intakes, prefer);
            if (plan.isEmpty()
                    && intakes.stream().allMatch(i -> holdsFile(i.file()))
                    && plan.prefer() == preference()) {
                return ImportSummary.nothing();
            }
            store.ensureSchema();
            planned.accept(plan);
            Batches batches = new Batches(progress, plan.writes());
            PlanWriter writer = new PlanWriter(plan, reference, batches, clock);
            long version = plan.after().version();
            boolean opened = false;
            for (int year : plan.writtenYears()) {
                long expected = version;
                boolean first = !opened;
                store.write(tx -> {
                    advance(tx, expected);
                    if (first) {
                        writer.open(tx);
                    }
                    writer.year(tx, year);
                    prove(tx, year);
                    return true;
                });
                opened = true;
                version++;
            }
            long expected = version;
            boolean first = !opened;
            store.write(tx -> {
                advance(tx, expected);
                if (first) {
                    writer.open(tx);
                }
                writer.otherBalances(tx);
                writer.close(tx);
                return true;
            });
            return summary(plan, batches);
        });
    }

    private static ImportSummary summary(ImportPlan plan, Batches batches) {
        long replaced = plan.declarations().gone().size()
                + plan.productions().gone().size()
                + plan.totals().gone().size()
                + plan.flows().gone().size();
        return new ImportSummary(false, batches.written(), replaced, plan.settled());
    }

    /** Lets the other one get on: longer each time, some minutes in all. */
    private static void pause(int tries) {
        try {
            Thread.sleep(Math.min(10_000, 500L * tries));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StoreException("interrupted while waiting for another import", e);
        }
    }

    private interface Attempt {
        ImportSummary run();
    }

    private static ImportSummary retrying(Attempt attempt) {
        for (int i = 1; ; i++) {
            try {
                return attempt.run();
            } catch (PlanOutdated e) {
                if (i == TRIES) {
                    throw new StoreException(
                            "other imports keep writing to this graph; what was finished stands, run this one again",
                            e);
                }
            }
        }
    }

    /**
     * Takes the ledger for this transaction, so that imports follow one another, and makes sure that nothing was written
     * since the plan was made.
     */
    private static void advance(GraphTx tx, long expected) {
        Map<String, Object> before = tx.run(
                        "MERGE (l:Ledger {id: 'imports'})"
                                + " WITH l, coalesce(l.writer, 'an unknown writer') AS writer"
                                + " SET l.version = coalesce(l.version, 0) + 1, l.writer = $me"
                                + " RETURN l.version AS version, writer",
                        Map.of("me", WRITER))
                .findFirst()
                .orElseThrow();
        if ((Long) Objects.requireNonNull(before.get("version")) != expected + 1) {
            throw new PlanOutdated(String.valueOf(before.get("writer")));
        }
    }

    private static void prove(GraphTx tx, @Nullable Integer year) {
        for (EdgeType type :
                List.of(EdgeType.TRADES, EdgeType.DECLARED, EdgeType.PRODUCES, EdgeType.BALANCE, EdgeType.TOTALS)) {
            type.prove(tx, year);
        }
    }
}
