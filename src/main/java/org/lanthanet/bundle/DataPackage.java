package org.lanthanet.bundle;

import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.core.util.Separators;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.lanthanet.source.Sha256;

/**
 * The descriptor {@code datapackage.json}. The schemas in it are written by hand; size and SHA-256 of every table are put
 * in here, so the descriptor changes whenever a table does.
 */
final class DataPackage {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Separators SEPARATORS =
            Separators.createDefaultInstance().withObjectFieldValueSpacing(Separators.Spacing.AFTER);

    private final Path bundle;

    DataPackage(Path bundle) {
        this.bundle = bundle;
    }

    /** Puts in the size and hash of every table and writes the descriptor back. */
    void refresh() throws IOException {
        Path descriptor = bundle.resolve("datapackage.json");
        JsonNode root = JSON.readTree(Files.readString(descriptor));
        for (JsonNode resource : root.path("resources")) {
            byte[] table =
                    Files.readAllBytes(bundle.resolve(resource.path("path").asText()));
            ((ObjectNode) resource).put("bytes", table.length).put("hash", "sha256:" + Sha256.of(table));
        }
        DefaultIndenter lines = new DefaultIndenter("  ", "\n");
        DefaultPrettyPrinter printer =
                new DefaultPrettyPrinter(SEPARATORS).withObjectIndenter(lines).withArrayIndenter(lines);
        Files.writeString(descriptor, JSON.writer(printer).writeValueAsString(root) + "\n", StandardCharsets.UTF_8);
    }
}
