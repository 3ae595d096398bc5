package org.lanthanet.flow;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.lanthanet.flow.Settled.Refused;
import org.lanthanet.model.Declaration;
import org.lanthanet.model.Declaration.Side;
import org.lanthanet.model.Declaration.Valuation;
import org.lanthanet.model.Flow;
import org.lanthanet.model.Stage;
import org.lanthanet.model.StageRule;

/**
 * Declarations put at the stages they stand for, and those that were refused. Where a declaration stands does not depend on
 * any coefficient: placed once, the same declarations can be settled under many.
 */
public final class Placing {
    /** A declaration, its stage, and the id of the coefficient that turns its gross tonnes into REO tonnes. */
    record Row(Declaration declaration, Stage stage, String coefficient) {
        /** The declaration as the rule places it; null if the rule refuses it. */
        static @Nullable Row of(Declaration declaration, StageRule rule) {
            Stage stage = rule.stage();
            String coefficient = rule.reoPerTonne();
            return stage == null || coefficient == null ? null : new Row(declaration, stage, coefficient);
        }
    }

    /** The rows, by number, that speak of one flow. */
    record Trade(Flow.Key key, List<Integer> rows) {}

    private final List<Row> rows;
    private final List<Trade> trades;
    private final Map<String, Refused> refused;
    private final int declarations;

    private Placing(List<Row> rows, Map<String, Refused> refused, int declarations) {
        this.rows = List.copyOf(rows);
        this.refused = refused;
        this.declarations = declarations;
        Map<Flow.Key, List<Integer>> byKey = new TreeMap<>();
        for (int i = 0; i < rows.size(); i++) {
            Row row = rows.get(i);
            Declaration d = row.declaration();
            byKey.computeIfAbsent(
                            new Flow.Key(d.year(), row.stage(), d.exporter(), d.importer()), k -> new ArrayList<>(2))
                    .add(i);
        }
        this.trades = byKey.entrySet().stream()
                .map(e -> new Trade(e.getKey(), e.getValue()))
                .toList();
    }

    /** Puts declarations at stages by rule; the order they come in does not matter. */
    public static Placing of(Collection<Declaration> declarations, StageRules rules) {
        Map<String, Refused> refused = new TreeMap<>();
        List<Row> rows = new ArrayList<>(declarations.size());
        for (Declaration d : sorted(declarations)) {
            StageRule rule = rules.find(d).orElse(null);
            Row row = rule == null ? null : Row.of(d, rule);
            if (row == null) {
                Double usd = d.valueUsd();
                refused.merge(
                        rule == null ? Settled.NO_RULE : rule.id(),
                        new Refused(1, usd == null ? 0 : usd),
                        (a, b) -> a.plus(b.valueUsd()));
            } else {
                rows.add(row);
            }
        }
        return new Placing(new OneStage(rules).of(rows), refused, declarations.size());
    }

    /** In one order whatever the order of the input, so that sums come out the same to the last bit. */
    private static List<Declaration> sorted(Collection<Declaration> declarations) {
        return declarations.stream()
                .sorted(Comparator.comparingInt(Declaration::year)
                        .thenComparing(Declaration::exporter)
                        .thenComparing(Declaration::importer)
                        .thenComparing(Declaration::hs)
                        .thenComparing(Declaration::side)
                        .thenComparing(Declaration::dataset))
                .toList();
    }

    List<Row> rows() {
        return rows;
    }

    /** In the order of the flows they are settled into. */
    List<Trade> trades() {
        return trades;
    }

    /** Declarations refused, by rule id ({@value Settled#NO_RULE} where no rule knows the code). */
    public Map<String, Refused> refused() {
        return refused;
    }

    int declarations() {
        return declarations;
    }

    /** The flows these declarations are settled into, under any coefficients, in the order they are settled in. */
    public List<Flow.Key> keys() {
        return trades.stream().map(Trade::key).toList();
    }

    /** Stages any declaration stands at. */
    public Set<Stage> stages() {
        return rows.stream().map(Row::stage).collect(Collectors.toSet());
    }

    /** The declarations of these stages alone, without those refused. */
    public Placing at(Predicate<Stage> stages) {
        List<Row> some = rows.stream().filter(row -> stages.test(row.stage())).toList();
        return new Placing(some, Map.of(), some.size());
    }

    /**
     * The coefficient all flows of the stage are proportional to, or empty if they are not proportional to one. They are where every
     * declaration of the stage uses the one coefficient, no value is CIF, no trade was declared by both sides, and no code of
     * it stands at another stage too: then no decision of the settlement depends on a coefficient, nor does anything at
     * another stage depend on what happens at this one.
     */
    public Optional<String> proportionalTo(Stage stage) {
        Set<String> coefficients = new HashSet<>();
        Map<String, Set<Stage>> stagesOfCode = new HashMap<>();
        for (Row row : rows) {
            stagesOfCode
                    .computeIfAbsent(row.declaration().hs(), k -> new HashSet<>())
                    .add(row.stage());
            if (row.stage() == stage) {
                coefficients.add(row.coefficient());
                if (row.declaration().valuation() == Valuation.CIF) {
                    return Optional.empty();
                }
            }
        }
        boolean shared = stagesOfCode.values().stream().anyMatch(s -> s.contains(stage) && s.size() > 1);
        boolean mirrored = trades.stream()
                .anyMatch(t -> t.key().stage() == stage && declared(t, Side.EXPORT) && declared(t, Side.IMPORT));
        return coefficients.size() != 1 || shared || mirrored
                ? Optional.empty()
                : coefficients.stream().findFirst();
    }

    private boolean declared(Trade trade, Side side) {
        return trade.rows().stream().anyMatch(i -> rows.get(i).declaration().side() == side);
    }
}
