package org.lanthanet.store;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.lanthanet.source.InputException;
import org.lanthanet.store.NamedQuery.Parameter;

/** Reads a {@link NamedQuery} from the text of its file. */
final class NamedQueryReader {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Pattern ENTRY = Pattern.compile("// ?([a-z]+):\\s*(.*)");
    private static final Pattern CONTINUED = Pattern.compile("// {2,}(\\S.*)");
    private static final Pattern PARAMETER = Pattern.compile("([A-Za-z]\\w*)\\s*=\\s*(\\S.*)");
    private static final Pattern METRIC = Pattern.compile("[a-z][a-z0-9_]*");

    /** What no parameter can stand in; or, as group 1, a parameter. */
    private static final Pattern USE = Pattern.compile(
            "'(?:\\\\.|[^'\\\\])*'|\"(?:\\\\.|[^\"\\\\])*\"|`[^`]*`|//[^\\n]*|/\\*.*?\\*/|\\$(\\w+)", Pattern.DOTALL);

    private final String name;
    private final String file;
    private final List<String> metrics = new ArrayList<>();
    private final List<Parameter> parameters = new ArrayList<>();
    private @Nullable String title;
    private @Nullable String description;

    private NamedQueryReader(String name) {
        this.name = name;
        this.file = name + ".cypher";
    }

    /**
     * The query in a file.
     *
     * @param name name of the file without {@code .cypher}
     * @throws InputException if it is not as {@link NamedQuery} says; the message is one line
     */
    static NamedQuery read(String name, String text) {
        return new NamedQueryReader(name).query(text.lines().toList());
    }

    private NamedQuery query(List<String> lines) {
        int line = 0;
        while (line < lines.size() && lines.get(line).startsWith("//")) {
            int first = line + 1;
            Matcher entry = ENTRY.matcher(lines.get(line++).strip());
            if (!entry.matches()) {
                throw fault(first, "is neither '// key: text' nor, indented, more of the text before it");
            }
            StringBuilder value = new StringBuilder(entry.group(2));
            for (Matcher more; line < lines.size() && (more = CONTINUED.matcher(lines.get(line))).matches(); line++) {
                value.append(' ').append(more.group(1).strip());
            }
            take(first, entry.group(1), value.toString().strip());
        }
        String statement =
                lines.stream().skip(line).collect(Collectors.joining("\n")).strip();
        if (statement.isEmpty()) {
            throw new InputException(file + ": no query follows the header");
        }
        requireParameters(statement);
        return new NamedQuery(
                name, required("title", title), required("description", description), metrics, parameters, statement);
    }

    private void take(int line, String key, String value) {
        if (value.isEmpty()) {
            throw fault(line, key + " says nothing");
        }
        switch (key) {
            case "title" -> title = once(line, key, title, value);
            case "description" -> description = once(line, key, description, value);
            case "metric" -> Arrays.stream(value.split(",")).forEach(id -> metrics.add(metric(line, id.strip())));
            case "param" -> parameters.add(parameter(line, value));
            default -> throw fault(line, "unknown key '" + key + "'; use title, description, metric or param");
        }
    }

    private String once(int line, String key, @Nullable String before, String value) {
        if (before != null) {
            throw fault(line, "a second " + key);
        }
        return value;
    }

    private String metric(int line, String id) {
        if (!METRIC.matcher(id).matches()) {
            throw fault(line, "'" + id + "' is not the id of a metric");
        }
        return id;
    }

    private Parameter parameter(int line, String text) {
        Matcher parts = PARAMETER.matcher(text);
        if (!parts.matches()) {
            throw fault(line, "'" + text + "' is not 'name = value    meaning'");
        }
        String parameter = parts.group(1);
        if (parameters.stream().anyMatch(p -> p.name().equals(parameter))) {
            throw fault(line, "a second parameter '" + parameter + "'");
        }
        String rest = parts.group(2);
        try (JsonParser json = JSON.createParser(rest)) {
            Object value = value(JSON.readTree(json));
            String meaning =
                    rest.substring((int) json.currentLocation().getCharOffset()).strip();
            if (meaning.isEmpty()) {
                throw fault(line, "does not say what the parameter '" + parameter + "' means");
            }
            return new Parameter(parameter, value, meaning);
        } catch (IOException | IllegalArgumentException e) {
            throw fault(
                    line,
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

    private void requireParameters(String statement) {
        Set<String> used = new LinkedHashSet<>();
        Matcher use = USE.matcher(statement);
        while (use.find()) {
            if (use.group(1) != null) {
                used.add(use.group(1));
            }
        }
        for (Parameter p : parameters) {
            if (!used.remove(p.name())) {
                throw new InputException(file + ": the query does not use the parameter '" + p.name() + "'");
            }
        }
        if (!used.isEmpty()) {
            throw new InputException(file + ": the query uses $" + String.join(", $", used)
                    + ", which the header does not declare; add '// param: name = value    meaning'");
        }
    }

    private String required(String key, @Nullable String value) {
        if (value == null) {
            throw new InputException(file + ": no " + key + "; begin the file with '// " + key + ": …'");
        }
        return value;
    }

    private InputException fault(int line, String what) {
        return new InputException(file + ":" + line + ": " + what);
    }
}
