package org.lanthanet.cli;

/** Rows of a file were rejected, and that ends the command: nothing was stored. */
final class DataRejectedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    DataRejectedException(String message) {
        super(message);
    }
}
