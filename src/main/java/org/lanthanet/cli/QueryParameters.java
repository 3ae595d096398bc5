package org.lanthanet.cli;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.lanthanet.store.NamedQuery;
import org.lanthanet.store.NamedQuery.Parameter;
import org.lanthanet.store.ParameterValues;

/** What {@code -P name=value} puts into a query. */
final class QueryParameters {
    private QueryParameters() {}

    /** The texts given, by name. */
    static Map<String, String> given(List<String> arguments) {
        Map<String, String> given = new LinkedHashMap<>();
        for (String argument : arguments) {
            int sign = argument.indexOf('=');
            if (sign < 1) {
                throw new UsageException("-P takes name=value, such as -P year=2022, not '" + argument + "'");
            }
            if (given.put(argument.substring(0, sign).strip(), argument.substring(sign + 1)) != null) {
                throw new UsageException("-P gives '" + argument.substring(0, sign) + "' twice");
            }
        }
        return given;
    }

    /** Values for a query whose header says what its parameters are. */
    static Map<String, @Nullable Object> of(NamedQuery query, Map<String, String> given) {
        Map<String, @Nullable Object> values = new LinkedHashMap<>(query.defaults());
        requireKnown(given, values.keySet(), query.name());
        for (Parameter parameter : query.parameters()) {
            String text = given.get(parameter.name());
            if (text != null) {
                values.put(parameter.name(), value(parameter, text));
            }
        }
        return values;
    }

    /** Values for a query that only uses its parameters. */
    static Map<String, @Nullable Object> of(String query, Collection<String> used, Map<String, String> given) {
        requireKnown(given, used, query);
        List<String> missing = used.stream().filter(p -> !given.containsKey(p)).toList();
        if (!missing.isEmpty()) {
            throw new UsageException(query + " needs "
                    + missing.stream().map(p -> "-P " + p + "=…").collect(Collectors.joining(" ")));
        }
        Map<String, @Nullable Object> values = new LinkedHashMap<>();
        given.forEach((name, text) -> values.put(name, ParameterValues.free(text)));
        return values;
    }

    private static @Nullable Object value(Parameter parameter, String text) {
        try {
            return ParameterValues.like(parameter.value(), text);
        } catch (IllegalArgumentException e) {
            throw new UsageException("-P " + parameter.name() + "=" + text + ": '" + text + "' is not " + e.getMessage()
                    + "; " + parameter.name() + " is " + parameter.meaning() + ", such as " + parameter.literal());
        }
    }

    private static void requireKnown(Map<String, String> given, Collection<String> known, String query) {
        for (String name : given.keySet()) {
            if (!known.contains(name)) {
                throw new UsageException("unknown parameter '" + name + "'; " + query
                        + (known.isEmpty() ? " takes none" : " takes " + String.join(", ", known)));
            }
        }
    }
}
