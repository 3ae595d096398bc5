package org.lanthanet.source;

/** A file as a whole cannot be used. The message is one line: which file, where, what, and what to do. */
public final class InputException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public InputException(String message) {
        super(message);
    }

    public InputException(String message, Throwable cause) {
        super(message, cause);
    }
}
