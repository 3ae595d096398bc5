package org.lanthanet.bundle;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** Checks every row of a tabular data package against its descriptor: the part of Frictionless v1 the package uses. */
public final class PackageValidator {
    private final Path folder;
    private final JsonNode descriptor;
    private final Map<String, List<NamedCsvRecord>> tables = new HashMap<>();
    private final List<String> problems = new ArrayList<>();

    public PackageValidator(Path folder) throws IOException {
        this.folder = folder;
        this.descriptor = new ObjectMapper().readTree(Files.readString(folder.resolve("datapackage.json")));
    }

    /** All problems found, each as {@code file:line: column: what}. */
    public List<String> validate() throws IOException {
        for (JsonNode resource : descriptor.path("resources")) {
            tables.put(resource.path("name").asText(), Tables.read(folder.resolve(path(resource))));
        }
        for (JsonNode resource : descriptor.path("resources")) {
            bytes(resource);
            rows(resource);
            primaryKey(resource);
            foreignKeys(resource);
        }
        return problems;
    }

    /** Paths of the tables. */
    List<String> paths() {
        return stream(descriptor.path("resources")).map(PackageValidator::path).toList();
    }

    public JsonNode descriptor() {
        return descriptor;
    }

    private void bytes(JsonNode resource) throws IOException {
        byte[] bytes = Files.readAllBytes(folder.resolve(path(resource)));
        if (bytes.length != resource.path("bytes").asInt()) {
            problems.add(path(resource) + ": has " + bytes.length + " bytes");
        }
        if (!("sha256:" + sha256(bytes)).equals(resource.path("hash").asText())) {
            problems.add(path(resource) + ": hash differs");
        }
        String text = new String(bytes, StandardCharsets.UTF_8);
        if (text.contains("\r") || text.contains("\uFFFD") || text.contains("Ã") || !text.endsWith("\n")) {
            problems.add(path(resource) + ": is not clean UTF-8 with LF line ends");
        }
    }

    private void rows(JsonNode resource) {
        List<JsonNode> fields = stream(resource.at("/schema/fields")).toList();
        List<String> names =
                fields.stream().map(field -> field.path("name").asText()).toList();
        Map<String, Set<String>> unique = new HashMap<>();
        for (NamedCsvRecord row : rowsOf(resource)) {
            String line = path(resource) + ":" + row.getStartingLineNumber() + ": ";
            if (!row.getHeader().equals(names) || row.getFieldCount() != names.size()) {
                problems.add(line + "columns are " + row.getHeader() + ", not " + names);
                return;
            }
            for (JsonNode field : fields) {
                String name = field.path("name").asText();
                String value = row.getField(name);
                String problem = problem(field, value);
                if (problem == null
                        && field.at("/constraints/unique").asBoolean()
                        && !unique.computeIfAbsent(name, key -> new HashSet<>()).add(value)) {
                    problem = "is not unique";
                }
                if (problem != null) {
                    problems.add(line + name + ": \"" + value + "\" " + problem);
                }
            }
        }
    }

    private static @Nullable String problem(JsonNode field, String value) {
        JsonNode constraints = field.path("constraints");
        if (value.isEmpty()) {
            return constraints.path("required").asBoolean() ? "is missing" : null;
        }
        String type = field.path("type").asText();
        if (!type.equals("string")) {
            BigDecimal number;
            try {
                number = new BigDecimal(value);
            } catch (NumberFormatException e) {
                return "is not a number";
            }
            if (type.equals("integer") && number.scale() > 0) {
                return "is not an integer";
            }
            if (!Tables.plain(number).equals(value)) {
                return "is not in its shortest form";
            }
            if (constraints.has("minimum")
                    && number.compareTo(constraints.path("minimum").decimalValue()) < 0) {
                return "is below the minimum";
            }
            if (constraints.has("maximum")
                    && number.compareTo(constraints.path("maximum").decimalValue()) > 0) {
                return "is above the maximum";
            }
        }
        if (constraints.has("pattern")
                && !value.matches(constraints.path("pattern").asText())) {
            return "does not match the pattern";
        }
        if (constraints.has("enum")
                && stream(constraints.path("enum"))
                        .noneMatch(word -> word.asText().equals(value))) {
            return "is not one of " + constraints.path("enum");
        }
        return null;
    }

    private void primaryKey(JsonNode resource) {
        List<String> key = texts(resource.at("/schema/primaryKey"));
        Set<List<String>> seen = new HashSet<>();
        for (NamedCsvRecord row : rowsOf(resource)) {
            if (!seen.add(fields(row, key))) {
                problems.add(
                        path(resource) + ":" + row.getStartingLineNumber() + ": second row for " + fields(row, key));
            }
        }
    }

    private void foreignKeys(JsonNode resource) {
        for (JsonNode foreignKey : resource.at("/schema/foreignKeys")) {
            List<String> here = texts(foreignKey.path("fields"));
            List<String> there = texts(foreignKey.at("/reference/fields"));
            Set<List<String>> known = new HashSet<>();
            for (NamedCsvRecord row :
                    tables.get(foreignKey.at("/reference/resource").asText())) {
                known.add(fields(row, there));
            }
            for (NamedCsvRecord row : rowsOf(resource)) {
                List<String> value = fields(row, here);
                if (!value.stream().allMatch(String::isEmpty) && !known.contains(value)) {
                    problems.add(path(resource) + ":" + row.getStartingLineNumber() + ": " + here + ": " + value
                            + " is not in "
                            + foreignKey.at("/reference/resource").asText());
                }
            }
        }
    }

    private List<NamedCsvRecord> rowsOf(JsonNode resource) {
        return tables.get(resource.path("name").asText());
    }

    private static List<String> fields(NamedCsvRecord row, List<String> names) {
        return names.stream().map(row::getField).toList();
    }

    private static List<String> texts(JsonNode array) {
        return stream(array).map(JsonNode::asText).toList();
    }

    private static String path(JsonNode resource) {
        return resource.path("path").asText();
    }

    private static Stream<JsonNode> stream(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false);
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
