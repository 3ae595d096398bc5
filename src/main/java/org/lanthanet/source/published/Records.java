package org.lanthanet.source.published;

import org.jspecify.annotations.Nullable;
import org.lanthanet.source.Place;

/**
 * Takes what is read from a publisher's file, each record exactly once: an entry in the publisher's own names and codes, a
 * record that does not read, or records that say nothing for us.
 *
 * @param <E> what a record becomes
 */
public interface Records<E> {
    /** Takes a record that reads. */
    void take(Place place, E entry);

    /**
     * Takes a record that does not read.
     *
     * @param column sheet and column at fault
     * @param value what stood there
     * @param rule what is wrong with it and what to do
     * @param valueUsd its value in US dollars if that much could be read
     */
    void reject(Place place, String column, String value, String rule, @Nullable Double valueUsd);

    /** Leaves records out. */
    void skip(String reason, long records);
}
