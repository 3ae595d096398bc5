package org.lanthanet.check;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A rule of data quality: a query of the graph each row of which is a finding.
 *
 * <p>A file holds one. It begins with a header of comments, each line a key and its text, a text going on in lines
 * indented by two spaces or more; then comes a single statement that only reads and returns a column {@code finding}, one
 * line that says where, which value and what is wrong with it. Columns of the names in {@link Findings#KEYS} say where in a
 * form that can be sorted and joined; others are kept too. A row of nothing but nulls is no finding:
 *
 * <pre>
 * // title: Countries that trade with themselves
 * // description: A flow whose exporter is its importer. Delete it.
 * // severity: error
 * // param: first = 2000    first year to look at
 * MATCH …
 * RETURN … AS finding, t.year AS year
 * </pre>
 *
 * @param name name of its file without {@code .cypher}
 * @param title what it looks for, in a few words
 * @param description what a finding means and what to do about it
 * @param severity how much a finding matters
 * @param parameters its limits, in the order of the header
 * @param cypher the whole file, header and statement, so that a line in a message of the database is one of the file
 */
public record Check(
        String name, String title, String description, Severity severity, List<Parameter> parameters, String cypher) {
    public Check {
        parameters = List.copyOf(parameters);
    }

    /**
     * A limit of a check.
     *
     * @param name the name it is used by, without the dollar sign
     * @param value a Long, Double, String, Boolean, List of these, or null
     * @param meaning what it is and why it is so large
     */
    public record Parameter(String name, @Nullable Object value, String meaning) {}

    /** The values of its parameters. */
    public Map<String, @Nullable Object> defaults() {
        Map<String, @Nullable Object> defaults = new LinkedHashMap<>();
        parameters.forEach(p -> defaults.put(p.name(), p.value()));
        return Collections.unmodifiableMap(defaults);
    }
}
