package org.lanthanet.report.library;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.lanthanet.query.Answer;
import org.lanthanet.query.Link;
import org.lanthanet.query.Route;
import org.lanthanet.query.Vertex;
import org.lanthanet.report.Column;
import org.lanthanet.report.Result;
import org.lanthanet.report.RowView;

/** The answer to a query as a table. */
public final class QueryTable {
    private QueryTable() {}

    /**
     * The answer for reading: numbers to be rounded, nodes and relationships in the way Cypher draws them.
     *
     * @param title what it answers
     * @param notes what to know of it
     */
    public static Result table(Answer answer, String title, List<String> notes) {
        return result(answer, title, notes, QueryTable::drawn);
    }

    /** The answer for a program: nothing rounded, nodes, relationships and paths as maps. */
    public static Result tidy(Answer answer) {
        return result(answer, "", List.of(), QueryTable::plain);
    }

    private static Result result(
            Answer answer, String title, List<String> notes, UnaryOperator<@Nullable Object> cell) {
        List<Column> columns = new ArrayList<>();
        for (int i = 0; i < answer.columns().size(); i++) {
            columns.add(Column.of(answer.columns().get(i), kind(answer, i)));
        }
        return new Result(title, columns, new RowView<>(answer.rows(), row -> cells(row, cell)), notes);
    }

    private static List<@Nullable Object> cells(List<@Nullable Object> row, UnaryOperator<@Nullable Object> cell) {
        List<@Nullable Object> cells = new ArrayList<>(row.size());
        row.forEach(value -> cells.add(cell.apply(value)));
        return cells;
    }

    private static Column.Kind kind(Answer answer, int column) {
        List<Object> values = answer.rows().stream()
                .map(row -> row.get(column))
                .filter(Objects::nonNull)
                .toList();
        if (values.isEmpty() || !values.stream().allMatch(Number.class::isInstance)) {
            return Column.Kind.TEXT;
        }
        if (!values.stream().allMatch(Long.class::isInstance)) {
            return Column.Kind.DIGITS;
        }
        return values.stream().allMatch(v -> isYear((Long) v)) ? Column.Kind.YEAR : Column.Kind.COUNT;
    }

    private static boolean isYear(long number) {
        return number >= 1900 && number <= 2100;
    }

    private static @Nullable Object plain(@Nullable Object value) {
        if (value instanceof List<?> list) {
            return list.stream().map(QueryTable::plain).collect(ArrayList::new, List::add, List::addAll);
        }
        if (value instanceof Map<?, ?> map) {
            Map<String, @Nullable Object> plain = new LinkedHashMap<>();
            map.forEach((key, item) -> plain.put(String.valueOf(key), plain(item)));
            return plain;
        }
        if (value instanceof Vertex node) {
            return map("labels", node.labels(), "properties", plain(node.properties()));
        }
        if (value instanceof Link link) {
            return map("type", link.type(), "properties", plain(link.properties()));
        }
        return value instanceof Route route ? plain(route) : value;
    }

    private static Map<String, @Nullable Object> plain(Route route) {
        List<@Nullable Object> links = new ArrayList<>();
        for (int i = 0; i < route.links().size(); i++) {
            boolean forward = route.forward().get(i);
            Link link = route.links().get(i);
            links.add(map(
                    "type",
                    link.type(),
                    "start",
                    (long) (forward ? i : i + 1),
                    "end",
                    (long) (forward ? i + 1 : i),
                    "properties",
                    plain(link.properties())));
        }
        return map("nodes", plain(route.nodes()), "relationships", links);
    }

    private static Map<String, @Nullable Object> map(@Nullable Object... keysAndValues) {
        Map<String, @Nullable Object> map = new LinkedHashMap<>();
        for (int i = 0; i < keysAndValues.length; i += 2) {
            map.put(String.valueOf(keysAndValues[i]), keysAndValues[i + 1]);
        }
        return map;
    }

    private static @Nullable Object drawn(@Nullable Object value) {
        return value == null || value instanceof Number || value instanceof String || value instanceof Boolean
                ? value
                : Drawn.text(value);
    }
}
