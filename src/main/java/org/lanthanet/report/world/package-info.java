/**
 * Charts of the whole world's trade: the chain from mine to market, the map, who sells to whom, and who depends on whom. Each
 * is made from what was read once of the store.
 */
@NullMarked
package org.lanthanet.report.world;

import org.jspecify.annotations.NullMarked;
