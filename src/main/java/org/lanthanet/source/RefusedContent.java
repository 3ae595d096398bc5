package org.lanthanet.source;

import java.io.IOException;

/** What a file holds must not be read on: it is no text, or it unpacks without end. The message says what to do. */
final class RefusedContent extends IOException {
    private static final long serialVersionUID = 1L;

    private final long line;

    RefusedContent(String message) {
        this(message, 0);
    }

    /** @param line line at fault, 0 if lines do not matter */
    RefusedContent(String message, long line) {
        super(message);
        this.line = line;
    }

    /** Where in the file, to stand between its name and the message. */
    String place() {
        return line > 0 ? ":" + line : "";
    }
}
