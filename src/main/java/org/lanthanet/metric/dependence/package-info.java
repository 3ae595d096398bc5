/**
 * What a country owes to its partners and to the world: shares, net trade, reliance, and what two countries are to each
 * other.
 */
@NullMarked
package org.lanthanet.metric.dependence;

import org.jspecify.annotations.NullMarked;
