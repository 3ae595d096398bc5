package org.lanthanet.store;

import java.util.HashMap;
import java.util.IntSummaryStatistics;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lanthanet.flow.CoverageIndex;
import org.lanthanet.flow.StageRules;
import org.lanthanet.flow.balance.Account;
import org.lanthanet.flow.balance.Balance;
import org.lanthanet.flow.balance.ChainData;
import org.lanthanet.flow.draw.Draw;
import org.lanthanet.model.Flow;
import org.lanthanet.model.Production;
import org.lanthanet.model.Stage;
import org.lanthanet.model.YearRange;
import org.lanthanet.source.BundleReader;

/** {@code BALANCE} edges under any draw: the years balanced again on drawn flows, yields and shares. */
final class BalancesUnderDraws {
    /** Properties a draw can move. Ranges stay: they are of the coefficients as they stand. */
    private static final List<String> AMOUNTS =
            List.of("production", "imports", "exports", "assumed", "use", "unregistered", "mirrorGap");

    private record Key(String country, Stage stage, int year) {
        static Key of(Balance b) {
            return new Key(b.country(), b.stage(), b.year());
        }
    }

    private record Stored(String id, Map<String, Object> properties) {}

    private final Map<Key, Stored> stored;
    private final @Nullable Records records;

    /** What balances are made of beside what is drawn. */
    private record Records(
            List<Flow> flows, List<Production> preferred, List<Production> world, CoverageIndex coverage) {
        ChainData under(Draw draw) {
            List<Flow> drawn = flows.stream().map(draw.flows()::of).toList();
            return new ChainData(drawn, preferred, world, coverage, draw.processing());
        }
    }

    private BalancesUnderDraws(Map<Key, Stored> stored, @Nullable Records records) {
        this.stored = stored;
        this.records = records;
    }

    /** None, where no query can see one. */
    static BalancesUnderDraws none() {
        return new BalancesUnderDraws(Map.of(), null);
    }

    /** @param flows all flows the graph holds */
    static BalancesUnderDraws of(GraphStore store, List<Flow> flows) {
        Map<Key, Stored> stored = store.look(BalancesUnderDraws::stored);
        if (stored.isEmpty()) {
            return none();
        }
        IntSummaryStatistics years =
                stored.keySet().stream().mapToInt(Key::year).summaryStatistics();
        YearRange range = new YearRange(years.getMin(), years.getMax());
        GraphReader reader = new GraphReader(store);
        Records records = new Records(
                flows,
                reader.preferredProduction(range),
                reader.worldBasisProduction(range),
                new CoverageIndex(
                        reader.coverages(),
                        new StageRules(BundleReader.shipped().rules()),
                        BundleReader.shipped().products()));
        return new BalancesUnderDraws(stored, records);
    }

    private static Map<Key, Stored> stored(GraphTx tx) {
        Map<Key, Stored> stored = new HashMap<>();
        try (Stream<Map<String, Object>> rows =
                tx.run("MATCH ()-[b:BALANCE]->() RETURN elementId(b) AS id, properties(b) AS p", Map.of())) {
            rows.forEach(row -> {
                Map<String, Object> p = Rows.map(row.get("p"));
                stored.put(Key.of(Rows.balance(p)), new Stored(Rows.text(row, "id"), p));
            });
        }
        return stored;
    }

    boolean isEmpty() {
        return stored.isEmpty();
    }

    /** What differs in a draw. */
    EdgeChanges under(Draw draw) {
        EdgeChanges changes = new EdgeChanges(EdgeType.BALANCE);
        if (records == null || isEmpty()) {
            return changes;
        }
        ChainData data = records.under(draw);
        for (int year : years()) {
            for (Account account : Account.of(data, year, draw.coefficients())) {
                Key key = Key.of(account.balance());
                Stored is = stored.get(key);
                if (is != null) {
                    changes.add(
                            is.id(),
                            key.stage(),
                            year,
                            AMOUNTS,
                            is.properties(),
                            Rows.balance(account).properties());
                }
            }
        }
        return changes;
    }

    private SortedSet<Integer> years() {
        return stored.keySet().stream().map(Key::year).collect(Collectors.toCollection(TreeSet::new));
    }
}
