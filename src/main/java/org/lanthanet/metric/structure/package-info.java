/**
 * The shape of the network as a whole: size, density, components, communities, backbone. Areas that are no country are left
 * out.
 */
@NullMarked
package org.lanthanet.metric.structure;

import org.jspecify.annotations.NullMarked;
