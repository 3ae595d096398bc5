package org.lanthanet.bundle;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;

/** The published files the package is built from, where they are at hand. */
public final class SourceFiles {
    private SourceFiles() {}

    /** Their directory; the test is skipped if there is none. */
    public static Path require() {
        Path directory = Path.of(System.getProperty("lanthanet.sourceData", "../shared/data"));
        assumeTrue(
                Files.isDirectory(directory),
                () -> "no published files in " + directory.toAbsolutePath().normalize()
                        + "; set -Dlanthanet.sourceData=DIR to rebuild from them");
        return directory;
    }
}
