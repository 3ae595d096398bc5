package org.lanthanet.store.browser;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** The files the pages are made of, from {@code cypher/browser}. */
final class Shipped {
    private static final String FOLDER = "/cypher/browser/";

    /** No dot but that of the ending, so that no name leads out of the folder. */
    private static final Pattern NAME = Pattern.compile("(?:pictures/)?[a-z][a-z0-9_-]*\\.([a-z]+)");

    private static final Map<String, String> TYPES = Map.of(
            "html", "text/html; charset=utf-8",
            "js", "text/javascript; charset=utf-8",
            "css", "text/css; charset=utf-8",
            "grass", "text/plain; charset=utf-8",
            "svg", "image/svg+xml",
            "png", "image/png");

    private Shipped() {}

    /** A file with its media type. */
    record Content(String type, byte[] bytes) {}

    /** The file of this name, if it is shipped. */
    static Optional<Content> find(String name) {
        var parts = NAME.matcher(name);
        String type = parts.matches() ? TYPES.get(parts.group(1)) : null;
        if (type == null) {
            return Optional.empty();
        }
        try (InputStream from = Shipped.class.getResourceAsStream(FOLDER + name)) {
            return from == null ? Optional.empty() : Optional.of(new Content(type, from.readAllBytes()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The text of a file that is shipped. */
    static String text(String name) {
        byte[] bytes = find(name)
                .orElseThrow(() -> new IllegalStateException(FOLDER + name + " is missing from the program"))
                .bytes();
        return new String(bytes, StandardCharsets.UTF_8);
    }
}
