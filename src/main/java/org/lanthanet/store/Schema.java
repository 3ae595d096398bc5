package org.lanthanet.store;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The statements of {@code cypher/schema/}: each is named and says {@code IF NOT EXISTS}, so that running them again does no harm. */
final class Schema {
    private static final List<String> FILES = List.of("constraints.cypher", "indexes.cypher");

    private static final Pattern CONSTRAINT = Pattern.compile("^CREATE CONSTRAINT (\\w+) ");

    private Schema() {}

    static List<String> statements() {
        return FILES.stream().flatMap(file -> split(read(file)).stream()).toList();
    }

    /** Names of the constraints; the index behind a constraint bears its name. */
    static Set<String> constraintNames() {
        Set<String> names = new TreeSet<>();
        for (String statement : statements()) {
            Matcher constraint = CONSTRAINT.matcher(statement);
            if (constraint.find()) {
                names.add(constraint.group(1));
            }
        }
        return names;
    }

    private static String read(String file) {
        try (InputStream in = Schema.class.getResourceAsStream("/cypher/schema/" + file)) {
            if (in == null) {
                throw new IllegalStateException("cypher/schema/" + file + " is missing from the program");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> split(String text) {
        String withoutComments =
                text.lines().filter(line -> !line.strip().startsWith("//")).collect(Collectors.joining("\n"));
        return Arrays.stream(withoutComments.split(";"))
                .map(String::strip)
                .filter(s -> !s.isEmpty())
                .toList();
    }
}
