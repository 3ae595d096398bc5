package org.lanthanet.store;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;
import org.lanthanet.source.InputException;

/** The named queries of a folder, {@code cypher/queries} above all. */
public final class NamedQueries {
    private static final CypherFolder<NamedQuery> FILES = new CypherFolder<>(NamedQueryReader::read);

    /** What the queries of the program are listed under, in this order. */
    public static final List<String> TOPICS = List.of(
            "Who supplies whom",
            "The China–United States pair",
            "Concentration and dependence",
            "Chain views (graphs)",
            "Balances and origins",
            "Data quality and provenance",
            "The model");

    private NamedQueries() {}

    /** The queries the program comes with, by name. */
    public static SortedMap<String, NamedQuery> shipped() {
        return FILES.shipped("/cypher/queries");
    }

    /**
     * The queries of a folder, by name: of each file that ends in {@code .cypher}.
     *
     * @throws InputException if one of them is not as {@link NamedQuery} says
     */
    public static SortedMap<String, NamedQuery> in(Path folder) throws IOException {
        return FILES.in(folder);
    }

    /**
     * The query in a file.
     *
     * @throws InputException if it is not as {@link NamedQuery} says
     */
    public static NamedQuery read(Path file) throws IOException {
        return FILES.read(file);
    }
}
