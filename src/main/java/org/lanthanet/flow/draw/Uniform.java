package org.lanthanet.flow.draw;

import java.util.SplittableRandom;

/**
 * A random number between 0 and 1 that depends on the seed, what it is for, and its number: not on what was drawn before,
 * so that it is the same on any thread and in any order of the coefficients.
 */
final class Uniform {
    /** Far apart from each other, as the steps of the generator are. */
    private static final long STEP = 0x9E3779B97F4A7C15L;

    private Uniform() {}

    static double of(long seed, String id, int draw) {
        long name = 0;
        for (int i = 0; i < id.length(); i++) {
            name = 31 * name + id.charAt(i);
        }
        long own = new SplittableRandom(new SplittableRandom(seed).nextLong() ^ name).nextLong();
        return new SplittableRandom(own + draw * STEP).nextDouble();
    }
}
