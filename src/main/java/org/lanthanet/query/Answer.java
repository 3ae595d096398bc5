package org.lanthanet.query;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a query answers. Values are String, Long, Double (finite), Boolean, {@link Vertex}, {@link Link}, {@link Route}, List
 * and Map of these, or null; dates, times and durations are Strings in ISO 8601.
 *
 * @param columns names of the columns; empty if the query returns nothing
 * @param rows its rows, each as long as {@code columns}
 * @param changes what it has changed in the graph, in words such as "nodes created: 3"; empty if it only read
 * @param warnings what the server had to say about it
 */
public record Answer(
        List<String> columns, List<List<@Nullable Object>> rows, List<String> changes, List<Warning> warnings) {}
