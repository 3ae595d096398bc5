package org.lanthanet.store;

/** The store holds no data yet. The message says what to run. */
public final class EmptyStoreException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public EmptyStoreException() {
        super("the store is empty; run 'lanthanet import bundled' (or 'lanthanet demo') first");
    }
}
