/**
 * The place of a country in the network. Areas that are no country are left out and have no value.
 *
 * <p>Where JGraphT's algorithm is right and fast enough it is used; the others run over {@link org.lanthanet.network.LinkArrays},
 * the same network as arrays, and are tested against JGraphT.
 */
@NullMarked
package org.lanthanet.metric.centrality;

import org.jspecify.annotations.NullMarked;
