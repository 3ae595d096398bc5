package org.lanthanet.query;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A node in an answer.
 *
 * @param labels its labels, in alphabetical order
 * @param properties its properties, in alphabetical order
 */
public record Vertex(List<String> labels, Map<String, @Nullable Object> properties) {}
