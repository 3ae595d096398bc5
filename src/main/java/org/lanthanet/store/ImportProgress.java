package org.lanthanet.store;

/** Told how far an import has come. */
@FunctionalInterface
public interface ImportProgress {
    /** Tells nobody. */
    ImportProgress NONE = (what, done, total) -> {};

    /**
     * @param what what is being written, for people
     * @param done rows written so far
     * @param total rows in all
     */
    void at(String what, long done, long total);
}
