package org.lanthanet.claim;

import org.jspecify.annotations.Nullable;

/**
 * What the graph answered to a claim.
 *
 * @param value a {@link Long}, finite {@link Double}, {@link String} or {@link Boolean}; null if it cannot be said
 * @param because what the value rests on, or why there is none; null if the claim does not tell
 */
public record Answer(@Nullable Object value, @Nullable String because) {
    public Answer {
        if (value instanceof Double number && !Double.isFinite(number)) {
            throw new IllegalArgumentException(number + " is no answer");
        }
    }
}
