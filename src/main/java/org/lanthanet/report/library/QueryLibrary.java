package org.lanthanet.report.library;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.lanthanet.report.Column;
import org.lanthanet.report.Result;

/** The queries there are, as tables. */
public final class QueryLibrary {
    private QueryLibrary() {}

    /** A table a topic, in the order of the topics of the entries, for reading. */
    public static List<Result> tables(Collection<QueryEntry> entries) {
        List<Result> tables = new ArrayList<>();
        byTopic(entries).forEach((topic, those) -> tables.add(table(topic, those)));
        return tables;
    }

    /** One row a query, with all that its file says. */
    public static Result tidy(Collection<QueryEntry> entries) {
        List<List<@Nullable Object>> rows = new ArrayList<>();
        for (QueryEntry e : entries) {
            Map<String, @Nullable Object> defaults = new LinkedHashMap<>();
            Map<String, @Nullable Object> meanings = new LinkedHashMap<>();
            e.parameters().forEach(p -> {
                defaults.put(p.name(), p.value());
                meanings.put(p.name(), p.meaning());
            });
            List<@Nullable Object> row = new ArrayList<>();
            row.add(e.name());
            row.add(e.title());
            row.add(e.topic());
            row.add(e.description());
            row.add(defaults);
            row.add(meanings);
            row.add(e.drawn() ? "graph" : "table");
            row.add(e.after());
            row.add(e.metrics());
            rows.add(row);
        }
        return new Result(
                "Queries",
                List.of(
                        Column.text("name"),
                        Column.text("title"),
                        Column.text("topic"),
                        Column.text("description"),
                        Column.text("parameters"),
                        Column.text("meanings"),
                        Column.text("view"),
                        Column.text("after"),
                        Column.text("metrics")),
                rows,
                List.of());
    }

    static Map<String, List<QueryEntry>> byTopic(Collection<QueryEntry> entries) {
        return entries.stream()
                .collect(Collectors.groupingBy(QueryEntry::topic, LinkedHashMap::new, Collectors.toList()));
    }

    private static Result table(String topic, List<QueryEntry> entries) {
        List<List<@Nullable Object>> rows = new ArrayList<>();
        for (QueryEntry e : entries) {
            String parameters =
                    e.parameters().stream().map(QueryEntry.Input::name).collect(Collectors.joining(" "));
            rows.add(List.of(e.name(), e.title(), parameters));
        }
        return new Result(
                topic,
                List.of(Column.text("query"), Column.prose("what it answers", 48), Column.text("parameters")),
                rows,
                List.of());
    }
}
