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
import java.util.stream.Stream;
import org.lanthanet.source.InputException;

/** The named queries of a folder, {@code cypher/queries} above all. */
public final class NamedQueries {
    private static final String SHIPPED = "/cypher/queries";
    private static final String ENDING = ".cypher";

    private NamedQueries() {}

    /** The queries the program comes with, by name. */
    public static SortedMap<String, NamedQuery> shipped() {
        URL folder = NamedQueries.class.getResource(SHIPPED);
        if (folder == null) {
            throw new IllegalStateException(SHIPPED + " is missing from the program");
        }
        try {
            URI uri = folder.toURI();
            if (!uri.getScheme().equals("jar")) {
                return in(Path.of(uri));
            }
            try (FileSystem jar = FileSystems.newFileSystem(uri, Map.of())) {
                return in(jar.getPath(SHIPPED));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    /**
     * The queries of a folder, by name: of each file that ends in {@code .cypher}.
     *
     * @throws InputException if one of them is not as {@link NamedQuery} says
     */
    public static SortedMap<String, NamedQuery> in(Path folder) throws IOException {
        SortedMap<String, NamedQuery> queries = new TreeMap<>();
        try (Stream<Path> files = Files.list(folder)) {
            List<Path> ours =
                    files.filter(f -> f.toString().endsWith(ENDING)).sorted().toList();
            for (Path file : ours) {
                NamedQuery query = read(file);
                queries.put(query.name(), query);
            }
        }
        return queries;
    }

    /**
     * The query in a file.
     *
     * @throws InputException if it is not as {@link NamedQuery} says
     */
    public static NamedQuery read(Path file) throws IOException {
        String name = String.valueOf(file.getFileName());
        try {
            return NamedQueryReader.read(
                    name.endsWith(ENDING) ? name.substring(0, name.length() - ENDING.length()) : name,
                    Files.readString(file));
        } catch (CharacterCodingException e) {
            throw new InputException(name + ": is not UTF-8", e);
        }
    }
}
