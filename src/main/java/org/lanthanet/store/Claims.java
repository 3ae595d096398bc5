package org.lanthanet.store;

import java.io.IOException;
import java.nio.file.Path;
import java.util.SortedMap;
import org.lanthanet.claim.Claim;
import org.lanthanet.source.InputException;

/** The claims of a folder, {@code cypher/claims} above all. */
public final class Claims {
    private static final CypherFolder<Claim> FILES = new CypherFolder<>(ClaimReader::read);

    private Claims() {}

    /** The claims the program comes with, by name. */
    public static SortedMap<String, Claim> shipped() {
        return FILES.shipped("/cypher/claims");
    }

    /**
     * The claims of a folder, by name: of each file that ends in {@code .cypher}.
     *
     * @throws InputException if one of them is not as {@link Claim} says
     */
    public static SortedMap<String, Claim> in(Path folder) throws IOException {
        return FILES.in(folder);
    }
}
