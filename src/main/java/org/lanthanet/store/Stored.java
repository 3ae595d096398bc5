package org.lanthanet.store;

import org.jspecify.annotations.Nullable;

/**
 * A record of the graph and the file it came from.
 *
 * @param value the record
 * @param file id of the file, null for one of the data package and for a settled flow
 * @param <T> declaration, production figure, total, flow or coverage
 */
public record Stored<T>(T value, @Nullable String file) {}
