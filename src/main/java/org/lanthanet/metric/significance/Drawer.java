package org.lanthanet.metric.significance;

import org.lanthanet.network.LinkArrays;

/**
 * A source of networks drawn at random from one {@link NullModel}: a Markov chain that moves on between draws. The countries
 * are those of the network it started from, in the same order. Not safe to share between threads.
 */
interface Drawer {
    /** The next network. */
    LinkArrays draw();
}
