package org.lanthanet.source;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * One file to be read, as often as needed: a plain file, a compressed one, or an entry of an archive. Opening it gives
 * its content uncompressed.
 */
public final class SourceFile {
    /** Opens the content. */
    public interface Opener {
        InputStream open() throws IOException;
    }

    private final String name;
    private final @Nullable Path path;
    private final Opener opener;
    private final String sha256;
    private final String state;

    /**
     * @param name what it is called in messages: the file's name, with the archive's before it if it lies in one
     * @param path the plain file itself, null if the content is compressed
     * @param opener opens the content
     * @param sha256 fingerprint of the content, or of the compressed file it lies in together with its name
     */
    public SourceFile(String name, @Nullable Path path, Opener opener, String sha256) {
        this.name = name;
        this.path = path;
        this.opener = opener;
        this.sha256 = sha256;
        this.state = state();
    }

    /** Size and time of a plain file, by which a change is noticed. */
    private String state() {
        try {
            return path == null ? "" : Files.size(path) + " " + Files.getLastModifiedTime(path);
        } catch (IOException e) {
            return "gone";
        }
    }

    /**
     * Makes sure that what was read is what the fingerprint was taken of.
     *
     * @throws InputException if a plain file was changed since
     */
    public void requireUnchanged() {
        if (!state.equals(state())) {
            throw new InputException(name + ": was changed while it was read; import it again");
        }
    }

    /** A plain file. */
    public static SourceFile of(Path path) throws IOException {
        return new SourceFile(
                String.valueOf(path.getFileName()), path, () -> Files.newInputStream(path), Sha256.of(path));
    }

    /** What it is called in messages. */
    public String name() {
        return name;
    }

    /** The last part of the name, without folders, archive and extension. */
    public String stem() {
        String last = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('!')) + 1);
        return last.replaceFirst("(\\.(csv|json|xlsx|txt|tsv))?(\\.gz)?$", "");
    }

    /** The plain file itself, or null if the content lies compressed. */
    public @Nullable Path path() {
        return path;
    }

    /** The content, uncompressed. */
    public InputStream open() throws IOException {
        return new BufferedInputStream(opener.open(), 1 << 16);
    }

    /** The first {@code bytes} of the content, fewer if it is shorter. */
    public byte[] head(int bytes) throws IOException {
        try (InputStream in = open()) {
            return in.readNBytes(bytes);
        }
    }

    /** SHA-256 by which the file is known again, 64 hexadecimal digits. */
    public String sha256() {
        return sha256;
    }

    @Override
    public String toString() {
        return name;
    }
}
