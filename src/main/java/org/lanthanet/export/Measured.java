package org.lanthanet.export;

import org.jspecify.annotations.Nullable;
import org.lanthanet.metric.Score;

/**
 * A value of a measure as it is exported.
 *
 * @param score the value; none where it is not defined or not known
 * @param coverage how much is declared of what it is made of: all partners, the largest, listed ones or none; null if it is made of
 *     no trade
 */
public record Measured(Score score, @Nullable String coverage) {}
