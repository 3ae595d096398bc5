package org.lanthanet.store;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.lanthanet.source.InputException;

/**
 * A query of the user's own: Cypher with a header as {@link NamedQuery} says, or without any.
 *
 * @param file what messages call it
 * @param header what its header says; null if it has none
 * @param text all of it, header and comments too, so that lines are those of the file
 * @param parameters the parameters it uses, in the order in which they occur
 */
public record QueryFile(String file, @Nullable NamedQuery header, String text, Set<String> parameters) {
    /** Bytes beyond which a file is no query. */
    static final int MOST_BYTES = 1 << 20;

    private static final Pattern HEADER = Pattern.compile("// ?(?:title|topic|description|view|after|metric|param):");

    /**
     * The query in a file.
     *
     * @throws InputException if it holds none; the message is one line
     */
    public static QueryFile read(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return read(String.valueOf(file.getFileName()), in);
        }
    }

    /** The same of a stream, which is left open. */
    public static QueryFile read(String name, InputStream in) throws IOException {
        byte[] bytes = in.readNBytes(MOST_BYTES + 1);
        if (bytes.length > MOST_BYTES) {
            throw new InputException(name + ": is larger than 1 MB; a query is not");
        }
        try {
            return of(
                    name,
                    StandardCharsets.UTF_8
                            .newDecoder()
                            .decode(ByteBuffer.wrap(bytes))
                            .toString());
        } catch (CharacterCodingException e) {
            throw new InputException(name + ": is not UTF-8", e);
        }
    }

    static QueryFile of(String name, String read) {
        String text = read.startsWith("\uFEFF") ? read.substring(1) : read;
        if (CypherHeader.withoutComments(text).isBlank()) {
            throw new InputException(name + ": holds no query");
        }
        NamedQuery header = HEADER.matcher(text).lookingAt()
                ? NamedQueryReader.read(name.replaceFirst("\\.cypher$", ""), name, text)
                : null;
        return new QueryFile(name, header, text, CypherHeader.parametersOf(text));
    }
}
