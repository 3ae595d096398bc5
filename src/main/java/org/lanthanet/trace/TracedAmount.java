package org.lanthanet.trace;

/**
 * Part of a use that entered the chain in one place.
 *
 * @param origin where it entered
 * @param reoTonnes how much of it arrived, REO tonnes at the stage of use: losses of processing are behind it
 */
public record TracedAmount(Origin origin, double reoTonnes) {}
