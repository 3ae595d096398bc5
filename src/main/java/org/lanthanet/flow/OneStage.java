package org.lanthanet.flow;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.lanthanet.flow.Placing.Row;
import org.lanthanet.model.Declaration;
import org.lanthanet.model.Declaration.MassStatus;
import org.lanthanet.model.Declaration.Side;
import org.lanthanet.model.Stage;
import org.lanthanet.model.StageRule;

/**
 * One stage for goods both sides declared. Where a rule tells stages apart by unit value, the exporter's unit value may lie on one
 * side of its limit and the importer's on the other; the same goods would then be counted at two stages. So where all of one
 * side's rows of a heading stand at one stage and all of the other's at another, and the other has no rows of any heading at
 * the first, the stage of the side that declared its weights stands, and the exporter's if both did.
 */
final class OneStage {
    private final StageRules rules;

    OneStage(StageRules rules) {
        this.rules = rules;
    }

    private record Heading(int year, String exporter, String importer, String heading) {
        static Heading of(Declaration d) {
            return new Heading(d.year(), d.exporter(), d.importer(), d.hs().substring(0, 4));
        }
    }

    private record Trade(int year, String exporter, String importer, Side side) {
        static Trade of(Declaration d) {
            return new Trade(d.year(), d.exporter(), d.importer(), d.side());
        }
    }

    /** What the two sides declared under one heading. */
    private static final class Sides {
        final List<Row> export = new ArrayList<>();
        final List<Row> importing = new ArrayList<>();

        void add(Row row) {
            switch (row.declaration().side()) {
                case EXPORT -> export.add(row);
                case IMPORT -> importing.add(row);
                case BOTH -> {}
            }
        }

        boolean isDivided() {
            return !export.isEmpty() && !importing.isEmpty();
        }
    }

    /** The rows with those moved that stand at another stage than the same goods do on the other side, in the same order. */
    List<Row> of(List<Row> rows) {
        Map<Heading, Sides> headings = new HashMap<>();
        Map<Trade, Set<Stage>> stages = new HashMap<>();
        for (Row row : rows) {
            headings.computeIfAbsent(Heading.of(row.declaration()), k -> new Sides())
                    .add(row);
            stages.computeIfAbsent(Trade.of(row.declaration()), k -> EnumSet.noneOf(Stage.class))
                    .add(row.stage());
        }
        Map<Declaration, Row> moved = new HashMap<>();
        for (Sides sides : headings.values()) {
            Stage exported = only(sides.export);
            Stage imported = only(sides.importing);
            if (!sides.isDivided() || exported == null || imported == null || exported == imported) {
                continue;
            }
            boolean importerStands = !isWeighed(sides.export) && isWeighed(sides.importing);
            List<Row> giving = importerStands ? sides.export : sides.importing;
            Stage to = importerStands ? imported : exported;
            if (!stages.get(Trade.of(giving.get(0).declaration())).contains(to)) {
                giving.forEach(row -> move(row, to, moved));
            }
        }
        return moved.isEmpty()
                ? rows
                : rows.stream()
                        .map(row -> moved.getOrDefault(row.declaration(), row))
                        .toList();
    }

    private static @Nullable Stage only(Collection<Row> rows) {
        Set<Stage> stages = EnumSet.noneOf(Stage.class);
        rows.forEach(row -> stages.add(row.stage()));
        return stages.size() == 1 ? stages.iterator().next() : null;
    }

    private static boolean isWeighed(Collection<Row> rows) {
        return rows.stream().allMatch(row -> row.declaration().massStatus() == MassStatus.DECLARED);
    }

    /** By the rule that would have put the code there, had the unit value been in its band; if there is none, it stays. */
    private void move(Row row, Stage to, Map<Declaration, Row> moved) {
        Declaration d = row.declaration();
        rules.possible(d.hs(), d.exporter(), d.importer(), d.side(), d.year()).stream()
                .filter(rule -> rule.stage() == to)
                .findFirst()
                .map((StageRule rule) -> Row.of(d, rule))
                .ifPresent(there -> moved.put(d, there));
    }
}
