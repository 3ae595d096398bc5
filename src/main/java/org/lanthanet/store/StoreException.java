package org.lanthanet.store;

import org.jspecify.annotations.Nullable;

/**
 * The database could not be reached, is held by someone else, or refused us. The message is one line that says what
 * happened and what to do.
 */
public final class StoreException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public StoreException(String message) {
        super(message);
    }

    public StoreException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
