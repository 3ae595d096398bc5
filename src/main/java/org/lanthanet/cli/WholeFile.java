package org.lanthanet.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Files that are written whole or left as they were. */
final class WholeFile {
    /** Writes what is to be written to the file, or into the directory, it is given. */
    interface Content {
        void to(Path path) throws IOException;
    }

    private WholeFile() {}

    /** Writes a file beside its place and moves it there; a link stays one, and a device or pipe is written to. */
    static void write(Path file, Content content) throws IOException {
        if (Files.isDirectory(file)) {
            throw new UsageException(file + ": is a directory; name a file with -o");
        }
        if (Files.exists(file) && !Files.isRegularFile(file)) {
            content.to(file);
            return;
        }
        Path target = Files.exists(file) ? file.toRealPath() : file;
        Path part = target.resolveSibling(target.getFileName() + ".part");
        try {
            content.to(part);
            Files.move(part, target, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(part);
        }
    }

    /**
     * Writes the files of a directory beside it and moves them in, that of this name last. Other files in it are left alone; a
     * directory that holds some and none of this name is refused.
     */
    static void writeAll(Path directory, String last, Content content) throws IOException {
        if (Files.exists(directory) && !Files.isDirectory(directory)) {
            throw new UsageException(directory + ": is a file; name a directory with -o");
        }
        if (Files.isDirectory(directory) && !Files.exists(directory.resolve(last)) && !isEmpty(directory)) {
            throw new UsageException(
                    directory + ": is not empty and holds no " + last + "; name another directory with -o");
        }
        Path part = Files.createTempDirectory(parent(directory), directory.getFileName() + ".part");
        try {
            content.to(part);
            Files.createDirectories(directory);
            for (Path file : files(part, last)) {
                Files.move(file, directory.resolve(file.getFileName()), StandardCopyOption.REPLACE_EXISTING);
            }
        } finally {
            for (Path file : files(part, last)) {
                Files.delete(file);
            }
            Files.delete(part);
        }
    }

    private static boolean isEmpty(Path directory) throws IOException {
        try (Stream<Path> files = Files.list(directory)) {
            return files.findAny().isEmpty();
        }
    }

    private static Path parent(Path directory) throws NoSuchFileException {
        Path parent = directory.getParent();
        if (parent == null || !Files.isDirectory(parent)) {
            throw new NoSuchFileException(String.valueOf(parent));
        }
        return parent;
    }

    private static List<Path> files(Path directory, String last) throws IOException {
        Comparator<Path> lastOne = Comparator.comparing(f -> f.endsWith(last));
        try (Stream<Path> files = Files.list(directory)) {
            return files.sorted(lastOne.thenComparing(Comparator.naturalOrder()))
                    .toList();
        }
    }
}
