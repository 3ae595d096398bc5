/**
 * How a whole is divided among its parts: a country's imports among suppliers, its exports among markets, world production among
 * producers, all trade among exporters or importers.
 */
@NullMarked
package org.lanthanet.metric.concentration;

import org.jspecify.annotations.NullMarked;
