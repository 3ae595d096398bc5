package org.lanthanet.query;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A relationship in an answer.
 *
 * @param type its type
 * @param properties its properties, in alphabetical order
 */
public record Link(String type, Map<String, @Nullable Object> properties) {}
