package org.lanthanet.source.published;

import java.io.Serial;

/** A published file does not have the layout its reader knows. The message says where and what was found. */
public final class LayoutException extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1L;

    public LayoutException(String message) {
        super(message);
    }

    public LayoutException(String message, Throwable cause) {
        super(message, cause);
    }
}
