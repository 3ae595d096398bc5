/**
 * Uncertainty: coefficients drawn from their ranges, the flows that follow from them, and the band in which a figure then
 * lies. Draw d of a seed is the same whoever asks for it, in whatever order and on however many threads.
 */
@NullMarked
package org.lanthanet.flow.draw;

import org.jspecify.annotations.NullMarked;
