package org.lanthanet.store;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** The statements of {@code cypher/schema/}: each is named and says {@code IF NOT EXISTS}, so that running them again does no harm. */
final class Schema {
    private static final List<String> FILES = List.of("constraints.cypher", "indexes.cypher");

    private Schema() {}

    static List<String> statements() {
        return FILES.stream().flatMap(file -> split(read(file)).stream()).toList();
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
