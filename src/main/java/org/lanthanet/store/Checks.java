package org.lanthanet.store;

import java.io.IOException;
import java.nio.file.Path;
import java.util.SortedMap;
import org.lanthanet.check.Check;
import org.lanthanet.source.InputException;

/** The checks of a folder, {@code cypher/checks} above all. */
public final class Checks {
    private static final CypherFolder<Check> FILES = new CypherFolder<>(CheckReader::read);

    private Checks() {}

    /** The checks the program comes with, by name. */
    public static SortedMap<String, Check> shipped() {
        return FILES.shipped("/cypher/checks");
    }

    /**
     * The checks of a folder, by name: of each file that ends in {@code .cypher}.
     *
     * @throws InputException if one of them is not as {@link Check} says
     */
    public static SortedMap<String, Check> in(Path folder) throws IOException {
        return FILES.in(folder);
    }
}
