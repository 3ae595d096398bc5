package org.lanthanet.source;

import java.util.List;

/**
 * What came out of a file.
 *
 * @param accepted rows taken, in file order
 * @param rejected rows not taken, in file order
 * @param skipped rows that say nothing for us (blank lines)
 * @param <T> what a row becomes
 */
record Reading<T>(List<T> accepted, List<Rejected> rejected, long skipped) {
    public Reading {
        accepted = List.copyOf(accepted);
        rejected = List.copyOf(rejected);
    }

    /** Rows read: accepted, rejected and skipped together. */
    long read() {
        return accepted.size() + rejected.size() + skipped;
    }
}
