package org.lanthanet.store;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.lanthanet.source.InputException;
import org.lanthanet.store.CypherHeader.Entry;
import org.lanthanet.store.NamedQuery.Parameter;

/** Reads a {@link NamedQuery} from the text of its file. */
final class NamedQueryReader {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final List<String> KEYS = List.of("title", "description", "metric", "param");
    private static final Pattern PARAMETER = Pattern.compile("([A-Za-z]\\w*)\\s*=\\s*(\\S.*)");
    private static final Pattern METRIC = Pattern.compile("[a-z][a-z0-9_]*");

    private final String name;
    private final CypherHeader header;
    private final List<String> metrics = new ArrayList<>();
    private final List<Parameter> parameters = new ArrayList<>();

    private NamedQueryReader(String name, String text) {
        this.name = name;
        this.header = CypherHeader.of(name + ".cypher", text);
    }

    /**
     * The query in a file.
     *
     * @param name name of the file without {@code .cypher}
     * @throws InputException if it is not as {@link NamedQuery} says; the message is one line
     */
    static NamedQuery read(String name, String text) {
        return new NamedQueryReader(name, text).query();
    }

    private NamedQuery query() {
        header.requireKnown(KEYS);
        String title = header.get("title").text();
        String description = header.get("description").text();
        for (Entry entry : header.all("metric")) {
            for (String id : entry.text().split(",")) {
                metrics.add(metric(entry, id.strip()));
            }
        }
        header.all("param").forEach(entry -> parameters.add(parameter(entry)));
        requireParameters();
        return new NamedQuery(name, title, description, metrics, parameters, header.statement());
    }

    private String metric(Entry entry, String id) {
        if (!METRIC.matcher(id).matches()) {
            throw header.fault(entry, "'" + id + "' is not the id of a metric");
        }
        return id;
    }

    private Parameter parameter(Entry entry) {
        Matcher parts = PARAMETER.matcher(entry.text());
        if (!parts.matches()) {
            throw header.fault(entry, "'" + entry.text() + "' is not 'name = value    meaning'");
        }
        String parameter = parts.group(1);
        if (parameters.stream().anyMatch(p -> p.name().equals(parameter))) {
            throw header.fault(entry, "a second parameter '" + parameter + "'");
        }
        String rest = parts.group(2);
        try (JsonParser json = JSON.createParser(rest)) {
            Object value = value(JSON.readTree(json));
            String meaning =
                    rest.substring((int) json.currentLocation().getCharOffset()).strip();
            if (meaning.isEmpty()) {
                throw header.fault(entry, "does not say what the parameter '" + parameter + "' means");
            }
            return new Parameter(parameter, value, meaning);
        } catch (IOException | IllegalArgumentException e) {
            throw header.fault(
                    entry,
                    "the value of '" + parameter + "' is none: write a number, a \"string\", true, false, null or a"
                            + " [list] of these");
        }
    }

    private static @Nullable Object value(JsonNode node) {
        if (node.isArray()) {
            List<@Nullable Object> list = new ArrayList<>();
            node.forEach(item -> list.add(scalar(item)));
            return list;
        }
        return scalar(node);
    }

    private static @Nullable Object scalar(JsonNode node) {
        return switch (node.getNodeType()) {
            case NULL -> null;
            case STRING -> node.textValue();
            case BOOLEAN -> node.booleanValue();
            case NUMBER -> number(node);
            default -> throw new IllegalArgumentException("neither a scalar nor a list of them");
        };
    }

    private static Object number(JsonNode node) {
        if (node.canConvertToLong() && node.isIntegralNumber()) {
            return node.longValue();
        }
        if (!Double.isFinite(node.doubleValue())) {
            throw new IllegalArgumentException("too large");
        }
        return node.doubleValue();
    }

    private void requireParameters() {
        Set<String> used = header.parametersUsed();
        for (Parameter p : parameters) {
            if (!used.remove(p.name())) {
                throw new InputException(header.file() + ": the query does not use the parameter '" + p.name() + "'");
            }
        }
        if (!used.isEmpty()) {
            throw new InputException(header.file() + ": the query uses $" + String.join(", $", used)
                    + ", which the header does not declare; add '// param: name = value    meaning'");
        }
    }
}
