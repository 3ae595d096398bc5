package org.lanthanet.store;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.lanthanet.check.Check;
import org.lanthanet.check.Findings;
import org.lanthanet.source.InputException;
import org.neo4j.driver.Record;
import org.neo4j.driver.Result;
import org.neo4j.driver.Value;

/** Runs checks on the graph, which it only reads. */
public final class CheckRunner {
    private static final String FINDING = "finding";

    /** Planning the queries takes most of the time, and a server has others to serve. */
    private static final int AT_A_TIME = 2;

    private final GraphStore store;

    public CheckRunner(GraphStore store) {
        this.store = store;
    }

    /**
     * What a check finds. The first {@link Findings#MOST} findings are kept, the others counted as they pass.
     *
     * @throws InputException if its query is refused or returns no column {@code finding}; the message is one line that
     *     names the file
     */
    public Findings find(Check check) {
        try {
            return store.scan(check.cypher(), check.defaults(), rows -> findings(check, rows));
        } catch (StoreException e) {
            throw StatementFault.of(file(check), "a check", e);
        }
    }

    /**
     * What each of some checks finds, in their order. Two run at a time, each in a transaction of its own.
     *
     * @param next told of each check before its findings are waited for
     * @throws InputException as for one check: of those that fail the first in order
     */
    public List<Findings> find(List<Check> checks, Consumer<Check> next) {
        ExecutorService pool = Executors.newFixedThreadPool(AT_A_TIME);
        try {
            List<CompletableFuture<Findings>> coming = checks.stream()
                    .map(check -> CompletableFuture.supplyAsync(() -> find(check), pool))
                    .toList();
            List<Findings> found = new ArrayList<>();
            for (int i = 0; i < checks.size(); i++) {
                next.accept(checks.get(i));
                found.add(coming.get(i).join());
            }
            return found;
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : e;
        } finally {
            pool.shutdownNow();
        }
    }

    private static Findings findings(Check check, Result rows) {
        if (!rows.keys().contains(FINDING)) {
            throw new InputException(file(check) + ": returns " + String.join(", ", rows.keys()) + " and no column '"
                    + FINDING + "'; name it so");
        }
        List<Findings.Item> items = new ArrayList<>();
        long count = 0;
        while (rows.hasNext()) {
            Findings.Item item = item(rows.next());
            if (item != null) {
                count++;
                if (items.size() < Findings.MOST) {
                    items.add(item);
                }
            }
        }
        return new Findings(check, items, count);
    }

    /** The finding of a row; null if the row holds nothing. */
    private static Findings.@Nullable Item item(Record row) {
        Map<String, @Nullable Object> columns = new LinkedHashMap<>();
        row.keys().forEach(key -> columns.put(key, cell(row.get(key))));
        if (columns.values().stream().allMatch(Objects::isNull)) {
            return null;
        }
        Object text = columns.remove(FINDING);
        return new Findings.Item(text == null ? wordless(columns) : oneLine(text), columns);
    }

    private static @Nullable Object cell(Value value) {
        if (value.isNull()) {
            return null;
        }
        Object cell = value.asObject();
        if (cell instanceof Double number && !Double.isFinite(number)) {
            return null;
        }
        return cell instanceof Long || cell instanceof Double || cell instanceof Boolean || cell instanceof String
                ? cell
                : value.toString();
    }

    /** A row whose text came out as null, for a part of it was: no reason to lose it. */
    private static String wordless(Map<String, @Nullable Object> columns) {
        return columns.entrySet().stream()
                .filter(c -> c.getValue() != null)
                .map(c -> c.getKey() + " " + c.getValue())
                .collect(Collectors.joining(", "));
    }

    private static String oneLine(Object text) {
        return text.toString().replaceAll("\\s+", " ").strip();
    }

    private static String file(Check check) {
        return check.name() + ".cypher";
    }
}
