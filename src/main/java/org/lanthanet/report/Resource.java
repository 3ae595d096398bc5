package org.lanthanet.report;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** Files the program comes with. */
public final class Resource {
    private Resource() {}

    /**
     * The text of a file in UTF-8.
     *
     * @param beside the class it stands beside
     * @param name its name there, or from the root with a slash before it
     * @throws IllegalStateException if the program lacks it
     */
    public static String text(Class<?> beside, String name) {
        try (InputStream in = beside.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException(name + " is missing from the program");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
