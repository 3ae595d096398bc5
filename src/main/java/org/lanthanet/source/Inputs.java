package org.lanthanet.source;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;

/**
 * What the user named, expanded: plain files, files compressed with gzip, the files of zip archives, and those of folders with
 * all they hold. Nothing is unpacked to disk, and no file is held in memory.
 *
 * @param files the files to read, in the order of their paths
 * @param refused what cannot be read, one line each, in the same order
 */
public record Inputs(List<SourceFile> files, List<InputException> refused) {
    public Inputs {
        files = List.copyOf(files);
        refused = List.copyOf(refused);
    }

    /**
     * Expands files, archives and folders. Hidden files and those under hidden folders are left out, and a file named twice
     * is there once.
     */
    public static Inputs expand(Collection<Path> named) {
        InputExpansion expansion = new InputExpansion();
        named.forEach(expansion::add);
        return expansion.inputs();
    }

    /** Expands one file, archive or folder. */
    public static Inputs expand(Path named) {
        return expand(List.of(named));
    }

    /** A failure to get at a file as one line. */
    static InputException unreadable(String name, IOException e) {
        return CsvInput.broken(
                new SourceFile(
                        name,
                        null,
                        () -> {
                            throw e;
                        },
                        ""),
                e,
                "file");
    }
}
