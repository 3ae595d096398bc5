package org.lanthanet.bundle;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BundleRebuildTest {
    private static final Path IMPORT = Path.of("import");
    private static final Set<String> DERIVED = Set.of("production.csv", "published_totals.csv");

    @Test
    void theSameFilesGiveTheSameBytes(@TempDir Path bundle) throws IOException {
        Path source = SourceFiles.require();
        for (Path file : files()) {
            if (file.getParent().equals(IMPORT)
                    && !DERIVED.contains(file.getFileName().toString())) {
                Files.copy(file, bundle.resolve(file.getFileName()));
            }
        }

        List<String> report = BuildBundle.run(source, bundle);

        assertThat(report).hasSize(11).allMatch(line -> line.contains(": read "));
        for (Path file : files()) {
            assertThat(bundle.resolve(IMPORT.relativize(file))).hasSameBinaryContentAs(file);
        }
    }

    private static List<Path> files() throws IOException {
        try (Stream<Path> walk = Files.walk(IMPORT)) {
            return walk.filter(Files::isRegularFile).toList();
        }
    }
}
