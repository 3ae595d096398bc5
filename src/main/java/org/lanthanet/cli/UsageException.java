package org.lanthanet.cli;

/** The command was asked for something that does not exist or does not go together. */
final class UsageException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    UsageException(String message) {
        super(message);
    }
}
