package org.lanthanet.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.charset.CharacterCodingException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.lanthanet.source.InputException;

/**
 * A folder of Cypher files that each hold one thing.
 *
 * @param <T> what a file holds
 */
final class CypherFolder<T> {
    private static final String ENDING = ".cypher";

    private final BiFunction<String, String, T> reader;

    /**
     * @param reader makes the thing of the name of its file, without its ending, and its text
     */
    CypherFolder(BiFunction<String, String, T> reader) {
        this.reader = reader;
    }

    /** What the program comes with in one of its folders, by name. */
    SortedMap<String, T> shipped(String resource) {
        URL folder = CypherFolder.class.getResource(resource);
        if (folder == null) {
            throw new IllegalStateException(resource + " is missing from the program");
        }
        try {
            URI uri = folder.toURI();
            if (!uri.getScheme().equals("jar")) {
                return in(Path.of(uri));
            }
            try (FileSystem jar = FileSystems.newFileSystem(uri, Map.of())) {
                return in(jar.getPath(resource));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    /** What the files of a folder hold that end in {@code .cypher}, by name. */
    SortedMap<String, T> in(Path folder) throws IOException {
        SortedMap<String, T> things = new TreeMap<>();
        try (Stream<Path> files = Files.list(folder)) {
            List<Path> ours =
                    files.filter(f -> f.toString().endsWith(ENDING)).sorted().toList();
            for (Path file : ours) {
                things.put(name(file), read(file));
            }
        }
        return things;
    }

    /**
     * What a file holds.
     *
     * @throws InputException if it is not as it should be
     */
    T read(Path file) throws IOException {
        try {
            return reader.apply(name(file), Files.readString(file));
        } catch (CharacterCodingException e) {
            throw new InputException(file.getFileName() + ": is not UTF-8", e);
        }
    }

    private static String name(Path file) {
        String name = String.valueOf(file.getFileName());
        return name.endsWith(ENDING) ? name.substring(0, name.length() - ENDING.length()) : name;
    }
}
