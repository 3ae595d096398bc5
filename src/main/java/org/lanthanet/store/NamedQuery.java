package org.lanthanet.store;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A question to the graph, in Cypher, with what it asks and what may be put into it.
 *
 * <p>A file holds one. It begins with a header of comments, each line a key and its text, a text going on in lines
 * indented by two spaces or more; then comes a single statement, which uses every parameter the header declares and no
 * other:
 *
 * <pre>
 * // title: Concentration of a country's suppliers
 * // topic: Concentration and dependence
 * // description: HHI of imports by supplier, one row a year:
 * //   1/n for n suppliers alike, 1 for a single one.
 * // metric: hhi_suppliers
 * // param: stage = "magnet"    ore, compound, metal, magnet or product
 * // param: country = "USA"    the importer
 * MATCH …
 * </pre>
 *
 * <p>The value of a parameter is written as in JSON: a number, a string, true, false, null, or a list of these; what it
 * means follows. Metrics are optional: where the statement returns columns of their names, they hold what
 * {@code lanthanet metrics} computes. So are {@code // view: graph}, for a query that returns nodes and relationships
 * to be drawn, and {@code // after: lanthanet …}, the command without which there is nothing to find.
 *
 * @param name name of its file without {@code .cypher}
 * @param topic what it is listed under
 * @param title what it asks, in a few words
 * @param description what it returns and what to know before quoting it
 * @param view whether its answer is read or drawn
 * @param after the command that must have been run before; null if an import is enough
 * @param metrics ids of the metrics it computes, in the order of the header; empty if it has no counterpart
 * @param parameters its parameters, in the order of the header
 * @param text the statement
 */
public record NamedQuery(
        String name,
        String topic,
        String title,
        String description,
        View view,
        @Nullable String after,
        List<String> metrics,
        List<Parameter> parameters,
        String text) {
    /** How the answer of a query is looked at. */
    public enum View {
        /** As rows of values. */
        TABLE,
        /** As nodes and relationships, drawn. */
        GRAPH
    }

    public NamedQuery {
        metrics = List.copyOf(metrics);
        parameters = List.copyOf(parameters);
    }

    /**
     * Something that may be put into a query.
     *
     * @param name the name it is used by, without the dollar sign
     * @param value what it is unless said otherwise: a Long, Double, String, Boolean, List of these, or null
     * @param meaning what it stands for
     */
    public record Parameter(String name, @Nullable Object value, String meaning) {
        /** The value as it is written in Cypher, after {@code :param name =>} in Neo4j Browser. */
        public String literal() {
            return ParameterValues.literal(value);
        }
    }

    /** The values of all parameters unless said otherwise. */
    public Map<String, @Nullable Object> defaults() {
        Map<String, @Nullable Object> defaults = new LinkedHashMap<>();
        parameters.forEach(p -> defaults.put(p.name(), p.value()));
        return Collections.unmodifiableMap(defaults);
    }

    /** The statement with the values of all parameters, unless said otherwise, written into it. */
    public String written() {
        Map<String, String> literals = new LinkedHashMap<>();
        parameters.forEach(p -> literals.put(p.name(), p.literal()));
        return CypherHeader.write(text, literals);
    }
}
