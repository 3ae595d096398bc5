package org.lanthanet.store;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.lanthanet.model.Stage;

/**
 * Which amounts of which {@code TRADES} edges a query can see, told from its text: at least those it reads, often more.
 *
 * <p>A pattern narrows its edges to a stage or a year where it writes them as {@code {stage: 'ore', year: 2022}}, as a variable bound
 * once, by {@code UNWIND} of numbers, or to stages by {@code [t:TRADES … WHERE t.stage IN ['ore', 'compound']]}. Edges of a pattern
 * that says it in another way may be of any stage or year. A property is read if its name is written, and any may be read
 * where properties are asked for without naming them.
 */
final class ClaimReads {
    /** A relationship in a pattern; nothing else stands in brackets between two dashes. */
    private static final Pattern RELATIONSHIP = Pattern.compile("-\\s*\\[(.*?)]\\s*-", Pattern.DOTALL);

    /** Name, types, length, properties and condition of a relationship. */
    private static final Pattern PARTS = Pattern.compile(
            "\\s*(\\w*)\\s*:\\s*(\\w+(?:\\s*\\|\\s*:?\\w+)*)\\s*(?:\\*[\\d.]*\\s*)?(\\{[^{}]*})?\\s*(?:WHERE\\b(.*))?",
            Pattern.DOTALL);

    private static final Pattern UNTYPED = Pattern.compile("--[>(]|--\\s+\\(|\\)\\s*--|<--");
    private static final Pattern STAGE = Pattern.compile("\\bstage\\s*:\\s*['\"](\\w+)['\"]\\s*[,}]");
    private static final Pattern STAGES = Pattern.compile("\\s*\\w+\\.stage\\s+IN\\s+\\[([^\\]]*)]\\s*");
    private static final Pattern YEAR = Pattern.compile("\\byear\\s*:\\s*(\\w+)\\s*[,}]");

    /** What may read a property without naming it: all of them, one by a name that is computed, or a procedure. */
    private static final Pattern UNNAMED =
            Pattern.compile("\\bproperties\\s*\\(|\\{[^}]*\\.\\s*\\*|\\bCALL\\s+[\\w.]+\\s*\\(|\\b\\w+\\.\\w+\\s*\\(");

    private record Edges(Set<Stage> stages, @Nullable Set<Integer> years) {
        boolean contain(Stage stage, int year) {
            return stages.contains(stage) && (years == null || years.contains(year));
        }
    }

    private final String text;
    private final List<Edges> trades = new ArrayList<>();
    private boolean anyProperty;
    private boolean balances;
    private boolean kept;

    private ClaimReads(String cypher) {
        this.text = CypherHeader.withoutComments(cypher);
        anyProperty = UNNAMED.matcher(text).find();
        Matcher relationship = RELATIONSHIP.matcher(text);
        for (int from = 0; relationship.find(from); from = relationship.end() - 1) {
            add(relationship.group(1));
        }
        if (UNTYPED.matcher(text).find()) {
            any();
        }
    }

    /** What a query can see. */
    static ClaimReads of(String cypher) {
        return new ClaimReads(cypher);
    }

    private void any() {
        trades.add(new Edges(EnumSet.allOf(Stage.class), null));
        balances = true;
        anyProperty = true;
    }

    private void add(String brackets) {
        Matcher parts = PARTS.matcher(brackets);
        if (!parts.matches()) {
            any();
            return;
        }
        String name = parts.group(1);
        anyProperty |= !name.isEmpty()
                && Pattern.compile("\\b" + name + "\\s*\\[").matcher(text).find();
        List<String> types = List.of(parts.group(2).split("\\s*\\|\\s*:?"));
        balances |= types.contains(EdgeType.BALANCE.name());
        kept |= types.contains(EdgeType.SCORES.name()) || types.contains(EdgeType.TRACED.name());
        if (types.contains(EdgeType.TRADES.name())) {
            String properties = written(parts.group(3));
            trades.add(new Edges(stages(properties, written(parts.group(4))), years(properties)));
        }
    }

    private static String written(@Nullable String text) {
        return text == null ? "" : text;
    }

    private static Set<Stage> stages(String properties, String condition) {
        Matcher one = STAGE.matcher(properties);
        Matcher some = STAGES.matcher(condition);
        String named = one.find() ? one.group(1) : some.matches() ? some.group(1) : null;
        return named == null
                ? EnumSet.allOf(Stage.class)
                : Pattern.compile("\\w+")
                        .matcher(named)
                        .results()
                        .map(MatchResult::group)
                        .flatMap(id -> Stage.find(id).stream())
                        .collect(Collectors.toSet());
    }

    /** Null for any. */
    private @Nullable Set<Integer> years(String properties) {
        Matcher year = YEAR.matcher(properties);
        if (!year.find()) {
            return null;
        }
        String written = year.group(1);
        return written.matches("\\d{1,4}") ? Set.of(Integer.valueOf(written)) : unwound(written);
    }

    private @Nullable Set<Integer> unwound(String variable) {
        Matcher bound = Pattern.compile("\\bAS\\s+" + variable + "\\b|\\b" + variable + "\\s+IN\\b")
                .matcher(text);
        Matcher unwind = Pattern.compile(
                        "\\bUNWIND\\s+(?:\\[([\\d,\\s]+)]|range\\(\\s*(\\d{1,4})\\s*,\\s*(\\d{1,4})\\s*\\))\\s+AS\\s+"
                                + variable + "\\b")
                .matcher(text);
        if (bound.results().count() != 1 || !unwind.find()) {
            return null;
        }
        Set<Integer> years = new TreeSet<>();
        if (unwind.group(1) != null) {
            for (String year : unwind.group(1).strip().split("\\s*,\\s*")) {
                years.add(Integer.valueOf(year));
            }
        } else {
            IntStream.rangeClosed(Integer.parseInt(unwind.group(2)), Integer.parseInt(unwind.group(3)))
                    .forEach(years::add);
        }
        return years;
    }

    /** Whether it can see this amount of a flow of this stage and year. */
    boolean trade(Stage stage, int year, String property) {
        return trades.stream().anyMatch(edges -> edges.contain(stage, year))
                && (anyProperty || text.contains(property));
    }

    /** Whether it can see a balance. */
    boolean balances() {
        return balances;
    }

    /** Whether it names scores or traces, which are kept as they were computed from the flows as stored. */
    boolean kept() {
        return kept;
    }
}
