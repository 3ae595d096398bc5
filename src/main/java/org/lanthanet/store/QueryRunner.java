package org.lanthanet.store;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.lanthanet.model.Printable;
import org.lanthanet.query.Answer;
import org.lanthanet.query.Warning;
import org.neo4j.driver.AccessMode;
import org.neo4j.driver.Result;
import org.neo4j.driver.Session;
import org.neo4j.driver.exceptions.ClientException;
import org.neo4j.driver.summary.InputPosition;
import org.neo4j.driver.summary.Notification;
import org.neo4j.driver.summary.ResultSummary;
import org.neo4j.driver.summary.SummaryCounters;

/** Puts queries to the graph as they are written. Unless told that a query may write, the server refuses one that does. */
public final class QueryRunner {
    /** A statement that manages its own transactions is not run within one; whether it does is asked generously. */
    private static final Pattern OWN_TRANSACTIONS =
            Pattern.compile("\\bIN\\s+(?:.{0,40}\\s+)?TRANSACTIONS?\\b", Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

    private static final int LONGEST_WARNING = 600;

    private final GraphStore store;
    private final int mostRows;

    /**
     * @param mostRows rows beyond which an answer is refused rather than held in memory
     */
    public QueryRunner(GraphStore store, int mostRows) {
        this.store = store;
        this.mostRows = mostRows;
    }

    /**
     * The answer to a query.
     *
     * @param writes whether it may change the graph
     * @throws RefusedQueryException if the server does not take the query, or it does not end well
     * @throws StoreException if the server cannot be asked
     */
    public Answer run(String cypher, Map<String, @Nullable Object> parameters, boolean writes) {
        try {
            return store.inSession(
                    writes ? AccessMode.WRITE : AccessMode.READ, s -> run(s, cypher, parameters, writes));
        } catch (StoreException e) {
            if (e.getCause() instanceof ClientException refused && RefusedQueryException.isOfTheQuery(refused)) {
                throw RefusedQueryException.of(refused);
            }
            throw e;
        }
    }

    private Answer run(Session session, String cypher, Map<String, @Nullable Object> parameters, boolean writes) {
        if (OWN_TRANSACTIONS.matcher(cypher).find()) {
            return answer(session.run(cypher, parameters));
        }
        return writes
                ? session.executeWrite(tx -> answer(tx.run(cypher, parameters)))
                : session.executeRead(tx -> answer(tx.run(cypher, parameters)));
    }

    private Answer answer(Result result) {
        List<String> columns = List.copyOf(result.keys());
        List<List<@Nullable Object>> rows = new ArrayList<>();
        while (result.hasNext()) {
            if (rows.size() == mostRows) {
                throw new RefusedQueryException(
                        RefusedQueryException.Kind.TOO_LARGE,
                        "has more than " + mostRows + " rows; end it with LIMIT, or aggregate");
            }
            rows.add(result.next().values().stream().map(PlainValues::of).toList());
        }
        ResultSummary summary = result.consume();
        return new Answer(columns, rows, changes(summary.counters()), warnings(summary));
    }

    private static List<String> changes(SummaryCounters counters) {
        Map<String, Integer> counts = new LinkedHashMap<>();
        counts.put("nodes created", counters.nodesCreated());
        counts.put("nodes deleted", counters.nodesDeleted());
        counts.put("relationships created", counters.relationshipsCreated());
        counts.put("relationships deleted", counters.relationshipsDeleted());
        counts.put("properties set", counters.propertiesSet());
        counts.put("labels added", counters.labelsAdded());
        counts.put("labels removed", counters.labelsRemoved());
        counts.put("indexes added", counters.indexesAdded());
        counts.put("indexes removed", counters.indexesRemoved());
        counts.put("constraints added", counters.constraintsAdded());
        counts.put("constraints removed", counters.constraintsRemoved());
        counts.put("system updates", counters.systemUpdates());
        return counts.entrySet().stream()
                .filter(e -> e.getValue() > 0)
                .map(e -> e.getKey() + ": " + e.getValue())
                .toList();
    }

    @SuppressWarnings("deprecation") // their successors say the same in more words
    private static List<Warning> warnings(ResultSummary summary) {
        return summary.notifications().stream()
                .map(QueryRunner::warning)
                .distinct()
                .toList();
    }

    private static Warning warning(Notification notification) {
        String text = Printable.of(
                notification.description().lines().findFirst().orElse(notification.title()), LONGEST_WARNING);
        InputPosition position = notification.position();
        return position == null ? new Warning(0, 0, text) : new Warning(position.line(), position.column(), text);
    }
}
